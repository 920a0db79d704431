"""The migrations are one history, and they make exactly the tables that the code declares."""

from kinerja_app.persistence import migrate


def test_the_migrations_have_a_single_head() -> None:
    assert len(migrate.heads()) == 1


def test_the_tables_are_what_the_migrations_make(database_url: str) -> None:
    migrate.check(database_url)


def test_a_migrated_database_is_current(database_url: str) -> None:
    assert migrate.is_current(database_url)


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    migrate.upgrade(database_url)
    assert migrate.is_current(database_url)
