"""The ``kinerja`` command: arguments in, an exit code out.

Each command is a module of ``kinerja_app.commands`` with ``add_arguments(parser)`` and
``run(arguments)``, imported only when it is asked for, so that none waits for another's libraries.
Nothing is decided here. Exit codes: 0 done, 1 refused or something is missing, 2 a file cannot
be read or the arguments are wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Protocol, cast

from kinerja_app.commands.output import complain
from kinerja_app.serve.doctor_wording import sentence_of
from kinerja_app.settings import SettingsRefused

COMMANDS = {
    "demo": "siapkan data contoh lalu jalankan aplikasi",
    "serve": "jalankan aplikasi",
    "migrate": "bawa basis data ke skema terbaru",
    "import-roster": "impor daftar guru dari Dapodik",
    "import-rapor": "impor hasil Rapor Pendidikan",
    "doctor": "periksa apa yang masih kurang",
    "rules": "aturan yang berlaku pada suatu tanggal",
    "predikat": "predikat dari rating hasil kerja dan perilaku kerja",
    "angka-kredit": "angka kredit dari jenjang, predikat, dan bulan",
    "dokumen": "cetak dokumen satu periode ke sebuah folder",
    "preflight": "periksa apa yang menahan pengiriman ke e-Kinerja",
    "export-ekinerja": "ekspor ke e-Kinerja sebagai JSON dan CSV",
    "tick": "jalankan tugas harian sekarang: pengingat dan surat",
    "assign": "beri tugas pengawas, dinas, operator, atau admin",
}


class Command(Protocol):
    """What a module of ``kinerja_app.commands`` offers."""

    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = _whole_parser().parse_args(given[:1]).command
    command = cast(Command, import_module(f"kinerja_app.commands.{name.replace('-', '_')}"))
    parser = argparse.ArgumentParser(prog=f"kinerja {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    try:
        return command.run(parser.parse_args(given[1:]))
    except SettingsRefused as refused:
        for problem in refused.problems:
            complain(sentence_of(problem))
        return 1
    except BrokenPipeError:
        # The reader (head, less) has seen enough; the interpreter's own flush must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _whole_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    parser = argparse.ArgumentParser(
        prog="kinerja",
        description="Pengelolaan Kinerja guru dan kepala sekolah",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"  {name.ljust(width)}  {does}" for name, does in COMMANDS.items()),
    )
    parser.add_argument("command", choices=COMMANDS, metavar="PERINTAH")
    return parser
