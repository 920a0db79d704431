"""The calendar file of an observation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from kinerja_app.integrations.kalender import Acara, calendar_file

DIBUAT = datetime(2024, 2, 20, 3, 4, 5, tzinfo=UTC)
ACARA = Acara(
    siklus_id=12,
    judul="Observasi Kinerja",
    tanggal=date(2024, 3, 4),
    mulai=time(8, 0),
    selesai=time(9, 20),
    tempat="Kelas VII A, SMP Contoh",
)


def lines(acara: Acara = ACARA) -> list[str]:
    return calendar_file(acara, dibuat=DIBUAT).split("\r\n")


def test_the_whole_file() -> None:
    assert lines() == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kinerja//Observasi//ID",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
        "UID:observasi-12@kinerja", "DTSTAMP:20240220T030405Z", "SEQUENCE:0",
        "DTSTART:20240304T010000Z", "DTEND:20240304T022000Z",
        "SUMMARY:Observasi Kinerja", "LOCATION:Kelas VII A\\, SMP Contoh",
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip


def test_eastern_zones_are_earlier_in_utc() -> None:
    assert "DTSTART:20240303T230000Z" in lines(replace(ACARA, zona="Asia/Jayapura"))


def test_a_new_date_keeps_the_uid_and_raises_the_sequence() -> None:
    moved = lines(replace(ACARA, tanggal=date(2024, 3, 5), urutan=1))
    assert "UID:observasi-12@kinerja" in moved
    assert "SEQUENCE:1" in moved


def test_long_lines_are_folded_at_75_octets_and_unfold_to_the_text() -> None:
    text = "Catatan é – panjang; " * 20
    folded = calendar_file(replace(ACARA, keterangan=text), dibuat=DIBUAT)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    escaped = text.replace(";", "\\;")
    assert f"DESCRIPTION:{escaped}\r\n" in folded.replace("\r\n ", "")


def test_a_line_break_cannot_add_a_line() -> None:
    written = lines(replace(ACARA, judul="Satu\r\nATTENDEE:x"))
    assert "SUMMARY:Satu\\nATTENDEE:x" in written


def test_the_moment_of_writing_is_aware() -> None:
    with pytest.raises(ValueError, match="time zone"):
        calendar_file(ACARA, dibuat=DIBUAT.replace(tzinfo=None))
