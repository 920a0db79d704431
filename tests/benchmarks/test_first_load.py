"""``make bench``: what a first visit costs, as a table. Budgets of the design stand beside it.

Measured in Chromium with an empty cache: requests, compressed kilobytes on the wire, first paint,
and from a click on sign-in to its answer; on the local link and on a slow phone (1.6 Mbit/s,
150 ms, a processor four times slower).
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from kinerja_app.ui import routes
from tests.browser import OpenPage
from tests.product import Product

pytestmark = pytest.mark.benchmark
BUDGET_KB = 190.0
BUDGET_PAINT_MS = 1000.0
PAGES = (routes.MASUK, routes.BERANDA)


@dataclass(frozen=True)
class FirstLoad:
    """One visit: requests, kilobytes as sent, first contentful paint in milliseconds."""

    requests: int
    kilobytes: float
    paint_ms: float


def slow_phone(page: Page) -> None:
    """1.6 Mbit/s down, 150 ms there and back, CPU four times slower."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 150,
            "downloadThroughput": 1.6e6 / 8,
            "uploadThroughput": 750e3 / 8,
        },
    )


def first_load(page: Page, route: str) -> FirstLoad:
    """Open the page in an empty cache and count what came over the wire."""
    sizes: dict[str, float] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.__setitem__(event["requestId"], event["encodedDataLength"]),
    )
    page.goto(route, wait_until="load")
    page.get_by_role("main").first.wait_for()
    page.wait_for_timeout(1500)
    paint = page.evaluate(
        "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"
    )
    return FirstLoad(len(sizes), sum(sizes.values()) / 1000, paint)


@pytest.mark.parametrize("route", PAGES)
@pytest.mark.parametrize("link", ["lokal", "ponsel lambat"])
def test_first_load(open_page: OpenPage, product: Product, route: str, link: str) -> None:
    product.assert_alive()
    page = open_page(width=360)
    if link != "lokal":
        slow_phone(page)
    seen = first_load(page, route)
    print(  # noqa: T201 - the table is the purpose
        f"\n{link:14} {route:8} {seen.requests:3} permintaan {seen.kilobytes:7.1f} KB "
        f"(anggaran {BUDGET_KB:.0f}) cat pertama {seen.paint_ms:6.0f} ms"
    )
    assert seen.kilobytes <= BUDGET_KB
    assert seen.paint_ms <= BUDGET_PAINT_MS
