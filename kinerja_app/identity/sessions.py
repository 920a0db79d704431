"""Server-side sessions: an opaque token in a cookie, its SHA-256 at rest, a person behind it.

Sessions live on the real clock. What the person sees may stand on another date (demo only):
that date comes back as ``SessionContext.now``. All functions are synchronous; callers on the
event loop hop into a thread.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kinerja_app import clock
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.errors import DomainError, NotPermitted
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.session_repository import (
    StoredSession,
    find_session,
    insert_session,
    revoke_session,
    revoke_sessions_of,
    set_viewing_date,
    touch_session,
)
from kinerja_app.settings import get_settings

TOKEN_BYTES = 32
TOUCH_AFTER = timedelta(seconds=60)
DEVICE_LENGTH = 120


class SignedOut(DomainError):
    """There is no session behind the call: never signed in, signed out, expired or revoked."""

    def __init__(self) -> None:
        """Carry the one code; there are no facts to give away."""
        super().__init__("SESI_BERAKHIR")


@dataclass(frozen=True)
class SessionContext:
    """Who asks and when: everything an event or a request may know about its caller.

    ``now`` is aware and in the installation's time zone: ``now.date()`` is the day the caller sees.
    In the demo it stands on the date the session looks at.
    """

    actor: Actor
    now: datetime
    sesi_id: int
    tanggal_lihat: date | None


def token_hash(token: str) -> str:
    """The only form in which a token is stored, compared or handed on: SHA-256 in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def create(orang_id: int, *, perangkat: str = "", replaces: str = "") -> str:
    """A new session for a person who has just signed in; the raw token, for the cookie only.

    ``replaces`` is the token the browser brought along: it ends here (rotation).
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = clock.now()
    settings = get_settings()
    with transaction(settings.database_url) as session:
        if replaces:
            revoke_session(session, token_hash(replaces), now=now)
        insert_session(
            session,
            token_hash=token_hash(token),
            orang_id=orang_id,
            now=now,
            ends_at=now + timedelta(seconds=settings.session_absolute_seconds),
            perangkat=perangkat[:DEVICE_LENGTH],
        )
    return token


def resolve(hashed: str, *, touch: bool = True) -> SessionContext | None:
    """The caller behind a token's hash, with the roles of this moment; None when there is none.

    ``touch=False`` is for connections that stay open by themselves: they do not count as activity.
    """
    if not hashed:
        return None
    real_now = clock.now()
    url = get_settings().database_url
    with transaction(url, writes=False) as session:
        stored = find_session(session, hashed)
        if stored is None or not _holds(stored, real_now):
            return None
        now = shown_now(stored.tanggal_lihat)
        actor = load_actor(session, stored.orang_id, on=now.date(), sesi_id=stored.id)
    if actor is None:
        return None
    if touch and real_now - stored.terakhir_at >= TOUCH_AFTER:
        with transaction(url) as session:
            touch_session(session, stored.id, now=real_now)
    return SessionContext(actor, now, stored.id, stored.tanggal_lihat)


def revoke(token: str) -> None:
    """Sign out this one session; unknown tokens are ignored."""
    with transaction(get_settings().database_url) as session:
        revoke_session(session, token_hash(token), now=clock.now())


def revoke_all(orang_id: int) -> None:
    """Sign a person out everywhere."""
    with transaction(get_settings().database_url) as session:
        revoke_sessions_of(session, orang_id, now=clock.now())


def set_demo_date(sesi_id: int, on: date | None) -> None:
    """Let a demo session look at the product on another date; None goes back to the demo's own.

    Raises ``NotPermitted`` in production.
    """
    settings = get_settings()
    if settings.is_production:
        raise NotPermitted("TANGGAL_LIHAT_DI_PRODUKSI")
    with transaction(settings.database_url) as session:
        set_viewing_date(session, sesi_id, on)


def shown_now(tanggal_lihat: date | None = None) -> datetime:
    """The moment a caller sees, in the installation's time zone, so that ``.date()`` is today.

    The real one in production; elsewhere on the date looked at, or the demo's.
    """
    settings = get_settings()
    on = None if settings.is_production else tanggal_lihat or settings.demo_date
    return clock.now(on).astimezone(ZoneInfo(settings.timezone))


def _holds(stored: StoredSession, now: datetime) -> bool:
    idle = timedelta(seconds=get_settings().session_idle_seconds)
    return now < stored.kedaluwarsa_at and now - stored.terakhir_at < idle
