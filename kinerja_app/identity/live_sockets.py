"""The websockets open in this worker, by session, so that a sign-out reaches the other tabs.

Another worker's sockets notice at their next ping: the guard asks again every ``RECHECK_SECONDS``.
"""

from __future__ import annotations

import time
from collections import defaultdict

from starlette.types import Send

RECHECK_SECONDS = 30.0
CLOSED_BY_SIGN_OUT = 4401


class Socket:
    """One open websocket and the hash of the session it was opened with (empty: anonymous)."""

    def __init__(self, session_hash: str, send: Send) -> None:
        self.session_hash = session_hash
        self._send = send
        self._asked_at = time.monotonic()

    def due(self) -> bool:
        """Whether the session should be looked up again now; says so once per interval."""
        if not self.session_hash or time.monotonic() - self._asked_at < RECHECK_SECONDS:
            return False
        self._asked_at = time.monotonic()
        return True

    async def close(self) -> None:
        """End the connection; the browser comes back with whatever cookie it has by then."""
        await self._send({"type": "websocket.close", "code": CLOSED_BY_SIGN_OUT})


_open: defaultdict[str, set[Socket]] = defaultdict(set)


def opened(socket: Socket) -> None:
    """Remember an open websocket."""
    _open[socket.session_hash].add(socket)


def closed(socket: Socket) -> None:
    """Forget a websocket."""
    _open[socket.session_hash].discard(socket)
    if not _open[socket.session_hash]:
        del _open[socket.session_hash]


async def close_sockets(session_hash: str) -> None:
    """Close every websocket of a session in this worker; anonymous ones are left alone."""
    if session_hash:
        for socket in tuple(_open.get(session_hash, ())):
            await socket.close()
