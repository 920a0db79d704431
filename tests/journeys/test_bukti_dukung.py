"""Evidence refused for each reason, then accepted and verified; cut off, used twice, written."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect
from pypdf import PdfReader

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.files.samples import padded, pdf, photo
from tests.journeys.basis_data import database, skp_id
from tests.journeys.langkah import follow, heading, press
from tests.product import Product

GURU = "hendrabaskoro17@guru.smp.belajar.id"
FIRST, SECOND = "rhk/RHK08/1", "rhk/RHK08/2"
KOSP = "sekolah/1"
REPORT = "tugas/WALI_KELAS/1/laporan_tugas"
PDF_FIELD, PHOTO_FIELD = "File PDF", "Foto dari HP"
TEN_MB = 10 * 1024 * 1024
REFUSED = (
    ("kosong.pdf", b"", "kosong.pdf: File kosong"),
    ("besar.pdf", padded(TEN_MB + 1), "besar.pdf: 10,1 MB, batas 10 MB"),
    ("halaman.pdf", b"<html><script>alert(1)</script></html>", "File ini bukan PDF."),
    ("arsip.pdf", b"PK\x03\x04" + b"x" * 100, "File ini bukan PDF."),
    ("kunci.pdf", pdf(password="rahasia"), "PDF ini terkunci kata sandi."),
    ("potong.pdf", pdf(pages=9)[:-300], "File ini terpotong."),
    ("rusak.pdf", b"%PDF-1.7\n" + b"\xff" * 900 + b"%%EOF", "File ini rusak"),
    ("hampa.pdf", pdf(pages=0), "PDF ini tidak punya halaman."),
)


def item(skp: int, slot: str) -> str:
    return f"/bukti/butir?id={skp}&slot={slot.replace('/', '%2F')}"


def send(page: Page, field: str, *files: tuple[str, bytes]) -> None:
    page.get_by_label(field).set_input_files(
        [FilePayload(name=name, mimeType="application/pdf", buffer=data) for name, data in files]
    )


def status(page: Page, word: str) -> None:
    expect(page.get_by_role("main").get_by_text(word, exact=True).first).to_be_visible()


def test_evidence_is_refused_for_each_reason_and_then_accepted_and_verified(
    product: Product, sign_in: SignIn, assert_accessible: Callable[[Page], None]
) -> None:
    skp = skp_id(product, GURU)
    guru = sign_in(GURU)
    follow(guru, "Bukti dukung")
    heading(guru, "Bukti dukung")
    expect(guru.get_by_text("0 dari 32 poin")).to_be_visible()
    assert_accessible(guru)

    guru.goto(item(skp, FIRST))
    heading(guru, "Bukti 1")
    status(guru, "Belum dikumpulkan")
    for name, data, words in REFUSED:
        send(guru, PDF_FIELD, (name, data))
        expect(guru.get_by_text(words)).to_be_visible()
    status(guru, "Belum dikumpulkan")
    assert_accessible(guru)

    send(guru, PDF_FIELD, ("sertifikat.pdf", padded(TEN_MB)))
    status(guru, "Menunggu verifikasi")
    expect(guru.get_by_role("link", name="sertifikat.pdf")).to_be_visible()

    head = sign_in(akun.KS_SMP, at=item(skp, FIRST))
    press(head, "Minta perbaikan")
    expect(head.get_by_role("alert")).to_contain_text("Tulis apa yang perlu diperbaiki")
    assert_accessible(head)
    head.get_by_label("Yang perlu diperbaiki").fill("Tanda tangan belum ada.")
    head.wait_for_timeout(500)  # A second press within half a second counts as a double click.
    press(head, "Minta perbaikan")
    heading(head, "Bukti dukung Hendra Baskoro")

    guru.reload()
    expect(guru.get_by_text("Tanda tangan belum ada.")).to_be_visible()
    send(guru, PHOTO_FIELD, *((f"{each}.jpg", photo()) for each in range(21)))
    expect(guru.get_by_text("Anda memilih 21 file. Paling banyak 20, pilih lagi")).to_be_visible()
    send(guru, PHOTO_FIELD, ("a.jpg", photo()), ("b.png", photo("PNG")))
    status(guru, "Menunggu verifikasi")
    with guru.expect_download() as download:
        guru.get_by_role("link", name="Foto.pdf").click()
    assert download.value.suggested_filename == "Foto.pdf"
    assert pages_of(Path(download.value.path())) == 2

    head.goto(item(skp, FIRST))
    press(head, "Terverifikasi")
    heading(head, "Bukti dukung Hendra Baskoro")
    expect(head.get_by_text("8 dari 32 poin")).to_be_visible()
    guru.goto(f"/bukti?id={skp}")
    expect(guru.get_by_text("8 dari 32 poin")).to_be_visible()


def pages_of(file: Path) -> int:
    return len(PdfReader(io.BytesIO(file.read_bytes())).pages)


def test_a_file_used_twice_warns_and_counts_once(product: Product, sign_in: SignIn) -> None:
    skp = skp_id(product, GURU)
    guru = sign_in(GURU, at=item(skp, FIRST))
    send(guru, PDF_FIELD, ("sertifikat.pdf", pdf()))
    status(guru, "Menunggu verifikasi")
    guru.goto(item(skp, SECOND))
    press(guru, "Pakai file ini")
    expect(guru.get_by_text("File ini dipakai 2 kali. Poinnya dihitung sekali.")).to_be_visible()
    head = sign_in(akun.KS_SMP, at=item(skp, FIRST))
    press(head, "Terverifikasi")
    heading(head, "Bukti 2")
    press(head, "Terverifikasi")
    heading(head, "Bukti dukung Hendra Baskoro")
    expect(head.get_by_text("8 dari 32 poin")).to_be_visible()
    expect(head.get_by_text("2 dari 8 bukti terverifikasi")).to_be_visible()


def test_a_report_is_written_here_and_becomes_a_pdf(product: Product, sign_in: SignIn) -> None:
    skp = skp_id(product, GURU)
    guru = sign_in(GURU, at=item(skp, REPORT), width=360)
    follow(guru, "Tulis laporan")
    heading(guru, "Laporan tugas: Wali kelas")
    answers = guru.get_by_role("main").get_by_role("textbox")
    expect(answers).to_have_count(5)
    answers.nth(0).fill("Setiap Senin bersama orang tua.")
    wait_until_stored(product, skp, "Setiap Senin bersama orang tua.")
    press(guru, "Jadikan PDF")
    expect(guru.get_by_role("alert").get_by_role("link")).to_have_count(4)
    guru.reload()
    wait_hydrated(guru)
    expect(answers.nth(0)).to_have_value("Setiap Senin bersama orang tua.")
    for place in range(1, 5):
        answers.nth(place).fill(f"Jawaban {place}.")
        answers.nth(place).blur()
        wait_until_stored(product, skp, f"Jawaban {place}.")
    press(guru, "Jadikan PDF")
    heading(guru, "Laporan pelaksanaan")
    status(guru, "Menunggu verifikasi")
    with guru.expect_download() as download:
        guru.get_by_role("link", name="Laporan Wali kelas.pdf").click()
    text = PdfReader(io.BytesIO(Path(download.value.path()).read_bytes())).pages[0].extract_text()
    assert "Setiap Senin bersama orang tua." in text
    assert "5 Agustus 2024" in text


def wait_until_stored(product: Product, skp: int, text: str) -> None:
    for _ in range(100):
        with database(product) as connection:
            rows = connection.execute("SELECT laporan FROM bukti WHERE skp_id = ?", (skp,))
            if any(text in row[0] for row in rows):
                return
        time.sleep(0.05)
    pytest.fail(f"not stored: {text}")


def test_a_cut_upload_starts_again_and_the_school_uploads_its_documents_once(
    product: Product, sign_in: SignIn
) -> None:
    skp = skp_id(product, GURU)
    guru = sign_in(GURU, at=item(skp, FIRST), width=360)
    stop_a_slow_upload(guru)

    guru.context.set_offline(True)
    send(guru, PDF_FIELD, ("sertifikat.pdf", pdf()))
    expect(guru.get_by_text("sertifikat.pdf: Sambungan putus di 0 %.")).to_be_visible()
    guru.context.set_offline(False)
    guru.get_by_role("button", name="Coba lagi").click()
    status(guru, "Menunggu verifikasi")
    expect(guru.get_by_role("link", name="sertifikat.pdf")).to_have_count(1)

    guru.goto(item(skp, KOSP))
    heading(guru, "KOSP")
    expect(guru.locator("input[type=file]")).to_have_count(0)
    head = sign_in(akun.KS_SMP, at=item(skp, KOSP))
    send(head, PDF_FIELD, ("kosp.pdf", pdf(pages=3)))
    expect(head.get_by_role("link", name="kosp.pdf")).to_be_visible()
    guru.reload()
    with guru.expect_download() as download:
        guru.get_by_role("link", name="kosp.pdf").click()
    assert pages_of(Path(download.value.path())) == 3


def stop_a_slow_upload(guru: Page) -> None:
    """On a slow link it says how much of how much has gone; stopped, nothing has come in."""
    link = guru.context.new_cdp_session(guru)
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 500_000}
    link.send("Network.emulateNetworkConditions", slow)
    send(guru, PDF_FIELD, ("besar.pdf", padded(3 * 1024 * 1024)))
    expect(guru.get_by_role("progressbar", name="besar.pdf")).to_be_visible()
    expect(guru.get_by_text(re.compile(r"^[0-3](,\d)? MB dari 3 MB$"))).to_be_visible()
    press(guru, "Batal")
    expect(guru.get_by_role("progressbar", name="besar.pdf")).to_have_count(0)
    link.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
    guru.reload()
    status(guru, "Belum dikumpulkan")
