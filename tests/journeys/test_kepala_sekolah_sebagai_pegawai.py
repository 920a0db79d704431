"""The plan of a KS: reviewed by the pengawas, decided by the Kepala Dinas, or by SK on behalf."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import skp_id
from tests.journeys.langkah import (
    PARTS,
    follow,
    heading,
    judge,
    judge_all,
    news,
    press,
    write_note,
    write_plan,
)
from tests.product import Product

NOTE = "Sebutkan berapa guru yang Anda observasi sebelum November."


def test_the_pengawas_reviews_then_the_kepala_dinas_decides(
    product: Product, sign_in: SignIn
) -> None:
    head = sign_in(akun.KS_SMP, at="/beranda")
    expect(head.get_by_role("heading", name="Pengawas meninjau rencana Anda")).to_be_visible()

    dinas = sign_in(akun.KEPALA_DINAS, at="/kepala-sekolah")
    read_why_not_yet(dinas)
    expect(news(head, "Bambang Suryadi, M.M. mulai memeriksa rencana Anda")).to_be_visible()

    pengawas = sign_in(akun.PENGAWAS, at="/binaan")
    review(pengawas)
    decide_beside_the_review(dinas)
    expect(news(head, "Bambang Suryadi, M.M. menyetujui rencana Anda")).to_be_visible()
    go_home_as_pegawai(head)
    expect(head.get_by_text(NOTE)).to_be_visible()
    press(head, "Sepakati rencana")
    expect(head.get_by_role("heading", name="Rencana Anda sudah disepakati")).to_be_visible()

    skp = skp_id(product, akun.KS_SMP, jabatan="kepala_sekolah")
    head.goto(f"/riwayat?id={skp}")
    trail = head.get_by_role("main").get_by_role("listitem")
    expect(trail.filter(has_text="Rencana selesai ditinjau")).to_contain_text("Kartika Wiranto")
    expect(trail.filter(has_text="Rencana disetujui")).to_contain_text("Bambang Suryadi")


def read_why_not_yet(dinas: Page) -> None:
    dinas.get_by_role("link", name="Lihat SMP Negeri Contoh 2").click()
    heading(dinas, "Rencana Budi Ramadhan")
    expect(dinas.get_by_text("Menunggu tinjauan pengawas")).to_be_visible()
    expect(dinas.get_by_text("Pengawas meninjau rencana ini lebih dulu.")).to_be_visible()
    judge_all(dinas)
    expect(dinas.get_by_text("Pengawas meninjau lebih dulu", exact=True)).to_be_visible()
    expect(dinas.get_by_role("button", name="Setujui rencana")).to_have_count(0)


def review(pengawas: Page) -> None:
    heading(pengawas, "1 rencana kepala sekolah menunggu Anda")
    follow(pengawas, "Tinjau 1 rencana")
    heading(pengawas, "Rencana Budi Ramadhan")
    expect(pengawas.get_by_text("4 bagian belum dicek")).to_be_visible()
    for part in PARTS[:1] + PARTS[2:]:
        judge(pengawas, part, "Sudah sesuai")
    expect(pengawas.get_by_text("1 bagian belum dicek")).to_be_visible()
    expect(pengawas.get_by_role("button", name="Kirim tinjauan")).to_have_count(0)
    write_note(pengawas, "Pengembangan Kompetensi", NOTE)
    expect(pengawas.get_by_text("1 bagian minta perbaikan, 3 sudah sesuai")).to_be_visible()
    press(pengawas, "Kirim tinjauan ke Kepala Dinas")
    heading(pengawas, "Tidak ada rencana kepala sekolah menunggu Anda")
    expect(
        pengawas.get_by_text("Anda mengirim tinjauan rencana Budi Ramadhan ke Kepala Dinas")
    ).to_be_visible()
    expect(pengawas.get_by_role("row", name=re.compile("SMP Negeri Contoh 2"))).to_contain_text(
        "Menunggu Kepala Dinas"
    )


def decide_beside_the_review(dinas: Page) -> None:
    dinas.reload()
    wait_hydrated(dinas)
    box = dinas.get_by_role("region", name="Pengembangan Kompetensi")
    expect(box).to_contain_text("Kartika Wiranto, M.Pd. (pengawas)")
    expect(box).to_contain_text(f"“{NOTE}”")
    expect(dinas.get_by_text("4 bagian sudah sesuai")).to_be_visible()
    press(dinas, "Setujui rencana")
    expect(dinas.get_by_text("Anda menyetujui rencana Budi Ramadhan")).to_be_visible()


def go_home_as_pegawai(head: Page) -> None:
    head.goto("/beranda")
    wait_hydrated(head)


def test_a_pengawas_decides_by_sk_on_behalf_of_the_kepala_dinas(
    product: Product, sign_in: SignIn
) -> None:
    head = sign_in(akun.KS_SD, at="/guru")
    press(head, "Mulai periode")
    expect(head.get_by_text("Anda memulai periode")).to_be_visible()
    go_home_as_pegawai(head)
    press(head, "Mulai menyusun")
    write_plan(head)
    confirm_data_and_superiors(head)
    press(head, "Ajukan rencana")
    heading(head, "Rencana Anda sudah diajukan")

    pengawas = sign_in(akun.PENGAWAS, at="/binaan")
    heading(pengawas, "2 rencana kepala sekolah menunggu Anda")
    pengawas.get_by_role("link", name="Tinjau SD Negeri Contoh 1").click()
    heading(pengawas, "Rencana Indah Aritonang")
    expect(pengawas.get_by_text("Anda memutuskan a.n. Bambang Suryadi")).to_be_visible()
    judge_all(pengawas)
    press(pengawas, "Setujui rencana")
    expect(pengawas.get_by_text("Anda menyetujui rencana Indah")).to_be_visible()

    expect(news(head, "menyetujui rencana Anda")).to_be_visible()
    go_home_as_pegawai(head)
    press(head, "Sepakati rencana")
    expect(head.get_by_role("heading", name="Rencana Anda sudah disepakati")).to_be_visible()
    skp = skp_id(product, akun.KS_SD, jabatan="kepala_sekolah")
    head.goto(f"/riwayat?id={skp}")
    approved = head.get_by_role("main").get_by_role("listitem").filter(has_text="Rencana disetujui")
    expect(approved).to_contain_text("Kartika Wiranto, M.Pd., a.n. Bambang Suryadi, M.M.")
    expect(approved).to_contain_text("800/221/2024")


def confirm_data_and_superiors(head: Page) -> None:
    press(head, "Ajukan rencana")
    refusal = head.get_by_role("alert")
    expect(refusal).to_contain_text("Periksa data diri dan nyatakan sudah sesuai")
    expect(refusal).to_contain_text("Konfirmasi dulu data atasan dan pengawas Anda")
    summary = head.url
    head.goto(summary.replace("/rencana/rangkuman", "/data-diri"))
    wait_hydrated(head)
    facts = head.get_by_role("region", name="Data atasan dan pengawas")
    expect(facts).to_contain_text("Bambang Suryadi, M.M.")
    expect(facts).to_contain_text("Kartika Wiranto, M.Pd.")
    press(head, "Data sudah sesuai")
    expect(head.get_by_text("Data diri Anda dinyatakan sesuai")).to_be_visible()
    press(head, "Konfirmasi")
    expect(head.get_by_text("Data atasan dan pengawas sudah dikonfirmasi")).to_be_visible()
    head.goto(summary)
    heading(head, "Periksa rencana Anda sebelum mengajukan")
