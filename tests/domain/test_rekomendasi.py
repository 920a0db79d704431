"""What the Rapor recommends, in which order and why."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.rekomendasi import Alasan, HasilRapor, rank, ranked
from kinerja_app.regulations import by_id

GURU = by_id("R2024S2").sub_indikator.value
KS = by_id("R2024S2").indikator_ks.value


def hasil(nomor: str, capaian: str, nilai: str, perubahan: str | None = None) -> HasilRapor:
    change = None if perubahan is None else Decimal(perubahan)
    return HasilRapor(nomor, capaian, Decimal(nilai), change)


CONTOH_2 = (
    hasil("D.1", "Sedang", "60", "1"),
    hasil("D.1.1.1", "Kurang", "49.06", "10.58"),
    hasil("D.1.1.2", "Baik", "75.29", "11.20"),
    hasil("D.1.2.1", "Sedang", "57.50", "-8.02"),
    hasil("D.1.2.2", "Kurang", "45.87", "-10.44"),
    hasil("D.1.2.3", "Kurang", "54.27", "2.47"),
    hasil("D.1.3.1", "Sedang", "56.25", "-4.56"),
    hasil("D.1.3.2", "Baik", "82.20", "-0.46"),
    hasil("D.1.3.3", "Sedang", "55.05", "-0.45"),
)


def test_the_three_that_most_need_work_come_with_their_reasons() -> None:
    found = rank(CONTOH_2, GURU, jumlah=3)
    assert [(r.urutan, r.kode, r.alasan) for r in found] == [
        (1, "UBK", Alasan.CAPAIAN_TERENDAH_DAN_TURUN_PALING_DALAM),
        (2, "KSK", Alasan.WALAU_MEMBAIK),
        (3, "PKP", Alasan.NAIK_PERLAHAN),
    ]


def test_the_whole_order_is_that_of_label_then_value() -> None:
    assert [each.kode for each in ranked(CONTOH_2, GURU)] == [
        "UBK", "KSK", "PKP", "IAD", "AIN", "EPD", "PDP", "IPB",
    ]  # fmt: skip


def test_the_label_comes_before_the_value() -> None:
    found = rank(
        (hasil("D.1.1.1", "Sedang", "40"), hasil("D.1.1.2", "Kurang", "41")), GURU, jumlah=3
    )
    assert [(r.kode, r.alasan) for r in found] == [
        ("PDP", Alasan.CAPAIAN_TERENDAH),
        ("KSK", Alasan.TETAP_RENDAH),
    ]


def test_of_equal_results_the_falling_one_comes_first_then_the_list_order() -> None:
    falling = (
        hasil("D.1.1.1", "Kurang", "40", "3"),
        hasil("D.1.1.2", "Kurang", "40", "-3"),
    )
    assert [r.kode for r in rank(falling, GURU, jumlah=3)] == ["PDP", "KSK"]
    equal = (hasil("D.1.1.2", "Kurang", "40"), hasil("D.1.1.1", "Kurang", "40"))
    assert [r.kode for r in rank(equal, GURU, jumlah=3)] == ["KSK", "PDP"]


def test_the_deepest_fall_is_named_even_where_it_is_not_the_lowest() -> None:
    found = rank(
        (
            hasil("D.1.1.1", "Kurang", "30", "1"),
            hasil("D.1.1.2", "Kurang", "40", "-9"),
            hasil("D.1.2.1", "Kurang", "50", "-2"),
        ),
        GURU,
        jumlah=3,
    )
    assert [r.alasan for r in found] == [
        Alasan.CAPAIAN_TERENDAH,
        Alasan.TURUN_PALING_DALAM,
        Alasan.TURUN,
    ]


def test_without_a_result_nothing_is_recommended() -> None:
    assert rank((), GURU, jumlah=3) == ()
    assert rank((hasil("A.1", "Kurang", "10"),), GURU, jumlah=3) == ()


def test_a_label_without_a_place_in_the_order_is_refused() -> None:
    with pytest.raises(RuleBroken) as refusal:
        rank((hasil("D.1.1.1", "Memadai", "40"),), GURU, jumlah=3)
    assert refusal.value.code == "LABEL_CAPAIAN_TIDAK_DIKENAL"
    assert refusal.value.facts == {"label": "Memadai"}


def test_a_ks_is_recommended_by_the_parents_of_d3_and_never_the_empty_slot() -> None:
    results = (
        hasil("D.3.1", "Kurang", "38.10", "8.91"),
        hasil("D.3.2", "Kurang", "49.31", "-6.83"),
        hasil("D.3.3", "Baik", "91.05", "8.94"),
    )
    found = rank(results, KS, jumlah=3)
    assert [r.kode for r in found] == ["KS1", "KS3", "KS4"]


@given(st.permutations(CONTOH_2))
def test_the_order_of_the_file_does_not_matter(shuffled: list[HasilRapor]) -> None:
    assert rank(tuple(shuffled), GURU, jumlah=3) == rank(CONTOH_2, GURU, jumlah=3)
