"""Umpan balik berkelanjutan: read by both sides while the plan is carried out, outside the rating.

Giving it is ``penilaian.give_feedback``: the same relation decides who may.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LOCKED, RelasiPenilaian
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence import (
    pengajuan_repository,
    penilaian_repository,
    skp_repository,
)
from kinerja_app.persistence.penilaian_repository import UmpanBalikTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat_penilaian
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
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    if skp.status is not StatusRencana.DISEPAKATI or found is None:
        raise WrongStep("UMPAN_BALIK_BELUM_TERBUKA")
    rules = rules_for(work, skp.rule_set_id)
    rating = penilaian_repository.latest(work, skp.id)
    power = pejabat_penilaian.power_of(work, skp, rules, rating)
    final = rating is not None and rating.status in LOCKED
    return LembarUmpanBalik(
        skp_id=skp.id,
        sasaran=feedback_targets(found.rencana, rules),
        umpan_balik=penilaian_repository.feedback(work, skp.id),
        boleh_memberi=bool(_GIVE & power.relasi) and not final,
    )
