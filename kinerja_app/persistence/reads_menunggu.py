"""Everything that waits in a period, of all stages, in one statement; and who holds the offices.

``scope`` is the caller's: the SKPs that an actor sees, or all of them for the daily work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
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

from kinerja_app.domain.actor import Role
from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.menunggu import Sumber
from kinerja_app.domain.perubahan_rencana import StatusPermintaan
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.master_repository import Pejabat, in_force
from kinerja_app.persistence.tables import (
    Bukti,
    Orang,
    Pembinaan,
    Penilaian,
    Penugasan,
    PermintaanRencana,
    PermintaanUbah,
    Sekolah,
    Siklus,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_rating

_OBSERVED = (StatusSiklus.A_DISEPAKATI.value, StatusSiklus.B_DRAF.value)
_RATED = (
    StatusPenilaian.PERLU_DINILAI,
    StatusPenilaian.DIREKOMENDASIKAN,
    StatusPenilaian.DINILAI,
    StatusPenilaian.KEBERATAN,
)


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


@dataclass(frozen=True)
class Pemangku:
    """Who holds the offices that waits go to: KS and linked pengawas by school, heads by dinas."""

    kepala: dict[str, tuple[Pejabat, ...]]
    pengawas: dict[str, tuple[Pejabat, ...]]
    dinas: dict[int, tuple[Pejabat, ...]]


def seen_by_actor(work: UnitOfWork) -> ColumnElement[bool]:
    """The SKPs, and the ratings, that concern the actor."""
    return visible_rating(work.actor)


def everybody() -> ColumnElement[bool]:
    """Every SKP: for the daily work alone, which shows nothing to anybody."""
    return true()


def waits(
    work: UnitOfWork, periode: Collection[str], scope: ColumnElement[bool]
) -> tuple[Tunggakan, ...]:
    """Every wait of people who are not away, the oldest first; nothing that is still to come."""
    found = _all_sources().subquery()
    rows = work.session.execute(
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
        .where(
            col(Skp.periode_kode).in_(periode),
            col(Skp.status) != StatusRencana.TIDAK_AKTIF.value,
            found.c.sejak <= work.now,
            ~away(work.on, col(Orang.id)),
            scope,
        )
        .order_by(found.c.sejak, col(Skp.id))
    )
    return tuple(
        Tunggakan(
            Sumber(sumber), keadaan, sejak, jumlah, skp_id or 0, nomor, orang_id, nama,
            Jabatan(jabatan), npsn, sekolah, dinas_id, kode, ditinjau is not None,
        )
        for sumber, keadaan, sejak, jumlah, skp_id, nomor, orang_id, nama, jabatan, npsn, sekolah,
        dinas_id, kode, ditinjau in rows
    )  # fmt: skip


def _all_sources() -> CompoundSelect[str, str, datetime, int, int]:
    return union_all(
        select(
            literal(Sumber.RENCANA.value).label("sumber"),
            col(Skp.status).label("keadaan"),
            col(Skp.sejak).label("sejak"),
            literal(1).label("jumlah"),
            col(Skp.id).label("skp_id"),
        ),
        select(
            literal(Sumber.PERUBAHAN.value),
            col(PermintaanRencana.status),
            func.coalesce(col(PermintaanRencana.diminta_at), col(PermintaanRencana.dibuat_at)),
            literal(1),
            col(PermintaanRencana.skp_id),
        ).where(col(PermintaanRencana.status) == StatusPermintaan.DIAJUKAN.value),
        select(
            literal(Sumber.PERMINTAAN_SIKLUS.value),
            col(PermintaanUbah.status),
            col(PermintaanUbah.diminta_at),
            literal(1),
            col(Siklus.skp_id),
        )
        .join(Siklus, col(Siklus.id) == col(PermintaanUbah.siklus_id))
        .where(col(PermintaanUbah.status) == "diajukan"),
        _cycles(),
        select(
            literal(Sumber.BUKTI.value),
            col(Bukti.status),
            func.min(func.coalesce(col(Bukti.diputuskan_at), col(Bukti.dikumpulkan_at))),
            func.count(),
            col(Bukti.skp_id),
        )
        .where(
            col(Bukti.status).in_([StatusBukti.DIAJUKAN.value, StatusBukti.PERBAIKAN.value]),
            col(Bukti.dikumpulkan_at).is_not(None),
        )
        .group_by(col(Bukti.skp_id), col(Bukti.status)),
        _ratings(),
    )  # fmt: skip


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
        col(Penilaian.status).in_([each.value for each in _RATED]),
        or_(
            col(Penilaian.status) != StatusPenilaian.DINILAI.value,
            col(Penilaian.diterima_at).is_(None),
        ),
    )


def officers(work: UnitOfWork, schools: Collection[str], dinas: Collection[int]) -> Pemangku:
    """Who holds the offices of these schools and dinas on the day, in two statements."""
    rows = work.session.execute(
        select(
            col(Penugasan.role), col(Penugasan.npsn), col(Penugasan.dinas_id), col(Orang.id),
            col(Orang.nama),
        )
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .where(
            in_force(work.on, Penugasan),
            ~away(work.on, col(Orang.id)),
            or_(
                and_(
                    col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
                    col(Penugasan.npsn).in_(schools),
                ),
                and_(
                    col(Penugasan.role) == Role.KEPALA_DINAS.value,
                    col(Penugasan.dinas_id).in_(dinas),
                ),
            ),
        )
        .order_by(col(Penugasan.status), col(Penugasan.id))
    )  # fmt: skip
    heads: dict[str, tuple[Pejabat, ...]] = defaultdict(tuple)
    chiefs: dict[int, tuple[Pejabat, ...]] = defaultdict(tuple)
    for role, npsn, dinas_id, orang_id, nama in rows:
        person = (Pejabat(orang_id or 0, nama),)
        if role == Role.KEPALA_SEKOLAH.value:
            heads[npsn] += person
        else:
            chiefs[dinas_id] += person
    return Pemangku(heads, _linked(work, schools), chiefs)


def _linked(work: UnitOfWork, schools: Collection[str]) -> dict[str, tuple[Pejabat, ...]]:
    rows = work.session.execute(
        select(col(Pembinaan.npsn), col(Orang.id), col(Orang.nama))
        .join(Orang, col(Orang.id) == col(Pembinaan.pengawas_id))
        .where(
            col(Pembinaan.npsn).in_(schools),
            col(Pembinaan.status) == "aktif",
            in_force(work.on, Pembinaan),
            ~away(work.on, col(Orang.id)),
        )
    )
    return {npsn: (Pejabat(orang_id or 0, nama),) for npsn, orang_id, nama in rows}
