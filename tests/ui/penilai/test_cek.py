"""From one plan to the next."""

from __future__ import annotations

from kinerja_app.ui.penilai.cek import dock, following_id
from kinerja_app.ui.penilai.lembar_cek import Putusan, head, judged, parts
from tests.ui.daftar import contoh


def test_the_next_plan_follows_in_the_order_of_waiting() -> None:
    assert following_id([54, 55, 56], 54) == 55


def test_after_the_last_plan_comes_the_first() -> None:
    assert following_id([54, 55, 56], 56) == 54


def test_from_a_decided_plan_the_longest_waiting_is_next() -> None:
    assert following_id([54, 55], 90) == 54


def test_alone_there_is_no_next() -> None:
    assert following_id([54], 54) == 0
    assert following_id([], 54) == 0


def test_a_judgement_that_is_not_saved_leaves_no_outcome_to_press() -> None:
    sheet = contoh.sheet()
    marked = tuple(judged(each, putusan="sesuai", catatan="") for each in parts(sheet, orang="o1"))
    assert dock(marked, head(sheet), tertunda=1) == Putusan("1 bagian belum tersimpan")
    assert dock(marked, head(sheet), tertunda=0).tindakan == "setujui"
