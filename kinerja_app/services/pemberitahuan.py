"""News of the person who asks, and the trail of one SKP."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.persistence import rencana_repository, skp_repository, trail_repository
from kinerja_app.persistence.rencana_repository import BagianTersimpan
from kinerja_app.persistence.trail_repository import News, TrailLine
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import unscoped, use_case

PAGE = 25


@dataclass(frozen=True)
class Riwayat:
    """Acts on one SKP, newest first, and for its owner the texts kept aside."""

    jejak: tuple[TrailLine, ...]
    versi_lama: tuple[BagianTersimpan, ...]


@unscoped("a bare number that says only that somebody was told something")
def newest_number() -> int:
    """The number of the newest notification of anybody; 0 when there is none."""
    return trail_repository.newest_number()


@use_case(Permission.READ_OWN, Permission.READ_ARCHIVE, writes=False)
def list_news(work: UnitOfWork, *, halaman: int = 1, now: datetime) -> tuple[News, ...]:
    """One page of the actor's notifications, newest first."""
    del now
    return trail_repository.news_of_actor(work, limit=PAGE, offset=(max(halaman, 1) - 1) * PAGE)


@use_case(Permission.READ_OWN, Permission.READ_ARCHIVE, writes=False)
def news_since(work: UnitOfWork, last_id: int, *, now: datetime) -> tuple[tuple[News, ...], int]:
    """The actor's notifications after one of them, and how many are unread."""
    del now
    return trail_repository.news_after(work, last_id), trail_repository.unread_count(work)


@use_case(Permission.READ_OWN, Permission.READ_ARCHIVE, writes=True)
def read_all_news(work: UnitOfWork, *, now: datetime) -> None:
    """Mark the actor's notifications as read."""
    del now
    trail_repository.mark_read(work)


@use_case(Permission.READ_SKP, writes=False)
def read_trail(work: UnitOfWork, skp_id: int, *, now: datetime) -> Riwayat:
    """Who read and did what with an SKP the actor sees, its evidence and files included.

    Replaced texts are the owner's alone.
    """
    del now
    skp = skp_repository.get(work, skp_id)
    own = skp.orang_id == work.actor.orang_id
    return Riwayat(
        jejak=_with_readings(
            trail_repository.trail_of(work, "skp", str(skp.id)),
            trail_repository.readings_of(work, skp.id)
            + trail_repository.evidence_trail(work, skp.id),
        ),
        versi_lama=rencana_repository.history(work, skp.id) if own else (),
    )


def _with_readings(
    acts: tuple[TrailLine, ...], readings: tuple[TrailLine, ...]
) -> tuple[TrailLine, ...]:
    """Acts and readings, newest first; the reading that opened a submission is an act already."""
    opened = {(each.pelaku, each.at) for each in acts if each.tindakan == "buka"}
    others = (each for each in readings if (each.pelaku, each.at) not in opened)
    return tuple(sorted((*acts, *others), key=lambda each: each.at, reverse=True))
