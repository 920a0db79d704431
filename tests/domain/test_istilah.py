"""The glossary."""

from __future__ import annotations

import re

import pytest

from kinerja_app.domain.istilah import BY_IDENTIFIER, GLOSSARY, explain


def test_identifiers_are_unique_snake_case_nouns() -> None:
    assert len(BY_IDENTIFIER) == len(GLOSSARY)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", each.identifier) for each in GLOSSARY)


def test_every_term_has_a_meaning_and_a_source() -> None:
    assert all(each.istilah and each.arti and each.sumber for each in GLOSSARY)


def test_no_term_advises_against_itself() -> None:
    assert not [e for e in GLOSSARY if e.identifier in e.hindari or e.istilah in e.hindari]


def test_a_term_is_explained_by_its_identifier() -> None:
    assert explain("rhk").istilah == "Rencana Hasil Kerja (RHK)"
    with pytest.raises(KeyError):
        explain("okr")
