"""Dates as people and spreadsheets write them in Indonesian lists."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.workbook import Sel

BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_ABBREVIATIONS = {
    **{nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)},
    **{nama.lower()[:3]: nomor for nomor, nama in enumerate(BULAN, 1)},
    "ags": 8,
    "agt": 8,
    "sept": 9,
    "nop": 11,
    "nopember": 11,
    "pebruari": 2,
    "peb": 2,
}
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[ T]\d{2}:\d{2}.*)?", re.ASCII
)
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})\s*[-/.]\s*(?P<m>\d{1,2})\s*[-/.]\s*(?P<y>\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(?P<d>\d{1,2})[\s-]+(?P<m>[A-Za-z]+)\.?[\s-]+(?P<y>\d{4})", re.ASCII)
_EXCEL_EPOCH = date(1899, 12, 30)
# Below this an unformatted number is rather a year or a day than a date (10000 = 18 May 1927).
_SERIALS = range(10_000, 80_000)


def date_of(cell: Sel) -> date:
    """Read a date written as ISO, dd/mm/yyyy, "5 Agustus 2024" or a spreadsheet's day number.

    Raises:
        RuleBroken: TANGGAL_TIDAK_ADA (``tanggal``: e.g. "31 Februari 1980") for a day that the
            calendar lacks, TANGGAL_BENTUK (``isi``) for anything else.
    """
    text = " ".join(cell.teks.split()).lstrip("'")
    if cell.angka and text.isdigit() and int(text) in _SERIALS:
        return _EXCEL_EPOCH + timedelta(days=int(text))
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS):
        match = pattern.fullmatch(text)
        if match is not None:
            return _calendar_date(match, text)
    raise RuleBroken("TANGGAL_BENTUK", isi=text)


def date_in_words(day: date) -> str:
    """Show a date as "5 Agustus 2024"."""
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def _calendar_date(match: re.Match[str], text: str) -> date:
    day, year, month = int(match["d"]), int(match["y"]), _month(match["m"])
    if month is None or year == 0:
        raise RuleBroken("TANGGAL_BENTUK", isi=text)
    try:
        return date(year, month, day)
    except ValueError:
        raise RuleBroken("TANGGAL_TIDAK_ADA", tanggal=f"{day} {BULAN[month - 1]} {year}") from None


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return _ABBREVIATIONS.get(text.lower())
