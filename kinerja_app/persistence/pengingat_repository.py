"""What the daily tick reads: schools, pegawai and waiting plans of everybody, and telling many.

Not scoped to a person: only the tick, which shows nothing to anybody, reads here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import Fact
from kinerja_app.domain.kelayakan import FaktaOrang
from kinerja_app.domain.periode import Perpanjangan, Tahap, Tingkat
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.eligibility_repository import facts_from_rows, states_of
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import (
    Orang,
    Pemberitahuan,
    Penugasan,
    Sekolah,
    Skp,
    Tenggat,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Tempat:
    """A school and its dinas."""

    npsn: str
    nama: str
    dinas_id: int


@dataclass(frozen=True)
class PerpanjanganDi:
    """An extension with the place that it was recorded for; 0 and empty reach everybody."""

    perpanjangan: Perpanjangan
    dinas_id: int
    npsn: str

    def reaches(self, tempat: Tempat) -> bool:
        """Whether it counts for a school."""
        return self.npsn in ("", tempat.npsn) and self.dinas_id in (0, tempat.dinas_id)


@dataclass(frozen=True)
class Pegawai:
    """Somebody who makes an SKP in a post; ``status`` is None while there is none."""

    orang_id: int
    jabatan: Jabatan
    status: StatusRencana | None
    fakta: FaktaOrang


@dataclass(frozen=True)
class Antrean:
    """A submitted plan that waits for somebody."""

    skp_id: int
    ke: int
    orang_id: int
    jabatan: Jabatan
    npsn: str
    periode_kode: str
    sejak: datetime
    ditinjau: bool


_OFFICES = {Role.GURU.value: Jabatan.GURU, Role.KEPALA_SEKOLAH.value: Jabatan.KEPALA_SEKOLAH}
_LEVELS = {"nasional": Tingkat.NASIONAL, "dinas": Tingkat.DINAS, "sekolah": Tingkat.SEKOLAH}


def schools(work: UnitOfWork) -> tuple[Tempat, ...]:
    """Every school."""
    query = select(Sekolah.npsn, Sekolah.nama, Sekolah.dinas_id).order_by(col(Sekolah.npsn))
    return tuple(Tempat(*row) for row in work.session.exec(query))


# Made once: every home asks it.
_EXTENSIONS = (
    select(Tenggat).where(col(Tenggat.periode_kode) == bindparam("kode")).order_by(col(Tenggat.id))
)


def extensions(work: UnitOfWork, periode_kode: str) -> tuple[PerpanjanganDi, ...]:
    """Every extension of a period, in the order of recording."""
    return tuple(
        PerpanjanganDi(
            Perpanjangan(Tahap(row.tahap), _LEVELS[row.tingkat], row.tanggal, row.alasan),
            row.dinas_id or 0,
            row.npsn or "",
        )
        for row in work.session.execute(_EXTENSIONS, {"kode": periode_kode}).scalars()
    )


def pegawai(work: UnitOfWork, npsn: str, periode_kode: str) -> tuple[Pegawai, ...]:
    """The guru and KS, not away, whose satminkal is the school, with the status of their plan."""
    query = (
        select(Orang, Penugasan, Sekolah, Skp.status)
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .join(
            Skp,
            and_(
                col(Skp.orang_id) == col(Orang.id),
                col(Skp.npsn) == col(Penugasan.npsn),
                col(Skp.jabatan) == col(Penugasan.role),
                col(Skp.periode_kode) == periode_kode,
            ),
            isouter=True,
        )
        .where(
            Penugasan.npsn == npsn,
            col(Penugasan.role).in_(_OFFICES),
            col(Penugasan.satminkal).is_(True),
            in_force(work.on, Penugasan),
            ~away(work.on, col(Orang.id)),
        )
        .order_by(col(Penugasan.id))
    )
    rows = list(work.session.exec(query))
    numbers = {person.id or 0 for person, *_ in rows}
    states = states_of(work.session, numbers, on=work.on)
    return tuple(
        Pegawai(
            orang.id or 0,
            _OFFICES[post.role],
            StatusRencana(status) if status else None,
            facts_from_rows(orang, post, sekolah, states.get(orang.id or 0, {})),
        )
        for orang, post, sekolah, status in rows
    )


def waiting(work: UnitOfWork) -> tuple[Antrean, ...]:
    """The submitted plans of people who are not away, the one that waits longest first."""
    query = (
        select(Skp)
        .join(Orang, col(Orang.id) == col(Skp.orang_id))
        .where(
            Skp.status == StatusRencana.DIAJUKAN.value,
            Skp.sejak <= work.now,
            ~away(work.on, col(Orang.id)),
        )
        .order_by(col(Skp.sejak), col(Skp.id))
    )
    return tuple(
        Antrean(
            row.id or 0,
            row.pengajuan_ke,
            row.orang_id,
            Jabatan(row.jabatan),
            row.npsn,
            row.periode_kode,
            row.sejak,
            row.ditinjau_at is not None,
        )
        for row in work.session.exec(query)
    )


def active(work: UnitOfWork, people: Collection[int]) -> frozenset[int]:
    """Those of some people who are not away."""
    query = select(Orang.id).where(col(Orang.id).in_(people), ~away(work.on, col(Orang.id)))
    return frozenset(each for each in work.session.exec(query) if each is not None)


def tell_many(
    work: UnitOfWork, people: Collection[int], *, kunci: str, kode: str, tautan: str, **fakta: Fact
) -> int:
    """Tell several people the same once; how many had not been told yet."""
    query = select(Pemberitahuan.orang_id).where(
        Pemberitahuan.kunci == kunci, col(Pemberitahuan.orang_id).in_(people)
    )
    told = work.session.exec(query).all()
    fresh = sorted(set(people) - set(told))
    for orang_id in fresh:
        work.session.add(
            Pemberitahuan(
                orang_id=orang_id,
                kunci=kunci,
                kode=kode,
                fakta=dict(fakta),
                tautan=tautan,
                dibuat_at=work.now,
            )
        )
    work.session.flush()
    return len(fresh)
