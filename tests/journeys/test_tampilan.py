"""How pages look and are reached beside the ordinary way: menu, keyboard, print, larger text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from kinerja_app.identity import demo_cast as akun
from kinerja_app.ui import routes
from tests.browser import CHROMIUM_FLAGS, WAIT_MS, SignIn, chromium, wait_hydrated
from tests.journeys.basis_data import SMP, skp_id, submitted
from tests.journeys.langkah import heading, press
from tests.product import Product

WITH_A_DATE = "kadeklubis24@guru.smp.belajar.id"
"""A guru whose observation is agreed for 8 August."""


def test_the_name_menu_offers_its_five_things_and_gives_the_focus_back(sign_in: SignIn) -> None:
    page = sign_in(akun.KS_SMP, at="/guru", width=360)
    button = page.get_by_role("button", name="Buka menu")
    menu = page.get_by_role("navigation", name="Menu nama")
    button.press("Enter")
    for label in ("Ganti periode", "Data diri", "Sebagai Pegawai"):
        expect(menu.get_by_role("link", name=label, exact=True)).to_be_visible()
    for label in ("Ikuti perangkat", "Terang", "Gelap", "Keluar"):
        expect(menu.get_by_role("button", name=label, exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()

    button.press("Enter")
    menu.get_by_role("link", name="Sebagai Pegawai").press("Enter")
    heading(page, "Rencana kinerja Anda")


def test_the_line_for_news_stays_open_from_page_to_page(sign_in: SignIn) -> None:
    page = sign_in(akun.GURU)
    opened: list[str] = []
    page.on("request", lambda request: opened.append(request.url))
    for label, title in (("SKP saya", "SKP saya"), ("Beranda", "Rencana kinerja Anda")) * 2:
        page.get_by_role("navigation", name="Utama").get_by_role("link", name=label).click()
        heading(page, title)
    assert len([each for each in opened if each.endswith(routes.LANGSUNG)]) <= 1


def test_a_chosen_theme_stays_on_this_device(sign_in: SignIn) -> None:
    page = sign_in(akun.GURU, at="/beranda")
    page.get_by_role("button", name="Buka menu").click()
    page.get_by_role("button", name="Gelap", exact=True).click()
    assert background(page) == "rgb(15, 21, 22)"
    page.reload()
    wait_hydrated(page)
    assert background(page) == "rgb(15, 21, 22)"
    page.get_by_role("button", name="Buka menu").click()
    page.get_by_role("button", name="Ikuti perangkat", exact=True).click()
    assert background(page) == "rgb(245, 247, 246)"


def background(page: Page) -> str:
    """The colour behind everything."""
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


def test_a_plan_prints_black_on_white_without_the_frame_even_in_the_dark(
    product: Product, sign_in: SignIn
) -> None:
    page = sign_in(akun.GURU, at=f"/rencana?id={skp_id(product, akun.GURU)}", theme="dark")
    mark = page.locator(".cap-draf")
    expect(mark).to_be_hidden()
    page.emulate_media(media="print")
    expect(mark).to_be_visible()
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("contentinfo")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    assert background(page) == "rgb(255, 255, 255)"
    card = page.locator(".sum").first
    assert card.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    assert card.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_the_proof_of_a_submission_is_printed(product: Product, sign_in: SignIn) -> None:
    email = submitted(product, SMP)[0]
    page = sign_in(email, at=f"/rencana/terkirim?id={skp_id(product, email)}")
    heading(page, "Rencana Anda sudah diajukan")
    page.evaluate("window.print = () => { document.title = 'dicetak' }")
    press(page, "Cetak bukti")
    expect(page).to_have_title("dicetak")


def test_text_only_hides_what_is_not_text_and_can_be_undone(sign_in: SignIn) -> None:
    page = sign_in(akun.GURU, at="/beranda", width=360)
    page.goto("/teks-saja")
    press(page, "Pakai teks saja")
    page.goto("/beranda")
    wait_hydrated(page)
    expect(page.locator("main svg").first).to_be_hidden()
    expect(page.get_by_text("Lengkapi Pengembangan Kompetensi")).to_be_visible()
    page.goto("/teks-saja")
    press(page, "Pakai tampilan lengkap")
    page.goto("/beranda")
    wait_hydrated(page)
    expect(page.locator("main svg").first).to_be_visible()


def test_a_dialog_is_used_by_keyboard_alone(product: Product, sign_in: SignIn) -> None:
    page = sign_in(akun.KS_SMP, at=f"/siklus?id={skp_id(product, WITH_A_DATE)}")
    opener = page.get_by_role("main").get_by_role("button", name="Tunda observasi")
    opener.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading")).to_be_focused()
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "!document.activeElement.closest('main, header, footer') || "
            "!!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.fixture
def large_text(product: Product, browser: Browser) -> Iterator[Page]:
    """A page of somebody whose browser writes twice as large as usual, on a desktop."""
    flags = [*CHROMIUM_FLAGS, "--blink-settings=defaultFontSize=32"]
    program = browser.browser_type.launch(executable_path=chromium(), args=flags)
    page = program.new_page(base_url=product.origin, viewport={"width": 1280, "height": 900})
    page.set_default_timeout(WAIT_MS)
    yield page
    program.close()


def test_text_of_double_size_loses_nothing(product: Product, large_text: Page) -> None:
    skp = skp_id(product, akun.GURU)
    large_text.goto(f"/auth/login?login_hint={akun.GURU}&next=/beranda")
    for route in (routes.BERANDA, routes.PRAKTIK, routes.KOMPETENSI, routes.DATA_DIRI):
        large_text.goto(routes.at(route, skp))
        wait_hydrated(large_text)
        assert large_text.evaluate("parseInt(getComputedStyle(document.body).fontSize)") == 32
        assert large_text.evaluate("document.documentElement.scrollWidth") <= 1280, route
        assert large_text.evaluate(CUT_OFF) == [], route


CUT_OFF = """() => [...document.querySelectorAll("main *, header *")].filter(one => {
    const style = getComputedStyle(one);
    return style.overflow !== "visible" && !style.clipPath.includes("inset")
        && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim();
}).map(one => one.className)"""
"""What a box cuts off; texts for screen readers alone are clipped on purpose."""


def test_a_choice_is_seen_where_the_system_chooses_the_colours(
    product: Product, sign_in: SignIn
) -> None:
    page = sign_in(akun.GURU, at=f"/rencana/praktik-kinerja?id={skp_id(product, akun.GURU)}")
    page.emulate_media(forced_colors="active")
    cards = page.get_by_role("main").locator(".choice")
    chosen = cards.filter(has=page.locator("input:checked")).first
    other = cards.filter(has_not=page.locator("input:checked")).first
    style = "e => getComputedStyle(e).outlineStyle"
    assert (chosen.evaluate(style), other.evaluate(style)) == ("solid", "none")
