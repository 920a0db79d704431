"""What the results mean for the one who got them: angka kredit and consequences, by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.angka_kredit import AngkaKredit, level_named
from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.karier import (
    Akumulasi,
    CatatanAk,
    FaktaKarier,
    accumulate,
    earned,
    missing_facts,
)
from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.kepangkatan import AwalAk, Kepangkatan, opening
from kinerja_app.domain.konsekuensi import Konsekuensi, PredikatTahun, consequences
from kinerja_app.persistence import (
    eligibility_repository,
    hasil_repository,
    kepangkatan_repository,
    master_repository,
    penetapan_repository,
)
from kinerja_app.persistence.hasil_repository import HasilPeriode
from kinerja_app.persistence.kepangkatan_repository import KepangkatanTercatat
from kinerja_app.persistence.master_repository import OrangTercatat
from kinerja_app.persistence.penetapan_repository import PenetapanTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id, in_force
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarKarier:
    """The years of a person in the definitive post.

    ``kurang`` names what is missing before an accumulation can be shown, each with who mends it;
    ``akumulasi`` is None while anything is;
    ``tahun_menunggu`` are the years whose predikat is not determined yet; ``penetapan`` the SK
    that fixes the angka kredit of a year, where it is on record.
    """

    orang: OrangTercatat
    rules: RuleSet
    tahun: int
    kepegawaian: Kepegawaian
    fakta: FaktaKarier
    kurang: tuple[RuleBroken, ...]
    riwayat: tuple[PredikatTahun, ...]
    tahun_menunggu: tuple[int, ...]
    catatan: tuple[CatatanAk, ...]
    konsekuensi: tuple[Konsekuensi, ...]
    kepangkatan: KepangkatanTercatat | None = None
    akumulasi: Akumulasi | None = None
    penetapan: Mapping[int, PenetapanTersimpan] = field(default_factory=dict)


@use_case(Permission.OBJECT, writes=False)
def read_career(work: UnitOfWork, *, now: datetime) -> LembarKarier:
    """ "Artinya bagi Anda", for the actor alone."""
    del now
    orang = master_repository.actor_person(work)
    found = hasil_repository.results(work, orang.id)
    rules = by_id(found[-1].skp.rule_set_id) if found else in_force(work.on)
    kind = eligibility_repository.facts(work.session, orang.id, on=work.on).kepegawaian
    counted = tuple(each for each in found if not each.skp.is_plt)
    rank = kepangkatan_repository.latest(work, orang.id)
    fakta, refused = facts_of(
        FaktaKarier(kind is not Kepegawaian.NON_ASN, bool(counted) or not found),
        orang,
        rank.isi if rank else Kepangkatan(),
        rules,
    )
    years = years_of(work, orang.id, counted)
    known = tuple(PredikatTahun(each.tahun, each.predikat) for each, _ in years)
    tahun = max((each.tahun for each in known), default=work.on.year)
    waiting = {each.tahun for each in counted} - {each.tahun for each in known}
    lacking, notes = (*missing_facts(fakta, rules), *refused), notes_of(years, fakta, rules)
    return LembarKarier(
        orang=orang,
        rules=rules,
        tahun=tahun,
        kepegawaian=kind,
        fakta=fakta,
        kurang=lacking,
        riwayat=known,
        tahun_menunggu=tuple(sorted(waiting)),
        catatan=notes,
        kepangkatan=rank,
        akumulasi=None if lacking else _total(notes, fakta),
        konsekuensi=consequences(known, rules, kepegawaian=kind, tahun=tahun),
        penetapan=penetapan_repository.by_year(work, orang.id),
    )


def years_of(
    work: UnitOfWork, orang_id: int, counted: tuple[HasilPeriode, ...]
) -> tuple[tuple[PredikatTahun, bool], ...]:
    """The annual predikat of each year and whether it is final; of two posts the last counts."""
    found: dict[int, tuple[PredikatTahun, bool]] = {}
    posts = dict.fromkeys((each.skp.jabatan, each.skp.npsn) for each in counted)
    for jabatan, npsn in posts:
        for each in hasil_repository.annual(work, orang_id, jabatan=jabatan, npsn=npsn):
            stands = each.dibuka_at is None
            found[each.tahun] = (PredikatTahun(each.tahun, each.predikat), stands)
    for period in counted:
        mode = by_id(period.skp.rule_set_id).tahunan_mode.value
        if period.predikat and mode is TahunanMode.SAMA_DENGAN_PERIODE:
            year = PredikatTahun(period.tahun, period.predikat)
            found[period.tahun] = (year, period.final)
    return tuple(found[tahun] for tahun in sorted(found))


def facts_of(
    known: FaktaKarier, orang: OrangTercatat, rank: Kepangkatan, rules: RuleSet
) -> tuple[FaktaKarier, tuple[RuleBroken, ...]]:
    """What is known of a career, and why the amount so far cannot be used, if it cannot."""
    fakta = replace(
        known,
        jenjang=level_named(orang.jenjang_jabatan, rules) if orang.jenjang_jabatan else None,
        golongan=orang.golongan,
        tmt_pangkat=rank.tmt_pangkat,
        tmt_jenjang=rank.tmt_jenjang,
    )
    try:
        found = opening(rank, rules, golongan=orang.golongan)
    except RuleBroken as refused:
        return replace(fakta, awal=AwalAk(rank.asal_ak, AngkaKredit())), (refused,)
    return replace(fakta, awal=found), ()


def notes_of(
    years: tuple[tuple[PredikatTahun, bool], ...], fakta: FaktaKarier, rules: RuleSet
) -> tuple[CatatanAk, ...]:
    """The angka kredit of each year; none without a jenjang, none for a non-ASN."""
    if fakta.jenjang is None or not fakta.asn:
        return ()
    given = tuple((each.tahun, each.predikat, final) for each, final in years)
    return earned(given, rules, jenjang=fakta.jenjang, tmt_jenjang=fakta.tmt_jenjang)


def _total(notes: tuple[CatatanAk, ...], fakta: FaktaKarier) -> Akumulasi | None:
    if fakta.jenjang is None or fakta.awal is None:
        return None
    return accumulate(notes, jenjang=fakta.jenjang, awal=fakta.awal)
