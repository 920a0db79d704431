"""A socket.io client written by hand, so that it can say what no browser would say."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import simple_websocket

NAMESPACE = "/_event"
STATE = "reflex___state____state"
NOTES = f"{STATE}.tests___attacks___small_app____catatan"
PATIENCE_SECONDS = 5.0
QUIET_SECONDS = 0.4


class Refused(Exception):
    """The server did not accept the handshake."""


@dataclass
class Tab:
    """One open tab: a websocket, and every frame that came through it."""

    socket: simple_websocket.Client
    frames: list[str] = field(default_factory=list)
    closed: bool = False

    def send(
        self, handler: str, *, router_data: Mapping[str, Any] | None = None, **payload: object
    ) -> None:
        """Fire an event; a bare name is a handler of the small app."""
        name = handler if "." in handler else f"{NOTES}.{handler}"
        event = {
            "name": name,
            "payload": payload,
            "router_data": {"pathname": "/", "query": {}, **(router_data or {})},
        }
        self.socket.send(f"42{NAMESPACE},{json.dumps(['event', event])}")

    def until(self, text: str, seconds: float = PATIENCE_SECONDS) -> bool:
        """Read until a frame contains the text; False when none did in that time."""
        deadline = time.monotonic() + seconds
        while not self.seen(text) and time.monotonic() < deadline and not self.closed:
            self._read(deadline - time.monotonic())
        return self.seen(text)

    def until_closed(self, seconds: float = PATIENCE_SECONDS) -> bool:
        """Read until the server hangs up; False when it does not."""
        deadline = time.monotonic() + seconds
        while not self.closed and time.monotonic() < deadline:
            self._read(deadline - time.monotonic())
        return self.closed

    def quiet(self) -> str:
        """Everything that came, once nothing more comes."""
        while self._read(QUIET_SECONDS):
            pass
        return "\n".join(self.frames)

    def seen(self, text: str) -> bool:
        """Whether any frame so far contains the text."""
        return any(text in frame for frame in self.frames)

    def _read(self, seconds: float) -> bool:
        try:
            frame = self.socket.receive(timeout=max(seconds, 0.01))
        except simple_websocket.ConnectionClosed:
            self.closed = True
            return False
        if frame is None:
            return False
        if frame == "2":
            self.socket.send("3")
        else:
            self.frames.append(str(frame))
        return True


def open_tab(
    origin: str,
    *,
    token: str,
    cookie: str = "",
    headers: Mapping[str, str] | None = None,
) -> Tab:
    """Connect as the front end does, with the headers given; raises ``Refused``.

    ``headers`` replaces the Origin; None sends the right one.
    """
    sent = dict({"Origin": origin} if headers is None else headers)
    if cookie:
        sent["Cookie"] = cookie
    lines = [(name.encode(), value.encode()) for name, value in sent.items()]
    address = f"{origin.replace('http', 'ws', 1)}/_event/?EIO=4&transport=websocket"
    try:
        tab = Tab(simple_websocket.Client.connect(f"{address}&token={quote(token)}", headers=lines))
    except simple_websocket.ConnectionError as refused:
        raise Refused from refused
    # No waiting for the greeting: the library keeps it back when it shares a packet with the
    # handshake's answer.
    tab.socket.send(f"40{NAMESPACE},")
    if not tab.until(f"40{NAMESPACE},"):
        raise Refused
    return tab
