"""A save says in which form and on which version its words were typed."""

from __future__ import annotations

import pytest

from kinerja_app.ui.dasar_isian import Pijakan, Tumpuan, belongs_to, version_of

KUNCI = "o12/siklus-7/B/"


@pytest.mark.parametrize(
    ("dasar", "own"),
    [
        (f"{KUNCI}3", True),
        ("", True),
        ("o13/siklus-7/B/3", False),
        ("o12/siklus-8/B/3", False),
        ("o12/siklus-7/C/3", False),
    ],
)
def test_words_typed_by_another_or_for_another_form_are_not_saved_here(
    dasar: str, own: bool
) -> None:
    assert belongs_to(dasar, KUNCI) is own


def test_the_version_is_read_and_junk_is_none() -> None:
    assert version_of(f"{KUNCI}3") == 3
    for junk in ("", KUNCI, f"{KUNCI}-1", f"{KUNCI}NaN", f"{KUNCI}{'9' * 10}"):
        assert version_of(junk) is None


def test_a_tab_that_the_server_forgot_stands_on_what_it_showed() -> None:
    opened_anew = Pijakan(5, 5)
    assert opened_anew.met_with(4) == Pijakan(4, 4)
    assert opened_anew.met_with(None) == opened_anew


def test_own_saves_are_no_conflict_though_the_page_shows_an_older_version() -> None:
    own = Pijakan(3, 3).saved_as(4).saved_as(5)
    assert own.met_with(3) == own
    assert own.met_with(4) == own
    assert own.met_with(2) == Pijakan(2, 2)


def test_a_form_shown_again_is_a_new_footing_only_where_another_save_came_between() -> None:
    own = Tumpuan().opened(KUNCI, 3).saved(KUNCI, 4)
    assert own.opened(KUNCI, 4).version(KUNCI, f"{KUNCI}3") == 4
    assert own.opened(KUNCI, 5).version(KUNCI, f"{KUNCI}3") == 3
    assert own.opened(KUNCI, 5).version(KUNCI, "") == 5


def test_every_form_has_a_footing_of_its_own() -> None:
    other = "o12/siklus-8/B/"
    both = Tumpuan().opened(KUNCI, 3).opened(other, 7)
    assert (both.version(KUNCI, ""), both.version(other, "")) == (3, 7)
    assert both.version("o12/siklus-9/B/", "") == 0
