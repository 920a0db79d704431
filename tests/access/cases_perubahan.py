"""A change of an agreed plan: who asks, who decides, and who does not know of it."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services import perubahan, putusan_perubahan
from tests.access.case import JUDGES, Case, may, names, only, own
from tests.services import langkah_perubahan as langkah
from tests.services.langkah_perubahan import GURU, LATER, OTHER_RHK, REASON
from tests.world import NOW, World

READ_OWN = may(Permission.READ_OWN)
OF_GURU = own(GURU, seen_by=names("ks_a"))
OF_GURU_READ = own(GURU, seen_by=names("ks_a"), among=READ_OWN)
DECIDE_GURU = only(names("ks_a"), among=JUDGES)
DECIDE_KS_A = only(names("pengawas_a", "kadis"), among=JUDGES, not_permitted=names("ks_a"))


def _wished(world: World) -> None:
    langkah.agree(world)
    langkah.propose(world)


def _asked(world: World) -> None:
    langkah.agree(world)
    langkah.asked(world)


def _asked_by_head(world: World) -> None:
    langkah.agreed_head(world)
    langkah.asked(world, name="ks_a")


def _looked_at(world: World) -> None:
    _asked(world)
    langkah.look(world)


def _looked_at_head(world: World) -> None:
    _asked_by_head(world)
    langkah.look(world, "pengawas_a", "ks_a")


def _propose(world: World, actor: Actor) -> object:
    return perubahan.propose_part(
        actor, world.skp[GURU], OTHER_RHK, revisi=0, perangkat="HP", now=NOW
    )


def _decide(world: World, actor: Actor, skp: str) -> object:
    return putusan_perubahan.decide_change(
        actor, world.skp[skp], 1, setuju=True, catatan="", versi=3, now=LATER
    )


CASES = (
    Case(
        "perubahan.read_change",
        "guru",
        lambda w, a: perubahan.read_change(a, w.skp[GURU], now=NOW),
        **OF_GURU_READ,
        prepare=_wished,
    ),
    Case(
        "perubahan.read_proposal",
        "guru",
        lambda w, a: perubahan.read_proposal(a, w.skp[GURU], now=NOW),
        **OF_GURU_READ,
        prepare=_wished,
    ),
    Case("perubahan.propose_part", "guru", _propose, **OF_GURU, prepare=langkah.agree),
    Case(
        "perubahan.drop_part",
        "guru",
        lambda w, a: perubahan.drop_part(a, w.skp[GURU], Bagian.PENGEMBANGAN, now=NOW),
        **OF_GURU,
        prepare=_wished,
    ),
    Case(
        "perubahan.write_reason",
        "guru",
        lambda w, a: perubahan.write_reason(a, w.skp[GURU], REASON, revisi=0, now=NOW),
        **OF_GURU,
        prepare=_wished,
    ),
    Case(
        "perubahan.send_change",
        "guru",
        lambda w, a: perubahan.send_change(a, w.skp[GURU], alasan=REASON, revisi=0, now=NOW),
        **OF_GURU,
        prepare=_wished,
    ),
    Case(
        "perubahan.withdraw_change",
        "guru",
        lambda w, a: perubahan.withdraw_change(a, w.skp[GURU], now=NOW),
        **OF_GURU,
        prepare=_asked,
    ),
    Case(
        "putusan_perubahan.open_change",
        "guru",
        lambda w, a: putusan_perubahan.open_change(a, w.skp[GURU], now=NOW),
        **DECIDE_GURU,
        prepare=_asked,
    ),
    Case(
        "putusan_perubahan.open_change",
        "KS A",
        lambda w, a: putusan_perubahan.open_change(a, w.skp["ks_a"], now=NOW),
        **DECIDE_KS_A,
        prepare=_asked_by_head,
    ),
    Case(
        "putusan_perubahan.decide_change",
        "guru",
        lambda w, a: _decide(w, a, GURU),
        **DECIDE_GURU,
        prepare=_looked_at,
    ),
    Case(
        "putusan_perubahan.decide_change",
        "KS A",
        lambda w, a: _decide(w, a, "ks_a"),
        **DECIDE_KS_A,
        prepare=_looked_at_head,
    ),
)
