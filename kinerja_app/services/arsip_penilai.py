"""What a former assessor keeps reading: the steps he finished, nothing that came later (K-34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.bukti import SlotBukti, slots
from kinerja_app.persistence import arsip_repository
from kinerja_app.persistence.arsip_repository import BarisArsip, BuktiArsip, NilaiArsip
from kinerja_app.persistence.pengajuan_repository import PengajuanTersimpan
from kinerja_app.persistence.siklus_repository import DokumenTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class DaftarArsip:
    """One page of the SKPs of which the actor finished a step; ``jumlah`` match the search."""

    baris: tuple[BarisArsip, ...]
    jumlah: int
    halaman: int


@dataclass(frozen=True)
class LembarArsip:
    """The actor's own finished steps on one SKP, with what they were about."""

    baris: BarisArsip
    rules: RuleSet
    pengajuan: PengajuanTersimpan | None
    dokumen: tuple[DokumenTersimpan, ...]
    slot: tuple[SlotBukti, ...]
    bukti: tuple[BuktiArsip, ...]
    nilai: tuple[NilaiArsip, ...]


@use_case(Permission.READ_SKP, Permission.READ_ARCHIVE, writes=False)
def list_finished(
    work: UnitOfWork, *, cari: str = "", halaman: int = 1, now: datetime
) -> DaftarArsip:
    """The SKPs that others assess now and of which the actor finished a step."""
    del now
    number = max(halaman, 1)
    rows, total = arsip_repository.finished(work, cari=cari, halaman=number)
    return DaftarArsip(rows, total, number)


@use_case(Permission.READ_SKP, Permission.READ_ARCHIVE, writes=False)
def read_finished(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarArsip:
    """One of them. Raises ``NotFound`` where the actor finished nothing, or still assesses."""
    del now
    baris = arsip_repository.get(work, skp_id)
    plan, rules = arsip_repository.plan_of(work, baris), rules_for(work, baris.skp.rule_set_id)
    return LembarArsip(
        baris=baris,
        rules=rules,
        pengajuan=plan,
        dokumen=arsip_repository.documents_of(work, baris),
        slot=slots(plan.rencana, rules) if plan else (),
        bukti=arsip_repository.evidence_of(work, skp_id),
        nilai=arsip_repository.ratings_of(work, skp_id),
    )
