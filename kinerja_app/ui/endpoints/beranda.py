"""``/``: straight to the own home, or to the sign-in page; works without any script."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kinerja_app.identity.requests import require_session
from kinerja_app.ui import routes
from kinerja_app.ui.navigation import home_of


async def way_home(request: Request) -> Response:
    """303 to where the person's work is."""
    try:
        caller = await require_session(request)
    except HTTPException:
        return RedirectResponse(routes.MASUK, status_code=303)
    return RedirectResponse(home_of(caller.actor), status_code=303)
