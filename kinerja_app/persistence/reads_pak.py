"""What the PAK of many people follows from: their rank, their year, the letters on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, select
from sqlmodel import col

from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.penetapan_ak import Penetapan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.penetapan_repository import as_value
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_sekolah_ekinerja import numbers_of
from kinerja_app.persistence.tables import (
    KepangkatanOrang,
    Orang,
    PenetapanAk,
    Penilaian,
    PenilaianTahunan,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork

_FINAL = frozenset(each.value for each in LOCKED)


@dataclass(frozen=True)
class Karier:
    """The jenjang of a person, empty without one, and since when."""

    nama: str
    jenjang_jabatan: str
    tmt_jenjang: date | None


def of_scope(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> ColumnElement[bool]:
    """The SKPs of a period at the schools of the actor's scope, or at the one that is named."""
    here = col(Skp.npsn).in_(numbers_of(work, npsn, periode))
    return and_(here, col(Skp.periode_kode) == periode.kode)


def careers(work: UnitOfWork, which: ColumnElement[bool]) -> dict[int, Karier]:
    """The newest rank data of the people of some SKPs."""
    rows = work.session.execute(
        select(
            col(Orang.id),
            col(Orang.nama),
            col(Orang.jenjang_jabatan),
            col(KepangkatanOrang.tmt_jenjang),
        )
        .join(KepangkatanOrang, col(KepangkatanOrang.orang_id) == col(Orang.id), isouter=True)
        .where(col(Orang.id).in_(select(col(Skp.orang_id)).where(which)))
        .order_by(col(KepangkatanOrang.id))
    )
    return {orang_id: Karier(nama, label, tmt) for orang_id, nama, label, tmt in rows}


def letters(
    work: UnitOfWork, which: ColumnElement[bool], periode: PeriodeTercatat
) -> dict[int, dict[int, Penetapan]]:
    """The letter that counts of each SKP of the same people in a period, by person and SKP."""
    people = select(col(Skp.orang_id)).where(which)
    rows = work.session.execute(
        select(PenetapanAk, col(Skp.orang_id))
        .join(Skp, col(Skp.id) == col(PenetapanAk.skp_id))
        .where(col(Skp.orang_id).in_(people), col(Skp.periode_kode) == periode.kode)
        .order_by(col(PenetapanAk.ke))
    )
    found: dict[int, dict[int, Penetapan]] = {}
    for row, orang_id in rows:
        found.setdefault(orang_id, {})[row.skp_id] = as_value(row)
    return found


def years(
    work: UnitOfWork, which: ColumnElement[bool], periode: PeriodeTercatat, *, satu_periode: bool
) -> dict[int, Predikat]:
    """The final predikat of the year by SKP; ``satu_periode`` where the period's own is it."""
    if satu_periode:
        return {skp_id: Predikat(value) for skp_id, value in _rated(work, which).items()}
    same = and_(
        col(PenilaianTahunan.orang_id) == col(Skp.orang_id),
        col(PenilaianTahunan.jabatan) == col(Skp.jabatan),
        col(PenilaianTahunan.npsn) == col(Skp.npsn),
        col(PenilaianTahunan.tahun) == periode.selesai.year,
        col(PenilaianTahunan.dibuka_at).is_(None),
    )
    rows = work.session.execute(
        select(col(Skp.id), col(PenilaianTahunan.predikat))
        .join(PenilaianTahunan, same)
        .where(which)
    )
    return {skp_id: Predikat(value) for skp_id, value in rows}


def _rated(work: UnitOfWork, which: ColumnElement[bool]) -> dict[int, str]:
    """The predikat of the newest version of each rating, where that version is final."""
    rows = work.session.execute(
        select(col(Penilaian.skp_id), col(Penilaian.status), col(Penilaian.predikat))
        .join(Skp, col(Skp.id) == col(Penilaian.skp_id))
        .where(which)
        .order_by(col(Penilaian.ke))
    )
    newest = {skp_id: (status, value) for skp_id, status, value in rows}
    return {skp_id: value for skp_id, (status, value) in newest.items() if status in _FINAL}
