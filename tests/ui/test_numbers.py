"""A number is read only where one stands; whatever else is sent never breaks a page."""

from __future__ import annotations

import pytest

from kinerja_app.ui.numbers import number_in, page_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), (7, 7), ("007", 7), ("999999999", 999_999_999), ("0", 0)],
)
def test_plain_digits_are_a_number(text: object, number: int) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text", ["", "-1", "1.5", " 7", "tujuh", "²", "٣", "1000000000", "9" * 5_000, None, [7]]
)
def test_everything_else_is_the_number_that_nothing_has(text: object) -> None:
    assert number_in(text) == 0


@pytest.mark.parametrize(
    ("text", "page"), [("3", 3), ("9999", 9_999), ("0", 1), ("", 1), ("10000", 1), ("x", 1)]
)
def test_a_page_that_cannot_be_read_is_the_first(text: str, page: int) -> None:
    assert page_in(text) == page
