"""The post: writing the letters of a day, and taking each to its way out."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.pengiriman import Hasil
from kinerja_app.mail.composing import compose
from kinerja_app.mail.sending import Mailer
from kinerja_app.services.surat import record_outcome, take_letter, write_letters


def write_all(actor: Actor, *, now: datetime) -> int:
    """Write the letters of the day; how many there are."""
    total = 0
    while written := write_letters(actor, compose, now=now):
        total += written
    return total


def deliver_all(actor: Actor, mailer: Mailer, *, now: datetime) -> tuple[int, int]:
    """Take every letter that may leave to its way out; how many arrived and how many did not.

    The attempt is written down before, the outcome after: a crash in between is seen later.
    """
    arrived = failed = 0
    while letter := take_letter(actor, now=now):
        answer = mailer.send(letter, now=now)
        record_outcome(
            actor, letter.id, answer.hasil, galat=answer.galat, keluar=mailer.leaves, now=now
        )
        arrived += answer.hasil is Hasil.TERKIRIM
        failed += answer.hasil is not Hasil.TERKIRIM
        if answer.server_silent:
            break
    return arrived, failed
