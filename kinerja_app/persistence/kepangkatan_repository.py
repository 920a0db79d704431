"""Rank data of people: rows are only added, the newest one counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlmodel import col, select

from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan
from kinerja_app.persistence.tables import KepangkatanOrang, Orang
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class KepangkatanTercatat:
    """One record: the data, who wrote it down, and when."""

    isi: Kepangkatan
    oleh: str
    dicatat_at: datetime


def history(work: UnitOfWork, orang_id: int) -> tuple[KepangkatanTercatat, ...]:
    """Every record of a person, the one that counts first. Scoped by the caller."""
    query = (
        select(KepangkatanOrang, Orang.nama)
        .join(Orang, col(KepangkatanOrang.dicatat_oleh) == col(Orang.id))
        .where(KepangkatanOrang.orang_id == orang_id)
        .order_by(col(KepangkatanOrang.id).desc())
    )
    return tuple(
        KepangkatanTercatat(_value(row), nama, row.dicatat_at)
        for row, nama in work.session.exec(query)
    )


def latest(work: UnitOfWork, orang_id: int) -> KepangkatanTercatat | None:
    """The record that counts; None before the first."""
    return next(iter(history(work, orang_id)), None)


def _value(row: KepangkatanOrang) -> Kepangkatan:
    return Kepangkatan(
        tmt_pangkat=row.tmt_pangkat,
        tmt_jenjang=row.tmt_jenjang,
        golongan_masuk=row.golongan_masuk,
        asal_ak=AsalAk(row.asal_ak),
        nilai_ak=Decimal(row.nilai_ak) if row.nilai_ak else None,
        sampai_tahun=row.sampai_tahun,
        sumber=row.sumber,
    )


def add(work: UnitOfWork, orang_id: int, isi: Kepangkatan) -> None:
    """Write a record down; exact decimals are kept as text."""
    work.session.add(
        KepangkatanOrang(
            orang_id=orang_id,
            tmt_pangkat=isi.tmt_pangkat,
            tmt_jenjang=isi.tmt_jenjang,
            golongan_masuk=isi.golongan_masuk,
            asal_ak=isi.asal_ak.value,
            nilai_ak="" if isi.nilai_ak is None else str(isi.nilai_ak),
            sampai_tahun=isi.sampai_tahun,
            sumber=isi.sumber,
            dicatat_oleh=work.actor.orang_id,
            dicatat_at=work.now,
        )
    )
