"""The mark on a handler, and the way from an event to a use case."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import reflex as rx
from reflex.state import BaseState
from reflex_base.event.context import EventContext
from sqlalchemy.exc import OperationalError

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.identity.guard import SESSION_HEADER
from kinerja_app.identity.sessions import SignedOut, create, revoke, token_hash
from kinerja_app.settings import Settings
from kinerja_app.ui.handlers import (
    PUBLIC,
    SIGNED_IN,
    ask,
    audience_of,
    context,
    handles,
    session_hash,
)
from tests.identity.people import add_person

pytestmark = pytest.mark.usefixtures("database_url")


class Lembar(rx.State):
    """A state to ask from."""


def state_of(token: str = "") -> BaseState:
    """A state whose connection was made with that session."""
    headers = {SESSION_HEADER: token_hash(token)} if token else {}
    state = Lembar(_reflex_internal_init=True)  # type: ignore[call-arg] # hidden by Reflex's typing
    state.router_data = {"headers": headers}
    return state


def echo(actor: Actor, text: str, *, now: datetime, loud: bool) -> tuple[str, str, date, bool, int]:
    """What a use case is given."""
    return actor.nama, text, now.date(), loud, threading.get_ident()


def refuse(actor: Actor, *, now: datetime) -> None:
    """A use case that refuses."""
    del actor, now
    raise NotPermitted("BUKAN_GILIRAN_ANDA")


def test_the_mark_is_what_was_declared() -> None:
    @handles(SIGNED_IN)
    def ubah(self: object) -> None:
        del self

    assert audience_of(ubah) is SIGNED_IN
    assert audience_of(handles(PUBLIC)(lambda: None)) is PUBLIC


def test_a_handler_without_the_mark_has_no_audience() -> None:
    assert audience_of(lambda: None) is None


def test_the_mark_survives_the_events_decorator_and_a_mixin() -> None:
    class Tersimpan(rx.State, mixin=True):
        """Handlers shared by pages."""

        @rx.event
        @handles(SIGNED_IN)
        def simpan(self) -> None:
            """Nothing to do."""

    class Halaman(Tersimpan, rx.State):
        """A page with the shared handler."""

    assert audience_of(Halaman.event_handlers["simpan"].fn) is SIGNED_IN


async def test_a_use_case_gets_the_actor_and_the_callers_moment_in_a_thread() -> None:
    state = state_of(create(add_person()))
    nama, text, today, loud, thread = await ask(state, echo, "halo", loud=True)
    assert (nama, text, today, loud) == ("Dian Saputra", "halo", date(2024, 8, 5), True)
    assert thread != threading.get_ident()


async def test_a_refusal_of_a_use_case_comes_through() -> None:
    with pytest.raises(NotPermitted) as refused:
        await ask(state_of(create(add_person())), refuse)
    assert refused.value.code == "BUKAN_GILIRAN_ANDA"


@pytest.mark.parametrize("token", ["", "invented"])
async def test_without_a_session_no_use_case_runs(token: str) -> None:
    ran: list[Actor] = []

    def use_case(actor: Actor, *, now: datetime) -> None:
        del now
        ran.append(actor)

    with pytest.raises(SignedOut):
        await ask(state_of(token), use_case)
    assert ran == []
    assert await context(state_of(token)) is None


async def test_a_broken_database_lets_nobody_through(
    configure: Callable[..., Settings], tmp_path: Path
) -> None:
    ran: list[Actor] = []

    def use_case(actor: Actor, *, now: datetime) -> None:
        del now
        ran.append(actor)

    state = state_of(create(add_person()))
    configure(database_url=f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(OperationalError):
        await ask(state, use_case)
    assert ran == []


async def test_the_caller_is_looked_up_again_for_every_event() -> None:
    token = create(add_person())
    state = state_of(token)
    assert await context(state) is not None
    await asyncio.to_thread(revoke, token)
    assert await context(state) is None


def event_of(token: str) -> EventContext:
    """An event that a browser sends over a connection made with that session."""
    headers = {SESSION_HEADER: token_hash(token)}
    event: Any = EventContext
    made = event(
        token="tab", state_manager=None, enqueue_impl=None, router_data={"headers": headers}
    )
    assert isinstance(made, EventContext)
    return made


async def test_what_an_event_sets_going_has_its_caller_and_the_next_event_is_looked_up() -> None:
    token = create(add_person())
    state, event = state_of(), event_of(token)
    with event:
        assert await context(state) is not None
    await asyncio.to_thread(revoke, token)
    with event.fork() as follower:
        assert await context(state) is not None
    with follower.fork():
        assert await context(state) is not None
    with event_of(token):
        assert await context(state) is None


def test_the_session_of_a_connection_is_known_by_its_hash() -> None:
    token = create(add_person())
    assert session_hash(state_of(token)) == token_hash(token)
    assert session_hash(state_of()) == ""
