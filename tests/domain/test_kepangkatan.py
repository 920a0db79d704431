"""Rank data: what an accumulation begins with, and what cannot be right."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan, opening, problems
from kinerja_app.regulations import by_id

S2 = by_id("R2024S2")
ON = date(2024, 12, 10)
D = Decimal
DASAR = Kepangkatan(
    tmt_pangkat=date(2022, 4, 1), tmt_jenjang=date(2020, 4, 1), golongan_masuk="III/c"
)
PAK = replace(DASAR, asal_ak=AsalAk.PAK, nilai_ak=D(75), sampai_tahun=2023)
LAMA = replace(PAK, asal_ak=AsalAk.LAMA, nilai_ak=D(340), sampai_tahun=2022)


def found(data: Kepangkatan, *, golongan: str = "III/d", jenjang: str = "Ahli Muda") -> list[str]:
    refused = problems(data, S2, golongan=golongan, jenjang_jabatan=jenjang, on=ON)
    return [f"{each.field}: {each.code}" for each in refused]


def test_without_an_earlier_amount_the_base_of_the_golongan_at_entry_counts() -> None:
    begun = opening(replace(DASAR, golongan_masuk="III/d"), S2, golongan="III/d")
    assert begun is not None
    assert (begun.ak.nilai, begun.sampai_tahun) == (D(100), 0)
    assert opening(Kepangkatan(), S2, golongan="III/d") is None


def test_the_last_pak_is_taken_as_it_stands() -> None:
    begun = opening(PAK, S2, golongan="III/d")
    assert begun is not None
    assert (begun.ak.nilai, begun.sampai_tahun) == (D(75), 2023)


@pytest.mark.parametrize(
    ("golongan", "lama", "integrasi"), [("III/d", 340, 140), ("III/d", 250, 50), ("III/c", 200, 0)]
)
def test_an_old_amount_is_integrated_in_the_golongan_it_belongs_to(
    golongan: str, lama: int, integrasi: int
) -> None:
    begun = opening(replace(LAMA, nilai_ak=D(lama)), S2, golongan=golongan)
    assert begun is not None
    assert begun.ak.nilai == D(integrasi)


def test_an_old_amount_of_another_jenjang_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        opening(replace(LAMA, nilai_ak=D(150)), S2, golongan="III/d")
    assert refused.value.code == "LAMA_DI_LUAR_RENTANG"


def test_what_is_in_order_is_let_through_and_so_is_what_is_still_empty() -> None:
    for data in (DASAR, PAK, LAMA, Kepangkatan()):
        assert found(data) == []


@pytest.mark.parametrize(
    ("data", "golongan", "codes"),
    [
        (DASAR, "II/a", ["golongan: GOLONGAN_TANPA_AK"]),
        (replace(DASAR, golongan_masuk=""), "III/a", ["golongan: GOLONGAN_BUKAN_JENJANG"]),
        (
            replace(DASAR, golongan_masuk="III/d"),
            "III/c",
            ["golongan_masuk: GOLONGAN_MASUK_TIDAK_COCOK"],
        ),
        (
            replace(DASAR, golongan_masuk="III/a"),
            "III/d",
            ["golongan_masuk: GOLONGAN_MASUK_TIDAK_COCOK"],
        ),
        (
            replace(DASAR, tmt_pangkat=date(2025, 1, 1)),
            "III/d",
            ["tmt_pangkat: TMT_DI_MASA_DEPAN"],
        ),
        (replace(PAK, nilai_ak=None), "III/d", ["nilai_ak: NILAI_AK_KOSONG"]),
        (replace(PAK, nilai_ak=D(-1)), "III/d", ["nilai_ak: NILAI_AK_TIDAK_WAJAR"]),
        (replace(PAK, nilai_ak=D("1.2345")), "III/d", ["nilai_ak: NILAI_AK_TIDAK_WAJAR"]),
        (replace(PAK, sampai_tahun=2025), "III/d", ["sampai_tahun: TAHUN_AK_TIDAK_WAJAR"]),
        (replace(LAMA, nilai_ak=D(150)), "III/d", ["nilai_ak: LAMA_DI_LUAR_RENTANG"]),
    ],
)
def test_what_cannot_be_right_is_named_at_its_field(
    data: Kepangkatan, golongan: str, codes: list[str]
) -> None:
    assert found(data, golongan=golongan) == codes
