"""``kinerja export-ekinerja``: the open schools as JSON and CSV; twice gives the same bytes.

Exit code 1 when every school is held back or a code is missing, 2 for any other refusal.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_app.commands.keluaran import is_ready, prepare_folder, unwritable
from kinerja_app.commands.lingkup import add_scope, scope
from kinerja_app.commands.output import complain, say
from kinerja_app.domain.ekinerja_beda import JenisBeda
from kinerja_app.domain.errors import DomainError
from kinerja_app.services.ekspor_ekinerja import (
    RencanaEkspor,
    files_of,
    preview_export,
    run_whole_export,
)
from kinerja_app.ui.wording import sentence

CLOSED = frozenset({"GERBANG_TERTUTUP", "KUADRAN_TANPA_PEMETAAN"})
"""Refusals that say what is missing, not what was asked wrongly."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    add_scope(parser)
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder tujuan")
    parser.add_argument("--dry-run", action="store_true", help="hanya sebut yang akan berubah")


def run(arguments: argparse.Namespace) -> int:
    """Plan, tell the difference, and unless it is a dry run keep the record and write the files."""
    if not is_ready():
        return 2
    where = scope()
    act = preview_export if arguments.dry_run else run_whole_export
    try:
        # A folder that takes no files is refused before anything is on record.
        if not arguments.dry_run:
            prepare_folder(arguments.out)
        plan = act(where.actor, arguments.periode, npsn=arguments.npsn, now=where.now)
        if not arguments.dry_run:
            _write(plan, arguments.out)
    except DomainError as refusal:
        complain(sentence(refusal))
        return 1 if refusal.code in CLOSED else 2
    except OSError as failed:
        complain(unwritable(arguments.out, failed))
        return 2
    _say(plan)
    return 0


def _write(plan: RencanaEkspor, folder: Path) -> None:
    for name, data in files_of(plan).items():
        (folder / name).write_bytes(data)


def _say(plan: RencanaEkspor) -> None:
    found, beda = plan.kumpulan, plan.perbedaan
    say(
        f"{len(found.rhk)} RHK, {len(found.periodik)} hasil periodik, "
        f"{len(found.tahunan)} hasil tahunan"
    )
    say(
        f"{beda.jumlah(JenisBeda.BARU)} baru, {beda.jumlah(JenisBeda.BERUBAH)} berubah, "
        f"{beda.jumlah(JenisBeda.HILANG)} hilang, {beda.tetap} tetap"
    )
    if plan.tertahan:
        say(f"{plan.tertahan} sekolah tertahan. Lihat: kinerja preflight")
