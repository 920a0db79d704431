"""``kinerja import-rapor``: Rapor Pendidikan results, previewed or applied, from the shell."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_app import clock
from kinerja_app.commands.berkas import read_file, shown_name, unreadable
from kinerja_app.commands.import_database import import_database
from kinerja_app.commands.import_report import RosterOutcome, Unreadable, report
from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.command_line import operator_of
from kinerja_app.services import impor
from kinerja_app.ui.wording import sentence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="pratinjau saja, tanpa menyimpan")
    parser.add_argument("--json", action="store_true", help="laporan sebagai JSON")
    parser.add_argument("--npsn", required=True, help="NPSN sekolah yang hasilnya diimpor")


def run(arguments: argparse.Namespace) -> int:
    """Report every file; 2 when any of them could not be read, else 0 whatever was found.

    1 when the database can be neither opened nor made.
    """
    with import_database(dry_run=arguments.dry_run) as ready:
        if not ready:
            return 1
        outcomes = [
            _import(file, npsn=arguments.npsn, dry_run=arguments.dry_run)
            for file in arguments.files
        ]
    return report(outcomes, as_json=arguments.json)


def _import(file: Path, *, npsn: str, dry_run: bool) -> RosterOutcome | Unreadable:
    try:
        data = read_file(file)
        step = impor.preview_rapor if dry_run else impor.apply_rapor
        seen = step(operator_of(npsn), data, name=shown_name(file), npsn=npsn, now=clock.now())
    except OSError as error:
        return Unreadable(shown_name(file), unreadable(error))
    except DomainError as refusal:
        return Unreadable(shown_name(file), sentence(refusal))
    return RosterOutcome.of(seen, berkas=shown_name(file))
