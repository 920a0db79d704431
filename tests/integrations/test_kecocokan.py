"""Names reduced to what two ways of writing them share."""

from __future__ import annotations

import pytest

from kinerja_app.integrations.kecocokan import name_key


@pytest.mark.parametrize(
    "nama",
    ["Rina Contoh, S.Pd.", "RINA CONTOH, S.PD., M.PD.", "Dra. Hj. Rina  Contoh", " rina contoh "],
)
def test_case_blanks_and_titles_do_not_make_another_person(nama: str) -> None:
    assert name_key(nama) == "rinacontoh"


@pytest.mark.parametrize("nama", ["Irma Contoh", "Haji", "Ir", "Drajat"])
def test_names_that_begin_like_a_title_stay_whole(nama: str) -> None:
    assert name_key(nama) == nama.replace(" ", "").lower()


def test_two_names_are_two_people() -> None:
    assert name_key("Rina Contoh") != name_key("Rini Contoh")
