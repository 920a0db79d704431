"""``/unduh/{daftar}.{bentuk}``: a list as XLSX or CSV, with the filter of the page that it is of.

The query is that of the page, and ``periode``; ``npsn`` names the school of a Kepala Sekolah.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.documents.tabel import MEDIA_TYPES, WRITERS, Bentuk, Tabel
from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted
from kinerja_app.identity.requests import require_session
from kinerja_app.identity.sessions import SessionContext
from kinerja_app.services import tabel
from kinerja_app.ui.daftar.lembar_tabel import guru_table, heads_table, ratings_table
from kinerja_app.ui.daftar.penyaring import read_filter
from kinerja_app.ui.penilaian.alamat_kemajuan import read_filter as read_rating_filter
from kinerja_app.ui.wording import sentence

Query = Callable[[str], str]
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def table(request: Request) -> Response:
    """The list as an attachment; a refusal in plain words."""
    caller = await require_session(request)
    daftar, bentuk = request.path_params["daftar"], request.path_params["bentuk"]
    try:
        if daftar not in _LISTS or bentuk not in set(Bentuk):
            raise NotFound("DAFTAR_TIDAK_DIKENAL")
        content = await asyncio.to_thread(_made, caller, daftar, Bentuk(bentuk), _query(request))
    except DomainError as refused:
        status = 403 if isinstance(refused, NotPermitted) else 404
        return PlainTextResponse(f"{sentence(refused)}.", status_code=status, headers=_HEADERS)
    name = f'attachment; filename="{daftar}-{caller.now:%Y-%m-%d}.{bentuk}"'
    return Response(
        content,
        media_type=MEDIA_TYPES[Bentuk(bentuk)],
        headers={**_HEADERS, "content-disposition": name},
    )


def _query(request: Request) -> Query:
    return lambda name: request.query_params.get(name, "")[:200]


def _made(caller: SessionContext, daftar: str, bentuk: Bentuk, query: Query) -> bytes:
    made = _LISTS[daftar](caller, query)
    return WRITERS[bentuk](made, dibuat=caller.now)


def _guru(caller: SessionContext, query: Query) -> Tabel:
    saringan = read_filter(query).saringan()
    npsn, periode = query("npsn"), query("periode")
    return guru_table(
        tabel.table_of_guru(caller.actor, npsn, periode, saringan=saringan, now=caller.now)
    )


def _binaan(caller: SessionContext, query: Query) -> Tabel:
    shown = read_filter(query)
    found = tabel.table_of_binaan(
        caller.actor,
        query("periode"),
        saringan=shown.saringan(),
        jenjang=shown.jenjang,
        now=caller.now,
    )
    return heads_table("Sekolah binaan", found)


def _daerah(caller: SessionContext, query: Query) -> Tabel:
    shown = read_filter(query)
    found = tabel.table_of_daerah(
        caller.actor,
        query("periode"),
        saringan=shown.saringan(),
        jenjang=shown.jenjang,
        now=caller.now,
    )
    return heads_table("Kepala sekolah", found)


def _ratings(caller: SessionContext, query: Query) -> Tabel:
    saringan, periode = read_rating_filter(query), query("periode")
    actor, now = caller.actor, caller.now
    if npsn := query("npsn"):
        found = tabel.table_of_guru_ratings(actor, npsn, periode, saringan=saringan, now=now)
    elif Role.PENGAWAS in actor.roles:
        found = tabel.table_of_binaan_ratings(actor, periode, saringan=saringan, now=now)
    else:
        found = tabel.table_of_daerah_ratings(actor, periode, saringan=saringan, now=now)
    return ratings_table(found)


_LISTS: Mapping[str, Callable[[SessionContext, Query], Tabel]] = {
    "guru": _guru,
    "binaan": _binaan,
    "kepala-sekolah": _daerah,
    "penilaian": _ratings,
}
