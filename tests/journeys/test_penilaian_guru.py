"""One guru is rated, corrected, receives and objects, gets a decision, is final, is reopened."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.langkah import press
from tests.journeys.langkah_nilai import rate
from tests.product import Product


@pytest.mark.keluhan(6)
def test_a_guru_is_rated_objects_and_the_final_result_is_reopened(
    product: Product, sign_in: SignIn
) -> None:
    skp_id, email = agreed_guru(product)
    head = sign_in(akun.KS_SMP, at=f"/penilaian?id={skp_id}")
    begin(head)
    rate(head)
    read_the_cell(head)
    press(head, "Tetapkan penilaian")
    expect(head.get_by_text("Anda menetapkan penilaian")).to_be_visible()
    correct(head)

    guru = sign_in(email, at=f"/hasil?id={skp_id}")
    expect(guru.get_by_role("region", name="Predikat")).to_contain_text("Baik")
    expect(guru.get_by_text("Menerima bukan berarti setuju.")).to_be_visible()
    press(guru, "Saya sudah menerima")
    expect(guru.get_by_text("Anda sudah menerima hasil ini")).to_be_visible()
    object_to(guru)

    decide(sign_in(akun.KEPALA_DINAS, at=f"/penilaian?id={skp_id}"))

    head.reload()
    wait_hydrated(head)
    press(head, "Finalkan hasil")
    expect(head.get_by_text("Hasil sudah final")).to_be_visible()
    reopen(head)
    guru.reload()
    wait_hydrated(guru)
    expect(guru.get_by_text("Hasil dibuka lagi: “Salah pilih rating.”")).to_be_visible()
    expect(guru.get_by_text("Versi 1: Baik")).to_be_visible()


def agreed_guru(product: Product) -> tuple[int, str]:
    """A guru of the demo's SMP whose plan is agreed."""
    query = (
        "SELECT skp.id, orang.email FROM skp JOIN orang ON orang.id = skp.orang_id "
        "WHERE skp.status = 'DISEPAKATI' AND skp.npsn = '69995002' AND skp.jabatan = 'guru' "
        "AND skp.id NOT IN (SELECT skp_id FROM penilaian) ORDER BY skp.id LIMIT 1"
    )
    with closing(sqlite3.connect(product.database, timeout=20)) as database:
        found: tuple[int, str] = database.execute(query).fetchone()
    return found


def begin(head: Page) -> None:
    head.get_by_label("Mengapa dinilai sebelum refleksi selesai?").fill("Observasi batal.")
    press(head, "Mulai penilaian")
    expect(head.get_by_role("group", name="Rating hasil kerja")).to_be_visible()
    chosen = head.get_by_role("group", name="Rating hasil kerja").get_by_role("radio", checked=True)
    expect(chosen).to_have_count(0)


def read_the_cell(head: Page) -> None:
    """Rows are hasil kerja, columns perilaku kerja ascending; one cell is the chosen one."""
    matrix = head.get_by_role("table", name=re.compile("^Predikat menurut rating hasil kerja"))
    expect(
        matrix.get_by_role("row", name="Di Atas Ekspektasi Kurang Baik Sangat Baik", exact=True)
    ).to_be_visible()
    expect(
        matrix.get_by_role("row", name="Sesuai Ekspektasi Kurang Baik Baik", exact=True)
    ).to_be_visible()
    expect(matrix.locator("[aria-current=true]")).to_have_text(["Baik"])


def correct(head: Page) -> None:
    """Before the end the same assessor opens the rating once more, with a reason."""
    head.get_by_text("Buka penilaian").first.click()
    head.get_by_label("Alasan", exact=True).fill("Satu bukti belum terbaca.")
    press(head, "Buka penilaian")
    expect(head.get_by_text("Penilaian dibuka.")).to_be_visible()
    chosen = head.get_by_role("group", name="Rating hasil kerja").get_by_role("radio", checked=True)
    expect(chosen).to_have_count(1)
    press(head, "Tetapkan penilaian")
    expect(head.get_by_text("Anda menetapkan penilaian")).to_be_visible()


def object_to(guru: Page) -> None:
    guru.get_by_text("Saya keberatan").click()
    guru.get_by_label("Alasan keberatan").fill("Bukti komunitas belajar belum dibaca.")
    press(guru, "Ajukan keberatan")
    expect(guru.get_by_text("Keberatan Anda diajukan")).to_be_visible()


def decide(dinas: Page) -> None:
    dinas.get_by_role("radio", name="Hasil tetap").check()
    dinas.get_by_label("Alasan putusan").fill("Bukti sudah dibaca bersama.")
    press(dinas, "Putuskan keberatan")
    expect(dinas.get_by_text("Anda memutuskan keberatan ini")).to_be_visible()


def reopen(head: Page) -> None:
    head.get_by_text("Buka lagi sebagai versi baru").first.click()
    head.get_by_label("Alasan", exact=True).fill("Salah pilih rating.")
    press(head, "Buka lagi sebagai versi baru")
    expect(head.get_by_text("Penilaian dibuka.")).to_be_visible()
