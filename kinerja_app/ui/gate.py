"""The gate: an event whose handler was not declared, or whose caller may not call it, never runs.

Every public method of a Reflex State can be called by any browser. This middleware sees each event
(socket, chained, background) before its handler; what it does not know it drops.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import structlog
from reflex.app import App
from reflex.event import Event, redirect
from reflex.middleware.middleware import Middleware
from reflex.state import BaseState, StateUpdate
from reflex.utils import token_manager
from reflex_base.registry import RegisteredEventHandler, RegistrationContext

from kinerja_app.identity.client_token import new_bound_token
from kinerja_app.identity.live_sockets import close_sockets
from kinerja_app.ui.event_text import writable
from kinerja_app.ui.handlers import Audience, audience_of, context, session_hash

SIGN_IN_PAGE = "/masuk"
FRAMEWORK_MODULE = "reflex.state"
FRAMEWORK_HANDLERS = frozenset(
    (
        "hydrate",
        "hydrate_and_load",
        "set_is_hydrated",
        "on_load_internal",
        "update_vars_internal",
        "handle_frontend_exception",
    )
)

log = structlog.get_logger(__name__)


class UndeclaredHandlers(Exception):
    """Handlers that any browser could call and nobody declared; the app does not start."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Keep the full names for the person who mends them."""
        super().__init__(", ".join(names))
        self.names = names


class Gate(Middleware):
    """Closed by default: passes declared handlers to callers of their audience."""

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:
        """None lets the event run; an update is sent instead of it."""
        del app
        audience = _audience(event.name)
        if audience is None:
            log.warning("event_refused", handler=event.name[:200])
            return StateUpdate()
        event.payload.update({name: writable(value) for name, value in event.payload.items()})
        hashed = session_hash(state)
        if await context(state) is not None:
            return None
        if hashed:
            return _forget(state, hashed)
        return None if audience is Audience.PUBLIC else _to_sign_in(state)


def install(app: App) -> None:
    """Put the gate before every event of the app; raises ``UndeclaredHandlers`` at an open door."""
    assert_all_handlers_declared()
    stand_before(app)


def stand_before(app: App) -> None:
    """The gate and the binding of new tabs' tokens, without the start-up check."""
    # The one private hook: a duplicated tab's new token is bound to its session like any other.
    token_manager._get_new_token = new_bound_token
    app.add_middleware(Gate(), index=0)


def assert_all_handlers_declared() -> None:
    """Raise ``UndeclaredHandlers`` when any public method of any State lacks its mark.

    To be called when every page is registered: what comes later is still refused, event by event.
    """
    names = tuple(sorted(_undeclared()))
    if names:
        raise UndeclaredHandlers(names)


def _undeclared() -> Iterator[str]:
    for name in RegistrationContext.get().event_handlers:
        if not name.endswith(".setvar") and _audience(name) is None:
            yield name


def _audience(event_name: str) -> Audience | None:
    registered = RegistrationContext.get().event_handlers.get(event_name)
    if registered is None:
        return None
    if _is_framework(registered, event_name):
        return Audience.PUBLIC
    return audience_of(registered.handler.fn)


def _is_framework(registered: RegisteredEventHandler, event_name: str) -> bool:
    return (
        bool(registered.states)
        and registered.states[0].__module__ == FRAMEWORK_MODULE
        and event_name.rpartition(".")[2] in FRAMEWORK_HANDLERS
    )


def _forget(state: BaseState, hashed: str) -> StateUpdate:
    """The session behind this tab has ended: empty what was shown, then cut the line.

    The browser reconnects without a session, so with another state; the page's ``on_load``
    then leads to the sign-in page.
    """
    root = state._get_root_state()
    root.reset()  # type: ignore[no-untyped-call] # Reflex leaves it without types
    close_sockets(hashed)
    return _to_sign_in(state)


def _to_sign_in(state: BaseState) -> StateUpdate:
    url = state.router.url
    here = quote((url.path or "/") + (f"?{url.query}" if url.query else ""), safe="")
    return StateUpdate(events=Event.from_event_type(redirect(f"{SIGN_IN_PAGE}?lanjut={here}")))
