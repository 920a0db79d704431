"""``kinerja tick``: today's reminders and letters, at once or by a timer of one's own."""

from __future__ import annotations

import argparse
from datetime import date

from kinerja_app import clock
from kinerja_app.commands.keluaran import is_ready
from kinerja_app.commands.output import complain, say
from kinerja_app.serve.tick import deliver, deliver_results, product_now, run_daily


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="seolah-olah pada tanggal ini"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do what is left of the day; 1 when the database is not current or the date is refused."""
    if not is_ready():
        return 1
    try:
        now = clock.now(arguments.on) if arguments.on else product_now()
    except clock.DateOverrideRefused:
        complain("Di produksi tugas harian hanya berjalan pada tanggal sebenarnya.")
        return 1
    done = run_daily(now)
    if done is None:
        say("Tugas harian sudah selesai, atau sedang dikerjakan worker lain.")
    else:
        say(", ".join(f"{name}: {count}" for name, count in done.items()))
    arrived, failed = deliver(now)
    say(f"surat terkirim: {arrived}, tertunda: {failed}")
    taken, left = deliver_results(now)
    say(f"kiriman e-Kinerja diterima: {taken}, belum: {left}")
    return 0
