"""A plan is changed after it was agreed, and two people act on one plan at the same moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from kinerja_app.ui import routes
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import acts, agreed, skp_id, status_of, submitted
from tests.journeys.langkah import add, follow, heading, judge_all, press
from tests.product import Product

REASON = "Pelatihan dibatalkan penyelenggara."
EXTRA = "Penelaah cerita praktik baik"
Check = Callable[[Page], None]


@pytest.mark.keluhan(11)
def test_an_agreed_plan_is_changed_in_one_part_and_the_old_version_stays(
    product: Product, sign_in: SignIn, assert_accessible: Check
) -> None:
    skp, email = agreed(product)
    guru = sign_in(email, at=f"{routes.RENCANA}?id={skp}", width=360)
    follow(guru, "Ubah rencana")
    heading(guru, "Apa yang ingin Anda ubah?")
    wish_one_more(guru)
    wished = guru.get_by_role("region", name="Pengembangan Kompetensi")
    expect(wished.get_by_role("deletion").or_(wished.locator("mark")).first).to_be_visible()
    expect(guru.get_by_text("Bagian lain dan siklus observasi tidak berubah")).to_be_visible()
    assert_accessible(guru)
    guru.get_by_label("Mengapa rencana ini perlu diubah?").fill(REASON)
    press(guru, "Ajukan perubahan")
    heading(guru, "Perubahan rencana Anda menunggu keputusan")

    head = sign_in(akun.KS_SMP, at=routes.DAFTAR_GURU)
    follow(head, "Putuskan 1 perubahan rencana")
    expect(head.get_by_text(REASON)).to_be_visible()
    expect(head.get_by_role("heading", name="Semula")).to_be_visible()
    assert_accessible(head)
    press(head, "Setujui perubahan")
    expect(head.get_by_text("Anda menyetujui perubahan rencana")).to_be_visible()

    guru.reload()
    wait_hydrated(guru)
    expect(guru.get_by_text("Disetujui: Pengembangan Kompetensi")).to_be_visible()
    assert status_of(product, skp) == "DISEPAKATI"
    guru.goto(f"{routes.RIWAYAT}?id={skp}")
    expect(guru.get_by_text("Perubahan rencana disetujui")).to_be_visible()
    expect(guru.get_by_role("heading", name="Versi yang digantikan")).to_be_visible()


def wish_one_more(guru: Page) -> None:
    """From the request into the step, one RHK more, and back."""
    guru.get_by_role("link", name="Pengembangan Kompetensi").click()
    heading(guru, "Kompetensi apa yang Anda kembangkan?")
    add(guru, EXTRA, 1)
    press(guru, "Simpan dan lanjut")
    heading(guru, "Apa yang ingin Anda ubah?")


def test_a_plan_approved_in_one_browser_is_not_withdrawn_in_another(
    product: Product, sign_in: SignIn
) -> None:
    email = submitted(product, "69995002")[0]
    skp = skp_id(product, email)
    guru = sign_in(email, at=routes.BERANDA)
    withdraw = guru.get_by_role("button", name="Tarik kembali")
    expect(withdraw).to_be_visible()
    head = sign_in(akun.KS_SMP, at=f"{routes.CEK}?id={skp}")
    judge_all(head)
    approve = head.get_by_role("button", name="Setujui rencana")
    expect(approve).to_be_visible()

    # Both act on what they see: neither page knows of the other's click.
    approve.dispatch_event("click")
    withdraw.dispatch_event("click")
    expect(head.get_by_text("Anda menyetujui rencana")).to_be_visible()
    expect(guru.get_by_role("alert")).to_contain_text("sudah")
    expect(withdraw).to_have_count(0)
    assert status_of(product, skp) == "DISETUJUI"
    assert (acts(product, skp, "setujui"), acts(product, skp, "tarik")) == (1, 0)


def test_a_request_taken_back_in_one_browser_is_not_decided_in_another(
    product: Product, sign_in: SignIn
) -> None:
    skp, email = agreed(product)
    guru = sign_in(email, at=f"{routes.UBAH_RENCANA}?id={skp}")
    wish_one_more(guru)
    guru.get_by_label("Mengapa rencana ini perlu diubah?").fill(REASON)
    press(guru, "Ajukan perubahan")
    heading(guru, "Perubahan rencana Anda menunggu keputusan")
    head = sign_in(akun.KS_SMP, at=f"{routes.CEK_PERUBAHAN}?id={skp}")
    expect(head.get_by_role("button", name="Setujui perubahan")).to_be_visible()

    press(guru, "Tarik permintaan")
    heading(guru, "Apa yang ingin Anda ubah?")
    expect(guru.get_by_label("Mengapa rencana ini perlu diubah?")).to_have_value(REASON)
    press(head, "Setujui perubahan")
    expect(head.get_by_role("main")).to_contain_text("Belum ada permintaan perubahan yang dikirim")
    expect(head.get_by_role("button", name="Setujui perubahan")).to_have_count(0)
    assert acts(product, skp, "setujui_perubahan") == 0
