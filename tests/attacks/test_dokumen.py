"""Attacks on papers: strange callers at the doors, and a stranger who tries codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import httpx2
import pytest
from starlette.routing import Route
from starlette.types import ASGIApp

from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.rate_limit import CHECKS_PER_MINUTE, PaperLimit
from kinerja_app.identity.routes import identity_app
from kinerja_app.identity.sessions import create
from kinerja_app.settings import Settings, get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.endpoints import dokumen
from tests.services.bukti_steps import GURU, agree
from tests.world import ORANG, World
from tests.world_database import Clones, clones_on_sqlite

clones = clones_on_sqlite

HIDDEN = "SKP ini tidak ada, atau bukan untuk Anda."
PATHS = (routes.UNDUH_DOKUMEN, routes.UNDUH_REKAMAN, routes.UNDUH_CETAKAN_SEKOLAH)


@pytest.fixture
def world(clones: Clones) -> World:
    """A guru of school A with an agreed plan."""
    found = clones.fresh()
    agree(found)
    return found


@dataclass
class Door:
    """The routes of papers behind the product's guard."""

    app: ASGIApp
    world: World

    async def get(self, name: str, path: str, **query: str) -> httpx2.Response:
        """What that person, or nobody, gets."""
        headers = {"cookie": f"sid={create(ORANG[name])}"} if name else {}
        browser = httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app),
            base_url=get_settings().origin,
            headers=headers,
        )
        async with browser:
            return await browser.get(path, params=query)

    async def paper(self, name: str, jenis: str = "skp_kualitatif") -> httpx2.Response:
        """The SKP of the guru of school A."""
        skp = str(self.world.skp[GURU])
        return await self.get(name, routes.UNDUH_DOKUMEN, id=skp, jenis=jenis)


@pytest.fixture
def door(world: World) -> Door:
    own = [
        Route(routes.UNDUH_DOKUMEN, dokumen.document),
        Route(routes.UNDUH_REKAMAN, dokumen.own_record),
        Route(routes.UNDUH_CETAKAN_SEKOLAH, dokumen.printed_school),
    ]
    provider = DemoProvider(get_settings())
    return Door(guarded(identity_app(routes=own, provider=provider)), world)


async def test_the_guru_and_the_head_get_the_paper_as_an_attachment(door: Door) -> None:
    for name in (GURU, "ks_a"):
        answer = await door.paper(name)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("path", PATHS)
async def test_a_stranger_gets_nothing(door: Door, path: str) -> None:
    assert (await door.get("", path, id="1")).status_code == 401


@pytest.mark.parametrize("name", ["guru_a2", "guru_b", "ks_b", "pengawas_a", "kadis_x"])
async def test_who_does_not_know_of_an_skp_gets_what_an_absent_one_gives(
    door: Door, name: str
) -> None:
    hidden = await door.paper(name)
    absent = await door.get(name, routes.UNDUH_DOKUMEN, id="999999", jenis="skp_kualitatif")
    assert (hidden.status_code, hidden.text) == (404, absent.text)


@pytest.mark.parametrize("jenis", ["", "skp", "../../etc/passwd", "observasi_a"])
async def test_a_document_that_does_not_exist_is_refused_in_words(door: Door, jenis: str) -> None:
    answer = await door.paper(GURU, jenis)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")


async def test_the_head_does_not_take_the_record_of_a_guru(door: Door) -> None:
    skp = str(door.world.skp[GURU])
    assert (await door.get(GURU, routes.UNDUH_REKAMAN, id=skp)).content.startswith(b"PK")
    refused = await door.get("ks_a", routes.UNDUH_REKAMAN, id=skp)
    assert refused.status_code == 404
    assert refused.text.startswith("Rekaman lengkap hanya diunduh pemiliknya")


def test_one_address_compares_so_many_papers_a_minute_and_another_is_not_held_up(
    configure: Callable[..., Settings],
) -> None:
    configure()
    limit = PaperLimit()
    asked = [limit.allows("203.0.113.9") for _ in range(CHECKS_PER_MINUTE + 1)]
    assert asked == [True] * CHECKS_PER_MINUTE + [False]
    assert limit.allows("203.0.113.10")
