"""The decision on a plan: return it with notes, approve it, approve several."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Langkah, Relasi
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import pengajuan_repository, skp_repository
from kinerja_app.persistence.trail_repository import notify
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat
from kinerja_app.services.pemeriksaan import (
    judged,
    needs_review,
    own_notes,
    require_all_judged,
    require_open,
)
from kinerja_app.services.pengajuan import transition
from kinerja_app.services.use_case import use_case

BULK_LIMIT = 50


def _decidable(work: UnitOfWork, skp_id: int, pengajuan_ke: int) -> tuple[Skp, frozenset[Relasi]]:
    skp, relasi = judged(work, skp_id)
    if Relasi.PENILAI not in relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA", relasi=Relasi.PENILAI.value)
    require_open(work, skp, pengajuan_ke)
    if needs_review(work, skp):
        raise WrongStep("MENUNGGU_TINJAUAN_PENGAWAS")
    if not pengajuan_repository.was_read(work, skp.id, skp.pengajuan_ke):
        raise WrongStep("BELUM_DIBUKA")
    return skp, relasi


@use_case(Permission.ASSESS_GURU, Permission.DECIDE_KS, writes=True)
def return_plan(work: UnitOfWork, skp_id: int, *, pengajuan_ke: int, now: datetime) -> Skp:
    """ "Minta perbaikan": hand the plan back; each part asked to mend carries a note."""
    skp, relasi = _decidable(work, skp_id, pengajuan_ke)
    require_all_judged(work, skp, relasi)
    asked = [n for n in own_notes(work, skp, relasi).values() if n.keputusan == "perbaikan"]
    if not asked:
        raise RuleBroken("TIDAK_ADA_PERBAIKAN")
    reason = "; ".join(f"{n.bagian.value}: {n.catatan.strip()}" for n in asked)
    returned = _decided(work, skp, Langkah.KEMBALIKAN, "dikembalikan", now=now, alasan=reason)
    notify(
        work,
        skp.orang_id,
        kunci=f"kembali:{skp.id}:{skp.pengajuan_ke}",
        kode="RENCANA_DIKEMBALIKAN",
        tautan=f"rencana/{skp.id}",
        nama=work.actor.nama,
        bagian=", ".join(n.bagian.value for n in asked),
    )
    return returned


@use_case(Permission.ASSESS_GURU, Permission.DECIDE_KS, writes=True)
def approve_plan(work: UnitOfWork, skp_id: int, *, pengajuan_ke: int, now: datetime) -> Skp:
    """ "Setujui": approve a submission that the actor has opened; no part may ask for mending."""
    return _approved(work, skp_id, pengajuan_ke, now)


def _decided(
    work: UnitOfWork, skp: Skp, langkah: Langkah, keputusan: str, *, now: datetime, alasan: str = ""
) -> Skp:
    """The submission closed by a decision of the actor, by SK on whose behalf."""
    behalf = pejabat.on_behalf(work, skp)
    pengajuan_repository.close_submission(work, skp.id, skp.pengajuan_ke, keputusan=keputusan)
    return transition(
        work,
        skp,
        langkah,
        atas_nama=behalf,
        alasan=alasan,
        diputuskan_at=now,
        diputuskan_oleh=work.actor.orang_id,
    )


def _approved(work: UnitOfWork, skp_id: int, pengajuan_ke: int, now: datetime) -> Skp:
    skp, relasi = _decidable(work, skp_id, pengajuan_ke)
    if any(n.keputusan == "perbaikan" for n in own_notes(work, skp, relasi).values()):
        raise RuleBroken("MASIH_ADA_PERBAIKAN")
    approved = _decided(work, skp, Langkah.SETUJUI, "disetujui", now=now)
    notify(
        work,
        skp.orang_id,
        kunci=f"setuju:{skp.id}:{skp.pengajuan_ke}",
        kode="RENCANA_DISETUJUI",
        tautan=f"rencana/{skp.id}",
        nama=work.actor.nama,
    )
    return approved


@use_case(Permission.ASSESS_GURU, Permission.DECIDE_KS, writes=True)
def approve_many(work: UnitOfWork, skp_ids: tuple[int, ...], *, now: datetime) -> int:
    """Approve several plans at once, all or none; each must have been opened by the actor."""
    if not skp_ids:
        raise RuleBroken("BELUM_ADA_PILIHAN")
    if len(skp_ids) > BULK_LIMIT:
        raise RuleBroken("TERLALU_BANYAK_PILIHAN", batas=BULK_LIMIT)
    for skp_id in sorted(set(skp_ids)):
        _approved(work, skp_id, skp_repository.get(work, skp_id).pengajuan_ke, now)
    return len(set(skp_ids))
