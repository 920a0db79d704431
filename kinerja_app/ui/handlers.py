"""From an event to a use case: the mark every handler carries, and who is asking.

``@handles`` stands below ``@rx.event``. ``ask`` resolves the caller again on each event and runs
the synchronous use case in a thread. Turning a refusal into words is the page's part.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from reflex.state import BaseState
from reflex_base.event.context import EventContext

from kinerja_app.identity.guard import SESSION_HEADER
from kinerja_app.identity.rate_limit import client_address
from kinerja_app.identity.sessions import SessionContext, SignedOut, resolve

T = TypeVar("T")
Handler = TypeVar("Handler", bound=Callable[..., Any])

MARK = "__audience__"
REUSE_SECONDS = 1.0


class Audience(Enum):
    """Who may call a handler at all; roles and objects are the services' concern."""

    PUBLIC = "public"
    SIGNED_IN = "signed_in"


PUBLIC = Audience.PUBLIC
SIGNED_IN = Audience.SIGNED_IN


@dataclass(frozen=True)
class _Resolved:
    """The caller of one event, kept for its gate, its handler and what that sets going."""

    at: float
    found: SessionContext | None


# By transaction, the oldest first. A context variable would be lost: Reflex runs what a handler
# sets going in a task that does not descend from the handler's own.
_resolved: dict[str, _Resolved] = {}


def handles(audience: Audience) -> Callable[[Handler], Handler]:
    """Mark a handler with its policy; the gate drops every event whose handler has none."""

    def mark(handler: Handler) -> Handler:
        setattr(handler, MARK, audience)
        return handler

    return mark


def audience_of(handler: object) -> Audience | None:
    """The policy a handler carries; None when it was never declared."""
    found = getattr(handler, MARK, None)
    return found if isinstance(found, Audience) else None


async def context(state: BaseState) -> SessionContext | None:
    """The caller behind the event that runs now; None when nobody is signed in.

    Looked up for every event that a browser sends. The gate's answer holds for a second, for the
    event and those that its handler sets going: a background task or a chain that lasts longer is
    asked again, so a revoked session stops it.
    """
    txids, headers = _event_headers(state)
    known = _known_caller(txids)
    if known is None:
        found = await asyncio.to_thread(resolve, headers.get(SESSION_HEADER, ""))
        known = _Resolved(time.monotonic(), found)
    if txids:
        _resolved[txids[0]] = known
    return known.found


def _known_caller(txids: tuple[str, ...]) -> _Resolved | None:
    """What was found for one of these transactions less than a second ago; older ones go."""
    ends = time.monotonic() - REUSE_SECONDS
    while _resolved and next(iter(_resolved.values())).at <= ends:
        del _resolved[next(iter(_resolved))]
    found = (_resolved[each] for each in txids if each in _resolved)
    return next((each for each in found if each.at > ends), None)


async def ask(state: BaseState, use_case: Callable[..., T], *args: object, **kwargs: object) -> T:
    """Run ``use_case(actor, *args, now=…, **kwargs)`` in a thread and hand back its value.

    Raises ``SignedOut`` without a session, and every ``DomainError`` of the use case.
    """
    caller = await context(state)
    if caller is None:
        raise SignedOut
    return await asyncio.to_thread(use_case, caller.actor, *args, now=caller.now, **kwargs)


def caller_address(state: BaseState) -> str:
    """The network address behind the running event, as far as our own proxies vouch for it."""
    headers = _event_headers(state)[1]
    forwarded = headers.get("x-forwarded-for", "").encode("latin-1", "replace")
    peer = (headers.get("asgi-scope-client", ""), 0)
    return client_address({"client": peer, "headers": [(b"x-forwarded-for", forwarded)]})


def session_hash(state: BaseState) -> str:
    """The hash of the session the connection was made with; empty when it was anonymous."""
    return _event_headers(state)[1].get(SESSION_HEADER, "")


def _event_headers(state: BaseState) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The running event, then the one that set it going, and the headers of their connection."""
    try:
        event = EventContext.get()
    except LookupError:
        return (), _headers(state.router_data)
    txids = tuple(each for each in (event.txid, event.parent_txid) if each)
    return txids, _headers(event.router_data or state.router_data)


def _headers(router_data: Mapping[str, Any]) -> Mapping[str, str]:
    headers: Mapping[str, str] = router_data.get("headers", {})
    return headers
