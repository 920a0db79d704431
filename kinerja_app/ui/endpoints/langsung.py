"""``/langsung``: news of the person who listens, as server-sent events.

One look into the database per second and worker serves every listener: the newest notification
number is watched, and only people who have something new are asked for.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kinerja_app.identity.requests import require_session
from kinerja_app.identity.sessions import SessionContext
from kinerja_app.persistence.trail_repository import News
from kinerja_app.services.pemberitahuan import newest_number, news_since
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.wording_kabar import address_of, news_sentence

LOOK_EVERY_SECONDS = 1.0
REFRESH_SESSION_EVERY = 30
CLOSE_AFTER = 600


class Watch:
    """The newest notification number, looked up once a second while anybody listens."""

    def __init__(self) -> None:
        """Nothing is watched before the first listener comes."""
        self.newest = -1
        self.listeners = 0
        self._task: asyncio.Task[None] | None = None

    def join(self) -> None:
        """Count a listener; the first one starts the watching."""
        self.listeners += 1
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._look())

    def leave(self) -> None:
        """Count a listener out; the last one ends the watching."""
        self.listeners -= 1

    async def _look(self) -> None:
        while self.listeners > 0:
            self.newest = await asyncio.to_thread(newest_number)
            await asyncio.sleep(LOOK_EVERY_SECONDS)


WATCH = Watch()


async def live(request: Request) -> Response:
    """Keep the line open and send each new notification of the caller."""
    caller = await require_session(request, touch=False)
    return StreamingResponse(
        _events(request, caller),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _events(request: Request, caller: SessionContext) -> AsyncIterator[str]:
    last = await asyncio.to_thread(newest_number)
    WATCH.join()
    try:
        yield "retry: 3000\n\n"
        for second in range(CLOSE_AFTER):
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            if await request.is_disconnected():
                return
            if second % REFRESH_SESSION_EVERY == REFRESH_SESSION_EVERY - 1:
                caller = await require_session(request, touch=False)
                yield ": tetap tersambung\n\n"
            if WATCH.newest > last:
                seen = WATCH.newest
                found, unread = await asyncio.to_thread(
                    news_since, caller.actor, last, now=caller.now
                )
                for news in found:
                    yield _message(news, unread)
                last = seen
    finally:
        WATCH.leave()


def _message(news: News, unread: int) -> str:
    text = {
        "id": news.id,
        "kalimat": f"{news_sentence(news)} {jam(news.dibuat_at)}.",
        "tautan": address_of(news.tautan),
        "belum_dibaca": unread,
    }
    return f"event: pemberitahuan\ndata: {json.dumps(text, ensure_ascii=False)}\n\n"
