"""Printing a school: one job, one guru after the other, stopped, resumed, and never twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from kinerja_app import printing
from kinerja_app.domain.cetakan import Kertas, PilihanCetak, StatusCetak
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.pekerjaan_repository import Pekerjaan
from kinerja_app.persistence.tables import Orang
from kinerja_app.services import cetak_sekolah
from kinerja_app.services.cetak_sekolah import (
    cancel_print_job,
    claim_print_job,
    list_print_jobs,
    resume_print_job,
    start_print_job,
    take_printed,
)
from kinerja_app.services.pemberitahuan import list_news
from kinerja_app.settings import get_settings, using
from tests.world import FIRST, NOW, ORANG, SECOND, SMP_A, SMP_B, World

GURU_OF_A = 3
"""Guru of school A who handed a plan in."""


@pytest.fixture(autouse=True)
def on_the_day_of_the_world(world: World) -> Iterator[None]:
    """The worker looks at the day of the world, as the demo does."""
    assert world.skp
    with using(get_settings().model_copy(update={"demo_date": NOW.date()})):
        yield


def started(world: World, pilihan: PilihanCetak = PilihanCetak.RENCANA) -> Pekerjaan:
    return start_print_job(
        world.actor("ks_a"), SMP_A, SECOND, pilihan=pilihan, kertas=Kertas.A4, now=NOW
    )


def job(world: World) -> Pekerjaan:
    return list_print_jobs(world.actor("ks_a"), SMP_A, SECOND, now=NOW).pekerjaan[0]


def archive(world: World, number: int) -> list[str]:
    found = take_printed(world.actor("ks_a"), number, now=NOW)
    return zipfile.ZipFile(io.BytesIO(found.as_zip())).namelist()


def test_a_job_prints_every_guru_who_handed_a_plan_in(world: World) -> None:
    begun = started(world)
    assert (begun.status, begun.jumlah) == (StatusCetak.MENUNGGU, GURU_OF_A)
    assert printing.print_waiting() == GURU_OF_A
    done = job(world)
    assert (done.status, done.selesai) == (StatusCetak.SELESAI, GURU_OF_A)
    names = archive(world, done.id)
    assert len(names) == GURU_OF_A * 3
    folder = f"Dimas Prakosa ({world.skp['guru_disetujui']})"
    assert f"{folder}/SKP kualitatif (KONSEP) - Dimas Prakosa - 2024-2.pdf" in names


def test_no_name_of_a_guru_leads_out_of_the_archive(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        guru = session.get_one(Orang, ORANG["guru_disetujui"])
        guru.nama = "..\\..\\Autostart/x"
        session.add(guru)
    begun = started(world)
    printing.print_waiting()
    folders = {each.split("/")[0] for each in archive(world, begun.id)}
    assert f"..-..-Autostart-x ({world.skp['guru_disetujui']})" in folders


def test_the_head_is_told_when_it_is_done(world: World) -> None:
    started(world)
    printing.print_waiting()
    news = list_news(world.actor("ks_a"), now=NOW)
    told = [each for each in news if each.kode == "CETAK_SEKOLAH_SELESAI"]
    assert [each.fakta["jumlah"] for each in told] == [str(GURU_OF_A * 3)]


def test_a_second_start_hands_back_the_job_that_runs(world: World) -> None:
    assert started(world).id == started(world).id


def test_a_stopped_job_keeps_what_it_printed_and_goes_on_where_it_was(world: World) -> None:
    begun = started(world)
    assert printing.print_waiting(most=1) == 1
    cancel_print_job(world.actor("ks_a"), begun.id, now=NOW)
    assert printing.print_waiting() == 0
    stopped = job(world)
    assert (stopped.status, stopped.selesai) == (StatusCetak.DIBATALKAN, 1)
    assert len(archive(world, begun.id)) == 3
    resume_print_job(world.actor("ks_a"), begun.id, now=NOW)
    assert printing.print_waiting() == GURU_OF_A - 1
    assert job(world).status is StatusCetak.SELESAI
    assert len(set(archive(world, begun.id))) == GURU_OF_A * 3


def test_a_job_whose_worker_died_is_taken_over_when_its_hold_has_passed(world: World) -> None:
    started(world)
    assert printing.print_waiting(most=1, lease=timedelta(0)) == 1
    assert printing.print_waiting() == GURU_OF_A - 1
    assert len(archive(world, job(world).id)) == GURU_OF_A * 3


def test_two_workers_do_not_hold_one_job(world: World) -> None:
    started(world)
    system = world.actor("sistem")
    lama = timedelta(minutes=2)
    one = claim_print_job(system, pemegang="satu", lama=lama, now=NOW)
    assert one is not None
    assert claim_print_job(system, pemegang="dua", lama=lama, now=NOW) is None
    assert claim_print_job(system, pemegang="satu", lama=lama, now=NOW) == one
    later = NOW + timedelta(minutes=3)
    assert claim_print_job(system, pemegang="dua", lama=lama, now=later) == one


def test_a_guru_who_was_printed_meanwhile_is_not_kept_twice(world: World) -> None:
    begun = started(world)
    head, system = world.actor("ks_a"), world.actor("sistem")
    claim_print_job(system, pemegang="satu", lama=timedelta(0), now=NOW)
    step = cetak_sekolah.next_of_job(head, begun.id, now=NOW)
    assert step is not None
    kept = [cetak_sekolah.keep_of_job(head, begun.id, step.skp_id, (), now=NOW) for _ in range(2)]
    assert kept == [True, False]
    assert job(world).selesai == 1


def test_a_job_ends_when_the_head_has_lost_the_office(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(world)
    monkeypatch.setattr(printing, "_owner", lambda _: replace(world.actor("ks_a"), penugasan=()))
    assert printing.print_waiting() == 0
    assert job(world).status is StatusCetak.GAGAL


def test_a_school_without_a_plan_has_nothing_to_print(world: World) -> None:
    with pytest.raises(RuleBroken) as refused:
        start_print_job(
            world.actor("ks_b"),
            SMP_B,
            FIRST,
            pilihan=PilihanCetak.SEMUA,
            kertas=Kertas.A4,
            now=NOW,
        )
    assert refused.value.code == "CETAK_TANPA_SKP"


def test_a_finished_job_is_neither_stopped_nor_resumed(world: World) -> None:
    begun = started(world)
    printing.print_waiting()
    for act in (cancel_print_job, resume_print_job):
        with pytest.raises(WrongStep):
            act(world.actor("ks_a"), begun.id, now=NOW)


def test_another_school_is_not_printed(world: World) -> None:
    with pytest.raises(NotFound):
        start_print_job(
            world.actor("ks_a"),
            SMP_B,
            SECOND,
            pilihan=PilihanCetak.SEMUA,
            kertas=Kertas.A4,
            now=NOW,
        )
