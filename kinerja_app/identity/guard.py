"""The outermost ASGI wrapper: what may reach Reflex at all, and the headers of every answer.

At the websocket's handshake: our exact Origin; the cookie is replaced by its hash in a header that
Reflex never sends to a browser; the tab's token is bound to the session. Reflex's own uploads are
refused altogether: files come in through routes of ours.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kinerja_app.identity import live_sockets
from kinerja_app.identity.client_token import bind, socket_session
from kinerja_app.identity.cookies import token_in
from kinerja_app.identity.rate_limit import SignInLimit
from kinerja_app.identity.security_headers import SecurityHeaders
from kinerja_app.identity.sessions import resolve, token_hash
from kinerja_app.settings import get_settings

# A name of Reflex's private list (reflex/istate/data.py), never sent to a browser.
SESSION_HEADER = "x-auth-request-access-token"
EVENT_PATH = "/_event"
UPLOAD_PATH = "/_upload"
BUILT_PAGES = Path(".web/build/client")
DROPPED_HEADERS = frozenset({b"cookie", b"authorization", SESSION_HEADER.encode()})


def guarded(app: ASGIApp, *, pages: Path = BUILT_PAGES) -> ASGIApp:
    """Wrap the whole application; ``pages`` is the folder of the built front end."""
    return Guard(app, pages=pages)


class Guard:
    """Refuses at the door and decorates on the way out; knows no use case and no role."""

    def __init__(self, app: ASGIApp, *, pages: Path = BUILT_PAGES) -> None:
        self._app = app
        self._headers = SecurityHeaders(pages)
        self._limit = SignInLimit()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one connection."""
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def decorated(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._headers.put(scope["path"], MutableHeaders(scope=message))
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, decorated)

    def _refusal(self, scope: Scope) -> Response | None:
        path = scope["path"]
        if is_under(path, UPLOAD_PATH) or is_under(path, EVENT_PATH):
            return PlainTextResponse("Ditolak", status_code=403)
        if not self._limit.allows(scope):
            headers = {"retry-after": str(self._limit.seconds)}
            return PlainTextResponse("Terlalu sering", status_code=429, headers=headers)
        return None

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not is_under(scope["path"], EVENT_PATH) or _header(scope, b"origin") != _origin():
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        hashed = await _session_hash(scope)
        socket = live_sockets.Socket(hashed, receive)

        async def watched() -> Message:
            message = await socket.receive()
            if socket.due() and await asyncio.to_thread(resolve, hashed, touch=False) is None:
                socket.close()
            return message

        socket_session.set(hashed)
        live_sockets.opened(socket)
        try:
            await self._app(bound_scope(scope, hashed), watched, send)
        finally:
            live_sockets.closed(socket)


def bound_scope(scope: Scope, hashed: str) -> Scope:
    """The handshake as Reflex gets it: no cookie, the session's hash, the bound token."""
    headers = [(name, value) for name, value in scope["headers"] if name not in DROPPED_HEADERS]
    if hashed:
        headers.append((SESSION_HEADER.encode(), hashed.encode()))
    query = [
        (name, bind(value, hashed) if name == "token" else value)
        for name, value in parse_qsl(scope["query_string"].decode("latin-1"))
    ]
    return {**scope, "headers": headers, "query_string": urlencode(query).encode()}


def is_under(path: str, root: str) -> bool:
    """Whether a path is that address or lies below it."""
    return path == root or path.startswith(f"{root}/")


async def _session_hash(scope: Scope) -> str:
    """The hash of a session that holds; a dead or forged cookie counts as none."""
    token = token_in(_header(scope, b"cookie", joined_by="; "))
    hashed = token_hash(token) if token else ""
    found = await asyncio.to_thread(resolve, hashed, touch=False)
    return hashed if found else ""


def _origin() -> str:
    return get_settings().origin


def _header(scope: Scope, name: bytes, *, joined_by: str = ", ") -> str:
    return joined_by.join(
        value.decode("latin-1") for each, value in scope["headers"] if each == name
    )
