"""What is typed outlives the server, the session and the page it was typed on."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import (
    SMP,
    end_sessions,
    name_of,
    one,
    part_of,
    skp_id,
    submitted,
)
from tests.journeys.langkah import heading, judge, press, saved
from tests.product import Product
from tests.services_for_tests import wait_until

REASON = "Kelas saya belum punya kesepakatan kelas, jadi saya mulai dari sana."
NOTE = "Sebutkan nomor SK pembinaannya."
QUESTION = "Mengapa Anda memilih ini?"


@pytest.mark.keluhan(2)
def test_a_reason_typed_while_the_server_is_dead_is_saved_when_it_returns(
    product: Product, sign_in: SignIn
) -> None:
    page, skp = with_another_practice(product, sign_in)
    product.crash()
    page.get_by_role("textbox", name=QUESTION).press_sequentially(REASON)
    lost = page.get_by_role("status").filter(has_text="Tidak ada sambungan.")
    expect(lost).to_be_visible()
    expect(lost).to_contain_text("Isian disimpan di perangkat ini")
    expect(lost).to_contain_text("1 perubahan menunggu")
    sign_out(page)
    expect(page.get_by_role("dialog")).to_contain_text("jadi Anda masih masuk")
    press(page, "Tetap masuk")
    away_until_the_server_is_back(page, product)
    assert_restored(page, product, skp)


def test_the_page_saves_by_itself_when_the_server_is_back(
    product: Product, sign_in: SignIn
) -> None:
    page, skp = with_another_practice(product, sign_in)
    product.crash()
    page.get_by_role("textbox", name=QUESTION).press_sequentially(REASON)
    lost = page.get_by_role("status").filter(has_text="Tidak ada sambungan.")
    expect(lost).to_be_visible()
    product.start_again()
    expect(lost).to_be_hidden(timeout=30_000)
    wait_until(lambda: REASON in part_of(product, skp, "praktik"))
    expect(page.get_by_role("textbox", name=QUESTION)).to_have_value(REASON)


@pytest.mark.keluhan(2)
def test_a_reason_typed_after_the_session_ended_is_there_after_signing_in(
    product: Product, sign_in: SignIn
) -> None:
    page, skp = with_another_practice(product, sign_in)
    end_sessions(product, akun.GURU)
    page.get_by_role("textbox", name=QUESTION).press_sequentially(REASON)
    page.wait_for_url("**/masuk?lanjut=*")
    expect(page.get_by_role("link", name="Masuk dengan belajar.id")).to_be_visible()
    assert REASON not in part_of(product, skp, "praktik")
    another_uses_the_same_device(page)
    back = urlencode({"login_hint": akun.GURU, "next": f"/rencana/praktik-kinerja?id={skp}"})
    page.goto(f"/auth/login?{back}")
    assert_restored(page, product, skp)


def another_uses_the_same_device(page: Page) -> None:
    """He neither reads what was typed before him nor is he kept from signing out by it."""
    page.goto("/auth/login?" + urlencode({"login_hint": akun.KS_SMP, "next": "/"}))
    wait_hydrated(page)
    expect(page.locator("[data-antrean]").first).to_have_text("")
    expect(page.get_by_text(REASON)).to_have_count(0)
    sign_out(page)
    expect(page.get_by_role("link", name="Masuk dengan belajar.id")).to_be_visible()


def sign_out(page: Page) -> None:
    """By the menu under the own name."""
    page.get_by_role("button", name="Buka menu").click()
    press(page, "Keluar")


@pytest.mark.parametrize("ending", ["server", "session"])
def test_a_note_of_the_head_outlives_server_and_session(
    product: Product, sign_in: SignIn, ending: str
) -> None:
    guru = submitted(product, SMP)[0]
    skp = skp_id(product, guru)
    page = sign_in(akun.KS_SMP, at=f"/cek?id={skp}")
    heading(page, f"Rencana {name_of(product, guru)}")
    judge(page, "Tugas Tambahan", "Minta perbaikan")
    box = page.get_by_role("region", name="Tugas Tambahan")
    expect(box.get_by_text("Tersimpan", exact=False)).to_be_visible()
    if ending == "server":
        product.crash()
    else:
        end_sessions(product, akun.KS_SMP)
    box.get_by_label("Apa yang perlu diperbaiki?").press_sequentially(NOTE)
    if ending == "server":
        expect(page.get_by_text("Tidak ada sambungan.")).to_be_visible()
        away_until_the_server_is_back(page, product)
    else:
        page.wait_for_url("**/masuk?lanjut=*")
        asked = {"login_hint": akun.KS_SMP, "next": f"/cek?id={skp}"}
        page.goto("/auth/login?" + urlencode(asked))
    wait_hydrated(page)
    expect(box.get_by_label("Apa yang perlu diperbaiki?")).to_have_value(NOTE)
    expect(box.get_by_text("Isian dari perangkat ini dipulihkan.")).to_be_visible()
    query = "SELECT catatan FROM catatan_bagian WHERE skp_id = ? AND bagian = 'tugas_tambahan'"
    wait_until(lambda: one(product, query, skp) == NOTE)


def away_until_the_server_is_back(page: Page, product: Product) -> None:
    """Leave the page before it could send what it keeps, and open it when the server answers."""
    address = page.url
    page.goto("about:blank")
    product.start_again()
    page.goto(address)


def with_another_practice(product: Product, sign_in: SignIn) -> tuple[Page, int]:
    """Dian on Praktik Kinerja, with a practice that was not recommended and no reason yet."""
    skp = skp_id(product, akun.GURU)
    page = sign_in(akun.GURU, at=f"/rencana/praktik-kinerja?id={skp}")
    heading(page, "Praktik apa yang ingin Anda perbaiki?")
    line = page.locator("[data-tersimpan]")
    before = line.get_attribute("data-versi") or ""
    page.get_by_role("main").get_by_role("radio").last.check()
    expect(page.get_by_role("textbox", name=QUESTION)).to_be_visible()
    # The choice has reached the page as a version of its own: what is typed next builds on it.
    expect(line).not_to_have_attribute("data-versi", before)
    saved(page)
    return page, skp


def assert_restored(page: Page, product: Product, skp: int) -> None:
    """The text stands in its field, says where it came from, and reaches the server."""
    wait_hydrated(page)
    assert urlsplit(page.url).path.rstrip("/") == "/rencana/praktik-kinerja"
    expect(page.get_by_role("textbox", name=QUESTION)).to_have_value(REASON)
    expect(page.get_by_text("Isian dari perangkat ini dipulihkan.")).to_be_visible()
    wait_until(lambda: REASON in part_of(product, skp, "praktik"))
    page.reload()
    wait_hydrated(page)
    expect(page.get_by_role("textbox", name=QUESTION)).to_have_value(REASON)
    expect(page.get_by_text("Isian dari perangkat ini dipulihkan.")).to_have_count(0)
