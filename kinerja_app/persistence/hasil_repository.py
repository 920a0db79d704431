"""What lies around a rating: the year, the result of the school, the cycle, the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import col, select

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.bukti import BerkasBukti, StatusBukti
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.master_repository import SekolahTercatat, schools_where
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import (
    Berkas,
    Bukti,
    CapaianOrganisasi,
    Penilaian,
    PenilaianTahunan,
    Periode,
    Sekolah,
    Siklus,
)
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class TahunanTersimpan:
    """The decided ratings of a year; ``dibuka_at`` while it was reopened and waits."""

    tahun: int
    hasil: Rating
    perilaku: Rating
    predikat: Predikat
    alasan: str
    dinilai_at: datetime
    atas_nama: str
    dinilai_oleh: int = 0
    dibuka_at: datetime | None = None
    dibuka_alasan: str = ""


@dataclass(frozen=True)
class HasilPeriode:
    """The newest version of the rating of one SKP of a person; no predikat before it is rated."""

    skp: Skp
    periode: str
    tahun: int
    hasil: Rating | None
    perilaku: Rating | None
    predikat: Predikat | None
    final: bool


def school_of(work: UnitOfWork, skp: Skp) -> SekolahTercatat:
    """The school of an SKP that the caller has read through its scope."""
    return _school(work, skp.npsn)


@remembered
def _school(work: UnitOfWork, npsn: str) -> SekolahTercatat:
    return schools_where(work, col(Sekolah.npsn) == npsn)[0]


def cycle_status(work: UnitOfWork, skp_id: int) -> StatusSiklus | None:
    """Where the newest cycle stands; None when none was begun."""
    found = work.session.exec(
        select(Siklus.status).where(Siklus.skp_id == skp_id).order_by(col(Siklus.ke).desc())
    ).first()
    return StatusSiklus(found) if found else None


def evidence(work: UnitOfWork, skp_id: int) -> tuple[BerkasBukti, ...]:
    """Each filled slot with its file, as points are counted from it."""
    query = (
        select(Bukti, Berkas)
        .join(Berkas, col(Bukti.berkas_id) == col(Berkas.id), isouter=True)
        .where(Bukti.skp_id == skp_id)
        .order_by(col(Bukti.slot))
    )
    return tuple(
        BerkasBukti(
            row.slot,
            berkas.hash if berkas else row.slot,
            berkas.byte if berkas else 0,
            berkas.jenis if berkas else "",
            StatusBukti(row.status),
        )
        for row, berkas in work.session.exec(query)
    )


def capaian(work: UnitOfWork, npsn: str, periode_kode: str) -> Capaian | None:
    """The result of a school in a period, as it was set last."""
    found = work.session.exec(
        select(CapaianOrganisasi.tingkat)
        .where(CapaianOrganisasi.npsn == npsn, CapaianOrganisasi.periode_kode == periode_kode)
        .order_by(col(CapaianOrganisasi.id).desc())
    ).first()
    return Capaian(found) if found else None


def set_capaian(work: UnitOfWork, npsn: str, periode_kode: str, tingkat: Capaian) -> None:
    """Keep the result of a school; an earlier one stays on record."""
    work.session.add(
        CapaianOrganisasi(
            npsn=npsn,
            periode_kode=periode_kode,
            tingkat=tingkat.value,
            ditetapkan_at=work.now,
            ditetapkan_oleh=work.actor.orang_id,
        )
    )


# Made once: every home asks it.
_RESULTS = (
    sa.select(SkpRow, Periode, Penilaian)
    .join(Periode, col(SkpRow.periode_kode) == col(Periode.kode))
    .join(Penilaian, col(Penilaian.skp_id) == col(SkpRow.id), isouter=True)
    .where(col(SkpRow.orang_id) == bindparam("orang_id"))
    .order_by(col(Periode.mulai), col(SkpRow.id), col(Penilaian.ke))
)


def results(
    work: UnitOfWork, orang_id: int, *, jabatan: Jabatan | None = None, npsn: str = ""
) -> tuple[HasilPeriode, ...]:
    """The SKPs of a person with their results, oldest period first. Scoped by the caller."""
    query = _RESULTS
    if jabatan:
        query = query.where(col(SkpRow.jabatan) == jabatan.value)
    if npsn:
        query = query.where(col(SkpRow.npsn) == npsn)
    rows = work.session.execute(query, {"orang_id": orang_id})
    found = {row.id: _result(row, periode, rating) for row, periode, rating in rows}
    return tuple(found.values())


def _result(row: SkpRow, periode: Periode, rating: Penilaian | None) -> HasilPeriode:
    known = rating if rating and rating.predikat else None
    return HasilPeriode(
        skp=to_value(row),
        periode=periode.nama,
        tahun=periode.mulai.year,
        hasil=Rating(known.rating_hasil) if known else None,
        perilaku=Rating(known.rating_perilaku) if known else None,
        predikat=Predikat(known.predikat) if known else None,
        final=rating is not None and rating.status in {each.value for each in LOCKED},
    )


def annual(
    work: UnitOfWork, orang_id: int, *, jabatan: Jabatan, npsn: str
) -> tuple[TahunanTersimpan, ...]:
    """The decided years of a person in a post at a school, oldest first."""
    query = (
        select(PenilaianTahunan)
        .where(
            PenilaianTahunan.orang_id == orang_id,
            PenilaianTahunan.jabatan == jabatan.value,
            PenilaianTahunan.npsn == npsn,
        )
        .order_by(col(PenilaianTahunan.tahun))
    )
    return tuple(
        TahunanTersimpan(
            tahun=row.tahun,
            hasil=Rating(row.rating_hasil),
            perilaku=Rating(row.rating_perilaku),
            predikat=Predikat(row.predikat),
            alasan=row.alasan,
            dinilai_at=row.dinilai_at,
            atas_nama=row.atas_nama,
            dinilai_oleh=row.dinilai_oleh,
            dibuka_at=row.dibuka_at,
            dibuka_alasan=row.dibuka_alasan,
        )
        for row in work.session.exec(query)
    )


def put_annual(work: UnitOfWork, skp: Skp, tahunan: TahunanTersimpan) -> None:
    """Keep the decision on a year; a later one replaces it, the trail keeps both."""
    key = _year_key(skp, tahunan.tahun)
    row = work.session.exec(select(PenilaianTahunan).filter_by(**key)).first()
    row = row or PenilaianTahunan(**key)
    row.rating_hasil, row.rating_perilaku = tahunan.hasil.value, tahunan.perilaku.value
    row.predikat, row.alasan = tahunan.predikat.value, tahunan.alasan
    row.dinilai_at, row.dinilai_oleh = work.now, work.actor.orang_id
    row.atas_nama, row.dibuka_at, row.dibuka_alasan = tahunan.atas_nama, None, ""
    work.session.add(row)


def open_annual(work: UnitOfWork, skp: Skp, tahun: int, *, alasan: str) -> None:
    """Let a decided year wait to be decided anew; what was decided stays readable."""
    key = _year_key(skp, tahun)
    row = work.session.exec(select(PenilaianTahunan).filter_by(**key)).one()
    row.dibuka_at, row.dibuka_alasan = work.now, alasan
    work.session.add(row)


def lock_years(work: UnitOfWork, skp: Skp) -> None:
    """Keep others from the years of a person until the transaction ends, before they are read.

    The SKP of either half of a year leads to it: the lock of one SKP would not do.
    """
    lock_for(work.session, f"tahun:{skp.orang_id}")


def _year_key(skp: Skp, tahun: int) -> dict[str, Any]:
    """The columns that name a year."""
    return {
        "orang_id": skp.orang_id,
        "jabatan": skp.jabatan.value,
        "npsn": skp.npsn,
        "tahun": tahun,
    }
