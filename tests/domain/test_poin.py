"""The points engine: the vectors of domain/02 §4.1 and its thresholds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.poin import StatusMeter, meter, smallest_addition, total_poin
from kinerja_app.domain.rencana import PengembanganKompetensi, RhkPilihan
from kinerja_app.regulations import RuleSet, by_id

S1, S2, R2025 = by_id("R2024S1"), by_id("R2024S2"), by_id("R2025")


def plan(*chosen: tuple[int, int]) -> PengembanganKompetensi:
    """Build the part from pairs of quantity and catalogue number."""
    rows = S2.katalog_rhk.value
    return PengembanganKompetensi(
        tuple(
            RhkPilihan(rows[no - 1].kode, rows[no - 1].label, rows[no - 1].poin, jumlah)
            for jumlah, no in chosen
        )
    )


VECTORS = [
    ((), 0, StatusMeter.KURANG),
    (((1, 7),), 8, StatusMeter.KURANG),
    (((4, 7),), 32, StatusMeter.CUKUP),
    (((8, 1),), 32, StatusMeter.CUKUP),
    (((7, 1),), 28, StatusMeter.KURANG),
    (((5, 4),), 30, StatusMeter.KURANG),
    (((1, 11),), 36, StatusMeter.CUKUP),
    (((2, 7), (2, 8)), 32, StatusMeter.CUKUP),
    (((2, 8),), 16, StatusMeter.KURANG),
    (((1, 12),), 128, StatusMeter.CUKUP),
    (((3, 11), (3, 7)), 132, StatusMeter.LEBIH),
    (((1, 12), (1, 1)), 132, StatusMeter.LEBIH),
]


@pytest.mark.parametrize(("chosen", "total", "status"), VECTORS)
@pytest.mark.parametrize("rules", [S1, S2], ids=["R2024S1", "R2024S2"])
def test_vectors_of_the_points_engine(
    rules: RuleSet, chosen: tuple[tuple[int, int], ...], total: int, status: StatusMeter
) -> None:
    assert total_poin(plan(*chosen)) == total
    assert meter(total, rules).status is status


@pytest.mark.parametrize(
    ("total", "status", "selisih"),
    [
        (31, StatusMeter.KURANG, 1),
        (32, StatusMeter.CUKUP, 0),
        (128, StatusMeter.CUKUP, 0),
        (129, StatusMeter.LEBIH, 1),
    ],
)
def test_both_limits_belong_to_enough(total: int, status: StatusMeter, selisih: int) -> None:
    found = meter(total, S1)
    assert (found.status, found.selisih) == (status, selisih)
    assert (found.minimum, found.maksimum) == (32, 128)


@pytest.mark.parametrize("total", [0, 31, 129])
def test_without_points_every_total_is_enough(total: int) -> None:
    found = meter(total, R2025)
    assert (found.status, found.minimum, found.maksimum) == (StatusMeter.CUKUP, None, None)


def test_a_changed_minimum_moves_the_threshold() -> None:
    rules = replace(S2, poin_min=Provision(40, S2.poin_min.citation))
    assert meter(39, rules).selisih == 1
    assert meter(40, rules).status is StatusMeter.CUKUP


@pytest.mark.parametrize(
    ("total", "kode", "jumlah"),
    [(28, "RHK01", 1), (30, "RHK01", 1), (26, "RHK04", 1), (24, "RHK07", 1), (0, "RHK07", 4)],
)
def test_the_smallest_addition_closes_the_gap(total: int, kode: str, jumlah: int) -> None:
    found = smallest_addition(total, S2)
    assert found is not None
    assert (found.kode, found.jumlah) == (kode, jumlah)


@pytest.mark.parametrize("total", [32, 128, 132])
def test_nothing_is_suggested_when_nothing_is_missing(total: int) -> None:
    assert smallest_addition(total, S2) is None


@given(st.integers(0, 31))
def test_a_suggestion_always_reaches_the_minimum_within_the_limits(total: int) -> None:
    found = smallest_addition(total, S2)
    assert found is not None
    after = meter(total + found.poin * found.jumlah, S2)
    assert after.status is StatusMeter.CUKUP
    assert found.kode not in {f"RHK{n}" for n in range(13, 19)}


@given(st.integers(0, 300))
def test_the_difference_leads_back_to_the_limit(total: int) -> None:
    found = meter(total, S2)
    back = {
        StatusMeter.KURANG: total + found.selisih == 32,
        StatusMeter.CUKUP: 32 <= total <= 128 and found.selisih == 0,
        StatusMeter.LEBIH: total - found.selisih == 128,
    }
    assert back[found.status]
