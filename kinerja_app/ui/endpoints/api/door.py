"""The one way into every resource: token, limit, ETag, and one audit line for each call.

The token is asked for before the question is read. What a call may see is the services' concern.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from kinerja_app.domain.errors import DomainError, NotPermitted, RuleBroken
from kinerja_app.identity.api_limit import ApiLimit
from kinerja_app.identity.api_tokens import (
    LOOKS_LIKE_A_TOKEN,
    ApiCaller,
    bearer_of,
    note_call,
    resolve_token,
)
from kinerja_app.identity.rate_limit import client_address
from kinerja_app.ui.endpoints.api.problems import Refused, answer_to

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_KEPT = {"cache-control": "private, no-cache", "vary": "Authorization"}
_TOKEN_NAMES = frozenset({"token", "access_token", "api_key", "apikey", "authorization"})
_REFUSALS = (Refused, RequestValidationError, DomainError)


class DoorRoute(APIRoute):
    """A route behind the door; its first tag is the scope that the resource needs."""

    def get_route_handler(self) -> Handler:
        """Wrap what FastAPI made of the function."""
        inner, cakupan = super().get_route_handler(), str(self.tags[0])

        async def handle(request: Request) -> Response:
            try:
                caller = await asyncio.to_thread(_enter, request, request.app.state.limit)
            except Refused as refused:
                return answer_to(refused)
            request.state.caller = caller
            answer = await _answered(inner, request, cakupan)
            await asyncio.to_thread(note_call, caller, _address(request), answer.status_code)
            return answer

        return handle


async def _answered(inner: Handler, request: Request, cakupan: str) -> Response:
    try:
        _refuse_doubled(request)
        return _with_etag(request, await inner(request))
    except _REFUSALS as refused:
        return answer_to(refused, cakupan=cakupan)


def _enter(request: Request, limit: ApiLimit) -> ApiCaller:
    """The caller, or why not. Raises ``Refused``."""
    if _names_a_token(request):
        raise Refused(400, RuleBroken("TOKEN_DI_ALAMAT"))
    address = client_address(request.scope)
    if not limit.allows_address(address):
        raise _too_often(limit)
    caller = resolve_token(bearer_of(request.headers.getlist("authorization")))
    if caller is None:
        limit.note_unknown(address)
        headers = {"www-authenticate": 'Bearer realm="kinerja"'}
        raise Refused(401, NotPermitted("TOKEN_TIDAK_BERLAKU"), headers)
    if not limit.allows_token(caller.token.id):
        raise _too_often(limit)
    return caller


def _too_often(limit: ApiLimit) -> Refused:
    fact = RuleBroken("TERLALU_SERING", detik=limit.seconds)
    return Refused(429, fact, {"retry-after": str(limit.seconds)})


def _names_a_token(request: Request) -> bool:
    return any(
        name.casefold() in _TOKEN_NAMES or LOOKS_LIKE_A_TOKEN.search(f"{name} {value}")
        for name, value in request.query_params.multi_items()
    )


def _refuse_doubled(request: Request) -> None:
    """One parameter means one thing: two values of it are not chosen between."""
    names = [name for name, _ in request.query_params.multi_items()]
    for name in names:
        if names.count(name) > 1:
            raise Refused(400, RuleBroken("PARAMETER_GANDA", nama=name[:40]))


def _with_etag(request: Request, answer: Response) -> Response:
    """The answer under its ETag, or 304 to somebody who has it already."""
    etag = f'"{hashlib.sha256(answer.body).hexdigest()[:32]}"'
    headers = {**_KEPT, "etag": etag}
    known = request.headers.get("if-none-match", "")
    wanted = {each.strip().removeprefix("W/") for each in known.split(",")}
    if etag in wanted or "*" in wanted:
        return Response(status_code=304, headers=headers)
    answer.headers.update(headers)
    return answer


def _address(request: Request) -> str:
    """Path and question as asked, cut to what an audit line bears."""
    query = request.url.query
    return (request.url.path + (f"?{query}" if query else ""))[:300]
