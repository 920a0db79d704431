from __future__ import annotations

from datetime import date

import pytest

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.ui.umum.tanggal_lihat import chosen, marked, offered

TODAY = date(2026, 11, 23)


def test_the_demos_own_day_today_and_any_other_are_offered() -> None:
    assert [(each.value, each.label) for each in offered(TODAY)] == [
        ("2024-08-05", "5\u00a0Agustus 2024"),
        ("hari-ini", "Hari ini"),
        ("lain", "Tanggal lain"),
    ]


@pytest.mark.parametrize(
    ("on", "answer"),
    [(date(2024, 8, 5), "2024-08-05"), (TODAY, "hari-ini"), (date(2025, 3, 1), "lain")],
)
def test_the_day_looked_at_is_marked(on: date, answer: str) -> None:
    assert marked(on, today=TODAY) == answer


@pytest.mark.parametrize(
    ("answer", "other", "day"),
    [
        ("hari-ini", "2024-01-01", TODAY),
        ("2024-08-05", "", date(2024, 8, 5)),
        ("lain", "2024-01-01", date(2024, 1, 1)),
        ("lain", "2026-12-31", date(2026, 12, 31)),
    ],
)
def test_the_chosen_day(answer: str, other: str, day: date) -> None:
    assert chosen(answer, other, today=TODAY) == day


@pytest.mark.parametrize(
    ("answer", "other", "code"),
    [
        ("", "", "TANGGAL_LIHAT_KOSONG"),
        ("lain", "", "TANGGAL_LIHAT_KOSONG"),
        ("besok", "", "TANGGAL_LIHAT_KOSONG"),
        ("lain", "2023-12-31", "TANGGAL_LIHAT_DI_LUAR"),
        ("lain", "2027-01-01", "TANGGAL_LIHAT_DI_LUAR"),
    ],
)
def test_a_day_without_rules_is_refused(answer: str, other: str, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        chosen(answer, other, today=TODAY)
    assert refused.value.code == code
