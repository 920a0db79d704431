"""``kinerja preflight``: what stands in the way of the export, for a dinas that automates.

Exit code 0 when nothing holds back, 1 when something does, 2 for a refusal.
"""

from __future__ import annotations

import argparse

from kinerja_app.commands.keluaran import is_ready
from kinerja_app.commands.lingkup import add_scope, scope
from kinerja_app.commands.output import complain, say, say_json, say_table
from kinerja_app.domain.ekinerja_syarat import Temuan
from kinerja_app.domain.errors import DomainError
from kinerja_app.services.ekinerja import Pemeriksaan, preflight
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_ekinerja import PEMILIK, TEMUAN, detail


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    add_scope(parser)
    parser.add_argument("--json", action="store_true", help="sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Check, print, and tell by the exit code whether the way is free."""
    if not is_ready():
        return 2
    where = scope()
    try:
        seen = preflight(where.actor, arguments.periode, npsn=arguments.npsn, now=where.now)
    except DomainError as refusal:
        complain(sentence(refusal))
        return 2
    say_json(as_json(seen)) if arguments.json else _say(seen)
    return 1 if seen.menahan else 0


def as_json(seen: Pemeriksaan) -> dict[str, object]:
    """The whole check for a program."""
    return {
        "periode": seen.periode.kode,
        "terbuka": not seen.menahan,
        "menahan": seen.menahan,
        "siap": seen.siap,
        "diperiksa": seen.diperiksa,
        "sekolah": [
            {
                "npsn": each.npsn,
                "nama": each.nama,
                "menahan": each.menahan,
                "informasi": each.informasi,
                "siap": each.siap,
            }
            for each in seen.sekolah
        ],
        "temuan": [_finding(each) for each in seen.temuan],
    }


def _finding(each: Temuan) -> dict[str, object]:
    return {
        "kode": each.kode.value,
        "npsn": each.npsn,
        "nama": each.nama,
        "menahan": each.menahan,
        "pemilik": each.pemilik.value,
        "rincian": detail(each.kode, each.rincian),
        "pesan": TEMUAN[each.kode].judul,
        "tindakan": TEMUAN[each.kode].tindakan,
    }


def _say(seen: Pemeriksaan) -> None:
    rows = [
        (each.npsn, each.nama, TEMUAN[each.kode].judul, PEMILIK[each.pemilik])
        for each in seen.temuan
        if each.menahan
    ]
    if rows:
        say_table(("NPSN", "Nama", "Temuan", "Diperbaiki oleh"), rows)
    say(f"{seen.siap} dari {seen.diperiksa} orang siap, {seen.menahan} hal menahan.")
