"""What people do on the pages, by role and label, for every journey."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from kinerja_app.demo import master
from kinerja_app.persistence import migrate
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.serve.toolchain import PROJECT_ROOT
from tests.browser import wait_hydrated
from tests.product import Product

LISTS = PROJECT_ROOT / "kinerja_app" / "demo_data"
ROSTER = LISTS / "roster" / "daftar-guru-69995002.xlsx"
RAPOR = LISTS / "rapor-pendidikan.csv"
MATCHING = "Peserta berbagi praktik baik oleh komunitas belajar"
PARTS = ("Praktik Kinerja", "Pengembangan Kompetensi", "Tugas Tambahan", "Perilaku Kerja")


def begin_with_offices_only(product: Product, folder: Path) -> None:
    """Schools and offices, but no list yet and nobody who has planned."""
    url = f"sqlite:///{folder}/kantor.db"
    migrate.upgrade(url)
    with transaction(url) as session:
        master.put_schools_and_offices(session)
    engine_for(url).dispose()
    with (
        closing(sqlite3.connect(folder / "kantor.db")) as source,
        closing(sqlite3.connect(product.database, timeout=20)) as target,
    ):
        source.backup(target)


def heading(page: Page, text: str) -> None:
    """Wait until the page says this in its h1."""
    expect(page.get_by_role("heading", level=1, name=text)).to_be_visible()


def press(page: Page, label: str) -> None:
    """Press the one button of that name."""
    page.get_by_role("button", name=label, exact=True).click()


def follow(page: Page, label: str) -> None:
    """Follow the one link of that name in the page's own content."""
    page.get_by_role("main").get_by_role("link", name=label, exact=True).click()


def go_home(page: Page) -> None:
    """To the own home by the brand."""
    page.get_by_role("banner").get_by_role("link", name="Kinerja").click()
    wait_hydrated(page)


def saved(page: Page) -> None:
    """Wait until the page says that everything typed is saved."""
    expect(page.locator("[data-status=tersimpan]").first).to_be_visible()


def add(page: Page, rhk: str, times: int) -> None:
    """Press "Tambah" of one RHK so often, each time waiting for the number."""
    group = page.get_by_role("group", name=rhk)
    number = group.get_by_role("textbox", name="Jumlah")
    before = int(number.input_value())
    for step in range(1, times + 1):
        group.get_by_role("button", name="Tambah").click()
        expect(number).to_have_value(str(before + step))


def choose_behaviours(page: Page) -> None:
    """The first guide behaviour of each of the seven aspects."""
    groups = page.get_by_role("main").get_by_role("group")
    expect(groups).to_have_count(7)
    for place in range(7):
        groups.nth(place).get_by_role("radio").first.check()
        expect(page.get_by_text(f"{place + 1} dari 7 aspek dipilih")).to_be_visible()


def judge(page: Page, part: str, verdict: str) -> None:
    """Mark one part "Sudah sesuai" or "Minta perbaikan"."""
    page.get_by_role("region", name=part).get_by_role("radio", name=verdict).check()


def judge_all(page: Page, *, parts: tuple[str, ...] = PARTS) -> None:
    """Find every part in order."""
    for part in parts:
        judge(page, part, "Sudah sesuai")


def write_note(page: Page, part: str, note: str) -> None:
    """Ask for a better part, with the note, and wait until it is saved."""
    judge(page, part, "Minta perbaikan")
    box = page.get_by_role("region", name=part)
    box.get_by_label("Apa yang perlu diperbaiki?").fill(note)
    expect(box.get_by_text("Tersimpan", exact=False)).to_be_visible()


def open_step(page: Page, label: str) -> None:
    """From the own home into one step of the plan."""
    steps = page.get_by_role("main").get_by_role("listitem")
    steps.get_by_role("link", name=re.compile(f"^{label}")).click()


def news(page: Page, sentence: str) -> Locator:
    """The live notice of a page that says this."""
    return page.get_by_role("main").get_by_role("status").filter(has_text=sentence)


def write_plan(page: Page, rhk: str = MATCHING, times: int = 8) -> None:
    """All steps of a 2024 plan after "Mulai menyusun", up to Rangkuman."""
    heading(page, "Tiga hal yang paling perlu diperbaiki di sekolah Anda")
    press(page, "Saya mengerti, pilih praktik")
    heading(page, "Praktik apa yang ingin Anda perbaiki?")
    page.get_by_role("main").get_by_role("radio").first.check()
    saved(page)
    press(page, "Simpan dan lanjut")
    heading(page, "Kompetensi apa yang Anda kembangkan?")
    add(page, rhk, times)
    press(page, "Simpan dan lanjut")
    heading(page, "Tugas tambahan apa yang Anda jalankan?")
    page.get_by_role("checkbox", name=re.compile("^Tidak punya tugas tambahan")).check()
    saved(page)
    press(page, "Simpan dan lanjut")
    heading(page, "Perilaku apa yang Anda utamakan?")
    choose_behaviours(page)
    press(page, "Simpan dan lanjut")
    heading(page, "Periksa rencana Anda sebelum mengajukan")
