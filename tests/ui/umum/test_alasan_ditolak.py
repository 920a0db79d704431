from __future__ import annotations

import re

import pytest

from kinerja_app.identity.refusals import Reason, RefusalFacts
from kinerja_app.ui.umum.alasan_ditolak import Penjelasan, explain

FORBIDDEN = re.compile(r"\b(maaf|silakan|mohon|invalid|wajib diisi)\b|!", re.IGNORECASE)
KNOWN = RefusalFacts(
    email="dian@guru.smp.belajar.id",
    sekolah="SMP Negeri Contoh 2",
    jenis_ptk="Tenaga Administrasi Sekolah",
    sumber="Panduan kesalahan akses 2024",
)


def text_of(page: Penjelasan) -> str:
    return " ".join((page.judul, page.kalimat, *page.langkah, page.mengapa))


@pytest.mark.keluhan(35)
@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("facts", [KNOWN, RefusalFacts()], ids=["known", "forgotten"])
def test_every_reason_has_a_page_that_says_what_to_do(reason: Reason, facts: RefusalFacts) -> None:
    page = explain(reason.value, facts)
    assert page.judul
    assert page.langkah
    assert "{" not in text_of(page)
    assert not FORBIDDEN.search(text_of(page))
    assert page.kalimat.endswith(".")


def test_who_is_not_in_the_roster_is_sent_to_the_operator() -> None:
    page = explain("TIDAK_ADA_DI_DAFTAR", KNOWN)
    assert page.judul == "Anda belum ada di daftar guru"
    assert page.kalimat == (
        "Tidak ada orang dengan dian@guru.smp.belajar.id. Operator sekolah menambahkannya di "
        "Dapodik, lalu mengimpor daftar guru ke sini."
    )


def test_a_private_account_is_named() -> None:
    page = explain("BUKAN_BELAJAR_ID", RefusalFacts(email="dian@gmail.com"))
    assert page.judul == "Akun ini bukan akun belajar.id"
    assert page.kalimat == (
        "Anda memilih dian@gmail.com. Aplikasi ini menerima akun belajar.id dari sekolah induk "
        "Anda."
    )


@pytest.mark.keluhan(17)
def test_the_wrong_jenis_ptk_is_the_heading_and_names_its_source() -> None:
    page = explain("JENIS_PTK", KNOWN)
    assert page.judul == "Jenis PTK Anda Tenaga Administrasi Sekolah"
    assert page.mengapa.endswith("Sumber: Panduan kesalahan akses 2024.")


def test_tenaga_kependidikan_are_sent_to_their_kepala_sekolah() -> None:
    facts = RefusalFacts(jenis_ptk="Pustakawan", kasus="TENAGA_KEPENDIDIKAN")
    assert explain("JENIS_PTK", facts).kalimat == (
        "SKP tenaga kependidikan dibuat di e-Kinerja BKN. Kepala Sekolah yang mengurusnya."
    )


def test_kemenag_in_dapodik_with_another_status_needs_the_operator_first() -> None:
    facts = RefusalFacts(sekolah="SD Negeri Contoh 1", kasus="KEMENAG_STATUS_LAIN")
    assert explain("KEMENAG", facts).langkah == (
        "Minta operator SD Negeri Contoh 1 mengubah status kepegawaian menjadi “PNS Depag”.",
        "Setelah itu, susun SKP Anda di e-Kinerja BKN.",
    )
    assert explain("KEMENAG", RefusalFacts()).judul == "SKP Anda dibuat di e-Kinerja BKN"


def test_asn_of_a_private_school_read_that_2026_is_here() -> None:
    page = explain("ASN_SEKOLAH_SWASTA", KNOWN)
    assert page.judul == "Sampai 2025, SKP ASN di sekolah swasta dibuat di e-Kinerja BKN"
    assert page.langkah[1] == "Mulai periode 2026, SKP Anda disusun di sini."


def test_an_invented_code_shows_no_text_of_its_own() -> None:
    page = explain("<script>", RefusalFacts())
    assert page.judul == "Anda belum bisa masuk"
    assert "<script>" not in text_of(page)
