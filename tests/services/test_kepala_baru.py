"""A new head on every surface of the school: nothing of the years before his task (K-34)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.cetakan import Kertas, PilihanCetak
from kinerja_app.domain.errors import WrongStep
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.pekerjaan_repository import Pekerjaan
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.services import cetak_sekolah, tabel
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import RATED
from tests.world import NOW, ORANG, SECOND, SMP_A, World

NEXT_YEAR = datetime(2025, 2, 3, 2, tzinfo=UTC)


def new_head(on: date) -> None:
    """A guru of another school takes school A over."""
    with transaction(get_settings().database_url) as session:
        posts = select(Penugasan).where(
            Penugasan.orang_id == ORANG["ks_a"], Penugasan.role == Role.KEPALA_SEKOLAH.value
        )
        for row in session.exec(posts):
            row.selesai = on
            session.add(row)
        whom = Pejabat("", "", Role.KEPALA_SEKOLAH, SMP_A)
        seeding.put_post(session, ORANG["guru_b"], whom, mulai=on)


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
        SURFACES[surface](world.actor("guru_b", NEXT_YEAR), job, NEXT_YEAR)


@pytest.mark.parametrize("surface", SURFACES)
def test_a_head_who_came_within_the_year_takes_all_of_it(world: World, surface: str) -> None:
    job = print_job(world)
    new_head(date(2024, 10, 1))
    assert SURFACES[surface](world.actor("guru_b", RATED), job, RATED)
