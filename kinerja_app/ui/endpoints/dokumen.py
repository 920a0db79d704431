"""Papers to take along: one document, one's own record, what was printed of a school."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.errors import DomainError, NotFound
from kinerja_app.identity.requests import require_session
from kinerja_app.services.arsip import take_record
from kinerja_app.services.cetak_sekolah import take_printed
from kinerja_app.services.dokumen import print_document
from kinerja_app.ui.endpoints.berkas import disposition
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def own_record(request: Request) -> Response:
    """``/dokumen/rekaman.zip?id=``: the caller's own SKP with everything in it."""
    caller = await require_session(request)
    skp_id = number_in(request.query_params.get("id"))
    try:
        found = await asyncio.to_thread(take_record, caller.actor, skp_id, now=caller.now)
        data = await asyncio.to_thread(found.as_zip)
    except DomainError as refused:
        return refusal(refused)
    return _archive(found.nama, data)


async def printed_school(request: Request) -> Response:
    """``/dokumen/sekolah.zip?id=``: what a job has printed so far."""
    caller = await require_session(request)
    job_id = number_in(request.query_params.get("id"))
    try:
        found = await asyncio.to_thread(take_printed, caller.actor, job_id, now=caller.now)
        data = await asyncio.to_thread(found.as_zip)
    except DomainError as refused:
        return refusal(refused)
    return _archive(found.nama, data)


def _archive(name: str, data: bytes) -> Response:
    headers = {**HEADERS, "content-disposition": disposition(name)}
    return Response(data, media_type="application/zip", headers=headers)


async def document(request: Request) -> Response:
    """``/dokumen/unduh?id=&jenis=&kertas=``: one document as a PDF; 404 in plain words without."""
    caller = await require_session(request)
    asked = request.query_params
    try:
        paper = await asyncio.to_thread(
            print_document,
            caller.actor,
            number_in(asked.get("id")),
            _cetakan(asked.get("jenis", "")),
            kertas=_kertas(asked.get("kertas", "")),
            now=caller.now,
        )
        found = await asyncio.to_thread(paper.as_file)
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
