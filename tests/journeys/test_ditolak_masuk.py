"""Every refusal of the sign-in as the person reads it: the fact, and who can mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import OpenPage
from tests.journeys.basis_data import SMP, database, person_id
from tests.journeys.langkah import heading
from tests.product import Product

EKINERJA = "Admin kepegawaian instansi Anda yang membantu di sana"
OPERATOR = "SMP Negeri Contoh 2"

PERSON = {
    "jenis_ptk": "UPDATE orang SET jenis_ptk = ? WHERE id = ?",
    "status_kepegawaian": "UPDATE orang SET status_kepegawaian = ? WHERE id = ?",
    "subjek": "UPDATE orang SET subjek = ? WHERE id = ?",
}
SCHOOL = {
    "jenjang": "UPDATE sekolah SET jenjang = ? WHERE npsn = ?",
    "status": "UPDATE sekolah SET status = ? WHERE npsn = ?",
}
POST = {
    "satminkal": "UPDATE penugasan SET satminkal = ? WHERE orang_id = ?",
    "selesai": "UPDATE penugasan SET selesai = ? WHERE orang_id = ?",
}


@dataclass(frozen=True)
class Refusal:
    """What is recorded of Dian, the h1 that follows, and the sentence that names who helps."""

    alasan: str
    judul: str
    siapa: str
    orang: tuple[tuple[str, str], ...] = ()
    sekolah: tuple[tuple[str, str], ...] = ()
    penugasan: tuple[tuple[str, str | int], ...] = ()
    keadaan: str = ""


RECORDED = (
    Refusal(
        "JENIS_PTK",
        "Jenis PTK Anda Tutor",
        f"Operator {OPERATOR} yang bisa mengubahnya",
        orang=(("jenis_ptk", "Tutor"),),
    ),
    Refusal(
        "JENIS_PTK",
        "Jenis PTK Anda Tenaga Administrasi Sekolah",
        "Kepala Sekolah yang mengurusnya",
        orang=(("jenis_ptk", "Tenaga Administrasi Sekolah"),),
    ),
    Refusal(
        "KEMENAG",
        "SKP Anda dibuat di e-Kinerja BKN",
        EKINERJA,
        orang=(("status_kepegawaian", "PNS Depag"),),
    ),
    Refusal(
        "KEMENAG",
        "Status kepegawaian Anda di Dapodik perlu diubah",
        f"Operator {OPERATOR} yang mengubahnya",
        orang=(("status_kepegawaian", "PNS Kemenag"),),
    ),
    Refusal(
        "CLTN",
        "Anda sedang cuti di luar tanggungan negara",
        "Admin kepegawaian instansi Anda yang mencatat akhir cuti",
        keadaan="cltn",
    ),
    Refusal(
        "TUGAS_BELAJAR_INSTANSI",
        "SKP tugas belajar biaya instansi dibuat di e-Kinerja BKN",
        EKINERJA,
        keadaan="tugas_belajar_instansi",
    ),
    Refusal(
        "SILN",
        "SKP sekolah Indonesia di luar negeri dibuat di e-Kinerja BKN",
        EKINERJA,
        keadaan="siln",
    ),
    Refusal(
        "TIDAK_BERHAK",
        "SKP Anda tidak dibuat di aplikasi ini",
        f"minta operator {OPERATOR} memperbaikinya",
        keadaan="gpk_uld",
    ),
    Refusal(
        "MADRASAH",
        "SKP guru madrasah dibuat di e-Kinerja BKN",
        EKINERJA,
        sekolah=(("jenjang", "MTS"),),
    ),
    Refusal(
        "ASN_SEKOLAH_SWASTA",
        "Sampai 2025, SKP ASN di sekolah swasta dibuat di e-Kinerja BKN",
        "Admin kepegawaian instansi mengatur Unor dan atasan",
        orang=(("status_kepegawaian", "PNS"),),
        sekolah=(("status", "swasta"),),
    ),
    Refusal(
        "BUKAN_SATMINKAL",
        f"{OPERATOR} bukan sekolah induk Anda",
        "Operator sekolah induk yang mencatat Anda",
        penugasan=(("satminkal", 0),),
    ),
    Refusal(
        "TANPA_PENUGASAN",
        "Anda belum punya penugasan hari ini",
        "Operator sekolah yang mencatatnya",
        penugasan=(("selesai", "2024-07-31"),),
    ),
    Refusal(
        "TIDAK_AKTIF",
        "Anda tercatat tidak aktif",
        "Operator sekolah yang mengubahnya",
        keadaan="pensiun",
    ),
    Refusal(
        "SUBJEK_BERBEDA",
        "Alamat ini sudah terhubung dengan akun lain",
        "Admin sistem yang bisa memeriksa dan melepas hubungan lama",
        orang=(("subjek", "akun-google-yang-dulu"),),
    ),
)


@pytest.mark.parametrize("refusal", RECORDED, ids=lambda each: each.judul)
def test_what_the_roster_records_decides(
    product: Product,
    open_page: OpenPage,
    assert_accessible: Callable[[Page], None],
    refusal: Refusal,
) -> None:
    record(product, refusal)
    page = open_page(width=360)
    try_to_sign_in(page, akun.GURU)
    heading(page, refusal.judul)
    expect(page.get_by_role("main")).to_contain_text(refusal.siapa)
    assert_refused(page, refusal.alasan)
    assert_accessible(page)


UNKNOWN = (
    (
        "BUKAN_BELAJAR_ID",
        "dian.saputra@gmail.com",
        "Akun ini bukan akun belajar.id",
        "Operator sekolah yang mengaturnya",
    ),
    (
        "TIDAK_ADA_DI_DAFTAR",
        "orangbaru@guru.smp.belajar.id",
        "Anda belum ada di daftar guru",
        "Operator sekolah menambahkannya di Dapodik",
    ),
)


@pytest.mark.parametrize("refusal", UNKNOWN, ids=lambda each: each[0])
def test_an_account_that_nobody_listed(
    product: Product, open_page: OpenPage, refusal: tuple[str, str, str, str]
) -> None:
    product.assert_alive()
    alasan, email, judul, siapa = refusal
    page = open_page()
    try_to_sign_in(page, email)
    heading(page, judul)
    main = page.get_by_role("main")
    expect(main).to_contain_text(siapa)
    expect(main).to_contain_text(email)
    address = page.url
    assert_refused(page, alasan)

    elsewhere = open_page()
    elsewhere.goto(address)
    heading(elsewhere, judul)
    expect(elsewhere.get_by_role("main")).to_contain_text("alamat ini")
    expect(elsewhere.get_by_role("main")).not_to_contain_text(email)


def test_turning_back_at_the_provider_changes_nothing(
    product: Product, open_page: OpenPage
) -> None:
    product.assert_alive()
    page = open_page()
    page.goto("/auth/login")
    state = parse_qs(urlsplit(page.url).query)["state"][0]
    page.goto("/auth/callback?" + urlencode({"error": "access_denied", "state": state}))
    heading(page, "Anda membatalkan masuk")
    expect(page.get_by_role("main")).to_contain_text("Tidak ada yang berubah")
    assert_refused(page, "DIBATALKAN")


def test_an_answer_that_nobody_asked_for_is_not_used(product: Product, open_page: OpenPage) -> None:
    product.assert_alive()
    page = open_page()
    page.goto("/auth/callback?code=karangan&state=karangan")
    heading(page, "Google belum memberi jawaban yang bisa dipakai")
    expect(page.get_by_role("main")).to_contain_text("beri tahu admin sistem jam kejadiannya")
    assert_refused(page, "GAGAL_MASUK")


def record(product: Product, refusal: Refusal) -> None:
    """Write into the roster what refuses Dian."""
    dian = person_id(product, akun.GURU)
    with database(product) as connection:
        for query, key, values in (
            (PERSON, dian, refusal.orang),
            (SCHOOL, SMP, refusal.sekolah),
            (POST, dian, refusal.penugasan),
        ):
            for column, value in values:
                connection.execute(query[column], (value, key))
        if refusal.keadaan:
            connection.execute(
                "INSERT INTO keadaan_orang (orang_id, jenis, mulai, keterangan, dicatat_at) "
                "VALUES (?, ?, '2024-08-01', '', '2024-08-01 00:00:00')",
                (dian, refusal.keadaan),
            )


def try_to_sign_in(page: Page, email: str) -> None:
    page.goto("/auth/login?" + urlencode({"login_hint": email}))


def assert_refused(page: Page, alasan: str) -> None:
    """The address names the reason and nobody; the way back is the sign-in page."""
    address = urlsplit(page.url)
    asked = parse_qs(address.query)
    assert (address.path.rstrip("/"), asked["alasan"]) == ("/masuk/ditolak", [alasan])
    assert asked.keys() <= {"alasan", "kunci"}
    assert "@" not in page.url
    assert "dian" not in page.url.casefold()
    assert not [each for each in page.context.cookies() if each["name"] == "sid"]
    back = page.get_by_role("link", name="Kembali ke halaman masuk")
    expect(back).to_have_attribute("href", re.compile("^/masuk/?$"))
