"""A KS checks the way to e-Kinerja, mends what holds the school back, exports, exports again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.langkah import follow, heading, news, press
from tests.journeys.langkah_ekinerja import (
    list_guru,
    look_at_first_period,
    mark_inactive,
    put_codes,
)
from tests.journeys.langkah_pak import end_the_year, look_from
from tests.product import Product

LEFT = "Wardoyo Hadinata"


@pytest.mark.keluhan(18)
@pytest.mark.keluhan(8)
def test_a_head_mends_what_holds_the_school_back_and_exports_twice(
    product: Product, sign_in: SignIn, tmp_path: Path
) -> None:
    put_codes(product)
    list_guru(product, LEFT, "197001011995011990")
    head = sign_in(akun.KS_SMP, at="/periode")
    look_at_first_period(head)
    head.goto("/kemajuan")
    wait_hydrated(head)
    follow(head, "Periksa pengiriman ke e-Kinerja")
    heading(head, "1 hal menahan pengiriman")
    missing = head.get_by_role("region", name="Masih ada yang belum mengajukan rencana")
    expect(missing).to_contain_text(LEFT)
    missing.get_by_role("link", name=f"Buka data {LEFT}").click()

    mark_inactive(head, LEFT, "Pensiun")

    head.goto("/ekinerja")
    wait_hydrated(head)
    heading(head, "Siap dikirim ke e-Kinerja")
    follow(head, "Lihat yang akan diekspor")
    heading(head, "Ekspor ke e-Kinerja")
    expect(head.get_by_role("heading", name="belum pernah diekspor")).to_be_visible()
    press(head, "Ekspor sekarang")
    expect(news(head, "rekaman diekspor")).to_be_visible()
    expect(head.get_by_role("heading", name="Tidak ada perubahan")).to_be_visible()
    head.wait_for_timeout(600)  # a second click within half a second counts as a double click
    press(head, "Ekspor sekarang")
    expect(head.get_by_role("table", name="Ekspor sebelumnya").get_by_role("row")).to_have_count(3)

    files = [download(head, place, tmp_path / str(place)) for place in (0, 1)]
    assert files[0] == files[1]
    read = json.loads(files[0])
    keys = [each["id"] for each in read["rhk"]]
    assert len(keys) == len(set(keys)) > 0
    assert {each["statusPenugasan"] for each in read["rhk"]} == {"definitif"}
    assert read["angkaKredit"] == []

    end_the_year(product)
    look_from(head, "2025-01-20", shown="20 Januari 2025")
    head.goto("/periode")
    wait_hydrated(head)
    look_at_first_period(head)
    record_letter(head, "823/14/2025", "2025-01-15")
    head.goto("/ekinerja/ekspor")
    wait_hydrated(head)
    press(head, "Ekspor sekarang")
    expect(news(head, "rekaman diekspor")).to_be_visible()
    (row,) = json.loads(download(head, 0, tmp_path / "2"))["angkaKredit"]
    assert (row["nomorSk"], row["tanggalSk"], row["isKonversi"]) == (
        "823/14/2025",
        "15-01-2025",
        "1",
    )


def record_letter(page: Page, number: str, day: str) -> None:
    """From the finding of the check to the SK of one person, and back to a check without it."""
    page.goto("/ekinerja")
    wait_hydrated(page)
    page.get_by_text("Informasi yang tidak menahan pengiriman").click()
    missing = page.get_by_role("region", name="SK angka kredit belum dicatat")
    first = missing.get_by_role("link", name="Catat SK").first
    name = first.inner_text().removeprefix("Catat SK").strip()
    first.click()
    heading(page, "SK angka kredit")
    page.get_by_label("Nomor SK").fill(number)
    page.get_by_label("Tanggal SK").fill(day)
    press(page, f"Catat {name}")
    expect(news(page, f"SK angka kredit {name} tercatat")).to_be_visible()
    page.goto("/ekinerja")
    wait_hydrated(page)
    page.get_by_text("Informasi yang tidak menahan pengiriman").click()
    expect(missing.get_by_role("link", name=f"Catat SK {name}", exact=True)).to_have_count(0)


def download(page: Page, place: int, to: Path) -> bytes:
    """The JSON of one of the listed exports."""
    with page.expect_download() as found:
        page.get_by_role("main").get_by_role("link", name="JSON").nth(place).click()
    found.value.save_as(to)
    return to.read_bytes()
