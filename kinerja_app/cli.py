"""The ``kinerja`` command: arguments in, an exit code out.

Each subcommand is a module of ``kinerja_app.commands`` with ``register(subparsers)``; it calls
services and prints. Nothing is decided here. Exit codes: 0 done, 1 refused or something is
missing, 2 a file cannot be read or the arguments are wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from kinerja_app.commands import demo, doctor, import_rapor, import_roster, migrate, rules, serve
from kinerja_app.serve.doctor_wording import sentence_of
from kinerja_app.settings import SettingsRefused

SUBCOMMANDS = (demo, serve, migrate, import_roster, import_rapor, doctor, rules)


def parser() -> argparse.ArgumentParser:
    """The argument parser with every subcommand registered."""
    whole = argparse.ArgumentParser(
        prog="kinerja", description="Pengelolaan Kinerja guru dan kepala sekolah"
    )
    subparsers = whole.add_subparsers(required=True, metavar="PERINTAH")
    for subcommand in SUBCOMMANDS:
        subcommand.register(subparsers)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except SettingsRefused as refused:
        for problem in refused.problems:
            print(sentence_of(problem), file=sys.stderr)  # noqa: T201 - a command's output
        return 1
