"""The daily tick: what nobody asks for but the calendar. Each worker tries; one does it.

A worker holds the day's task for ``LEASE`` and takes it again before each step, so a worker that
dies leaves it to another. Every step may be repeated: news carries a key, letters a day.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from kinerja_app import clock
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.kiriman import HasilKirim
from kinerja_app.domain.waktu import local_time
from kinerja_app.identity.command_line import system
from kinerja_app.integrations.ekinerja_klien import KlienEkinerja
from kinerja_app.mail.post import deliver_all, write_all
from kinerja_app.mail.sending import mailer_of
from kinerja_app.printing import print_waiting
from kinerja_app.regulations.pengingat import JAM_SURAT
from kinerja_app.services.antrean_ekinerja import queue_again
from kinerja_app.services.delegasi_gugur import tell_lapsed
from kinerja_app.services.eskalasi import escalate
from kinerja_app.services.giliran import finish_turn, take_turn
from kinerja_app.services.jabatan import apply_due_changes
from kinerja_app.services.pengingat import list_places, remind_assessors, remind_school
from kinerja_app.services.pengingat_tahap import follow_up_stages, remind_stages
from kinerja_app.services.pengiriman_ekinerja import record_delivery, take_message
from kinerja_app.settings import Mode, get_settings

Step = Callable[[Actor, datetime], int]
TASK = "harian"
LEASE = timedelta(minutes=10)


def write_post(actor: Actor, now: datetime) -> int:
    """The letters of the day; none where there is no way out for them."""
    return write_all(actor, now=now) if mailer_of(get_settings()) else 0


def remind(actor: Actor, now: datetime) -> int:
    """Reminders before deadlines, one school after the other, then those who assess."""
    places = list_places(actor, now=now)
    of_schools = sum(remind_school(actor, each, now=now) for each in places)
    return of_schools + remind_assessors(actor, now=now) + remind_stages(actor, now=now)


def follow_up(actor: Actor, now: datetime) -> int:
    """News of steps that wait too long."""
    return escalate(actor, now=now) + follow_up_stages(actor, now=now)


STEPS: Mapping[str, Step] = {"pengingat": remind, "eskalasi": follow_up, "surat": write_post}
"""What is done once a day, in this order; each answers how many it told or wrote."""


def product_now() -> datetime:
    """This moment, on the day that the demo begins with."""
    settings = get_settings()
    return clock.now(settings.demo_date if settings.mode is Mode.DEMO else None)


def run_daily(now: datetime, *, lease: timedelta = LEASE) -> Mapping[str, int] | None:
    """Do what is left of the day's steps; None when it is done or another worker does it."""
    actor, me = system(), secrets.token_hex(8)
    hari = local_time(now, get_settings().timezone).date()
    done: dict[str, int] = {}
    for name, step in STEPS.items():
        if not take_turn(actor, TASK, hari, pemegang=me, lama=lease, now=clock.now()):
            return None
        done[name] = step(actor, now)
    finish_turn(actor, TASK, hari, pemegang=me, now=clock.now())
    return done


def deliver(now: datetime) -> tuple[int, int]:
    """Take the letters that may leave to their way out; how many arrived and how many did not."""
    mailer = mailer_of(get_settings())
    return deliver_all(system(), mailer, now=now) if mailer else (0, 0)


def deliver_results(now: datetime, *, klien: KlienEkinerja | None = None) -> tuple[int, int]:
    """Take what waits to e-Kinerja; how many were taken and how many not. Off without an address.

    The attempt is written down before, the outcome after: a crash in between is made good later.
    """
    settings, actor = get_settings(), system()
    if klien is None and not settings.ekinerja_url:
        return 0, 0
    token = settings.ekinerja_token.get_secret_value()
    line = klien or KlienEkinerja(settings.ekinerja_url, token)
    queue_again(actor, now=now)
    arrived = failed = 0
    while message := take_message(actor, now=now):
        answer = line.send(message)
        record_delivery(
            actor, message.id, answer.hasil, urut=message.urut, galat=answer.galat, now=now
        )
        arrived += answer.hasil is HasilKirim.DITERIMA
        failed += answer.hasil is not HasilKirim.DITERIMA
        if answer.diam:
            break
    if klien is None:
        line.close()
    return arrived, failed


def beat() -> None:
    """What a worker does every minute: what is due moves on, the day's task, post and print."""
    now = product_now()
    apply_due_changes(system(), now=now)
    tell_lapsed(system(), now=now)
    if local_time(now, get_settings().timezone).hour >= JAM_SURAT.value.mulai:
        run_daily(now)
    deliver(now)
    print_waiting()

    deliver_results(now)


async def keep_ticking() -> None:
    """Beat until the worker ends; one that fails is logged, and the next one tries again."""
    pause = get_settings().tick_seconds
    while pause:
        await asyncio.sleep(pause)
        try:
            await asyncio.to_thread(beat)
        except Exception:  # noqa: BLE001 - whatever it was, tomorrow's reminders must still go out
            structlog.get_logger().exception("tick_failed")
