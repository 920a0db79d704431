"""Accumulation, needs, years to go, what-if, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.angka_kredit import AngkaKredit, Jenjang, convert
from kinerja_app.domain.karier import (
    CatatanAk,
    FaktaKarier,
    accumulate,
    earned,
    missing_facts,
    months_counted,
    needs,
    project,
    years_to_go,
)
from kinerja_app.domain.kepangkatan import AsalAk, AwalAk, Kepangkatan, opening
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations import by_id

S2 = by_id("R2024S2")
J, P, D = Jenjang, Predikat, Decimal
ZERO = AwalAk(AsalAk.TANPA, AngkaKredit())
LENGKAP = FaktaKarier(
    asn=True,
    jenjang=J.AHLI_MUDA,
    golongan="III/d",
    tmt_pangkat=date(2022, 4, 1),
    tmt_jenjang=date(2020, 4, 1),
    awal=ZERO,
)


def catatan(tahun: int, jenjang: Jenjang, predikat: Predikat, *, final: bool = True) -> CatatanAk:
    return CatatanAk(tahun, convert(jenjang, predikat, S2), final)


def test_ak10_the_base_counts_when_the_jenjang_begins_above_its_lowest_golongan() -> None:
    begun = opening(Kepangkatan(golongan_masuk="III/b"), S2, golongan="III/b")
    assert begun is not None
    found = accumulate((), jenjang=J.AHLI_PERTAMA, awal=begun)
    assert (found.awal.ak.nilai, found.jumlah.nilai) == (D(50), D(50))


def test_years_that_the_last_pak_includes_are_not_counted_twice() -> None:
    history = (
        catatan(2023, J.AHLI_PERTAMA, P.BAIK),
        catatan(2024, J.AHLI_PERTAMA, P.BAIK),
    )
    pak = AwalAk(AsalAk.PAK, AngkaKredit.of(D(75)), 2023)
    found = accumulate(history, jenjang=J.AHLI_PERTAMA, awal=pak)
    assert [each.tahun for each in found.tahun] == [2024]
    assert (found.diperoleh.nilai, found.jumlah.nilai) == (D("12.5"), D("87.5"))


@pytest.mark.parametrize(("tahun", "bulan"), [(2021, 0), (2022, 9), (2023, 12)])
def test_the_year_of_entry_counts_its_full_months_and_the_years_before_none(
    tahun: int, bulan: int
) -> None:
    assert months_counted(tahun, date(2022, 4, 1)) == bulan
    assert months_counted(2022, date(2022, 4, 2)) == 8
    assert months_counted(tahun, None) == 12


def test_the_year_of_entry_is_periodic_in_the_new_jenjang() -> None:
    years = ((2021, P.BAIK, True), (2022, P.BAIK, True), (2023, P.SANGAT_BAIK, False))
    found = earned(years, S2, jenjang=J.AHLI_MUDA, tmt_jenjang=date(2022, 7, 1))
    assert [(each.tahun, each.perhitungan.bulan) for each in found] == [(2022, 6), (2023, 12)]
    assert [each.perhitungan.ak.nilai for each in found] == [D("12.5"), D("37.5")]


@given(
    st.lists(st.sampled_from(P), min_size=1, max_size=6),
    st.integers(min_value=0, max_value=300),
)
def test_points_of_a_year_are_never_counted_twice(predikat: list[Predikat], pak: int) -> None:
    history = tuple(catatan(2020 + at, J.AHLI_MUDA, each) for at, each in enumerate(predikat))
    for until in (0, 2020, 2019 + len(predikat)):
        start = AwalAk(AsalAk.PAK, AngkaKredit.of(D(pak)), until)
        found = accumulate(history, jenjang=J.AHLI_MUDA, awal=start)
        later = [each for each in history if each.tahun > until]
        total = sum((each.perhitungan.ak for each in later), start.ak)
        assert found.jumlah == total
        assert len({each.tahun for each in found.tahun}) == len(found.tahun)


def test_the_counter_starts_again_at_a_new_jenjang() -> None:
    history = (
        catatan(2023, J.AHLI_PERTAMA, P.SANGAT_BAIK),
        catatan(2025, J.AHLI_MUDA, P.SANGAT_BAIK),
        catatan(2024, J.AHLI_MUDA, P.BAIK),
    )
    found = accumulate(history, jenjang=J.AHLI_MUDA, awal=ZERO)
    assert (found.diperoleh.nilai, found.jumlah.nilai) == (D("62.5"), D("62.5"))


def test_a_year_that_is_not_final_makes_the_sum_provisional() -> None:
    history = (catatan(2024, J.AHLI_MUDA, P.BAIK, final=False),)
    assert not accumulate(history, jenjang=J.AHLI_MUDA, awal=ZERO).semua_final


@pytest.mark.parametrize(
    ("golongan", "pangkat", "jenjang"),
    [
        ("III/a", 50, 100), ("III/b", 100, 100), ("III/c", 100, 200), ("III/d", 200, 200),
        ("IV/a", 150, 450), ("IV/b", 300, 450), ("IV/c", 450, 450), ("IV/d", 200, None),
        ("IV/e", None, None),
    ],
)  # fmt: skip
def test_needs_of_each_golongan(golongan: str, pangkat: int | None, jenjang: int | None) -> None:
    found = needs(AngkaKredit(), S2, golongan=golongan)
    assert (found.pangkat and found.pangkat.target.nilai) == pangkat
    assert (found.jenjang and found.jenjang.target.nilai) == jenjang


def test_a_surplus_stays_counted_inside_the_jenjang() -> None:
    found = needs(AngkaKredit.of(D(56)), S2, golongan="III/b")
    assert found.pangkat is not None
    assert found.pangkat.kurang.nilai == 44


def test_what_is_reached_lacks_nothing() -> None:
    found = needs(AngkaKredit.of(D(120)), S2, golongan="III/c")
    assert found.pangkat is not None
    assert (found.pangkat.tercapai, found.pangkat.kurang.nilai) == (True, D(0))


def test_ak7_four_good_years_from_iii_a_to_the_next_pangkat() -> None:
    need = needs(AngkaKredit(), S2, golongan="III/a").pangkat
    assert need is not None
    assert years_to_go(need, S2, jenjang=J.AHLI_PERTAMA, predikat=P.BAIK) == 4
    assert years_to_go(need, S2, jenjang=J.AHLI_PERTAMA, predikat=P.SANGAT_BAIK) == 3


def test_a_what_if_shows_the_year_in_which_a_goal_is_reached() -> None:
    rows = project(
        AngkaKredit(), (P.BAIK, P.SANGAT_BAIK, P.SANGAT_BAIK), S2, golongan="III/a",
        tahun_mulai=2025,
    )  # fmt: skip
    assert [(r.tahun, r.jumlah.nilai, r.pangkat_tercapai) for r in rows] == [
        (2025, D("12.5"), False),
        (2026, D("31.25"), False),
        (2027, D("50"), True),
    ]


def test_complete_facts_lack_nothing() -> None:
    assert missing_facts(LENGKAP, S2) == ()


def test_each_missing_fact_is_named_with_its_owner() -> None:
    found = missing_facts(FaktaKarier(asn=True), S2)
    assert [(p.code, p.field, p.facts["pemilik"]) for p in found] == [
        ("JENJANG_BELUM_ADA", "jenjang_jabatan", "operator_sekolah"),
        ("GOLONGAN_BELUM_ADA", "golongan", "operator_sekolah"),
        ("TMT_BELUM_ADA", "tmt_pangkat", "operator_sekolah"),
        ("TMT_JENJANG_BELUM_ADA", "tmt_jenjang", "operator_sekolah"),
        ("GOLONGAN_MASUK_BELUM_ADA", "golongan_masuk", "operator_sekolah"),
    ]


@pytest.mark.parametrize(
    ("fakta", "code"),
    [
        (FaktaKarier(asn=False), "AK_HANYA_ASN"),
        (FaktaKarier(asn=True, definitif=False), "AK_HANYA_DEFINITIF"),
        (
            replace(LENGKAP, golongan="IV/a"),
            "GOLONGAN_BUKAN_JENJANG",
        ),
        (replace(LENGKAP, golongan="IX"), "GOLONGAN_TANPA_AK"),
    ],
)
def test_other_reasons_for_no_number(fakta: FaktaKarier, code: str) -> None:
    assert [problem.code for problem in missing_facts(fakta, S2)] == [code]
