"""Lists as files: XLSX with typed cells, CSV for other programs. A text is never a formula.

What stands in a list and what it is called is decided above; here cells become bytes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kinerja_app.domain.sel_teks import formula_safe

Sel = str | int | date | None
_LONGEST_CELL = 32_000
_SHEET_NAME = 31
# No text becomes a formula, a link or a number; no file of ours is ever read while writing.
_OPTIONS: Mapping[str, bool | str] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "d mmmm yyyy",
}


class Bentuk(StrEnum):
    """The kind of file."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True)
class Kolom:
    """A column: its head and its width in letters."""

    judul: str
    lebar: int = 16


@dataclass(frozen=True)
class Tabel:
    """A list; every row has a cell for every column."""

    nama: str
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Sel, ...], ...]


def as_xlsx(tabel: Tabel, *, dibuat: datetime) -> bytes:
    """A workbook of one sheet: head frozen and filtered, dates and numbers as such."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, dict(_OPTIONS))
    book.set_properties({"title": tabel.nama, "created": dibuat.replace(tzinfo=None)})
    sheet = book.add_worksheet(tabel.nama[:_SHEET_NAME])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    for place, kolom in enumerate(tabel.kolom):
        sheet.set_column(place, place, kolom.lebar)
        sheet.write_string(0, place, kolom.judul, head)
    for line, row in enumerate(tabel.baris, 1):
        for place, cell in enumerate(row):
            _write(sheet, line, place, cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(tabel.baris), len(tabel.kolom) - 1)
    sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


def _write(sheet: Worksheet, line: int, place: int, cell: Sel) -> None:
    """One cell by its type; a text is written as a text, whatever it looks like."""
    if isinstance(cell, str):
        sheet.write_string(line, place, cell[:_LONGEST_CELL])
    elif isinstance(cell, date):
        sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day))  # noqa: DTZ001 - a cell knows no zone
    elif cell is not None:
        sheet.write_number(line, place, cell)


def as_csv(tabel: Tabel, *, dibuat: datetime) -> bytes:
    """``;``-separated, UTF-8 with BOM, as Excel in Indonesia opens it; dates as 2024-08-05."""
    del dibuat
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([kolom.judul for kolom in tabel.kolom])
    writer.writerows([_text(cell) for cell in row] for row in tabel.baris)
    return out.getvalue().encode("utf-8-sig")


def _text(cell: Sel) -> str:
    if isinstance(cell, str):
        return formula_safe(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


WRITERS: Mapping[Bentuk, Callable[..., bytes]] = {Bentuk.XLSX: as_xlsx, Bentuk.CSV: as_csv}
MEDIA_TYPES: Mapping[Bentuk, str] = {
    Bentuk.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Bentuk.CSV: "text/csv; charset=utf-8",
}
