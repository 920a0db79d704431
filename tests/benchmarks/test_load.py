"""``make bench``: what the served product bears: clients in a closed loop, a thousand tabs, memory.

The clients run in this process, on the same two cores as the server.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kinerja_app.identity import demo_cast as akun
from kinerja_app.ui import routes
from kinerja_app.ui.penilai.daftar_guru import DaftarGuruState
from kinerja_app.ui.umum.pemberitahuan import PemberitahuanState
from kinerja_app.ui.umum.preferensi import PreferensiState
from tests.benchmarks.crowd import TEACHERS_OF_SMP, cookies, person, settle_crowd
from tests.benchmarks.tabs import Tab, open_tab
from tests.many import FIRST_PERSON
from tests.product import Product

pytestmark = pytest.mark.benchmark
SECONDS = 10.0
READING = f"{PemberitahuanState.get_full_name()}.muat"
LISTING = f"{DaftarGuruState.get_full_name()}.muat"
MARKING = f"{PreferensiState.get_full_name()}.tandai"
SAVING = f"{PreferensiState.get_full_name()}.simpan"
SAVED = '"tersimpan_rx_state_":true'


@pytest.fixture
def two_workers(worker_number: int, redis_url: str) -> Iterator[Product]:
    """The product as an installation runs it: two workers, Redis between them."""
    product = Product(worker_number, workers=2, redis_url=redis_url, name="-beban")
    product.start()
    yield product
    product.stop()


async def tabs_of(product: Product, number: int) -> list[Tab]:
    """So many tabs, each of another guru."""
    people = tuple(FIRST_PERSON + each for each in range(number))
    held = enumerate(cookies(product, people))
    opened = []
    for each, cookie in held:
        opened.append(await open_tab(product.origin, token=f"tab-{each}", cookie=cookie))
    return opened


async def read_again(tab: Tab, until: float) -> list[float]:
    """Open the notifications again and again."""
    seen = []
    while time.perf_counter() < until:
        seen.append(await tab.fire(READING, routes.PEMBERITAHUAN))
    return seen


async def save_again(tab: Tab, until: float) -> list[float]:
    """Choose and store the letters again and again: each a transaction that writes."""
    await tab.fire(f"{PreferensiState.get_full_name()}.muat", routes.PREFERENSI)
    seen = []
    while time.perf_counter() < until:
        for choice in ("tidak", "harian"):
            marked = f'"terpilih_rx_state_":"{choice}"'
            await tab.fire(MARKING, routes.PREFERENSI, shows=marked, pilihan=choice)
            seen.append(await tab.fire(SAVING, routes.PREFERENSI, shows=SAVED))
    return seen


async def list_again(tab: Tab, until: float) -> list[float]:
    """Open the list of 2,000 guru again and again."""
    seen = []
    while time.perf_counter() < until:
        seen.append(await tab.fire(LISTING, routes.DAFTAR_GURU))
    return seen


@contextmanager
def measured(product: Product, name: str) -> Iterator[list[float]]:
    """Print a row about the times that are put in: rate, p50, p95, and the server's CPU for one.

    The CPU time says what an event costs, however busy the machine is with other work.
    """
    times, spent, begun = list[float](), cpu_seconds(product), time.perf_counter()
    yield times
    rate = len(times) / (time.perf_counter() - begun)
    cost = (cpu_seconds(product) - spent) / len(times) * 1000
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    print(  # noqa: T201 - the table is the purpose
        f"{name:44} {rate:6.0f}/s  p50 {cuts[49] * 1000:7.1f} ms  p95 {cuts[94] * 1000:7.1f} ms  "
        f"server {cost:.1f} ms CPU"
    )


def flat(found: list[list[float]]) -> list[float]:
    return [each for times in found for each in times]


async def test_a_hundred_clients_in_a_closed_loop(product: Product) -> None:
    settle_crowd(product)
    print()  # noqa: T201 - the table is the purpose
    tabs = await tabs_of(product, 100)
    await asyncio.gather(*(tab.fire(READING, routes.PEMBERITAHUAN) for tab in tabs))
    with measured(product, "100 klien membaca (2 use case), 1 worker") as reading:
        end = time.perf_counter() + SECONDS
        reading.extend(flat(await asyncio.gather(*(read_again(tab, end) for tab in tabs))))
    with measured(product, "20 klien menyimpan (1 menulis), 1 worker") as saving:
        end = time.perf_counter() + SECONDS
        saving.extend(flat(await asyncio.gather(*(save_again(tab, end) for tab in tabs[:20]))))
    assert len(reading) > 100


async def test_four_clients_on_a_list_of_two_thousand(product: Product) -> None:
    settle_crowd(product)
    print()  # noqa: T201 - the table is the purpose
    head = person(product, akun.KS_SMP)
    held = enumerate(cookies(product, (head,) * 4))
    tabs = [await open_tab(product.origin, token=f"ks-{n}", cookie=c) for n, c in held]
    await asyncio.gather(*(tab.fire(LISTING, routes.DAFTAR_GURU) for tab in tabs))
    with measured(product, f"4 klien, daftar {TEACHERS_OF_SMP:,} guru, 1 worker") as listing:
        end = time.perf_counter() + SECONDS
        listing.extend(flat(await asyncio.gather(*(list_again(tab, end) for tab in tabs))))
    assert len(listing) > 10


async def paced(tab: Tab, number: int, seconds: int) -> list[float]:
    """One event a second, begun at a moment of its own within the second."""
    await asyncio.sleep(number / 1000)
    seen = []
    for _ in range(seconds):
        begun = time.perf_counter()
        seen.append(await tab.fire(READING, routes.PEMBERITAHUAN))
        await asyncio.sleep(max(1.0 - (time.perf_counter() - begun), 0))
    return seen


async def test_a_thousand_tabs_with_an_event_a_second(two_workers: Product) -> None:
    settle_crowd(two_workers)
    print()  # noqa: T201 - the table is the purpose
    idle = memory(two_workers)
    tabs = await tabs_of(two_workers, 1_000)
    seconds = int(SECONDS)
    with measured(two_workers, "1.000 tab, 1 peristiwa/detik, 2 worker") as times:
        times.extend(
            flat(await asyncio.gather(*(paced(t, n, seconds) for n, t in enumerate(tabs))))
        )
    print(  # noqa: T201 - the table is the purpose
        f"memori server, 2 worker: {idle:.0f} MB tanpa tab, {memory(two_workers):.0f} MB "
        "dengan 1.000 tab"
    )
    assert len(times) == 1_000 * seconds


def cpu_seconds(product: Product) -> float:
    """User and system time of the server and its workers so far."""
    ticks = (_ticks(each) for each in (product.pid, *product.workers()))
    return sum(ticks) / os.sysconf("SC_CLK_TCK")


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def memory(product: Product) -> float:
    """Megabytes of the server and its workers, what they share counted once (PSS)."""
    return sum(_pss(each) for each in (product.pid, *product.workers())) / 1024


def _pss(pid: int) -> int:
    """Kibibytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(each.split()[1]) for each in lines if each.startswith("Pss:"))
