"""A guru whose head has not started the period: named, told, and let in the moment it starts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn
from tests.journeys.langkah import go_home, heading, news, press
from tests.product import Product

WAITING = "Kepala Sekolah belum memulai periode Juli–Desember 2024"


@pytest.mark.keluhan(32)
def test_a_guru_waits_for_the_head_and_goes_on_when_he_starts(
    product: Product, sign_in: SignIn
) -> None:
    product.assert_alive()
    guru = sign_in(akun.GURU_SD)
    heading(guru, WAITING)
    main = guru.get_by_role("main")
    expect(main).to_contain_text("setelah Indah Aritonang")
    expect(main).to_contain_text("memulai periode ini untuk SD Negeri Contoh 1")
    expect(main).to_contain_text("Diberi tahu")
    expect(main).to_contain_text("5 Agustus 2024")
    expect(guru.get_by_role("button", name="Mulai menyusun")).to_have_count(0)

    head = sign_in(akun.KS_SD, at="/pemberitahuan")
    asked = (
        head.get_by_role("main").get_by_role("listitem").filter(has_text="menunggu Anda memulai")
    )
    expect(asked.first).to_contain_text("Yuliana Utama")
    head.goto("/guru")
    heading(head, "Anda belum memulai periode Juli–Desember 2024")
    press(head, "Mulai periode")
    expect(
        head.get_by_text("Anda memulai periode. Guru sudah mendapat pemberitahuan")
    ).to_be_visible()

    started = news(guru, "memulai periode Juli–Desember 2024. Anda bisa menyusun rencana")
    expect(started).to_contain_text("Indah Aritonang")
    heading(guru, WAITING)
    started.get_by_role("link", name="Tampilkan").click()
    heading(guru, "Rencana kinerja Anda")
    press(guru, "Mulai menyusun")
    heading(guru, "Tiga hal yang paling perlu diperbaiki di sekolah Anda")


def test_the_head_is_told_once_however_often_the_guru_looks(
    product: Product, sign_in: SignIn
) -> None:
    product.assert_alive()
    guru = sign_in(akun.GURU_SD)
    heading(guru, WAITING)
    guru.reload()
    heading(guru, WAITING)
    go_home(guru)
    heading(guru, WAITING)
    head = sign_in(akun.KS_SD, at="/pemberitahuan")
    asked = (
        head.get_by_role("main").get_by_role("listitem").filter(has_text="menunggu Anda memulai")
    )
    expect(asked).to_have_count(1)
