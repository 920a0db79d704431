"""A new head on every surface of the school: nothing of the years before his task (K-34)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.cetakan import Kertas, PilihanCetak
from kinerja_app.domain.errors import WrongStep
from kinerja_app.persistence.pekerjaan_repository import Pekerjaan
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import cetak_sekolah, ekinerja, ekspor_ekinerja, tabel
from tests.services.langkah_kepala import NEW, NEXT_YEAR, new_head
from tests.services.langkah_penilaian import RATED
from tests.world import NOW, SECOND, SMP_A, World


def start(head: Actor, now: datetime) -> Pekerjaan:
    return cetak_sekolah.start_print_job(
        head, SMP_A, SECOND, pilihan=PilihanCetak.PENILAIAN, kertas=Kertas.A4, now=now
    )


Surface = Callable[[Actor, int, datetime], object]
SURFACES: dict[str, Surface] = {
    "table of guru": lambda a, _, now: tabel.table_of_guru(
        a, SMP_A, SECOND, saringan=Saringan(), now=now
    ),
    "table of ratings": lambda a, _, now: tabel.table_of_guru_ratings(
        a, SMP_A, SECOND, saringan=SaringanNilai(), now=now
    ),
    "print jobs": lambda a, _, now: cetak_sekolah.list_print_jobs(a, SMP_A, SECOND, now=now),
    "start of a print job": lambda a, _, now: start(a, now),
    "check before the export": lambda a, _, now: ekinerja.preflight(a, SECOND, npsn=SMP_A, now=now),
    "check of all one leads": lambda a, _, now: ekinerja.preflight(a, SECOND, now=now),
    "printed archive": lambda a, job, now: cetak_sekolah.take_printed(a, job, now=now),
    "resumed print job": lambda a, job, now: cetak_sekolah.resume_print_job(a, job, now=now),
}


def print_job(world: World) -> int:
    return cetak_sekolah.start_print_job(
        world.actor("ks_a"),
        SMP_A,
        SECOND,
        pilihan=PilihanCetak.PENILAIAN,
        kertas=Kertas.A4,
        now=NOW,
    ).id


@pytest.mark.keluhan(26)
@pytest.mark.parametrize("surface", SURFACES)
def test_a_new_head_takes_nothing_of_the_years_before_his_task(world: World, surface: str) -> None:
    job = print_job(world)
    new_head(date(2025, 1, 15))
    with pytest.raises(WrongStep, match="PERIODE_SEBELUM_TUGAS"):
        SURFACES[surface](world.actor(NEW, NEXT_YEAR), job, NEXT_YEAR)


@pytest.mark.parametrize("surface", SURFACES)
def test_a_head_who_came_within_the_year_takes_all_of_it(world: World, surface: str) -> None:
    job = print_job(world)
    new_head(date(2024, 10, 1))
    assert SURFACES[surface](world.actor(NEW, RATED), job, RATED)


def test_a_new_head_plans_no_export_of_the_years_before_his_task(world: World) -> None:
    new_head(date(2025, 1, 15))
    for npsn in (SMP_A, ""):
        with pytest.raises(WrongStep, match="PERIODE_SEBELUM_TUGAS"):
            ekspor_ekinerja.preview_export(
                world.actor(NEW, NEXT_YEAR), SECOND, npsn=npsn, now=NEXT_YEAR
            )
