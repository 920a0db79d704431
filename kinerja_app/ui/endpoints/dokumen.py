"""``/dokumen/unduh?id=&jenis=&kertas=``: one document as a PDF, for those who may have it."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.errors import DomainError, NotFound
from kinerja_app.identity.requests import require_session
from kinerja_app.services.dokumen import print_document
from kinerja_app.ui.endpoints.berkas import disposition, number
from kinerja_app.ui.wording import sentence

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def document(request: Request) -> Response:
    """The PDF as an attachment; 404 in plain words where there is nothing to print."""
    caller = await require_session(request)
    asked = request.query_params
    try:
        found = await asyncio.to_thread(
            print_document,
            caller.actor,
            number(asked.get("id", "")),
            _cetakan(asked.get("jenis", "")),
            kertas=_kertas(asked.get("kertas", "")),
            now=caller.now,
        )
    except DomainError as refused:
        return refusal(refused)
    headers = {**HEADERS, "content-disposition": disposition(found.nama)}
    return Response(found.isi, media_type="application/pdf", headers=headers)


def refusal(refused: DomainError) -> Response:
    """Why there is nothing to hand out."""
    return PlainTextResponse(f"{sentence(refused)}.", status_code=404, headers=HEADERS)


def _cetakan(text: str) -> Cetakan:
    if text not in set(Cetakan):
        raise NotFound("DOKUMEN_CETAK_TIDAK_ADA")
    return Cetakan(text)


def _kertas(text: str) -> Kertas:
    return Kertas(text) if text in set(Kertas) else Kertas.A4
