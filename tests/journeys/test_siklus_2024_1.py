"""January–June 2024 from the agreed plan to the final predikat; the observation itself is rated.

The date that was verified wrong is the users' own example: Sunday 4 February for 4 March 2024.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn
from tests.journeys import langkah_siklus as langkah
from tests.journeys.basis_data import acts, database, one, skp_id
from tests.journeys.langkah import follow, press
from tests.journeys.langkah_nilai import rate
from tests.product import Product

GURU = "hendrabaskoro17@guru.smp.belajar.id"
KEPT = (
    "SELECT count(*) FROM arsip_dokumen JOIN siklus ON siklus.id = siklus_id "
    "WHERE siklus.skp_id = ?"
)
PLANNED, TYPED, PASSED = "2024-02-01", "2024-02-04", "2024-02-05"
MEANT, ILL, SEEN = "2024-03-04", "2024-03-04", "2024-03-06"


@pytest.mark.keluhan(1)
@pytest.mark.keluhan(24)
def test_the_whole_first_semester_of_2024_with_the_date_corrected_after_verification(
    product: Product, sign_in: SignIn
) -> None:
    skp = skp_id(product, GURU, periode="2024-1")
    begin_again(product, skp)
    guru, head = sign_in(GURU), sign_in(akun.KS_SMP, width=360)
    langkah.look_at(product, PLANNED, GURU, akun.KS_SMP)
    for page in (guru, head):
        langkah.open_cycle_of(page, skp)
    expect(guru.get_by_text("Pada periode ini hasil observasi ikut dinilai.")).to_be_visible()
    verify_a_sunday(guru, head)

    langkah.look_at(product, PASSED, GURU, akun.KS_SMP)
    correct_the_date(guru, head)
    kept = (
        "SELECT count(*) FROM arsip_dokumen JOIN siklus ON siklus.id = siklus_id WHERE skp_id = ?"
    )
    assert one(product, kept, skp) == 1
    assert acts(product, skp, "setujui_ubah_jadwal") == 1

    langkah.look_at(product, ILL, GURU, akun.KS_SMP)
    put_it_off(guru, head)
    langkah.look_at(product, SEEN, GURU, akun.KS_SMP)
    head.reload()
    langkah.observe(head)
    langkah.follow_up_together(guru, head, SEEN)

    head.goto(f"/penilaian?id={skp}")
    press(head, "Mulai penilaian")
    expect(head.get_by_text("1 dari 1 fokus dilakukan dan efektif, ikut dinilai")).to_be_visible()
    rate(head)
    langkah.finish_the_rating(head, guru, skp)


def begin_again(product: Product, skp: int) -> None:
    """In the demo this guru's semester is rated and over: take it back to the agreed plan."""
    with database(product) as connection:
        connection.execute("DELETE FROM umpan_balik WHERE skp_id = ?", (skp,))
        connection.execute("DELETE FROM penilaian WHERE skp_id = ?", (skp,))


def verify_a_sunday(guru: Page, head: Page) -> None:
    langkah.write_preparation(guru, TYPED)
    expect(guru.get_by_text("adalah hari Minggu")).to_be_visible()
    langkah.send_preparation(guru)
    head.reload()
    langkah.agree_to_the_schedule(head)


def correct_the_date(guru: Page, head: Page) -> None:
    """The day has passed and nobody is stuck: asked by one side, approved by the other."""
    for page in (guru, head):
        page.reload()
        expect(page.get_by_text("Hari yang disepakati sudah lewat.")).to_be_visible()
    follow(guru, "Ajukan ubah jadwal")
    guru.get_by_label("Tanggal").fill(MEANT)
    press(guru, "Ajukan ubah jadwal")
    expect(guru.get_by_role("alert")).to_contain_text("Tulis alasannya")
    guru.get_by_label("Mengapa jadwalnya diubah?").fill("Yang dimaksud 4 Maret.")
    guru.get_by_label("Mengapa jadwalnya diubah?").blur()
    langkah.wait_a_moment(guru)
    press(guru, "Ajukan ubah jadwal")
    expect(guru.get_by_text("Permintaan ubah jadwal terkirim.")).to_be_visible()
    head.reload()
    expect(head.get_by_text("Dokumen lain tidak berubah.")).to_be_visible()
    press(head, "Setujui")
    expect(head.get_by_text("Permintaan disetujui.")).to_be_visible()
    guru.reload()
    history = guru.get_by_role("region", name="Riwayat siklus")
    for act in ("Perubahan jadwal diminta", "Jadwal baru disetujui"):
        expect(history.get_by_text(act)).to_have_count(1)
    follow(guru, "Arsip (1 dokumen)")
    guru.get_by_text("A. Diskusi Persiapan, bagian pegawai").click()
    expect(guru.get_by_text("Minggu, 4")).to_be_visible()
    follow(guru, "Siklus")


def put_it_off(guru: Page, head: Page) -> None:
    """The guru is ill on the day: put off with a reason, and another day is agreed."""
    head.reload()
    press(head, "Tunda observasi")
    head.get_by_label("Mengapa observasi ditunda?").fill("Guru sakit.")
    head.get_by_label("Mengapa observasi ditunda?").blur()
    head.get_by_role("dialog").get_by_role("button", name="Tunda observasi").click()
    expect(head.get_by_text("Observasi ditunda.")).to_be_visible()
    guru.reload()
    expect(guru.get_by_text("Guru sakit.")).to_be_visible()
    follow(guru, "Ubah jadwal")
    guru.get_by_label("Tanggal").fill(SEEN)
    press(guru, "Ubah jadwal")
    expect(guru.get_by_text("Jadwal diubah.")).to_be_visible()
    head.reload()
    langkah.agree_to_the_schedule(head)
