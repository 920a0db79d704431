"""An appointment as a calendar file (RFC 5545) that any phone opens.

Times are written in UTC, so that no time zone definition has to travel along. The UID depends on
the cycle alone: a file with a later ``urutan`` moves the appointment instead of adding another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_MAX_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


@dataclass(frozen=True)
class Acara:
    """One appointment: local day and times in ``zona``; ``urutan`` counts its reschedulings."""

    siklus_id: int
    judul: str
    tanggal: date
    mulai: time
    selesai: time
    tempat: str = ""
    keterangan: str = ""
    zona: str = "Asia/Jakarta"
    urutan: int = 0


def calendar_file(acara: Acara, *, dibuat: datetime) -> str:
    """Return the text of an .ics file, CRLF-terminated and folded at 75 octets.

    ``dibuat`` is the aware moment of writing; ValueError for a naive one.
    """
    if dibuat.tzinfo is None:
        raise ValueError("the moment of writing needs a time zone")
    lines = (line for raw in _lines(acara, dibuat) for line in _folded(raw))
    return "".join(f"{line}\r\n" for line in lines)


def _lines(acara: Acara, dibuat: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kinerja//Observasi//ID")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT")
    yield f"UID:observasi-{acara.siklus_id}@kinerja"
    yield f"DTSTAMP:{_utc(dibuat)}"
    yield f"SEQUENCE:{acara.urutan}"
    yield f"DTSTART:{_utc(_local(acara, acara.mulai))}"
    yield f"DTEND:{_utc(_local(acara, acara.selesai))}"
    texts = (
        ("SUMMARY", acara.judul),
        ("LOCATION", acara.tempat),
        ("DESCRIPTION", acara.keterangan),
    )
    yield from (f"{name}:{text.translate(_ESCAPES)}" for name, text in texts if text)
    yield from ("END:VEVENT", "END:VCALENDAR")


def _local(acara: Acara, at: time) -> datetime:
    return datetime.combine(acara.tanggal, at, tzinfo=ZoneInfo(acara.zona))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _folded(line: str) -> Iterator[str]:
    """Split a line so that no part passes 75 octets and no letter is cut."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _MAX_OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part
