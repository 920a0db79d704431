"""Hostile and broken files: each is refused with its own code, none costs memory or a crash."""

from __future__ import annotations

import io
import random
import time
import zipfile
from datetime import date

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from kinerja_app.domain.errors import DomainError, RuleBroken
from kinerja_app.integrations.arsip_xlsx import Limits
from kinerja_app.integrations.kalimat_berkas import FILE_SENTENCES, file_sentence
from kinerja_app.integrations.workbook import Sel, open_workbook
from tests.integrations.daftar import BUDI, RINA, with_entries, workbook

GOOD = workbook(RINA, BUDI)
SHEET = "xl/worksheets/sheet1.xml"


def refusal(content: bytes, limits: Limits | None = None) -> RuleBroken:
    with pytest.raises(RuleBroken) as refused:
        open_workbook(content, limits=limits or Limits())
    return refused.value


def sheet_of(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(SHEET)


def outcome(content: bytes) -> str:
    try:
        open_workbook(content)
    except DomainError as refused:
        return refused.code
    return "terbaca"


def bomb(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open(SHEET, "w") as sheet:
            for _ in range(megabytes):
                sheet.write(b" " * 1024 * 1024)
    return out.getvalue()


def test_a_list_is_opened_with_its_rows_where_the_spreadsheet_shows_them() -> None:
    sheet = open_workbook(GOOD)
    assert sheet.nama == "Daftar Guru"
    assert sheet.baris[4][1] == Sel("Nama")
    assert sheet.baris[5][1] == Sel("Rina Contoh, S.Pd.")
    assert len(sheet.baris) == 7


@pytest.mark.parametrize(
    ("content", "code", "jenis"),
    [
        (b"%PDF-1.7\n1 0 obj", "BERKAS_BUKAN_EXCEL", "PDF"),
        (b"\r\n<html><table><tr><td>Nama</td></tr></table></html>", "BERKAS_BUKAN_EXCEL", "HTML"),
        (b"No;Nama\n1;Rina\n", "BERKAS_BUKAN_EXCEL", "teks atau CSV"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "BERKAS_BUKAN_EXCEL", "tidak dikenal"),
    ],
)
def test_another_kind_of_file_named_xlsx_is_named(content: bytes, code: str, jenis: str) -> None:
    refused = refusal(content)
    assert (refused.code, refused.facts["jenis"]) == (code, jenis)


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"").code == "BERKAS_KOSONG"


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("surat.txt", "isi")
    assert refusal(out.getvalue()).code == "BERKAS_BUKAN_EXCEL"


def test_an_encrypted_workbook_is_told_from_an_old_one() -> None:
    encrypted = io.BytesIO()
    OOXMLFile(io.BytesIO(GOOD)).encrypt("rahasia", encrypted)
    assert refusal(encrypted.getvalue()).code == "BERKAS_TERENKRIPSI"
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504 + "Workbook".encode("utf-16-le")
    assert refusal(old).code == "BERKAS_XLS_LAMA"


def test_a_zip_with_password_is_refused_as_encrypted() -> None:
    flagged = bytearray(GOOD)
    directory = flagged.find(b"PK\x01\x02")
    flagged[directory + 8] |= 1
    assert refusal(bytes(flagged)).code == "BERKAS_TERENKRIPSI"


def test_a_file_over_the_limit_is_refused_before_it_is_opened() -> None:
    refused = refusal(GOOD, Limits(packed_bytes=len(GOOD) - 1))
    assert refused.code == "BERKAS_TERLALU_BESAR"
    assert refused.facts["batas_byte"] == len(GOOD) - 1
    assert open_workbook(GOOD, limits=Limits(packed_bytes=len(GOOD))).baris


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    content = bomb(300)
    assert len(content) < 500_000
    started = time.perf_counter()
    assert refusal(content).code == "BERKAS_BOM_ZIP"
    assert time.perf_counter() - started < 0.5


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(bomb(80))
    real = (80 * 1024 * 1024).to_bytes(4, "little")
    assert content.count(real) >= 1
    lying = bytes(content).replace(real, (1000).to_bytes(4, "little"))
    assert refusal(lying).code in {"BERKAS_RUSAK", "BERKAS_BOM_ZIP"}


def test_too_many_entries_are_refused() -> None:
    parts = {f"xl__media__{number}.xml": b"<x/>" for number in range(250)}
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert refusal(out.getvalue()).code == "BERKAS_BOM_ZIP"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(kept: float) -> None:
    assert refusal(GOOD[: int(len(GOOD) * kept)]).code == "BERKAS_RUSAK"


def test_external_entities_are_refused_unread() -> None:
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst>&e;</sst>'
    )
    content = with_entries(GOOD, **{"xl__sharedStrings.xml": evil})
    assert refusal(content).code == "BERKAS_ENTITAS_XML"
    utf16 = evil.decode().replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16")
    assert refusal(with_entries(GOOD, **{"xl__sharedStrings.xml": utf16})).code == (
        "BERKAS_ENTITAS_XML"
    )


def test_a_cell_at_the_far_corner_is_refused_before_the_grid_is_allocated() -> None:
    last_row = sheet_of(GOOD).replace(b'r="B7"', b'r="B1048576"')
    assert (
        refusal(
            with_entries(
                GOOD, xl__worksheets__sheet1=None, **{"xl__worksheets__sheet1.xml": last_row}
            )
        ).code
        == "BARIS_TERLALU_BANYAK"
    )
    last_column = sheet_of(GOOD).replace(b'r="B7"', b'r="XFD7"')
    assert (
        refusal(with_entries(GOOD, **{"xl__worksheets__sheet1.xml": last_column})).code
        == "KOLOM_TERLALU_BANYAK"
    )


def test_one_long_text_named_by_every_cell_is_refused() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(2_500):
        sheet.write_string(row, 0, "a" * 32_000)
    book.close()
    assert len(out.getvalue()) < 100_000
    assert refusal(out.getvalue()).code == "BERKAS_BOM_ZIP"


def test_entries_that_differ_only_in_case_are_refused() -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/worksheets/SHEET1.xml", b"<worksheet/>")
    assert refusal(out.getvalue()).code == "BERKAS_RUSAK"


def test_entries_written_in_another_case_are_found() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("sharedStrings", "SharedStrings"), data)
    assert open_workbook(out.getvalue()) == open_workbook(GOOD)


def test_a_workbook_without_sheet_is_refused() -> None:
    content = with_entries(GOOD, **{"xl__worksheets__sheet1.xml": None})
    assert refusal(content).code == "BERKAS_TANPA_LEMBAR"


def test_formulas_are_seen_as_text_and_never_computed() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, "x")
    sheet.write_formula(1, 0, '=HYPERLINK("http://x","klik")', None, "klik")
    sheet.write_formula(2, 5, "=1+1", None, "")
    book.close()
    rows = open_workbook(out.getvalue()).baris
    assert rows[1][0] == Sel("klik", rumus='=HYPERLINK("http://x","klik")')
    assert rows[2][5].rumus == "=1+1"


def test_numbers_dates_and_booleans_keep_what_they_say() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_number(0, 0, 198003152010012000)
    sheet.write_number(0, 1, 71.64)
    sheet.write_datetime(0, 2, date(1980, 3, 15), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_boolean(0, 3, True)
    sheet.write_string(0, 4, "007")
    book.close()
    number, decimal, day, yes, zeros = open_workbook(out.getvalue()).baris[0]
    assert number.angka
    assert len(number.teks) == 18
    assert decimal == Sel("71.64", angka=True)
    assert day == Sel("1980-03-15")
    assert yes == Sel("Ya")
    assert zeros == Sel("007")


def test_every_refusal_of_a_file_has_a_sentence_that_says_what_to_do() -> None:
    refused = refusal(GOOD, Limits(packed_bytes=len(GOOD) - 1))
    assert file_sentence(refused).startswith("File ini 0,1 MB, batasnya")
    assert file_sentence(refusal(b"%PDF")) == (
        "File ini bukan lembar kerja Excel (isinya: PDF). Buka di Excel atau LibreOffice, "
        "simpan sebagai .xlsx, lalu pilih lagi."
    )
    for sentence in FILE_SENTENCES.values():
        assert sentence.endswith(".")


CELL_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="_"), min_size=1
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CELL_TEXT, min_size=1, max_size=20))
def test_any_text_in_a_cell_comes_back_as_it_was_written(texts: list[str]) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for row, text in enumerate(texts):
        sheet.write_string(row, 0, text)
    book.close()
    assert [row[0].teks for row in open_workbook(out.getvalue()).baris] == texts


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=2_000))
def test_random_bytes_are_refused_and_nothing_worse(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        with pytest.raises(DomainError):
            open_workbook(start + content)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_worse(chance: random.Random) -> None:
    content = bytearray(GOOD)
    for _ in range(chance.randrange(1, 12)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    assert outcome(bytes(content)) in {"terbaca", *FILE_SENTENCES}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_damaged_xml_inside_is_read_or_refused_and_nothing_worse(chance: random.Random) -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        name = chance.choice([each for each in archive.namelist() if each.startswith("xl/")])
        xml = bytearray(archive.read(name))
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(xml))
        xml[at : at + chance.randrange(4)] = bytes(
            chance.choices(b'<>/"=019AZ& \x00\xff', k=chance.randrange(4))
        )
    damaged = with_entries(GOOD, **{name.replace("/", "__"): bytes(xml)})
    assert outcome(damaged) in {"terbaca", *FILE_SENTENCES}
