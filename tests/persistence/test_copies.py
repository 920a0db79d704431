"""The copies that other tests stand on: whatever a test does, the next one begins where it did."""

from __future__ import annotations

from sqlalchemy import text

from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Dinas
from kinerja_app.settings import get_settings
from tests.world_database import Clones, changed_since, digest


def run(*statements: str) -> None:
    with transaction(get_settings().database_url) as session:
        for statement in statements:
            session.execute(text(statement))


def number_of_a_new_dinas() -> int | None:
    with transaction(get_settings().database_url) as session:
        row = Dinas(nama="Dinas Pendidikan Kabupaten Merbabu", wilayah="Kabupaten Merbabu")
        session.add(row)
        session.flush()
        return row.id


def test_a_copy_is_put_back_as_it_began(clones: Clones) -> None:
    clones.fresh()
    before, number = digest(), number_of_a_new_dinas()
    run(
        "UPDATE orang SET nama = 'Lain' WHERE nama = 'Laras Setyowati'",
        "DELETE FROM bagian_rencana",
    )
    assert changed_since(before) == {"dinas", "orang", "bagian_rencana"}
    clones.fresh()
    assert changed_since(before) == set()
    assert number_of_a_new_dinas() == number


def test_a_copy_whose_tables_were_changed_is_made_again(clones: Clones) -> None:
    clones.fresh()
    before = digest()
    run("ALTER TABLE dinas ADD COLUMN lain INTEGER", "CREATE TABLE lain (id INTEGER)")
    clones.fresh()
    assert digest() == before
