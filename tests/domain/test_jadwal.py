"""Warnings about a date of observation."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.isi_siklus import JadwalObservasi
from kinerja_app.domain.jadwal import Janji, overlaps, schedule_warnings, weekday
from kinerja_app.domain.periode import Perpanjangan, Tahap, Tingkat
from kinerja_app.regulations import RuleSet, by_id

S1, S2 = by_id("R2024S1"), by_id("R2024S2")
LIBUR = {date(2024, 3, 11): "Hari Suci Nyepi"}


def at(day: str, mulai: int = 8, selesai: int = 9) -> JadwalObservasi:
    return JadwalObservasi(date.fromisoformat(day), time(mulai), time(selesai))


def codes(day: str, rules: RuleSet = S1, *, on: str = "2024-02-01") -> list[str]:
    found = schedule_warnings(at(day), rules, on=date.fromisoformat(on), libur=LIBUR)
    return [problem.code for problem in found]


def test_p1_a_sunday_is_named() -> None:
    found = schedule_warnings(at("2024-02-04"), S1, on=date(2024, 2, 1), libur=LIBUR)
    assert [(p.code, p.facts["hari"]) for p in found] == [("JADWAL_HARI_MINGGU", "hari Minggu")]


def test_p2_monday_4_march_2024_warns_of_nothing() -> None:
    assert weekday(date(2024, 3, 4)) == "Senin"
    assert codes("2024-03-04") == []


def test_a_holiday_is_named() -> None:
    found = schedule_warnings(at("2024-03-11"), S1, on=date(2024, 2, 1), libur=LIBUR)
    assert [(p.code, p.facts["nama"]) for p in found] == [("JADWAL_HARI_LIBUR", "Hari Suci Nyepi")]


@pytest.mark.parametrize(
    ("day", "on", "expected"),
    [
        ("2024-02-29", "2024-03-01", ["JADWAL_SUDAH_LEWAT"]),
        ("2024-03-01", "2024-03-01", []),
        ("2024-01-31", "2024-01-01", ["JADWAL_DI_LUAR_TAHAP"]),
        ("2024-02-01", "2024-01-01", []),
        ("2024-05-31", "2024-01-01", []),
        ("2024-06-01", "2024-01-01", ["JADWAL_DI_LUAR_TAHAP"]),
        ("2024-07-01", "2024-01-01", ["JADWAL_DI_LUAR_PERIODE"]),
    ],
)
def test_past_days_and_days_outside_stage_or_period(day: str, on: str, expected: list[str]) -> None:
    assert codes(day, on=on) == expected


def test_the_stage_follows_an_extension() -> None:
    longer = (Perpanjangan(Tahap.PELAKSANAAN, Tingkat.SEKOLAH, date(2024, 12, 10)),)
    day, on = at("2024-12-02"), date(2024, 11, 1)
    assert schedule_warnings(day, S2, on=on, libur={}, perpanjangan=longer) == ()
    found = schedule_warnings(day, S2, on=on, libur={})
    assert found[0].facts["selesai"] == "2024-11-30"


def test_a_clash_names_the_other_appointment_and_never_its_own() -> None:
    janji = (Janji(7, at("2024-03-04", 8, 10), "Budi"), Janji(8, at("2024-03-04", 9, 10), "Ani"))
    found = schedule_warnings(
        at("2024-03-04"), S1, on=date(2024, 2, 1), libur={}, janji=janji, siklus_id=1
    )
    assert [(p.code, p.facts["dengan"], p.facts["selesai"]) for p in found] == [
        ("JADWAL_BENTROK", "Budi", "10.00")
    ]
    own = schedule_warnings(
        at("2024-03-04"), S1, on=date(2024, 2, 1), libur={}, janji=janji, siklus_id=7
    )
    assert own == ()


_HOURS = st.integers(min_value=6, max_value=17)


@given(_HOURS, _HOURS)
def test_overlap_is_mutual(one: int, two: int) -> None:
    a, b = at("2024-03-04", one, one + 2), at("2024-03-04", two, two + 1)
    assert overlaps(a, b) == overlaps(b, a)
    assert overlaps(a, b) == bool({one, one + 1} & {two})
