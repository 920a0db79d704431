"""The one way into every resource: token, limit, ETag, and one audit line for each call.

The token is asked for before the question is read. What a call may see is the services' concern.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Coroutine, Mapping
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
from kinerja_app.ui.endpoints.api.queries import PilihOrang, PilihSekolah, PilihSkp

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_KEPT = {"cache-control": "private, no-cache", "vary": "Authorization"}
_TOKEN_NAMES = frozenset({"token", "access_token", "api_key", "apikey", "authorization"})
_KNOWN = frozenset(
    name for kind in (PilihSekolah, PilihOrang, PilihSkp) for name in kind.model_fields
)
"""Names of the parameters that some resource takes."""
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
            asked = _address(request, refused=answer.status_code >= 400)
            await asyncio.to_thread(note_call, caller, asked, answer.status_code)
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
    headers = {"www-authenticate": 'Bearer realm="kinerja"'}
    try:
        caller = resolve_token(bearer_of(request.headers.getlist("authorization")))
    except NotPermitted as orphaned:
        raise Refused(401, orphaned, headers) from orphaned
    if caller is None:
        limit.note_unknown(address)
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


def _address(request: Request, *, refused: bool) -> str:
    """Path and question as an audit line keeps them, which nobody can mend later.

    What was answered had been checked and is kept as asked. Of what was refused stay the numbers of
    the path and the names of known parameters: somebody may have typed a name or a NIK.
    """
    path, query = request.url.path, request.url.query
    if refused:
        path = _numbers_only(path, request.path_params)
        query = "&".join(name for name in sorted(_KNOWN) if name in request.query_params)
    return (path + (f"?{query}" if query else ""))[:300]


def _numbers_only(path: str, given: Mapping[str, object]) -> str:
    for name, value in given.items():
        if not re.fullmatch(r"[0-9]{1,9}", str(value)):
            path = path.rpartition("/")[0] + f"/{{{name}}}"
    return path
