"""Many open tabs in one process: socket.io over raw asyncio, as the front end speaks it.

One tab is one websocket with the session of a person. ``fire`` sends an event and waits for the
answer that ends it; pings of the server are answered meanwhile.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, Ping, Request, TextMessage

NAMESPACE = "/_event"
READY = '"siap_rx_state_":true'
"""What the delta of a page's arrival says at its end."""
PATIENCE_SECONDS = 180.0


@dataclass
class Tab:
    """One open tab."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    connection: WSConnection
    partial: str = ""

    async def fire(self, name: str, pathname: str, *, shows: str = READY, **payload: Any) -> float:
        """Send an event and wait for the delta that ``shows`` this; seconds from click to delta."""
        router = {"pathname": pathname, "asPath": pathname, "query": {}}
        event = {"name": name, "payload": payload, "router_data": router}
        begun = time.perf_counter()
        self._send(f"42{NAMESPACE},{json.dumps(['event', event])}")
        await self._until(shows)
        return time.perf_counter() - begun

    async def _until(self, text: str) -> str:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for frame in await self._frames():
                    if frame == "2":
                        self._send("3")
                    elif text in frame:
                        return frame

    async def _frames(self) -> list[str]:
        data = await self.reader.read(65536)
        self.connection.receive_data(data or None)
        found = []
        for event in self.connection.events():
            if isinstance(event, Ping):
                self.writer.write(self.connection.send(event.response()))
            elif isinstance(event, TextMessage):
                self.partial += event.data
                if event.message_finished:
                    found.append(self.partial)
                    self.partial = ""
            elif isinstance(event, AcceptConnection):
                found.append("open")
        return found

    def _send(self, text: str) -> None:
        self.writer.write(self.connection.send(TextMessage(text)))

    def close(self) -> None:
        """Leave."""
        self.writer.close()


async def open_tab(origin: str, *, token: str, cookie: str) -> Tab:
    """Connect as a browser tab of somebody who is signed in."""
    address = urlsplit(origin)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    connection = WSConnection(ConnectionType.CLIENT)
    target = f"/_event/?EIO=4&transport=websocket&token={token}"
    headers = [(b"origin", origin.encode()), (b"cookie", cookie.encode())]
    writer.write(connection.send(Request(address.netloc, target, extra_headers=headers)))
    tab = Tab(reader, writer, connection)
    await tab._until("open")
    tab._send(f"40{NAMESPACE},")
    await tab._until(f"40{NAMESPACE},")
    return tab
