from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import time_machine

from kinerja_app import clock
from kinerja_app.settings import Settings
from tests.test_settings import PRODUCTION

Configure = Callable[..., Settings]
# 00.30 in Jakarta on 6 August is still 5 August in UTC.
HALF_PAST_MIDNIGHT = datetime(2026, 8, 5, 17, 30, tzinfo=UTC)


@time_machine.travel(HALF_PAST_MIDNIGHT, tick=False)
def test_now_is_aware_and_in_utc() -> None:
    assert clock.now() == HALF_PAST_MIDNIGHT
    assert clock.now().tzinfo is UTC


@time_machine.travel(HALF_PAST_MIDNIGHT, tick=False)
def test_today_is_the_local_day_and_not_that_of_utc() -> None:
    assert clock.today() == date(2026, 8, 6)


@time_machine.travel(HALF_PAST_MIDNIGHT, tick=False)
def test_another_date_keeps_the_present_local_time_of_day(configure: Configure) -> None:
    configure(mode="demo")
    assert clock.now(date(2024, 8, 5)) == datetime(2024, 8, 4, 17, 30, tzinfo=UTC)
    assert clock.today(date(2024, 8, 5)) == date(2024, 8, 5)


def test_production_refuses_to_live_on_another_date(configure: Configure) -> None:
    configure(**PRODUCTION)
    with pytest.raises(clock.DateOverrideRefused):
        clock.now(date(2024, 8, 5))


def test_production_has_the_present(configure: Configure) -> None:
    configure(**PRODUCTION)
    assert clock.now().tzinfo is UTC
