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


def download(page: Page, place: int, to: Path) -> bytes:
    """The JSON of one of the listed exports."""
    with page.expect_download() as found:
        page.get_by_role("main").get_by_role("link", name="JSON").nth(place).click()
    found.value.save_as(to)
    return to.read_bytes()
