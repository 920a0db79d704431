"""July–December 2024 in the SMP: five cycles under way and the first evidence, by 5 August.

The other guru with an agreed plan have not begun.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from kinerja_app.demo import cycles, evidence
from kinerja_app.demo import people as akun
from kinerja_app.demo.acting import at, by_id, person, teachers
from kinerja_app.demo.cycles import Cycle
from kinerja_app.domain.actor import Actor

_OBSERVED, _AHEAD = date(2024, 8, 2), date(2024, 8, 8)


def begin(planned: Mapping[int, int]) -> None:
    """Endang is observed, Kadek has a date, Dwi fell ill, Wahyu waits, Markus is writing."""
    now = at(8, 1, 16)
    head = person(akun.KS_SMP, now)
    _observed(head, planned)
    kadek, dwi, _, markus, wahyu = teachers(akun.SMP)[23:28]
    ahead = Cycle(by_id(kadek, now), head, planned[kadek], _AHEAD, time(7, 30), ("VII A", "IPS"))
    _agreed(ahead, at(8, 1, 16))
    ill = Cycle(by_id(dwi, now), head, planned[dwi], _OBSERVED, time(10, 40), ("IX C", "Seni"))
    _agreed(ill, at(8, 1, 16, 20))
    cycles.put_off(ill, alasan="Dwi sakit, ada surat dokter.", now=at(8, 2, 11))
    day = date(2024, 8, 12)
    waiting = Cycle(by_id(wahyu, now), head, planned[wahyu], day, pelajaran=("VIII A", "PPKn"))
    cycles.prepare(waiting, now=at(8, 2, 13))
    writing = Cycle(by_id(markus, now), head, planned[markus], day, pelajaran=("VII D", "PJOK"))
    cycles.draft(writing, now=at(8, 2, 14))


def _observed(head: Actor, planned: Mapping[int, int]) -> None:
    endang = person(akun.GURU_SIKLUS, at(8, 1))
    skp_id = planned[endang.orang_id]
    evidence.put_school_documents(head, skp_id, now=at(8, 1, 16))
    cycle = Cycle(endang, head, skp_id, _OBSERVED, pelajaran=("IX A", "Matematika"))
    _agreed(cycle, at(8, 1, 16, 10))
    cycles.observe(cycle)
    evidence.hand_in_some(endang, head, cycle.skp_id, now=at(8, 2, 13))


def _agreed(cycle: Cycle, now: datetime) -> None:
    cycles.prepare(cycle, now=now)
    cycles.agree(cycle, now=now.replace(hour=now.hour + 1))
