"""Every form as it is printed: what it says, how many pages, marks, fonts, tags."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
from pypdf import PdfReader

from kinerja_app.documents.bentuk import form_of
from kinerja_app.documents.bentuk_pak import determination
from kinerja_app.documents.cetak import Tanda, as_pdf
from kinerja_app.documents.rekaman import AwalTercatat, Rekaman, SkPakTercatat
from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.domain.rencana import TugasPilihan, TugasTambahan
from kinerja_app.regulations import by_id
from kinerja_app.regulations.cetakan import BARIS_PAK, BarisPak
from tests.documents.contoh_rekaman import REKAMAN, RENCANA, SHORT, long_record

TANDA = Tanda(
    "0123ABCD4567",
    "3fa901bc77de12aa",
    "http://localhost:3000/cek-dokumen",
    konsep=False,
    nomor=REKAMAN.nomor,
    catatan="Aturan Juli–Desember 2024",
)
DRAFT = replace(TANDA, konsep=True)


@lru_cache(maxsize=64)
def pdf(
    cetakan: Cetakan,
    rekaman: Rekaman = REKAMAN,
    tanda: Tanda = TANDA,
    kertas: Kertas = Kertas.A4,
) -> PdfReader:
    data = as_pdf(form_of(cetakan, rekaman, by_id(rekaman.rule_set)), tanda, kertas)
    return PdfReader(io.BytesIO(data))


@lru_cache(maxsize=64)
def words(reader: PdfReader) -> str:
    text = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(text.replace("\u00a0", " ").split())


HEAD = ("Bagas Wiryawan, S.Pd.", "19850717 201001 1 000", "SMP Negeri Melati Satu")
SIGNED = ("Pejabat Penilai Kinerja,", "Mulyadi Santosa, M.Pd.", "NIP 19751120 200503 1 000")
SAYS: dict[Cetakan, tuple[str, ...]] = {
    Cetakan.SKP_KUALITATIF: (
        "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF",
        "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
        "DINAS PENDIDIKAN KABUPATEN MERAPI",
        "1 Juli s.d. 31 Desember 2024",
        "Penata, III/c",
        "Guru Ahli Muda",
        "Pembina Tk. I, IV/b",
        "A. UTAMA",
        "Praktik Kinerja: Keteraturan Suasana Kelas",
        "Peserta berbagi praktik baik oleh komunitas belajar",
        "(16 poin)",
        "4 bukti (usulan)",
        "B. TAMBAHAN",
        "Wali kelas (Kelas VIII B, SK 09/2024)",
        "Berorientasi Pelayanan: Memahami dan memenuhi kebutuhan masyarakat",
        "Ekspektasi Khusus Pimpinan",
        "Pegawai yang Dinilai,",
        "Kabupaten Merapi, 24 Juli 2024",
        *SIGNED,
    ),
    Cetakan.SKP_KUANTITATIF: (
        "PENDEKATAN HASIL KERJA KUANTITATIF",
        "RHK pimpinan yang diintervensi",
        "Aspek",
        "Indikator Kinerja Individu",
        "Target",
        "Kuantitas",
        "Kualitas",
        "Waktu",
        *SIGNED,
    ),
    Cetakan.LAMPIRAN_SKP: (
        "LAMPIRAN SASARAN KINERJA PEGAWAI",
        "DUKUNGAN SUMBER DAYA (usulan)",
        "SKEMA PERTANGGUNGJAWABAN (usulan)",
        "KONSEKUENSI (usulan)",
        "3. Praktik Kinerja: Keteraturan Suasana Kelas: dokumen observasi A–E.",
        "4. Peserta berbagi praktik baik oleh komunitas belajar: sertifikat.",
        "6. Wali kelas (Kelas VIII B, SK 09/2024): SK dan laporan tugas.",
        *SIGNED,
    ),
    Cetakan.OBSERVASI_A: (
        "DOKUMEN A. DISKUSI PERSIAPAN",
        "Target perilaku 1. Komunikasi positif untuk suasana kondusif",
        "12 Agustus 2024, pukul 07.30–\u206008.50",
        "Membaca panduan umpan balik.",
        "Pengamat,",
    ),
    Cetakan.OBSERVASI_B: (
        "DOKUMEN B. OBSERVASI KINERJA",
        "Dilakukan tapi belum efektif",
        "✓",
        "Guru memberi umpan balik sebelum murid bertanya.",
        "Lanjutkan dengan pertanyaan balik.",
    ),
    Cetakan.OBSERVASI_C: (
        "DOKUMEN C. DISKUSI TINDAK LANJUT",
        "Dua kelompok belum tersentuh.",
        "No. Upaya tindak lanjut Paling lambat 1 Mencoba tiga kalimat umpan balik 30 September",
        "Kategori kesadaran Sadar Kesulitan",
        "Coba dua minggu, lalu bahas lagi.",
    ),
    Cetakan.OBSERVASI_D: (
        "DOKUMEN D. UPAYA TINDAK LANJUT",
        "Sudah dicoba di dua kelas.",
        "Paling lambat 30 September 2024",
        "Selesai 24 September 2024",
    ),
    Cetakan.OBSERVASI_E: (
        "DOKUMEN E. REFLEKSI TINDAK LANJUT",
        "Murid bertanya balik.",
        "Sadar Dampak Kesulitan",
        "Perubahan terlihat nyata.",
    ),
    Cetakan.UMPAN_BALIK: (
        "UMPAN BALIK BERKELANJUTAN",
        "Realisasi berdasarkan bukti dukung",
        "3 dari 4 bukti dukung diterima.",
        "2 Oktober 2024: Umpan balik Anda makin cepat.",
        "9 Oktober 2024: Terus berbagi di komunitas.",
        *SIGNED,
    ),
    Cetakan.EVALUASI: (
        "EVALUASI KINERJA PEGAWAI",
        "CAPAIAN KINERJA ORGANISASI BAIK",
        "RATING HASIL KERJA DI ATAS EKSPEKTASI",
        "RATING PERILAKU KERJA SESUAI EKSPEKTASI",
        "PREDIKAT KINERJA PEGAWAI BAIK",
        "Alasan rating hasil kerja Perangkat umpan balik dipakai tujuh guru lain.",
        "Kabupaten Merapi, 9 Desember 2024",
        *SIGNED,
    ),
    Cetakan.DOKUMEN_EVALUASI: (
        "DOKUMEN EVALUASI KINERJA PEGAWAI",
        "3. ATASAN PEJABAT PENILAI KINERJA",
        "Teguh Wibisono, M.Si.",
        "Predikat kinerja pegawai : BAIK",
        "Diterima tanggal 10 Desember 2024",
        "Terima kasih.",
        *SIGNED,
    ),
    Cetakan.KONVERSI: (
        "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT",
        "Nomor: ",
        "I. KETERANGAN PERORANGAN",
        "5. Tempat/tanggal lahir : Merapi, 17 Juli 1985",
        "6. Jenis kelamin : Laki-laki",
        "8. Jabatan/TMT : Guru Ahli Muda / –",
        "Sangat Baik 150 % 25 37,50",
        *SIGNED,
    ),
    Cetakan.AKUMULASI: (
        "AKUMULASI ANGKA KREDIT",
        "Januari 2023–Desember 2024",
        "2023 12 Baik 100 % 25 25,00",
        "2024 12 Sangat Baik 150 % 25 37,50",
        "JUMLAH ANGKA KREDIT YANG DIPEROLEH 62,50",
        *SIGNED,
    ),
    Cetakan.PENETAPAN: (
        "PENETAPAN ANGKA KREDIT",
        "AK konversi predikat kinerja 25,00 37,50 62,50",
        "JUMLAH ANGKA KREDIT 25,00 37,50 62,50",
        "Angka kredit minimal 100,00 200,00",
        "Kelebihan/kekurangan −37,50 −137,50",
        "BELUM DAPAT dipertimbangkan",
        *SIGNED,
    ),
}


@pytest.mark.parametrize("cetakan", Cetakan)
def test_a_document_says_what_the_record_says(cetakan: Cetakan) -> None:
    text = words(pdf(cetakan))
    head = HEAD if cetakan is not Cetakan.LAMPIRAN_SKP else HEAD[::2]
    assert [each for each in (*SAYS[cetakan], *head) if each not in text] == []


def test_the_first_period_names_the_block_of_a_document_of_the_cycle() -> None:
    first = replace(REKAMAN, rule_set="R2024S1")
    prepared, talked = Cetakan.OBSERVASI_A, Cetakan.OBSERVASI_C
    assert "Bagian siklus Pelaksanaan Observasi" in words(pdf(prepared, first))
    assert "Bagian siklus Tindak Lanjut Observasi" in words(pdf(talked, first))
    assert "Bagian siklus" not in words(pdf(prepared))


def test_angka_kredit_begins_with_what_a_letter_says() -> None:
    pak = replace(REKAMAN, awal_ak=AwalTercatat(AsalAk.PAK, Decimal(600), 2023))
    assert "JUMLAH ANGKA KREDIT 50,00 37,50 87,50" in words(pdf(Cetakan.PENETAPAN, pak))
    dasar = replace(REKAMAN, awal_ak=AwalTercatat(AsalAk.TANPA, Decimal(1200)))
    text = words(pdf(Cetakan.PENETAPAN, dasar))
    assert "AK dasar yang diberikan 100,00 0,00 100,00" in text
    assert "JUMLAH ANGKA KREDIT 125,00 37,50 162,50" in text
    assert "AK dasar yang diberikan 100,00" in words(pdf(Cetakan.AKUMULASI, dasar))
    assert "JUMLAH ANGKA KREDIT YANG DIPEROLEH 162,50" in words(pdf(Cetakan.AKUMULASI, dasar))


def test_a_pak_carries_the_number_and_the_day_of_its_letter_once_they_are_recorded() -> None:
    kept = replace(REKAMAN, sk_pak=SkPakTercatat("823/14/2025", date(2025, 1, 15)))
    text = words(pdf(Cetakan.PENETAPAN, kept))
    assert "Nomor: 823/14/2025" in text
    assert "15 Januari 2025 Pejabat Penilai Kinerja," in text
    for other in (words(pdf(Cetakan.PENETAPAN)), words(pdf(Cetakan.KONVERSI, kept))):
        assert "Nomor: ...." in other
        assert "823/14/2025" not in other


LONG = long_record()
ENDLESS = "Dinas yang namanya tidak muat di satu baris " * 90
MANY_DUTIES = replace(
    LONG,
    rencana=LONG.rencana
    and replace(
        LONG.rencana,
        isi=replace(
            LONG.rencana.isi,
            tugas_tambahan=TugasTambahan(
                tuple(
                    TugasPilihan(f"T{n}", f"Tugas ke-{n}", "menurut SK kepala sekolah " * 8)
                    for n in range(1, 61)
                )
            ),
        ),
    ),
)
LONGER: dict[Cetakan, tuple[Rekaman, tuple[BarisPak, ...]]] = {
    # A line for each RHK and duty: a plan of the catalogue alone ends on the first page.
    Cetakan.LAMPIRAN_SKP: (MANY_DUTIES, ()),
    # One row and ten lines of the person: only texts without an end bring it over a page.
    Cetakan.KONVERSI: (replace(LONG, sekolah=ENDLESS, dinas=ENDLESS), ()),
    # Three rows; the list of rows is data, and other lists are in use (K-51).
    Cetakan.PENETAPAN: (LONG, BARIS_PAK.value * 42),
}
"""Forms whose contents do not grow with the work of a person, and what makes them long."""
PAGES: dict[Cetakan, tuple[int, int]] = {
    Cetakan.SKP_KUALITATIF: (4, 3),
    Cetakan.SKP_KUANTITATIF: (5, 5),
    Cetakan.LAMPIRAN_SKP: (5, 5),
    Cetakan.OBSERVASI_A: (4, 3),
    Cetakan.OBSERVASI_B: (4, 3),
    Cetakan.OBSERVASI_C: (4, 3),
    Cetakan.OBSERVASI_D: (6, 5),
    Cetakan.OBSERVASI_E: (4, 3),
    Cetakan.UMPAN_BALIK: (7, 6),
    Cetakan.EVALUASI: (8, 6),
    Cetakan.DOKUMEN_EVALUASI: (4, 4),
    Cetakan.KONVERSI: (3, 3),
    Cetakan.AKUMULASI: (3, 3),
    Cetakan.PENETAPAN: (4, 3),
}
"""How many pages of A4 and of F4 each long form takes."""
HEADS: dict[Cetakan, tuple[str, int]] = {
    Cetakan.SKP_KUALITATIF: ("No. HASIL KERJA", 3),
    Cetakan.SKP_KUANTITATIF: ("No. RHK pimpinan yang diintervensi Rencana hasil kerja", 4),
    Cetakan.OBSERVASI_D: ("No. Upaya Laporan upaya", 3),
    Cetakan.UMPAN_BALIK: ("No. HASIL KERJA Realisasi", 3),
    Cetakan.EVALUASI: ("No. HASIL KERJA Realisasi", 3),
    Cetakan.AKUMULASI: ("KOEFISIEN PER TAHUN", 3),
    Cetakan.PENETAPAN: ("HASIL PENILAIAN ANGKA KREDIT LAMA BARU JUMLAH KETERANGAN", 3),
}
"""The head of the table that grows, and on how many of the first pages it must stand."""


def long_form(cetakan: Cetakan, kertas: Kertas) -> PdfReader:
    if cetakan not in LONGER:
        return pdf(cetakan, LONG, DRAFT, kertas)
    rekaman, rows = LONGER[cetakan]
    rules = by_id(rekaman.rule_set)
    lembar = determination(rekaman, rules, rows) if rows else form_of(cetakan, rekaman, rules)
    return PdfReader(io.BytesIO(as_pdf(lembar, DRAFT, kertas)))


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("cetakan", Cetakan)
def test_a_long_form_goes_on_over_three_pages_or_more(cetakan: Cetakan, kertas: Kertas) -> None:
    pages = [" ".join(each.extract_text().split()) for each in long_form(cetakan, kertas).pages]
    assert len(pages) == PAGES[cetakan][tuple(Kertas).index(kertas)]
    for nomor, text in enumerate(pages, start=1):
        assert f"Halaman {nomor} dari {len(pages)}" in text
        assert "Kode 0123-ABCD-4567" in text
        assert "KONSEP" in text
    head, at_least = HEADS.get(cetakan, ("", 0))
    assert [head in text for text in pages[:at_least]] == [True] * at_least
    assert sum("Mulyadi Santosa, M.Pd. NIP 19751120" in text for text in pages) == 1
    assert "Mulyadi Santosa, M.Pd. NIP 19751120" in pages[-1]
    above = pages[-1].removeprefix("KONSEP").partition("Kabupaten Merapi, ")[0]
    assert above.replace("Pegawai yang Dinilai,", "").strip(), "the signatures stand alone"


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("cetakan", Cetakan)
def test_a_short_record_stands_on_one_page(cetakan: Cetakan, kertas: Kertas) -> None:
    reader = pdf(cetakan, SHORT, kertas=kertas)
    assert len(reader.pages) == 1
    assert "Halaman 1 dari 1" in words(reader)


def test_the_curve_is_drawn_where_the_rules_suggest_a_pattern() -> None:
    text = words(pdf(Cetakan.EVALUASI, replace(REKAMAN, rule_set="R2025")))
    assert "POLA DISTRIBUSI: CAPAIAN ORGANISASI BAIK" in text
    assert "2 3 6 11 2" in text
    assert "bukan kuota" in text
    assert "POLA DISTRIBUSI" not in words(pdf(Cetakan.EVALUASI))


def test_the_signatures_are_not_left_alone_on_a_page() -> None:
    last = " ".join(pdf(Cetakan.SKP_KUALITATIF).pages[-1].extract_text().split())
    assert "PERILAKU KERJA" in last
    assert "Pegawai yang Dinilai," in last


@pytest.mark.parametrize("cetakan", Cetakan)
def test_only_a_draft_carries_the_watermark(cetakan: Cetakan) -> None:
    assert "KONSEP" in words(pdf(cetakan, tanda=DRAFT))
    assert "KONSEP" not in words(pdf(cetakan))


@pytest.mark.parametrize(("kertas", "points"), [(Kertas.A4, (595, 842)), (Kertas.F4, (609, 935))])
def test_paper_is_a4_or_folio(kertas: Kertas, points: tuple[int, int]) -> None:
    box = pdf(Cetakan.SKP_KUALITATIF, kertas=kertas).pages[0].mediabox
    assert (round(box.width), round(box.height)) == points
    wide = pdf(Cetakan.SKP_KUANTITATIF, kertas=kertas).pages[0].mediabox
    assert (round(wide.height), round(wide.width)) == points


@pytest.mark.parametrize("cetakan", Cetakan)
def test_a_screen_reader_finds_title_language_and_structure(cetakan: Cetakan) -> None:
    reader = pdf(cetakan)
    root: Any = reader.root_object
    assert root["/Lang"] == "id"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == " ".join(
        form_of(cetakan, REKAMAN, by_id(REKAMAN.rule_set)).judul
    )
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()


def test_fonts_are_inside_the_file() -> None:
    for page in pdf(Cetakan.EVALUASI).pages:
        embedded, missing = page._get_fonts()
        assert missing == set()
        assert {name.split("+")[1].partition("-")[0] for name in embedded} == {"LibertinusSerif"}


def test_the_same_record_is_the_same_file() -> None:
    lembar = form_of(Cetakan.EVALUASI, REKAMAN, by_id(REKAMAN.rule_set))
    assert as_pdf(lembar, TANDA) == as_pdf(lembar, TANDA)


WILD = '#panic("x") $x^2$ \\ ] #read("/etc/passwd") *b* _i_ <b> @ref // x'


def wild_record() -> Rekaman:
    assert REKAMAN.rencana is not None
    assert REKAMAN.penilaian is not None
    duty = replace(RENCANA.tugas_tambahan.pilihan[0], label=WILD, keterangan=WILD)
    plan = replace(RENCANA, tugas_tambahan=replace(RENCANA.tugas_tambahan, pilihan=(duty,)))
    return replace(
        REKAMAN,
        sekolah=WILD,
        pegawai=replace(REKAMAN.pegawai, nama=WILD),
        rencana=replace(REKAMAN.rencana, isi=plan),
        umpan_balik=tuple(replace(each, isi=WILD, oleh=WILD) for each in REKAMAN.umpan_balik),
        penilaian=replace(REKAMAN.penilaian, alasan_hasil=WILD, tanggapan=WILD),
    )


@pytest.mark.parametrize("cetakan", Cetakan)
def test_what_a_person_writes_is_never_markup(cetakan: Cetakan) -> None:
    text = words(pdf(cetakan, wild_record()))
    assert '#panic("x") $x^2$ \\ ] #read("/etc/passwd") *b* _i_ <b> @ref // x' in text
