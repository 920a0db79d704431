"""January–June 2024: everybody of the three schools has an agreed plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from kinerja_app.demo import people as akun
from kinerja_app.demo import plans
from kinerja_app.demo.acting import at, by_id, person, post_of, teachers
from kinerja_app.demo.plans import Writer
from kinerja_app.domain.actor import Actor, Role
from kinerja_app.services import periode

KODE = "2024-1"
HEADS = {akun.SD: akun.KS_SD, akun.SMP: akun.KS_SMP, akun.SMA: akun.KS_SMA_LAMA}
REVIEWERS = {akun.SD: akun.PENGAWAS, akun.SMP: akun.PENGAWAS, akun.SMA: akun.PENGAWAS_KEDUA}
_PLANNED = {akun.SD: 11, akun.SMP: 33, akun.SMA: 6}


def plan() -> Mapping[int, int]:
    """Write, decide and agree every plan; the SKP of each person."""
    found = {}
    for npsn, email in HEADS.items():
        head = person(email, at(1, 8))
        periode.start_periode(head, npsn, KODE, now=at(1, 8))
        found[head.orang_id] = _plan_of_head(head, REVIEWERS[npsn], at(1, 16))
        for nomor, orang_id in enumerate(teachers(npsn)[: _PLANNED[npsn]]):
            now = at(1, 10 + nomor // 9, 8 + nomor % 9)
            found[orang_id] = _plan_of_guru(orang_id, head, nomor, now)
    return found


def _plan_of_head(head: Actor, reviewer: str, now: datetime) -> int:
    # Number 7 varies like number 1 but holds no extra duty, which a KS has none of.
    skp_id = plans.write(Writer(head, post_of(head, Role.KEPALA_SEKOLAH), KODE, 7, now))
    plans.submit(head, skp_id, now=now + timedelta(hours=1))
    plans.review(person(reviewer, now), skp_id, now=now + timedelta(days=2))
    plans.approve(person(akun.KEPALA_DINAS, now), skp_id, now=now + timedelta(days=4))
    plans.agree(head, skp_id, now=now + timedelta(days=5))
    return skp_id


def _plan_of_guru(orang_id: int, head: Actor, nomor: int, now: datetime) -> int:
    actor = by_id(orang_id, now)
    skp_id = plans.write(Writer(actor, post_of(actor, Role.GURU), KODE, nomor, now))
    plans.submit(actor, skp_id, now=now + timedelta(hours=2))
    plans.approve(head, skp_id, now=now + timedelta(days=3))
    plans.agree(actor, skp_id, now=now + timedelta(days=4))
    return skp_id
