"""The advisory curve and the percentage guide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.organisasi import Capaian, compare, curve_of, expected_counts, guide
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
    assert expected_counts(C.ISTIMEWA, orang, R2025) == expected


@given(st.sampled_from(Capaian), st.integers(0, 500))
def test_shares_sum_to_the_people_and_stay_within_one_of_the_quota(
    capaian: Capaian, orang: int
) -> None:
    counts = expected_counts(capaian, orang, R2025)
    assert sum(counts) == orang
    weights = curve_of(capaian, R2025).bobot
    assert all(abs(n * 24 - orang * w) < 24 for n, w in zip(counts, weights, strict=True))


def test_a_negative_number_of_people_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="negative"):
        expected_counts(C.BAIK, -1, R2025)


def test_the_curve_stands_beside_the_actual_people() -> None:
    nyata = (P.BAIK,) * 20 + (P.SANGAT_BAIK,) * 4
    rows = compare(C.BAIK, nyata, R2025)
    assert [(r.predikat, r.saran, r.nyata) for r in rows] == [
        (P.SANGAT_KURANG, 2, 0),
        (P.KURANG, 3, 0),
        (P.BUTUH_PERBAIKAN, 6, 0),
        (P.BAIK, 11, 20),
        (P.SANGAT_BAIK, 2, 4),
    ]


def test_no_pattern_is_suggested_in_2024() -> None:
    assert compare(C.BAIK, (P.BAIK,), S2) == ()
    assert guide(C.BAIK, (P.BAIK,), S2) == ()


def test_the_percentage_guide_informs() -> None:
    nyata = (P.BAIK,) * 7 + (P.SANGAT_BAIK,) * 3
    assert [(g.orang, g.sesuai) for g in guide(C.BAIK, nyata, R2025)] == [(7, True), (0, False)]
    more = (P.BAIK,) * 8 + (P.KURANG,) * 2
    assert [(g.orang, g.sesuai) for g in guide(C.BAIK, more, R2025)] == [(8, False), (2, True)]
    none = guide(C.SANGAT_KURANG, (P.SANGAT_KURANG,) * 6 + (P.KURANG,) * 4, R2025)
    assert [g.sesuai for g in none] == [True, True]
