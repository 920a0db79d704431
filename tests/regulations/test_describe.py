"""A rule set as rows for people and programs."""

from __future__ import annotations

import json
from dataclasses import asdict, fields

import pytest

from kinerja_app.regulations import IN_ORDER, RuleSet, by_id, describe

EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)


@EVERY
def test_every_field_has_a_row_with_source_and_confidence(rules: RuleSet) -> None:
    rows = describe(rules)
    assert {f.name for f in fields(rules)} <= {row.field for row in rows}
    assert all(row.source and row.confidence in {"C", "L", "U"} and row.teks for row in rows)


@EVERY
def test_rows_are_unique_and_valid_json(rules: RuleSet) -> None:
    rows = describe(rules)
    assert len({row.field for row in rows}) == len(rows)
    assert json.loads(json.dumps([asdict(row) for row in rows]))


def test_values_are_readable() -> None:
    by_field = {row.field: row for row in describe(by_id("R2024S2"))}
    assert by_field["poin_min"].nilai == 32
    assert by_field["mulai"].teks == "1 Juli 2024"
    assert by_field["mulai"].nilai == "2024-07-01"
    assert by_field["poin_aktif"].teks == "ya"
    assert by_field["katalog_rhk"].teks == "18 butir"
    assert by_field["katalog_rhk.RHK13"].confidence == "U"
    assert by_field["sub_indikator.EPD-1"].confidence == "U"
    assert by_field["keberatan_hari"].teks == "penyerahan 14, ke penilai 14, ke atasan penilai 7"
    assert {row.teks for row in describe(by_id("R2025")) if row.field == "poin_min"} == {
        "tidak ada"
    }
