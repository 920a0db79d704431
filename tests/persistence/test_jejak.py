"""The trail only grows: the database itself refuses to change or remove a line."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kinerja_app.persistence.database import transaction
from kinerja_app.settings import get_settings
from tests.world import World
from tests.world_database import changed_since, digest


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET ke = 'DISETUJUI'",
        "UPDATE audit SET pelaku_id = NULL WHERE id = 1",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE id = 1",
    ],
)
def test_a_line_of_the_trail_is_neither_changed_nor_removed(world: World, statement: str) -> None:
    assert world
    before = digest()
    with (
        pytest.raises(DBAPIError, match="audit only grows"),
        transaction(get_settings().database_url) as session,
    ):
        session.execute(text(statement))
    assert changed_since(before) == set()
