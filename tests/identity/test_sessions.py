"""Sessions on both databases: what they remember, how long they hold, on which date they look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from sqlmodel import select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.identity.sessions import (
    create,
    resolve,
    revoke,
    revoke_all,
    set_demo_date,
    shown_now,
    token_hash,
)
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Sesi
from kinerja_app.settings import Settings, get_settings
from tests.identity.people import add_person

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("database_url")

PRODUCTION = {
    "mode": "production",
    "origin": "https://kinerja.sekolah.id",
    "secret_key": "k" * 8 + "Zq7Lm2Rt9Vw4Xy6Bn8Cd1Fg3Hj5",
    "google_client_id": "123.apps.googleusercontent.com",
    "google_client_secret": "GOCSPX-9fK2mQ7r",
}


def stored() -> Sesi:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.exec(select(Sesi)).one()


def test_only_the_hash_of_the_token_is_stored() -> None:
    token = create(add_person())
    row = stored()
    assert row.token_hash == token_hash(token)
    assert token not in repr(row)
    assert len(token) >= 43


def test_two_sessions_never_share_a_token() -> None:
    orang_id = add_person()
    assert create(orang_id) != create(orang_id)


def test_a_session_answers_with_the_person_and_the_posts_of_the_day() -> None:
    orang_id = add_person()
    caller = resolve(token_hash(create(orang_id)))
    assert caller is not None
    assert (caller.actor.orang_id, caller.actor.roles) == (orang_id, frozenset({Role.GURU}))
    assert caller.actor.sesi_id == caller.sesi_id


def test_a_session_of_the_demo_looks_at_the_demos_date() -> None:
    caller = resolve(token_hash(create(add_person())))
    assert caller is not None
    assert caller.now.date() == date(2024, 8, 5)


def test_a_session_may_look_at_another_date_and_back() -> None:
    hashed = token_hash(create(add_person()))
    first = resolve(hashed)
    assert first is not None
    set_demo_date(first.sesi_id, date(2026, 2, 3))
    elsewhere = resolve(hashed)
    assert elsewhere is not None
    assert (elsewhere.now.date(), elsewhere.tanggal_lihat) == (date(2026, 2, 3), date(2026, 2, 3))
    set_demo_date(first.sesi_id, None)
    back = resolve(hashed)
    assert back is not None
    assert back.now.date() == date(2024, 8, 5)


def test_looking_before_the_post_began_shows_a_person_without_posts() -> None:
    hashed = token_hash(create(add_person()))
    first = resolve(hashed)
    assert first is not None
    set_demo_date(first.sesi_id, date(2023, 12, 30))
    earlier = resolve(hashed)
    assert earlier is not None
    assert earlier.actor.penugasan == ()


def test_production_looks_at_no_other_date(configure: Callable[..., Settings]) -> None:
    token = create(add_person())
    configure(**PRODUCTION)
    with pytest.raises(NotPermitted):
        set_demo_date(1, date(2026, 1, 1))
    assert stored().tanggal_lihat is None
    with time_machine.travel(NOW, tick=False):
        assert shown_now(date(2024, 8, 5)) == NOW
    assert resolve(token_hash(token)) is not None


def test_activity_is_written_at_most_once_a_minute() -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        hashed = token_hash(create(add_person()))
        clock.shift(timedelta(seconds=59))
        resolve(hashed)
        assert stored().terakhir_at == NOW
        clock.shift(timedelta(seconds=1))
        resolve(hashed)
        assert stored().terakhir_at == NOW + timedelta(seconds=60)


def test_a_connection_that_stays_open_by_itself_is_no_activity() -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        hashed = token_hash(create(add_person()))
        clock.shift(timedelta(minutes=90))
        assert resolve(hashed, touch=False) is not None
        clock.shift(timedelta(minutes=30))
        assert resolve(hashed, touch=False) is None


def test_a_revoked_session_stays_revoked() -> None:
    orang_id = add_person()
    token, other = create(orang_id), create(orang_id)
    revoke(token)
    revoke(token)
    assert resolve(token_hash(token)) is None
    assert resolve(token_hash(other)) is not None


def test_revoking_all_leaves_other_people_signed_in() -> None:
    first, second = add_person(), add_person(None)
    mine, theirs = create(first), create(second)
    revoke_all(first)
    assert resolve(token_hash(mine)) is None
    assert resolve(token_hash(theirs)) is not None


def test_signing_in_again_ends_the_session_that_was_brought() -> None:
    orang_id = add_person()
    old = create(orang_id)
    new = create(orang_id, replaces=old)
    assert resolve(token_hash(old)) is None
    assert resolve(token_hash(new)) is not None


@pytest.mark.parametrize("hashed", ["", "0" * 64])
def test_an_unknown_hash_is_nobody(hashed: str) -> None:
    assert resolve(hashed) is None
