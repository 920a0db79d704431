"""The SK of each PAK: rows are only added, the newest of an SKP counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from kinerja_app.domain.angka_kredit import AngkaKredit
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import LEAVES_LISTS
from kinerja_app.domain.penetapan_ak import Penetapan, SkPak
from kinerja_app.persistence.eligibility_repository import states_where
from kinerja_app.persistence.tables import KeadaanOrang, Orang, PenetapanAk, Penugasan, Periode, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_ekspor import exported_skp


@dataclass(frozen=True)
class PenetapanTersimpan:
    """One record: the letter, the why of a correction, who wrote it down, and when."""

    isi: Penetapan
    ke: int
    alasan: str
    oleh: str
    dicatat_at: datetime


@dataclass(frozen=True)
class SkpPak:
    """An SKP whose result the actor hands on; ``berakhir`` is the day on which the post ended."""

    id: int
    orang_id: int
    npsn: str
    periode_kode: str
    berakhir: date | None


def handed_on(work: UnitOfWork, skp_id: int) -> SkpPak:
    """An SKP whose result the actor hands on; ``NotFound`` for any other."""
    query = (
        select(Skp, col(Penugasan.selesai))
        .join(Penugasan, col(Penugasan.id) == col(Skp.penugasan_id))
        .where(Skp.id == skp_id, exported_skp(work.actor, work.on))
    )
    found = work.session.exec(query).first()
    if found is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    row, ended = found
    states = states_where(work.session, col(KeadaanOrang.orang_id) == row.orang_id, on=work.on)
    left = (each for kind, each in states.get(row.orang_id, {}).items() if kind in LEAVES_LISTS)
    days = [each.mulai for each in left] + ([ended] if ended else [])
    return SkpPak(skp_id, row.orang_id, row.npsn, row.periode_kode, min(days, default=None))


def histories(
    work: UnitOfWork, skp_ids: Collection[int]
) -> dict[int, tuple[PenetapanTersimpan, ...]]:
    """The records of some SKPs, the one that counts first. Scoped by the caller."""
    query = (
        select(PenetapanAk, Orang.nama)
        .join(Orang, col(Orang.id) == col(PenetapanAk.dicatat_oleh))
        .where(col(PenetapanAk.skp_id).in_(sorted(skp_ids)))
        .order_by(col(PenetapanAk.ke).desc())
    )
    found: dict[int, tuple[PenetapanTersimpan, ...]] = {}
    for row, nama in work.session.exec(query):
        record = PenetapanTersimpan(as_value(row), row.ke, row.alasan, nama, row.dicatat_at)
        found[row.skp_id] = (*found.get(row.skp_id, ()), record)
    return found


def by_year(work: UnitOfWork, orang_id: int) -> dict[int, PenetapanTersimpan]:
    """The record that counts of each year of a person. Scoped by the caller."""
    query = (
        select(PenetapanAk, col(Orang.nama), col(Periode.selesai))
        .join(Skp, col(Skp.id) == col(PenetapanAk.skp_id))
        .join(Periode, col(Periode.kode) == col(Skp.periode_kode))
        .join(Orang, col(Orang.id) == col(PenetapanAk.dicatat_oleh))
        .where(Skp.orang_id == orang_id)
        .order_by(col(PenetapanAk.ke))
    )
    return {
        selesai.year: PenetapanTersimpan(as_value(row), row.ke, row.alasan, nama, row.dicatat_at)
        for row, nama, selesai in work.session.exec(query)
    }


def as_value(row: PenetapanAk) -> Penetapan:
    """A row as the domain knows it."""
    amount = AngkaKredit(Decimal(row.perduabelas))
    return Penetapan(SkPak(row.nomor, row.tanggal), amount, row.bulan)


def other_of_year(work: UnitOfWork, skp: SkpPak) -> bool:
    """Whether the same person has a PAK of the same period in another post."""
    query = (
        select(PenetapanAk.id)
        .join(Skp, col(Skp.id) == col(PenetapanAk.skp_id))
        .where(
            Skp.orang_id == skp.orang_id,
            Skp.periode_kode == skp.periode_kode,
            Skp.id != skp.id,
        )
    )
    return work.session.exec(query.limit(1)).first() is not None


def holder_of(work: UnitOfWork, nomor: str, *, beside: SkpPak) -> str:
    """The name of another person whose newest PAK has that number, as far as the actor sees it."""
    newer = aliased(PenetapanAk)
    replaced = (
        select(col(newer.id))
        .where(col(newer.skp_id) == col(PenetapanAk.skp_id), col(newer.ke) > col(PenetapanAk.ke))
        .exists()
    )
    query = (
        select(Orang.nama)
        .join(Skp, col(Skp.orang_id) == col(Orang.id))
        .join(PenetapanAk, col(PenetapanAk.skp_id) == col(Skp.id))
        .where(
            PenetapanAk.nomor == nomor,
            ~replaced,
            Skp.orang_id != beside.orang_id,
            exported_skp(work.actor, work.on),
        )
        .order_by(col(Orang.nama))
    )
    return work.session.exec(query.limit(1)).first() or ""


def add(work: UnitOfWork, skp_id: int, isi: Penetapan, *, ke: int, alasan: str = "") -> None:
    """Write a record down; the exact amount is kept as text."""
    work.session.add(
        PenetapanAk(
            skp_id=skp_id,
            ke=ke,
            nomor=isi.sk.nomor,
            tanggal=isi.sk.tanggal,
            perduabelas=str(isi.ak.perduabelas),
            bulan=isi.bulan,
            alasan=alasan,
            dicatat_oleh=work.actor.orang_id,
            dicatat_at=work.now,
        )
    )
