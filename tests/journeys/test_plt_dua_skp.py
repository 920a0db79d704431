"""A guru who leads the school as Plt: two posts, two SKPs, and who decides on each."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import acts, skp_id, status_of
from tests.journeys.langkah import choose_behaviours, heading, open_step, press, saved
from tests.product import Product


def test_the_plt_agrees_as_guru_and_plans_as_head(product: Product, sign_in: SignIn) -> None:
    page = sign_in(akun.PLT, at="/beranda")
    posts = page.get_by_role("navigation", name="Jabatan")
    expect(posts.get_by_role("link")).to_have_count(2)

    posts.get_by_role("link", name="Guru", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("Bambang Suryadi, M.M.")
    press(page, "Sepakati rencana")
    expect(page.get_by_role("heading", name="Rencana Anda sudah disepakati")).to_be_visible()
    as_guru = skp_id(product, akun.PLT)
    assert (status_of(product, as_guru), acts(product, as_guru, "setujui")) == ("DISEPAKATI", 1)

    posts.get_by_role("link", name="Plt Kepala Sekolah", exact=True).click()
    expect(page.get_by_role("heading", name="Isi Perilaku Kerja")).to_be_visible()
    finish_and_submit(page)
    as_head = skp_id(product, akun.PLT, jabatan="kepala_sekolah")
    assert (status_of(product, as_head), acts(product, as_head, "ajukan")) == ("DIAJUKAN", 1)

    pengawas = sign_in(sekolah.PENGAWAS_KEDUA, at="/binaan")
    heading(pengawas, "1 rencana kepala sekolah menunggu Anda")
    row = pengawas.get_by_role("row", name=re.compile("^SMA Negeri Contoh 3"))
    expect(row).to_contain_text("Sulastri Suryadi")
    expect(row).to_contain_text("(Plt)")
    row.get_by_role("link", name="Tinjau SMA Negeri Contoh 3").click()
    heading(pengawas, "Rencana Sulastri Suryadi")
    expect(pengawas.get_by_text("4 bagian belum dicek")).to_be_visible()


def finish_and_submit(page: Page) -> None:
    open_step(page, "Tugas Tambahan")
    heading(page, "Tugas tambahan apa yang Anda jalankan?")
    page.get_by_role("checkbox", name=re.compile("^Tidak punya tugas tambahan")).check()
    saved(page)
    press(page, "Simpan dan lanjut")
    heading(page, "Perilaku apa yang Anda utamakan?")
    choose_behaviours(page)
    press(page, "Simpan dan lanjut")
    heading(page, "Periksa rencana Anda sebelum mengajukan")
    expect(page.get_by_text("Made Aryani, M.Pd. (pengawas) meninjau")).to_be_visible()
    page.get_by_role("button", name="Ajukan rencana").click()
    heading(page, "Rencana Anda sudah diajukan")
    wait_hydrated(page)
    relay = page.get_by_role("main").get_by_role("listitem")
    expect(relay.filter(has_text="Pengawas meninjau")).to_contain_text("Made Aryani, M.Pd.")
