"""What time it is: the only reader of the clock.

The demo may look at the product on another date; production may not. Everything below the
services gets its date as an argument (``on``).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kinerja_app.settings import get_settings


class DateOverrideRefused(Exception):
    """Somebody asked production to live on another date."""


def now(on: date | None = None) -> datetime:
    """This moment as an aware UTC time, or the present local time of day on another date.

    ``on`` is a calendar date in the installation's time zone. Raises ``DateOverrideRefused``
    when it is given in production.
    """
    this_moment = datetime.now(UTC)
    if on is None:
        return this_moment
    settings = get_settings()
    if settings.is_production:
        raise DateOverrideRefused
    local = this_moment.astimezone(ZoneInfo(settings.timezone))
    return datetime.combine(on, local.timetz()).astimezone(UTC)


def today(on: date | None = None) -> date:
    """The calendar date in the installation's time zone, or ``on`` where the demo gives it."""
    return now(on).astimezone(ZoneInfo(get_settings().timezone)).date()
