"""From the SKPs that go out to the records of an export. Not a door: no use case lives here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kinerja_app.domain.angka_kredit import BULAN_SETAHUN
from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.ekinerja import (
    AngkaKreditDikirim,
    HasilPeriodik,
    HasilTahunan,
    Kumpulan,
    quadrant,
    skp_key,
    stable_key,
)
from kinerja_app.domain.ekinerja_periksa import judging
from kinerja_app.domain.ekinerja_rhk import SkpDikirim, rhk_rows
from kinerja_app.domain.penetapan_ak import StatusPak, TahunDinilai, status_of
from kinerja_app.persistence import reads_ekspor, reads_pak
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
    year = periode.selesai.year if periode.tutup_tahun else 0
    found = reads_ekspor.skps(work, which, judging(rules, day), tahun=year)
    return _with_careers(work, which, periode, found) if periode.tutup_tahun else found


def _with_careers(
    work: UnitOfWork, which: Lingkup, periode: PeriodeTercatat, found: tuple[SkpEkspor, ...]
) -> tuple[SkpEkspor, ...]:
    careers = reads_pak.careers(work, which)
    letters = reads_pak.letters(work, which, periode)
    return tuple(
        replace(
            each,
            karier=careers[each.orang_id],
            penetapan=letters.get(each.orang_id, {}).get(each.id),
        )
        for each in found
    )


def collected(periode: PeriodeTercatat, rules: RuleSet, skps: Iterable[SkpEkspor]) -> Kumpulan:
    """Every record of these SKPs; RuleBroken KUADRAN_TANPA_PEMETAAN while a code is missing."""
    parts = [(records_of(each, periode, rules)) for each in skps]
    return Kumpulan(
        periode.kode,
        rhk=tuple(row for part in parts for row in part.rhk),
        periodik=tuple(row for part in parts for row in part.periodik),
        tahunan=tuple(row for part in parts for row in part.tahunan),
        angka_kredit=tuple(row for part in parts for row in part.angka_kredit),
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
    periodic, annual = skp.periodik, _year(skp, rules)
    credit = _credit(skp, periode, rules)
    return Kumpulan(
        periode.kode,
        rhk=rhk_rows(plan, rules),
        periodik=(_periodic(skp, periodic, periode, rules),) if periodic else (),
        tahunan=(_annual(skp, annual, periode, rules),) if annual else (),
        angka_kredit=(credit,) if credit else (),
    )


def _year(skp: SkpEkspor, rules: RuleSet) -> NilaiEkspor | None:
    # A year of one period has no decision of its own (K-11).
    single = rules.tahunan_mode.value is TahunanMode.SAMA_DENGAN_PERIODE
    return skp.periodik if single else skp.tahunan


def credited_year(skp: SkpEkspor, periode: PeriodeTercatat, rules: RuleSet) -> TahunDinilai | None:
    """The year that a PAK of this SKP is about; None before its predikat is final."""
    annual = _year(skp, rules)
    if not (skp.karier and skp.periodik and annual):
        return None
    career = skp.karier
    return TahunDinilai(
        periode.selesai.year, annual.predikat, career.jenjang_jabatan, career.tmt_jenjang
    )


def _credit(skp: SkpEkspor, periode: PeriodeTercatat, rules: RuleSet) -> AngkaKreditDikirim | None:
    """The amount of the year with its letter; None while no letter on record fixes that amount."""
    year, letter = credited_year(skp, periode, rules), skp.penetapan
    if not year or not letter or status_of(year, rules, letter) is not StatusPak.TERCATAT:
        return None
    amount = f"{letter.ak.rounded(rules.desimal_ak.value):f}"
    return AngkaKreditDikirim(
        kunci=credit_key(skp.nomor),
        nip=skp.nip,
        mulai=date(year.tahun, BULAN_SETAHUN + 1 - letter.bulan, 1),
        selesai=date(year.tahun, BULAN_SETAHUN, 31),
        pertama=False,
        integrasi=False,
        konversi=True,
        utama=amount,
        penunjang="0",
        total=amount,
        nomor_sk=letter.sk.nomor,
        tanggal_sk=letter.sk.tanggal,
    )


def credit_key(nomor: str) -> str:
    """The key of the angka kredit that the PAK of an SKP fixes."""
    return stable_key("angkaKredit", skp_key(nomor))


def of_numbers(kumpulan: Kumpulan, nomor: Iterable[str]) -> Kumpulan:
    """The records of the SKPs of these numbers alone."""
    plans = {each: skp_key(each) for each in nomor}
    periodic = {stable_key("periodik", each) for each in plans}
    annual = {stable_key("tahunan", each) for each in plans.values()}
    credited = {credit_key(each) for each in plans}
    keys = set(plans.values())
    return Kumpulan(
        kumpulan.periode,
        rhk=tuple(each for each in kumpulan.rhk if each.kunci_skp in keys),
        periodik=tuple(each for each in kumpulan.periodik if each.hasil.kunci in periodic),
        tahunan=tuple(each for each in kumpulan.tahunan if each.kunci in annual),
        angka_kredit=tuple(each for each in kumpulan.angka_kredit if each.kunci in credited),
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
