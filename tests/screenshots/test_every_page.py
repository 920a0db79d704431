"""``make screenshots``: every page, role, width and theme as a picture under ``.screenshots/``.

Pages come from the site map, people from the demo's accounts, so a new page is photographed
without being named here. Not a test of looks: the pictures are for looking at.
"""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Page

from kinerja_app.identity.demo_accounts import DemoAccount, demo_accounts
from kinerja_app.serve.toolchain import PROJECT_ROOT
from kinerja_app.settings import using
from kinerja_app.ui.handlers import PUBLIC
from kinerja_app.ui.site_map import PAGES
from tests.browser import OpenPage, SignIn, wait_hydrated
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


def one_of_each_kind(product: Product) -> list[DemoAccount]:
    """The first account of every post: "Kepala Sekolah", "Plt Kepala Sekolah", "Operator" …"""
    with using(product.settings):
        accounts = demo_accounts()
    kinds: dict[str, DemoAccount] = {}
    for account in accounts:
        kinds.setdefault(account.keterangan.split(",")[0], account)
    return list(kinds.values())


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "beranda"


def keep(page: Page, *, who: str, route: str, look: tuple[int, Theme]) -> None:
    width, theme = look
    folder = FOLDER / slug(who)
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{slug(route)}-{width}-{theme}.png", full_page=True)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def test_public_pages(open_page: OpenPage, look: tuple[int, Theme]) -> None:
    page = open_page(width=look[0], theme=look[1])
    for each in PAGES:
        if each.audience == PUBLIC:
            page.goto(each.route)
            page.get_by_role("main").wait_for()
            keep(page, who="tamu", route=each.route, look=look)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def test_pages_of_each_role(sign_in: SignIn, product: Product, look: tuple[int, Theme]) -> None:
    for account in one_of_each_kind(product):
        page = sign_in(account.email, width=look[0], theme=look[1])
        for each in PAGES:
            if each.audience != PUBLIC:
                page.goto(each.route)
                wait_hydrated(page)
                keep(page, who=account.keterangan, route=each.route, look=look)
        page.context.close()
