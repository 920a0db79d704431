"""From the school's own list to an agreed plan, by the people who really do it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.langkah import (
    RAPOR,
    ROSTER,
    add,
    begin_with_offices_only,
    choose_behaviours,
    follow,
    go_home,
    heading,
    press,
    saved,
)
from tests.product import Product

COMMUNITY = "Peserta berbagi praktik baik oleh komunitas belajar"
NOTE = "Pilih kegiatan yang selesai sebelum November, misalnya pelatihan mandiri."


def test_from_the_dapodik_list_to_an_agreed_plan(
    product: Product, sign_in: SignIn, tmp_path: Path
) -> None:
    begin_with_offices_only(product, tmp_path)
    operator = sign_in(akun.OPERATOR_SMP, at="/impor")
    import_file(operator, "Daftar guru", ROSTER, ready="34 dari 34 baris siap disimpan")
    import_file(operator, "Rapor Pendidikan", RAPOR, ready="16 dari 48 baris siap disimpan")
    import_file(operator, "Daftar guru", ROSTER, ready="34 dari 34 baris siap disimpan")
    expect(operator.get_by_text("34 tetap")).to_be_visible()

    guru = sign_in(akun.GURU)
    heading(guru, "Kepala Sekolah belum memulai periode Juli–Desember 2024")

    head = sign_in(akun.KS_SMP)
    press(head, "Mulai periode")
    expect(head.get_by_text("0 dari 33 guru sudah menyepakati")).to_be_visible()

    guru.reload()
    press(guru, "Mulai menyusun")
    plan_with_too_few_points(guru)
    complete_and_submit(guru)
    return_with_a_note(head)
    mend_and_resubmit(guru)
    approve(head)
    agree(guru)
    look_at_the_period_before_and_come_back(guru)


def import_file(page: Page, kind: str, file: Path, *, ready: str) -> None:
    page.goto("/impor")
    page.get_by_role("radio", name=re.compile(f"^{kind}")).check()
    page.locator("input[type=file]").set_input_files(file)
    heading(page, ready)
    page.get_by_role("button", name=re.compile("^Simpan")).click()
    heading(page, "baris tersimpan")


def plan_with_too_few_points(guru: Page) -> None:
    heading(guru, "Tiga hal yang paling perlu diperbaiki di sekolah Anda")
    press(guru, "Saya mengerti, pilih praktik")
    heading(guru, "Praktik apa yang ingin Anda perbaiki?")
    press(guru, "Simpan dan lanjut")
    expect(guru.get_by_role("alert")).to_contain_text("Pilih satu praktik")
    guru.get_by_role("radio", name=re.compile("^Umpan Balik Konstruktif")).check()
    saved(guru)
    press(guru, "Simpan dan lanjut")

    heading(guru, "Kompetensi apa yang Anda kembangkan?")
    add(guru, COMMUNITY, 7)
    press(guru, "Simpan dan lanjut")
    refusal = guru.get_by_role("alert")
    expect(refusal).to_be_focused()
    expect(refusal).to_contain_text("baru 28 poin, kurang 4 poin")
    expect(refusal).to_contain_text("Kepdirjen GTK 4242/B.B1/HK.03.01/2024")
    add(guru, COMMUNITY, 1)
    expect(guru.get_by_text("Cukup. Batas 32 poin tercapai.")).to_be_visible()
    press(guru, "Simpan dan lanjut")


def complete_and_submit(guru: Page) -> None:
    heading(guru, "Tugas tambahan apa yang Anda jalankan?")
    guru.get_by_role("checkbox", name=re.compile("^Wali kelas")).check()
    guru.get_by_role("textbox", name="Wali kelas").fill("Kelas VIII B, SK 09/2024")
    saved(guru)
    press(guru, "Simpan dan lanjut")
    heading(guru, "Perilaku apa yang Anda utamakan?")
    choose_behaviours(guru)
    press(guru, "Simpan dan lanjut")
    heading(guru, "Periksa rencana Anda sebelum mengajukan")
    expect(guru.get_by_text("Kelas VIII B, SK 09/2024")).to_be_visible()
    press(guru, "Ajukan rencana")
    expect(guru.get_by_role("alert")).to_contain_text("Periksa data diri")
    follow(guru, "Periksa Data diri")
    press(guru, "Data sudah sesuai")
    expect(guru.get_by_text("Data dinyatakan sesuai")).to_be_visible()
    guru.go_back()
    heading(guru, "Periksa rencana Anda sebelum mengajukan")
    guru.get_by_role("button", name="Ajukan rencana").dblclick()
    heading(guru, "Rencana Anda sudah diajukan")
    expect(guru.get_by_text("SKP-24-2-00001")).to_be_visible()


def return_with_a_note(head: Page) -> None:
    head.reload()
    wait_hydrated(head)
    check_plan_of(head, "Dian Saputra")
    heading(head, "Rencana Dian Saputra, S.Pd.")
    judge(head, "Praktik Kinerja", "Sudah sesuai")
    judge(head, "Pengembangan Kompetensi", "Minta perbaikan")
    competence = head.get_by_role("region", name="Pengembangan Kompetensi")
    competence.get_by_label("Apa yang perlu diperbaiki?").fill(NOTE)
    judge(head, "Tugas Tambahan", "Sudah sesuai")
    judge(head, "Perilaku Kerja", "Sudah sesuai")
    saved(head)
    press(head, "Kembalikan dengan catatan")
    expect(head.get_by_text("Anda mengembalikan rencana Dian Saputra")).to_be_visible()


def check_plan_of(head: Page, name: str) -> None:
    head.get_by_role("main").get_by_role("link", name=re.compile(f"^Cek.*{name}")).click()


def judge(page: Page, part: str, verdict: str) -> None:
    box = page.get_by_role("region", name=part)
    box.get_by_role("radio", name=verdict).check()


def mend_and_resubmit(guru: Page) -> None:
    go_home(guru)
    expect(guru.get_by_text(NOTE)).to_be_visible()
    steps = guru.get_by_role("main").get_by_role("listitem")
    steps.get_by_role("link", name=re.compile("^Pengembangan Kompetensi")).click()
    heading(guru, "Kompetensi apa yang Anda kembangkan?")
    add(guru, "Peserta pelatihan mandiri sesuai model kompetensi", 1)
    expect(guru.get_by_text("40").first).to_be_visible()
    guru.goto(guru.url.replace("pengembangan-kompetensi", "rangkuman"))
    press(guru, "Ajukan rencana")
    heading(guru, "Rencana Anda sudah diajukan")


def approve(head: Page) -> None:
    head.reload()
    wait_hydrated(head)
    check_plan_of(head, "Dian Saputra")
    heading(head, "Rencana Dian Saputra, S.Pd.")
    expect(head.get_by_text("versi 2")).to_be_visible()
    for part in ("Praktik Kinerja", "Pengembangan Kompetensi", "Tugas Tambahan", "Perilaku Kerja"):
        judge(head, part, "Sudah sesuai")
    press(head, "Setujui rencana")
    expect(head.get_by_text("Anda menyetujui rencana Dian Saputra")).to_be_visible()


def agree(guru: Page) -> None:
    news = guru.get_by_role("main").get_by_role("status").filter(has_text="menyetujui rencana Anda")
    expect(news).to_be_visible()
    go_home(guru)
    press(guru, "Sepakati rencana")
    expect(guru.get_by_text("Disepakati").first).to_be_visible()


def look_at_the_period_before_and_come_back(guru: Page) -> None:
    choose_period(guru, "Januari–Juni 2024")
    heading(guru, "Tidak ada rencana Anda pada Januari–Juni 2024")
    guru.reload()
    wait_hydrated(guru)
    expect(guru.get_by_role("link", name="Januari–Juni 2024 Ganti periode")).to_be_visible()

    other_tab = guru.context.new_page()
    other_tab.goto("/beranda")
    wait_hydrated(other_tab)
    expect(other_tab.get_by_role("link", name="Juli–Desember 2024 Ganti periode")).to_be_visible()
    other_tab.close()

    choose_period(guru, "Juli–Desember 2024")
    expect(guru.get_by_text("Disepakati").first).to_be_visible()


def choose_period(page: Page, name: str) -> None:
    page.goto("/periode")
    wait_hydrated(page)
    page.get_by_role("radio", name=re.compile(f"^{name}")).check()
    press(page, "Pilih")
    expect(page.get_by_role("link", name=f"{name} Ganti periode")).to_be_visible()
