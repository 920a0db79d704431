"""A CSV of findings that no spreadsheet executes."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.sel_teks import formula_safe
from kinerja_app.integrations.keluaran_temuan import temuan_as_csv
from kinerja_app.integrations.temuan import Temuan, shortened
from tests.integrations.daftar import read


def test_csv_opens_in_excel_with_the_code_and_the_sentence() -> None:
    text = temuan_as_csv(read({"Nama": "=1+1"}).temuan).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0] == ["Baris", "Kolom", "Kode", "Akibat", "Temuan", "Yang perlu dilakukan"]
    assert rows[1] == [
        "6",
        "Nama",
        "NAMA_BERISI_RUMUS",
        "Ditolak",
        "Nama berisi rumus: =1+1",
        "Tulis nama sebagai teks. Rumus tidak dijalankan.",
    ]
    assert temuan_as_csv(()).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", ["=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert formula_safe(text) == "'" + text


@given(st.text())
def test_no_cell_of_the_csv_starts_like_a_formula(text: str) -> None:
    finding = Temuan(6, text, "SEL_BERISI_RUMUS", {"isi": text})
    content = temuan_as_csv((finding,)).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(content, newline=""), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_braces_in_a_cell_are_text_in_the_sentence() -> None:
    finding = Temuan(6, "Nama", "NAMA_BERISI_RUMUS", {"isi": "={0}{kolom}"})
    assert finding.judul == "Nama berisi rumus: ={0}{kolom}"


def test_long_contents_are_cut_for_the_sentence() -> None:
    assert shortened('=HYPERLINK("http://x","klik")') == "=HYPERLINK(…)"
    assert shortened("a" * 41) == "a" * 39 + "…"
    assert shortened(" a\n b ") == "a b"
