"""Texts beside the present one: two versions to choose from, and the plan of the period before."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.domain.rencana import Bagian, IsiBagian
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import rencana_repository, skp_repository
from kinerja_app.persistence.rencana_repository import BagianTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat
from kinerja_app.services.katalog import as_chosen, bagian_of
from kinerja_app.services.rencana import Bentrok, HasilSimpan, editable_skp, put_text
from kinerja_app.services.use_case import use_case


@use_case(Permission.READ_OWN, writes=False)
def read_conflict(
    work: UnitOfWork, skp_id: int, bagian: Bagian, *, now: datetime
) -> Bentrok | None:
    """The two versions of a part that wait for a choice; None when there is no conflict."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    stored = rencana_repository.parts(work, skp.id).get(bagian)
    other = rencana_repository.aside(work, skp.id, bagian, jenis="bentrok")
    return Bentrok(stored, other) if stored and other else None


@use_case(Permission.WRITE_PLAN, writes=True)
def choose_version(
    work: UnitOfWork,
    skp_id: int,
    isi: IsiBagian,
    *,
    revisi: int,
    perangkat: str,
    now: datetime,
) -> HasilSimpan:
    """Settle a conflict with the text a person chose or merged; the other goes to history."""
    del now
    skp, rules = editable_skp(work, skp_id)
    chosen = as_chosen(isi, rules, jabatan=skp.jabatan)
    bagian = bagian_of(chosen)
    stored = rencana_repository.parts(work, skp.id).get(bagian)
    if stored and stored.revisi != revisi:
        raise Stale("VERSI_BERUBAH_LAGI")
    rencana_repository.settle_aside(work, skp.id, bagian)
    if stored and stored.isi == chosen:
        return HasilSimpan(stored.revisi, stored.disimpan_at)
    if stored:
        rencana_repository.keep_aside(work, skp.id, part=stored, jenis="digantikan")
    part = put_text(
        work, skp, chosen, revisi=(stored.revisi if stored else 0) + 1, tempat=perangkat
    )
    return HasilSimpan(part.revisi, part.disimpan_at)


@use_case(Permission.WRITE_PLAN, writes=True)
def copy_last_plan(
    work: UnitOfWork, skp_id: int, *, perangkat: str, now: datetime
) -> tuple[Bagian, ...]:
    """Copy what still fits from the actor's plan of the period before into empty parts.

    Returns the parts that were filled. Raises ``NotFound`` where there is no earlier plan.
    """
    del now
    skp, rules = editable_skp(work, skp_id)
    before = _plan_before(work, skp)
    present = rencana_repository.parts(work, skp.id)
    filled: list[Bagian] = []
    for bagian in rules.langkah.value:
        old = before.get(bagian)
        if old is None or bagian in present:
            continue
        isi = as_chosen(old.isi, rules, jabatan=skp.jabatan, drop_unknown=True)
        put_text(work, skp_repository.get(work, skp.id), isi, revisi=1, tempat=perangkat)
        filled.append(bagian)
    return tuple(filled)


def _plan_before(work: UnitOfWork, skp: Skp) -> dict[Bagian, BagianTersimpan]:
    earlier = [
        each
        for each in skp_repository.own(work)
        if each.jabatan is skp.jabatan and each.dimulai_at < skp.dimulai_at
    ]
    if not earlier:
        raise NotFound("TIDAK_ADA_RENCANA_LAMA")
    return rencana_repository.parts(work, earlier[-1].id)
