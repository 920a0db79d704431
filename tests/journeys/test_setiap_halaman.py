"""Every page for every role: readable by assistive software, at every width, in both themes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import WIDTHS, Check, OpenPage, SignIn, wait_hydrated
from tests.journeys.halaman import ROLES, Visit, public_pages, swept_pages, visits
from tests.product import Product

Theme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Theme], ...] = (
    (360, "light"),
    (360, "dark"),
    (1280, "dark"),
    (1280, "light"),
)
"""In the order of the fewest changes: each draws the page anew."""
NARROW = (1024, 768, 320, 240)
"""The narrowest phone, a phone whose text is half as large again (360 / 1.5), and the least widths
at which tables and the main menu stand: what fits here fits between."""
REFUSED = re.compile(
    "^(Halaman ini untuk |Halaman ini tidak ditemukan$|Ini di luar wewenang Anda$|"
    "Langkah ini belum bisa dilakukan$|Halaman belum bisa dimuat$)"
)


def test_public_pages_are_accessible_and_fit_every_width(
    product: Product, open_page: OpenPage, assert_accessible: Check
) -> None:
    product.assert_alive()
    page = open_page(width=360)
    wide = []
    for each in public_pages():
        page.goto(each.route)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_document(page, each.title)
        in_looks(page, assert_accessible, LOOKS)
        wide += [(each.route, width) for width in too_wide(page)]
    assert wide == []


@pytest.mark.keluhan(21)
@pytest.mark.parametrize("email", ROLES)
def test_the_pages_of_each_role_are_accessible_and_fit_every_width(
    product: Product, sign_in: SignIn, assert_accessible: Check, email: str
) -> None:
    page = sign_in(email, width=360)
    wide = []
    seen_first = who_sees_it_first(product)
    for each in visits(product, email):
        if each.allowed:
            open_and_expect(page, each)
            assert_document(page, each.page.title)
            first = seen_first[each.address] == email
            in_looks(page, assert_accessible, LOOKS if first else LOOKS[:1])
            wide += [(each.page.route, width) for width in too_wide(page)]
    assert wide == []


def who_sees_it_first(product: Product) -> dict[str, str]:
    """By address, the first person who is led to it."""
    seen: dict[str, str] = {}
    for email in ROLES:
        for each in visits(product, email):
            if each.allowed:
                seen.setdefault(each.address, email)
    return seen


def in_looks(page: Page, check: Check, looks: Sequence[tuple[int, Theme]]) -> None:
    """Check a page once it is open at both widths, light and dark, without loading it again.

    Dark changes nothing but colours: the other rules would find the same again. Who comes to the
    same record later sees the same colours and widths, and is checked in one look.
    """
    for width, theme in looks:
        page.set_viewport_size({"width": width, "height": WIDTHS[width]})
        page.emulate_media(color_scheme=theme)
        check(page, colours_only=theme == "dark")


def too_wide(page: Page) -> list[int]:
    """The widths at which the open page scrolls sideways."""
    found = []
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": WIDTHS[360]})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(width)
    return found


@pytest.mark.parametrize("email", [each for each in ROLES if each != akun.GURU_SIKLUS])
def test_pages_of_other_roles_are_refused(
    product: Product, sign_in: SignIn, assert_accessible: Check, email: str
) -> None:
    page = sign_in(email, width=360)
    for each in visits(product, email):
        if not each.allowed:
            page.goto(each.address)
            wait_hydrated(page)
            expect(page.get_by_role("heading", level=1)).to_contain_text(REFUSED)
            expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    assert_accessible(page)


def open_and_expect(page: Page, visit: Visit) -> None:
    """Open a page and wait for its own heading; a refusal in its place fails."""
    page.goto(visit.address)
    wait_hydrated(page)
    title = page.get_by_role("heading", level=1)
    expect(title).to_be_visible()
    expect(title).not_to_contain_text(REFUSED)


def assert_document(page: Page, title: str) -> None:
    """The page says its language and its name."""
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page).to_have_title(re.compile(re.escape(title) + " – Kinerja$"))


def test_every_page_is_looked_at_by_somebody(product: Product) -> None:
    seen = {each.page.route for email in ROLES for each in visits(product, email) if each.allowed}
    assert seen == {each.route for each in swept_pages()}
