"""Submitting, taking back and deciding when people press twice, late, or at the same time."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import SMP, acts, name_of, part_of, skp_id, status_of, submitted
from tests.journeys.langkah import heading, judge_all, news, press, write_note
from tests.product import Product
from tests.services_for_tests import wait_until

NOTE = "Pilih kegiatan yang selesai sebelum November."


def test_a_double_click_submits_once_and_the_way_back_offers_it_no_more(
    product: Product, sign_in: SignIn
) -> None:
    email = submitted(product, SMP)[0]
    skp = skp_id(product, email)
    page = sign_in(email)
    press(page, "Tarik kembali")
    expect(page.get_by_text("Rencana ditarik kembali.")).to_be_visible()
    assert (status_of(product, skp), acts(product, skp, "tarik")) == ("DRAF", 1)

    page.goto(f"/rencana/rangkuman?id={skp}")
    heading(page, "Periksa rencana Anda sebelum mengajukan")
    page.get_by_role("button", name="Ajukan rencana").dblclick()
    heading(page, "Rencana Anda sudah diajukan")
    page.go_back()
    heading(page, "Rangkuman rencana Anda")
    expect(page.get_by_text("Rencana ini sedang diperiksa.")).to_be_visible()
    expect(page.get_by_role("button", name="Ajukan rencana")).to_have_count(0)
    assert (status_of(product, skp), acts(product, skp, "ajukan")) == ("DIAJUKAN", 2)


def test_a_plan_that_was_opened_cannot_be_taken_back(product: Product, sign_in: SignIn) -> None:
    email = submitted(product, SMP)[0]
    skp = skp_id(product, email)
    guru = sign_in(email)
    expect(guru.get_by_role("button", name="Tarik kembali")).to_be_visible()

    head = open_plan(product, sign_in, email)
    expect(news(guru, "Budi Ramadhan, S.Pd. mulai memeriksa rencana Anda")).to_be_visible()
    press(guru, "Tarik kembali")
    refusal = guru.get_by_role("alert")
    expect(refusal).to_contain_text("Rencana ini sudah dibuka penilai, jadi tidak bisa ditarik")
    expect(guru.get_by_role("button", name="Tarik kembali")).to_have_count(0)
    assert (status_of(product, skp), acts(product, skp, "tarik")) == ("DIAJUKAN", 0)

    judge_all(head)
    press(head, "Setujui rencana")
    expect(news(guru, "Budi Ramadhan, S.Pd. menyetujui rencana Anda")).to_be_visible()
    news(guru, "menyetujui").get_by_role("link", name="Tampilkan").click()
    heading(guru, "Rencana")
    assert status_of(product, skp) == "DISETUJUI"


def test_a_plan_taken_back_before_it_is_opened_cannot_be_read(
    product: Product, sign_in: SignIn
) -> None:
    email = submitted(product, SMP)[0]
    head = sign_in(akun.KS_SMP, at="/guru?status=diajukan")
    row = head.get_by_role("link", name=f"Cek rencana {name_of(product, email)}")
    expect(row).to_be_visible()
    guru = sign_in(email)
    press(guru, "Tarik kembali")
    expect(guru.get_by_text("Rencana ditarik kembali.")).to_be_visible()
    row.click()
    heading(head, "Langkah ini belum bisa dilakukan")
    expect(head.get_by_role("main")).to_contain_text(
        "Rencana ini sedang disusun. Anda dapat memeriksanya setelah diajukan"
    )


def test_an_approval_of_an_older_version_keeps_the_notes_and_says_so(
    product: Product, sign_in: SignIn
) -> None:
    email = submitted(product, SMP)[0]
    skp = skp_id(product, email)
    late = open_plan(product, sign_in, email)
    judge_all(late)
    expect(late.get_by_role("button", name="Setujui rencana")).to_be_visible()

    quick = open_plan(product, sign_in, email)
    write_note(quick, "Tugas Tambahan", NOTE)
    press(quick, "Kembalikan dengan catatan")
    expect(quick.get_by_text("Anda mengembalikan rencana")).to_be_visible()
    resubmit(product, sign_in(email), skp)

    press(late, "Setujui rencana")
    refusal = late.get_by_role("alert")
    expect(refusal).to_contain_text("Rencana ini sudah diajukan lagi. Buka versi terbarunya")
    expect(late.get_by_text("Catatan Anda tetap tersimpan di perangkat ini.")).to_be_visible()
    assert (status_of(product, skp), acts(product, skp, "setujui")) == ("DIAJUKAN", 0)
    press(late, "Tampilkan yang terbaru")
    expect(late.get_by_text("versi 2")).to_be_visible()
    box = late.get_by_role("region", name="Tugas Tambahan")
    expect(box).to_contain_text(f"“{NOTE}”")


def test_only_plans_that_were_opened_are_approved_together(
    product: Product, sign_in: SignIn
) -> None:
    first, second, third, *_ = submitted(product, SMP)
    head = sign_in(akun.KS_SMP, at="/guru")
    heading(head, "6 rencana menunggu keputusan Anda")
    expect(head.get_by_role("checkbox")).to_have_count(0)
    for email in (first, second):
        head.goto(f"/cek?id={skp_id(product, email)}")
        heading(head, f"Rencana {name_of(product, email)}")
    head.goto("/guru?status=diajukan")
    wait_hydrated(head)
    expect(head.get_by_role("checkbox")).to_have_count(2)
    for email in (first, second):
        head.get_by_role("checkbox", name=f"Pilih rencana {name_of(product, email)}").check()
    expect(head.get_by_text("2 rencana dipilih")).to_be_visible()
    press(head, "Setujui 2 rencana")
    dialog = head.get_by_role("dialog")
    expect(dialog).to_contain_text(name_of(product, first))
    expect(dialog).to_contain_text(name_of(product, second))
    expect(dialog).not_to_contain_text(name_of(product, third))
    dialog.get_by_role("button", name="Setujui 2 rencana").click()
    expect(head.get_by_text("Anda menyetujui 2 rencana")).to_be_visible()
    heading(head, "4 rencana menunggu keputusan Anda")
    found = [status_of(product, skp_id(product, each)) for each in (first, second, third)]
    assert found == ["DISETUJUI", "DISETUJUI", "DIAJUKAN"]


def open_plan(product: Product, sign_in: SignIn, email: str) -> Page:
    """The KS on the sheet of one guru."""
    head = sign_in(akun.KS_SMP, at="/guru?status=diajukan")
    head.get_by_role("link", name=f"Cek rencana {name_of(product, email)}").click()
    heading(head, f"Rencana {name_of(product, email)}")
    return head


def resubmit(product: Product, guru: Page, skp: int) -> None:
    guru.goto(f"/rencana/tugas-tambahan?id={skp}")
    heading(guru, "Tugas tambahan apa yang Anda jalankan?")
    guru.get_by_role("checkbox", name=re.compile("^Guru piket")).click()
    wait_until(lambda: "GURU_PIKET" in part_of(product, skp, "tugas_tambahan"))
    guru.goto(f"/rencana/rangkuman?id={skp}")
    heading(guru, "Periksa rencana Anda sebelum mengajukan")
    press(guru, "Ajukan rencana")
    heading(guru, "Rencana Anda sudah diajukan")
