"""``/impor/temuan.csv?id=``: the findings of an upload that waits, as a file for a spreadsheet."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.requests import require_session
from kinerja_app.integrations.keluaran_temuan import temuan_as_csv
from kinerja_app.services.unggahan import preview_upload
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def findings(request: Request) -> Response:
    """The findings as an attachment; 404 in plain words where there is nothing to read."""
    caller = await require_session(request)
    number = number_in(request.query_params.get("id"))
    try:
        seen = await asyncio.to_thread(preview_upload, caller.actor, number, now=caller.now)
    except DomainError as refused:
        return PlainTextResponse(f"{sentence(refused)}.", status_code=404, headers=_HEADERS)
    name = f'attachment; filename="temuan-impor-{number}.csv"'
    return Response(
        temuan_as_csv(seen.temuan),
        media_type="text/csv; charset=utf-8",
        headers={**_HEADERS, "content-disposition": name},
    )
