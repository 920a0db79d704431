"""Attacks on the session cookie over plain HTTP; the websocket's are in test_events.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from kinerja_app.identity.sessions import create, resolve, token_hash
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.settings import Settings, get_settings
from tests.identity.browser import Site
from tests.identity.people import SCHOOL, add_person, add_state

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


async def status(site: Site, cookie: str) -> int:
    async with site.browser(cookie=cookie) as browser:
        return (await browser.get("/siapa")).status_code


async def test_a_tampered_token_is_nobody(site: Site) -> None:
    token = create(add_person())
    assert await status(site, f"sid={token}") == 200
    assert await status(site, f"sid={token[:-1]}{'A' if token[-1] != 'A' else 'B'}") == 401
    assert await status(site, "sid=") == 401
    assert await status(site, f"SID={token}") == 401


async def test_the_hash_from_the_database_is_worth_nothing_as_a_cookie(site: Site) -> None:
    token = create(add_person())
    assert await status(site, f"sid={token_hash(token)}") == 401


async def test_the_guards_own_header_cannot_be_sent_from_outside(site: Site) -> None:
    token = create(add_person())
    async with site.browser(**{"x-auth-request-access-token": token_hash(token)}) as browser:
        assert (await browser.get("/siapa")).status_code == 401


@pytest.mark.parametrize(("minutes", "expected"), [(119, 200), (120, 401)])
async def test_a_session_ends_after_two_idle_hours(site: Site, minutes: int, expected: int) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        token = create(add_person())
        clock.shift(timedelta(minutes=minutes))
        assert await status(site, f"sid={token}") == expected


async def test_a_session_ends_after_twelve_hours_however_busy(site: Site) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        token = create(add_person())
        for _ in range(11):
            clock.shift(timedelta(hours=1))
            assert await status(site, f"sid={token}") == 200
        clock.shift(timedelta(hours=1))
        assert await status(site, f"sid={token}") == 401


async def test_a_person_who_becomes_inactive_is_out_with_the_next_request(site: Site) -> None:
    orang_id = add_person()
    token = create(orang_id)
    assert await status(site, f"sid={token}") == 200
    add_state(orang_id, "pensiun")
    assert await status(site, f"sid={token}") == 401


@pytest.mark.usefixtures("database_url")
def test_a_role_taken_away_is_gone_with_the_next_request() -> None:
    orang_id = add_person()
    hashed = token_hash(create(orang_id))
    before = resolve(hashed)
    with transaction(get_settings().database_url) as session:
        session.delete(session.get_one(Penugasan, before.actor.penugasan[0].id if before else 0))
    after = resolve(hashed)
    assert before is not None
    assert before.actor.roles == {"guru"}
    assert before.actor.penugasan[0].npsn == SCHOOL
    assert after is not None
    assert after.actor.roles == frozenset()


async def test_a_session_of_an_https_site_lives_in_a_host_cookie_only(
    site: Site, configure: Callable[..., Settings]
) -> None:
    token = create(add_person())
    configure(origin="https://kinerja.example", built_in_identity=False)
    assert await status(site, f"__Host-sid={token}") == 200
    assert await status(site, f"sid={token}") == 401
