"""Field names letter by letter, and files that give back what was put in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_app.domain.ekinerja import (
    AngkaKreditDikirim,
    Aspek,
    AspekDikirim,
    DokumenDikirim,
    HasilPeriodik,
    HasilTahunan,
    Kumpulan,
    PenilaiDikirim,
    RhkDikirim,
)
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.predikat import Rating
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.sel_teks import RUNS
from kinerja_app.domain.skp import Jabatan
from kinerja_app.integrations.ekinerja_bentuk import (
    annual_from_row,
    annual_to_row,
    credit_to_row,
    periodic_to_row,
    rhk_from_row,
)
from kinerja_app.integrations.ekinerja_berkas import as_csv, as_json, from_csv, from_json

JUDGE = PenilaiDikirim(
    "197511202005031000", "Mulyadi Santosa", "Kepala Sekolah", "IV/b", "SMP Negeri Satu", True
)
YEAR = HasilTahunan(
    kunci="a" * 32,
    nip="198003152010012000",
    tahun=2024,
    hasil=Rating.DI_ATAS,
    perilaku=Rating.SESUAI,
    kuadran="4",
    penilai=JUDGE,
    path=(DokumenDikirim("890", "SKP", "peremajaan/usulan/1", "o", "s"),),
)
PERIOD = HasilPeriodik(
    YEAR, date(2024, 7, 1), date(2024, 12, 31), periodik_id="2024-2", koefisien_id=""
)
CREDIT = AngkaKreditDikirim(
    kunci="c" * 32,
    nip="198003152010012000",
    mulai=date(2024, 1, 1),
    selesai=date(2024, 2, 29),
    pertama=False,
    integrasi=False,
    konversi=True,
    utama="37.5",
    penunjang="0",
    total="37.5",
    nomor_sk="823/1/2025",
    tanggal_sk=date(2025, 1, 31),
)
RHK = RhkDikirim(
    kunci="b" * 32,
    kunci_skp="d" * 32,
    nip="198003152010012000",
    npsn="69990001",
    jabatan=Jabatan.GURU,
    definitif=True,
    periode="2024-2",
    bagian=Bagian.PENGEMBANGAN,
    kode="RHK01",
    rhk='Meningkatnya kompetensi; "baris"\nbaru',
    aspek=(
        AspekDikirim(Aspek.KUANTITAS, "Jumlah kegiatan", "8 kegiatan"),
        AspekDikirim(Aspek.WAKTU, "=HYPERLINK(1)", "'=2"),
    ),
)
BARE = replace(RHK, kunci="e" * 32, rhk="Tanpa aspek", aspek=())
WHOLE = Kumpulan("2024-2", (RHK, BARE), (PERIOD,), (YEAR,), (CREDIT,))


def test_the_annual_result_has_exactly_these_fields() -> None:
    assert list(annual_to_row(YEAR)) == [
        "id",
        "pnsDinilaiOrang",
        "tahun",
        "hasilKinerjaNilai",
        "perilakuKerjaNilai",
        "kuadranKinerjaNilai",
        "penilaiNipNrp",
        "penilaiNama",
        "penilaiJabatan",
        "penilaiGolongan",
        "penilaiUnorNama",
        "statusPenilai",
        "path",
    ]
    assert annual_to_row(YEAR)["path"] == [
        {
            "dok_id": "890",
            "dok_nama": "SKP",
            "dok_uri": "peremajaan/usulan/1",
            "object": "o",
            "slug": "s",
        }
    ]


def test_the_result_of_a_period_has_these_in_addition() -> None:
    more = list(periodic_to_row(PERIOD))[13:]
    assert more == [
        "bulanMulaiPenilaian",
        "bulanSelesaiPenilaian",
        "tahunMulaiPenilaian",
        "tahunSelesaiPenilaian",
        "koefisienId",
        "periodikId",
        "penilaiJabatanNama",
        "pnsDinilaiId",
    ]


def test_angka_kredit_keeps_the_misspelt_names_and_the_dates_with_the_day_first() -> None:
    row = credit_to_row(CREDIT)
    assert list(row)[2:] == [
        "bulanMulaiPenailan",
        "bulanSelesaiPenailan",
        "tahunMulaiPenailan",
        "tahunSelesaiPenailan",
        "isAngkaKreditPertama",
        "isIntegrasi",
        "isKonversi",
        "kreditUtamaBaru",
        "kreditPenunjangBaru",
        "kreditBaruTotal",
        "nomorSk",
        "tanggalSk",
    ]
    assert (row["isIntegrasi"], row["isKonversi"], row["tanggalSk"]) == ("0", "1", "31-01-2025")


@pytest.mark.parametrize(
    ("rating", "code"), [(Rating.DI_ATAS, "1"), (Rating.SESUAI, "2"), (Rating.DI_BAWAH, "3")]
)
def test_ratings_are_written_as_codes(rating: Rating, code: str) -> None:
    row = annual_to_row(replace(YEAR, hasil=rating, perilaku=rating))
    assert (row["hasilKinerjaNilai"], row["perilakuKerjaNilai"]) == (code, code)


@pytest.mark.parametrize(("asn", "word"), [(True, "ASN"), (False, "NON ASN")])
def test_the_status_of_the_assessor_is_one_of_two_words(asn: bool, word: str) -> None:
    row = annual_to_row(replace(YEAR, penilai=replace(JUDGE, asn=asn)))
    assert row["statusPenilai"] == word


def test_the_behaviour_is_read_with_a_capital_letter_too() -> None:
    row = dict(annual_to_row(YEAR))
    row["PerilakuKerjaNilai"] = row.pop("perilakuKerjaNilai")
    assert annual_from_row(row) == YEAR


@pytest.mark.keluhan(22)
def test_both_kinds_of_files_give_back_the_same_records() -> None:
    assert from_json(as_json(WHOLE)) == WHOLE
    assert from_csv("2024-2", as_csv(WHOLE)) == WHOLE
    assert as_json(from_json(as_json(WHOLE))) == as_json(WHOLE)
    assert as_csv(from_csv("2024-2", as_csv(WHOLE))) == as_csv(WHOLE)
    assert from_json(as_json(Kumpulan("2024-1"))) == Kumpulan("2024-1")


def test_the_json_is_one_object_that_any_reader_takes() -> None:
    read = json.loads(as_json(WHOLE))
    assert list(read) == ["format", "periode", "rhk", "kinerjaPeriodik", "skp22", "angkaKredit"]
    assert [each["aspek"] for each in read["rhk"][0]["aspek"]] == ["Kuantitas", "Waktu"]


def test_a_table_never_runs_a_formula() -> None:
    lines = as_csv(WHOLE)[Sumber.RHK].decode("utf-8-sig")
    assert '"\'=HYPERLINK(1)"' in lines
    assert "\"''=2\"" in lines


@pytest.mark.parametrize("sign", RUNS)
def test_no_sign_that_a_spreadsheet_runs_begins_a_cell(sign: str) -> None:
    kept = Kumpulan("2024-2", rhk=(replace(BARE, rhk=f"{sign}1+1"),))
    table = as_csv(kept)
    assert f'"\'{sign}1+1"' in table[Sumber.RHK].decode("utf-8-sig")
    assert from_csv("2024-2", table) == kept


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_survives_a_table(text: str) -> None:
    kept = Kumpulan("2024-2", rhk=(replace(BARE, rhk=text),))
    assert from_csv("2024-2", as_csv(kept)) == kept
    assert from_json(as_json(kept)) == kept


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"format":"lain"}', b"\xff"])
def test_a_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken, match="EKSPOR_TIDAK_TERBACA"):
        from_json(data)


def test_a_foreign_value_is_refused_with_its_key() -> None:
    with pytest.raises(RuleBroken) as refused:
        rhk_from_row({"id": "kunci-1", "jabatan": "guru"})
    assert refused.value.facts["kunci"] == "kunci-1"
    with pytest.raises(RuleBroken):
        from_csv("2024-2", {Sumber.TAHUNAN: b'"id"\r\n"1";"2"\r\n'})
