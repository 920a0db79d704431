"""National holidays by name."""

from __future__ import annotations

from datetime import date

from kinerja_app.integrations.hari_libur import holidays_between, holidays_of


def test_holidays_have_indonesian_names() -> None:
    assert holidays_of(2024)[date(2024, 8, 17)] == "Hari Kemerdekaan Republik Indonesia"
    assert holidays_of(2024)[date(2024, 3, 11)] == "Hari Suci Nyepi"
    assert date(2024, 8, 19) not in holidays_of(2024)


def test_a_span_holds_its_first_and_last_day_and_may_cross_a_year() -> None:
    found = holidays_between(date(2024, 12, 25), date(2025, 1, 1))
    assert min(found) == date(2024, 12, 25)
    assert max(found) == date(2025, 1, 1)
