"""The worker behind "Cetak sekolah": one guru after the other, on as many cores as there are.

A job is held for ``LEASE`` and taken again before each guru. When a worker dies, another goes on
after the last guru that was kept: at its start, or at its next beat.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import structlog

from kinerja_app import clock
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.cetakan import safe_name
from kinerja_app.domain.errors import DomainError
from kinerja_app.files import store
from kinerja_app.identity.command_line import system
from kinerja_app.identity.sessions import shown_now
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.pekerjaan_repository import BerkasCetak, Pekerjaan
from kinerja_app.services.cetak_sekolah import (
    LangkahCetak,
    claim_print_job,
    fail_print_job,
    keep_of_job,
    next_of_job,
)
from kinerja_app.services.dokumen import SiapCetak
from kinerja_app.settings import get_settings

LEASE = timedelta(minutes=2)
_RUNNING: set[asyncio.Task[int]] = set()


def print_waiting(*, lease: timedelta = LEASE, most: int | None = None) -> int:
    """Print what waits, ``most`` guru at most; how many guru were printed."""
    me, done = secrets.token_hex(8), 0
    while most is None or done < most:
        job = claim_print_job(system(), pemegang=me, lama=lease, now=clock.now())
        if job is None:
            break
        done += _print_one(job)
    return done


def _print_one(job: Pekerjaan) -> int:
    """One guru of a job; 0 when it is over."""
    now = shown_now()
    owner = _owner(job)
    try:
        step = next_of_job(owner, job.id, now=now)
        if step is None:
            return 0
        keep_of_job(owner, job.id, step.skp_id, _set_all(step), now=now)
    except DomainError as refused:
        structlog.get_logger().warning("print_job_refused", job=job.id, code=refused.code)
        fail_print_job(system(), job.id, now=now)
        return 0
    except Exception:  # noqa: BLE001 - whatever it was, the job must not be tried for ever
        structlog.get_logger().exception("print_job_failed", job=job.id)
        fail_print_job(system(), job.id, now=now)
        return 0
    return 1


def _owner(job: Pekerjaan) -> Actor:
    with transaction(get_settings().database_url, writes=False) as session:
        found = load_actor(session, job.dibuat_oleh, on=shown_now().date())
    return found or Actor(job.dibuat_oleh, "")


def _set_all(step: LangkahCetak) -> tuple[BerkasCetak, ...]:
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return tuple(pool.map(lambda paper: _set_one(step.skp_id, paper), step.dokumen))


def _set_one(skp_id: int, paper: SiapCetak) -> BerkasCetak:
    file = paper.as_file()
    folder = safe_name(f"{paper.lembar.nama} ({skp_id})")
    return BerkasCetak(skp_id, paper.cetakan, f"{folder}/{file.nama}", store.store(file.isi))


def wake() -> None:
    """Begin to print in the background of this worker; called where an event loop runs."""
    task = asyncio.get_running_loop().create_task(asyncio.to_thread(print_waiting))
    _RUNNING.add(task)
    task.add_done_callback(_RUNNING.discard)


async def resume_printing() -> None:
    """At the start of a worker: go on with what an earlier one left."""
    try:
        await asyncio.to_thread(print_waiting)
    except Exception:  # noqa: BLE001 - printing must never keep the product from starting
        structlog.get_logger().exception("printing_failed")
