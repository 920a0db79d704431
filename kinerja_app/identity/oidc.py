"""The OpenID Connect client: authorization code with PKCE S256, state and nonce, through Authlib.

Authlib's defaults are lenient (another client's ``aud`` with our ``azp``, two minutes of leeway,
the algorithm and issuer that discovery names): every check it can make is named here.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

import httpx2
from authlib.integrations.starlette_client import OAuth, OAuthError, StarletteOAuth2App
from joserfc.errors import JoseError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from kinerja_app.identity.refusals import Reason, SignInRefused
from kinerja_app.identity.short_keys import OneUseCache
from kinerja_app.settings import Settings, get_settings

PROVIDER_PATH = "/idp"
GOOGLE = "https://accounts.google.com"
ALGORITHMS = ["RS256"]
LEEWAY_SECONDS = 10
TIMEOUT_SECONDS = 10
NAME = "belajar"
DEMO_CLIENT = "kinerja-contoh"


def callback_address() -> str:
    """Our callback, from the settings alone: the Host header has no say in it."""
    return f"{get_settings().origin}/auth/callback"


def issuer_of(settings: Settings) -> str:
    """The issuer that every id_token must name."""
    if settings.built_in_identity:
        return f"{settings.origin}{PROVIDER_PATH}"
    return settings.oidc_issuer.rstrip("/")


def client_credentials(settings: Settings) -> tuple[str, str]:
    """Client id and secret; the built-in provider's secret follows from the secret key."""
    if not settings.built_in_identity:
        return settings.google_client_id, settings.google_client_secret.get_secret_value()
    key = settings.secret_key.get_secret_value().encode()
    return DEMO_CLIENT, hmac.new(key, b"built-in-client", hashlib.sha256).hexdigest()


class SignIn:
    """One identity provider and how we talk to it.

    ``provider`` is the built-in provider's application: it lives in this process, so its back
    channel does not leave it, whatever address the outside world uses.
    """

    def __init__(self, settings: Settings, *, provider: ASGIApp | None = None) -> None:
        self._issuer = issuer_of(settings)
        self._client_id, secret = client_credentials(settings)
        client_kwargs: dict[str, object] = {
            "scope": "openid email profile",
            "code_challenge_method": "S256",
            "timeout": TIMEOUT_SECONDS,
        }
        if provider is not None:
            client_kwargs["transport"] = httpx2.ASGITransport(app=provider)
        self._client: StarletteOAuth2App = OAuth(cache=OneUseCache()).register(
            NAME,
            client_id=self._client_id,
            client_secret=secret,
            server_metadata_url=f"{self._issuer}/.well-known/openid-configuration",
            client_kwargs=client_kwargs,
        )

    async def start(self, request: Request, *, login_hint: str = "") -> Response:
        """Send the browser to the provider; raises ``SignInRefused`` when it cannot be reached."""
        hint = {"login_hint": login_hint} if login_hint else {"prompt": "select_account"}
        try:
            await self._pinned_metadata()
            # hd only shapes Google's screen; the claim is checked after the return.
            answer: Response = await self._client.authorize_redirect(
                request, callback_address(), hd="*", **hint
            )
        except (OAuthError, httpx2.HTTPError, ValueError, RuntimeError) as failed:
            raise SignInRefused(Reason.GAGAL_MASUK) from failed
        return answer

    async def claims(self, request: Request) -> Mapping[str, object]:
        """The checked claims of the id_token at the callback; raises ``SignInRefused``."""
        if request.query_params.get("error") == "access_denied":
            raise SignInRefused(Reason.DIBATALKAN)
        try:
            await self._pinned_metadata()
            token = await self._client.authorize_access_token(  # type: ignore[no-untyped-call] # no stubs
                request, claims_options=self._claims_options(), leeway=LEEWAY_SECONDS
            )
        except (OAuthError, JoseError, httpx2.HTTPError, ValueError, KeyError, TypeError) as failed:
            raise SignInRefused(Reason.GAGAL_MASUK) from failed
        claims = token.get("userinfo")
        if not claims:
            raise SignInRefused(Reason.GAGAL_MASUK)
        return dict(claims)

    async def _pinned_metadata(self) -> None:
        """Discovery may name the endpoints, not the algorithms we accept."""
        metadata = await self._client.load_server_metadata()
        metadata["id_token_signing_alg_values_supported"] = ALGORITHMS

    def _claims_options(self) -> dict[str, dict[str, object]]:
        """Made afresh for each call: Authlib keeps what it is given."""
        issuers = [self._issuer]
        if self._issuer == GOOGLE:
            issuers.append(GOOGLE.removeprefix("https://"))
        return {
            "iss": {"essential": True, "values": issuers},
            "aud": {"essential": True, "value": self._client_id},
            "sub": {"essential": True},
            "exp": {"essential": True},
            "iat": {"essential": True},
            "nonce": {"essential": True},
        }
