"""Periods: which there are, starting one for a school, and the gate before a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Penugasan as Post
from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotPermitted, WrongStep
from kinerja_app.domain.periode import (
    StatusPeriode,
    Tahap,
    Tenggat,
    deadline,
    status_periode,
)
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence import master_repository, periode_repository, skp_repository
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record, told_at
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class PilihanPeriode:
    """A period as offered in "Ganti periode"."""

    kode: str
    nama: str
    status: StatusPeriode
    tahap: Tahap
    tenggat: date
    dimulai: bool
    status_skp: StatusRencana | None


@dataclass(frozen=True)
class GerbangPeriode:
    """Whether a plan may be made now; ``kode`` is empty when it may."""

    kode: str
    kepala: tuple[str, ...] = ()
    diberi_tahu_at: datetime | None = None

    @property
    def terbuka(self) -> bool:
        """Whether the gate is open."""
        return not self.kode


def stage_on(rules: RuleSet, on: date, tenggat: tuple[Tenggat, ...]) -> Tahap:
    """The first stage whose deadline has not passed; the last stage when all have."""
    for each in tenggat:
        if on <= each.tanggal:
            return each.tahap
    return rules.kalender.value[-1].tahap


def deadlines(
    work: UnitOfWork, rules: RuleSet, *, dinas_id: int = 0, npsn: str = ""
) -> tuple[Tenggat, ...]:
    """The deadline of each stage that reaches a school, in calendar order."""
    kode = rules.kode_periode.value
    found = periode_repository.extensions(work, kode, dinas_id=dinas_id, npsn=npsn)
    return tuple(deadline(each.tahap, rules, found) for each in rules.kalender.value)


def is_writable(work: UnitOfWork, rules: RuleSet, npsn: str) -> bool:
    """Whether the period may still be written in, extensions counted."""
    sekolah = master_repository.school(work, npsn)
    found = periode_repository.extensions(
        work, rules.kode_periode.value, dinas_id=sekolah.dinas_id, npsn=npsn
    )
    return status_periode(rules, work.on, found) is StatusPeriode.TERBUKA


def require_writable(work: UnitOfWork, rules: RuleSet, npsn: str) -> None:
    """Refuse every change in a period that is closed or has not begun (domain/01 §3 no. 8)."""
    if not is_writable(work, rules, npsn):
        raise WrongStep("PERIODE_BACA_SAJA", periode=rules.nama_periode.value)


def gate(work: UnitOfWork, post: Post, periode: PeriodeTercatat) -> GerbangPeriode:
    """The gate before a plan: the period is open and, for a guru, the KS has started it."""
    rules = by_id(periode.rule_set_id)
    if not is_writable(work, rules, post.npsn):
        return GerbangPeriode("PERIODE_BACA_SAJA")
    if post.role is not Role.GURU or not rules.gate_ks_mulai_dulu.value:
        return GerbangPeriode("")
    if periode_repository.start_of(work, post.npsn, periode.kode):
        return GerbangPeriode("")
    heads = master_repository.leaders(work, post.npsn)
    told = [told_at(work, h.orang_id, waiting_key(post.npsn, periode.kode)) for h in heads]
    kode = "KS_BELUM_MULAI" if heads else "SEKOLAH_TANPA_KS"
    return GerbangPeriode(kode, tuple(h.nama for h in heads), next(iter(filter(None, told)), None))


def waiting_key(npsn: str, periode_kode: str) -> str:
    """Key of the news "a guru waits for you to start the period"."""
    return f"tunggu-mulai:{npsn}:{periode_kode}"


@use_case(Permission.READ_OWN, writes=False)
def list_periode(work: UnitOfWork, *, npsn: str, now: datetime) -> tuple[PilihanPeriode, ...]:
    """Periods that have begun, newest first, as seen from a school of the actor or his dinas.

    An empty ``npsn`` is the dinas: its extensions reach him too.
    """
    del now
    started = periode_repository.started_periods(work, npsn) if npsn else frozenset()
    own = {skp.periode_kode: skp.status for skp in skp_repository.own(work)}
    own_dinas = min(work.actor.dinas(*Role), default=0)
    dinas_id = master_repository.school(work, npsn).dinas_id if npsn else own_dinas
    return tuple(
        _choice(work, each, started=started, own=own, place=(dinas_id, npsn))
        for each in periode_repository.begun(work)
    )


def _choice(
    work: UnitOfWork,
    periode: PeriodeTercatat,
    *,
    started: frozenset[str],
    own: dict[str, StatusRencana],
    place: tuple[int, str],
) -> PilihanPeriode:
    rules = by_id(periode.rule_set_id)
    ends = deadlines(work, rules, dinas_id=place[0], npsn=place[1])
    stage = stage_on(rules, work.on, ends)
    found = periode_repository.extensions(work, periode.kode, dinas_id=place[0], npsn=place[1])
    return PilihanPeriode(
        kode=periode.kode,
        nama=periode.nama,
        status=status_periode(rules, work.on, found),
        tahap=stage,
        tenggat=next(each.tanggal for each in ends if each.tahap is stage),
        dimulai=periode.kode in started,
        status_skp=own.get(periode.kode),
    )


@use_case(Permission.READ_OWN, writes=True)
def tell_head_that_guru_waits(
    work: UnitOfWork, npsn: str, periode_kode: str, *, now: datetime
) -> None:
    """Tell the KS once that guru wait for the start of the period."""
    del now
    if npsn not in work.actor.schools(Role.GURU):
        raise NotPermitted("BUKAN_SEKOLAH_ANDA")
    periode = periode_repository.get(work, periode_kode)
    require_writable(work, by_id(periode.rule_set_id), npsn)
    if periode_repository.start_of(work, npsn, periode_kode):
        return
    for head in master_repository.leaders(work, npsn):
        notify(
            work,
            head.orang_id,
            kunci=waiting_key(npsn, periode_kode),
            kode="GURU_MENUNGGU_MULAI",
            tautan="guru",
            nama=work.actor.nama,
            periode=periode.nama,
        )


@use_case(Permission.START_PERIODE, writes=True)
def start_periode(work: UnitOfWork, npsn: str, periode_kode: str, *, now: datetime) -> None:
    """Open a period for a school: its KS (or Plt), or the admin dinas where there is no KS.

    Starting twice changes nothing. Raises ``NotPermitted`` for another school, ``WrongStep`` for
    a period that is over or has not begun.
    """
    del now
    sekolah = master_repository.school(work, npsn)
    _require_may_start(work, npsn, sekolah.dinas_id)
    periode = periode_repository.get(work, periode_kode)
    require_writable(work, by_id(periode.rule_set_id), npsn)
    if periode_repository.start_of(work, npsn, periode_kode):
        return
    periode_repository.start(work, npsn, periode_kode)
    record(
        work, Act("mulai_periode", "periode", f"{npsn}/{periode_kode}", npsn=npsn, ke=periode.nama)
    )
    for guru in master_repository.teachers(work, npsn):
        notify(
            work,
            guru,
            kunci=f"periode-mulai:{npsn}:{periode_kode}",
            kode="PERIODE_DIMULAI",
            tautan="beranda",
            nama=work.actor.nama,
            periode=periode.nama,
        )


def _require_may_start(work: UnitOfWork, npsn: str, dinas_id: int) -> None:
    if npsn in work.actor.schools(Role.KEPALA_SEKOLAH):
        return
    if dinas_id in work.actor.dinas(Role.ADMIN_DINAS):
        if not master_repository.leaders(work, npsn):
            return
        raise NotPermitted("SEKOLAH_ADA_KS")
    raise NotPermitted("BUKAN_SEKOLAH_ANDA")
