from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kinerja_app.domain.pengiriman import (
    ANSWER_WITHIN,
    Hasil,
    JamSurat,
    Pengiriman,
    StatusSurat,
    depart,
    may_leave,
    settle,
)

HOURS = JamSurat(6, 18)
NOW = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
NEW = Pengiriman(StatusSurat.MENUNGGU, 0, 0, NOW)


@pytest.mark.parametrize(
    ("moment", "zone", "leaves"),
    [
        (datetime(2024, 8, 4, 22, 59, tzinfo=UTC), "Asia/Jakarta", False),  # Monday 05.59
        (datetime(2024, 8, 4, 23, 0, tzinfo=UTC), "Asia/Jakarta", True),  # Monday 06.00
        (datetime(2024, 8, 5, 10, 59, tzinfo=UTC), "Asia/Jakarta", True),  # 17.59
        (datetime(2024, 8, 5, 11, 0, tzinfo=UTC), "Asia/Jakarta", False),  # 18.00
        (datetime(2024, 8, 5, 10, 0, tzinfo=UTC), "Asia/Jayapura", False),  # 19.00 there
        (datetime(2024, 8, 4, 5, 0, tzinfo=UTC), "Asia/Jakarta", False),  # Sunday noon
        (datetime(2024, 8, 3, 16, 30, tzinfo=UTC), "Asia/Jayapura", False),  # Sunday already
    ],
)
def test_letters_leave_by_day_and_never_on_a_sunday(
    moment: datetime, zone: str, *, leaves: bool
) -> None:
    assert may_leave(moment, zone, HOURS) is leaves


def test_an_attempt_is_counted_before_it_is_made() -> None:
    assert depart(NEW, NOW) == Pengiriman(StatusSurat.BERANGKAT, 1, 0, NOW + ANSWER_WITHIN)


def test_a_letter_that_arrived_is_done() -> None:
    sent = settle(depart(NEW, NOW), Hasil.TERKIRIM, NOW)
    assert sent.status is StatusSurat.TERKIRIM


def test_a_crash_while_sending_is_repeated_once_and_never_again() -> None:
    again = depart(depart(NEW, NOW), NOW + ANSWER_WITHIN)
    assert (again.status, again.percobaan) == (StatusSurat.BERANGKAT, 2)
    given_up = depart(again, NOW + 2 * ANSWER_WITHIN)
    assert (given_up.status, given_up.percobaan) == (StatusSurat.TIDAK_PASTI, 2)


def test_a_lost_line_counts_like_a_crash() -> None:
    once = settle(depart(NEW, NOW), Hasil.TANPA_JAWABAN, NOW)
    assert (once.status, once.tanpa_jawaban) == (StatusSurat.MENUNGGU, 1)
    assert settle(depart(once, NOW), Hasil.TANPA_JAWABAN, NOW).status is StatusSurat.TIDAK_PASTI


def test_a_refusal_for_now_waits_longer_each_time_and_ends_after_five() -> None:
    letter, waits = NEW, []
    for _ in range(4):
        letter = settle(depart(letter, NOW), Hasil.TERTUNDA, NOW)
        waits.append(letter.giliran_at - NOW)
    hours = [timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4), timedelta(hours=24)]
    assert waits == hours
    assert settle(depart(letter, NOW), Hasil.TERTUNDA, NOW).status is StatusSurat.GAGAL


def test_a_refusal_for_good_is_not_repeated() -> None:
    assert settle(depart(NEW, NOW), Hasil.DITOLAK, NOW) == replace(
        depart(NEW, NOW), status=StatusSurat.GAGAL, giliran_at=NOW
    )
