"""July–December 2024 from the agreed plan to the final predikat, the link cut in the classroom."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn
from tests.journeys.basis_data import one
from tests.journeys.langkah import follow, heading, press
from tests.journeys.langkah_nilai import rate
from tests.journeys.langkah_siklus import (
    RECOMMENDATION,
    SEEN,
    agree_to_the_schedule,
    fill,
    finish_the_rating,
    follow_up_together,
    send_preparation,
    wait_a_moment,
)
from tests.product import Product
from tests.services_for_tests import wait_until

TODAY = "2024-08-05"
NOTE = "Menunjuk langkah kedua dan bertanya: mengapa dibagi dua?"
TYPED_OFFLINE = (NOTE, RECOMMENDATION, SEEN)
FROM_ELSEWHERE = "Ditulis di laptop ruang guru."
VISIT = "Senin, 10 menit: murid saling bertanya sebelum bertanya kepada guru."


def agreed_guru(product: Product) -> tuple[str, str]:
    """A guru of the SMP whose plan is agreed: account and name."""
    with closing(sqlite3.connect(product.database)) as database:
        email, name = database.execute(
            "select o.email, o.nama from skp s join orang o on o.id = s.orang_id "
            "where s.status = 'DISEPAKATI' and s.periode_kode = '2024-2' and s.jabatan = 'guru' "
            "and s.npsn = '69995002' order by s.id limit 1"
        ).fetchone()
    return str(email), str(name)


def test_the_whole_cycle_of_a_guru_with_the_link_cut_in_the_classroom(
    product: Product, sign_in: SignIn
) -> None:
    email, name = agreed_guru(product)
    guru = sign_in(email)
    guru.get_by_role("link", name="Buka siklus").click()
    heading(guru, "Siklus observasi Anda")
    expect(guru.get_by_text("0 dari 5 selesai")).to_be_visible()
    prepare(guru)

    head = sign_in(akun.KS_SMP, width=360)
    skp = open_cycle(head, name, guru)
    agree_to_the_schedule(head)
    observe_with_the_link_cut(head, product, elsewhere=sign_in(akun.KS_SMP))
    take_the_calendar(guru)
    follow_up_together(guru, head, TODAY)

    head.goto(f"/penilaian?id={skp}")
    press(head, "Mulai penilaian")
    read_what_the_rating_rests_on(head)
    rate(head)
    finish_the_rating(head, guru, skp)


def prepare(guru: Page) -> None:
    guru.get_by_role("link", name="Buka Diskusi Persiapan").click()
    expect(guru.get_by_role("heading", name="Catatan lain")).to_have_count(0)
    press(guru, "Kirim")
    expect(guru.get_by_role("alert")).to_contain_text("Pilih sedikitnya 1 target perilaku")
    guru.get_by_role("checkbox").first.check()
    guru.get_by_label("Tanggal").fill("2024-08-11")
    expect(guru.get_by_text(re.compile(r"^Minggu, 11\s"))).to_be_visible()
    expect(guru.get_by_text("adalah hari Minggu")).to_be_visible()
    guru.get_by_label("Tanggal").fill(TODAY)
    expect(guru.get_by_text(re.compile(r"^Senin, 5\s"))).to_be_visible()
    fill(guru, "Upaya mempelajari target", "Membaca panduan umpan balik.")
    fill(guru, "Kelas", "VIII B")
    fill(guru, "Mata pelajaran", "Matematika")
    fill(guru, "Hasil yang diharapkan", "Murid tahu langkah berikutnya.")
    send_preparation(guru)


def open_cycle(head: Page, name: str, guru: Page) -> int:
    """The head opens the cycle of this guru; its number stands in the guru's address."""
    number = int(parse_qs(urlsplit(guru.url).query)["id"][0])
    head.goto(f"/siklus?id={number}")
    heading(head, f"Siklus {name.partition(',')[0]}")
    return number


def observe_with_the_link_cut(
    head: Page, product: Product, *, elsewhere: Page | None = None
) -> None:
    head.get_by_role("link", name="Buka Observasi Kinerja").click()
    expect(head.get_by_text("Fokus 1 dari 3")).to_be_visible()
    fill(head, "Catatan bukti perilaku", "Semua kelompok bekerja.")

    head.context.set_offline(True)
    first = head.get_by_role("region", name="Fokus 1 dari 3")
    first.get_by_role("radio", name=re.compile("^Dilakukan dan efektif")).check()
    head.get_by_label("Rekomendasi tindak lanjut").fill(RECOMMENDATION)
    head.get_by_label("Catatan bukti perilaku").fill(SEEN)
    head.get_by_label("Apa yang terlihat?").fill(NOTE)
    head.get_by_role("group", name="Untuk fokus").get_by_role("radio", name="2").check()
    press(head, "Tambah catatan")
    expect(head.get_by_text(NOTE)).to_be_visible()
    waiting = head.get_by_role("region", name="Simpan dan kirim")
    expect(waiting.get_by_text("perubahan menunggu")).to_be_visible()
    assert RECOMMENDATION not in stored_observation(product)
    if elsewhere:
        # The server forgets every tab, then another device writes: only the phone knows its base.
        product.crash()
        product.start_again()
        write_elsewhere(elsewhere, head.url)

    head.context.set_offline(False)
    if elsewhere:
        keep_the_version_of_the_classroom(head)
    expect(head.locator(".notes li").filter(has_text=NOTE)).to_have_count(1)
    expect(waiting.get_by_text("perubahan menunggu")).to_be_hidden(timeout=20_000)
    wait_until(lambda: all(each in stored_observation(product) for each in TYPED_OFFLINE))
    head.reload()
    expect(head.get_by_label("Rekomendasi tindak lanjut")).to_have_value(RECOMMENDATION)
    expect(head.get_by_label("Catatan bukti perilaku")).to_have_value(SEEN)
    expect(head.locator("[data-catatan-isi]").filter(has_text=f"Fokus 2. {NOTE}")).to_have_count(1)
    expect(first.get_by_role("radio", name=re.compile("^Dilakukan dan efektif"))).to_be_checked()
    expect(head.get_by_text("Perangkat ini menyimpan isian lain")).to_have_count(0)
    assert "catatan-antre" not in head.evaluate("Object.keys(localStorage).join()")
    press(head, "Kirim")
    expect(head.get_by_text("Observasi Kinerja terkirim.")).to_be_visible()


def write_elsewhere(laptop: Page, address: str) -> None:
    """The same document is changed on another device while the phone has no link."""
    laptop.goto(address)
    fill(laptop, "Catatan bukti perilaku", FROM_ELSEWHERE)


def keep_the_version_of_the_classroom(head: Page) -> None:
    """Every field that differs is shown twice; those typed without a link are chosen."""
    expect(head.get_by_text("Dokumen ini juga diubah di tempat lain.")).to_be_visible()
    waiting = head.get_by_role("region", name="Simpan dan kirim")
    expect(waiting.get_by_text("perubahan menunggu")).to_be_hidden()
    follow(head, "Bandingkan versi")
    heading(head, "Dokumen ini juga diubah di tempat lain")
    for each in (RECOMMENDATION, SEEN, FROM_ELSEWHERE):
        expect(head.get_by_role("main")).to_contain_text(each)
    expect(head.get_by_role("radio", name="Versi yang datang belakangan").first).to_be_checked()
    press(head, "Pakai pilihan ini")
    expect(head.get_by_text("Fokus 1 dari 3")).to_be_visible()


def stored_observation(product: Product) -> str:
    """The newest document B as the server has it."""
    return str(one(product, "SELECT isi FROM dokumen_siklus WHERE dokumen = 'B' ORDER BY id DESC"))


def take_the_calendar(guru: Page) -> None:
    """The appointment as a file, fetched with the guru's own cookies."""
    guru.reload()
    address = guru.get_by_role("link", name="Simpan ke kalender").get_attribute("href")
    answer = guru.request.get(address or "")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "DTSTART:20240805T" in answer.text()


def read_what_the_rating_rests_on(head: Page) -> None:
    """The documents of the cycle stand beside the marks; since R2024S2 none of them is a mark."""
    expect(head.get_by_text("ikut dinilai")).to_have_count(0)
    expect(head.get_by_role("button", name="Tetapkan penilaian")).to_be_visible()
    head.get_by_text("Buka dokumen A–E").click()
    for written in (RECOMMENDATION, "Dicoba di tiga kelas.", "Murid bertanya balik."):
        expect(head.get_by_role("main").get_by_text(written)).to_be_visible()


@pytest.mark.keluhan(12)
def test_a_target_and_then_the_practice_are_changed_by_request_and_nothing_is_lost(
    product: Product, sign_in: SignIn
) -> None:
    email, name = agreed_guru(product)
    guru = sign_in(email)
    guru.get_by_role("link", name="Buka siklus").click()
    heading(guru, "Siklus observasi Anda")
    prepare(guru)
    head = sign_in(akun.KS_SMP)
    open_cycle(head, name, guru)
    press(head, "Sepakati jadwal")
    observe_with_the_link_cut(head, product)

    guru.reload()
    guru.get_by_role("link", name="Diskusi Persiapan", exact=False).first.click()
    guru.get_by_role("link", name="Ajukan perubahan").click()
    expect(guru.get_by_text("Bila disetujui, Observasi Kinerja")).to_be_visible()
    guru.get_by_role("checkbox").nth(1).check()
    press(guru, "Ajukan perubahan")
    expect(guru.get_by_role("alert")).to_contain_text("Tulis alasannya")
    guru.get_by_label("Mengapa dokumen ini diubah?").fill("Target kedua juga terlihat.")
    guru.get_by_label("Mengapa dokumen ini diubah?").blur()
    wait_a_moment(guru)
    press(guru, "Ajukan perubahan")
    expect(guru.get_by_text("Permintaan perubahan terkirim.")).to_be_visible()

    head.reload()
    expect(head.get_by_text("Semula:")).to_be_visible()
    press(head, "Setujui")
    expect(head.get_by_text("Permintaan disetujui.")).to_be_visible()
    expect(head.get_by_text("Jadwal disepakati").first).to_be_visible()
    change_the_practice(guru, head)


def change_the_practice(guru: Page, head: Page) -> None:
    """Asked, rejected with a reason, asked again, approved; the old documents are read by both."""
    guru.reload()
    ask_for_another_practice(guru)
    head.reload()
    expect(head.get_by_text("Bila disetujui, Diskusi Persiapan diarsipkan")).to_be_visible()
    press(head, "Tolak")
    expect(head.get_by_role("alert")).to_contain_text("Tulis alasannya")
    head.get_by_label("Catatan keputusan").fill("Selesaikan praktik ini dulu.")
    head.get_by_label("Catatan keputusan").blur()
    wait_a_moment(head)
    press(head, "Tolak")
    expect(head.get_by_text("Permintaan ditolak.")).to_be_visible()

    guru.reload()
    expect(guru.get_by_text("“Selesaikan praktik ini dulu.”")).to_be_visible()
    ask_for_another_practice(guru)
    head.reload()
    press(head, "Setujui")
    expect(head.get_by_text("Permintaan disetujui.")).to_be_visible()
    guru.reload()
    expect(guru.get_by_text("0 dari 5 selesai")).to_be_visible()
    for page in (guru, head):
        follow(page, "Arsip (3 dokumen)")
        heading(page, "Arsip siklus")
        page.get_by_text("B. Observasi Kinerja, bagian pengamat").click()
        expect(page.get_by_text(RECOMMENDATION)).to_be_visible()
    talk_outside_the_rating(guru, head)


def talk_outside_the_rating(guru: Page, head: Page) -> None:
    """Feedback reaches the guru at once, with a notice on the page that is open."""
    follow(head, "Siklus")
    follow(head, "Umpan balik")
    heading(head, "Umpan balik")
    press(head, "Kirim umpan balik")
    expect(head.get_by_role("alert")).to_contain_text("Tulis umpan balik Anda")
    head.get_by_label("Tentang apa?").select_option(label="Kunjungan singkat")
    head.get_by_label("Umpan balik Anda").fill(VISIT)
    head.get_by_label("Umpan balik Anda").blur()
    wait_a_moment(head)
    press(head, "Kirim umpan balik")
    expect(head.get_by_text("Umpan balik terkirim.")).to_be_visible()
    expect(head.get_by_label("Umpan balik Anda")).to_have_value("")
    guru.goto("/pemberitahuan")
    guru.get_by_role("link", name="memberi umpan balik atas kinerja Anda").first.click()
    heading(guru, "Umpan balik untuk Anda")
    expect(guru.get_by_role("region", name="Kunjungan singkat")).to_contain_text(VISIT)
    expect(guru.get_by_label("Umpan balik Anda")).to_have_count(0)


def ask_for_another_practice(guru: Page) -> None:
    """What would be archived stands first; without a choice and a reason nothing is sent."""
    follow(guru, "Ubah Praktik Kinerja")
    heading(guru, "Praktik apa yang ingin Anda ganti?")
    archived = guru.get_by_role("main").get_by_role("listitem").filter(has_text="A. Diskusi")
    expect(archived).to_be_visible()
    press(guru, "Ajukan")
    expect(guru.get_by_role("alert")).to_contain_text("Tulis alasannya")
    guru.get_by_role("main").get_by_role("radio").first.check()
    guru.get_by_label("Mengapa praktik diganti?").fill("Kelas saya perlu kesepakatan kelas dulu.")
    guru.get_by_label("Mengapa praktik diganti?").blur()
    wait_a_moment(guru)
    press(guru, "Ajukan")
    expect(guru.get_by_text("Permintaan terkirim.")).to_be_visible()
