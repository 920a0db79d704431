"""An operator finds one guru listed three times: one record stays, and it can be parted again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn
from tests.journeys.basis_data import database, one, person_id, submitted
from tests.journeys.langkah import follow, heading, news, press
from tests.product import Product


def list_twice_more(product: Product, email: str) -> None:
    """Two more rows of the same person, without numbers, as a careless list leaves them."""
    known = person_id(product, email)
    copied = (
        "INSERT INTO orang (nama, kelamin, tempat_lahir, tanggal_lahir, status_kepegawaian, "
        "jenis_ptk, golongan, jenjang_jabatan, mata_pelajaran, versi) SELECT nama, kelamin, "
        "tempat_lahir, tanggal_lahir, status_kepegawaian, jenis_ptk, golongan, jenjang_jabatan, "
        "mata_pelajaran, 1 FROM orang WHERE id = ?"
    )
    post = (
        "INSERT INTO penugasan (orang_id, role, npsn, status, satminkal, mulai, sumber, sk_nomor) "
        "VALUES (?, 'guru', ?, 'definitif', 1, '2024-01-01', 'dapodik', '')"
    )
    with database(product) as connection:
        for _ in range(2):
            number = connection.execute(copied, (known,)).lastrowid
            connection.execute(post, (number, sekolah.SMP))


@pytest.mark.keluhan(7)
def test_one_guru_listed_three_times_becomes_one(product: Product, sign_in: SignIn) -> None:
    email = submitted(product, sekolah.SMP)[0]
    list_twice_more(product, email)
    page = sign_in(akun.OPERATOR_SMP, at="/orang")
    follow(page, "Data ganda")
    heading(page, "Data ganda")
    card = page.get_by_role("main").get_by_role("listitem")
    expect(card.filter(has_text="Tetap: ")).to_contain_text("menunggu persetujuan")
    expect(card.filter(has_text="Diarsipkan: ")).to_have_count(2)
    press(page, "Gabungkan 3 data menjadi 1")
    expect(news(page, "2 data diarsipkan")).to_be_visible()
    expect(page.get_by_text("Tidak ada data ganda di sekolah ini.")).to_be_visible()
    archived = "SELECT count(*) FROM keadaan_orang WHERE jenis = 'duplikat' AND gabung_ke_id = ?"
    assert one(product, archived, person_id(product, email)) == 2

    page.get_by_role("button", name="Pisahkan lagi").first.click()
    expect(news(page, "Data dipisahkan lagi")).to_be_visible()
    expect(page.get_by_role("button", name="Gabungkan 2 data menjadi 1")).to_be_visible()
