"""A guru moves in mid-cycle while both heads look on; a Plt replaces a head."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import agreed, database, name_of, person_id, status_of, submitted
from tests.journeys.langkah import follow, heading, news, press
from tests.product import Product


def order(page: Page, jenis: str, school: str, *, day: str, sk: str) -> None:
    """Fill in an SK on the page of a person's posts, and read what it would change."""
    page.get_by_label("Isi SK").select_option(label=jenis)
    page.get_by_label("Sekolah").select_option(label=school)
    page.get_by_label("Mulai tanggal").fill(day)
    page.get_by_label("Nomor SK").fill(sk)
    page.get_by_label("Tanggal SK").fill("2024-08-01")
    press(page, "Lihat akibatnya")


@pytest.mark.keluhan(26)
def test_a_guru_moves_in_mid_cycle_while_both_heads_look_on(
    product: Product, sign_in: SignIn
) -> None:
    skp, email = agreed(product)
    name = name_of(product, email)
    old = sign_in(akun.KS_SMP, at=f"/siklus?id={skp}")
    expect(old.get_by_role("main")).to_contain_text(name)
    new = sign_in(akun.KS_SD, at="/guru")
    expect(new.get_by_role("main").get_by_text(name)).to_have_count(0)

    admin = sign_in(akun.ADMIN_DINAS, at=f"/orang/data?id={person_id(product, email)}")
    follow(admin, "Catat SK")
    heading(admin, f"Jabatan {name}")
    press(admin, "Lihat akibatnya")
    expect(admin.get_by_role("alert")).to_contain_text("Pilih isi SK dari daftar")
    admin.wait_for_timeout(600)  # a second click within half a second counts as a double click
    order(
        admin,
        "Mutasi sebagai guru ke sekolah lain",
        "SD Negeri Contoh 1",
        day="2024-08-05",
        sk="821.2/17/2024",
    )
    effects = admin.get_by_role("region", name="Yang terjadi bila disimpan").first
    expect(effects).to_contain_text("langkah terbuka pindah ke Indah Aritonang")
    expect(effects).to_contain_text("tetap atas nama Budi Ramadhan")
    press(admin, "Catat SK")
    expect(news(admin, f"SK {name}")).to_be_visible()

    old.reload()
    heading(old, "Halaman ini tidak ditemukan")
    new.reload()
    expect(new.get_by_role("main").get_by_role("row", name=name)).to_be_visible()
    new.goto(f"/siklus?id={skp}")
    expect(new.get_by_role("main")).to_contain_text(name)

    old.goto("/arsip")
    heading(old, "Yang pernah Anda nilai")
    old.get_by_role("main").get_by_role("link", name=name).click()
    heading(old, name)
    expect(old.get_by_role("region", name="Langkah Anda")).to_contain_text("Rencana disetujui")
    expect(old.get_by_role("region", name="Rencana").first).to_be_visible()


def test_a_plt_takes_over_from_a_head(product: Product, sign_in: SignIn) -> None:
    plan = submitted(product, sekolah.SMP)[0]
    guru, head = name_of(product, akun.GURU_SIKLUS), name_of(product, akun.KS_SMP)
    admin = sign_in(
        akun.ADMIN_DINAS, at=f"/orang/jabatan?id={person_id(product, akun.GURU_SIKLUS)}"
    )
    heading(admin, f"Jabatan {guru}")
    withdraw_one_that_was_dated_wrongly(admin)
    order(
        admin,
        "Menjadi Plt Kepala Sekolah",
        "SMP Negeri Contoh 2",
        day="2024-08-05",
        sk="800/40/2024",
    )
    effects = admin.get_by_role("region", name="Yang terjadi bila disimpan").first
    expect(effects).to_contain_text(f"{head}")
    expect(effects).to_contain_text("Hanya predikat jabatan definitif yang dikirim ke e-Kinerja")
    press(admin, "Catat SK")
    expect(news(admin, f"SK {guru}")).to_be_visible()

    acting = sign_in(akun.GURU_SIKLUS, at="/guru")
    expect(acting.get_by_role("main")).to_contain_text(name_of(product, plan))
    acting.goto("/beranda")
    wait_hydrated(acting)
    posts = acting.get_by_role("navigation", name="Jabatan")
    expect(posts.get_by_role("link", name="Plt Kepala Sekolah", exact=True)).to_be_visible()
    expect(posts.get_by_role("link", name="Guru", exact=True)).to_be_visible()
    former = sign_in(akun.KS_SMP, at="/")
    heading(former, "Yang pernah Anda nilai")
    expect(former.get_by_text("Tugas Anda sudah berakhir")).to_be_visible()
    expect(former.get_by_role("region", name="SKP Anda sendiri")).to_be_visible()
    former.goto("/guru")
    heading(former, "Halaman ini untuk Kepala Sekolah")
    with database(product) as connection:
        left = connection.execute(
            "SELECT selesai FROM penugasan WHERE orang_id = ? AND role = 'kepala_sekolah'",
            (person_id(product, akun.KS_SMP),),
        ).fetchone()
    assert (left[0], status_of(product, agreed(product)[0])) == ("2024-08-04", "DISEPAKATI")


def withdraw_one_that_was_dated_wrongly(admin: Page) -> None:
    """Record an SK for September, and take it back with a reason."""
    order(
        admin,
        "Menjadi Plt Kepala Sekolah",
        "SMP Negeri Contoh 2",
        day="2024-09-02",
        sk="800/39/2024",
    )
    press(admin, "Catat SK")
    waiting = admin.get_by_role("region", name="SK yang belum berlaku")
    expect(waiting).to_contain_text("Berlaku mulai 2 September 2024")
    waiting.get_by_text("Batalkan SK ini").click()
    withdraw = waiting.get_by_role("button", name="Batalkan SK")
    withdraw.click()
    expect(admin.get_by_role("alert")).to_contain_text("Tulis alasan membatalkan SK ini")
    waiting.get_by_label("Alasan membatalkan").fill("Tanggal mulai keliru.")
    admin.wait_for_timeout(600)  # a second click within half a second counts as a double click
    withdraw.click()
    expect(news(admin, "SK 800/39/2024 dibatalkan")).to_be_visible()
    expect(waiting).to_have_count(0)
    history = admin.get_by_role("region", name="Riwayat jabatan")
    expect(history).to_contain_text("SK dibatalkan: Menjadi Plt Kepala Sekolah")
    expect(history).to_contain_text("Tanggal mulai keliru.")
