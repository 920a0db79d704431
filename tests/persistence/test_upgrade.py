"""A database with rows in it comes through the newer migrations as a new one does."""

from __future__ import annotations

from typing import Any

from alembic import command
from sqlalchemy import select, table, text

from kinerja_app.persistence import migrate
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.persistence.tables import CatatanBagian
from kinerja_app.settings import get_settings
from tests.world import World

BEFORE = "0019"


def rows(name: str) -> list[dict[str, Any]]:
    with transaction(get_settings().database_url, writes=False) as session:
        query = select(text("*")).select_from(table(name)).order_by(text("id"))
        return [dict(row) for row in session.execute(query).mappings()]


def test_notes_written_before_revisions_were_counted_are_the_first_revision(world: World) -> None:
    assert world
    url, notes = get_settings().database_url, CatatanBagian.__tablename__
    engine_for(url).dispose()
    migrate._run(url, lambda config: command.downgrade(config, BEFORE))
    before = rows(notes)
    assert before
    engine_for(url).dispose()
    migrate.upgrade(url)
    assert rows(notes) == [{**row, "revisi": 1} for row in before]
