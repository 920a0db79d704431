"""``make bench``: PDFs per second, and a school of sixty guru printed as one job."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from kinerja_app import printing
from kinerja_app.demo import plans
from kinerja_app.demo.plans import Writer
from kinerja_app.documents.bentuk import form_of
from kinerja_app.documents.cetak import Tanda, as_pdf
from kinerja_app.domain.actor import Role
from kinerja_app.domain.cetakan import Cetakan, Kertas, PilihanCetak
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Penugasan
from kinerja_app.services.cetak_sekolah import start_print_job
from kinerja_app.settings import get_settings, using
from tests.documents.contoh_rekaman import REKAMAN, RULES_2024
from tests.world import BEGIN, NOW, SECOND, SMP_A, World
from tests.world_database import clones, world
from tests.world_plans import STARTED

__all__ = ["clones", "world"]
pytestmark = pytest.mark.benchmark
GURU, FIRST = 60, 3_000_000
ROUNDS = 5


@pytest.fixture
def whole_school(world: World) -> Iterator[World]:
    """Sixty more guru at school A, each with a plan that is agreed."""
    head = world.actor("ks_a", STARTED)
    for number in range(FIRST, FIRST + GURU):
        with transaction(get_settings().database_url) as session:
            session.add(
                Orang(
                    id=number,
                    nama=f"Guru Uji {number}",
                    status_kepegawaian="PNS",
                    jenis_ptk="Guru Mapel",
                    golongan="III/c",
                    jenjang_jabatan="Ahli Muda",
                )
            )
            session.flush()
            post = Penugasan(orang_id=number, role=Role.GURU.value, npsn=SMP_A, mulai=BEGIN)
            session.add(post)
            session.flush()
            place = post.id or 0
            actor = load_actor(session, number, on=STARTED.date())
        assert actor is not None
        skp = plans.write(Writer(actor, place, SECOND, number, STARTED))
        plans.submit(actor, skp, now=STARTED)
        plans.approve(head, skp, now=STARTED)
        plans.agree(actor, skp, now=STARTED)
    with using(get_settings().model_copy(update={"demo_date": NOW.date()})):
        yield world


def test_one_document_after_the_other() -> None:
    mark = Tanda("0123ABCD4567", "3fa901bc77de12aa", "http://localhost/cek-dokumen", konsep=False)
    forms = [form_of(each, REKAMAN, RULES_2024) for each in Cetakan]
    begun, busy = time.perf_counter(), time.process_time()
    for _ in range(ROUNDS):
        for form in forms:
            as_pdf(form, mark)
    number = ROUNDS * len(forms)
    wall, cpu = time.perf_counter() - begun, time.process_time() - busy
    each = f"{number / wall:8.1f} per second, {number / cpu:8.1f} per second of one core"
    print(f"\nPDF {each}")  # noqa: T201 - the measure is the point


def test_sixty_guru_within_a_minute(whole_school: World) -> None:
    start_print_job(
        whole_school.actor("ks_a"),
        SMP_A,
        SECOND,
        pilihan=PilihanCetak.SEMUA,
        kertas=Kertas.A4,
        now=NOW,
    )
    begun, busy = time.perf_counter(), time.process_time()
    done = printing.print_waiting()
    wall, cpu = time.perf_counter() - begun, time.process_time() - busy
    print(f"\n{done} guru in {wall:.1f} s, {cpu:.1f} s of one core")  # noqa: T201 - as above
    assert done >= GURU
    assert cpu < 60 * 2
