"""National holidays and joint leave of Indonesia by year, with their Indonesian names.

The dates come from the ``holidays`` package; a year that is not yet decided holds its estimates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from holidays import GOVERNMENT, PUBLIC, country_holidays


@lru_cache(maxsize=16)
def holidays_of(year: int) -> Mapping[date, str]:
    """Return day → name for one year; several names of a day are joined by "; "."""
    found = country_holidays("ID", years=year, language="id", categories=(PUBLIC, GOVERNMENT))
    return MappingProxyType(dict(sorted(found.items())))


def holidays_between(mulai: date, selesai: date) -> Mapping[date, str]:
    """Return the holidays of a span of days (both inclusive)."""
    years = range(mulai.year, selesai.year + 1)
    return {
        day: name
        for year in years
        for day, name in holidays_of(year).items()
        if mulai <= day <= selesai
    }
