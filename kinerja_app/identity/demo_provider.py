"""A small OpenID Connect provider for the demo and the tests, in the same process.

It asks of the product exactly what Google asks: discovery, signed keys, PKCE S256, nonce, codes
used once. It proves nobody's identity, so it refuses to exist in production or behind HTTPS.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from kinerja_app import clock
from kinerja_app.identity import short_keys
from kinerja_app.identity.demo_accounts import demo_accounts
from kinerja_app.identity.demo_chooser import chooser_page
from kinerja_app.identity.oidc import (
    PROVIDER_PATH,
    callback_address,
    client_credentials,
    issuer_of,
)
from kinerja_app.settings import Settings

CODE_SECONDS = 60
TOKEN_SECONDS = 3600
CODE_PREFIX = "kode:"
KEY_BITS = 2048
BELAJAR = "belajar.id"

Claims = dict[str, object]
Answer = dict[str, object]


class ProviderRefused(Exception):
    """Somebody tried to run the built-in provider where real people sign in."""


class DemoProvider:
    """The provider; ``mount`` goes into the application, ``app`` answers the back channel.

    ``next_answer`` lets a test replace one answer of the token endpoint: it gets the provider and
    the claims that would be signed, and is gone afterwards.
    """

    def __init__(self, settings: Settings) -> None:
        if settings.is_production or settings.served_over_https:
            raise ProviderRefused
        self.issuer = issuer_of(settings)
        self.client_id, self._client_secret = client_credentials(settings)
        self.key = RSAKey.generate_key(KEY_BITS, parameters={"kid": secrets.token_hex(8)})
        self.next_answer: Callable[[DemoProvider, Claims], Answer] | None = None
        self.mount = Mount(
            PROVIDER_PATH,
            routes=[
                Route("/.well-known/openid-configuration", self._discovery),
                Route("/jwks", self._keys),
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
            ],
        )
        self.app = Starlette(routes=[self.mount])

    def sign(self, claims: Mapping[str, object], *, key: RSAKey | None = None) -> str:
        """An id_token; another key only to show that it is refused."""
        header = {"alg": "RS256", "kid": self.key.kid}
        return jwt.encode(header, dict(claims), key or self.key)

    async def _discovery(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/jwks",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "code_challenge_methods_supported": ["S256"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            }
        )

    async def _keys(self, _: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    async def _authorize(self, request: Request) -> Response:
        asked = request.query_params
        if not self._well_formed(asked):
            return JSONResponse({"error": "invalid_request"}, status_code=400)
        email = asked.get("login_hint", "").strip().lower()
        if not email:
            accounts = await asyncio.to_thread(demo_accounts)
            return HTMLResponse(chooser_page(accounts, dict(asked)))
        code = secrets.token_urlsafe(32)
        kept = {
            "email": email,
            "nonce": asked["nonce"],
            "challenge": asked["code_challenge"],
            "redirect_uri": asked["redirect_uri"],
        }
        await asyncio.to_thread(
            short_keys.put, _code_key(code), json.dumps(kept), seconds=CODE_SECONDS
        )
        back = urlencode({"code": code, "state": asked["state"]})
        return RedirectResponse(f"{asked['redirect_uri']}?{back}", status_code=302)

    def _well_formed(self, asked: Mapping[str, str]) -> bool:
        return (
            asked.get("client_id") == self.client_id
            and asked.get("redirect_uri") == callback_address()
            and asked.get("response_type") == "code"
            and "openid" in asked.get("scope", "").split()
            and asked.get("code_challenge_method") == "S256"
            and all(asked.get(name) for name in ("code_challenge", "nonce", "state"))
        )

    async def _token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        if not self._knows_client(request.headers.get("authorization", "")):
            return JSONResponse({"error": "invalid_client"}, status_code=401)
        stored = await asyncio.to_thread(short_keys.take, _code_key(form.get("code", "")))
        kept: dict[str, str] | None = json.loads(stored) if stored else None
        if kept is None or not _fits(kept, form):
            return JSONResponse({"error": "invalid_grant"}, status_code=400)
        claims = self._claims(kept["email"], kept["nonce"])
        answer, self.next_answer = self.next_answer or _honest_answer, None
        return JSONResponse(answer(self, claims), headers={"cache-control": "no-store"})

    def _knows_client(self, authorization: str) -> bool:
        try:
            given = base64.b64decode(authorization.removeprefix("Basic "), validate=True)
        except binascii.Error:
            return False
        return hmac.compare_digest(given, f"{self.client_id}:{self._client_secret}".encode())

    def _claims(self, email: str, nonce: str) -> Claims:
        now = int(clock.now().timestamp())
        domain = email.rpartition("@")[2]
        organisation = {"hd": domain} if domain.endswith(BELAJAR) else {}
        return {
            "iss": self.issuer,
            "aud": self.client_id,
            "sub": hashlib.sha256(f"demo:{email}".encode()).hexdigest()[:21],
            "email": email,
            "email_verified": True,
            "nonce": nonce,
            "iat": now,
            "exp": now + TOKEN_SECONDS,
            **organisation,
        }


def _honest_answer(provider: DemoProvider, claims: Claims) -> Answer:
    return {
        "access_token": secrets.token_urlsafe(24),
        "token_type": "Bearer",
        "expires_in": TOKEN_SECONDS,
        "id_token": provider.sign(claims),
    }


def _fits(kept: Mapping[str, str], form: Mapping[str, str]) -> bool:
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        form.get("grant_type") == "authorization_code"
        and form.get("redirect_uri") == kept["redirect_uri"]
        and hmac.compare_digest(challenge, kept["challenge"])
    )


def _code_key(code: str) -> str:
    return CODE_PREFIX + hashlib.sha256(code.encode()).hexdigest()
