"""Angka kredit: every vector of domain/05, exact and rounded."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.angka_kredit import (
    AngkaKredit,
    BagianTahun,
    Jenjang,
    base_credit,
    convert,
    convert_year,
    integrate,
    level_named,
    transfer,
)
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations import by_id

S2 = by_id("R2024S2")
J, P, D = Jenjang, Predikat, Decimal
PREDIKAT = (P.SANGAT_BAIK, P.BAIK, P.BUTUH_PERBAIKAN, P.KURANG, P.SANGAT_KURANG)
YEARLY = {
    J.AHLI_PERTAMA: ("18.75", "12.5", "9.375", "6.25", "3.125"),
    J.AHLI_MUDA: ("37.5", "25", "18.75", "12.5", "6.25"),
    J.AHLI_MADYA: ("56.25", "37.5", "28.125", "18.75", "9.375"),
    J.AHLI_UTAMA: ("75", "50", "37.5", "25", "12.5"),
}
CELLS = [
    (jenjang, predikat, D(text))
    for jenjang, row in YEARLY.items()
    for predikat, text in zip(PREDIKAT, row, strict=True)
]


@pytest.mark.parametrize(("jenjang", "predikat", "exact"), CELLS)
def test_twenty_yearly_cells(jenjang: Jenjang, predikat: Predikat, exact: Decimal) -> None:
    assert convert(jenjang, predikat, S2).ak.nilai == exact


@pytest.mark.parametrize("bulan", range(1, 13))
@pytest.mark.parametrize(("jenjang", "predikat", "exact"), CELLS)
def test_a_month_is_a_twelfth_of_each_cell(
    jenjang: Jenjang, predikat: Predikat, exact: Decimal, bulan: int
) -> None:
    assert convert(jenjang, predikat, S2, bulan=bulan).ak == AngkaKredit(exact * bulan)


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        ("3.125", "3.13"),
        ("5.625", "5.63"),
        ("28.125", "28.13"),
        ("9.375", "9.38"),
        ("1.875", "1.88"),
        ("2.8125", "2.81"),
        ("0.9375", "0.94"),
    ],
)
def test_rounding_is_half_up(exact: str, rounded: str) -> None:
    assert AngkaKredit.of(D(exact)).rounded() == D(rounded)


def test_a_form_may_ask_for_three_decimals() -> None:
    assert AngkaKredit.of(D("9.375")).rounded(3) == D("9.375")


def test_ak1_to_ak3_yearly_periodic_and_their_sum() -> None:
    whole = convert(J.AHLI_PERTAMA, P.SANGAT_BAIK, S2).ak
    two_months = convert(J.AHLI_PERTAMA, P.BAIK, S2, bulan=2).ak
    assert whole.rounded() == D("18.75")
    assert two_months.rounded() == D("2.08")
    assert (whole + two_months).rounded() == D("20.83")


def test_ak4_guru_ahli_madya() -> None:
    assert convert(J.AHLI_MADYA, P.BAIK, S2).ak.rounded() == D("37.50")


def test_ak5_transfer_counts_three_years_and_the_base() -> None:
    moved = transfer(P.BAIK, S2, golongan="III/d", masa_tahun=D(3))
    assert (moved.diperoleh.nilai, moved.ak_dasar.nilai, moved.jumlah.nilai) == (
        D(75),
        D(100),
        D(175),
    )


def test_transfer_counts_no_more_than_three_years() -> None:
    moved = transfer(P.BAIK, S2, golongan="III/c", masa_tahun=D(5))
    assert (moved.tahun_dihitung, moved.jumlah.nilai) == (D(3), D(75))


def test_transfer_without_service_is_refused() -> None:
    with pytest.raises(RuleBroken) as refusal:
        transfer(P.BAIK, S2, golongan="III/c", masa_tahun=D(0))
    assert refusal.value.code == "MASA_TIDAK_WAJAR"


def test_ak6_old_and_new_add_up() -> None:
    assert (AngkaKredit.of(D(50)) + AngkaKredit.of(D(52))).nilai == 102


def test_ak8_two_parts_of_a_year_count_only_when_the_jenjang_changed() -> None:
    parts = (BagianTahun(J.AHLI_PERTAMA, P.BAIK, 6), BagianTahun(J.AHLI_MUDA, P.SANGAT_BAIK, 6))
    assert convert_year(parts, S2).nilai == D("25")
    half = convert(J.AHLI_MUDA, P.BAIK, S2, bulan=6).ak
    assert (half + convert(J.AHLI_MUDA, P.SANGAT_BAIK, S2, bulan=6).ak).nilai == D("31.25")


def test_two_semesters_of_one_jenjang_do_not_each_give_credit() -> None:
    parts = (BagianTahun(J.AHLI_MUDA, P.BAIK, 6), BagianTahun(J.AHLI_MUDA, P.SANGAT_BAIK, 6))
    with pytest.raises(RuleBroken) as refusal:
        convert_year(parts, S2)
    assert refusal.value.code == "SATU_TAHUN_SATU_PREDIKAT"


def test_a_year_has_twelve_months() -> None:
    parts = (BagianTahun(J.AHLI_PERTAMA, P.BAIK, 7), BagianTahun(J.AHLI_MUDA, P.BAIK, 6))
    with pytest.raises(RuleBroken) as refusal:
        convert_year(parts, S2)
    assert (refusal.value.code, refusal.value.facts["bulan"]) == ("LEBIH_DARI_SETAHUN", 13)


def test_ak11_keterampilan() -> None:
    assert convert(J.PEMULA, P.SANGAT_BAIK, S2).ak.nilai == D("5.625")


@pytest.mark.parametrize("bulan", [0, 13, -1])
def test_months_outside_a_year_are_refused(bulan: int) -> None:
    with pytest.raises(RuleBroken) as refusal:
        convert(J.AHLI_MUDA, P.BAIK, S2, bulan=bulan)
    assert refusal.value.code == "BULAN_TIDAK_WAJAR"


def test_ak_dasar_of_each_golongan() -> None:
    found = {row.kode: base_credit(row.kode, S2).nilai for row in S2.golongan_ak.value}
    assert found == {
        "III/a": 0, "III/b": 50, "III/c": 0, "III/d": 100, "IV/a": 0, "IV/b": 150, "IV/c": 300,
        "IV/d": 0, "IV/e": 200,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("golongan", "lama", "integrasi"),
    [
        ("III/a", 100, 0), ("III/a", 150, 50),
        ("III/b", 150, 50), ("III/b", 200, 100),
        ("III/c", 200, 0), ("III/c", 300, 100),
        ("III/d", 300, 100), ("III/d", 400, 200),
        ("IV/a", 400, 0), ("IV/a", 550, 150),
        ("IV/b", 550, 150), ("IV/b", 700, 300),
        ("IV/c", 700, 300), ("IV/c", 850, 450),
        ("IV/d", 850, 0), ("IV/d", 1050, 200),
        ("IV/e", 1050, 200), ("IV/e", 1250, 400),
    ],
)  # fmt: skip
def test_eighteen_endpoints_of_integration(golongan: str, lama: int, integrasi: int) -> None:
    assert integrate(D(lama), S2, golongan=golongan).nilai == integrasi


@pytest.mark.parametrize(("golongan", "lama"), [("III/a", 99), ("III/a", 151), ("IV/e", 1049)])
def test_an_old_value_outside_the_golongan_is_refused(golongan: str, lama: int) -> None:
    with pytest.raises(RuleBroken) as refusal:
        integrate(D(lama), S2, golongan=golongan)
    assert refusal.value.code == "LAMA_DI_LUAR_RENTANG"


def test_a_pppk_golongan_has_no_row() -> None:
    with pytest.raises(RuleBroken) as refusal:
        base_credit("IX", S2)
    assert (refusal.value.code, refusal.value.field) == ("GOLONGAN_TANPA_AK", "golongan")


@given(st.integers(min_value=1, max_value=12), st.sampled_from(CELLS))
def test_months_that_make_a_year_sum_to_the_year_exactly(
    first: int, cell: tuple[Jenjang, Predikat, Decimal]
) -> None:
    jenjang, predikat, _ = cell
    months = [convert(jenjang, predikat, S2, bulan=1).ak] * first
    total = sum(months, AngkaKredit())
    assert total == convert(jenjang, predikat, S2, bulan=first).ak


@given(st.sampled_from(PREDIKAT), st.sampled_from(PREDIKAT), st.sampled_from(list(YEARLY)))
def test_a_better_predikat_earns_more(one: Predikat, two: Predikat, jenjang: Jenjang) -> None:
    low, high = sorted((one, two), key=lambda each: each.urutan)
    earned = convert(jenjang, low, S2).ak <= convert(jenjang, high, S2).ak
    assert earned


def test_a_jenjang_is_read_by_label_or_code() -> None:
    assert level_named("guru ahli MUDA", S2) is J.AHLI_MUDA
    assert level_named("AHLI_MUDA", S2) is J.AHLI_MUDA
    assert level_named("Muda", S2) is None
