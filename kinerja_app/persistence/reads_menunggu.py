"""Everything that waits in a period, of all stages, in one statement.

``scope`` is the caller's: the SKPs that an actor sees, or all of them for the daily work. Every
home asks it, so the statement is made once for each scope: making it costs four times what asking
it does. ``on`` is the day, ``now`` the moment, ``periode`` the codes, ``orang_id`` the person.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import aliased
from sqlmodel import col

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.menunggu import Pihak, Sumber, waiting_states
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.tables import (
    Bukti,
    Orang,
    Penilaian,
    PermintaanRencana,
    PermintaanUbah,
    Sekolah,
    Siklus,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import sees_only_own, visible_rating

_PERSON: BindParameter[Any] = bindparam("orang_id")
_DAY: BindParameter[Any] = bindparam("on")
_OWN = col(Skp.orang_id) == _PERSON
_OBSERVED = (StatusSiklus.A_DISEPAKATI.value, StatusSiklus.B_DRAF.value)


@dataclass(frozen=True)
class Tunggakan:
    """One wait: from which record, in which state, since when, and how many things it is."""

    sumber: Sumber
    keadaan: str
    sejak: datetime
    jumlah: int
    skp_id: int
    nomor: str
    orang_id: int
    nama: str
    jabatan: Jabatan
    npsn: str
    sekolah: str
    dinas_id: int
    periode_kode: str
    ditinjau: bool


def seen_by_actor(work: UnitOfWork) -> ColumnElement[bool]:
    """The SKPs, and the ratings, that concern the actor."""
    if sees_only_own(work.actor):
        return _OWN
    return visible_rating(work.actor, work.on)


def everybody() -> ColumnElement[bool]:
    """Every SKP: for the daily work alone, which shows nothing to anybody."""
    return true()


def waits(
    work: UnitOfWork,
    periode: Collection[str],
    scope: ColumnElement[bool],
    *,
    orang_id: int | None = None,
) -> tuple[Tunggakan, ...]:
    """Every wait of people who are not away, the oldest first; nothing that is still to come.

    With ``orang_id`` only what may be that person's turn, or concerns his own SKP: a head of 2,000
    guru is not read what those have to do themselves.
    """
    asked = {"on": work.on, "now": work.now, "periode": tuple(periode), "orang_id": orang_id}
    rows = work.session.execute(_question(scope, of_person=orang_id is not None), asked)
    return tuple(
        Tunggakan(
            Sumber(sumber), keadaan, sejak, jumlah, skp_id or 0, nomor, orang_id, nama,
            Jabatan(jabatan), npsn, sekolah, dinas_id, kode, ditinjau is not None,
        )
        for sumber, keadaan, sejak, jumlah, skp_id, nomor, orang_id, nama, jabatan, npsn, sekolah,
        dinas_id, kode, ditinjau in rows
    )  # fmt: skip


@lru_cache(maxsize=64)
def _question(scope: ColumnElement[bool], *, of_person: bool) -> Select[Any]:
    found = _all_sources(_seen(scope), of_person=of_person).subquery()
    return (
        select(
            found.c.sumber,
            found.c.keadaan,
            found.c.sejak,
            found.c.jumlah,
            col(Skp.id),
            col(Skp.nomor),
            col(Skp.orang_id),
            col(Orang.nama),
            col(Skp.jabatan),
            col(Skp.npsn),
            col(Sekolah.nama),
            col(Sekolah.dinas_id),
            col(Skp.periode_kode),
            col(Skp.ditinjau_at),
        )
        .join(Skp, col(Skp.id) == found.c.skp_id)
        .join(Orang, col(Orang.id) == col(Skp.orang_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .where(found.c.sejak <= bindparam("now"))
        .order_by(found.c.sejak, col(Skp.id))
    )


def _seen(scope: ColumnElement[bool]) -> CTE:
    """The SKPs that are asked about: found first, so that no source is read through for all."""
    return (
        select(col(Skp.id), col(Skp.orang_id), col(Skp.status), col(Skp.sejak))
        .where(
            col(Skp.periode_kode).in_(bindparam("periode", expanding=True)),
            col(Skp.status) != StatusRencana.TIDAK_AKTIF.value,
            ~away(_DAY, col(Skp.orang_id)),
            scope,
        )
        .cte("terlihat")
    )


def _all_sources(seen: CTE, *, of_person: bool) -> CompoundSelect[str, str, datetime, int, int]:
    """The states in which somebody waits, of each source; ``of_person`` as in ``waits``."""

    def open_in(sumber: Sumber, status: Any) -> ColumnElement[bool]:
        waiting: ColumnElement[bool] = status.in_(waiting_states(sumber))
        if not of_person:
            return waiting
        others = status.in_(waiting_states(sumber, besides=Pihak.PEGAWAI))
        return or_(others, and_(waiting, seen.c.orang_id == _PERSON))

    return union_all(
        select(
            literal(Sumber.RENCANA.value).label("sumber"),
            seen.c.status.label("keadaan"),
            seen.c.sejak.label("sejak"),
            literal(1).label("jumlah"),
            seen.c.id.label("skp_id"),
        ).where(open_in(Sumber.RENCANA, seen.c.status)),
        select(
            literal(Sumber.PERUBAHAN.value),
            col(PermintaanRencana.status),
            func.coalesce(col(PermintaanRencana.diminta_at), col(PermintaanRencana.dibuat_at)),
            literal(1),
            col(PermintaanRencana.skp_id),
        )
        .join(seen, seen.c.id == col(PermintaanRencana.skp_id))
        .where(open_in(Sumber.PERUBAHAN, col(PermintaanRencana.status))),
        select(
            literal(Sumber.PERMINTAAN_SIKLUS.value),
            col(PermintaanUbah.status),
            col(PermintaanUbah.diminta_at),
            literal(1),
            col(Siklus.skp_id),
        )
        .join(Siklus, col(Siklus.id) == col(PermintaanUbah.siklus_id))
        .join(seen, seen.c.id == col(Siklus.skp_id))
        .where(open_in(Sumber.PERMINTAAN_SIKLUS, col(PermintaanUbah.status))),
        _cycles()
        .join(seen, seen.c.id == col(Siklus.skp_id))
        .where(open_in(Sumber.SIKLUS, col(Siklus.status))),
        _evidence()
        .join(seen, seen.c.id == col(Bukti.skp_id))
        .where(open_in(Sumber.BUKTI, col(Bukti.status))),
        _ratings()
        .join(seen, seen.c.id == col(Penilaian.skp_id))
        .where(open_in(Sumber.PENILAIAN, col(Penilaian.status))),
    )


def _evidence() -> Select[str, str, datetime, int, int]:
    return (
        select(
            literal(Sumber.BUKTI.value),
            col(Bukti.status),
            func.min(func.coalesce(col(Bukti.diputuskan_at), col(Bukti.dikumpulkan_at))),
            func.count(),
            col(Bukti.skp_id),
        )
        .where(col(Bukti.dikumpulkan_at).is_not(None))
        .group_by(col(Bukti.skp_id), col(Bukti.status))
    )


def _cycles() -> Select[str, str, datetime, int, int]:
    """Cycles of which no rating is begun; an observation waits from its hour on."""
    begun = select(col(Penilaian.id)).where(col(Penilaian.skp_id) == col(Siklus.skp_id)).exists()
    observed = col(Siklus.status).in_(_OBSERVED)
    day = func.coalesce(col(Siklus.jadwal_mulai), col(Siklus.sejak))
    reached = case((observed, day), else_=col(Siklus.sejak))
    return select(
        literal(Sumber.SIKLUS.value),
        col(Siklus.status),
        reached,
        literal(1),
        col(Siklus.skp_id),
    ).where(~begun)


def _ratings() -> Select[str, str, datetime, int, int]:
    """The newest version of each rating; a result that was received waits for nobody."""
    version = aliased(Penilaian)
    newest = (
        select(func.max(col(version.ke)))
        .where(col(version.skp_id) == col(Penilaian.skp_id))
        .scalar_subquery()
    )
    return select(
        literal(Sumber.PENILAIAN.value),
        col(Penilaian.status),
        col(Penilaian.sejak),
        literal(1),
        col(Penilaian.skp_id),
    ).where(
        col(Penilaian.ke) == newest,
        or_(
            col(Penilaian.status) != StatusPenilaian.DINILAI.value,
            col(Penilaian.diterima_at).is_(None),
        ),
    )
