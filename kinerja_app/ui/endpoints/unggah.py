"""``/impor/unggah``: a list comes in. Session, Origin and size are known before the body is read.

``POST`` multipart with the file in "berkas"; kind and school stand in the query (``jenis``,
``npsn``). Answers 201 with the page to go on with, or JSON ``{"kalimat": …}`` with the refusal.
"""

from __future__ import annotations

import asyncio
from pathlib import PurePosixPath

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive

from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted, RuleBroken
from kinerja_app.identity.requests import require_session
from kinerja_app.services.unggahan import keep_upload
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

ENVELOPE_BYTES = 64 * 1024
"""What the multipart form may add to the file itself."""

_AT_THE_DOOR = {
    401: "Masuk lagi, lalu pilih file ini sekali lagi",
    403: "Halaman ini dibuka dari alamat lain. Buka halaman Impor, lalu pilih lagi",
}


class TooLarge(Exception):
    """More bytes came than a file may have; the rest is not read."""

    def __init__(self, size: int) -> None:
        """Keep how many bytes were announced or seen."""
        super().__init__(str(size))
        self.size = size


async def receive_list(request: Request) -> Response:
    """Keep one uploaded list for its preview."""
    try:
        caller = await require_session(request)
        name, data = await _file(request, limit=get_settings().upload_max_bytes)
        number = await asyncio.to_thread(
            keep_upload,
            caller.actor,
            data,
            jenis=request.query_params.get("jenis", ""),
            name=name,
            npsn=request.query_params.get("npsn", "")[:20],
            now=caller.now,
        )
    except HTTPException as refused:
        return _refusal(refused.status_code, _AT_THE_DOOR.get(refused.status_code, ""))
    except TooLarge as refused:
        return _refusal(413, sentence(_too_large(refused.size)))
    except DomainError as refused:
        return _refusal(_status(refused), sentence(refused))
    address = routes.at(routes.PRATINJAU_IMPOR, number)
    return JSONResponse({"id": number, "tautan": address}, status_code=201)


async def _file(request: Request, *, limit: int) -> tuple[str, bytes]:
    """Name and content of "berkas"; raises ``TooLarge``, or ``RuleBroken`` when there is none."""
    try:
        async with cut_off(request, limit).form(max_files=1, max_fields=1) as form:
            sent = form.get("berkas")
            if not isinstance(sent, UploadFile):
                raise RuleBroken("BERKAS_TIDAK_ADA")
            data = await sent.read()
            name = PurePosixPath((sent.filename or "").replace("\\", "/")).name
    except (MultiPartException, HTTPException):
        raise RuleBroken("BERKAS_TIDAK_ADA") from None
    if len(data) > limit:
        raise TooLarge(len(data))
    return name, data


def cut_off(request: Request, limit: int) -> Request:
    """The request with at most a file of that size in it; ``TooLarge`` at once when more is meant.

    What is announced may be wrong, so what comes is counted as well.
    """
    most = limit + ENVELOPE_BYTES
    announced = number_in(request.headers.get("content-length"), most_digits=18)
    if announced > most:
        raise TooLarge(announced)
    return Request(request.scope, _bounded(request.receive, most))


def _bounded(receive: Receive, most: int) -> Receive:
    """The same messages, until more bytes have come than may."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise TooLarge(seen)
        return message

    return counted


def _too_large(size: int) -> RuleBroken:
    limit = get_settings().upload_max_bytes
    return RuleBroken("BERKAS_TERLALU_BESAR", ukuran_byte=size, batas_byte=limit)


def _status(refused: DomainError) -> int:
    if isinstance(refused, NotPermitted):
        return 403
    return 404 if isinstance(refused, NotFound) else 422


def _refusal(status: int, kalimat: str) -> Response:
    return JSONResponse({"kalimat": kalimat}, status_code=status)
