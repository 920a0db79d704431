"""The predikat of a year of two periods: decided by the assessor, never averaged (K-11)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import RelasiPenilaian
from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.errors import (
    DomainError,
    ManyProblems,
    NotPermitted,
    RuleBroken,
    WrongStep,
)
from kinerja_app.domain.penilaian import UsulanTahunan, annual_lock, assessors, propose_annual
from kinerja_app.domain.predikat import Rating, explain
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    hasil_repository,
    kiriman_repository,
    master_repository,
    penilaian_repository,
)
from kinerja_app.persistence.hasil_repository import HasilPeriode, TahunanTersimpan
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.trail_repository import TrailLine, notify, trail_of
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import alur_nilai, pejabat_penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.pejabat_penilaian import Kewenangan
from kinerja_app.services.use_case import use_case

DECIDED = "tetapkan_tahunan"
"""The audit line of a decision on a year."""
REOPENED = "buka_tahunan"
"""That of reopening it."""


@dataclass(frozen=True)
class LembarTahunan:
    """The periods of a year side by side, what is proposed, and what was decided.

    ``perlu_diputuskan`` is false in years of one period, whose predikat is that of the year.
    ``terkunci`` is why the one who determines may not decide it anew (K-33); ``dapat_dibuka``
    whether the reader may reopen it. ``putusan_lama`` are the decisions that a later one
    replaced, newest first.
    """

    skp: Skp
    tahun: int
    orang: OrangTercatat
    sekolah: SekolahTercatat
    rules: RuleSet
    periode: tuple[HasilPeriode, ...]
    usulan: UsulanTahunan
    perlu_diputuskan: bool
    dapat_diputuskan: bool
    putusan: TahunanTersimpan | None
    kewenangan: Kewenangan
    terkunci: DomainError | None = None
    dapat_dibuka: bool = False
    putusan_lama: tuple[TrailLine, ...] = ()


@use_case(Permission.READ_SKP, Permission.REOPEN_RATING, writes=False)
def read_year(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarTahunan:
    """The year of an SKP, for the pegawai, those who judge, and those who may reopen it."""
    del now
    page = _sheet(work, penilaian_repository.skp_of(work, skp_id))
    return replace(page, putusan_lama=_replaced(work, page.periode))


def _sheet(work: UnitOfWork, skp: Skp) -> LembarTahunan:
    rules = rules_for(work, skp.rule_set_id)
    rating = penilaian_repository.latest(work, skp.id)
    power = pejabat_penilaian.power_of(work, skp, rules, rating)
    if not power.relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    # A guru's year goes on at the next school (K-34); who leads two schools has two years.
    place = skp.npsn if skp.jabatan is Jabatan.KEPALA_SEKOLAH else ""
    found = hasil_repository.results(work, skp.orang_id, jabatan=skp.jabatan, npsn=place)
    tahun = next(each.tahun for each in found if each.skp.id == skp.id)
    periods = tuple(each for each in found if each.tahun == tahun)
    needed = rules.tahunan_mode.value is TahunanMode.DIPUTUSKAN_PENILAI
    complete = all(each.final for each in periods)
    page = LembarTahunan(
        skp=skp,
        tahun=tahun,
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=hasil_repository.school_of(work, skp),
        rules=rules,
        periode=periods,
        usulan=propose_annual(tuple(each.predikat for each in periods), rules),
        perlu_diputuskan=needed,
        dapat_diputuskan=needed and complete and RelasiPenilaian.PENETAP in power.relasi,
        putusan=_standing(work, skp, tahun),
        kewenangan=power,
    )
    return _under_lock(work, page)


def _standing(work: UnitOfWork, skp: Skp, tahun: int) -> TahunanTersimpan | None:
    decided = hasil_repository.annual(work, skp.orang_id, jabatan=skp.jabatan, npsn=skp.npsn)
    return next((each for each in decided if each.tahun == tahun), None)


def _under_lock(work: UnitOfWork, page: LembarTahunan) -> LembarTahunan:
    """What K-33 lets the actor do with the decision that stands."""
    standing, relasi = page.putusan, page.kewenangan.relasi
    if standing is None:
        return page
    locked = annual_lock(
        dibuka=standing.dibuka_at is not None,
        terkirim=kiriman_repository.was_year_taken(work, [e.skp.id for e in page.periode]),
        penilai_semula=standing.dinilai_oleh == work.actor.orang_id,
    )
    return replace(
        page,
        dapat_diputuskan=page.dapat_diputuskan and not locked,
        terkunci=locked if RelasiPenilaian.PENETAP in relasi else None,
        dapat_dibuka=RelasiPenilaian.PEMBUKA in relasi and standing.dibuka_at is None,
    )


def _replaced(work: UnitOfWork, periods: tuple[HasilPeriode, ...]) -> tuple[TrailLine, ...]:
    """The decisions on the year as the trail keeps them, without the one that holds."""
    lines = [line for each in periods for line in trail_of(work, "skp", str(each.skp.id))]
    decisions = sorted((e for e in lines if e.tindakan == DECIDED), key=lambda each: -each.id)
    return tuple(decisions[1:])


@use_case(Permission.RATE, Permission.DETERMINE, writes=True)
def decide_year(
    work: UnitOfWork,
    skp_id: int,
    *,
    hasil: Rating | None,
    perilaku: Rating | None,
    alasan: str,
    now: datetime,
) -> TahunanTersimpan:
    """Decide the ratings of the year; both periods are final, the predikat is that of the matrix.

    A reason is asked where the predikat departs from the proposal, the periods differ, or another
    decision stood before or was reopened; what is to be sent of that one is held, and sent as it
    is now. NotPermitted for another assessor, WrongStep once e-Kinerja has it (K-33).
    """
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    hasil_repository.lock_years(work, skp)
    page = _sheet(work, skp)
    _require_decidable(page)
    cell = explain(hasil_kerja=hasil, perilaku_kerja=perilaku, rules=page.rules).sel
    decided = TahunanTersimpan(
        page.tahun,
        cell.hasil_kerja,
        cell.perilaku_kerja,
        cell.predikat,
        alasan.strip(),
        now,
        page.kewenangan.atas_nama,
    )
    anew = _is_another(page.putusan, decided) or _is_open(page.putusan)
    _require_reason(page, decided, anew=anew)
    hasil_repository.put_annual(work, skp, decided)
    if anew:
        kiriman_repository.hold_years(work, [each.skp.id for each in page.periode])
    _tell(work, page, decided)
    return decided


def _is_another(before: TahunanTersimpan | None, decided: TahunanTersimpan) -> bool:
    """Whether a decision stood before that was a different one."""
    ratings = (decided.hasil, decided.perilaku)
    return before is not None and (before.hasil, before.perilaku) != ratings


def _is_open(before: TahunanTersimpan | None) -> bool:
    return before is not None and before.dibuka_at is not None


def _require_reason(page: LembarTahunan, decided: TahunanTersimpan, *, anew: bool) -> None:
    not_too_long(decided.alasan, "alasan")
    departs = decided.predikat is not page.usulan.predikat
    if not decided.alasan and (anew or departs or page.usulan.perlu_keputusan):
        source = page.usulan.citation
        raise ManyProblems((RuleBroken("ALASAN_TAHUNAN_KOSONG", source=source, field="alasan"),))


def _tell(work: UnitOfWork, page: LembarTahunan, decided: TahunanTersimpan) -> None:
    """The line of the trail, and the news for the pegawai."""
    skp = page.skp
    alur_nilai.note(
        work,
        skp,
        DECIDED,
        dari=page.putusan.predikat.value if page.putusan else "",
        ke=decided.predikat.value,
        alasan=decided.alasan,
        atas_nama=decided.atas_nama,
        rincian={"tahun": page.tahun},
    )
    notify(
        work,
        skp.orang_id,
        kunci=f"tahunan:{skp.orang_id}:{page.tahun}:{work.now.isoformat()}",
        kode="TAHUNAN_DITETAPKAN",
        tautan=f"tahunan/{skp.id}",
        nama=work.actor.nama,
        tahun=str(page.tahun),
    )


def _require_decidable(page: LembarTahunan) -> None:
    relasi = page.kewenangan.relasi
    if RelasiPenilaian.PEGAWAI in relasi:
        raise NotPermitted("SKP_SENDIRI")
    if RelasiPenilaian.PENETAP not in relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    if not page.perlu_diputuskan:
        raise WrongStep("TAHUN_SATU_PERIODE")
    if page.terkunci:
        raise page.terkunci
    if not page.dapat_diputuskan:
        raise WrongStep("PERIODE_TAHUN_BELUM_FINAL")


@use_case(Permission.REOPEN_RATING, writes=True)
def reopen_year(work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime) -> None:
    """Let a decided year be decided anew, with a reason: the Kepala Dinas or the admin (K-33).

    The decision stays readable and counts no more; what was sent of it is held until then.
    NotPermitted for anybody else, WrongStep while the year waits to be decided, ManyProblems
    without a reason.
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    hasil_repository.lock_years(work, skp)
    page = _sheet(work, skp)
    if RelasiPenilaian.PEMBUKA not in page.kewenangan.relasi:
        own = RelasiPenilaian.PEGAWAI in page.kewenangan.relasi
        raise NotPermitted("SKP_SENDIRI" if own else "BUKAN_PEMBUKA_TAHUNAN")
    if not page.dapat_dibuka:
        raise WrongStep("TAHUNAN_BELUM_DITETAPKAN")
    not_too_long(alasan, "alasan-buka")
    if not alasan.strip():
        raise ManyProblems((RuleBroken("ALASAN_BUKA_TAHUNAN_KOSONG", field="alasan-buka"),))
    hasil_repository.open_annual(work, skp, page.tahun, alasan=alasan.strip())
    kiriman_repository.hold_years(work, [each.skp.id for each in page.periode])
    alur_nilai.note(work, skp, REOPENED, alasan=alasan.strip(), rincian={"tahun": page.tahun})
    _tell_reopened(work, page)


def _tell_reopened(work: UnitOfWork, page: LembarTahunan) -> None:
    """News for the pegawai and for those whose turn it is to decide."""
    skp, row = page.skp, assessors(pejabat_penilaian.kind_of(work, page.skp), page.rules)
    judges = pejabat_penilaian.holders(work, skp, row.menetapkan)
    told = {skp.orang_id: "TAHUNAN_DIBUKA_LAGI"}
    told |= {each.orang_id: "TAHUNAN_PERLU_DITETAPKAN_LAGI" for each in judges}
    for orang_id, kode in told.items():
        if orang_id != work.actor.orang_id:
            notify(
                work,
                orang_id,
                kunci=f"{kode}:{skp.orang_id}:{page.tahun}:{work.now.isoformat()}",
                kode=kode,
                tautan=f"tahunan/{skp.id}",
                nama=work.actor.nama,
                tahun=str(page.tahun),
            )
