from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from pypdf import PageObject, PdfReader

from kinerja_app.documents.laporan_tugas import Laporan, as_pdf

LAPORAN = Laporan(
    tugas="Wali kelas",
    keterangan="Kelas VIII B, SK 09/2024",
    nama="Bagas Wiryawan, S.Pd.",
    nip="198001012005011001",
    jabatan="Guru",
    sekolah="SMP Negeri Melati Satu",
    tempat="Kabupaten Merapi",
    periode="Juli–Desember 2024",
    tanggal=date(2024, 8, 5),
    jawaban=(("Bagaimana tugas dilaksanakan?", "Setiap Senin.\n\nBersama orang tua."),),
)


def words(laporan: Laporan) -> str:
    pages = PdfReader(io.BytesIO(as_pdf(laporan))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_the_report_says_who_where_and_when_in_indonesian() -> None:
    text = words(LAPORAN)
    for part in (
        "Laporan tugas tambahan: Wali kelas",
        "19800101 200501 1 001",
        "SMP Negeri Melati Satu",
        "Kabupaten Merapi, 5 Agustus 2024",
        "1. Bagaimana tugas dilaksanakan?",
        "Setiap Senin.",
        "Bersama orang tua.",
    ):
        assert part in text


def test_what_a_person_writes_is_never_markup() -> None:
    wild = '#panic("x") $x^2$ \\ ] #read("/etc/passwd") \u0000 <b>'
    assert '#panic("x")' in words(replace(LAPORAN, nama=wild, jawaban=(("A?", wild),)))


def test_it_is_an_a4_page_with_its_fonts_inside() -> None:
    data = as_pdf(LAPORAN)
    page = PdfReader(io.BytesIO(data)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert {name.split("+")[1] for name in fonts(page)} == {
        "LibertinusSerif-Regular-Identity-H",
        "LibertinusSerif-Bold-Identity-H",
    }


def fonts(page: PageObject) -> set[str]:
    embedded, missing = page._get_fonts()
    assert missing == set()
    return set(embedded)


def test_the_same_report_is_the_same_file() -> None:
    assert as_pdf(LAPORAN) == as_pdf(LAPORAN)


def test_a_long_report_goes_on_the_next_page_with_its_number() -> None:
    text = words(replace(LAPORAN, jawaban=(("A?", "\n".join(["Satu baris."] * 80)),)))
    assert "Halaman 2 dari" in text
