"""Local days and the three Indonesian time zones. The clock itself is not read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Zona:
    """A time zone: its abbreviation after a time, its IANA name, and its Indonesian name."""

    kode: str
    iana: str
    nama: str


ZONES = (
    Zona("WIB", "Asia/Jakarta", "Waktu Indonesia Barat"),
    Zona("WITA", "Asia/Makassar", "Waktu Indonesia Tengah"),
    Zona("WIT", "Asia/Jayapura", "Waktu Indonesia Timur"),
)


UNBROKEN_DASH = "–\u2060"
"""The dash of a range, followed by a word joiner: a line would break after a bare dash."""


def hours(mulai: time, selesai: time) -> str:
    """Write "07.30–08.50", on one line."""
    return f"{mulai:%H.%M}{UNBROKEN_DASH}{selesai:%H.%M}"


def local_time(now: datetime, zone: str = "Asia/Jakarta") -> datetime:
    """Return an aware moment as the wall clock of the zone; ValueError for a naive one."""
    if now.tzinfo is None:
        raise ValueError("a moment without a time zone has no local day")
    return now.astimezone(ZoneInfo(zone))


def local_date(now: datetime, zone: str = "Asia/Jakarta") -> date:
    """Return the day of an aware moment in the zone; ValueError for a naive one."""
    return local_time(now, zone).date()


def zone_code(zone: str) -> str:
    """Return WIB, WITA or WIT for an IANA name; ValueError for a zone outside Indonesia."""
    for each in ZONES:
        if each.iana == zone:
            return each.kode
    raise ValueError(f"not an Indonesian zone: {zone}")
