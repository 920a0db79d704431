"""A school gets another pengawas: from the SK (step 1) to the confirmation of its KS (step 5)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import database
from tests.journeys.langkah import heading, news, press
from tests.product import Product

SCHOOL = "SMP Negeri Contoh 2"


def without_link(product: Product) -> None:
    """The SMP as Simtendik leaves it: no SK recorded, and the KS has confirmed nobody."""
    with database(product) as connection:
        connection.execute("DELETE FROM pembinaan WHERE npsn = ?", (sekolah.SMP,))
        connection.execute(
            "UPDATE skp SET atasan_at = NULL WHERE npsn = ? AND jabatan = 'kepala_sekolah' "
            "AND periode_kode = '2024-2'",
            (sekolah.SMP,),
        )


@pytest.mark.keluhan(5)
def test_a_pengawas_is_linked_from_the_first_step_to_the_fifth(
    product: Product, sign_in: SignIn
) -> None:
    without_link(product)
    pengawas = sign_in(sekolah.PENGAWAS_KEDUA, at="/binaan")
    expect(pengawas.get_by_role("main").get_by_text(SCHOOL)).to_have_count(0)

    admin = sign_in(akun.ADMIN_DINAS, at="/pembinaan")
    heading(admin, "Tautan pengawas")
    card = admin.get_by_role("main").get_by_label(SCHOOL, exact=True)
    expect(card).to_contain_text("Langkah 1 dari 5: SK Tim Kerja belum dicatat")
    admin.get_by_label("Sekolah").select_option(label=SCHOOL)
    admin.get_by_label("Pengawas").select_option(label="Made Aryani, M.Pd.")
    admin.get_by_label("Nomor SK Tim Kerja").fill("821/30/TK/2024")
    admin.get_by_label("Tanggal SK").fill("2024-08-01")
    admin.get_by_label("Berlaku mulai").fill("2024-08-01")
    press(admin, "Catat SK")
    expect(card).to_contain_text("Langkah 4 dari 5: SK belum diverifikasi")
    card.get_by_role("button", name="Verifikasi").click()
    expect(news(admin, "Sekarang Kepala Sekolah mengonfirmasi")).to_be_visible()
    expect(card).to_contain_text("Langkah 5 dari 5: KS belum mengonfirmasi")
    expect(card).to_contain_text("Budi Ramadhan")

    pengawas.reload()
    expect(pengawas.get_by_role("main")).to_contain_text(SCHOOL)
    head = sign_in(akun.KS_SMP, at="/data-diri")
    press(head, "Konfirmasi")
    expect(news(head, "Data atasan dan pengawas sudah dikonfirmasi")).to_be_visible()
    admin.reload()
    wait_hydrated(admin)
    expect(admin.get_by_role("main").get_by_label(SCHOOL, exact=True)).to_contain_text("Tersambung")
