"""A KS finds a retired teacher still listed: marks him, the list lets him go, and back again."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.files.samples import pdf
from tests.journeys.basis_data import name_of, submitted
from tests.journeys.langkah import follow, heading, news, press
from tests.product import Product


def find(page: Page, name: str) -> None:
    page.get_by_role("searchbox").fill(name)
    press(page, "Terapkan")
    expect(page.get_by_role("status").filter(has_text="1 dari")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=name).click()


@pytest.mark.keluhan(8)
def test_a_retired_teacher_leaves_the_list_and_comes_back(
    product: Product, sign_in: SignIn
) -> None:
    email = submitted(product, sekolah.SMP)[0]
    name = name_of(product, email)
    guru = sign_in(email, at="/beranda")
    expect(guru.get_by_role("heading", level=1)).to_be_visible()

    head = sign_in(akun.KS_SMP, at="/orang")
    heading(head, "Data guru")
    find(head, name)
    expect(head.get_by_role("heading", name="Tandai tidak aktif")).to_be_visible()
    press(head, "Lihat akibatnya")
    expect(head.get_by_role("alert")).to_contain_text("Pilih alasan dari daftar")
    head.get_by_label("Alasan").select_option(label="Pensiun")
    head.get_by_label("Mulai tanggal").fill("2024-08-01")
    head.get_by_label("Keterangan, bila ada").fill("SK 800/12/2024")
    head.wait_for_timeout(600)  # a second click within half a second counts as a double click
    press(head, "Lihat akibatnya")
    effects = head.get_by_role("region", name="Yang terjadi bila disimpan").first
    expect(effects).to_contain_text("menunggu persetujuan")
    expect(effects).to_contain_text("tidak bisa masuk")
    press(head, "Tandai tidak aktif")
    expect(news(head, f"{name}")).to_be_visible()
    expect(head.get_by_text("Pensiun, mulai 1 Agustus 2024").first).to_be_visible()

    head.get_by_text("Tambahkan dokumen").click()
    letter = FilePayload(name="SK pensiun.pdf", mimeType="application/pdf", buffer=pdf())
    head.get_by_label("File PDF").set_input_files([letter])
    expect(head.get_by_role("link", name="SK pensiun.pdf")).to_be_visible()
    expect(head.get_by_text("Ganti dokumen")).to_be_visible()

    guru.reload()
    expect(guru.get_by_role("region", name="Masuk")).to_be_visible()

    follow(head, "Data guru")
    wait_hydrated(head)
    follow(head, "Lihat 1 orang yang tidak aktif")
    expect(head.get_by_role("status").filter(has_text="1 orang tidak aktif")).to_be_visible()
    head.get_by_role("main").get_by_role("link", name=name).click()
    press(head, "Batalkan tanda ini")
    expect(news(head, "aktif lagi")).to_be_visible()
    expect(head.get_by_role("heading", name="Tandai tidak aktif")).to_be_visible()
    expect(head.get_by_role("link", name="SK pensiun.pdf")).to_be_visible()
