"""One KS from the agreed plan to the final predikat: observed and recommended by the pengawas,
determined by the Kepala Dinas; the rating is reached by links only.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from kinerja_app.demo import plans
from kinerja_app.demo.acting import at, person
from kinerja_app.identity import demo_cast as akun
from kinerja_app.settings import using
from tests.browser import SignIn, wait_hydrated
from tests.journeys import langkah_siklus as langkah
from tests.journeys.basis_data import acts, skp_id
from tests.journeys.langkah import follow, heading, press
from tests.journeys.langkah_nilai import choose_ratings, rate
from tests.product import Product

SCHOOL, TODAY = "SMP Negeri Contoh 2", "2024-08-05"


def test_a_ks_goes_from_the_agreed_plan_to_the_final_result(
    product: Product, sign_in: SignIn
) -> None:
    skp = skp_id(product, akun.KS_SMP, jabatan="kepala_sekolah")
    with using(product.settings):
        agree_on_the_plan(skp)
    head, pengawas = sign_in(akun.KS_SMP), sign_in(akun.PENGAWAS, width=360)
    walk_the_cycle(head, pengawas, skp)

    pengawas.goto("/binaan")
    wait_hydrated(pengawas)
    expect(pengawas.get_by_text("Anda merekomendasikan penilaian")).to_be_visible()
    expect(pengawas.get_by_role("heading", name="1 penilaian menunggu Anda")).to_be_visible()
    follow(pengawas, "Buka penilaian")
    pengawas.get_by_role("link", name=re.compile("^Nilai Budi Ramadhan")).click()
    press(pengawas, "Mulai penilaian")
    rate(pengawas)
    press(pengawas, "Rekomendasikan penilaian")
    expect(pengawas.get_by_text("Anda merekomendasikan penilaian")).to_be_visible()

    dinas = sign_in(akun.KEPALA_DINAS, at="/kepala-sekolah")
    determine(dinas)

    head.goto("/beranda")
    wait_hydrated(head)
    receive(head)

    dinas.goto("/kepala-sekolah")
    wait_hydrated(dinas)
    dinas.get_by_role("link", name=f"Finalkan {SCHOOL}").click()
    press(dinas, "Finalkan hasil")
    expect(dinas.get_by_text("Hasil sudah final")).to_be_visible()

    head.goto("/beranda")
    wait_hydrated(head)
    expect(head.get_by_role("heading", name="Predikat Anda Baik")).to_be_visible()
    expect(head.get_by_text("Hasil ini sudah final.")).to_be_visible()
    assert [acts(product, skp, each) for each in ("rekomendasikan", "tetapkan", "finalkan")] == [
        *(1, 1, 1),
    ]


def agree_on_the_plan(skp: int) -> None:
    """Reviewed by the pengawas, approved by the Kepala Dinas, agreed by the KS."""
    now = at(8, 3)
    plans.review(person(akun.PENGAWAS, now), skp, now=now)
    plans.approve(person(akun.KEPALA_DINAS, now), skp, now=now)
    plans.agree(person(akun.KS_SMP, now), skp, now=now)


def walk_the_cycle(head: Page, pengawas: Page, skp: int) -> None:
    """Documents A–E of a KS: a place and an audience instead of a class, the pengawas observes.

    The indicator of this KS has no official fokus: there is no target and no rubric (K-25).
    """
    for page in (head, pengawas):
        langkah.open_cycle_of(page, skp)
    langkah.write_preparation(head, TODAY, where=langkah.IN_THE_HALL, has_fokus=False)
    langkah.send_preparation(head)
    pengawas.reload()
    langkah.agree_to_the_schedule(pengawas)
    langkah.observe(pengawas, has_fokus=False)
    langkah.follow_up_together(head, pengawas, TODAY)


def determine(dinas: Page) -> None:
    expect(dinas.get_by_text("Anda menetapkan predikat")).to_be_visible()
    dinas.get_by_role("link", name=f"Tetapkan {SCHOOL}").click()
    heading(dinas, "Penilaian Budi Ramadhan")
    hasil = dinas.get_by_role("group", name="Rating hasil kerja")
    expect(dinas.get_by_text("Rekomendasi: Di Atas Ekspektasi.")).to_be_visible()
    expect(hasil.get_by_role("radio", checked=True)).to_have_count(0)
    choose_ratings(dinas)
    press(dinas, "Tetapkan penilaian")
    expect(dinas.get_by_text("Anda menetapkan penilaian")).to_be_visible()


def receive(head: Page) -> None:
    expect(head.get_by_role("heading", name="Baca hasil penilaian Anda")).to_be_visible()
    follow(head, "Baca hasil")
    expect(head.get_by_text("Ditetapkan Bambang Suryadi")).to_be_visible()
    press(head, "Saya sudah menerima")
    expect(head.get_by_text("Anda sudah menerima hasil ini")).to_be_visible()
    press(head, "Saya tidak mengajukan keberatan")
    expect(head.get_by_text("Anda menyatakan tanpa keberatan")).to_be_visible()
