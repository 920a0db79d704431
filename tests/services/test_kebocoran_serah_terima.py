"""What was begun before a transfer does not go on telling a former assessor (K-34).

A request, a print of the school and an export that began before it, and what systems read.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.cetakan import Kertas, PilihanCetak, StatusCetak
from kinerja_app.domain.errors import NotFound, NotPermitted
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.domain.token_api import Cakupan
from kinerja_app.identity.api_tokens import resolve_token
from kinerja_app.persistence.reads_dinas import Potongan
from kinerja_app.services import (
    cetak_sekolah,
    ekspor_ekinerja,
    pasokan,
    putusan_perubahan,
    token_api,
    umpan_balik,
)
from kinerja_app.settings import get_settings, using
from tests.services import langkah_ekinerja, langkah_perubahan, langkah_siklus
from tests.services.langkah_penilaian import DAY
from tests.services.langkah_siklus import GURU
from tests.services.permukaan_mutasi import AFTER, CHANGES, SKP, by_sk, told_of
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_B, SMP_X, TK_T, World

REFUSED = (NotFound, NotPermitted)
WITH_NEXT = [name for name, (_, who) in CHANGES.items() if who]
ALL = Potongan()


@pytest.mark.keluhan(26)
@pytest.mark.parametrize("change", CHANGES)
def test_a_request_goes_on_to_the_next_assessor_alone(world: World, change: str) -> None:
    step, who = CHANGES[change]
    langkah_perubahan.agree(world)
    sheet = langkah_perubahan.asked(world)
    step(world)
    former, skp = world.actor("ks_a", AFTER), world.skp[SKP]
    assert sheet.permintaan is not None
    with pytest.raises(REFUSED):
        putusan_perubahan.open_change(former, skp, now=AFTER)
    with pytest.raises(REFUSED):
        putusan_perubahan.decide_change(
            former, skp, sheet.permintaan.id, setuju=True, catatan="", versi=1, now=AFTER
        )
    if who:
        seen = putusan_perubahan.open_change(world.actor(who, AFTER), skp, now=AFTER)
        assert seen.permintaan is not None
        assert seen.permintaan.alasan == langkah_perubahan.REASON


@pytest.mark.parametrize("change", CHANGES)
def test_a_former_assessor_speaks_no_more_about_the_plan(world: World, change: str) -> None:
    step, who = CHANGES[change]
    langkah_siklus.agreed(world)
    step(world)

    def say(name: str) -> None:
        actor = world.actor(name, AFTER)
        umpan_balik.give_feedback(
            actor, world.skp[SKP], sasaran="praktik", isi=f"Dari {name}.", now=AFTER
        )

    with pytest.raises(REFUSED):
        say("ks_a")
    if who:
        say(who)
        sheet = umpan_balik.read_feedback(world.actor(GURU, AFTER), world.skp[SKP], now=AFTER)
        assert [each.isi for each in sheet.umpan_balik] == [f"Dari {who}."]


@pytest.mark.parametrize("change", ["the guru moves", "the guru moves to another dinas"])
def test_a_print_of_the_school_goes_on_without_who_left(world: World, change: str) -> None:
    langkah_siklus.agreed(world)
    job = cetak_sekolah.start_print_job(
        world.actor("ks_a"), SMP_A, SECOND, pilihan=PilihanCetak.SEMUA, kertas=Kertas.A4, now=NOW
    )
    CHANGES[change][0](world)
    printed = _go_on(world, job.id)
    assert world.skp[SKP] not in {each.skp_id for each in printed}
    assert (len(printed), told_of(GURU, printed)) == (2, set())


def _go_on(world: World, job_id: int) -> list[cetak_sekolah.LangkahCetak]:
    head, found = world.actor("ks_a", AFTER), list[cetak_sekolah.LangkahCetak]()
    claimed = cetak_sekolah.claim_print_job(
        world.actor("sistem"), pemegang="satu", lama=DAY, now=AFTER
    )
    assert claimed is not None
    assert claimed.status is StatusCetak.BERJALAN
    while step := cetak_sekolah.next_of_job(head, job_id, now=AFTER):
        cetak_sekolah.keep_of_job(head, job_id, step.skp_id, (), now=AFTER)
        found.append(step)
    return found


def test_a_head_who_left_takes_neither_the_print_nor_the_export_of_the_school(
    world: World,
) -> None:
    made = langkah_ekinerja.exported(world)
    closed = langkah_ekinerja.CLOSED
    head = world.actor("ks_a", closed)
    job = cetak_sekolah.start_print_job(
        head, SMP_A, SECOND, pilihan=PilihanCetak.SEMUA, kertas=Kertas.A4, now=closed
    )
    moved = closed + DAY
    by_sk((JenisSerahTerima.KS_BARU, "ks_a", TK_T), moved=moved)(world)
    former = world.actor("ks_a", moved)
    assert ekspor_ekinerja.list_exports(former, SECOND, now=moved) == ()
    for refused in (
        lambda: ekspor_ekinerja.read_export(former, made.id, bentuk="json", now=moved),
        lambda: ekspor_ekinerja.preview_export(former, SECOND, npsn=SMP_A, now=moved),
        lambda: cetak_sekolah.take_printed(former, job.id, now=moved),
        lambda: cetak_sekolah.resume_print_job(former, job.id, now=moved),
        lambda: cetak_sekolah.list_print_jobs(former, SMP_A, SECOND, now=moved),
    ):
        with pytest.raises(REFUSED):
            refused()


def test_the_next_export_of_a_school_has_nothing_of_a_guru_who_left(world: World) -> None:
    langkah_ekinerja.exported(world)
    moved = langkah_ekinerja.CLOSED + DAY
    by_sk((JenisSerahTerima.MUTASI, GURU, SMP_B), moved=moved)(world)
    plan = ekspor_ekinerja.preview_export(world.actor("ks_a", moved), SECOND, now=moved)
    assert told_of("ks_a", plan.kumpulan) != set()
    assert told_of(GURU, (plan.pemeriksaan, plan.kumpulan)) == set()


@pytest.fixture
def on_that_day(world: World) -> Iterator[None]:
    assert world.skp
    with using(get_settings().model_copy(update={"demo_date": AFTER.date()})):
        yield


def system_of(world: World, admin: str) -> Actor:
    """A system of a dinas, as its token lets it in, with every scope."""
    made = token_api.create_token(
        world.actor(admin, AFTER), nama="Dasbor", cakupan=tuple(Cakupan), hari=30, now=AFTER
    )
    caller = resolve_token(made.rahasia)
    assert caller is not None
    return caller.actor


def supplied(actor: Actor) -> tuple[object, ...]:
    """Everything that a system reads."""
    return (
        pasokan.supply_schools(actor, ALL, now=AFTER),
        pasokan.supply_people(actor, ALL, now=AFTER),
        pasokan.supply_plans(actor, ALL, periode=SECOND, now=AFTER),
        pasokan.supply_ratings(actor, ALL, periode=SECOND, now=AFTER),
        pasokan.supply_progress(actor, ALL, periode=SECOND, now=AFTER),
    )


@pytest.mark.usefixtures("on_that_day")
@pytest.mark.parametrize(
    ("change", "who", "home", "npsn"),
    [
        ("the guru moves", GURU, "admin_dinas", SMP_B),
        ("the guru moves to another dinas", GURU, "admin_dinas_x", SMP_X),
        ("the head moves", "ks_a", "admin_dinas", TK_T),
    ],
)
def test_only_the_dinas_where_somebody_serves_is_supplied_with_him(
    world: World, change: str, who: str, home: str, npsn: str
) -> None:
    langkah_siklus.agreed(world)
    CHANGES[change][0](world)
    other = {"admin_dinas": "admin_dinas_x", "admin_dinas_x": "admin_dinas"}[home]
    own, foreign = system_of(world, home), system_of(world, other)
    person = pasokan.supply_person(own, ORANG[who], now=AFTER)
    assert [each.npsn for each in person.penugasan] == [npsn]
    assert told_of(who, supplied(own)) != set()
    assert told_of(who, supplied(foreign)) == set()
    for ask, number in ((pasokan.supply_person, ORANG[who]), (pasokan.supply_plan, world.skp[who])):
        with pytest.raises(NotFound):
            ask(foreign, number, now=AFTER)
