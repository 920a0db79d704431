"""Sources are cited by key."""

from __future__ import annotations

import pytest

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.regulations.sources import SOURCES, cite, usulan


def test_a_source_is_cited_by_its_short_name() -> None:
    assert cite("JUKNIS_7607") == Citation("Perdirjen GTK 7607/B.B1/HK.03/2023")


def test_an_unknown_source_cannot_be_cited() -> None:
    with pytest.raises(KeyError):
        cite("JUKNIS_0")


def test_a_proposal_carries_the_mark() -> None:
    assert usulan("x").confidence is Confidence.USULAN


def test_short_names_are_unique() -> None:
    assert len({each.nama for each in SOURCES.values()}) == len(SOURCES)
