"""Reminders before a deadline, for those alone whose turn it is, and news of an extension."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.kelayakan import check
from kinerja_app.domain.pengingat import reminder_day
from kinerja_app.domain.periode import (
    Perpanjangan,
    StatusPeriode,
    Tahap,
    deadline,
    schedule,
    status_periode,
)
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence import (
    master_repository,
    pembinaan_repository,
    pengingat_repository,
    periode_repository,
)
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.pengingat_repository import (
    Antrean,
    Pegawai,
    PerpanjanganDi,
    Tempat,
    tell_many,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.regulations.pengingat import HARI_SEBELUM_TENGGAT
from kinerja_app.services.use_case import use_case

_S = StatusRencana
TURN_OF_PEGAWAI = frozenset({_S.BELUM_MENGAJUKAN, _S.DRAF, _S.DIKEMBALIKAN, _S.DISETUJUI})
"""The plan of somebody in one of these waits for himself."""
_DONE = frozenset({_S.DISEPAKATI, _S.TIDAK_AKTIF})


@dataclass(frozen=True)
class PeriodeBerjalan:
    """A period that has begun, with its rules and every extension of it."""

    kode: str
    nama: str
    rules: RuleSet
    perpanjangan: tuple[PerpanjanganDi, ...]

    def is_open(self, tempat: Tempat, on: date) -> bool:
        """Whether it may still be written in at a school."""
        return status_periode(self.rules, on, self._of(tempat)) is StatusPeriode.TERBUKA

    def ends(self, tahap: Tahap, tempat: Tempat) -> date:
        """The deadline of a stage at a school."""
        return deadline(tahap, self.rules, self._of(tempat)).tanggal

    def reminder(self, tahap: Tahap, tempat: Tempat, on: date) -> int:
        """Which reminder day of a stage it is; 0 for none, before it begins, and when closed."""
        if on < schedule(tahap, self.rules).mulai or not self.is_open(tempat, on):
            return 0
        return reminder_day(self.ends(tahap, tempat), on=on, days=HARI_SEBELUM_TENGGAT.value)

    def _of(self, tempat: Tempat) -> tuple[Perpanjangan, ...]:
        return tuple(e.perpanjangan for e in self.perpanjangan if e.reaches(tempat))


@dataclass(frozen=True)
class Pemegang:
    """Who has the turn on a waiting plan, and the page where he takes it."""

    orang: tuple[Pejabat, ...]
    tautan: str


def running(work: UnitOfWork) -> tuple[PeriodeBerjalan, ...]:
    """The periods that have begun, newest first."""
    return tuple(
        PeriodeBerjalan(
            each.kode,
            each.nama,
            by_id(each.rule_set_id),
            pengingat_repository.extensions(work, each.kode),
        )
        for each in periode_repository.begun(work)
    )


def holder_of(work: UnitOfWork, plan: Antrean, tempat: Tempat) -> Pemegang:
    """Whose turn a submitted plan is: the KS; for a KS the linked pengawas, then the dinas."""
    if plan.jabatan is Jabatan.GURU:
        heads = master_repository.leaders(work, plan.npsn)
        others = tuple(each for each in heads if each.orang_id != plan.orang_id)
        return Pemegang(_active(work, others), "guru")
    link = pembinaan_repository.pembinaan_of(work, plan.npsn)
    if link and link.status == "aktif" and not plan.ditinjau:
        return Pemegang(_active(work, (Pejabat(link.pengawas_id, link.nama),)), "binaan")
    heads = master_repository.heads_of_dinas(work, tempat.dinas_id)
    return Pemegang(_active(work, heads), "kepala-sekolah")


def _active(work: UnitOfWork, people: tuple[Pejabat, ...]) -> tuple[Pejabat, ...]:
    found = pengingat_repository.active(work, {each.orang_id for each in people})
    return tuple(each for each in people if each.orang_id in found)


@use_case(Permission.RUN_DAILY, writes=False)
def list_places(work: UnitOfWork, *, now: datetime) -> tuple[Tempat, ...]:
    """Every school: the tick goes through them one by one, so that nobody waits for it long."""
    del now
    return pengingat_repository.schools(work)


@use_case(Permission.RUN_DAILY, writes=True)
def remind_school(work: UnitOfWork, tempat: Tempat, *, now: datetime) -> int:
    """Remind the pegawai of a school of the end of planning; how many were told."""
    del now
    told = 0
    for periode in running(work):
        days = periode.reminder(Tahap.PERENCANAAN, tempat, work.on)
        if days:
            told += _remind_planning(work, tempat, periode, days)
    return told


def _remind_planning(work: UnitOfWork, tempat: Tempat, periode: PeriodeBerjalan, days: int) -> int:
    started = _is_started(work, tempat, periode)
    people = pengingat_repository.pegawai(work, tempat.npsn, periode.kode)
    mine = {e.orang_id for e in people if _has_turn(e, periode.rules, work.on, started=started)}
    ends = periode.ends(Tahap.PERENCANAAN, tempat).isoformat()
    told = tell_many(
        work,
        mine,
        kunci=f"ingat:{periode.kode}:perencanaan:{ends}:{days}",
        kode="TENGGAT_DEKAT",
        tautan="beranda",
        tahap=Tahap.PERENCANAAN.value,
        tanggal=ends,
        periode=periode.nama,
    )
    return told if started else told + _remind_head(work, tempat, periode, days)


def _is_started(work: UnitOfWork, tempat: Tempat, periode: PeriodeBerjalan) -> bool:
    if not periode.rules.gate_ks_mulai_dulu.value:
        return True
    return periode_repository.start_of(work, tempat.npsn, periode.kode) is not None


def _has_turn(each: Pegawai, rules: RuleSet, on: date, *, started: bool) -> bool:
    if each.status is not None:
        return each.status in TURN_OF_PEGAWAI
    may_begin = started or each.jabatan is Jabatan.KEPALA_SEKOLAH
    return may_begin and check(each.fakta, rules, on=on).boleh


def _remind_head(work: UnitOfWork, tempat: Tempat, periode: PeriodeBerjalan, days: int) -> int:
    """Guru cannot begin before the KS has: so it is the KS's turn."""
    ends = periode.ends(Tahap.PERENCANAAN, tempat).isoformat()
    heads = _active(work, master_repository.leaders(work, tempat.npsn))
    return tell_many(
        work,
        {each.orang_id for each in heads},
        kunci=f"ingat-mulai:{tempat.npsn}:{periode.kode}:{ends}:{days}",
        kode="PERIODE_BELUM_DIMULAI",
        tautan="guru",
        periode=periode.nama,
        tahap=Tahap.PERENCANAAN.value,
        tanggal=ends,
    )


@use_case(Permission.RUN_DAILY, writes=True)
def remind_assessors(work: UnitOfWork, *, now: datetime) -> int:
    """Remind those who review and decide of the plans that wait for them; how many were told."""
    del now
    places = {each.npsn: each for each in pengingat_repository.schools(work)}
    periods = {each.kode: each for each in running(work)}
    counted: Counter[tuple[int, str, str, str, date, int]] = Counter()
    for plan in pengingat_repository.waiting(work):
        periode, tempat = periods.get(plan.periode_kode), places[plan.npsn]
        days = periode.reminder(Tahap.PERENCANAAN, tempat, work.on) if periode else 0
        if periode is None or not days:
            continue
        holder = holder_of(work, plan, tempat)
        where = plan.npsn if plan.jabatan is Jabatan.GURU else f"d{tempat.dinas_id}"
        ends = periode.ends(Tahap.PERENCANAAN, tempat)
        counted.update(
            (e.orang_id, holder.tautan, plan.periode_kode, where, ends, days) for e in holder.orang
        )
    return sum(_remind_holder(work, key, jumlah) for key, jumlah in counted.items())


def _remind_holder(work: UnitOfWork, key: tuple[int, str, str, str, date, int], jumlah: int) -> int:
    orang_id, tautan, kode, where, ends, days = key
    return tell_many(
        work,
        {orang_id},
        kunci=f"ingat-penilai:{kode}:{where}:{ends}:{days}",
        kode="TENGGAT_DEKAT_PENILAI",
        tautan=tautan,
        jumlah=jumlah,
        tahap=Tahap.PERENCANAAN.value,
        tanggal=ends.isoformat(),
    )


def announce_extension(work: UnitOfWork, periode_kode: str, *, tahap: Tahap, tanggal: date) -> int:
    """Tell those whom a new date of a stage concerns, once: where it is the date that applies now.

    Nobody is told of a period that has not begun or is closed, nor anybody whose plan is agreed.
    """
    found = [each for each in running(work) if each.kode == periode_kode]
    places = [
        tempat
        for periode in found
        for tempat in pengingat_repository.schools(work)
        if periode.is_open(tempat, work.on) and periode.ends(tahap, tempat) == tanggal
    ]
    concerned = {
        each.orang_id
        for tempat in places
        for each in pengingat_repository.pegawai(work, tempat.npsn, periode_kode)
        if tahap is not Tahap.PERENCANAAN or each.status not in _DONE
    }
    return tell_many(
        work,
        concerned - {work.actor.orang_id},
        kunci=f"tenggat:{periode_kode}:{tahap.value}:{tanggal}",
        kode="TENGGAT_DIPERPANJANG",
        tautan="beranda",
        tahap=tahap.value,
        tanggal=tanggal.isoformat(),
    )
