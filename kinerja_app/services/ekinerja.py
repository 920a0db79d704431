"""The check before anything goes to e-Kinerja: everything that stands in the way, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.ekinerja import has_all_codes
from kinerja_app.domain.ekinerja_periksa import (
    OrangDiperiksa,
    SekolahDiperiksa,
    judging,
    person_findings,
    school_findings,
)
from kinerja_app.domain.ekinerja_syarat import SYARAT, Temuan
from kinerja_app.domain.penetapan_ak import Penetapan, StatusPak, TahunDinilai, status_of
from kinerja_app.integrations.kecocokan import PersonIndex
from kinerja_app.persistence import (
    periode_repository,
    reads_ekinerja,
    reads_pak,
    reads_sekolah_ekinerja,
)
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.ekinerja import USIA_PENSIUN
from kinerja_app.services import pejabat
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.use_case import use_case

OF_DINAS = (Role.KEPALA_DINAS, Role.ADMIN_DINAS)
"""Who hands on the results of a whole daerah."""


@dataclass(frozen=True)
class SekolahPeriksa:
    """One school of a check: what holds it back, what is information, how many rows would go."""

    npsn: str
    nama: str
    menahan: int
    informasi: int
    siap: int


@dataclass(frozen=True)
class Pemeriksaan:
    """The check of a scope; ``diperiksa`` are the people that must have an SKP there."""

    periode: PeriodeTercatat
    sekolah: tuple[SekolahPeriksa, ...]
    temuan: tuple[Temuan, ...]
    diperiksa: int

    @property
    def menahan(self) -> int:
        """How many findings stand in the way."""
        return sum(each.menahan for each in self.sekolah)

    @property
    def siap(self) -> int:
        """How many people's rows could go, were every school open."""
        return sum(each.siap for each in self.sekolah)

    @property
    def terbuka(self) -> frozenset[str]:
        """The schools where nothing stands in the way."""
        return frozenset(each.npsn for each in self.sekolah if not each.menahan)


@use_case(Permission.EXPORT_EKINERJA, writes=False)
def preflight(work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime) -> Pemeriksaan:
    """Check the schools of the actor's scope, or the one that is named.

    ``NotFound`` for a school outside of it, and for a period that there is not.
    """
    del now
    return examine(work, periode_kode, npsn)


@use_case(Permission.RUN_DAILY, writes=False)
def list_dinas(work: UnitOfWork, *, now: datetime) -> tuple[int, ...]:
    """Every dinas with a school, for a command that serves the whole installation."""
    del now
    return reads_sekolah_ekinerja.dinas_with_schools(work)


def examine(work: UnitOfWork, periode_kode: str, npsn: str = "") -> Pemeriksaan:
    """The same inside an open unit of work, for the export itself."""
    periode = periode_repository.get(work, periode_kode)
    _require_since(work, npsn, periode)
    rules = rules_for(work, periode.rule_set_id)
    people = _marked(reads_ekinerja.people(work, npsn, periode, judging(rules, work.on)))
    if periode.tutup_tahun:
        people = _with_letters(work, npsn, periode, rules, people)
    schools = reads_sekolah_ekinerja.surroundings(
        work,
        npsn,
        periode,
        capaian_perlu=rules.org_capaian.value,
        kuadran_ada=has_all_codes(rules),
    )
    found = _findings(work, people, schools)
    return Pemeriksaan(
        periode=periode,
        sekolah=_counted(schools, people, found),
        temuan=found,
        diperiksa=sum(each.wajib and each.definitif for each in people),
    )


def _require_since(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> None:
    """Tell a head of one school that the period is older than his task (K-34)."""
    led = work.actor.schools(Role.KEPALA_SEKOLAH)
    mine = led & {npsn} if npsn else led
    if len(mine) == 1 and not work.actor.dinas(*OF_DINAS):
        pejabat.require_led(work, next(iter(mine)), periode)


@dataclass(frozen=True)
class _Marks:
    """A record as the matching asks for it: a number that is missing is None."""

    orang_id: int
    nama: str
    tanggal_lahir: date | None
    nik: str | None
    nuptk: str | None
    nip: str | None
    email: str | None = None


def _marked(people: tuple[OrangDiperiksa, ...]) -> tuple[OrangDiperiksa, ...]:
    """The same people, with those marked of whom a second record is at the school.

    Two records of somebody who need not have an SKP are no matter of the export.
    """
    doubled: set[tuple[str, int]] = set()
    indexes: dict[str, PersonIndex[_Marks]] = {}
    counts = {each.orang_id for each in people if each.wajib}
    for each in people:
        index = indexes.setdefault(each.npsn, PersonIndex())
        marks = _marks(each)
        known = index.same(marks)
        index.add(marks)
        pair = {known.orang_id, each.orang_id} if known else set[int]()
        if len(pair) > 1 and pair & counts:
            doubled |= {(each.npsn, orang_id) for orang_id in pair}
    return tuple(
        replace(each, ganda=True) if (each.npsn, each.orang_id) in doubled else each
        for each in people
    )


def _marks(orang: OrangDiperiksa) -> _Marks:
    return _Marks(
        orang.orang_id,
        orang.nama,
        orang.tanggal_lahir,
        orang.nik or None,
        orang.nuptk or None,
        orang.nip or None,
    )


def _with_letters(
    work: UnitOfWork,
    npsn: str,
    periode: PeriodeTercatat,
    rules: RuleSet,
    people: tuple[OrangDiperiksa, ...],
) -> tuple[OrangDiperiksa, ...]:
    """The same people with where the angka kredit of the year stands (domain/05 §6)."""
    which = reads_pak.of_scope(work, npsn, periode)
    single = rules.tahunan_mode.value is TahunanMode.SAMA_DENGAN_PERIODE
    years = reads_pak.years(work, which, periode, satu_periode=single)
    careers, letters = reads_pak.careers(work, which), reads_pak.letters(work, which, periode)

    def status(each: OrangDiperiksa) -> StatusPak | None:
        held: dict[int, Penetapan] = letters.get(each.orang_id, {})
        if not each.final or each.skp_id not in years or held.keys() - {each.skp_id}:
            return None
        career = careers[each.orang_id]
        year = TahunDinilai(
            periode.selesai.year, years[each.skp_id], career.jenjang_jabatan, career.tmt_jenjang
        )
        return status_of(year, rules, held.get(each.skp_id))

    return tuple(replace(each, pak=status(each)) for each in people)


def _findings(
    work: UnitOfWork, people: tuple[OrangDiperiksa, ...], schools: tuple[SekolahDiperiksa, ...]
) -> tuple[Temuan, ...]:
    with_result = {each.npsn for each in people if each.final and each.dikirim}
    of_schools = (
        each
        for school in schools
        for each in school_findings(school, ada_final=school.npsn in with_result)
    )
    age = USIA_PENSIUN.value
    of_people = (
        each for person in people for each in person_findings(person, usia_pensiun=age, on=work.on)
    )
    order = {row.kode: place for place, row in enumerate(SYARAT)}
    return tuple(sorted((*of_schools, *of_people), key=lambda each: order[each.kode]))


def _counted(
    schools: tuple[SekolahDiperiksa, ...],
    people: tuple[OrangDiperiksa, ...],
    found: Iterable[Temuan],
) -> tuple[SekolahPeriksa, ...]:
    holding: Counter[str] = Counter()
    telling: Counter[str] = Counter()
    for each in found:
        (holding if each.menahan else telling)[each.npsn] += 1
    ready = Counter(each.npsn for each in people if each.dikirim)
    return tuple(
        SekolahPeriksa(
            each.npsn, each.nama, holding[each.npsn], telling[each.npsn], ready[each.npsn]
        )
        for each in schools
    )
