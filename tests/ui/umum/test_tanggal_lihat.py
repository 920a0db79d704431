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
    ("form", "day"),
    [
        ({"hari": "hari-ini", "tanggal": "2024-01-01"}, TODAY),
        ({"hari": "2024-08-05", "tanggal": ""}, date(2024, 8, 5)),
        ({"hari": "lain", "tanggal": "2024-01-01"}, date(2024, 1, 1)),
        ({"hari": "lain", "tanggal": "2026-12-31"}, date(2026, 12, 31)),
    ],
)
def test_the_chosen_day(form: dict[str, str], day: date) -> None:
    assert chosen(form, today=TODAY) == day


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({}, "TANGGAL_LIHAT_KOSONG"),
        ({"hari": "lain", "tanggal": ""}, "TANGGAL_LIHAT_KOSONG"),
        ({"hari": "besok"}, "TANGGAL_LIHAT_KOSONG"),
        ({"hari": "lain", "tanggal": "2023-12-31"}, "TANGGAL_LIHAT_DI_LUAR"),
        ({"hari": "lain", "tanggal": "2027-01-01"}, "TANGGAL_LIHAT_DI_LUAR"),
    ],
)
def test_a_day_without_rules_is_refused(form: dict[str, str], code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        chosen(form, today=TODAY)
    assert refused.value.code == code
