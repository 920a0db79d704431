"""Dates as lists write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.tanggal import date_in_words, date_of
from kinerja_app.integrations.workbook import Sel


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-08-05", date(2024, 8, 5)),
        ("2024-08-05 00:00:00", date(2024, 8, 5)),
        ("05/08/2024", date(2024, 8, 5)),
        ("5.8.2024", date(2024, 8, 5)),
        ("5 Agustus 2024", date(2024, 8, 5)),
        ("5 Ags 2024", date(2024, 8, 5)),
        ("17-Mei-1990", date(1990, 5, 17)),
        ("29 Pebruari 2024", date(2024, 2, 29)),
        ("'2024-08-05", date(2024, 8, 5)),
    ],
)
def test_a_date_is_read(text: str, day: date) -> None:
    assert date_of(Sel(text)) == day


def test_a_day_that_the_calendar_lacks_is_named_in_words() -> None:
    with pytest.raises(RuleBroken) as refused:
        date_of(Sel("29/02/2023"))
    assert refused.value.code == "TANGGAL_TIDAK_ADA"
    assert refused.value.facts["tanggal"] == "29 Februari 2023"


@pytest.mark.parametrize(
    "text", ["", "1980", "15/13/1980", "5 August 2024", "05/08/24", "0000-01-01"]
)
def test_anything_else_is_refused_and_not_guessed(text: str) -> None:
    with pytest.raises(RuleBroken, match="TANGGAL_BENTUK"):
        date_of(Sel(text))


def test_a_year_typed_as_a_number_is_no_day_number() -> None:
    with pytest.raises(RuleBroken, match="TANGGAL_BENTUK"):
        date_of(Sel("1980", angka=True))
    assert date_of(Sel("29295", angka=True)) == date(1980, 3, 15)


@given(st.dates())
def test_a_date_in_words_is_read_back(day: date) -> None:
    if day.year >= 1000:
        assert date_of(Sel(date_in_words(day))) == day
