"""The API behind the product's guard, on the small world, with tokens of both dinas."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from starlette.types import ASGIApp

from kinerja_app.domain.token_api import Cakupan
from kinerja_app.identity.api_limit import ApiLimit
from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.routes import identity_app
from kinerja_app.services import token_api
from kinerja_app.services.token_api import TokenBaru
from kinerja_app.settings import get_settings
from kinerja_app.ui.endpoints.api.app import PREFIX, api_mount
from tests.world import NOW, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]
EVERYTHING = tuple(Cakupan)


def made(world: World, *cakupan: str, who: str = "admin_dinas", hari: int = 90) -> TokenBaru:
    """A token of the dinas of that admin; every scope unless some are named."""
    return token_api.create_token(
        world.actor(who), nama="Dasbor daerah", cakupan=cakupan or EVERYTHING, hari=hari, now=NOW
    )


def product(limit: ApiLimit | None = None) -> ASGIApp:
    """The API as it is served: inside the guard, beside the sign-in."""
    provider = DemoProvider(get_settings())
    return guarded(identity_app(routes=[api_mount(limit)], provider=provider))


@dataclass
class Api:
    """The API as one system uses it."""

    app: ASGIApp
    world: World
    token: str

    async def get(
        self, path: str, token: str | None = None, /, *, headers: Any = (), **query: object
    ) -> httpx2.Response:
        """One call, with the token of this system unless another (or "" for none) is named."""
        sent = self.token if token is None else token
        bearer = [("authorization", f"Bearer {sent}")] if sent else []
        async with self.client() as client:
            params = {name: str(value) for name, value in query.items()} or None
            return await client.get(f"{PREFIX}{path}", params=params, headers=[*bearer, *headers])

    def client(self) -> httpx2.AsyncClient:
        """A client of the served API, without any header."""
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app), base_url=get_settings().origin
        )


@pytest.fixture
def api(world: World) -> Api:
    """A system of the first dinas with every scope."""
    return Api(product(), world, made(world).rahasia)


@contextmanager
def limited(world: World, *, calls: int = 600, unknown: int = 30) -> Iterator[Api]:
    """The same with narrow limits."""
    yield Api(product(ApiLimit(calls, unknown)), world, made(world).rahasia)
