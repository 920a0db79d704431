"""A teacher takes the documents and the record along; a stranger checks a paper; a forged fails."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from kinerja_app.documents.rekaman import from_json, to_json
from tests.browser import OpenPage, SignIn
from tests.journeys.langkah import press
from tests.journeys.test_penilaian_guru import agreed_guru
from tests.product import Product


@pytest.mark.keluhan(34)
def test_a_teacher_downloads_the_record_and_a_stranger_tells_a_true_paper_from_a_forged(
    product: Product, sign_in: SignIn, open_page: OpenPage
) -> None:
    skp_id, email = agreed_guru(product)
    guru = sign_in(email, at=f"/dokumen?id={skp_id}")
    row = guru.get_by_role("listitem").filter(has_text="SKP kualitatif")
    expect(row.get_by_text("Final")).to_be_visible()
    waiting = guru.get_by_role("region", name="Penilaian").get_by_role("listitem")
    expect(waiting).to_have_text(re.compile("Bisa dicetak setelah penilaian ditetapkan."))
    guru.get_by_role("radio", name="F4 (folio)").check()
    paper = fetch(guru, "Unduh PDF SKP kualitatif")
    reader = PdfReader(io.BytesIO(paper))
    assert round(reader.pages[0].mediabox.height) == 935
    code, sidik = marks(reader)

    archive = zipfile.ZipFile(io.BytesIO(fetch(guru, "Unduh rekaman (ZIP)")))
    data = archive.read("rekaman.json")
    assert to_json(from_json(data)) == data
    assert any(name.startswith("dokumen/01 SKP kualitatif") for name in archive.namelist())

    stranger = open_page()
    stranger.goto(f"/cek-dokumen?k={code.replace('-', '')}&s={sidik.replace('-', '')}")
    answer = stranger.get_by_role("region", name="Jawaban")
    expect(answer.get_by_text("Cocok", exact=True)).to_be_visible()
    expect(answer).to_contain_text("SKP kualitatif")
    expect(answer).not_to_contain_text(from_json(data).pegawai.nama)

    forged = ("1" if sidik[0] == "0" else "0") + sidik[1:]
    stranger.get_by_label("Kode", exact=True).fill(code)
    stranger.get_by_label("Sidik", exact=True).fill(forged)
    press(stranger, "Cek dokumen")
    expect(answer.get_by_text("Tidak cocok", exact=True)).to_be_visible()
    expect(answer).not_to_contain_text("SKP kualitatif")


def fetch(page: Page, label: str) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("link", name=label).click()
    return Path(found.value.path()).read_bytes()


def marks(reader: PdfReader) -> tuple[str, str]:
    text = " ".join(reader.pages[0].extract_text().split())
    found = re.search(r"Kode ([0-9A-Z-]{14}) Sidik ([0-9a-f-]{19})", text)
    assert found is not None
    return found[1], found[2]
