"""What those do on the page of a rating, for the journeys about it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from tests.journeys.basis_data import database
from tests.journeys.langkah import saved
from tests.product import Product

REASON = "Perangkat umpan balik dipakai tujuh guru lain."


def judge_parts(page: Page) -> None:
    """Every dimension, component and behaviour "sesuai"."""
    selects = page.get_by_role("main").get_by_role("combobox")
    expect(selects.first).to_be_visible()
    for place in range(selects.count()):
        selects.nth(place).select_option("SESUAI")
        saved(page)


def choose_ratings(page: Page) -> None:
    """Hasil kerja above, perilaku kerja as expected: Baik."""
    hasil = page.get_by_role("group", name="Rating hasil kerja")
    hasil.get_by_role("radio", name=re.compile("^Di Atas Ekspektasi")).check()
    perilaku = page.get_by_role("group", name="Rating perilaku kerja")
    perilaku.get_by_role("radio", name=re.compile("^Sesuai Ekspektasi")).check()
    expect(page.get_by_text("bertemu di Baik.")).to_be_visible()


def rate(page: Page) -> None:
    """Judge the parts, depart from the proposal, and say why."""
    judge_parts(page)
    hasil = page.get_by_role("group", name="Rating hasil kerja")
    expect(hasil.get_by_text("Usulan")).to_be_visible()
    hasil.get_by_role("radio", name=re.compile("^Di Atas Ekspektasi")).check()
    page.get_by_label("Alasan berbeda dari usulan").fill(REASON)
    choose_ratings(page)
    saved(page)


def finish_cycle(product: Product, skp_id: int) -> None:
    """The plan is agreed and its cycle A–E done, as if it had been walked."""
    now = datetime(2024, 8, 4, 2, 0, tzinfo=UTC).replace(tzinfo=None).isoformat(sep=" ")
    with database(product) as connection:
        connection.execute(
            "UPDATE skp SET status = 'DISEPAKATI', disepakati_at = ? WHERE id = ?", (now, skp_id)
        )
        connection.execute(
            "INSERT INTO siklus (skp_id, ke, status, sebelum, versi, sejak, atas_nama) "
            "VALUES (?, 1, 'PERLU_DINILAI', '', 1, ?, '')",
            (skp_id, now),
        )
