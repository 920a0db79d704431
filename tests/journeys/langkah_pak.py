"""A year that ends with the first period, as far as a journey to the SK of a PAK asks."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.basis_data import SMP, database
from tests.journeys.langkah import heading, press
from tests.product import Product

_YEARS = (
    "INSERT INTO penilaian_tahunan (orang_id, jabatan, npsn, tahun, rating_hasil, "
    "rating_perilaku, predikat, alasan, dinilai_at, dinilai_oleh, atas_nama) "
    "SELECT skp.orang_id, skp.jabatan, skp.npsn, 2024, penilaian.rating_hasil, "
    "penilaian.rating_perilaku, penilaian.predikat, '', '2024-06-29 03:00:00', "
    "penilaian.dinilai_oleh, '' FROM skp JOIN penilaian ON penilaian.skp_id = skp.id "
    "WHERE skp.npsn = ? AND skp.periode_kode = '2024-1' AND penilaian.status = 'FINAL' "
    "AND NOT EXISTS (SELECT 1 FROM penilaian_tahunan AS kept WHERE kept.orang_id = skp.orang_id)"
)


def end_the_year(product: Product) -> None:
    """The first period runs until December, and the years of the SMP are decided in it."""
    with database(product) as connection:
        connection.execute("UPDATE periode SET selesai = '2024-12-31' WHERE kode = '2024-1'")
        connection.execute(_YEARS, (SMP,))


def look_from(page: Page, day: str, *, shown: str) -> None:
    """The demo as it stands on another day."""
    page.goto("/tanggal")
    heading(page, "Lihat pada tanggal")
    page.get_by_role("radio", name="Tanggal lain").check()
    page.get_by_role("textbox", name="Tanggal lain").fill(day)
    press(page, "Lihat")
    expect(page.get_by_role("complementary", name="Mode contoh")).to_contain_text(shown)
