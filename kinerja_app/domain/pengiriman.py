"""The delivery of one letter: when it may leave, and what an attempt leads to.

A letter leaves at least once. An attempt that ended without an answer (a crash, a lost line) may
have arrived, so it is repeated once and never again: at most one duplicate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kinerja_app.domain.waktu import local_time

SUNDAY = 6
ANSWER_WITHIN = timedelta(minutes=15)
"""After this long an attempt without an outcome counts as unanswered."""
WAITS = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=24),
)
"""How long to wait after each refusal for now; after the last one the letter is given up."""


class PilihanSurat(StrEnum):
    """How often a person wants letters."""

    HARIAN = "harian"
    TIDAK = "tidak"


class StatusSurat(StrEnum):
    """How far a letter has come."""

    MENUNGGU = "menunggu"
    BERANGKAT = "berangkat"
    TERKIRIM = "terkirim"
    GAGAL = "gagal"
    TIDAK_PASTI = "tidak_pasti"
    BATAL = "batal"


class Hasil(StrEnum):
    """How one attempt ended: taken, refused for now, refused for good, or no answer."""

    TERKIRIM = "terkirim"
    TERTUNDA = "tertunda"
    DITOLAK = "ditolak"
    TANPA_JAWABAN = "tanpa_jawaban"


@dataclass(frozen=True)
class JamSurat:
    """Whole hours of the local day between which letters leave; never on a Sunday."""

    mulai: int
    selesai: int


@dataclass(frozen=True)
class Pengiriman:
    """State of a delivery; ``giliran_at`` is when something may be done with it again."""

    status: StatusSurat
    percobaan: int
    tanpa_jawaban: int
    giliran_at: datetime


def may_leave(now: datetime, zone: str, hours: JamSurat) -> bool:
    """Whether letters leave at this moment on the wall clock of the reader's zone."""
    local = local_time(now, zone)
    return local.weekday() != SUNDAY and hours.mulai <= local.hour < hours.selesai


def depart(letter: Pengiriman, now: datetime) -> Pengiriman:
    """Begin an attempt; a letter whose attempts stayed unanswered twice is not sent again."""
    if letter.status is StatusSurat.BERANGKAT:
        letter = _unanswered(letter, now)
        if letter.status is StatusSurat.TIDAK_PASTI:
            return letter
    return replace(
        letter,
        status=StatusSurat.BERANGKAT,
        percobaan=letter.percobaan + 1,
        giliran_at=now + ANSWER_WITHIN,
    )


def settle(letter: Pengiriman, hasil: Hasil, now: datetime) -> Pengiriman:
    """What the outcome of an attempt makes of the letter."""
    if hasil is Hasil.TERKIRIM:
        return replace(letter, status=StatusSurat.TERKIRIM, giliran_at=now)
    if hasil is Hasil.TANPA_JAWABAN:
        return _unanswered(letter, now)
    if hasil is Hasil.DITOLAK or letter.percobaan > len(WAITS):
        return replace(letter, status=StatusSurat.GAGAL, giliran_at=now)
    return _waiting(letter, now)


def _unanswered(letter: Pengiriman, now: datetime) -> Pengiriman:
    times = letter.tanpa_jawaban + 1
    if times > 1:
        return replace(letter, status=StatusSurat.TIDAK_PASTI, tanpa_jawaban=times, giliran_at=now)
    return _waiting(replace(letter, tanpa_jawaban=times), now)


def _waiting(letter: Pengiriman, now: datetime) -> Pengiriman:
    wait = WAITS[min(letter.percobaan, len(WAITS)) - 1]
    return replace(letter, status=StatusSurat.MENUNGGU, giliran_at=now + wait)
