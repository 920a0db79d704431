"""The binding of a tab's token to its session."""

from __future__ import annotations

from kinerja_app.identity.client_token import bind, new_bound_token, socket_session

MINE, THEIRS = "a" * 64, "b" * 64


def test_a_bound_token_stays_as_it_is_in_its_own_session() -> None:
    bound = bind("tab-1", MINE)
    assert bind(bound, MINE) == bound


def test_a_bound_token_names_another_state_in_another_session() -> None:
    bound = bind("tab-1", MINE)
    assert bind(bound, THEIRS) != bound
    assert bind(bound, "") != bound


def test_a_token_cannot_bind_itself() -> None:
    assert bind(f"tab-1~{'0' * 43}", MINE) not in (f"tab-1~{'0' * 43}", bind("tab-1", MINE))


def test_a_token_never_grows_without_bound() -> None:
    token = "x" * 5000
    for session in (MINE, THEIRS, MINE, THEIRS):
        token = bind(token, session)
    assert len(token) <= 64 + 1 + 43


def test_a_new_token_belongs_to_the_session_of_its_socket() -> None:
    before = socket_session.set(MINE)
    try:
        token = new_bound_token()
    finally:
        socket_session.reset(before)
    assert bind(token, MINE) == token
    assert bind(token, THEIRS) != token
