"""The operator sekolah: a troubled list, files that are no list, and corrections asked for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from kinerja_app.domain.actor import Role
from kinerja_app.identity import demo_cast as akun
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.serve.toolchain import PROJECT_ROOT
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import SMP, one
from tests.journeys.langkah import ROSTER, heading, news, press
from tests.product import Product

NPSN = "69990001"
OPERATOR = "operator@operator.smp.belajar.id"
TROUBLED = PROJECT_ROOT / "tests" / "data" / "roster-bermasalah" / f"daftar-guru-{NPSN}.xlsx"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FINDINGS = (
    ("Baris 7", "Nama", "Ditolak", "Nama berisi rumus: =HYPERLINK(…)"),
    ("Baris 8", "Jenis PTK", "Dilewati", "Tenaga Administrasi Sekolah tidak memakai aplikasi ini"),
    ("Baris 11", "NIP", "Perlu dicek", "NIP hanya berisi tanda petik"),
    ("Baris 12", "NUPTK", "Ditolak", "NUPTK 15 digit, seharusnya 16"),
    ("Baris 13", "Tanggal Lahir", "Ditolak", "31 Februari 1980 tidak ada di kalender"),
    (
        "Baris 14",
        "Status Kepegawaian",
        "Perlu dicek",
        "Status PNS Depag mengisi kinerja di e-Kinerja BKN",
    ),
    ("Baris 15", "Email", "Perlu dicek", "Alamat di luar belajar.id"),
    ("Baris 18", "Nama", "Perlu dicek", "Orang yang sama dengan baris 9, tanpa alamat email"),
    (
        "Baris 19",
        "Nama",
        "Perlu dicek",
        "Orang yang sama dengan baris 10, nama ditulis kapital, NIP ditulis berspasi",
    ),
)


def test_a_troubled_list_names_every_finding_and_saves_the_rest(
    product: Product, sign_in: SignIn, tmp_path: Path
) -> None:
    put_school_with_operator(product)
    page = sign_in(OPERATOR, at="/impor")
    page.get_by_label("File", exact=True).set_input_files(TROUBLED)
    heading(page, "8 dari 14 baris siap disimpan")
    expect(page.get_by_role("heading", name="9 temuan")).to_be_visible()
    rows = page.get_by_role("table", name="Temuan menurut baris lembar").get_by_role("row")
    expect(rows).to_have_count(1 + len(FINDINGS))
    for at, finding in enumerate(FINDINGS, start=1):
        for words in finding:
            expect(rows.nth(at)).to_contain_text(words)

    text = downloaded(page, tmp_path)
    assert len(text.splitlines()) == 1 + len(FINDINGS)
    for _, kolom, _, judul in FINDINGS:
        assert kolom in text
        assert judul.removesuffix("(…)") in text

    assert one(product, "SELECT count(*) FROM penugasan WHERE npsn = ?", NPSN) == 1
    press(page, "Simpan 8 baris")
    heading(page, "8 baris tersimpan")
    assert one(product, "SELECT count(*) FROM penugasan WHERE npsn = ?", NPSN) == 9


def test_files_that_are_no_list_are_refused_beside_the_field(
    product: Product, sign_in: SignIn
) -> None:
    before = one(product, "SELECT count(*) FROM impor WHERE npsn = ?", SMP)
    page = sign_in(akun.OPERATOR_SMP, at="/impor")
    send(page, payload(b"Nama;NIP\nDian;1980\n"))
    answer = page.get_by_role("status").filter(has_text=ROSTER.name)
    expect(answer).to_contain_text(
        "File ini bukan lembar kerja Excel (isinya: teks atau CSV). Buka di Excel atau "
        "LibreOffice, simpan sebagai .xlsx, lalu pilih lagi"
    )
    send(page, payload(b""))
    expect(answer).to_contain_text("File kosong")
    send(page, payload(b"P" * (11 * 1024 * 1024)))
    expect(answer).to_contain_text("11 MB, batas 10 MB")
    other = FilePayload(
        name=f"daftar-guru-{NPSN}.xlsx", mimeType=XLSX, buffer=TROUBLED.read_bytes()
    )
    send(page, other)
    expect(page.get_by_role("status").filter(has_text=NPSN)).to_contain_text(
        f"adalah daftar sekolah {NPSN}, bukan {SMP}. Pilih daftar sekolah Anda"
    )
    assert one(product, "SELECT count(*) FROM impor WHERE npsn = ?", SMP) == before


def test_a_correction_is_asked_for_and_accepted(product: Product, sign_in: SignIn) -> None:
    guru = sign_in(akun.GURU, at="/data-diri")
    guru.get_by_label("Data yang keliru").select_option(label="Jenjang jabatan")
    guru.get_by_label("Isi yang benar").fill("Ahli Muda")
    guru.get_by_label("Alasan").fill("SK 800/17/2024")
    press(guru, "Kirim permintaan")
    expect(guru.get_by_text("Permintaan koreksi terkirim ke operator sekolah.")).to_be_visible()
    expect(guru.get_by_text("Jenjang jabatan: Menunggu operator")).to_be_visible()

    operator = sign_in(akun.OPERATOR_SMP, at="/koreksi")
    card = operator.get_by_role("region", name="Jenjang jabatan Dian Saputra")
    expect(card).to_contain_text("Ahli Muda")
    expect(card).to_contain_text("SK 800/17/2024")
    card.get_by_role("button", name="Terima").click()
    expect(operator.get_by_text("Koreksi diterima.")).to_be_visible()
    expect(operator.get_by_text("Tidak ada permintaan yang menunggu.")).to_be_visible()

    expect(news(guru, "Koreksi Jenjang jabatan diterima operator")).to_be_visible()
    guru.reload()
    wait_hydrated(guru)
    expect(guru.get_by_role("region", name="Data Anda")).to_contain_text("Ahli Muda")
    query = "SELECT jenjang_jabatan FROM orang WHERE email = ?"
    assert one(product, query, akun.GURU) == "Ahli Muda"


def test_own_data_is_edited_directly_once(product: Product, sign_in: SignIn) -> None:
    page = sign_in(akun.GURU, at="/data-diri")
    page.get_by_text("Ubah satu kali", exact=True).click()
    page.get_by_label("Golongan").select_option(label="X (PPPK)")
    press(page, "Simpan perubahan")
    expect(page.get_by_text("Perubahan data diri tersimpan.")).to_be_visible()
    expect(page.get_by_text("Perubahan langsung sudah dipakai.")).to_be_visible()
    expect(page.get_by_role("button", name="Simpan perubahan")).to_have_count(0)
    mine = page.get_by_role("region", name="Data Anda")
    expect(mine.get_by_text("X", exact=True)).to_be_visible()
    assert one(product, "SELECT golongan FROM orang WHERE email = ?", akun.GURU) == "X"


def put_school_with_operator(product: Product) -> None:
    """The school of the troubled list, which the demo does not know, with its operator."""
    url = product.settings.database_url
    with transaction(url) as session:
        dinas = seeding.dinas_of(session, SMP)
        school = {"npsn": NPSN, "nama": "SMP Negeri Contoh 11", "jenjang": "SMP"}
        seeding.put_schools(session, [{**school, "dinas_id": dinas}])
        officer = Pejabat("Wahyu Permana", OPERATOR, Role.OPERATOR_SEKOLAH, NPSN)
        seeding.put_officer(session, officer, mulai=date(2024, 1, 1))
    engine_for(url).dispose()


def payload(data: bytes) -> FilePayload:
    return FilePayload(name=ROSTER.name, mimeType=XLSX, buffer=data)


def send(page: Page, file: FilePayload) -> None:
    page.get_by_label("File", exact=True).set_input_files(file)


def downloaded(page: Page, folder: Path) -> str:
    with page.expect_download() as caught:
        page.get_by_role("link", name="Unduh temuan (CSV)").click()
    assert re.fullmatch(r"temuan-impor-\d+\.csv", caught.value.suggested_filename)
    caught.value.save_as(folder / "temuan.csv")
    return (folder / "temuan.csv").read_text(encoding="utf-8-sig")
