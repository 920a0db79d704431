"""Writing Dapodik lists for tests: the real layout, with cells of choice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from kinerja_app.integrations.daftar_guru import DaftarGuru
from kinerja_app.integrations.dapodik import parse_roster
from kinerja_app.integrations.dapodik_layout import COLUMNS

ROOT = Path(__file__).parents[2]
CLEAN = ROOT / "kinerja_app" / "demo_data" / "roster"
TROUBLED = ROOT / "tests" / "data" / "roster-bermasalah"
NAME = "daftar-guru-69990009.xlsx"
TITLES = (
    "Daftar Guru",
    "SD Negeri Contoh 9",
    "Kecamatan Contoh Timur, Kota Contoh Raya, Provinsi Contoh",
    "Tanggal Unduh: 2024-07-08 09:15:00 Pengunduh: operator (operator@contoh.id)",
)
RINA: Mapping[str, object] = {
    "No": 1,
    "Nama": "Rina Contoh, S.Pd.",
    "NUPTK": "9999999999990001",
    "JK": "P",
    "Tempat Lahir": "Contoh",
    "Tanggal Lahir": "1980-03-15",
    "NIP": "198003152010012000",
    "Status Kepegawaian": "PNS",
    "Jenis PTK": "Guru Kelas",
    "Email": "rina@guru.sd.belajar.id",
    "Pangkat Golongan": "III/c",
    "NIK": "9999995503800001",
}
BUDI: Mapping[str, object] = {
    **RINA,
    "Nama": "Budi Contoh",
    "NUPTK": "9999999999990002",
    "JK": "L",
    "Tanggal Lahir": "1975-11-20",
    "NIP": "197511202005031000",
    "Email": "budi@guru.sd.belajar.id",
    "NIK": "9999992011750001",
}


def workbook(
    *people: Mapping[str, object],
    header: Sequence[str] = COLUMNS,
    titles: Sequence[str] = TITLES,
) -> bytes:
    """Write a list; a value starting with FORMULA is written as a real formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Daftar Guru")
    for row, title in enumerate(titles):
        sheet.write_string(row, 0, title)
    for column, name in enumerate(header):
        sheet.write_string(4, column, name)
    for row, person in enumerate(people, 5):
        for name, value in person.items():
            _write(sheet, row, header.index(name), value)
    book.close()
    return out.getvalue()


FORMULA = "\x00formula:"


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: object) -> None:
    if isinstance(value, str) and value.startswith(FORMULA):
        sheet.write_formula(row, column, value.removeprefix(FORMULA), None, "nilai tersimpan")
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write(row, column, value)


def read(*people: Mapping[str, object], berkas: str = NAME) -> DaftarGuru:
    """Write people into a list and read it back."""
    return parse_roster(workbook(*people), berkas=berkas)


def found(daftar: DaftarGuru) -> list[tuple[int, str, str]]:
    """Give the findings as (row, column, code)."""
    return [(each.baris, each.kolom, each.kode) for each in daftar.temuan]


def with_entries(content: bytes, **changed: bytes | None) -> bytes:
    """Rewrite entries of an archive; None removes one. Names use __ for /."""
    changes = {name.replace("__", "/"): data for name, data in changed.items()}
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = changes.get(name, source.read(name))
            if data is not None:
                target.writestr(name, data)
    return out.getvalue()
