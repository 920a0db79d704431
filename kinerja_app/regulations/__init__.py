"""The law, dated: which rule set holds on a day. Data with citations, no decisions."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.regulations.catalogue import JenisKatalog, catalogue_rows
from kinerja_app.regulations.describe import JsonValue, Row, describe
from kinerja_app.regulations.edited import with_catalogue
from kinerja_app.regulations.r2024s1 import R2024S1
from kinerja_app.regulations.r2024s2 import R2024S2
from kinerja_app.regulations.r2025 import R2025
from kinerja_app.regulations.r2026 import R2026
from kinerja_app.regulations.rule_set import RuleSet

__all__ = [
    "IN_ORDER",
    "JenisKatalog",
    "JsonValue",
    "Row",
    "RuleSet",
    "by_id",
    "by_periode",
    "catalogue_rows",
    "describe",
    "for_span",
    "in_force",
    "with_catalogue",
]


def checked_in_order(*rule_sets: RuleSet) -> tuple[RuleSet, ...]:
    """Return the rule sets; ValueError where ids repeat or periods overlap or stand unordered."""
    for each in rule_sets:
        if each.selesai.value < each.mulai.value:
            raise ValueError(f"{each.id.value} ends before it begins")
    for earlier, later in pairwise(rule_sets):
        if later.mulai.value <= earlier.selesai.value:
            raise ValueError(f"{later.id.value} does not follow {earlier.id.value}")
    if len({each.id.value for each in rule_sets}) < len(rule_sets):
        raise ValueError("two rule sets have the same id")
    return rule_sets


IN_ORDER = checked_in_order(R2024S1, R2024S2, R2025, R2026)


def in_force(on: date) -> RuleSet:
    """Return the rule set of the day; NoRuleInForce TIDAK_ADA_ATURAN outside all periods."""
    for each in IN_ORDER:
        if each.mulai.value <= on <= each.selesai.value:
            return each
    raise NoRuleInForce("TIDAK_ADA_ATURAN", tanggal=on.isoformat())


def by_id(rule_set_id: str) -> RuleSet:
    """Return the rule set an SKP was made under; NoRuleInForce ATURAN_TIDAK_DIKENAL otherwise."""
    for each in IN_ORDER:
        if each.id.value == rule_set_id:
            return each
    raise NoRuleInForce("ATURAN_TIDAK_DIKENAL", aturan=rule_set_id)


def by_periode(kode: str) -> RuleSet:
    """Return the rule set of a period code; NoRuleInForce PERIODE_TIDAK_DIKENAL otherwise."""
    for each in IN_ORDER:
        if each.kode_periode.value == kode:
            return each
    raise NoRuleInForce("PERIODE_TIDAK_DIKENAL", periode=kode)


def for_span(mulai: date, selesai: date) -> RuleSet:
    """Return the one rule set of a span of days (both inclusive).

    NoRuleInForce LINTAS_ATURAN names both rule sets when the span crosses a border,
    RENTANG_TERBALIK when it ends before it begins, TIDAK_ADA_ATURAN when a day has no rules.
    """
    if selesai < mulai:
        raise NoRuleInForce(
            "RENTANG_TERBALIK", mulai=mulai.isoformat(), selesai=selesai.isoformat()
        )
    first, last = in_force(mulai), in_force(selesai)
    if first is last:
        return first
    raise NoRuleInForce(
        "LINTAS_ATURAN",
        mulai=mulai.isoformat(),
        selesai=selesai.isoformat(),
        aturan_awal=first.id.value,
        aturan_akhir=last.id.value,
        batas=(first.selesai.value + timedelta(days=1)).isoformat(),
    )
