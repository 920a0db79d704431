"""``kinerja migrate``: bring the database to the newest schema."""

from __future__ import annotations

import argparse

from kinerja_app.commands.output import say
from kinerja_app.commands.skema import bring_up_to_date
from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState
from kinerja_app.settings import get_settings


def add_arguments(_: argparse.ArgumentParser) -> None:
    """What may follow the command."""


def run(_: argparse.Namespace) -> int:
    """Upgrade; a database that is current stays as it is; 1 when it cannot be opened."""
    if migrate.state_of(get_settings().database_url) is DatabaseState.CURRENT:
        say("Skema basis data sudah terbaru.")
        return 0
    if not bring_up_to_date():
        return 1
    say("Skema basis data dibawa ke versi terbaru.")
    return 0
