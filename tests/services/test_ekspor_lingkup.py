"""Whose results a head hands on: of his time, of his own school, never those of another head."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_app.domain.actor import StatusPenugasan
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.kiriman import HasilKirim
from kinerja_app.identity.command_line import system
from kinerja_app.integrations.ekinerja_berkas import from_json
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import KirimanEkinerja, Orang
from kinerja_app.services import pengiriman_ekinerja
from kinerja_app.services.antrean_ekinerja import queue_export
from kinerja_app.services.ekspor_ekinerja import (
    list_exports,
    preview_export,
    read_export,
    run_export,
)
from kinerja_app.services.pengiriman_ekinerja import list_deliveries, retry_delivery
from kinerja_app.settings import get_settings, using
from tests.services.langkah_ekinerja import CLOSED, GURU, KS, exported, ready
from tests.services.langkah_kepala import NEW, NEXT_YEAR, new_head, second_school
from tests.services.langkah_penilaian import DAY
from tests.services.steps import news
from tests.world import ORANG, SECOND, SMP_A, TK_T, World

IN_THE_YEAR, NEXT = date(2024, 12, 21), date(2025, 1, 15)


def nip(name: str) -> str:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.get_one(Orang, ORANG[name]).nip or ""


def nips(world: World, who: str, number: int) -> set[str]:
    file = read_export(world.actor(who, CLOSED), number, bentuk="json", now=CLOSED)
    return {each.nip for each in from_json(file.isi).rhk}


def queued(world: World, npsn: str = SMP_A) -> None:
    with using(get_settings().model_copy(update={"ekinerja_url": "http://127.0.0.1:9"})):
        queue_export(world.actor(KS, CLOSED), SECOND, npsn=npsn, now=CLOSED)


def test_the_plan_of_the_former_head_is_no_part_of_the_new_heads_export(world: World) -> None:
    former = exported(world)
    assert nips(world, KS, former.id) == {nip(GURU), nip(KS)}
    new_head(IN_THE_YEAR, StatusPenugasan.PLT)
    plan = preview_export(world.actor(NEW, CLOSED), SECOND, npsn=SMP_A, now=CLOSED)
    assert {each.nip for each in plan.kumpulan.rhk} == {nip(GURU)}
    assert plan.sebelumnya is not None
    assert plan.sebelumnya.id == former.id
    assert plan.perbedaan.beda == ()


def test_of_an_older_export_a_new_head_reads_only_what_he_hands_on_himself(world: World) -> None:
    former = exported(world)
    new_head(IN_THE_YEAR)
    assert nips(world, NEW, former.id) == {nip(GURU)}
    assert nips(world, "kadis", former.id) == {nip(GURU), nip(KS)}
    table = read_export(world.actor(NEW, CLOSED), former.id, bentuk="rhk", now=CLOSED)
    assert nip(KS).encode() not in table.isi


def test_messages_about_the_former_head_stay_with_the_dinas(world: World) -> None:
    ready(world)
    queued(world)
    new_head(IN_THE_YEAR)

    def told(who: str) -> set[int]:
        seen = list_deliveries(world.actor(who, CLOSED), SECOND, now=CLOSED)
        return {each.orang_id for each in seen.baris}

    assert told(NEW) == {ORANG[GURU]}
    assert told("kadis") == {ORANG[GURU], ORANG[KS]}


def test_a_new_head_finds_no_export_of_the_years_before_his_task(world: World) -> None:
    former = exported(world)
    new_head(NEXT)
    head = world.actor(NEW, NEXT_YEAR)
    assert list_exports(head, SECOND, now=NEXT_YEAR) == ()
    with pytest.raises(NotFound):
        read_export(head, former.id, bentuk="json", now=NEXT_YEAR)


def test_a_new_head_neither_sees_nor_repeats_a_message_of_the_years_before(world: World) -> None:
    ready(world)
    queued(world)
    while found := pengiriman_ekinerja.take_message(system(), now=CLOSED):
        pengiriman_ekinerja.record_delivery(
            system(), found.id, HasilKirim.DITOLAK, urut=found.urut, now=CLOSED
        )
    assert [news(ORANG[each], "KIRIMAN_TIDAK_DITERIMA") for each in (KS, NEW)] == [1, 0]
    refused = list_deliveries(world.actor(KS, CLOSED), SECOND, now=CLOSED).baris
    new_head(NEXT)
    head = world.actor(NEW, NEXT_YEAR)
    assert list_deliveries(head, SECOND, now=NEXT_YEAR).per_status == {}
    for each in refused:
        with pytest.raises(NotFound):
            retry_delivery(head, each.id, now=CLOSED + 60 * DAY)


@pytest.mark.parametrize(
    ("whose", "told"), [(GURU, [0, 1, 0]), (KS, [0, 0, 1])], ids=["of a guru", "of the former head"]
)
def test_of_a_failed_delivery_hears_who_hands_it_on_today(
    world: World, whose: str, told: list[int]
) -> None:
    ready(world)
    queued(world)
    new_head(IN_THE_YEAR)
    while found := pengiriman_ekinerja.take_message(system(), now=CLOSED):
        if whose_is(found.id) == whose:
            pengiriman_ekinerja.record_delivery(
                system(), found.id, HasilKirim.DITOLAK, urut=found.urut, now=CLOSED
            )
    people = (KS, NEW, "kadis")
    assert [news(ORANG[each], "KIRIMAN_TIDAK_DITERIMA") for each in people] == told


def whose_is(nomor: int) -> str:
    """Whose result a message carries."""
    with transaction(get_settings().database_url, writes=False) as session:
        orang_id = session.get_one(KirimanEkinerja, nomor).orang_id
    return next(name for name, number in ORANG.items() if number == orang_id)


def test_a_head_of_two_schools_exports_one_and_not_the_dinas(world: World) -> None:
    ready(world)
    whole = run_export(world.actor("kadis", CLOSED), SECOND, now=CLOSED)
    second_school(KS, TK_T, on=date(2024, 9, 1))
    head = world.actor(KS, CLOSED)
    for act in (preview_export, run_export):
        with pytest.raises(RuleBroken) as refused:
            act(head, SECOND, now=CLOSED)
        assert (refused.value.code, refused.value.field) == ("EKSPOR_SATU_SEKOLAH", "npsn")
    with pytest.raises(RuleBroken, match="EKSPOR_SATU_SEKOLAH"):
        queued(world, npsn="")
    queued(world)
    made = run_export(head, SECOND, npsn=SMP_A, now=CLOSED)
    assert (made.npsn, made.hilang) == (SMP_A, 0)
    assert nips(world, KS, made.id) == {nip(GURU), nip(KS)}
    again = preview_export(world.actor("kadis", CLOSED), SECOND, now=CLOSED)
    assert again.sebelumnya is not None
    assert again.sebelumnya.id == whole.id
