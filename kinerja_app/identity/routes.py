"""The addresses of the sign-in. Every refusal ends on one page, by code, without personal data."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from urllib.parse import parse_qs, urlsplit

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from kinerja_app.identity import sessions
from kinerja_app.identity.admission import account_from, admit
from kinerja_app.identity.cookies import (
    drop_session_cookie,
    set_session_cookie,
    sign_in_cookie_name,
    token_in,
)
from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.live_sockets import close_sockets
from kinerja_app.identity.oidc import PROVIDER_PATH, SignIn
from kinerja_app.identity.refusals import SignInRefused, refusal_address
from kinerja_app.identity.requests import require_session, same_origin
from kinerja_app.identity.short_keys import SIGN_IN_SECONDS
from kinerja_app.settings import get_settings

HOME = "/"
SIGN_IN_PAGE = "/masuk"
BACK_TO = "lanjut"
LOCAL_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
NOT_A_PAGE = ("/auth", PROVIDER_PATH, "/_")
LONGEST_PATH = 500

log = structlog.get_logger(__name__)


def api_transformers(
    *, routes: Sequence[BaseRoute] = ()
) -> list[Starlette | Callable[[ASGIApp], ASGIApp]]:
    """What ``rx.App(api_transformer=…)`` takes: the plain routes inside, the guard outside.

    ``routes`` are the caller's own plain routes (live channel, downloads, imports); each calls
    ``require_session`` first.
    """
    provider = DemoProvider(get_settings()) if get_settings().built_in_identity else None
    return [identity_app(routes=routes, provider=provider), guarded]


def identity_app(
    *, routes: Sequence[BaseRoute] = (), provider: DemoProvider | None = None
) -> Starlette:
    """The sign-in, the built-in provider where there is one, and further plain routes."""
    own = [auth_routes(SignIn(get_settings(), provider=provider.app if provider else None))]
    if provider:
        own.append(provider.mount)
    return Starlette(routes=[*own, *routes])


def auth_routes(sign_in: SignIn) -> Mount:
    """Everything below ``/auth``."""
    doors = _Doors(sign_in)
    return Mount(
        "/auth",
        routes=[
            Route("/login", doors.login),
            Route("/callback", doors.callback),
            Route("/logout", logout, methods=["POST"]),
            Route("/logout-semua", logout_everywhere, methods=["POST"]),
        ],
        middleware=[_sign_in_cookie()],
    )


def _sign_in_cookie() -> Middleware:
    """A signed cookie that ties a sign-in under way to its browser; gone when it is over."""
    settings = get_settings()
    return Middleware(
        SessionMiddleware,
        secret_key=settings.secret_key.get_secret_value(),
        session_cookie=sign_in_cookie_name(),
        max_age=SIGN_IN_SECONDS,
        same_site="lax",
        https_only=settings.served_over_https,
    )


class _Doors:
    """The way out to the identity provider and the way back."""

    def __init__(self, sign_in: SignIn) -> None:
        self._sign_in = sign_in

    async def login(self, request: Request) -> Response:
        """Remember where to return to and go to the provider."""
        request.session[BACK_TO] = way_back(request)
        hint = request.query_params.get("login_hint", "")
        try:
            built_in = get_settings().built_in_identity
            return await self._sign_in.start(request, login_hint=hint if built_in else "")
        except SignInRefused as refused:
            return await _refused(refused)

    async def callback(self, request: Request) -> Response:
        """Check what the provider says; let the person in or say why not."""
        try:
            claims = await self._sign_in.claims(request)
            orang_id = await asyncio.to_thread(admit, account_from(claims))
        except SignInRefused as refused:
            request.session.clear()
            return await _refused(refused)
        return await _signed_in(request, orang_id)


def local_path(wanted: str) -> str:
    """A page of ours to return to after the sign-in; home for anything else."""
    parts = urlsplit(wanted) if LOCAL_PATH.fullmatch(wanted) else None
    if parts is None or parts.scheme or parts.netloc or len(wanted) > LONGEST_PATH:
        return HOME
    return HOME if parts.path.startswith(NOT_A_PAGE) else wanted


def way_back(request: Request) -> str:
    """The page to return to: ``next``, or what the sign-in page was asked for.

    The sign-in page is built before anybody asks, so its links cannot carry ``lanjut``; its
    address reaches us as the Referer, script or no script.
    """
    asked = request.query_params.get("next", "")
    if asked:
        return local_path(asked)
    page = urlsplit(request.headers.get("referer", ""))
    ours = f"{page.scheme}://{page.netloc}" == get_settings().origin
    if not ours or page.path.rstrip("/") != SIGN_IN_PAGE:
        return HOME
    return local_path(parse_qs(page.query).get(BACK_TO, [""])[0])


async def logout(request: Request) -> Response:
    """End this browser's session, here and in its other tabs."""
    if not same_origin(request):
        raise HTTPException(403)
    token = token_in(request.headers.get("cookie", ""))
    if token:
        await asyncio.to_thread(sessions.revoke, token)
        close_sockets(sessions.token_hash(token))
    return _signed_out()


async def logout_everywhere(request: Request) -> Response:
    """End every session of the person, on every device."""
    caller = await require_session(request)
    await asyncio.to_thread(sessions.revoke_all, caller.actor.orang_id)
    close_sockets(sessions.token_hash(token_in(request.headers.get("cookie", ""))))
    log.info("signed_out_everywhere", orang_id=caller.actor.orang_id)
    return _signed_out()


async def _signed_in(request: Request, orang_id: int) -> Response:
    back = local_path(request.session.get(BACK_TO, ""))
    request.session.clear()
    old = token_in(request.headers.get("cookie", ""))
    token = await asyncio.to_thread(
        sessions.create,
        orang_id,
        perangkat=request.headers.get("user-agent", ""),
        replaces=old,
    )
    if old:
        close_sockets(sessions.token_hash(old))
    log.info("signed_in", orang_id=orang_id)
    response = RedirectResponse(back, status_code=303)
    set_session_cookie(response, token)
    return response


async def _refused(refused: SignInRefused) -> Response:
    log.info("sign_in_refused", reason=refused.reason.value, cause=_cause(refused))
    return RedirectResponse(await asyncio.to_thread(refusal_address, refused), status_code=303)


def _cause(refused: SignInRefused) -> str:
    """The kind of failure behind a refusal; never its text, which may carry claims."""
    return type(refused.__cause__).__name__ if refused.__cause__ else ""


def _signed_out() -> Response:
    response = RedirectResponse(SIGN_IN_PAGE, status_code=303)
    drop_session_cookie(response)
    return response
