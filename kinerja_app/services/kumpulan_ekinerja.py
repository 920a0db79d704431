"""From the SKPs that go out to the records of an export. Not a door: no use case lives here."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.ekinerja import (
    HasilPeriodik,
    HasilTahunan,
    Kumpulan,
    quadrant,
    skp_key,
    stable_key,
)
from kinerja_app.domain.ekinerja_periksa import judging
from kinerja_app.domain.ekinerja_rhk import SkpDikirim, rhk_rows
from kinerja_app.persistence import reads_ekspor
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_ekspor import Lingkup, NilaiEkspor, SkpEkspor
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services.aturan import rules_for


def outgoing(
    work: UnitOfWork, periode: PeriodeTercatat, npsn: Iterable[str]
) -> tuple[SkpEkspor, ...]:
    """The SKPs of these schools that the actor hands on."""
    return _found(work, periode, reads_ekspor.of_schools(work, npsn, periode.kode))


def these(
    work: UnitOfWork, periode: PeriodeTercatat, numbers: Iterable[int]
) -> tuple[SkpEkspor, ...]:
    """The same of single SKPs, for the product's own daily work."""
    return _found(work, periode, reads_ekspor.of_numbers(numbers))


def _found(work: UnitOfWork, periode: PeriodeTercatat, which: Lingkup) -> tuple[SkpEkspor, ...]:
    rules = rules_for(work, periode.rule_set_id)
    day = reads_ekspor.judged_on(work.on, periode.selesai)
    # The year of two periods is decided after the second; it goes out with that one.
    return reads_ekspor.skps(
        work,
        which,
        judging(rules, day),
        tahun=periode.selesai.year if periode.tutup_tahun else 0,
    )


def collected(periode: PeriodeTercatat, rules: RuleSet, skps: Iterable[SkpEkspor]) -> Kumpulan:
    """Every record of these SKPs; RuleBroken KUADRAN_TANPA_PEMETAAN while a code is missing."""
    parts = [(records_of(each, periode, rules)) for each in skps]
    return Kumpulan(
        periode.kode,
        rhk=tuple(row for part in parts for row in part.rhk),
        periodik=tuple(row for part in parts for row in part.periodik),
        tahunan=tuple(row for part in parts for row in part.tahunan),
    )


def records_of(skp: SkpEkspor, periode: PeriodeTercatat, rules: RuleSet) -> Kumpulan:
    """The records of one SKP."""
    plan = SkpDikirim(
        nomor=skp.nomor,
        nip=skp.nip,
        npsn=skp.npsn,
        jabatan=skp.jabatan,
        definitif=True,
        periode=periode.kode,
        rencana=skp.rencana,
    )
    periodic = skp.periodik
    # A year of one period has no decision of its own (K-11).
    single = rules.tahunan_mode.value is TahunanMode.SAMA_DENGAN_PERIODE
    annual = periodic if single else skp.tahunan
    return Kumpulan(
        periode.kode,
        rhk=rhk_rows(plan, rules),
        periodik=(_periodic(skp, periodic, periode, rules),) if periodic else (),
        tahunan=(_annual(skp, annual, periode, rules),) if annual else (),
    )


def of_numbers(kumpulan: Kumpulan, nomor: Iterable[str]) -> Kumpulan:
    """The records of the SKPs of these numbers alone."""
    plans = {each: skp_key(each) for each in nomor}
    periodic = {stable_key("periodik", each) for each in plans}
    annual = {stable_key("tahunan", each) for each in plans.values()}
    keys = set(plans.values())
    return Kumpulan(
        kumpulan.periode,
        rhk=tuple(each for each in kumpulan.rhk if each.kunci_skp in keys),
        periodik=tuple(each for each in kumpulan.periodik if each.hasil.kunci in periodic),
        tahunan=tuple(each for each in kumpulan.tahunan if each.kunci in annual),
    )


def _periodic(
    skp: SkpEkspor, value: NilaiEkspor, periode: PeriodeTercatat, rules: RuleSet
) -> HasilPeriodik:
    key = stable_key("periodik", skp.nomor)
    return HasilPeriodik(
        hasil=_result(skp, value, periode, rules, key),
        mulai=periode.mulai,
        selesai=periode.selesai,
        periodik_id=periode.kode,
    )


def _annual(
    skp: SkpEkspor, value: NilaiEkspor, periode: PeriodeTercatat, rules: RuleSet
) -> HasilTahunan:
    return _result(skp, value, periode, rules, stable_key("tahunan", skp_key(skp.nomor)))


def _result(
    skp: SkpEkspor, value: NilaiEkspor, periode: PeriodeTercatat, rules: RuleSet, kunci: str
) -> HasilTahunan:
    return HasilTahunan(
        kunci=kunci,
        nip=skp.nip,
        tahun=periode.selesai.year,
        hasil=value.hasil,
        perilaku=value.perilaku,
        kuadran=quadrant(value.predikat, rules),
        penilai=value.penilai,
    )
