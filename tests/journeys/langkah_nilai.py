"""What those do on the page of a rating, for the journeys about it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.langkah import saved

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
