"""The product without its socket: reads which page to load, answers how many statements it asked.

Run as a process of its own by ``page_loads``, with the environment of a served product. The events
go through Reflex's own processor and the product's gate to the page's own handler.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from reflex.event import Event
from reflex.state import OnLoadInternalState, State
from reflex_base.event.processor import BaseStateEventProcessor
from sqlalchemy import Engine, event

from kinerja_app.identity.guard import SESSION_HEADER
from kinerja_app.identity.sessions import resolve
from kinerja_app.kinerja_app import app
from kinerja_app.services.pemberitahuan import newest_number
from kinerja_app.ui import handlers
from kinerja_app.ui.base_state import KinerjaState

NEXT_PAGE = f"{OnLoadInternalState.get_full_name()}.on_load_internal"
FIRST_PAGE = f"{State.get_full_name()}.hydrate_and_load"
SHOWN = KinerjaState.get_full_name()
seen: list[str] = []


def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
    """Keep a statement; BEGIN and PRAGMA ask no table."""
    if not statement.startswith(("BEGIN", "PRAGMA")):
        seen.append(statement)


async def load(
    processor: BaseStateEventProcessor, name: str, *, tab: str, session: str, address: str
) -> dict[str, Any]:
    """Open a page as a tab does; ``statements``, and what the page says about itself."""
    seen.clear()
    parts = urlsplit(address)
    router = {"pathname": parts.path, "asPath": address, "query": dict(parse_qsl(parts.query))}
    headers = {SESSION_HEADER: session} if session else {}
    sent = Event(name=name, router_data={**router, "headers": headers})
    shown: dict[str, Any] = {}
    async for delta in processor.enqueue_stream_delta(tab, sent):
        shown.update(delta.get(SHOWN, {}))
    refused = shown.get("penolakan_rx_state_")
    return {
        "statements": len(seen),
        "ready": shown.get("siap_rx_state_", False),
        "refused": refused.judul if refused else "",
    }


def around(session: str) -> dict[str, int]:
    """Statements beside the first page: of the handshake and of the line for news."""
    seen.clear()
    resolve(session, touch=False)
    handshake = len(seen)
    if session:
        resolve(session, touch=False)
        newest_number()
    return {"handshake": handshake, "news": len(seen) - handshake}


async def answer() -> None:
    """One line in, one line out, until no more comes."""
    event.listen(Engine, "before_cursor_execute", note)
    # On a busy machine a load may last longer than the second for which its caller is known.
    handlers.REUSE_SECONDS = 60.0
    async with BaseStateEventProcessor(middleware=app).configure() as processor:
        while line := await asyncio.to_thread(sys.stdin.readline):
            asked = json.loads(line)
            first = asked.pop("first")
            found = await load(processor, FIRST_PAGE if first else NEXT_PAGE, **asked)
            if first:
                found |= around(asked["session"])
            sys.stdout.write(json.dumps(found) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(answer())
