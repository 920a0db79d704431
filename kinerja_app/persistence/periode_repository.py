"""Periods, their start by a school, their extensions, and the Rapor Pendidikan of a school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import and_, bindparam, func, or_
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.periode import Perpanjangan, Tahap, Tingkat, closes_year
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import (
    Orang,
    PembukaanPeriode,
    Periode,
    RaporHasil,
    Tenggat,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PeriodeTercatat:
    """A period and the rule set it is judged by."""

    kode: str
    nama: str
    mulai: date
    selesai: date
    rule_set_id: str

    @property
    def tutup_tahun(self) -> bool:
        """Whether the year ends with it."""
        return closes_year(self.selesai)


@dataclass(frozen=True)
class Pembukaan:
    """That a school started a period."""

    dimulai_at: datetime
    oleh: str


@dataclass(frozen=True)
class HasilRapor:
    """One indicator of a school's Rapor Pendidikan."""

    tahun: int
    kode: str
    nama: str
    label: str
    nilai: Decimal | None
    perubahan: Decimal | None


@dataclass(frozen=True)
class TenggatTercatat:
    """One recorded extension, as listed on the deadline page."""

    tahap: Tahap
    tingkat: Tingkat
    tanggal: date
    alasan: str
    dibuat_at: datetime
    oleh: str


_LEVELS = {"nasional": Tingkat.NASIONAL, "dinas": Tingkat.DINAS, "sekolah": Tingkat.SEKOLAH}


def _value(row: Periode) -> PeriodeTercatat:
    return PeriodeTercatat(row.kode, row.nama, row.mulai, row.selesai, row.rule_set_id)


@remembered
def get(work: UnitOfWork, kode: str) -> PeriodeTercatat:
    """One period; ``NotFound`` when there is none of that code."""
    row = work.session.get(Periode, kode)
    if row is None:
        raise NotFound("PERIODE_TIDAK_DITEMUKAN")
    return _value(row)


# Made once, like those below: the frame of every page asks it, the homes ask the others.
_BEGUN = (
    sa.select(
        col(Periode.kode),
        col(Periode.nama),
        col(Periode.mulai),
        col(Periode.selesai),
        col(Periode.rule_set_id),
    )
    .where(col(Periode.mulai) <= bindparam("on"))
    .order_by(col(Periode.mulai).desc())
)


def begun(work: UnitOfWork) -> tuple[PeriodeTercatat, ...]:
    """Periods whose first day has come, newest first."""
    return tuple(PeriodeTercatat(*row) for row in work.session.execute(_BEGUN, {"on": work.on}))


_START = (
    sa.select(col(PembukaanPeriode.dimulai_at), col(Orang.nama))
    .join(Orang, col(PembukaanPeriode.dimulai_oleh) == col(Orang.id))
    .where(
        col(PembukaanPeriode.npsn) == bindparam("npsn"),
        col(PembukaanPeriode.periode_kode) == bindparam("kode"),
    )
)


@remembered
def start_of(work: UnitOfWork, npsn: str, periode_kode: str) -> Pembukaan | None:
    """When and by whom the school started the period, if it did."""
    found = work.session.execute(_START, {"npsn": npsn, "kode": periode_kode}).first()
    return Pembukaan(*found) if found else None


def started_periods(work: UnitOfWork, npsn: str) -> frozenset[str]:
    """Codes of the periods that the school has started."""
    query = select(PembukaanPeriode.periode_kode).where(PembukaanPeriode.npsn == npsn)
    return frozenset(work.session.exec(query))


def start(work: UnitOfWork, npsn: str, periode_kode: str) -> None:
    """Write down that the actor started the period for the school."""
    work.session.add(
        PembukaanPeriode(
            npsn=npsn,
            periode_kode=periode_kode,
            dimulai_at=work.now,
            dimulai_oleh=work.actor.orang_id,
        )
    )
    work.session.flush()


_EXTENSIONS = (
    sa.select(Tenggat, col(Orang.nama))
    .join(Orang, col(Tenggat.dibuat_oleh) == col(Orang.id), isouter=True)
    .where(
        col(Tenggat.periode_kode) == bindparam("kode"),
        or_(
            col(Tenggat.tingkat) == "nasional",
            and_(col(Tenggat.tingkat) == "dinas", col(Tenggat.dinas_id) == bindparam("dinas_id")),
            and_(col(Tenggat.tingkat) == "sekolah", col(Tenggat.npsn) == bindparam("npsn")),
        ),
    )
    .order_by(col(Tenggat.id))
)


@remembered
def _extensions(
    work: UnitOfWork, periode_kode: str, *, dinas_id: int, npsn: str
) -> list[tuple[Tenggat, str | None]]:
    asked = {"kode": periode_kode, "dinas_id": dinas_id, "npsn": npsn}
    return [(row, nama) for row, nama in work.session.execute(_EXTENSIONS, asked)]


def extensions(
    work: UnitOfWork, periode_kode: str, *, dinas_id: int = 0, npsn: str = ""
) -> tuple[Perpanjangan, ...]:
    """Recorded extensions that reach a school (or the dinas), in the order of recording."""
    return tuple(
        Perpanjangan(Tahap(row.tahap), _LEVELS[row.tingkat], row.tanggal, row.alasan)
        for row, _ in _extensions(work, periode_kode, dinas_id=dinas_id, npsn=npsn)
    )


def recorded_deadlines(
    work: UnitOfWork, periode_kode: str, *, dinas_id: int = 0, npsn: str = ""
) -> tuple[TenggatTercatat, ...]:
    """The same extensions with who recorded them and when."""
    return tuple(
        TenggatTercatat(
            tahap=Tahap(row.tahap),
            tingkat=_LEVELS[row.tingkat],
            tanggal=row.tanggal,
            alasan=row.alasan,
            dibuat_at=row.dibuat_at,
            oleh=nama or "",
        )
        for row, nama in _extensions(work, periode_kode, dinas_id=dinas_id, npsn=npsn)
    )


def extend(
    work: UnitOfWork,
    periode_kode: str,
    *,
    tahap: Tahap,
    tingkat: Tingkat,
    dinas_id: int | None,
    npsn: str | None,
    tanggal: date,
    alasan: str,
) -> None:
    """Record an extension; earlier ones stay as history."""
    names = {level: name for name, level in _LEVELS.items()}
    work.session.add(
        Tenggat(
            periode_kode=periode_kode,
            tahap=tahap.value,
            tingkat=names[tingkat],
            dinas_id=dinas_id,
            npsn=npsn,
            tanggal=tanggal,
            alasan=alasan,
            dibuat_oleh=work.actor.orang_id,
            dibuat_at=work.now,
        )
    )


_NEWEST_YEAR = select(func.max(RaporHasil.tahun)).where(
    col(RaporHasil.npsn) == bindparam("npsn"), col(RaporHasil.tahun) <= bindparam("tahun")
)
_RAPOR = (
    sa.select(
        col(RaporHasil.tahun),
        col(RaporHasil.kode),
        col(RaporHasil.nama),
        col(RaporHasil.label),
        col(RaporHasil.nilai),
        col(RaporHasil.perubahan),
    )
    .where(
        col(RaporHasil.npsn) == bindparam("npsn"),
        col(RaporHasil.tahun) == _NEWEST_YEAR.scalar_subquery(),
    )
    .order_by(col(RaporHasil.kode))
)


def rapor(work: UnitOfWork, npsn: str, *, sampai_tahun: int) -> tuple[HasilRapor, ...]:
    """The newest Rapor Pendidikan of the school up to a year; empty when there is none."""
    asked = {"npsn": npsn, "tahun": sampai_tahun}
    return tuple(HasilRapor(*row) for row in work.session.execute(_RAPOR, asked))
