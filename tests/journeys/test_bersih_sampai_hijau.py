"""A KS clears the list of retired, deceased and doubled people, and the check turns green."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from kinerja_app.demo import people as sekolah
from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import database
from tests.journeys.langkah import heading, news, press
from tests.journeys.langkah_ekinerja import (
    list_again,
    list_guru,
    look_at_first_period,
    mark_inactive,
    put_codes,
)
from tests.product import Product

RETIRED, DECEASED = "Wardoyo Hadinata", "Sumarni Puspawati"
NOT_SUBMITTED = "Masih ada yang belum mengajukan rencana"


def twice(product: Product) -> str:
    """A guru of the SMP with a final result stands on its list twice; the name."""
    query = (
        "SELECT orang.id, orang.nama FROM skp JOIN orang ON orang.id = skp.orang_id "
        "WHERE skp.npsn = ? AND skp.periode_kode = '2024-1' AND skp.jabatan = 'guru' "
        "AND skp.status = 'DISEPAKATI' AND orang.nip IS NOT NULL ORDER BY orang.id LIMIT 1"
    )
    with database(product) as connection:
        number, name = connection.execute(query, (sekolah.SMP,)).fetchone()
    list_again(product, number)
    return str(name)


def check(page: Page, says: str) -> None:
    """Open the check anew."""
    page.goto("/ekinerja")
    wait_hydrated(page)
    heading(page, says)


def finding(page: Page, title: str) -> Locator:
    """One group of findings."""
    return page.get_by_role("region", name=title)


@pytest.mark.keluhan(7)
@pytest.mark.keluhan(8)
def test_the_check_turns_green_once_retired_deceased_and_doubled_people_are_cleared(
    product: Product, sign_in: SignIn
) -> None:
    put_codes(product)
    list_guru(product, RETIRED, "196301011988011990", "1963-01-01")
    list_guru(product, DECEASED, "197505052000052991", "1975-05-05")
    doubled = twice(product)
    head = sign_in(akun.KS_SMP, at="/periode")
    look_at_first_period(head)

    check(head, "7 hal menahan pengiriman")
    expect(finding(head, NOT_SUBMITTED).get_by_role("row")).to_have_count(4)
    past_age = finding(head, "Melewati usia pensiun tetapi masih di daftar")
    past_age.get_by_role("link", name=f"Buka data {RETIRED}").click()
    mark_inactive(head, RETIRED, "Pensiun")

    check(head, "5 hal menahan pengiriman")
    finding(head, NOT_SUBMITTED).get_by_role("link", name=f"Buka data {DECEASED}").click()
    mark_inactive(head, DECEASED, "Meninggal dunia")

    check(head, "4 hal menahan pengiriman")
    listed = finding(head, "Satu orang tercatat lebih dari sekali")
    listed.get_by_role("link", name=f"Gabungkan {doubled}").first.click()
    press(head, "Gabungkan 2 data menjadi 1")
    expect(news(head, "1 data diarsipkan")).to_be_visible()

    check(head, "Siap dikirim ke e-Kinerja")
    expect(head.get_by_text("Semua syarat terpenuhi.")).to_be_visible()
    count = head.get_by_text(re.compile(r"^(\d+) dari \1 orang sudah siap\. Tidak ada"))
    expect(count).to_be_visible()
