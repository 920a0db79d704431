"""Dates, numbers and identifiers as they are written on official papers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "id_ID"
KOSONG = "–"
"""What stands where the school's data lack a value."""


def tanggal(day: date | None) -> str:
    """Write "5 Agustus 2024"; a dash for none."""
    return format_date(day, "d MMMM y", locale=LOCALE) if day else KOSONG


def masa(first: date, last: date) -> str:
    """Write "1 Januari s.d. 30 Juni 2024"."""
    start = format_date(first, "d MMMM" if first.year == last.year else "d MMMM y", locale=LOCALE)
    return f"{start} s.d. {tanggal(last)}"


def angka(value: Decimal | int, desimal: int | None = None) -> str:
    """Write "37,5"; ``desimal`` fixes the places ("37,50")."""
    pattern = None if desimal is None else "#,##0" + ("." + "0" * desimal if desimal else "")
    return format_decimal(value, format=pattern, locale=LOCALE)


def nip(digits: str) -> str:
    """Write a NIP in 8-6-1-3, unbroken; anything but 18 digits as it is, a dash for none."""
    if len(digits) != 18:
        return digits or KOSONG
    return "\u00a0".join((digits[:8], digits[8:14], digits[14], digits[15:]))


def atau(text: str) -> str:
    """The text, or a dash where there is none."""
    return text.strip() or KOSONG
