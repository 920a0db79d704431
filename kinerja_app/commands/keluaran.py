"""What the commands that read a database and write a folder ask before they begin."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from kinerja_app.commands.output import complain
from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState
from kinerja_app.serve.doctor_wording import DATABASE_SILENT, MIGRATIONS, NO_DATABASE
from kinerja_app.settings import get_settings

_STANDS_IN_THE_WAY: Mapping[DatabaseState, str] = {
    DatabaseState.MISSING: NO_DATABASE,
    DatabaseState.SILENT: DATABASE_SILENT,
    DatabaseState.BEHIND: MIGRATIONS[False],
}


def is_ready() -> bool:
    """Whether the database answers in the schema of this version; says what to do when not."""
    problem = _STANDS_IN_THE_WAY.get(migrate.state_of(get_settings().database_url), "")
    if problem:
        complain(problem)
    return not problem


def prepare_folder(folder: Path) -> None:
    """Make the folder and try to write in it; ``OSError`` when that does not go."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        pass


def unwritable(folder: Path, failed: OSError) -> str:
    """The refusal of a folder, with the reason of the system."""
    return f"{folder}: folder tidak bisa ditulis ({failed.strerror}). Pilih folder lain untuk --out"
