"""Values that live for minutes and are read once, shared by all workers through the database."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from kinerja_app import clock
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.short_key_repository import put_short_key, take_short_key
from kinerja_app.settings import get_settings

SIGN_IN_SECONDS = 600


def put(key: str, value: str, *, seconds: int) -> None:
    """Keep a value for a while."""
    now = clock.now()
    ends_at = now + timedelta(seconds=seconds)
    with transaction(get_settings().database_url) as session:
        put_short_key(session, key, value, now=now, ends_at=ends_at)


def take(key: str) -> str | None:
    """The value, once; None when it is unknown, used or over."""
    with transaction(get_settings().database_url) as session:
        return take_short_key(session, key, now=clock.now())


class OneUseCache:
    """The cache that Authlib keeps state, nonce and verifier in: reading a value removes it."""

    async def get(self, key: str) -> str | None:
        """Hand out the value and forget it, so a callback cannot be replayed."""
        return await asyncio.to_thread(take, key)

    async def set(self, key: str, value: str, expires: int) -> None:
        """Keep the value no longer than a sign-in may take (seconds)."""
        await asyncio.to_thread(put, key, value, seconds=min(expires, SIGN_IN_SECONDS))

    async def delete(self, key: str) -> None:
        """Forget the value; nothing happens when it was read before."""
        await asyncio.to_thread(take, key)
