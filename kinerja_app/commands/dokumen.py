"""``kinerja dokumen``: the PDFs of a period into a folder, for a dinas that automates."""

from __future__ import annotations

import argparse
import os
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from kinerja_app.commands.keluaran import is_ready, prepare_folder, unwritable
from kinerja_app.commands.output import complain, say, say_json
from kinerja_app.domain.cetakan import Kertas
from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.command_line import system
from kinerja_app.serve.tick import product_now
from kinerja_app.services.cetak_semua import DokumenOrang, list_submitted, print_all_of
from kinerja_app.services.dokumen import SiapCetak
from kinerja_app.ui.wording import sentence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--periode", required=True, help="kode periode, misalnya 2024-1")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--semua", action="store_true", help="semua sekolah")
    which.add_argument("--npsn", default="", help="satu sekolah")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder tujuan")
    parser.add_argument(
        "--kertas",
        type=Kertas,
        default=Kertas.A4,
        choices=tuple(Kertas),
        metavar="{a4,f4}",
        help="ukuran kertas, bawaan a4",
    )
    parser.add_argument("--json", action="store_true", help="ringkasan sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Write what may be printed; 1 when there is nothing, 2 for a refusal."""
    if not is_ready():
        return 2
    try:
        prepare_folder(arguments.out)
        return _print(arguments, product_now())
    except DomainError as refusal:
        complain(sentence(refusal))
    except OSError as failed:
        complain(unwritable(arguments.out, failed))
    return 2


def _print(arguments: argparse.Namespace, now: datetime) -> int:
    actor, files = system(), 0
    found = list_submitted(actor, arguments.periode, npsn=arguments.npsn, now=now)
    if not found:
        complain(f"Tidak ada SKP yang diajukan pada periode {arguments.periode}.")
        return 1
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for skp_id in found:
            person = print_all_of(actor, skp_id, kertas=arguments.kertas, now=now)
            folder = _folder(arguments.out, person)
            files += sum(pool.map(lambda paper, place=folder: _write(place, paper), person.dokumen))
    summary = {"periode": arguments.periode, "skp": len(found), "berkas": files}
    say_json(summary) if arguments.json else say(
        f"{files} dokumen dari {len(found)} SKP ditulis ke {arguments.out}"
    )
    return 0


def _folder(out: Path, person: DokumenOrang) -> Path:
    name = re.sub(r"[^\w ,.()-]", "-", f"{person.nomor} {person.nama}")[:120].strip(" .")
    folder = out / person.npsn / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write(folder: Path, paper: SiapCetak) -> int:
    file = paper.as_file()
    (folder / file.nama).write_bytes(file.isi)
    return 1
