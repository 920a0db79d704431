"""Doubled records of one person: the people of a school side by side, merged and parted again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import OrangTercatat, to_person
from kinerja_app.persistence.tables import (
    Audit,
    KeadaanOrang,
    Orang,
    Penugasan,
    Periode,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork

MERGED = "gabungkan_ganda"
MARKS = ("nik", "nuptk", "nip", "email", "subjek")
"""What names one person only: an archived record gives it to the survivor that lacks it."""


@dataclass(frozen=True)
class SkpGanda:
    """An SKP of a doubled record."""

    jabatan: str
    periode_kode: str
    periode: str
    status: str


@dataclass(frozen=True)
class OrangGanda:
    """One of the records of a person, with its SKPs."""

    orang: OrangTercatat
    skp: tuple[SkpGanda, ...]


@dataclass(frozen=True)
class Gabungan:
    """A record that was merged into another one."""

    keadaan_id: int
    orang_id: int
    nama: str
    tetap: str
    mulai: date


def people_of(work: UnitOfWork, npsn: str) -> tuple[OrangTercatat, ...]:
    """Everybody active with a post in force at the school, by name."""
    held = select(col(Penugasan.orang_id)).where(
        col(Penugasan.npsn) == npsn,
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )
    query = select(Orang).where(col(Orang.id).in_(held)).order_by(col(Orang.nama), col(Orang.id))
    return tuple(to_person(row) for row in work.session.exec(query))


def with_plans(work: UnitOfWork, people: Collection[OrangTercatat]) -> dict[int, OrangGanda]:
    """The same people with their SKPs, newest period first."""
    query = (
        select(Skp, Periode.nama)
        .join(Periode, col(Periode.kode) == col(Skp.periode_kode))
        .where(col(Skp.orang_id).in_([each.id for each in people]))
        .order_by(col(Skp.periode_kode).desc(), col(Skp.id))
    )
    plans: dict[int, list[SkpGanda]] = {}
    for row, nama in work.session.exec(query):
        plan = SkpGanda(row.jabatan, row.periode_kode, nama, row.status)
        plans.setdefault(row.orang_id, []).append(plan)
    return {each.id: OrangGanda(each, tuple(plans.get(each.id, ()))) for each in people}


def give_marks(work: UnitOfWork, dari_id: int, ke_id: int) -> tuple[str, ...]:
    """Hand over the numbers and the account that the survivor lacks; names the columns."""
    names = tuple(
        name
        for name in MARKS
        if getattr(work.session.get_one(Orang, dari_id), name)
        and not getattr(work.session.get_one(Orang, ke_id), name)
    )
    _move(work, names, dari_id, ke_id)
    return names


def take_marks_back(work: UnitOfWork, gabungan: Gabungan, ke_id: int) -> None:
    """Return what the merging handed over, as its line of the trail says."""
    query = (
        select(Audit)
        .where(Audit.tindakan == MERGED, Audit.objek_id == str(gabungan.orang_id))
        .order_by(col(Audit.id).desc())
        .limit(1)
    )
    line = work.session.exec(query).first()
    names = str(line.rincian.get("pindah", "")) if line else ""
    _move(work, filter(None, names.split(",")), ke_id, gabungan.orang_id)


def _move(work: UnitOfWork, names: Iterable[str], dari_id: int, ke_id: int) -> None:
    giver, taker = work.session.get_one(Orang, dari_id), work.session.get_one(Orang, ke_id)
    given = {name: getattr(giver, name) for name in names}
    for name in given:
        setattr(giver, name, None)
    # The columns are unique: they must be empty on one row before they stand on another.
    work.session.flush()
    for name, value in given.items():
        setattr(taker, name, value)
    giver.versi, taker.versi = giver.versi + 1, taker.versi + 1
    work.session.flush()


def merged_at(work: UnitOfWork, npsn: str) -> tuple[tuple[Gabungan, int], ...]:
    """Records of the school that are merged now, each with the id of the survivor."""
    query = (
        select(KeadaanOrang, Orang.nama)
        .join(Orang, col(Orang.id) == col(KeadaanOrang.orang_id))
        .where(
            KeadaanOrang.jenis == Keadaan.DUPLIKAT.value,
            KeadaanOrang.npsn == npsn,
            col(KeadaanOrang.dibatalkan_at).is_(None),
        )
        .order_by(col(KeadaanOrang.id).desc())
    )
    rows = work.session.exec(query).all()
    names = dict(
        work.session.exec(
            select(Orang.id, Orang.nama).where(
                col(Orang.id).in_([row.gabung_ke_id for row, _ in rows])
            )
        ).all()
    )
    return tuple(
        (
            Gabungan(row.id or 0, row.orang_id, nama, names.get(row.gabung_ke_id, ""), row.mulai),
            row.gabung_ke_id or 0,
        )
        for row, nama in rows
    )


def merged(work: UnitOfWork, npsn: str, keadaan_id: int) -> tuple[Gabungan, int]:
    """One of them; ``NotFound`` otherwise."""
    for found in merged_at(work, npsn):
        if found[0].keadaan_id == keadaan_id:
            return found
    raise NotFound("GABUNGAN_TIDAK_DITEMUKAN")
