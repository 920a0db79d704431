from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kinerja_app.documents.tabel import Kolom, Sel, Tabel, as_csv, as_xlsx
from tests.world import NOW

COLUMNS = (Kolom("Nama", 30), Kolom("NIP", 20), Kolom("Sejak"), Kolom("Guru", 8))
ROW = ("Bagas Wiryawan", "198001012005012001", date(2024, 8, 5), 12)
HARMFUL = (
    '=HYPERLINK("http://jahat.example")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "{=1}",
    "http://jahat.example",
    "0812",
)


def table(*rows: tuple[Sel, ...]) -> Tabel:
    return Tabel("Guru", COLUMNS, rows)


def read(data: bytes) -> list[list[object]]:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    return [list(row) for row in sheet.to_python()]


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_cells_come_back_with_their_types() -> None:
    head, row = read(as_xlsx(table(ROW), dibuat=NOW))
    assert head == ["Nama", "NIP", "Sejak", "Guru"]
    assert row == ["Bagas Wiryawan", "198001012005012001", date(2024, 8, 5), 12.0]


def test_an_absent_value_is_an_empty_cell() -> None:
    (_, row) = read(as_xlsx(table(("A", "", None, None)), dibuat=NOW))
    assert row == ["A", "", "", ""]


def test_the_head_stays_in_sight_is_filtered_and_repeats_on_paper() -> None:
    data = as_xlsx(table(ROW), dibuat=NOW)
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert '<pane xSplit="1" ySplit="1" topLeftCell="B2"' in sheet
    assert '<autoFilter ref="A1:D2"/>' in sheet
    assert "Print_Titles" in part(data, "xl/workbook.xml")


@pytest.mark.parametrize("text", HARMFUL)
def test_a_text_of_a_person_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    data = as_xlsx(table((text, text, None, 1)), dibuat=NOW)
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert read(data)[1][0] == text


@given(st.text(min_size=1, max_size=40))
def test_no_text_at_all_becomes_a_formula(text: str) -> None:
    sheet = part(as_xlsx(table((text, "", None, None)), dibuat=NOW), "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet


def test_the_csv_is_read_by_a_spreadsheet_in_indonesia() -> None:
    data = as_csv(table(ROW), dibuat=NOW)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows == [
        ["Nama", "NIP", "Sejak", "Guru"],
        ["Bagas Wiryawan", "198001012005012001", "2024-08-05", "12"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "＝1"])
def test_the_csv_disarms_what_a_spreadsheet_would_run(text: str) -> None:
    data = as_csv(table((text, text, None, None)), dibuat=NOW).decode("utf-8-sig")
    row = list(csv.reader(io.StringIO(data, newline=""), delimiter=";"))[1]
    assert row[0] == f"'{text}"


def test_the_same_list_gives_the_same_bytes() -> None:
    assert as_xlsx(table(ROW), dibuat=NOW) == as_xlsx(table(ROW), dibuat=NOW)


def test_ten_thousand_rows_are_written() -> None:
    data = as_xlsx(table(*[ROW] * 10_000), dibuat=NOW)
    assert len(read(data)) == 10_001
