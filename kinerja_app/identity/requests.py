"""The door for plain HTTP routes beside Reflex: downloads, uploads, the live channel."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kinerja_app.identity.cookies import token_in
from kinerja_app.identity.sessions import SessionContext, resolve, token_hash
from kinerja_app.settings import get_settings

SAFE_METHODS = frozenset({"GET", "HEAD"})


async def require_session(request: Request, *, touch: bool = True) -> SessionContext:
    """The caller of a route, or an ``HTTPException`` that the route need not handle.

    Other methods than GET and HEAD need our exact Origin (403). Without a session a page
    navigation goes to the sign-in page (303), anything else gets 401. ``touch=False`` for
    connections that stay open by themselves, such as the live channel.
    """
    if request.method not in SAFE_METHODS and not same_origin(request):
        raise HTTPException(403)
    token = token_in(request.headers.get("cookie", ""))
    found = await asyncio.to_thread(resolve, token_hash(token), touch=touch) if token else None
    if found is None:
        raise _unknown_caller(request)
    return found


def same_origin(request: Request) -> bool:
    """Whether the request says that a page of ours sent it; a missing Origin is a no."""
    return request.headers.get("origin") == get_settings().origin


def _unknown_caller(request: Request) -> HTTPException:
    if request.method in SAFE_METHODS and "text/html" in request.headers.get("accept", ""):
        query = request.url.query
        back = quote(request.url.path + (f"?{query}" if query else ""), safe="")
        return HTTPException(303, headers={"location": f"/masuk?lanjut={back}"})
    return HTTPException(401)
