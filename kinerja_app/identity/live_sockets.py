"""The websockets open in this worker, by session, so that a sign-out reaches the other tabs.

Another worker's sockets notice at their next ping: the guard asks again every ``RECHECK_SECONDS``.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict

from starlette.types import Message, Receive

RECHECK_SECONDS = 20.0
CLOSED_BY_SIGN_OUT = 4401


class Socket:
    """One open websocket and the hash of the session it was opened with (empty: anonymous).

    It is ended by telling the application that the browser hung up: granian 2.8 breaks when a
    close is sent while a receive is waiting.
    """

    def __init__(self, session_hash: str, receive: Receive) -> None:
        self.session_hash = session_hash
        self._receive = receive
        self._asked_at = time.monotonic()
        self._ended = asyncio.Event()

    async def receive(self) -> Message:
        """The next message, or the end of the connection once it was closed from here."""
        incoming = asyncio.ensure_future(self._receive())
        ended = asyncio.ensure_future(self._ended.wait())
        try:
            await asyncio.wait((incoming, ended), return_when=asyncio.FIRST_COMPLETED)
            if self._ended.is_set():
                return {"type": "websocket.disconnect", "code": CLOSED_BY_SIGN_OUT}
            return await incoming
        finally:
            incoming.cancel()
            ended.cancel()

    def due(self) -> bool:
        """Whether the session should be looked up again now; says so once per interval."""
        if not self.session_hash or time.monotonic() - self._asked_at < RECHECK_SECONDS:
            return False
        self._asked_at = time.monotonic()
        return True

    def close(self) -> None:
        """End the connection; the browser comes back with whatever cookie it has by then."""
        self._ended.set()


_open: defaultdict[str, set[Socket]] = defaultdict(set)


def opened(socket: Socket) -> None:
    """Remember an open websocket."""
    _open[socket.session_hash].add(socket)


def closed(socket: Socket) -> None:
    """Forget a websocket."""
    _open[socket.session_hash].discard(socket)
    if not _open[socket.session_hash]:
        del _open[socket.session_hash]


def close_sockets(session_hash: str) -> None:
    """Close every websocket of a session in this worker; anonymous ones are left alone."""
    if session_hash:
        for socket in tuple(_open.get(session_hash, ())):
            socket.close()
