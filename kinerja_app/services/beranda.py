"""The pegawai's home: the posts, the plan of the period, whose turn it is, and the gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Penugasan as Post
from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keberatan import deadlines
from kinerja_app.domain.kelayakan import Kelayakan, check
from kinerja_app.domain.penilaian import assessors
from kinerja_app.domain.periode import Tenggat
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence import (
    eligibility_repository,
    hasil_repository,
    master_repository,
    penilaian_repository,
    periode_repository,
    skp_repository,
)
from kinerja_app.persistence.hasil_repository import HasilPeriode
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.periode_repository import Pembukaan, PeriodeTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import alur_nilai, pejabat_penilaian, periode, rencana
from kinerja_app.services.periode import GerbangPeriode
from kinerja_app.services.rencana import OFFICES, LembarRencana
from kinerja_app.services.use_case import use_case

_RECOMMENDED = (None, StatusPenilaian.PERLU_DINILAI)


@dataclass(frozen=True)
class PosPegawai:
    """One of the actor's posts in which an SKP is made."""

    penugasan_id: int
    jabatan: Jabatan
    plt: bool
    npsn: str
    sekolah: str
    skp: Skp | None


@dataclass(frozen=True)
class HasilBeranda:
    """How far the rating of an agreed plan is; ``status`` None before it is begun.

    ``predikat`` is None until it is determined, ``keberatan_sampai`` the last day to object.
    """

    status: StatusPenilaian | None
    penilai: tuple[str, ...] = ()
    predikat: Predikat | None = None
    diterima: bool = False
    keberatan_sampai: date | None = None


@dataclass(frozen=True)
class BerandaPegawai:
    """Everything of the home page; ``lembar`` is None until the plan is begun.

    ``kelayakan`` and ``pembukaan`` are asked only before that.
    """

    periode: PeriodeTercatat
    rules: RuleSet
    pos: tuple[PosPegawai, ...]
    terpilih: PosPegawai
    sekolah: SekolahTercatat
    gerbang: GerbangPeriode
    kelayakan: Kelayakan | None
    tenggat: tuple[Tenggat, ...]
    pembukaan: Pembukaan | None
    lembar: LembarRencana | None
    ada_rencana_lama: bool
    hasil: HasilBeranda | None = None
    hasil_lalu: HasilPeriode | None = None


@use_case(Permission.WRITE_PLAN, writes=False)
def home_of_pegawai(
    work: UnitOfWork, periode_kode: str, *, penugasan_id: int = 0, now: datetime
) -> BerandaPegawai:
    """The home of a guru or of a KS as pegawai, for one post and one period.

    Raises ``NotFound`` for a person who has no post at a school as satminkal.
    """
    del now
    recorded = periode_repository.get(work, periode_kode)
    rules = by_id(recorded.rule_set_id)
    posts = [post for post in work.actor.penugasan if post.role in OFFICES and post.satminkal]
    own = hasil_repository.results(work, work.actor.orang_id)
    skps = tuple(each.skp for each in own)
    of_period = tuple(each for each in skps if each.periode_kode == periode_kode)
    offered = tuple(_post(work, post, of_period) for post in posts)
    if not offered:
        raise NotFound("TANPA_SEKOLAH_INDUK")
    wanted = [each for each in offered if each.penugasan_id == penugasan_id]
    chosen = (wanted or list(offered))[0]
    post = next(each for each in posts if each.id == chosen.penugasan_id)
    sekolah = master_repository.school(work, post.npsn)
    lembar = rencana.sheet(work, chosen.skp) if chosen.skp else None
    return BerandaPegawai(
        periode=recorded,
        rules=rules,
        pos=offered,
        terpilih=chosen,
        sekolah=sekolah,
        gerbang=periode.gate(work, post, recorded),
        kelayakan=None if lembar else _eligible(work, rules, post.npsn),
        tenggat=periode.deadlines(work, rules, dinas_id=sekolah.dinas_id, npsn=post.npsn),
        pembukaan=None if lembar else periode_repository.start_of(work, post.npsn, periode_kode),
        lembar=lembar,
        ada_rencana_lama=_has_older(skps, chosen, periode_kode),
        hasil=_result(work, chosen.skp, rules),
        hasil_lalu=_last_result(own, chosen, periode_kode),
    )


def _result(work: UnitOfWork, skp: Skp | None, rules: RuleSet) -> HasilBeranda | None:
    """None before the cycle is done or the rating begun."""
    if skp is None or skp.status is not StatusRencana.DISEPAKATI:
        return None
    rating = penilaian_repository.latest(work, skp.id)
    if rating is None:
        done = hasil_repository.cycle_status(work, skp.id) is StatusSiklus.PERLU_DINILAI
        return HasilBeranda(None, _assessors(work, skp, rules, None)) if done else None
    objections = alur_nilai.objections_of(work, rating)
    path = alur_nilai.journey(work, skp, rating, objections)
    last = deadlines(path, rules).pengajuan if path and not objections else None
    return HasilBeranda(
        rating.status,
        _assessors(work, skp, rules, rating.status),
        rating.nilai.predikat if rating.status is not StatusPenilaian.PERLU_DINILAI else None,
        rating.diterima_at is not None,
        last,
    )


def _assessors(
    work: UnitOfWork, skp: Skp, rules: RuleSet, status: StatusPenilaian | None
) -> tuple[str, ...]:
    """Names of those whose step the rating waits for."""
    row = assessors(pejabat_penilaian.kind_of(work, skp), rules)
    recommends = skp.jabatan is Jabatan.KEPALA_SEKOLAH and status in _RECOMMENDED
    alone = not pejabat_penilaian.is_accompanied(work, skp)
    office = row.merekomendasikan if recommends and not alone else row.menetapkan
    return tuple(each.nama for each in pejabat_penilaian.holders(work, skp, office))


def _eligible(work: UnitOfWork, rules: RuleSet, npsn: str) -> Kelayakan:
    facts = eligibility_repository.facts(work.session, work.actor.orang_id, on=work.on, npsn=npsn)
    return check(facts, rules, on=work.on)


def _post(work: UnitOfWork, post: Post, skps: tuple[Skp, ...]) -> PosPegawai:
    office = OFFICES[post.role]
    found = [each for each in skps if each.jabatan is office and each.npsn == post.npsn]
    return PosPegawai(
        penugasan_id=post.id,
        jabatan=office,
        plt=post.status.value == "plt",
        npsn=post.npsn,
        sekolah=master_repository.school(work, post.npsn).nama,
        skp=found[0] if found else None,
    )


def _has_older(skps: tuple[Skp, ...], chosen: PosPegawai, periode_kode: str) -> bool:
    return any(each.jabatan is chosen.jabatan and each.periode_kode < periode_kode for each in skps)


def _last_result(
    own: tuple[HasilPeriode, ...], chosen: PosPegawai, periode_kode: str
) -> HasilPeriode | None:
    """The newest result of an earlier period in the post; None before one is determined."""
    earlier = [
        each
        for each in own
        if each.predikat
        and each.skp.periode_kode < periode_kode
        and (each.skp.jabatan, each.skp.npsn) == (chosen.jabatan, chosen.npsn)
    ]
    return earlier[-1] if earlier else None


@dataclass(frozen=True)
class SkpTercatat:
    """One SKP of the actor with the names of its period and school, for a list."""

    skp: Skp
    periode: str
    sekolah: str
    terbuka: bool


@use_case(Permission.READ_OWN, Permission.READ_ARCHIVE, writes=False)
def list_own_skps(work: UnitOfWork, *, now: datetime) -> tuple[SkpTercatat, ...]:
    """Every SKP of the actor, newest first."""
    del now
    return tuple(
        SkpTercatat(
            skp,
            by_id(skp.rule_set_id).nama_periode.value,
            master_repository.school(work, skp.npsn).nama,
            periode.is_writable(work, by_id(skp.rule_set_id), skp.npsn),
        )
        for skp in reversed(skp_repository.own(work))
    )
