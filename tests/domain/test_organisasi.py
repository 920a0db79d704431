"""The advisory curve and the percentage guide."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.organisasi import (
    Capaian,
    PolaDistribusi,
    SatuanDinilai,
    curve_of,
    exact_shares,
    guide,
    in_whole_people,
    pattern,
)
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations import by_id

S2, R2025 = by_id("R2024S2"), by_id("R2025")
C, P = Capaian, Predikat


@pytest.mark.parametrize("capaian", Capaian)
def test_every_row_of_the_curve_sums_to_24(capaian: Capaian) -> None:
    assert sum(curve_of(capaian, R2025).bobot) == 24


def test_the_curve_is_symmetric_about_its_middle() -> None:
    for one, other in (
        (C.ISTIMEWA, C.SANGAT_KURANG),
        (C.BAIK, C.KURANG),
        (C.BUTUH_PERBAIKAN, C.BUTUH_PERBAIKAN),
    ):
        assert curve_of(one, R2025).bobot == curve_of(other, R2025).bobot[::-1]


@pytest.mark.parametrize(
    ("orang", "expected"),
    [
        (0, (0, 0, 0, 0, 0)),
        (24, (0, 1, 3, 7, 13)),
        (48, (0, 2, 6, 14, 26)),
        (10, (0, 0, 1, 3, 6)),
        (1, (0, 0, 0, 0, 1)),
    ],
)
def test_people_are_shared_by_largest_remainder(orang: int, expected: tuple[int, ...]) -> None:
    assert in_whole_people(exact_shares(C.ISTIMEWA, orang, R2025)) == expected


@given(st.dictionaries(st.sampled_from(Capaian), st.integers(1, 500), min_size=1))
def test_the_curve_of_an_area_is_the_sum_of_its_schools_and_counts_everybody(
    people: dict[Capaian, int],
) -> None:
    found = suggested(*(SatuanDinilai(each, {P.BAIK: n}) for each, n in people.items()))
    exact = [each.saran_tepat for each in found.titik]
    assert sum(each.saran for each in found.titik) == sum(exact) == sum(people.values())
    for place, share in enumerate(exact):
        alone = (Fraction(n * curve_of(each, R2025).bobot[place], 24) for each, n in people.items())
        assert share == sum(alone)
    assert all(abs(each.saran - each.saran_tepat) < 1 for each in found.titik)


def test_a_negative_number_of_people_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="negative"):
        exact_shares(C.BAIK, -1, R2025)


def suggested(*satuan: SatuanDinilai) -> PolaDistribusi:
    found = pattern(satuan, R2025)
    assert found is not None
    return found


def test_the_curve_stands_beside_the_actual_people() -> None:
    found = suggested(SatuanDinilai(C.BAIK, {P.BAIK: 20, P.SANGAT_BAIK: 4}))
    assert [(r.predikat, r.saran, r.nyata) for r in found.titik] == [
        (P.SANGAT_KURANG, 2, 0),
        (P.KURANG, 3, 0),
        (P.BUTUH_PERBAIKAN, 6, 0),
        (P.BAIK, 11, 20),
        (P.SANGAT_BAIK, 2, 4),
    ]


def test_principals_one_a_school_are_added_before_they_are_rounded() -> None:
    one_each = (SatuanDinilai(C.BAIK, {P.BAIK: 1}),) * 12
    better = (SatuanDinilai(C.ISTIMEWA, {P.SANGAT_BAIK: 1}),) * 12
    found = suggested(*one_each, *better)
    assert [each.saran_tepat for each in found.titik] == [
        Fraction(1),
        Fraction(2),
        Fraction(9, 2),
        Fraction(9),
        Fraction(15, 2),
    ]
    assert [(each.saran, each.nyata) for each in found.titik] == [
        (1, 0), (2, 0), (4, 0), (9, 12), (8, 12),
    ]  # fmt: skip
    assert (found.sekolah, found.orang) == (24, 24)


def test_a_school_without_capaian_is_left_out_and_counted_apart() -> None:
    found = suggested(
        SatuanDinilai(C.BAIK, {P.BAIK: 2}),
        SatuanDinilai(None, {P.BAIK: 3, P.KURANG: 1}),
        SatuanDinilai(None, {P.BAIK: 1}),
        SatuanDinilai(None, {}),
        SatuanDinilai(C.BAIK, {}),
    )
    assert (found.sekolah, found.orang) == (1, 2)
    assert (found.sekolah_tanpa, found.orang_tanpa) == (2, 5)
    assert [each.nyata for each in found.titik] == [0, 0, 0, 2, 0]


def test_without_any_capaian_there_is_no_curve() -> None:
    assert suggested(SatuanDinilai(None, {P.BAIK: 3})) == PolaDistribusi((), 0, 0, 1, 3)


def test_no_pattern_is_suggested_in_2024() -> None:
    assert pattern((SatuanDinilai(C.BAIK, {P.BAIK: 1}),), S2) is None
    assert guide(C.BAIK, (P.BAIK,), S2) == ()


def test_the_percentage_guide_informs() -> None:
    nyata = (P.BAIK,) * 7 + (P.SANGAT_BAIK,) * 3
    assert [(g.orang, g.sesuai) for g in guide(C.BAIK, nyata, R2025)] == [(7, True), (0, False)]
    more = (P.BAIK,) * 8 + (P.KURANG,) * 2
    assert [(g.orang, g.sesuai) for g in guide(C.BAIK, more, R2025)] == [(8, False), (2, True)]
    none = guide(C.SANGAT_KURANG, (P.SANGAT_KURANG,) * 6 + (P.KURANG,) * 4, R2025)
    assert [g.sesuai for g in none] == [True, True]
