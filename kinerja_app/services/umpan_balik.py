"""Umpan balik berkelanjutan: given and read while the plan is carried out, outside the rating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LOCKED, RelasiPenilaian
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Skp, StatusRencana
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    pengajuan_repository,
    penilaian_repository,
    skp_repository,
)
from kinerja_app.persistence.penilaian_repository import UmpanBalikTersimpan
from kinerja_app.persistence.trail_repository import notify
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import alur_nilai, pejabat_penilaian, penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.use_case import use_case
from kinerja_app.services.usulan_nilai import Sasaran, feedback_targets

_GIVE = frozenset({RelasiPenilaian.PENETAP, RelasiPenilaian.PEREKOMENDASI})


@dataclass(frozen=True)
class LembarUmpanBalik:
    """What was said so far, oldest first, and what it may be about."""

    skp_id: int
    sasaran: tuple[Sasaran, ...]
    umpan_balik: tuple[UmpanBalikTersimpan, ...]
    boleh_memberi: bool


@use_case(Permission.READ_SKP, writes=False)
def read_feedback(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarUmpanBalik:
    """The feedback on an SKP that the actor sees; ``WrongStep`` before the plan is agreed."""
    del now
    skp = skp_repository.get(work, skp_id)
    if skp.status is not StatusRencana.DISEPAKATI:
        raise WrongStep("UMPAN_BALIK_BELUM_TERBUKA")
    rules = rules_for(work, skp.rule_set_id)
    rating = penilaian_repository.latest(work, skp.id)
    power = pejabat_penilaian.power_of(work, skp, rules, rating)
    if not power.relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    final = rating is not None and rating.status in LOCKED
    return LembarUmpanBalik(
        skp_id=skp.id,
        sasaran=_targets(work, skp),
        umpan_balik=penilaian_repository.feedback(work, skp.id),
        boleh_memberi=bool(_GIVE & power.relasi) and not final,
    )


def _targets(work: UnitOfWork, skp: Skp) -> tuple[Sasaran, ...]:
    """What the agreed plan lets one speak about."""
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    rules = rules_for(work, skp.rule_set_id)
    return feedback_targets(found.rencana if found else Rencana(), rules)


@use_case(*penilaian.RATERS, writes=True)
def give_feedback(work: UnitOfWork, skp_id: int, *, sasaran: str, isi: str, now: datetime) -> None:
    """Tell the pegawai something about one RHK or behaviour, at any time before the end."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    penilaian.require_rater(work, skp)
    if skp.status is not StatusRencana.DISEPAKATI:
        raise WrongStep("RENCANA_BELUM_DISEPAKATI_PENILAI")
    if sasaran not in {each.kunci for each in _targets(work, skp)}:
        raise RuleBroken("PILIHAN_TIDAK_DIKENAL", field="sasaran")
    text = isi.strip()
    if not text:
        raise RuleBroken("UMPAN_BALIK_KOSONG", field="umpan-balik")
    not_too_long(text, "umpan-balik")
    penilaian_repository.add_feedback(work, skp.id, sasaran, text)
    alur_nilai.note(work, skp, "umpan_balik", rincian={"sasaran": sasaran})
    notify(
        work,
        skp.orang_id,
        kunci=f"umpan:{skp.id}:{sasaran}:{work.now.isoformat()}",
        kode="UMPAN_BALIK_DIBERIKAN",
        tautan=f"umpan-balik/{skp.id}",
        nama=work.actor.nama,
    )
