"""What the journeys to e-Kinerja prepare and do in the first period of 2024, which is final."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from kinerja_app.demo import people as sekolah
from kinerja_app.domain.predikat import Predikat
from kinerja_app.identity import demo_cast as akun
from tests.journeys.basis_data import database, person_id
from tests.journeys.langkah import heading, news, press
from tests.product import Product

RULES = "R2024S1"
_POST = (
    "INSERT INTO penugasan (orang_id, role, npsn, status, satminkal, mulai, sumber, sk_nomor) "
    "VALUES (?, 'guru', ?, 'definitif', 1, '2024-01-01', '', '')"
)


def put_codes(product: Product) -> None:
    """The codes of the quadrant, as the admin sistem writes them into the catalogue."""
    admin = person_id(product, akun.ADMIN_SISTEM)
    with database(product) as connection:
        connection.executemany(
            "INSERT INTO katalog_ubahan (rule_set_id, jenis, kode, label, keterangan, diubah_oleh, "
            "diubah_at) VALUES (?, 'kuadran', ?, ?, '', ?, '2024-07-01 00:00:00')",
            [(RULES, each.value, str(each.urutan), admin) for each in Predikat],
        )


def list_guru(product: Product, nama: str, nip: str, lahir: str | None = None) -> None:
    """A civil servant on the list of the SMP who has no plan."""
    with database(product) as connection:
        row = connection.execute(
            "INSERT INTO orang (nama, nip, tanggal_lahir, jenis_ptk, status_kepegawaian, kelamin, "
            "tempat_lahir, golongan, jenjang_jabatan, mata_pelajaran, versi) "
            "VALUES (?, ?, ?, 'Guru Mapel', 'PNS', '', '', '', '', '', 1)",
            (nama, nip, lahir),
        )
        connection.execute(_POST, (row.lastrowid, sekolah.SMP))


def list_again(product: Product, orang_id: int) -> None:
    """A second row of the same person, without numbers, as a careless list leaves it."""
    with database(product) as connection:
        row = connection.execute(
            "INSERT INTO orang (nama, kelamin, tempat_lahir, tanggal_lahir, status_kepegawaian, "
            "jenis_ptk, golongan, jenjang_jabatan, mata_pelajaran, versi) SELECT nama, kelamin, "
            "tempat_lahir, tanggal_lahir, status_kepegawaian, jenis_ptk, golongan, "
            "jenjang_jabatan, mata_pelajaran, 1 FROM orang WHERE id = ?",
            (orang_id,),
        )
        connection.execute(_POST, (row.lastrowid, sekolah.SMP))


def look_at_first_period(page: Page) -> None:
    """This tab looks at January to June 2024 from now on."""
    heading(page, "Ganti periode")
    page.get_by_role("radio", name="Januari–Juni 2024").check()
    press(page, "Pilih")
    expect(page.get_by_role("link", name="Januari–Juni 2024 Ganti periode")).to_be_visible()


def mark_inactive(page: Page, name: str, alasan: str) -> None:
    """On the page of a person: no longer active since 1 June 2024."""
    expect(page.get_by_role("heading", name="Tandai tidak aktif")).to_be_visible()
    page.get_by_label("Alasan").select_option(label=alasan)
    page.get_by_label("Mulai tanggal").fill("2024-06-01")
    press(page, "Lihat akibatnya")
    press(page, "Tandai tidak aktif")
    expect(news(page, name)).to_be_visible()
