"""Binding of a tab's token to the session: a token alone names no state.

The tab's token comes from ``Math.random`` and travels in the websocket's address; Reflex would
hand the whole state to whoever repeats it. Behind the guard a token is ``token~mac`` with a key
of this installation over token and session, so another session arrives at another, empty state.
"""

from __future__ import annotations

import hashlib
import hmac
from contextvars import ContextVar
from uuid import uuid4

from kinerja_app.settings import get_settings

SEPARATOR = "~"
MAC_LENGTH = 43
TOKEN_LENGTH = 64

socket_session: ContextVar[str] = ContextVar("socket_session", default="")


def bind(token: str, session_hash: str) -> str:
    """The token as Reflex gets it; one that is already bound to this session stays as it is.

    A token bound to another session is bound again, as a whole, and so names a new state.
    """
    plain, _, mac = token.rpartition(SEPARATOR)
    if plain and hmac.compare_digest(mac.encode(), _mac(plain, session_hash).encode()):
        return token
    shortened = hashlib.sha256(token.encode()).hexdigest() if len(token) > TOKEN_LENGTH else token
    return f"{shortened}{SEPARATOR}{_mac(shortened, session_hash)}"


def new_bound_token() -> str:
    """A fresh token for a duplicated tab, bound to the session of the socket that asks."""
    return bind(str(uuid4()), socket_session.get())


def _mac(token: str, session_hash: str) -> str:
    key = get_settings().secret_key.get_secret_value().encode()
    message = f"client-token\0{token}\0{session_hash}".encode()
    return hmac.new(key, message, hashlib.sha256).hexdigest()[:MAC_LENGTH]
