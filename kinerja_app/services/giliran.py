"""One worker does a task of a day, however many there are."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kinerja_app.domain.actor import Permission
from kinerja_app.persistence import giliran_repository
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@use_case(Permission.RUN_DAILY, writes=True)
def take_turn(
    work: UnitOfWork, nama: str, hari: date, *, pemegang: str, lama: timedelta, now: datetime
) -> bool:
    """Hold the task of a day for a while, or longer when it is held already.

    ``now`` is the real clock: two workers compare it, whatever day the demo looks at. False when
    the task is done, or another worker holds it.
    """
    return giliran_repository.take(work, nama, hari, pemegang=pemegang, sampai=now + lama)


@use_case(Permission.RUN_DAILY, writes=True)
def finish_turn(work: UnitOfWork, nama: str, hari: date, *, pemegang: str, now: datetime) -> None:
    """The task of the day is done; nobody does it again."""
    del now
    giliran_repository.finish(work, nama, hari, pemegang=pemegang)
