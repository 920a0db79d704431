"""The year 2026 from the agreed plan to the final predikat: no points, no upload, one cycle."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from kinerja_app.demo import plans
from kinerja_app.demo.acting import person
from kinerja_app.domain.actor import Role
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.rencana import PengembanganKompetensi
from kinerja_app.identity import demo_cast as akun
from kinerja_app.services import capaian, data_diri, periode, rapor, rencana
from kinerja_app.settings import using
from tests.browser import SignIn
from tests.journeys import langkah_siklus as langkah
from tests.journeys.basis_data import SMP
from tests.journeys.langkah import heading, press
from tests.journeys.langkah_nilai import rate
from tests.product import Product

GURU, YEAR = "hendrabaskoro17@guru.smp.belajar.id", "2026"
LEARNING = "Saya belajar bersama guru serumpun setiap Jumat, lalu mencobanya di kelas VIII."
BEGUN = datetime(2026, 1, 12, 2, 0, tzinfo=UTC)
OBSERVED, RATED = "2026-03-02", "2026-11-16"


def test_the_whole_year_2026_with_confirmed_documents_and_no_points(
    product: Product, sign_in: SignIn
) -> None:
    with using(product.settings):
        skp = agreed_plan()
        set_the_result_of_the_school()
    guru, head = sign_in(GURU), sign_in(akun.KS_SMP)
    langkah.look_at(product, OBSERVED, GURU, akun.KS_SMP)
    for page in (guru, head):
        langkah.open_cycle_of(page, skp)
    expect(guru.get_by_text("ikut dinilai")).to_have_count(0)
    langkah.write_preparation(guru, OBSERVED)
    langkah.send_preparation(guru)
    head.reload()
    langkah.agree_to_the_schedule(head)
    langkah.observe(head)
    langkah.follow_up_together(guru, head, OBSERVED)
    confirm_the_documents(guru, head, skp)

    langkah.look_at(product, RATED, GURU, akun.KS_SMP)
    head.goto(f"/penilaian?id={skp}")
    press(head, "Mulai penilaian")
    expect(head.get_by_text("Pelaksanaan Tugas Pokok").first).to_be_visible()
    rate(head)
    expect(head.get_by_text("Periode ini tidak memakai poin.")).to_be_visible()
    langkah.finish_the_rating(head, guru, skp)


def agreed_plan() -> int:
    """A guru's plan of 2026, written, approved and agreed through the use cases."""
    head, guru = person(akun.KS_SMP, BEGUN), person(GURU, BEGUN)
    periode.start_periode(head, SMP, YEAR, now=BEGUN)
    post = next(each.id for each in guru.penugasan if each.role is Role.GURU)
    skp = rencana.start_plan(guru, post, YEAR, now=BEGUN).id
    data_diri.confirm_own_data(guru, skp, now=BEGUN)
    rapor.acknowledge_rapor(guru, skp, now=BEGUN)
    sheet = rencana.read_plan(guru, skp, now=BEGUN)
    learning = sheet.rules.kompetensi_prioritas.value[0].kode
    for part in (
        plans.praktik(sheet, 0),
        plans.perilaku(sheet, 0),
        PengembanganKompetensi(kompetensi=learning, cara_belajar=LEARNING),
    ):
        rencana.save_part(guru, skp, part, revisi=0, perangkat=plans.DEVICE, now=BEGUN)
    plans.submit(guru, skp, now=BEGUN)
    plans.approve(head, skp, now=BEGUN + timedelta(days=1))
    plans.agree(guru, skp, now=BEGUN + timedelta(days=2))
    return skp


def set_the_result_of_the_school() -> None:
    """From 2025 on no result is final before the dinas has set that of the school."""
    now = BEGUN + timedelta(days=300)
    dinas = person(akun.KEPALA_DINAS, now)
    capaian.set_capaian(dinas, SMP, YEAR, tingkat=Capaian.BAIK, now=now)


def confirm_the_documents(guru: Page, head: Page, skp: int) -> None:
    """There is nothing to upload: the guru shows the papers, the head says that they are there."""
    guru.goto(f"/bukti?id={skp}")
    expect(guru.get_by_text("Periode ini tidak memakai unggahan.")).to_be_visible()
    for document in ("KSP atau kurikulum", "Kehadiran"):
        guru.goto(f"/bukti?id={skp}")
        guru.get_by_role("main").get_by_role("link", name=document).click()
        heading(guru, document)
        expect(guru.locator("input[type=file]")).to_have_count(0)
        expect(guru.get_by_role("main").get_by_role("button")).to_have_count(0)
    head.goto(f"/bukti/butir?id={skp}&slot=sekolah%2F1")
    press(head, "Tersedia di sekolah")
    heading(head, "Kehadiran")
    press(head, "Tersedia di sekolah")
    expect(head.get_by_text("2 dari 2 bukti tersedia di sekolah")).to_be_visible()
    expect(head.locator("input[type=file]")).to_have_count(0)
