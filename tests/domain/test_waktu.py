"""The local day of a moment."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kinerja_app.domain.waktu import ZONES, local_date, local_time, zone_code


@pytest.mark.parametrize(
    ("zone", "hour", "expected"),
    [
        ("Asia/Jakarta", 16, date(2024, 8, 5)),
        ("Asia/Jakarta", 17, date(2024, 8, 6)),
        ("Asia/Makassar", 16, date(2024, 8, 6)),
        ("Asia/Jayapura", 14, date(2024, 8, 5)),
        ("Asia/Jayapura", 15, date(2024, 8, 6)),
    ],
)
def test_the_day_changes_at_local_midnight(zone: str, hour: int, expected: date) -> None:
    assert local_date(datetime(2024, 8, 5, hour, tzinfo=UTC), zone) == expected


def test_a_moment_without_zone_has_no_local_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        local_date(datetime(2024, 8, 5, 12, tzinfo=UTC).replace(tzinfo=None))


def test_wall_clock_is_that_of_the_zone() -> None:
    assert local_time(datetime(2024, 8, 5, 6, 5, tzinfo=UTC)).strftime("%H.%M") == "13.05"


def test_zones_have_their_indonesian_codes() -> None:
    assert [zone_code(each.iana) for each in ZONES] == ["WIB", "WITA", "WIT"]
    with pytest.raises(ValueError, match="not an Indonesian zone"):
        zone_code("Europe/Berlin")
