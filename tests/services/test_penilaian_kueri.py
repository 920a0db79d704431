"""How many statements the lists of ratings cost: the same for three people and three hundred."""

from collections.abc import Callable

import pytest

from kinerja_app.domain.actor import Actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import capaian
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.settings import get_settings
from tests.many import put_schools, put_teachers, take_half_of_the_plans
from tests.services.langkah_penilaian import final_of_head
from tests.services.test_jumlah_kueri import statements
from tests.world import NOW, SECOND, SMP_A, World

ALL, FOUND = SaringanNilai(), SaringanNilai(status="BELUM_DIMULAI", cari="Uji")
READS: dict[str, tuple[str, Callable[[Actor], object]]] = {
    "guru": (
        "ks_a",
        lambda a: capaian.progress_of_guru(a, SMP_A, SECOND, saringan=ALL, now=NOW),
    ),
    "guru, searched": (
        "ks_a",
        lambda a: capaian.progress_of_guru(a, SMP_A, SECOND, saringan=FOUND, now=NOW),
    ),
    "binaan": (
        "pengawas_a",
        lambda a: capaian.progress_of_binaan(a, SECOND, saringan=ALL, now=NOW),
    ),
    "daerah": ("kadis", lambda a: capaian.progress_of_daerah(a, SECOND, saringan=ALL, now=NOW)),
    "capaian": ("admin_dinas", lambda a: capaian.list_capaian(a, SECOND, now=NOW)),
}


def cost(world: World, name: str) -> list[str]:
    who, read = READS[name]
    actor = world.actor(who)
    with statements() as seen:
        read(actor)
    return seen


@pytest.mark.parametrize("name", READS)
def test_a_list_of_ratings_costs_the_same_for_many(world: World, name: str) -> None:
    few = cost(world, name)
    with transaction(get_settings().database_url) as session:
        put_teachers(session, SMP_A, 300)
        put_schools(session, world, 300)
        take_half_of_the_plans(session)
    many = cost(world, name)
    assert len(few) == len(many)
    assert len(many) <= 12, len(many)


Board = Callable[[Actor, SaringanNilai], PapanNilai]
BOARDS: dict[str, Board] = {
    "ks_a": lambda a, s: capaian.progress_of_guru(a, SMP_A, SECOND, saringan=s, now=NOW),
    "pengawas_sk": lambda a, s: capaian.progress_of_binaan(a, SECOND, saringan=s, now=NOW),
    "kadis": lambda a, s: capaian.progress_of_daerah(a, SECOND, saringan=s, now=NOW),
}


@pytest.mark.parametrize("who", BOARDS)
def test_the_counts_add_up_to_the_list_behind_them(world: World, who: str) -> None:
    with transaction(get_settings().database_url) as session:
        put_teachers(session, SMP_A, 60)
        take_half_of_the_plans(session)
    final_of_head(world)
    actor, board = world.actor(who), BOARDS[who]
    seen = board(actor, ALL).daftar
    assert sum(seen.per_status.values()) == seen.jumlah > 0
    for status, number in seen.per_status.items():
        assert board(actor, SaringanNilai(status=status)).daftar.jumlah == number
    for predikat, number in seen.per_predikat.items():
        assert board(actor, SaringanNilai(predikat=predikat.value)).daftar.jumlah == number
