"""What both sides of a cycle do on its pages, for every journey that walks one."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.basis_data import database, person_id
from tests.journeys.langkah import heading, press
from tests.product import Product

RECOMMENDATION = "Satu pertanyaan balik untuk setiap kelompok."
SEEN = "Murid memperbaiki jawabannya sendiri."


def look_at(product: Product, day: str, *emails: str) -> None:
    """Everybody signed in under these addresses looks at the product on that day."""
    with database(product) as connection:
        for email in emails:
            connection.execute(
                "UPDATE sesi SET tanggal_lihat = ? WHERE orang_id = ?",
                (day, person_id(product, email)),
            )


def fill(page: Page, label: str, text: str) -> None:
    """Write into a field and wait until it is saved."""
    page.get_by_label(label, exact=True).fill(text)
    page.get_by_label(label, exact=True).blur()
    expect(page.locator("[data-status=tersimpan]").first).to_be_visible()


def wait_a_moment(page: Page) -> None:
    """As long as a hand would: a second click within half a second is dropped as a double one."""
    page.wait_for_timeout(600)


def open_cycle_of(page: Page, skp: int) -> None:
    """The page of one cycle."""
    page.goto(f"/siklus?id={skp}")
    expect(page.get_by_role("heading", level=1, name=re.compile("^Siklus"))).to_be_visible()


IN_CLASS = (("Kelas", "VIII B"), ("Mata pelajaran", "Matematika"))
IN_THE_HALL = (("Tempat kegiatan", "Aula sekolah"), ("Peserta kegiatan", "Semua guru dan komite"))


def write_preparation(
    pegawai: Page,
    day: str,
    *,
    where: tuple[tuple[str, str], ...] = IN_CLASS,
    has_fokus: bool = True,
) -> None:
    """Document A with its first target and an appointment on that day, not sent yet."""
    pegawai.get_by_role("link", name="Buka Diskusi Persiapan").click()
    if has_fokus:
        pegawai.get_by_role("checkbox").first.check()
    else:
        expect(pegawai.get_by_text("jadi tidak ada target yang dipilih")).to_be_visible()
    pegawai.get_by_label("Tanggal").fill(day)
    fill(pegawai, "Upaya mempelajari target", "Membaca panduan umpan balik.")
    for label, text in where:
        fill(pegawai, label, text)
    fill(pegawai, "Hasil yang diharapkan", "Murid tahu langkah berikutnya.")


def send_preparation(guru: Page) -> None:
    press(guru, "Kirim")
    expect(guru.get_by_text("Diskusi Persiapan terkirim.")).to_be_visible()


def agree_to_the_schedule(head: Page) -> None:
    press(head, "Sepakati jadwal")
    expect(head.get_by_text("Jadwal observasi disepakati.")).to_be_visible()


def observe(head: Page, *, has_fokus: bool = True) -> None:
    """Document B: the first fokus marked, evidence and recommendation written, sent."""
    head.get_by_role("link", name="Buka Observasi Kinerja").click()
    if has_fokus:
        first = head.get_by_role("region", name="Fokus 1 dari 3")
        first.get_by_role("radio", name=re.compile("^Dilakukan dan efektif")).check()
    else:
        expect(head.get_by_text("jadi rubriknya belum ada")).to_be_visible()
    fill(head, "Catatan bukti perilaku", SEEN)
    fill(head, "Rekomendasi tindak lanjut", RECOMMENDATION)
    press(head, "Kirim")
    expect(head.get_by_text("Observasi Kinerja terkirim.")).to_be_visible()


def discuss_as_guru(guru: Page) -> None:
    guru.get_by_role("link", name="Buka Diskusi Tindak Lanjut").click()
    expect(guru.get_by_text(RECOMMENDATION)).to_be_visible()
    fill(guru, "Refleksi atas hasil observasi", "Dua kelompok belum bertanya balik.")
    fill(guru, "Tujuan tindak lanjut", "Semua kelompok bertanya balik.")
    press(guru, "Tambah upaya")
    fill(guru, "Upaya 1", "Mencoba tiga kalimat umpan balik.")
    press(guru, "Kirim")
    expect(guru.get_by_text("Diskusi Tindak Lanjut terkirim.")).to_be_visible()


def discuss_as_head(head: Page) -> None:
    head.get_by_role("link", name="Buka Diskusi Tindak Lanjut").click()
    head.get_by_role("radio", name="Sadar Kesulitan", exact=True).check()
    fill(head, "Catatan pengamat", "Coba dua minggu, lalu bicarakan lagi.")
    press(head, "Kirim")
    expect(head.get_by_text("Diskusi Tindak Lanjut terkirim.")).to_be_visible()


def report(guru: Page, day: str) -> None:
    guru.reload()
    guru.get_by_role("link", name="Buka Upaya Tindak Lanjut").click()
    fill(guru, "Apa yang sudah Anda lakukan, dan apa yang berubah?", "Dicoba di tiga kelas.")
    fill(guru, "Selesai pada", day)
    press(guru, "Kirim")
    expect(guru.get_by_text("Upaya Tindak Lanjut terkirim.")).to_be_visible()


def reflect(guru: Page) -> None:
    """Document E of the guru; it is not sent before it is shared."""
    guru.get_by_role("link", name="Buka Refleksi Tindak Lanjut").click()
    fill(guru, "Capaian", "Murid bertanya balik.")
    fill(guru, "Tantangan", "Waktu.")
    fill(guru, "Rencana perbaikan", "Satu kalimat untuk setiap murid.")
    press(guru, "Kirim")
    expect(guru.get_by_role("alert")).to_contain_text("Bagikan refleksi dulu")
    guru.get_by_role("checkbox", name=re.compile("^Bagikan refleksi ini")).check()
    expect(guru.locator("[data-status=tersimpan]").first).to_be_visible()
    press(guru, "Kirim")
    expect(guru.get_by_text("Refleksi Tindak Lanjut terkirim.")).to_be_visible()


def answer_reflection(head: Page) -> None:
    head.reload()
    head.get_by_role("link", name="Buka Refleksi Tindak Lanjut").click()
    expect(head.get_by_text("Murid bertanya balik.")).to_be_visible()
    head.get_by_role("radio", name="Sadar Dampak Kesulitan").check()
    fill(head, "Catatan pengamat", "Perubahannya nyata.")
    press(head, "Kirim")
    expect(head.get_by_text("Refleksi Tindak Lanjut terkirim.")).to_be_visible()


def go_on_to_the_rating(head: Page) -> None:
    press(head, "Lanjut ke penilaian")
    expect(head.get_by_text("Siklus dilanjutkan ke penilaian.")).to_be_visible()
    expect(head.get_by_text(re.compile("(3 dari 3|5 dari 5) selesai"))).to_be_visible()


def follow_up_together(guru: Page, head: Page, day: str) -> None:
    """Documents C, D and E of both sides, up to the rating; the guru stands on the cycle's page."""
    guru.reload()
    discuss_as_guru(guru)
    discuss_as_head(head)
    report(guru, day)
    reflect(guru)
    answer_reflection(head)
    go_on_to_the_rating(head)


def finish_the_rating(head: Page, guru: Page, skp: int) -> None:
    """The determined result is received without an objection and made final."""
    press(head, "Tetapkan penilaian")
    expect(head.get_by_text("Anda menetapkan penilaian")).to_be_visible()
    guru.goto(f"/hasil?id={skp}")
    expect(guru.get_by_role("region", name="Predikat")).to_contain_text("Baik")
    press(guru, "Saya sudah menerima")
    expect(guru.get_by_text("Anda sudah menerima hasil ini")).to_be_visible()
    press(guru, "Saya tidak mengajukan keberatan")
    expect(guru.get_by_text("Anda menyatakan tanpa keberatan")).to_be_visible()
    head.goto(f"/penilaian?id={skp}")
    press(head, "Finalkan hasil")
    expect(head.get_by_text("Hasil sudah final")).to_be_visible()
    guru.goto(f"/siklus?id={skp}")
    heading(guru, "Siklus observasi Anda")
