"""The report of an extra duty as a PDF: five answers under their questions, on A4.

Fonts come from the typesetting package itself, never from the machine or the network. The same
report gives the same bytes, so that using it twice is noticed like any other file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typst
from babel.dates import format_date

_TEMPLATE = Path(__file__).with_suffix(".typ")


@dataclass(frozen=True)
class Laporan:
    """What the report says; ``jawaban`` are pairs of question and answer, in order."""

    tugas: str
    keterangan: str
    nama: str
    nip: str
    jabatan: str
    sekolah: str
    tempat: str
    periode: str
    tanggal: date
    jawaban: tuple[tuple[str, str], ...]


def as_pdf(laporan: Laporan) -> bytes:
    """The report as a PDF, about 30 KB."""
    data: bytes = typst.compile(
        _TEMPLATE,
        format="pdf",
        sys_inputs={"isi": json.dumps(_contents(laporan), ensure_ascii=False)},
        ignore_system_fonts=True,
        timestamp=0,
    )
    return data


def _contents(laporan: Laporan) -> dict[str, object]:
    day = format_date(laporan.tanggal, "d MMMM y", locale="id_ID")
    rows = (
        ("Nama", laporan.nama),
        ("NIP", _grouped(laporan.nip)),
        ("Jabatan", laporan.jabatan),
        ("Sekolah", laporan.sekolah),
        ("Keterangan", laporan.keterangan),
        ("Periode", laporan.periode),
    )
    return {
        "judul": f"Laporan tugas tambahan: {laporan.tugas}",
        "keterangan": [list(row) for row in rows if row[1].strip()],
        "jawaban": [[question, _paragraphs(answer)] for question, answer in laporan.jawaban],
        "nama": laporan.nama,
        "nip": f"NIP {_grouped(laporan.nip)}" if laporan.nip else "",
        "tempat_tanggal": f"{laporan.tempat}, {day}" if laporan.tempat else day,
    }


def _grouped(nip: str) -> str:
    """A NIP in 8-6-1-3, as it is written on official papers."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if len(nip) == 18 else nip


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
