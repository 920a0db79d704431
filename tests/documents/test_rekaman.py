"""The record as JSON, and the fingerprint of what a document prints."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from kinerja_app.documents import rekaman
from kinerja_app.documents.rekaman import fingerprint, from_json, to_json
from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.predikat import Predikat
from tests.documents.contoh_rekaman import REKAMAN, long_record

SCHEMA = Path(__file__).parents[2] / "docs" / "rekaman.schema.json"


@pytest.mark.keluhan(34)
@pytest.mark.parametrize("record", [REKAMAN, long_record()])
def test_a_record_read_back_is_the_same_record(record: rekaman.Rekaman) -> None:
    again = from_json(to_json(record))
    assert again == record
    assert to_json(again) == to_json(record)


def test_a_foreign_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        from_json(b'{"nomor": "SKP-24-2-00117"}')


@pytest.mark.keluhan(34)
def test_the_published_schema_is_that_of_the_code() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == rekaman.schema()


def test_a_fingerprint_changes_with_what_the_document_prints_and_with_nothing_else() -> None:
    assert REKAMAN.penilaian is not None
    better = replace(REKAMAN.penilaian, predikat=Predikat.SANGAT_BAIK)
    raised = replace(REKAMAN, penilaian=better)
    before, after = (
        {each: fingerprint(record, each, konsep=False) for each in Cetakan}
        for record in (REKAMAN, raised)
    )
    changed = {each for each in Cetakan if before[each] != after[each]}
    assert changed == {Cetakan.EVALUASI, Cetakan.DOKUMEN_EVALUASI}


def test_a_draft_and_a_final_paper_have_different_fingerprints() -> None:
    one, two = (fingerprint(REKAMAN, Cetakan.EVALUASI, konsep=each) for each in (True, False))
    assert one != two


def test_two_documents_of_one_record_have_different_fingerprints() -> None:
    found = {fingerprint(REKAMAN, each, konsep=False) for each in Cetakan}
    assert len(found) == len(Cetakan)
