"""A browser without a screen: the whole sign-in over ASGI, cookies kept, redirects by hand."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import httpx2
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.requests import require_session
from kinerja_app.identity.routes import identity_app
from kinerja_app.settings import get_settings


async def _who(request: Request) -> Response:
    caller = await require_session(request)
    return JSONResponse({"orang_id": caller.actor.orang_id, "nama": caller.actor.nama})


@dataclass
class Site:
    """The application under test and the provider behind it."""

    app: ASGIApp
    provider: DemoProvider

    def browser(self, **headers: str) -> httpx2.AsyncClient:
        """A fresh browser: no cookies, no redirects followed."""
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app),
            base_url=get_settings().origin,
            headers=headers,
        )


def make_site() -> Site:
    """The sign-in with a page ``/siapa`` that answers who is asking."""
    provider = DemoProvider(get_settings())
    routes = [Route("/siapa", _who, methods=["GET", "POST"])]
    return Site(guarded(identity_app(routes=routes, provider=provider)), provider)


async def to_callback(browser: httpx2.AsyncClient, email: str, back: str = "") -> str:
    """Start a sign-in and stop before the callback: the address the provider sends us to."""
    started = await browser.get("/auth/login", params={"login_hint": email, "next": back})
    assert started.status_code == 302, started.text
    answered = await browser.get(started.headers["location"])
    assert answered.status_code == 302, answered.text
    return str(answered.headers["location"])


async def sign_in(browser: httpx2.AsyncClient, email: str, back: str = "") -> httpx2.Response:
    """A whole sign-in; the answer of the callback."""
    return await browser.get(await to_callback(browser, email, back))


def reason(response: httpx2.Response) -> str:
    """The code of a refusal; empty when the sign-in was not refused."""
    address = urlsplit(response.headers.get("location", ""))
    if address.path != "/masuk/ditolak":
        return ""
    return parse_qs(address.query)["alasan"][0]


def asked_by(started: httpx2.Response) -> dict[str, str]:
    """What the product asked of the provider, as a flat mapping."""
    query = parse_qs(urlsplit(started.headers["location"]).query)
    return {name: values[0] for name, values in query.items()}
