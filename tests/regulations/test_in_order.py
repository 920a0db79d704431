"""Which rule set holds on a day, and which days are refused by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app import regulations
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.regulations import (
    IN_ORDER,
    RuleSet,
    by_id,
    by_periode,
    checked_in_order,
    for_span,
    in_force,
)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 1, 1), "R2024S1"),
        (date(2024, 6, 30), "R2024S1"),
        (date(2024, 7, 1), "R2024S2"),
        (date(2024, 8, 5), "R2024S2"),
        (date(2024, 12, 31), "R2024S2"),
        (date(2025, 1, 1), "R2025"),
        (date(2025, 12, 31), "R2025"),
        (date(2026, 1, 1), "R2026"),
        (date(2026, 12, 31), "R2026"),
    ],
)
def test_first_and_last_day_belong_to_the_rule_set(on: date, expected: str) -> None:
    assert in_force(on).id.value == expected


@pytest.mark.parametrize("on", [date(2023, 12, 31), date(2027, 1, 1), date.min, date.max])
def test_a_day_outside_every_period_has_no_rules(on: date) -> None:
    with pytest.raises(NoRuleInForce) as refusal:
        in_force(on)
    assert refusal.value.code == "TIDAK_ADA_ATURAN"
    assert refusal.value.facts == {"tanggal": on.isoformat()}


@pytest.mark.parametrize(
    ("mulai", "selesai", "awal", "akhir", "batas"),
    [
        (date(2024, 6, 30), date(2024, 7, 1), "R2024S1", "R2024S2", "2024-07-01"),
        (date(2024, 12, 31), date(2025, 1, 1), "R2024S2", "R2025", "2025-01-01"),
        (date(2025, 12, 31), date(2026, 1, 1), "R2025", "R2026", "2026-01-01"),
        (date(2024, 1, 1), date(2026, 12, 31), "R2024S1", "R2026", "2024-07-01"),
    ],
)
def test_a_straddling_span_is_refused_by_name(
    mulai: date, selesai: date, awal: str, akhir: str, batas: str
) -> None:
    with pytest.raises(NoRuleInForce) as refusal:
        for_span(mulai, selesai)
    assert refusal.value.code == "LINTAS_ATURAN"
    facts = refusal.value.facts
    assert (facts["aturan_awal"], facts["aturan_akhir"], facts["batas"]) == (awal, akhir, batas)


@pytest.mark.parametrize("rule_set", IN_ORDER, ids=lambda r: r.id.value)
def test_a_whole_period_is_one_span(rule_set: RuleSet) -> None:
    assert for_span(rule_set.mulai.value, rule_set.selesai.value) is rule_set


def test_a_reversed_span_is_refused() -> None:
    with pytest.raises(NoRuleInForce, match="RENTANG_TERBALIK"):
        for_span(date(2025, 2, 1), date(2025, 1, 1))


def test_a_span_that_leaves_all_periods_has_no_rules() -> None:
    with pytest.raises(NoRuleInForce, match="TIDAK_ADA_ATURAN"):
        for_span(date(2026, 12, 31), date(2027, 1, 1))


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_exactly_one_rule_set_holds_on_every_day(on: date) -> None:
    holding = [r for r in IN_ORDER if r.mulai.value <= on <= r.selesai.value]
    assert holding == [in_force(on)]


def test_found_again_by_id_and_by_period() -> None:
    assert [by_id(r.id.value) for r in IN_ORDER] == list(IN_ORDER)
    assert [by_periode(r.kode_periode.value) for r in IN_ORDER] == list(IN_ORDER)
    assert [r.kode_periode.value for r in IN_ORDER] == ["2024-1", "2024-2", "2025", "2026"]


def test_unknown_id_and_period_are_refused() -> None:
    with pytest.raises(NoRuleInForce, match="ATURAN_TIDAK_DIKENAL"):
        by_id("R2023")
    with pytest.raises(NoRuleInForce, match="PERIODE_TIDAK_DIKENAL"):
        by_periode("2023-1")


def test_the_order_is_checked() -> None:
    first, second = IN_ORDER[:2]
    with pytest.raises(ValueError, match="R2024S1 does not follow R2024S2"):
        checked_in_order(second, first)
    early = replace(second, mulai=Provision(date(2024, 6, 30), second.mulai.citation))
    with pytest.raises(ValueError, match="does not follow"):
        checked_in_order(first, early)
    with pytest.raises(ValueError, match="same id"):
        checked_in_order(first, replace(second, id=first.id))
    backwards = replace(first, selesai=Provision(date(2023, 1, 1), first.selesai.citation))
    with pytest.raises(ValueError, match="ends before it begins"):
        checked_in_order(backwards)


def test_an_edited_rule_set_leaves_the_one_an_skp_was_made_under_unchanged() -> None:
    kept = by_id("R2024S1")
    edited = replace(kept, poin_min=Provision(40, kept.poin_min.citation))
    assert edited.poin_min.value == 40
    assert regulations.by_id("R2024S1").poin_min.value == 32
