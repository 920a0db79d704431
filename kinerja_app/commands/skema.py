"""Bringing the installation's database to the newest schema before a command works on it."""

from __future__ import annotations

from kinerja_app.commands.output import complain
from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState, DatabaseUnusable
from kinerja_app.serve.doctor_wording import DATABASE_SILENT, DATABASE_UNWRITABLE
from kinerja_app.settings import get_settings


def bring_up_to_date() -> bool:
    """Migrate what answers and make what is missing; False, after a sentence, when it cannot."""
    url = get_settings().database_url
    if migrate.state_of(url) is DatabaseState.SILENT:
        complain(DATABASE_SILENT)
        return False
    try:
        migrate.upgrade(url)
    except DatabaseUnusable:
        complain(DATABASE_UNWRITABLE)
        return False
    return True
