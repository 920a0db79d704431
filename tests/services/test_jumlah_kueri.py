"""How many statements a page costs: the same for three people and for three hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from kinerja_app.domain.actor import Actor
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services import beranda, daftar, kerangka, menunggu
from kinerja_app.settings import get_settings
from tests.many import put_schools, put_teachers
from tests.world import NOW, SECOND, SMP_A, World

MOST = {
    "list_guru": 14,
    "list_guru, searched": 14,
    "list_binaan": 16,
    "list_daerah": 14,
    "list_waiting of a guru": 6,
    "list_waiting of a KS": 6,
}
"""Statements of a reading, 12 where nothing else is said; the lists also show how far each rating
is and how many wait for the reader."""
Read = Callable[[Actor], object]
READS: dict[str, tuple[str, Read]] = {
    "list_guru": (
        "ks_a",
        lambda a: daftar.list_guru(a, SMP_A, SECOND, saringan=Saringan(), now=NOW),
    ),
    "list_guru, searched": (
        "ks_a",
        lambda a: daftar.list_guru(a, SMP_A, SECOND, saringan=Saringan(cari="Uji"), now=NOW),
    ),
    "list_binaan": (
        "pengawas_a",
        lambda a: daftar.list_binaan(a, SECOND, saringan=Saringan(), now=NOW),
    ),
    "list_daerah": (
        "kadis",
        lambda a: daftar.list_daerah(a, SECOND, saringan=Saringan(), now=NOW),
    ),
    "home of a guru": ("guru_a", lambda a: beranda.home_of_pegawai(a, SECOND, now=NOW)),
    "home of a KS": ("ks_a", lambda a: beranda.home_of_pegawai(a, SECOND, now=NOW)),
    "home of a Plt": ("plt", lambda a: beranda.home_of_pegawai(a, SECOND, now=NOW)),
    "list_waiting of a guru": (
        "guru_a",
        lambda a: menunggu.list_waiting(a, SECOND, now=NOW),
    ),
    "list_waiting of a KS": ("ks_a", lambda a: menunggu.list_waiting(a, SECOND, now=NOW)),
    "list_waiting of a pengawas": (
        "pengawas_sk",
        lambda a: menunggu.list_waiting(a, SECOND, now=NOW),
    ),
    "list_waiting of a Kepala Dinas": (
        "kadis",
        lambda a: menunggu.list_waiting(a, SECOND, now=NOW),
    ),
    "read_frame": ("guru_a", lambda a: kerangka.read_frame(a, now=NOW)),
}


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that reaches the database meanwhile."""
    engine, seen = engine_for(get_settings().database_url), list[str]()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def cost(world: World, name: str) -> list[str]:
    who, read = READS[name]
    actor = world.actor(who)
    with statements() as seen:
        read(actor)
    return seen


@pytest.mark.parametrize("name", READS)
def test_a_page_costs_the_same_for_many_and_stays_in_its_budget(world: World, name: str) -> None:
    few = cost(world, name)
    with transaction(get_settings().database_url) as session:
        put_teachers(session, SMP_A, 300)
        put_schools(session, world, 300)
    many = cost(world, name)
    assert len(few) == len(many)
    assert len(many) <= MOST.get(name, 12), len(many)
