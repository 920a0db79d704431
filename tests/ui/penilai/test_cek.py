"""From one plan to the next."""

from __future__ import annotations

from kinerja_app.ui.penilai.cek import following_id


def test_the_next_plan_follows_in_the_order_of_waiting() -> None:
    assert following_id([54, 55, 56], 54) == 55


def test_after_the_last_plan_comes_the_first() -> None:
    assert following_id([54, 55, 56], 56) == 54


def test_from_a_decided_plan_the_longest_waiting_is_next() -> None:
    assert following_id([54, 55], 90) == 54


def test_alone_there_is_no_next() -> None:
    assert following_id([54], 54) == 0
    assert following_id([], 54) == 0
