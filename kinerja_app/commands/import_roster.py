"""``kinerja import-roster``: a school's Dapodik list, previewed or applied, from the shell."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja_app import clock
from kinerja_app.commands.import_report import RosterOutcome, Unreadable, report
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.identity.command_line import operator_of
from kinerja_app.integrations.dapodik_layout import npsn_of
from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState
from kinerja_app.services import impor
from kinerja_app.settings import get_settings, using
from kinerja_app.ui.wording import sentence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="pratinjau saja, tanpa menyimpan")
    parser.add_argument("--json", action="store_true", help="laporan sebagai JSON")
    parser.add_argument("--npsn", help="NPSN sekolah, bila nama berkas tidak memuatnya")


def run(arguments: argparse.Namespace) -> int:
    """Report every file; 2 when any of them could not be read, else 0 whatever was found."""
    with _database(dry_run=arguments.dry_run):
        outcomes = [
            _import(file, npsn=arguments.npsn, dry_run=arguments.dry_run)
            for file in arguments.files
        ]
    return report(outcomes, as_json=arguments.json)


def _import(file: Path, *, npsn: str | None, dry_run: bool) -> RosterOutcome | Unreadable:
    try:
        data = file.read_bytes()
        school = npsn_of(file.name, npsn)
        step = impor.preview_roster if dry_run else impor.apply_roster
        seen = step(operator_of(school), data, name=file.name, npsn=school, now=clock.now())
    except OSError as error:
        return Unreadable(file.name, f"Berkas tidak dapat dibaca: {error.strerror}.")
    except RuleBroken as refusal:
        return Unreadable(file.name, sentence(refusal))
    return RosterOutcome.of(seen, berkas=file.name)


@contextmanager
def _database(*, dry_run: bool) -> Iterator[None]:
    """The installation's database; for a dry run without one, an empty one that is thrown away."""
    if not dry_run:
        migrate.upgrade(get_settings().database_url)
        yield
        return
    if migrate.state_of(get_settings().database_url) is DatabaseState.CURRENT:
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        empty = f"sqlite:///{folder}/kosong.db"
        migrate.upgrade(empty)
        with using(get_settings().model_copy(update={"database_url": empty})):
            yield
