"""Handing results on: who checks, exports and delivers which schools, and who keeps their Unor."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.kiriman import HasilKirim
from kinerja_app.identity.command_line import system
from kinerja_app.services import (
    antrean_ekinerja,
    ekinerja,
    ekspor_ekinerja,
    keputusan_penilaian,
    pengiriman_ekinerja,
    unor,
)
from kinerja_app.services.antrean_ekinerja import Antrean
from kinerja_app.settings import get_settings, using
from tests.access.case import Case, may, names, only
from tests.services.langkah_ekinerja import CLOSED, GURU, KS, exported, ready
from tests.services.langkah_penilaian import DAY, REASON
from tests.world import NOW, SECOND, SMP_A, World

EXPORTERS = may(Permission.EXPORT_EKINERJA)
KEEPERS = may(Permission.KEEP_UNOR)
UNOR = "8ae482855a71b686015a74eabbde7454"
TICKS = frozenset({"sistem"})
OF_A = names("ks_a", "kadis", "admin_dinas")
FIRST = 1
"""The first message that is queued: the plan of the guru of school A."""


def _queue(_world: World, actor: Actor) -> Antrean:
    """Queue with an address set, as an installation that delivers has one."""
    with using(get_settings().model_copy(update={"ekinerja_url": "http://127.0.0.1:9"})):
        return antrean_ekinerja.queue_export(actor, SECOND, npsn=SMP_A, now=CLOSED)


def _queued(world: World) -> None:
    ready(world)
    _queue(world, world.actor(KS, CLOSED))


def _departed(world: World) -> None:
    _queued(world)
    while pengiriman_ekinerja.take_message(system(), now=CLOSED):
        pass


def _refused(world: World) -> None:
    _departed(world)
    pengiriman_ekinerja.record_delivery(system(), FIRST, HasilKirim.DITOLAK, urut=1, now=CLOSED)


def _reopened(world: World) -> None:
    _queued(world)
    keputusan_penilaian.reopen_rating(
        world.actor(KS, CLOSED), world.skp[GURU], alasan=REASON, now=CLOSED
    )


CASES = (
    Case(
        "ekinerja.preflight",
        "school A",
        lambda _, a: ekinerja.preflight(a, SECOND, npsn=SMP_A, now=NOW),
        **only(OF_A, among=EXPORTERS),
    ),
    Case(
        "ekinerja.preflight",
        "own scope",
        lambda _, a: ekinerja.preflight(a, SECOND, now=NOW),
        EXPORTERS,
    ),
    Case("ekinerja.list_dinas", "", lambda _, a: ekinerja.list_dinas(a, now=NOW), TICKS),
    Case(
        "ekspor_ekinerja.preview_export",
        "school A",
        lambda _, a: ekspor_ekinerja.preview_export(a, SECOND, npsn=SMP_A, now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "ekspor_ekinerja.run_export",
        "school A",
        lambda _, a: ekspor_ekinerja.run_export(a, SECOND, npsn=SMP_A, now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "ekspor_ekinerja.run_whole_export",
        "school A",
        lambda _, a: ekspor_ekinerja.run_whole_export(a, SECOND, npsn=SMP_A, now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "ekspor_ekinerja.list_exports",
        "",
        lambda _, a: ekspor_ekinerja.list_exports(a, SECOND, now=CLOSED),
        EXPORTERS,
        prepare=exported,
    ),
    Case(
        "ekspor_ekinerja.read_export",
        "school A",
        lambda _, a: ekspor_ekinerja.read_export(a, 1, bentuk="json", now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=exported,
    ),
    Case(
        "antrean_ekinerja.queue_export",
        "school A",
        _queue,
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "antrean_ekinerja.queue_again",
        "",
        lambda _, a: antrean_ekinerja.queue_again(a, now=CLOSED),
        TICKS,
        prepare=_reopened,
    ),
    Case(
        "pengiriman_ekinerja.list_deliveries",
        "",
        lambda _, a: pengiriman_ekinerja.list_deliveries(a, SECOND, now=CLOSED),
        EXPORTERS,
        prepare=_queued,
    ),
    Case(
        "pengiriman_ekinerja.take_message",
        "",
        lambda _, a: pengiriman_ekinerja.take_message(a, now=CLOSED),
        TICKS,
        prepare=_queued,
    ),
    Case(
        "pengiriman_ekinerja.record_delivery",
        "",
        lambda _, a: pengiriman_ekinerja.record_delivery(
            a, FIRST, HasilKirim.DITOLAK, urut=1, now=CLOSED
        ),
        TICKS,
        prepare=_departed,
    ),
    Case(
        "pengiriman_ekinerja.retry_delivery",
        "school A",
        lambda _, a: pengiriman_ekinerja.retry_delivery(a, FIRST, now=CLOSED + DAY),
        **only(OF_A, among=EXPORTERS),
        prepare=_refused,
    ),
    Case("unor.list_unor", "", lambda _, a: unor.list_unor(a, now=NOW), KEEPERS),
    Case(
        "unor.set_unor",
        "school A",
        lambda _, a: unor.set_unor(a, SMP_A, unor=UNOR, now=NOW),
        **only(names("admin_dinas"), among=KEEPERS),
    ),
)
