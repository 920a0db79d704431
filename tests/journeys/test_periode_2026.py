"""The periods of 2026: other steps, no points, no tugas tambahan; then back to 2024."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import skp_id, status_of
from tests.journeys.langkah import choose_behaviours, heading, press, saved
from tests.product import Product

LEARNING = "Saya belajar bersama guru serumpun setiap Jumat, lalu mencobanya di kelas VIII."


def test_a_plan_of_2026_has_no_points_and_the_demo_goes_back_to_2024(
    product: Product, sign_in: SignIn
) -> None:
    head = sign_in(akun.KS_SMP, at="/tanggal")
    look_at(head, "2026-03-02", shown="2 Maret 2026")
    head.goto("/guru")
    heading(head, "Anda belum memulai periode")
    period = period_of(head)
    press(head, "Mulai periode")
    expect(
        head.get_by_text("Anda memulai periode. Guru sudah mendapat pemberitahuan")
    ).to_be_visible()

    guru = sign_in(akun.GURU, at="/tanggal")
    look_at(guru, "2026-03-02", shown="2 Maret 2026")
    assert period_of(guru) == period
    press(guru, "Mulai menyusun")
    write_plan_of_2026(guru)
    submit(guru)
    skp = skp_id(product, akun.GURU, periode="2026")
    assert status_of(product, skp) == "DIAJUKAN"
    guru.goto(f"/rencana/tugas-tambahan?id={skp}")
    heading(guru, "Tugas Tambahan tidak ada dalam rencana Januari–Desember 2026")
    guru.goto("/beranda")
    dates = guru.get_by_role("complementary", name="Keterangan periode")
    expect(dates).to_contain_text("Perencanaan")
    expect(dates).to_contain_text("sampai 31 Januari 2026")
    expect(dates).to_contain_text("Januari–Desember 2026")
    expect(guru.get_by_text("Empat langkah")).to_be_visible()

    guru.goto("/tanggal")
    wait_hydrated(guru)
    guru.get_by_role("radio", name="5 Agustus 2024").check()
    press(guru, "Lihat")
    heading(guru, "Rencana kinerja Anda")
    assert period_of(guru).startswith("Juli–Desember 2024")
    expect(guru.get_by_text("Lima langkah")).to_be_visible()


def look_at(page: Page, day: str, *, shown: str) -> None:
    """Another day on "Lihat pada tanggal"."""
    heading(page, "Lihat pada tanggal")
    page.get_by_role("radio", name="Tanggal lain").check()
    page.get_by_role("textbox", name="Tanggal lain").fill(day)
    press(page, "Lihat")
    expect(page.get_by_role("complementary", name="Mode contoh")).to_contain_text(shown)


def period_of(page: Page) -> str:
    """The period as the bar above the page names it."""
    return page.get_by_role("link", name="Ganti periode").first.inner_text()


def write_plan_of_2026(guru: Page) -> None:
    heading(guru, "Tiga hal yang paling perlu diperbaiki di sekolah Anda")
    press(guru, "Saya mengerti, pilih praktik")
    heading(guru, "Praktik apa yang ingin Anda perbaiki?")
    guru.get_by_role("main").get_by_role("radio").first.check()
    saved(guru)
    press(guru, "Simpan dan lanjut")
    heading(guru, "Perilaku apa yang Anda utamakan?")
    choose_behaviours(guru)
    press(guru, "Simpan dan lanjut")
    heading(guru, "Kompetensi apa yang Anda kembangkan?")
    expect(guru.get_by_text("Tidak ada poin pada periode ini.")).to_be_visible()
    expect(guru.get_by_role("button", name="Tambah")).to_have_count(0)
    guru.get_by_role("main").get_by_role("radio").first.check()
    guru.get_by_role("textbox", name="Cara Anda belajar").fill(LEARNING)
    saved(guru)
    press(guru, "Simpan dan lanjut")


def submit(guru: Page) -> None:
    heading(guru, "Periksa rencana Anda sebelum mengajukan")
    main = guru.get_by_role("main")
    expect(main).to_contain_text(LEARNING)
    expect(main).not_to_contain_text("Tugas Tambahan")
    expect(main).not_to_contain_text("poin")
    summary = guru.url
    guru.goto(summary.replace("/rencana/rangkuman", "/data-diri"))
    press(guru, "Data sudah sesuai")
    expect(guru.get_by_text("Data diri Anda dinyatakan sesuai")).to_be_visible()
    guru.goto(summary)
    heading(guru, "Periksa rencana Anda sebelum mengajukan")
    press(guru, "Ajukan rencana")
    heading(guru, "Rencana Anda sudah diajukan")
    expect(guru.get_by_text("SKP-26-")).to_be_visible()
