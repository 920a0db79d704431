"""The files of an export over HTTP: an attachment for the scope, nothing for anybody else."""

from __future__ import annotations

import httpx2
import pytest
from starlette.routing import Route

from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.routes import identity_app
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.endpoints.ekspor import export_file
from tests.services.langkah_ekinerja import exported
from tests.ui.endpoints.conftest import Door
from tests.world import ORANG, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]


@pytest.fixture
def door(world: World) -> Door:
    exported(world)
    own = [Route(routes.export_at("{nomor}", "{bentuk}"), export_file)]
    return Door(guarded(identity_app(routes=own, provider=DemoProvider(get_settings()))))


async def fetched(door: Door, who: str, nomor: object, bentuk: str = "json") -> httpx2.Response:
    async with door.browser(ORANG[who] if who else 0) as browser:
        return await browser.get(f"/ekinerja/unduh/{nomor}/{bentuk}", headers={"accept": "*/*"})


async def test_the_head_gets_the_file_as_an_attachment_nobody_keeps(door: Door) -> None:
    answer = await fetched(door, "ks_a", 1)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert 'filename="ekinerja-2024-2-69990001.json"' in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["periode"] == "2024-2"
    table = await fetched(door, "ks_a", 1, "rhk")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("who", ["ks_b", "kadis_x", "operator_a"])
async def test_others_learn_nothing(door: Door, who: str) -> None:
    assert (await fetched(door, who, 1)).status_code == 404


@pytest.mark.parametrize(("nomor", "bentuk"), [(2, "json"), ("x", "json"), (1, "lain")])
async def test_what_there_is_not_is_not_found(door: Door, nomor: object, bentuk: str) -> None:
    answer = await fetched(door, "ks_a", nomor, bentuk)
    assert answer.status_code == 404
    assert answer.text == "Ekspor ini tidak ada, atau bukan untuk sekolah Anda."


async def test_without_a_session_there_is_nothing(door: Door) -> None:
    assert (await fetched(door, "", 1)).status_code == 401
