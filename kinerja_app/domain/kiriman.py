"""The delivery of one message to e-Kinerja: at least once, until it is taken or refused.

The other side keeps one record per key and never an older version over a newer one, so a message
that may have arrived is simply sent again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kinerja_app.domain.errors import RuleBroken, WrongStep

ANSWER_WITHIN = timedelta(minutes=15)
"""After this long an attempt without an outcome (a crash) is made again."""
WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=24),
)
"""How long to wait after each failure for now; after the last one a person is asked."""


class StatusKiriman(StrEnum):
    """How far a message has come; ``DITAHAN`` waits for a reopened result to be final again."""

    MENUNGGU = "menunggu"
    BERANGKAT = "berangkat"
    TERKIRIM = "terkirim"
    DITOLAK = "ditolak"
    GAGAL = "gagal"
    DITAHAN = "ditahan"


class HasilKirim(StrEnum):
    """How one attempt ended: taken, refused for what it says, failed for now, or no answer."""

    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    TERTUNDA = "tertunda"
    TANPA_JAWABAN = "tanpa_jawaban"


@dataclass(frozen=True)
class Kiriman:
    """State of a delivery; ``giliran_at`` is when something may be done with it again."""

    status: StatusKiriman
    percobaan: int
    giliran_at: datetime


def depart(kiriman: Kiriman, now: datetime) -> Kiriman:
    """Begin an attempt; one that stayed without an outcome begins anew."""
    return replace(
        kiriman,
        status=StatusKiriman.BERANGKAT,
        percobaan=kiriman.percobaan + 1,
        giliran_at=now + ANSWER_WITHIN,
    )


def settle(kiriman: Kiriman, hasil: HasilKirim, now: datetime, *, jeda: timedelta) -> Kiriman:
    """What an outcome makes of a message; ``jeda`` is how long a refusal must rest (1×24 h)."""
    if hasil is HasilKirim.DITERIMA:
        return replace(kiriman, status=StatusKiriman.TERKIRIM, giliran_at=now)
    if hasil is HasilKirim.DITOLAK:
        return replace(kiriman, status=StatusKiriman.DITOLAK, giliran_at=now + jeda)
    if kiriman.percobaan > len(WAITS):
        return replace(kiriman, status=StatusKiriman.GAGAL, giliran_at=now)
    wait = WAITS[kiriman.percobaan - 1]
    return replace(kiriman, status=StatusKiriman.MENUNGGU, giliran_at=now + wait)


def try_again(kiriman: Kiriman, now: datetime) -> Kiriman:
    """Send by hand what was refused or given up.

    RuleBroken BELUM_SATU_HARI before the rest of a refusal is over, WrongStep for what is under
    way or has arrived.
    """
    if kiriman.status not in {StatusKiriman.DITOLAK, StatusKiriman.GAGAL}:
        raise WrongStep("KIRIMAN_TIDAK_GAGAL", status=kiriman.status.value)
    if kiriman.giliran_at > now:
        raise RuleBroken("BELUM_SATU_HARI", boleh=kiriman.giliran_at.isoformat())
    return Kiriman(StatusKiriman.MENUNGGU, 0, now)


def renewed(kiriman: Kiriman | None, now: datetime) -> Kiriman:
    """The delivery of changed content; after a refusal it waits out the rest all the same."""
    resting = kiriman is not None and kiriman.status is StatusKiriman.DITOLAK
    at = max(now, kiriman.giliran_at) if kiriman is not None and resting else now
    return Kiriman(StatusKiriman.MENUNGGU, 0, at)
