"""Submissions as they were, the notes on their parts, and who opened them. Scoped by the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.persistence.codec import (
    plan_from_json,
    plan_to_json,
    ranking_from_json,
    ranking_to_json,
)
from kinerja_app.persistence.tables import CatatanBagian, Orang, Pembacaan, Pengajuan
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PengajuanTersimpan:
    """A submission as the assessor got it."""

    ke: int
    rencana: Rencana
    rekomendasi: tuple[Rekomendasi, ...]
    diajukan_at: datetime
    keputusan: str
    diputuskan_at: datetime | None


@dataclass(frozen=True)
class Catatan:
    """One judgement: ``keputusan`` is "", "sesuai" or "perbaikan"."""

    bagian: Bagian
    peninjau: str
    keputusan: str
    catatan: str
    disimpan_at: datetime
    oleh: str = ""
    revisi: int = 1


def add_submission(
    work: UnitOfWork,
    skp_id: int,
    *,
    ke: int,
    rencana: Rencana,
    rekomendasi: tuple[Rekomendasi, ...],
    diajukan_at: datetime | None = None,
) -> None:
    """Freeze a plan as it is submitted, now or at the moment named."""
    work.session.add(
        Pengajuan(
            skp_id=skp_id,
            ke=ke,
            isi=plan_to_json(rencana),
            rekomendasi=ranking_to_json(rekomendasi),
            diajukan_at=diajukan_at or work.now,
        )
    )


def submission(work: UnitOfWork, skp_id: int, ke: int) -> PengajuanTersimpan | None:
    """One submission of an SKP."""
    row = work.session.exec(
        select(Pengajuan).where(Pengajuan.skp_id == skp_id, Pengajuan.ke == ke)
    ).first()
    if row is None:
        return None
    return PengajuanTersimpan(
        ke=row.ke,
        rencana=plan_from_json(row.isi),
        rekomendasi=ranking_from_json(row.rekomendasi),
        diajukan_at=row.diajukan_at,
        keputusan=row.keputusan,
        diputuskan_at=row.diputuskan_at,
    )


def close_submission(work: UnitOfWork, skp_id: int, ke: int, *, keputusan: str) -> None:
    """Write the outcome on a submission."""
    row = work.session.exec(
        select(Pengajuan).where(Pengajuan.skp_id == skp_id, Pengajuan.ke == ke)
    ).one()
    row.keputusan = keputusan
    row.diputuskan_at = work.now
    work.session.add(row)


def notes(work: UnitOfWork, skp_id: int, ke: int) -> tuple[Catatan, ...]:
    """The judgements on one submission, by reviewer and assessor."""
    query = (
        select(CatatanBagian, Orang.nama)
        .join(Orang, col(CatatanBagian.disimpan_oleh) == col(Orang.id))
        .where(CatatanBagian.skp_id == skp_id, CatatanBagian.pengajuan_ke == ke)
        .order_by(col(CatatanBagian.id))
    )
    return tuple(
        Catatan(
            bagian=Bagian(row.bagian),
            peninjau=row.peninjau,
            keputusan=row.keputusan,
            catatan=row.catatan,
            disimpan_at=row.disimpan_at,
            oleh=nama,
            revisi=row.revisi,
        )
        for row, nama in work.session.exec(query)
    )


def put_note(
    work: UnitOfWork,
    skp_id: int,
    ke: int,
    *,
    bagian: Bagian,
    peninjau: str,
    keputusan: str,
    catatan: str,
) -> int:
    """Store one judgement over the same reviewer's earlier one on that part; its revision."""
    row = work.session.exec(
        select(CatatanBagian).where(
            CatatanBagian.skp_id == skp_id,
            CatatanBagian.pengajuan_ke == ke,
            CatatanBagian.bagian == bagian.value,
            CatatanBagian.peninjau == peninjau,
        )
    ).first()
    row = row or CatatanBagian(
        skp_id=skp_id,
        pengajuan_ke=ke,
        bagian=bagian.value,
        peninjau=peninjau,
        revisi=0,
        disimpan_at=work.now,
        disimpan_oleh=work.actor.orang_id,
    )
    row.keputusan, row.catatan, row.revisi = keputusan, catatan, row.revisi + 1
    row.disimpan_at, row.disimpan_oleh = work.now, work.actor.orang_id
    work.session.add(row)
    return row.revisi


def mark_read(work: UnitOfWork, skp_id: int, ke: int) -> None:
    """Remember that the actor opened a submission."""
    if not was_read(work, skp_id, ke):
        work.session.add(
            Pembacaan(
                skp_id=skp_id, pengajuan_ke=ke, orang_id=work.actor.orang_id, dibaca_at=work.now
            )
        )


def was_read(work: UnitOfWork, skp_id: int, ke: int) -> bool:
    """Whether the actor opened that submission."""
    query = select(Pembacaan.id).where(
        Pembacaan.skp_id == skp_id,
        Pembacaan.pengajuan_ke == ke,
        Pembacaan.orang_id == work.actor.orang_id,
    )
    return work.session.exec(query).first() is not None
