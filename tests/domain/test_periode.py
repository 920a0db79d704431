"""Deadlines, extensions and the days on which a period is written in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.domain.periode import (
    Perpanjangan,
    StatusPeriode,
    Tahap,
    Tingkat,
    deadline,
    is_open,
    last_day,
    read_only,
    stage_on,
    status_periode,
)
from kinerja_app.regulations import by_id

S1, S2, R2026 = by_id("R2024S1"), by_id("R2024S2"), by_id("R2026")
PLAN = Tahap.PERENCANAAN


def extended(tingkat: Tingkat, tanggal: date, tahap: Tahap = PLAN) -> Perpanjangan:
    return Perpanjangan(tahap, tingkat, tanggal)


def test_planning_of_2024_1_ends_on_31_march_and_remembers_31_january() -> None:
    tenggat = deadline(PLAN, S1)
    assert (tenggat.tanggal, tenggat.semula) == (date(2024, 3, 31), date(2024, 1, 31))
    assert tenggat.asal is Tingkat.NASIONAL
    assert tenggat.extended


def test_a_dinas_extension_applies_and_names_the_dinas() -> None:
    tenggat = deadline(PLAN, S2, (extended(Tingkat.DINAS, date(2024, 8, 31)),))
    assert (tenggat.tanggal, tenggat.asal) == (date(2024, 8, 31), Tingkat.DINAS)
    assert tenggat.semula == date(2024, 7, 31)


def test_the_school_extends_beyond_the_dinas() -> None:
    overrides = (
        extended(Tingkat.SEKOLAH, date(2024, 9, 7)),
        extended(Tingkat.DINAS, date(2024, 8, 31)),
    )
    assert deadline(PLAN, S2, overrides).asal is Tingkat.SEKOLAH
    assert deadline(PLAN, S2, overrides).tanggal == date(2024, 9, 7)


def test_an_extension_never_shortens() -> None:
    overrides = (
        extended(Tingkat.DINAS, date(2024, 8, 31)),
        extended(Tingkat.SEKOLAH, date(2024, 8, 15)),
    )
    assert deadline(PLAN, S2, overrides).asal is Tingkat.DINAS


def test_of_one_level_the_extension_recorded_last_counts() -> None:
    overrides = (
        extended(Tingkat.DINAS, date(2024, 8, 31)),
        extended(Tingkat.DINAS, date(2024, 8, 20)),
    )
    assert deadline(PLAN, S2, overrides).tanggal == date(2024, 8, 20)


def test_an_extension_of_another_stage_does_not_count() -> None:
    other = extended(Tingkat.DINAS, date(2024, 12, 15), Tahap.PELAKSANAAN)
    assert deadline(PLAN, S2, (other,)).tanggal == date(2024, 7, 31)


def test_a_stage_without_dates_is_refused_instead_of_guessed() -> None:
    with pytest.raises(NoRuleInForce) as refusal:
        deadline(Tahap.PRA_PERENCANAAN, S2)
    assert refusal.value.code == "TAHAP_TANPA_JADWAL"
    assert refusal.value.facts == {"tahap": "pra_perencanaan", "aturan": "R2024S2"}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 6, 30), StatusPeriode.BELUM_MULAI),
        (date(2024, 7, 1), StatusPeriode.TERBUKA),
        (date(2024, 12, 31), StatusPeriode.TERBUKA),
        (date(2025, 1, 1), StatusPeriode.BACA_SAJA),
    ],
)
def test_a_period_is_written_in_from_its_first_to_its_last_day(
    on: date, expected: StatusPeriode
) -> None:
    assert status_periode(S2, on) is expected


def test_a_late_plan_does_not_lock_the_period() -> None:
    assert is_open(S1, date(2024, 6, 30))
    assert not read_only(S1, date(2024, 6, 30))


def test_an_extended_last_stage_keeps_the_period_open() -> None:
    longer = (extended(Tingkat.DINAS, date(2025, 1, 15), Tahap.PENILAIAN),)
    assert last_day(S2, longer) == date(2025, 1, 15)
    assert is_open(S2, date(2025, 1, 15), longer)
    assert read_only(S2, date(2025, 1, 16), longer)
    assert read_only(S2, date(2025, 1, 15))


def test_stage_of_a_day_follows_the_deadlines() -> None:
    assert stage_on(S2, date(2024, 7, 31)) is PLAN
    assert stage_on(S2, date(2024, 8, 1)) is Tahap.PELAKSANAAN
    assert stage_on(S2, date(2024, 12, 1)) is Tahap.PENILAIAN
    assert stage_on(S2, date(2025, 3, 1)) is Tahap.PENILAIAN
    assert stage_on(R2026, date(2026, 1, 3)) is PLAN


@given(
    st.lists(
        st.builds(
            Perpanjangan,
            tahap=st.just(PLAN),
            tingkat=st.sampled_from(Tingkat),
            tanggal=st.dates(date(2024, 1, 1), date(2025, 12, 31)),
        )
    )
)
def test_a_deadline_is_never_earlier_than_the_national_one(overrides: list[Perpanjangan]) -> None:
    resolved = deadline(PLAN, S2, tuple(overrides))
    assert resolved.tanggal >= date(2024, 7, 31)
