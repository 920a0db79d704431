"""Who acts in the demo, and when: moments of 2024, and people as they stood on a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import seeding
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.settings import get_settings


def at(month: int, day: int, hour: int = 8, minute: int = 0) -> datetime:
    """A moment of 2024 in Jakarta time, as UTC."""
    return datetime(2024, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def person(email: str, now: datetime) -> Actor:
    """The person behind an address as he stands on that day."""
    with transaction(get_settings().database_url, writes=False) as session:
        return by_id(seeding.person_id(session, email), now)


def by_id(orang_id: int, now: datetime) -> Actor:
    """The person of that id as he stands on that day."""
    with transaction(get_settings().database_url, writes=False) as session:
        found = load_actor(session, orang_id, on=local_date(now))
    if found is None:
        raise LookupError(orang_id)
    return found


def post_of(actor: Actor, role: Role) -> int:
    """Id of the person's assignment in a role."""
    return next(post.id for post in actor.penugasan if post.role is role)


def teachers(npsn: str) -> tuple[int, ...]:
    """Ids of the guru of a school in the order of the list."""
    with transaction(get_settings().database_url, writes=False) as session:
        return seeding.teachers_of(session, npsn)
