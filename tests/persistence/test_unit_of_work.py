from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import select, update

from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.persistence import master_repository, skp_repository
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import Orang, PembukaanPeriode
from kinerja_app.persistence.unit_of_work import UnitOfWork, begin
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_X, World
from tests.world_database import changed_since, digest


def test_the_day_of_a_call_is_the_day_in_jakarta(world: World) -> None:
    with begin(world.actor("guru_a"), now=NOW, writes=False) as work:
        assert work.on == date(2024, 8, 5)


def fail_after_writing(world: World) -> None:
    with begin(world.actor("guru_a"), now=NOW) as work:
        master_repository.save_person_fields(work, ORANG["guru_a"], nama="Lain")
        work.session.flush()
        raise NotFound("APA_SAJA")


def test_an_exception_undoes_everything(world: World) -> None:
    before = digest()
    with pytest.raises(NotFound):
        fail_after_writing(world)
    assert changed_since(before) == set()


def test_a_reading_call_stores_nothing(world: World) -> None:
    before = digest()
    with begin(world.actor("guru_a"), now=NOW, writes=False) as work:
        master_repository.save_person_fields(work, ORANG["guru_a"], nama="Lain")
    assert changed_since(before) == set()


def test_what_a_constraint_refuses_is_said_to_have_changed_meanwhile(world: World) -> None:
    before = digest()
    with pytest.raises(Stale) as refusal, begin(world.actor("ks_a"), now=NOW) as work:
        work.session.add(
            PembukaanPeriode(
                npsn=SMP_A, periode_kode=SECOND, dimulai_at=NOW, dimulai_oleh=ORANG["ks_a"]
            )
        )
    assert refusal.value.code == "SUDAH_BERUBAH"
    assert changed_since(before) == set()


def test_an_error_of_the_database_names_nobody(world: World) -> None:
    with (
        pytest.raises(StatementError) as error,
        begin(world.actor("operator_a"), now=NOW) as work,
    ):
        work.session.execute(update(Orang).values(nama="Siti Rahasia", versi=["satu"]))
    assert "UPDATE orang" in str(error.value)
    assert "Rahasia" not in str(error.value)


def test_an_skp_read_before_a_change_is_not_saved_over_it(world: World) -> None:
    with begin(world.actor("guru_a2"), now=NOW) as work:
        old = skp_repository.get(work, world.skp["guru_a2"])
        newer = skp_repository.save(work, replace(old, sejak=NOW))
        assert newer.versi == old.versi + 1
        with pytest.raises(Stale):
            skp_repository.save(work, old)


@remembered
def number_of_people(work: UnitOfWork) -> int:
    return len(work.session.exec(select(Orang.id)).all())


@pytest.mark.parametrize(("writes", "more"), [(False, 0), (True, 1)])
def test_only_a_reading_call_remembers_its_answers(
    world: World, *, writes: bool, more: int
) -> None:
    with begin(world.actor("guru_a"), now=NOW, writes=writes) as work:
        first = number_of_people(work)
        work.session.add(Orang(nama="Baru"))
        work.session.flush()
        assert number_of_people(work) == first + more


def test_a_school_is_known_to_those_who_have_to_do_with_it(world: World) -> None:
    with begin(world.actor("guru_a"), now=NOW, writes=False) as work:
        assert master_repository.school(work, SMP_A).nama == "SMP Negeri Melati Satu"
        with pytest.raises(NotFound):
            master_repository.school(work, SMP_X)
