"""``kinerja migrate``: bring the database to the newest schema."""

from __future__ import annotations

import argparse

from kinerja_app.commands.output import Subparsers, say
from kinerja_app.persistence import migrate
from kinerja_app.settings import get_settings


def register(subparsers: Subparsers) -> None:
    """Add the subcommand."""
    command = subparsers.add_parser("migrate", help="bawa basis data ke skema terbaru")
    command.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Upgrade; a database that is current stays as it is."""
    url = get_settings().database_url
    if migrate.is_current(url):
        say("Skema basis data sudah terbaru.")
        return 0
    migrate.upgrade(url)
    say("Skema basis data dibawa ke versi terbaru.")
    return 0
