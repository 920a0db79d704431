"""Checked files over plain HTTP: ``POST /bukti/unggah`` and the like, and ``GET /berkas/{id}``.

Session, Origin, the right to the place and the announced size are known before the body is read;
the body itself is cut off at its limit and never held in memory as a whole. Multipart field
"berkas"; the place (``skp`` and ``slot`` of evidence, ``orang`` and ``keadaan`` of a mark,
``pembinaan`` of a link) and ``jenis`` ("pdf" or "foto") stand in the query. Answers 201, or JSON
``{"kalimat": …}`` with the refusal.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kinerja_app.domain.bukti import MEBIBYTE, AturanBerkas, megabytes
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted, RuleBroken
from kinerja_app.files.intake import (
    MOST_PHOTOS,
    PHOTOS_BYTES,
    BerkasSiap,
    accept_pdf,
    accept_photos,
)
from kinerja_app.identity.requests import require_session
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.services.berkas import read_file
from kinerja_app.services.bukti import keep_upload, open_upload
from kinerja_app.services.lampiran import (
    keep_link_letter,
    keep_mark_letter,
    open_link_letter,
    open_mark_letter,
)
from kinerja_app.ui.endpoints.unggah import TooLarge, cut_off
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

PHOTO_NAME = "Foto.pdf"
NAME_LENGTH = 120
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
}
_AT_THE_DOOR = {
    401: "Masuk lagi, lalu pilih file ini sekali lagi",
    403: "Halaman ini dibuka dari alamat lain. Buka lagi halamannya, lalu pilih lagi",
}


async def receive_evidence(request: Request) -> Response:
    """A piece of evidence into its slot."""
    slot = request.query_params.get("slot", "")
    return await _taken_in(request, open_upload, keep_upload, _number_of(request, "skp"), slot)


async def receive_mark_letter(request: Request) -> Response:
    """The letter behind a mark of a person."""
    place = (_number_of(request, "orang"), _number_of(request, "keadaan"))
    return await _taken_in(request, open_mark_letter, keep_mark_letter, *place)


async def receive_link_letter(request: Request) -> Response:
    """The SK behind a link with a pengawas."""
    place = _number_of(request, "pembinaan")
    return await _taken_in(request, open_link_letter, keep_link_letter, place)


def _number_of(request: Request, name: str) -> int:
    return number_in(request.query_params.get(name))


async def _taken_in(
    request: Request,
    opened: Callable[..., AturanBerkas],
    keep: Callable[..., BerkasTercatat],
    *place: int | str,
) -> Response:
    """Check one uploaded file, or several photos, and keep it in its place."""
    photos = request.query_params.get("jenis") == "foto"
    try:
        caller = await require_session(request)
        rules = await asyncio.to_thread(opened, caller.actor, *place, now=caller.now)
        name, ready = await _received(request, rules, photos=photos)
        kept = await asyncio.to_thread(
            keep, caller.actor, *place, berkas=ready, nama=name, now=caller.now
        )
    except HTTPException as refused:
        return _refusal(refused.status_code, _AT_THE_DOOR.get(refused.status_code, ""))
    except TooLarge as refused:
        return _refusal(413, sentence(_too_large(refused.size, _limit(rules, photos=photos))))
    except DomainError as refused:
        return _refusal(_status(refused), sentence(refused))
    return JSONResponse({"id": kept.id}, status_code=201)


async def _received(
    request: Request, rules: AturanBerkas, *, photos: bool
) -> tuple[str, BerkasSiap]:
    """The user's name for it and the checked file; what came is forgotten afterwards."""
    with tempfile.TemporaryDirectory(prefix="unggah-") as folder:
        limit = _limit(rules, photos=photos)
        name, files = await _written(request, Path(folder), limit=limit, photos=photos)
        if photos:
            return PHOTO_NAME, await asyncio.to_thread(accept_photos, files, rules)
        return safe_name(name), await asyncio.to_thread(accept_pdf, files[0], rules)


def _limit(rules: AturanBerkas, *, photos: bool) -> int:
    return PHOTOS_BYTES if photos else rules.bukti_maks_byte.value or 0


async def _written(
    request: Request, folder: Path, *, limit: int, photos: bool
) -> tuple[str, tuple[Path, ...]]:
    """The sent files on disk under names of ours, and the name that the first one came with."""
    most = MOST_PHOTOS + 1 if photos else 1
    try:
        async with cut_off(request, limit).form(max_files=most, max_fields=1) as form:
            sent = [each for each in form.getlist("berkas") if isinstance(each, UploadFile)]
            if not sent:
                raise RuleBroken("UNGGAHAN_TIDAK_TERBACA")
            paths = tuple(folder / str(place) for place in range(len(sent)))
            for upload, path in zip(sent, paths, strict=True):
                await asyncio.to_thread(_copy, upload, path)
            return sent[0].filename or "", paths
    except (MultiPartException, HTTPException):
        raise RuleBroken("UNGGAHAN_TIDAK_TERBACA") from None


def _copy(upload: UploadFile, path: Path) -> None:
    with path.open("wb") as target:
        shutil.copyfileobj(upload.file, target)


def safe_name(name: str) -> str:
    """The last part of the user's name without control characters, ending in ".pdf"."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip(" .")
    stem = re.sub(r"\.pdf$", "", plain, flags=re.IGNORECASE)[:NAME_LENGTH].strip(" .")
    return f"{stem or 'Bukti'}.pdf"


async def hand_out(request: Request) -> Response:
    """One file as an attachment; 404 in plain words for whoever may not know of it."""
    caller = await require_session(request)
    try:
        found = await asyncio.to_thread(
            read_file, caller.actor, number_in(request.path_params["id"]), now=caller.now
        )
    except DomainError:
        words = f"{sentence(NotFound('BERKAS_TIDAK_DITEMUKAN'))}."
        return PlainTextResponse(words, status_code=404, headers=_HEADERS)
    return Response(
        found.isi,
        media_type="application/pdf",
        headers={**_HEADERS, "content-disposition": disposition(found.nama)},
    )


def disposition(name: str) -> str:
    """Hand the name on in both forms of RFC 6266: plain letters, and every letter encoded."""
    plain = re.sub(r"[^A-Za-z0-9 ._()-]", "_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _too_large(size: int, limit: int) -> RuleBroken:
    return RuleBroken(
        "UNGGAHAN_TERLALU_BESAR", ukuran_mb=megabytes(size), batas_mb=limit // MEBIBYTE
    )


def _status(refused: DomainError) -> int:
    if isinstance(refused, NotPermitted):
        return 403
    return 404 if isinstance(refused, NotFound) else 422


def _refusal(status: int, kalimat: str) -> Response:
    return JSONResponse({"kalimat": kalimat}, status_code=status, headers=_HEADERS)
