"""``make bench``: how many acts per second the use cases bear on both databases, as a table."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.rencana import Bagian
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.services import rencana
from kinerja_app.settings import get_settings
from tests.world import NOW, ORANG, SECOND, World
from tests.world_database import clones, world
from tests.world_plans import rhk

__all__ = ["clones", "world"]
pytestmark = pytest.mark.benchmark
SAVES = 200
WRITERS = ("guru_a2", "guru_bentrok", "guru_tk", "ks_x")


def saving(world: World, name: str) -> Callable[[int], None]:
    """Save one part again and again, each time on top of the last revision."""
    actor, skp_id = world.actor(name), world.skp[name]
    revision = rencana.read_plan(actor, skp_id, now=NOW).revisi
    bagian = Bagian.PENGEMBANGAN

    def save(number: int) -> None:
        rencana.save_part(
            actor,
            skp_id,
            rhk("RHK01", 1 + number % 30),
            revisi=revision(bagian) + number,
            perangkat="HP",
            now=NOW,
        )

    return save


def per_second(act: Callable[[int], object], number: int) -> float:
    begun = time.perf_counter()
    for each in range(number):
        act(each)
    return number / (time.perf_counter() - begun)


def show(name: str, rate: float) -> None:
    server = get_settings().database_url.split(":", 1)[0].split("+", 1)[0]
    print(f"{server:10} {name:32} {rate:8.0f} per second")  # noqa: T201 - the table is the purpose


def test_saving_from_one_device_and_from_four(world: World) -> None:
    print()  # noqa: T201 - the table is the purpose
    alone = per_second(saving(world, "guru_a2"), SAVES)
    show("save_part, one writer", alone)
    acts = [saving(world, name) for name in WRITERS[1:]]
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(acts)) as pool:
        list(pool.map(lambda act: per_second(act, SAVES), acts))
    show(f"save_part, {len(acts)} writers", len(acts) * SAVES / (time.perf_counter() - begun))
    assert alone > 20


def test_reading_a_plan_and_finding_an_actor(world: World) -> None:
    print()  # noqa: T201 - the table is the purpose
    actor, skp_id = world.actor("guru_a"), world.skp["guru_a"]
    show(
        "read_plan",
        per_second(lambda _: rencana.read_plan(actor, skp_id, now=NOW), SAVES),
    )

    def resolve(_: int) -> None:
        with transaction(get_settings().database_url, writes=False) as session:
            load_actor(session, ORANG["guru_a"], on=NOW.date())

    show("load_actor", per_second(resolve, SAVES))


def test_beginning_plans(world: World) -> None:
    print()  # noqa: T201 - the table is the purpose
    actor, post = world.actor("guru_baru"), world.post("guru_baru", Role.GURU)
    begin = per_second(lambda _: rencana.start_plan(actor, post, SECOND, now=NOW), SAVES)
    show("start_plan, repeated", begin)
