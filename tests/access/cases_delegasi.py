"""Duties handed on by SK: who records them, who observes by them, and who ends them."""

from __future__ import annotations

from datetime import date

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.services import delegasi, tim_pengamat
from kinerja_app.services.delegasi import UsulanDelegasi
from tests.access.case import HEADS, Case, may, names, only
from tests.world import NOW, ORANG, SECOND, SMP_A, World

DAY, LAST = date(2024, 8, 5), date(2024, 12, 31)
APPOINTERS = may(Permission.APPOINT)
OF_MERAPI = only(names("admin_dinas"), among=APPOINTERS)
HEAD_OF_A = only(names("ks_a"), among=HEADS)
ORDER = UsulanDelegasi(ORANG["pengawas_a"], SMP_A, Lingkup.RENCANA, "800/9/2024", DAY, DAY, LAST)


def _handed_on(world: World) -> int:
    admin = world.actor("admin_dinas")
    found = [e for e in delegasi.list_delegations(admin, now=NOW).delegasi if e.npsn == SMP_A]
    if not found:
        delegasi.record_delegation(admin, ORDER, now=NOW)
        return _handed_on(world)
    return found[0].id


def _appoint(_: World, actor: Actor) -> int:
    return tim_pengamat.appoint_observer(
        actor,
        SMP_A,
        ORANG["guru_a2"],
        [ORANG["guru_disetujui"]],
        sk_nomor="800/3/2024",
        sk_tanggal=DAY,
        mulai=DAY,
        selesai=LAST,
        now=NOW,
    )


def _team(world: World) -> int:
    head = world.actor("ks_a")
    found = tim_pengamat.list_team(head, SMP_A, now=NOW).tim
    return found[0].id if found else _appoint(world, head)


CASES = (
    Case(
        "delegasi.list_delegations",
        "",
        lambda _, a: delegasi.list_delegations(a, now=NOW),
        APPOINTERS,
    ),
    Case(
        "delegasi.preview_delegation",
        "school A",
        lambda _, a: delegasi.preview_delegation(a, ORDER, now=NOW),
        **OF_MERAPI,
    ),
    Case(
        "delegasi.record_delegation",
        "school A",
        lambda _, a: delegasi.record_delegation(a, ORDER, now=NOW),
        **OF_MERAPI,
    ),
    Case(
        "delegasi.end_delegation",
        "school A",
        lambda w, a: delegasi.end_delegation(a, _handed_on(w), now=NOW),
        prepare=_handed_on,
        **OF_MERAPI,
    ),
    Case(
        "tim_pengamat.list_team",
        "school A",
        lambda _, a: tim_pengamat.list_team(a, SMP_A, now=NOW),
        **HEAD_OF_A,
    ),
    Case("tim_pengamat.appoint_observer", "school A", _appoint, **HEAD_OF_A),
    Case(
        "tim_pengamat.end_observer",
        "school A",
        lambda w, a: tim_pengamat.end_observer(a, _team(w), now=NOW),
        prepare=_team,
        **HEAD_OF_A,
    ),
    Case(
        "tim_pengamat.list_observed",
        "with an observer at school A",
        lambda _, a: tim_pengamat.list_observed(a, SECOND, now=NOW),
        may(Permission.OBSERVE) | names("guru_a2"),
        prepare=_team,
    ),
)
