"""The identifier vectors of domain/06 §4, and what spreadsheets do to numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.identitas import (
    GOLONGAN_PNS,
    GOLONGAN_PPPK,
    JenisPegawai,
    Kelamin,
    is_belajar_id,
    parse_golongan,
    parse_nik,
    parse_nip,
    parse_npsn,
    parse_nuptk,
    parse_unor,
)

IBU = "198003152010012000"


def code_of(parse: Callable[[str], object], text: str) -> str:
    with pytest.raises(RuleBroken) as refusal:
        parse(text)
    return refusal.value.code


def test_nip_of_a_woman_is_decoded() -> None:
    nip = parse_nip(IBU)
    assert nip.jenis is JenisPegawai.PNS
    assert nip.tanggal_lahir == date(1980, 3, 15)
    assert (nip.tmt_tahun, nip.tmt_bulan) == (2010, 1)
    assert nip.kelamin is Kelamin.PEREMPUAN
    assert nip.urut == "000"


def test_nip_of_a_man_is_decoded() -> None:
    nip = parse_nip("197511202005031000")
    assert nip.jenis is JenisPegawai.PNS
    assert nip.tanggal_lahir == date(1975, 11, 20)
    assert (nip.tmt_tahun, nip.tmt_bulan) == (2005, 3)
    assert nip.kelamin is Kelamin.LAKI_LAKI


def test_number_of_a_pppk_has_no_month() -> None:
    nip = parse_nip("198507172023211000")
    assert nip.jenis is JenisPegawai.PPPK
    assert nip.tanggal_lahir == date(1985, 7, 17)
    assert (nip.tmt_tahun, nip.tmt_bulan) == (2023, None)
    assert nip.kelamin is Kelamin.LAKI_LAKI


@pytest.mark.parametrize(
    "text",
    [
        "19800315 201001 2 000",
        "'198003152010012000",
        "\u2019198003152010012000",
        " '19800315\u00a0201001\u202f2\u200b000 ",
        "' 198003152010012000",
    ],
)
def test_nip_is_accepted_as_spreadsheets_write_it(text: str) -> None:
    assert parse_nip(text) == parse_nip(IBU)


def test_nip_is_shown_in_groups_of_8_6_1_3() -> None:
    assert str(parse_nip(IBU)) == "19800315 201001 2 000"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("198013152010012000", "NIP_BULAN_LAHIR"),
        ("198000152010012000", "NIP_BULAN_LAHIR"),
        ("198002302010012000", "NIP_TANGGAL_LAHIR"),
        ("000001012010012000", "NIP_TANGGAL_LAHIR"),
        ("198003152010013000", "NIP_KELAMIN"),
        ("198003152010010000", "NIP_KELAMIN"),
        ("198003152010002000", "NIP_BULAN_TMT"),
        ("19800315201001200", "NIP_PANJANG"),
        ("1980031520100120000", "NIP_PANJANG"),
        ("19800315201001200X", "NIP_BUKAN_ANGKA"),
        ("١٩٨٠٠٣١٥٢٠١٠٠١٢٠٠٠", "NIP_BUKAN_ANGKA"),
        ("", "NIP_BUKAN_ANGKA"),
        ("'", "NIP_BUKAN_ANGKA"),
    ],
)
def test_nip_is_refused_with_the_reason(text: str, code: str) -> None:
    assert code_of(parse_nip, text) == code


def test_refused_length_names_how_many_digits_there_are() -> None:
    with pytest.raises(RuleBroken) as refusal:
        parse_nip("19800315201001200")
    assert dict(refusal.value.facts) == {"jumlah": 17, "seharusnya": 18}
    assert refusal.value.field == "nip"


def test_nuptk_has_sixteen_digits_and_is_shown_in_fours() -> None:
    assert str(parse_nuptk("9999999999990001")) == "9999 9999 9999 0001"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("999999999999001", "NUPTK_PANJANG"),
        ("99999999999900011", "NUPTK_PANJANG"),
        ("99999999999900A1", "NUPTK_BUKAN_ANGKA"),
    ],
)
def test_nuptk_is_refused_with_the_reason(text: str, code: str) -> None:
    assert code_of(parse_nuptk, text) == code


def test_nik_of_a_woman_carries_the_day_plus_forty() -> None:
    nik = parse_nik("9999995501900001")
    assert (nik.kelamin, nik.hari, nik.bulan, nik.tahun) == (Kelamin.PEREMPUAN, 15, 1, 90)


def test_nik_of_a_man_carries_the_day_itself() -> None:
    nik = parse_nik("9999991501900001")
    assert (nik.kelamin, nik.hari) == (Kelamin.LAKI_LAKI, 15)
    assert str(nik) == "9999 9915 0190 0001"


@pytest.mark.parametrize("hari", ["01", "31", "41", "71"])
def test_nik_day_is_accepted_at_its_bounds(hari: str) -> None:
    assert parse_nik(f"999999{hari}01900001").hari in {1, 31}


@pytest.mark.parametrize("hari", ["00", "32", "40", "72", "99"])
def test_nik_day_outside_its_bounds_is_refused(hari: str) -> None:
    assert code_of(parse_nik, f"999999{hari}01900001") == "NIK_TANGGAL_LAHIR"


@pytest.mark.parametrize("bulan", ["00", "13"])
def test_nik_month_outside_the_year_is_refused(bulan: str) -> None:
    assert code_of(parse_nik, f"99999915{bulan}900001") == "NIK_BULAN_LAHIR"


def test_npsn_is_eight_digits_or_a_letter_and_seven() -> None:
    assert str(parse_npsn("60713220")) == "60713220"
    assert str(parse_npsn("p9990001")) == "P9990001"


@pytest.mark.parametrize(
    ("text", "code"), [("6071322", "NPSN_PANJANG"), ("6071-220", "NPSN_BENTUK")]
)
def test_npsn_is_refused_with_the_reason(text: str, code: str) -> None:
    assert code_of(parse_npsn, text) == code


def test_unor_is_thirty_two_hex_digits() -> None:
    assert str(parse_unor("8ae482855a71b686015a74eabbde7454")).startswith("8ae4")
    assert code_of(parse_unor, "8ae482855a71b686015a74eabbde745") == "UNOR_BENTUK"
    assert code_of(parse_unor, "8ae482855a71b686015a74eabbde745g") == "UNOR_BENTUK"


def test_golongan_tells_pns_from_pppk() -> None:
    assert parse_golongan("IV/b").jenis is JenisPegawai.PNS
    assert parse_golongan(" iv/B ").text == "IV/b"
    assert parse_golongan("IX").jenis is JenisPegawai.PPPK
    assert (len(GOLONGAN_PNS), len(GOLONGAN_PPPK)) == (17, 17)


@pytest.mark.parametrize("text", ["IV/f", "III/e", "V/a", "XVIII", "", "3a"])
def test_unknown_golongan_is_refused(text: str) -> None:
    assert code_of(parse_golongan, text) == "GOLONGAN_TIDAK_DIKENAL"


@pytest.mark.parametrize(
    "email", ["rina@belajar.id", "Rina.A@guru.sd.belajar.id", " rina@admin.sma.Belajar.ID "]
)
def test_address_of_belajar_id_or_below_is_recognised(email: str) -> None:
    assert is_belajar_id(email)


@pytest.mark.parametrize(
    "email",
    [
        "rina@evilbelajar.id",
        "rina@belajar.id.evil.com",
        "rina@gmail.com",
        "rina@belajar.id@evil.com",
        "belajar.id",
        "@belajar.id",
        "rina@.belajar.id",
        "rina@belajar.id.",
        "rina@b\u0435lajar.id",
        "",
    ],
)
def test_other_addresses_are_not(email: str) -> None:
    assert not is_belajar_id(email)


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    for parse in (parse_nip, parse_nuptk, parse_nik, parse_npsn, parse_unor, parse_golongan):
        try:
            parse(text)
        except RuleBroken:
            continue
    assert is_belajar_id(text) in {True, False}
