"""``make screenshots``: every page, role, width and theme as a picture under ``.screenshots/``.

Pages come from the site map and each is opened about a record of the demo, so a new page is
photographed without being named here. Not a test of looks: the pictures are for looking at.
"""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from kinerja_app.serve.toolchain import PROJECT_ROOT
from tests.browser import WIDTHS, OpenPage, SignIn, wait_hydrated
from tests.journeys.halaman import public_pages, visits
from tests.product import Product

pytestmark = pytest.mark.screenshots
FOLDER = PROJECT_ROOT / ".screenshots"
Theme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Theme], ...] = (
    (360, "light"),
    (360, "dark"),
    (1280, "light"),
    (1280, "dark"),
)
WHO = {
    "guru": akun.GURU,
    "guru-siklus": akun.GURU_SIKLUS,
    "kepala-sekolah": akun.KS_SMP,
    "pengawas": akun.PENGAWAS,
    "kepala-dinas": akun.KEPALA_DINAS,
    "admin-dinas": akun.ADMIN_DINAS,
    "operator": akun.OPERATOR_SMP,
    "admin-sistem": akun.ADMIN_SISTEM,
}


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "awal"


def keep(page: Page, *, who: str, route: str) -> None:
    """Photograph an open page at both widths, light and dark, without loading it again."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    folder = FOLDER / who
    folder.mkdir(parents=True, exist_ok=True)
    for width, theme in LOOKS:
        page.set_viewport_size({"width": width, "height": WIDTHS[width]})
        page.emulate_media(color_scheme=theme)
        page.screenshot(path=folder / f"{slug(route)}-{width}-{theme}.png", full_page=True)


def test_public_pages(open_page: OpenPage) -> None:
    page = open_page()
    for each in public_pages():
        page.goto(each.route)
        keep(page, who="tamu", route=each.route)


@pytest.mark.parametrize("who", WHO)
def test_pages_of_each_role(sign_in: SignIn, product: Product, who: str) -> None:
    page = sign_in(WHO[who])
    for each in visits(product, WHO[who]):
        if each.allowed:
            page.goto(each.address)
            wait_hydrated(page)
            keep(page, who=who, route=each.page.route)
