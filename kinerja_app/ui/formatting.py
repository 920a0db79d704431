"""Dates, times, numbers and identifiers as Indonesian text; nothing here knows a rule.

The no-break space keeps a day with its month and a NIP on one line; ranges of months may break.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal

from kinerja_app.domain.waktu import UNBROKEN_DASH, local_date, local_time, zone_code

LOCALE = "id_ID"
ZONE = "Asia/Jakarta"
NO_BREAK = "\u00a0"
# A list names few days many times, and each name costs a tenth of a millisecond.
_DAYS = 2_048
_NIP_GROUPS = (8, 6, 1, 3)
_NUPTK_GROUPS = (4, 4, 4, 4)


@lru_cache(maxsize=_DAYS)
def tanggal(day: date) -> str:
    """Write "5 Agustus 2024", the first space unbreakable."""
    return f"{day.day}{NO_BREAK}{format_date(day, 'MMMM y', locale=LOCALE)}"


@lru_cache(maxsize=_DAYS)
def tanggal_pendek(day: date) -> str:
    """Write "31 Juli", for a year that is plain from the page."""
    return f"{day.day}{NO_BREAK}{format_date(day, 'MMMM', locale=LOCALE)}"


def hari_tanggal(day: date) -> str:
    """Write "Senin, 5 Agustus 2024"."""
    return f"{format_date(day, 'EEEE', locale=LOCALE)}, {tanggal(day)}"


def jam(moment: datetime, zone: str = ZONE) -> str:
    """Write "13.05" on the wall clock of the zone; ValueError for a naive moment."""
    return f"{local_time(moment, zone):%H.%M}"


def waktu(moment: datetime, zone: str = ZONE) -> str:
    """Write "5 Agustus 2024, 14.22"."""
    return f"{tanggal(local_date(moment, zone))}, {jam(moment, zone)}"


def janji(moment: datetime, zone: str = ZONE) -> str:
    """Write an appointment: "Kamis, 12 September 2024, 09.00 WIB"."""
    return f"{hari_tanggal(local_date(moment, zone))}, {jam(moment, zone)} {zone_code(zone)}"


def rentang_bulan(
    first: date, last: date, *, form: Literal["panjang", "pendek"] = "panjang"
) -> str:
    """Write a period: "Juli–Desember 2024", or "Jul–Des 2024"."""
    month = "MMMM" if form == "panjang" else "MMM"
    start = format_date(first, month if first.year == last.year else f"{month} y", locale=LOCALE)
    return f"{start}–{format_date(last, f'{month} y', locale=LOCALE)}"


def angka(value: float | Decimal, *, decimals: int | None = None) -> str:
    """Write "37,5" and "20.000", minus as "−"; ``decimals`` fixes the places ("87,50")."""
    pattern = None if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=LOCALE).replace("-", "−")


def rentang(low: float, high: float, unit: str = "") -> str:
    """Write "32–128 poin", on one line."""
    return f"{angka(low)}{UNBROKEN_DASH}{angka(high)}{NO_BREAK + unit if unit else ''}"


def bagian_dari(first: int, last: int, total: int, unit: str) -> str:
    """Write "26–50 dari 2.035 guru"."""
    return f"{rentang(first, last)} dari {angka(total)} {unit}"


def _grouped(digits: str, groups: tuple[int, ...]) -> str:
    if not digits.isdigit() or len(digits) != sum(groups):
        return digits
    starts = [sum(groups[:n]) for n in range(len(groups))]
    pieces = [digits[at : at + size] for at, size in zip(starts, groups, strict=True)]
    return NO_BREAK.join(pieces)


def nip(digits: str) -> str:
    """Write a NIP in 8-6-1-3; anything but 18 digits as it is."""
    return _grouped(digits, _NIP_GROUPS)


def nuptk(digits: str) -> str:
    """Write a NUPTK in fours; anything but 16 digits as it is."""
    return _grouped(digits, _NUPTK_GROUPS)


def sisa(deadline: date, *, on: date) -> str:
    """Write "Sisa 26 hari", "Hari terakhir" or "Lewat 3 hari"."""
    days = (deadline - on).days
    if days == 0:
        return "Hari terakhir"
    return f"Sisa {days} hari" if days > 0 else f"Lewat {-days} hari"


def sisa_sampai(deadline: date, *, on: date) -> str:
    """Write "Sisa 26 hari, sampai 31 Agustus 2024"."""
    return f"{sisa(deadline, on=on)}, sampai {tanggal(deadline)}"


def sejak(day: date, *, on: date) -> str:
    """Write "sejak 2 Agustus", with the year when it is not this one."""
    return f"sejak {tanggal_pendek(day) if day.year == on.year else tanggal(day)}"


def ukuran(size: int) -> str:
    """Write a file size in bytes as "340 KB" or "3,2 MB"."""
    if size < 1024 * 1024:
        return f"{angka(max(1, round(size / 1024)))}{NO_BREAK}KB"
    return f"{angka(round(size / 1024 / 1024, 1))}{NO_BREAK}MB"


def inisial(name: str) -> str:
    """Write the initials of a name without its titles: "Dian Saputra, S.Pd." is "DS"."""
    words = [word for word in name.partition(",")[0].split() if not word.endswith(".")]
    chosen = words[:1] + words[-1:] if len(words) > 1 else words
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(word[0] for word in chosen).upper()
