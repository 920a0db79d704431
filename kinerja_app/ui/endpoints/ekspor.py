"""``/ekinerja/unduh/{id}/{bentuk}``: one file of a recorded export, scoped and on the trail."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.requests import require_session
from kinerja_app.services.ekspor_ekinerja import read_export
from kinerja_app.ui.endpoints.berkas import disposition
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def export_file(request: Request) -> Response:
    """The file as an attachment; 404 in plain words where there is nothing for the caller."""
    caller = await require_session(request)
    try:
        found = await asyncio.to_thread(
            read_export,
            caller.actor,
            number_in(request.path_params["nomor"]),
            bentuk=request.path_params["bentuk"],
            now=caller.now,
        )
    except DomainError as refused:
        return PlainTextResponse(f"{sentence(refused)}.", status_code=404, headers=_HEADERS)
    return Response(
        found.isi,
        media_type=found.jenis,
        headers={**_HEADERS, "content-disposition": disposition(found.nama)},
    )
