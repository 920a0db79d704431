from __future__ import annotations

from datetime import date

import pytest

from kinerja_app.domain.pengingat import latest_crossing, reminder_day

DEADLINE = date(2024, 8, 31)
DAYS = (7, 3, 1)


@pytest.mark.parametrize(
    ("on", "day"),
    [
        (date(2024, 8, 23), 0),
        (date(2024, 8, 24), 7),
        (date(2024, 8, 27), 7),
        (date(2024, 8, 28), 3),
        (date(2024, 8, 30), 1),
        (date(2024, 8, 31), 1),
        (date(2024, 9, 1), 0),
    ],
)
def test_reminders_fall_on_seven_three_and_one_days_before(on: date, day: int) -> None:
    assert reminder_day(DEADLINE, on=on, days=DAYS) == day


def test_a_wait_becomes_too_long_on_the_day_it_reaches_the_limit() -> None:
    since = (date(2024, 8, 1), date(2024, 8, 2))
    assert latest_crossing(since, on=date(2024, 8, 3), days=3) is None
    assert latest_crossing(since, on=date(2024, 8, 4), days=3) == date(2024, 8, 4)
    assert latest_crossing(since, on=date(2024, 8, 9), days=3) == date(2024, 8, 5)


def test_a_wait_that_begins_in_the_future_is_not_too_long() -> None:
    assert latest_crossing((date(2024, 8, 9),), on=date(2024, 8, 5), days=0) is None
