"""Nothing an actor is shown names a person or a school that he has nothing to do with.

Every reading use case is asked as every actor; whatever comes back is walked to its last field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.errors import DomainError
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.tables import Orang
from kinerja_app.services import daftar, impor, pemberitahuan, unggahan
from kinerja_app.services.use_case import REGISTRY
from kinerja_app.settings import get_settings
from tests.access.case import Case
from tests.access.test_matrix import CASES
from tests.integrations.daftar import RINA
from tests.world import NOW, ORANG, PEOPLE, SCHOOLS, SECOND, SMA_P, SMP_A, SMP_B, SMP_X, TK_T, World
from tests.world_plans import ROSTER_NAME, roster

AT = {
    npsn: frozenset(name for name, person in PEOPLE.items() if person.npsn == npsn)
    for npsn in SCHOOLS
}
AT[SMP_A] |= {"ks_lama"}
HEAD_OF = {SMP_A: "ks_a", SMP_B: "ks_b", SMP_X: "ks_x", SMA_P: "plt", TK_T: "ks_t"}
OF_DAERAH = {"kadis": (SMP_A, SMP_B, SMA_P, TK_T), "kadis_x": (SMP_X,)}
OF_DAERAH |= {"admin_dinas": OF_DAERAH["kadis"], "admin_dinas_x": OF_DAERAH["kadis_x"]}
KADIS_OF = dict.fromkeys(OF_DAERAH["kadis"], "kadis") | {SMP_X: "kadis_x"}
BINAAN = {"pengawas_a": (SMP_A, SMA_P, SMP_B), "pengawas_sk": (SMP_B,), "pengawas_x": (SMP_X,)}
LINKED = {SMP_A: {"pengawas_a"}, SMA_P: {"pengawas_a"}, SMP_B: {"pengawas_a", "pengawas_sk"}}
LINKED |= {SMP_X: {"pengawas_x"}, TK_T: set()}


def known_schools(name: str) -> frozenset[str]:
    own = PEOPLE[name].npsn
    return frozenset([*([own] if own else []), *OF_DAERAH.get(name, ()), *BINAAN.get(name, ())])


def known_people(name: str) -> frozenset[str]:
    """Whom the rules let the person see (domain/07 §2)."""
    person, found = PEOPLE[name], {name}
    for npsn in known_schools(name):
        found |= {HEAD_OF[npsn], KADIS_OF[npsn]}
        if person.role in {Role.KEPALA_SEKOLAH, Role.OPERATOR_SEKOLAH} or name == "plt":
            found |= AT[npsn] | LINKED[npsn]
        if person.role is Role.ADMIN_DINAS:
            found |= AT[npsn]
        if person.role in {Role.PENGAWAS, Role.KEPALA_DINAS}:
            found |= LINKED[npsn]
    if person.role is Role.ADMIN_DINAS:
        found |= {
            other
            for other, each in PEOPLE.items()
            if each.role is Role.PENGAWAS and each.of_dinas == person.of_dinas
        }
    return frozenset(found)


HANDING_ON = ("ekinerja.", "ekspor_ekinerja.", "pengiriman_ekinerja.")


def handed_on(name: str) -> frozenset[str]:
    """Whom a Kepala Dinas meets only where results are handed on: the guru of the daerah."""
    if PEOPLE[name].role is not Role.KEPALA_DINAS:
        return frozenset()
    return frozenset[str]().union(*(AT[npsn] for npsn in OF_DAERAH[name]))


@cache
def hidden_words(name: str) -> frozenset[str]:
    """Names and NPSN that must not occur in any text."""
    people = {PEOPLE[each].nama for each in PEOPLE.keys() - known_people(name)}
    schools = SCHOOLS.keys() - known_schools(name)
    return frozenset(people | schools | {SCHOOLS[npsn][0] for npsn in schools})


@cache
def hidden_numbers(name: str) -> frozenset[int]:
    return frozenset(ORANG[each] for each in PEOPLE.keys() - known_people(name))


def leaves(value: object) -> Iterator[object]:
    """Every text and number within a value, refusals included."""
    if isinstance(value, DomainError):
        yield from leaves(dict(value.facts))
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from leaves(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from (*leaves(key), *leaves(each))
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from leaves(each)
    else:
        yield value


def leaked(name: str, shown: object, *, besides: frozenset[str] = frozenset()) -> set[object]:
    """What the person must not know; ``besides`` are people whom this one view may name."""
    words = hidden_words(name) - {PEOPLE[each].nama for each in besides}
    numbers = hidden_numbers(name) - {ORANG[each] for each in besides}
    found: set[object] = set()
    for leaf in leaves(shown):
        if isinstance(leaf, str):
            found |= {word for word in words if word in leaf}
        elif isinstance(leaf, int) and leaf in numbers:
            found.add(leaf)
    return found


def shown(case: Case, world: World, actor: Actor) -> object:
    try:
        return case.ask(world, actor)
    except DomainError as refusal:
        return refusal


READING = tuple(case for case in CASES if not REGISTRY[case.use_case].writes)


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_no_view_names_whom_the_actor_does_not_know(world: World, name: str) -> None:
    actor = world.actor(name)
    seen = {
        f"{case.use_case} {case.target}": leaked(
            name,
            shown(case, world, actor),
            besides=handed_on(name) if case.use_case.startswith(HANDING_ON) else frozenset(),
        )
        for case in READING
    }
    assert {use_case: found for use_case, found in seen.items() if found} == {}


def test_a_leak_would_be_noticed(world: World) -> None:
    assert leaked("guru_b", world.actor("guru_a")) == {"Bagas Wiryawan", SMP_A, ORANG["guru_a"]}
    assert leaked("guru_b", DomainError("X", nama="Pak Bagas Wiryawan")) == {"Bagas Wiryawan"}


@pytest.mark.parametrize("words", ["Hendra", "Intan", "Nurhayati", "%", "_", "'"])
def test_a_search_finds_nobody_of_another_school(world: World, words: str) -> None:
    board = daftar.list_guru(
        world.actor("ks_a"), SMP_A, SECOND, saringan=Saringan(cari=words), now=NOW
    )
    assert (board.daftar.jumlah, board.daftar.baris) == (0, ())
    assert sum(board.daftar.per_status.values()) == 6


@pytest.mark.parametrize(("name", "words"), [("kadis_x", "Melati"), ("kadis", "Dahlia")])
def test_a_dinas_finds_no_school_of_another(world: World, name: str, words: str) -> None:
    board = daftar.list_daerah(world.actor(name), SECOND, saringan=Saringan(cari=words), now=NOW)
    assert (board.daftar.jumlah, board.daftar.baris) == (0, ())


@pytest.mark.parametrize("words", ["Melati", "Dahlia", "Kenanga"])
def test_a_pengawas_finds_no_school_outside_the_binaan(world: World, words: str) -> None:
    board = daftar.list_binaan(
        world.actor("pengawas_sk"), SECOND, saringan=Saringan(cari=words), now=NOW
    )
    assert (board.daftar.jumlah, board.daftar.baris) == (0, ())
    assert sum(board.daftar.per_status.values()) == 1


def test_news_reach_the_person_they_are_for_and_nobody_else(world: World) -> None:
    told = {
        name: pemberitahuan.list_news(world.actor(name), now=NOW)
        for name in PEOPLE
        if world.actor(name).penugasan
    }
    numbers = [each.id for news in told.values() for each in news]
    assert len(numbers) == len(set(numbers))
    for name, news in told.items():
        unread = sum(not each.dibaca for each in news)
        _, counted = pemberitahuan.news_since(world.actor(name), 0, now=NOW)
        assert counted == unread


def test_an_import_that_meets_a_person_of_another_school_does_not_name_him(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG["guru_x"]).nik = str(RINA["NIK"])
    operator = world.actor("operator_a")
    seen = impor.preview_roster(operator, roster(), name=ROSTER_NAME, npsn=SMP_A, now=NOW)
    assert [each.kode for each in seen.temuan] == ["ORANG_DI_SEKOLAH_LAIN"]
    assert leaked("operator_a", seen) == {SMP_X}, "the NPSN alone tells whom to ask"
    listed = unggahan.list_uploads(operator, now=NOW)
    assert leaked("operator_a", listed) == set()
