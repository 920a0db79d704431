"""Whom to remind when: counting days before a deadline and since a turn began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class TungguHari:
    """Whole days that a step waits until its holder, the pegawai and the superior are told."""

    penilai: int
    pegawai: int
    atasan: int


def reminder_day(deadline: date, *, on: date, days: tuple[int, ...]) -> int:
    """Which of the reminder days has come: 3 when three days or fewer are left, 0 for none.

    A day that was missed is made up for on the next one; after the deadline there is none.
    """
    left = (deadline - on).days
    return min((each for each in days if 0 <= left <= each), default=0)


def latest_crossing(since: tuple[date, ...], *, on: date, days: int) -> date | None:
    """The newest day on which one of several waits became too long; None when none has."""
    crossed = [each + timedelta(days=days) for each in since]
    return max((each for each in crossed if each <= on), default=None)
