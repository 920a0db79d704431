"""The database an import command works on."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from kinerja_app.commands.skema import bring_up_to_date
from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState
from kinerja_app.settings import get_settings, using


@contextmanager
def import_database(*, dry_run: bool) -> Iterator[bool]:
    """The installation's database; for a dry run without one, an empty one that is thrown away.

    Gives whether there is one to work on.
    """
    if not dry_run:
        yield bring_up_to_date()
        return
    if migrate.state_of(get_settings().database_url) is DatabaseState.CURRENT:
        yield True
        return
    with tempfile.TemporaryDirectory() as folder:
        empty = f"sqlite:///{folder}/kosong.db"
        migrate.upgrade(empty)
        with using(get_settings().model_copy(update={"database_url": empty})):
            yield True
