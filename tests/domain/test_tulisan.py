"""A text of the longest length is kept as it is; one letter more is refused, with the number."""

from __future__ import annotations

import pytest

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.tulisan import LONGEST, not_too_long


def test_a_text_of_the_longest_length_is_kept() -> None:
    assert not_too_long("x" * LONGEST, "alasan") == "x" * LONGEST


def test_a_letter_more_is_refused_instead_of_cut() -> None:
    with pytest.raises(RuleBroken) as refusal:
        not_too_long("x" * 201, "sk_nomor", most=200)
    assert (refusal.value.code, refusal.value.field) == ("TEKS_TERLALU_PANJANG", "sk_nomor")
    assert refusal.value.facts["batas"] == 200
