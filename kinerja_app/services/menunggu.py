"""The block "Yang menunggu" of every home page: what is mine, and what I wait for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.menunggu import Hal
from kinerja_app.persistence import (
    koreksi_repository,
    pengingat_repository,
    periode_repository,
    reads_antrean,
    reads_menunggu,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import by_id
from kinerja_app.services.penantian import Kantor, Penantian, open_waits
from kinerja_app.services.pengingat import PeriodeBerjalan
from kinerja_app.services.use_case import use_case

BY_SK = frozenset({Hal.RENCANA_DIPERIKSA, Hal.REKOMENDASI_DITETAPKAN})
"""What a pengawas with an SK of the Kepala Dinas decides in his place."""


@dataclass(frozen=True)
class Menunggu:
    """``saya``: the actor can act; ``orang_lain``: the actor's own SKPs, with whom they are.

    ``koreksi`` counts the requests to correct data that the actor decides, the oldest of ``sejak``.
    """

    saya: tuple[Penantian, ...] = ()
    orang_lain: tuple[Penantian, ...] = ()
    koreksi: int = 0
    koreksi_sejak: datetime | None = None


@use_case(Permission.READ_OWN, writes=False)
def list_waiting(work: UnitOfWork, periode_kode: str, *, now: datetime) -> Menunggu:
    """What waits for the actor and what the actor waits for, in one period, the oldest first."""
    del now
    recorded = periode_repository.get(work, periode_kode)
    periode = PeriodeBerjalan(
        recorded.kode,
        recorded.nama,
        by_id(recorded.rule_set_id),
        pengingat_repository.extensions(work, recorded.kode),
    )
    me, scope = work.actor.orang_id, reads_menunggu.seen_by_actor(work)
    rows = reads_menunggu.waits(work, (recorded.kode,), scope, orang_id=me)
    found = open_waits(work, rows, (periode,))
    mine = tuple(each for each in found if each.is_turn_of(me) or _decides_by_sk(work, each))
    own = tuple(each for each in found if each.orang_id == me and not each.is_turn_of(me))
    count, since = koreksi_repository.waiting_for(work)
    return Menunggu(mine, own, count, since)


def _decides_by_sk(work: UnitOfWork, each: Penantian) -> bool:
    if not work.actor.delegasi or each.kantor is not Kantor.KEPALA_DINAS:
        return False
    return each.hal in BY_SK and each.npsn in reads_antrean.delegated_schools(work)
