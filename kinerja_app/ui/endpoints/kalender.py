"""``/kalender/{id}.ics``: the appointment of an observation as a calendar file, for both sides."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.requests import require_session
from kinerja_app.services.jadwal_observasi import calendar_of
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.wording import sentence

_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
}


async def calendar(request: Request) -> Response:
    """The calendar file; 404 in plain words where there is no appointment for the caller."""
    caller = await require_session(request)
    number = number_in(request.path_params["nomor"])
    try:
        found = await asyncio.to_thread(calendar_of, caller.actor, number, now=caller.now)
    except DomainError as refused:
        return PlainTextResponse(f"{sentence(refused)}.", status_code=404, headers=_HEADERS)
    name = f'attachment; filename="{found.nama}"'
    return Response(
        found.teks,
        media_type="text/calendar; charset=utf-8",
        headers={**_HEADERS, "content-disposition": name},
    )
