"""Rapor Pendidikan: the given file, other layouts, bad cells, files that are no table."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_app.domain.errors import DomainError, RuleBroken
from kinerja_app.domain.rekomendasi import URUTAN_CAPAIAN
from kinerja_app.integrations.kalimat_berkas import FILE_SENTENCES
from kinerja_app.integrations.rapor import BarisRapor, LabelCapaian, RaporTerbaca, parse_rapor
from tests.integrations.daftar import ROOT

SCHOOLS = frozenset({"69995001", "69995002", "69995003"})
HEADER = "NPSN;Tahun Rapor;Nomor;Indikator;Label Capaian;Nilai Capaian;Perubahan dari Tahun Lalu"
GOOD = "69995001;2023;D.1;Kualitas pembelajaran;Baik;71,64;+5,80"


def read(*lines: str, header: str = HEADER) -> RaporTerbaca:
    content = "\r\n".join((header, *lines)).encode("utf-8-sig")
    return parse_rapor(content, berkas="rapor.csv", npsn_terdaftar=SCHOOLS)


def found(rapor: RaporTerbaca) -> list[tuple[int, str, str]]:
    return [(each.baris, each.kolom, each.kode) for each in rapor.temuan]


def test_the_given_file_is_read_whole() -> None:
    content = (ROOT / "kinerja_app" / "demo_data" / "rapor-pendidikan.csv").read_bytes()
    rapor = parse_rapor(content, berkas="rapor-pendidikan.csv", npsn_terdaftar=SCHOOLS)
    assert (len(rapor.baris), rapor.temuan, rapor.ditolak) == (48, (), 0)
    assert rapor.baris[3] == BarisRapor(
        baris=5,
        npsn="69995001",
        tahun=2023,
        kode="D.1.1.2",
        nama="Penerapan disiplin positif",
        label=LabelCapaian.KURANG,
        nilai=Decimal("39.57"),
        perubahan=Decimal("-0.83"),
    )


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        (GOOD.replace("71,64", "tujuh"), (2, "Nilai Capaian", "NILAI_BENTUK")),
        (GOOD.replace("71,64", "=1+1"), (2, "Nilai Capaian", "NILAI_BENTUK")),
        (GOOD.replace("71,64", "100,01"), (2, "Nilai Capaian", "NILAI_DI_LUAR_BATAS")),
        (GOOD.replace("71,64", "-0,01"), (2, "Nilai Capaian", "NILAI_DI_LUAR_BATAS")),
        (GOOD.replace("+5,80", "naik"), (2, "Perubahan dari Tahun Lalu", "NILAI_BENTUK")),
        (GOOD.replace("+5,80", "-100,01"), (2, "Perubahan dari Tahun Lalu", "NILAI_DI_LUAR_BATAS")),
        (GOOD.replace("Baik", "Luar biasa"), (2, "Label Capaian", "LABEL_TIDAK_DIKENAL")),
        (GOOD.replace("69995001", "69995009"), (2, "NPSN", "NPSN_TIDAK_TERDAFTAR")),
        (GOOD.replace("69995001", "6999500"), (2, "NPSN", "NPSN_PANJANG")),
        (GOOD.replace("2023", "23"), (2, "Tahun Rapor", "TAHUN_BENTUK")),
        (GOOD.replace("D.1", "satu"), (2, "Nomor", "KODE_BENTUK")),
    ],
)
def test_one_wrong_cell_refuses_its_row_and_is_named(
    line: str, finding: tuple[int, str, str]
) -> None:
    rapor = read(line, GOOD)
    assert found(rapor) == [finding]
    assert (len(rapor.baris), rapor.ditolak) == (1, 1)
    assert rapor.temuan[0].pesan.endswith(".")


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", "0"), ("100", "100"), ("71.64", "71.64"), ("71,64%", "71.64"), (" 7 ", "7")],
)
def test_values_are_read_with_comma_or_point(text: str, value: str) -> None:
    assert read(GOOD.replace("71,64", text)).baris[0].nilai == Decimal(value)


@pytest.mark.parametrize("text", ["", "-"])
def test_a_missing_value_is_none_and_no_finding(text: str) -> None:
    rapor = read(GOOD.replace("71,64", text).replace("+5,80", text))
    assert (rapor.baris[0].nilai, rapor.baris[0].perubahan, rapor.temuan) == (None, None, ())


def test_a_typographic_minus_is_a_minus() -> None:
    assert read(GOOD.replace("+5,80", "\u22125,80")).baris[0].perubahan == Decimal("-5.80")


def test_memadai_is_read_as_sedang() -> None:
    assert read(GOOD.replace("Baik", "memadai")).baris[0].label is LabelCapaian.SEDANG


def test_the_labels_are_those_that_recommendations_rank() -> None:
    assert {label.value for label in LabelCapaian} == set(URUTAN_CAPAIAN)


def test_an_indicator_given_twice_is_used_once() -> None:
    rapor = read(GOOD, GOOD, GOOD.replace("Baik", "Kurang"))
    assert found(rapor) == [(3, "Nomor", "INDIKATOR_GANDA"), (4, "Nomor", "INDIKATOR_GANDA")]
    assert [row.label for row in rapor.baris] == [LabelCapaian.BAIK]
    assert [each.tindakan.endswith("Isinya berbeda.") for each in rapor.temuan] == [False, True]


def test_a_formula_in_the_name_stays_text() -> None:
    rapor = read(GOOD.replace("Kualitas pembelajaran", '"=cmd|""/c calc""!A1"'))
    assert rapor.baris[0].nama == '=cmd|"/c calc"!A1'
    assert found(rapor) == [(2, "Indikator", "SEL_BERISI_RUMUS")]


def test_columns_are_found_by_their_other_names_and_in_any_order() -> None:
    rapor = read(
        "Baik,D.1,2023,69995001,Kualitas pembelajaran,71.64,5.8,x",
        header="Capaian,Kode,Tahun,npsn,Nama Indikator,Skor,Delta,Catatan",
    )
    assert rapor.temuan == ()
    assert rapor.baris[0].perubahan == Decimal("5.8")


def test_missing_columns_are_named() -> None:
    with pytest.raises(RuleBroken) as refused:
        read("69995001;2023", header="NPSN;Tahun Rapor")
    assert refused.value.code == "KOLOM_RAPOR_BERBEDA"
    assert str(refused.value.facts["kurang"]).startswith("Nomor, Indikator, Label Capaian")


def test_the_same_table_is_read_from_a_workbook() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER.split(";"))
    sheet.write_row(1, 0, [69995001, 2023, "D.1", "Kualitas pembelajaran", "Baik", 71.64, -5.8])
    book.close()
    rapor = parse_rapor(out.getvalue(), berkas="rapor.xlsx", npsn_terdaftar=SCHOOLS)
    assert rapor.temuan == ()
    assert (rapor.baris[0].nilai, rapor.baris[0].perubahan) == (Decimal("71.64"), Decimal("-5.8"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "BERKAS_KOSONG"),
        (b"%PDF-1.7", "CSV_BUKAN_TEKS"),
        (b"<html>", "CSV_BUKAN_TEKS"),
        (b"a;b\x00", "CSV_BUKAN_TEKS"),
        (b"a\nb;\xe9\n", "CSV_BUKAN_UTF8"),
        (b'a;b\n"c;d\n', "CSV_RUSAK"),
        (HEADER.encode(), "RAPOR_KOSONG"),
    ],
)
def test_a_file_that_is_no_table_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_rapor(content, berkas="rapor.csv", npsn_terdaftar=SCHOOLS)
    assert refused.value.code == code
    assert code in FILE_SENTENCES


def test_another_encoding_is_refused_with_its_row() -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_rapor(b"a\nb;\xe9\n", berkas="rapor.csv", npsn_terdaftar=SCHOOLS)
    assert refused.value.facts["baris"] == 2


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(), max_size=8), st.binary(max_size=200))
def test_any_table_is_read_or_refused_and_nothing_worse(cells: list[str], raw: bytes) -> None:
    joined = ";".join(cells)
    for content in (raw, f"{HEADER}\n{joined}".encode(errors="replace")):
        try:
            rapor = parse_rapor(content, berkas="rapor.csv", npsn_terdaftar=SCHOOLS)
        except DomainError:
            continue
        assert len(rapor.baris) + len(rapor.temuan) > 0
