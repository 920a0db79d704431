"""Progress and spread of ratings for those who lead, and the results of schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.organisasi import Capaian, HasilPanduan, TitikKurva, compare, guide
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence import (
    hasil_repository,
    master_repository,
    periode_repository,
    reads_capaian,
    reads_penilaian,
)
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_capaian import BarisCapaian
from kinerja_app.persistence.reads_penilaian import (
    DaftarNilai,
    Lingkup,
    SaringanNilai,
)
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import pejabat
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class PapanNilai:
    """Progress, spread and list of a scope.

    ``kurva`` and ``panduan`` compare with the capaian of the one school; both are advice and
    empty where the rule set suggests none or the capaian is not set.
    """

    periode: PeriodeTercatat
    rules: RuleSet
    lingkup: str
    daftar: DaftarNilai
    capaian: Capaian | None
    kurva: tuple[TitikKurva, ...]
    panduan: tuple[HasilPanduan, ...]


@dataclass(frozen=True)
class DaftarCapaian:
    """One page of the schools of a daerah with their results."""

    periode: PeriodeTercatat
    rules: RuleSet
    baris: tuple[BarisCapaian, ...]
    jumlah: int


@use_case(Permission.RATE, writes=False)
def progress_of_guru(
    work: UnitOfWork, npsn: str, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> PapanNilai:
    """The ratings of the guru of a school that the actor leads."""
    del now
    pejabat.require_led(work, npsn, periode_repository.get(work, periode_kode))
    tingkat = hasil_repository.capaian(work, npsn, periode_kode)
    lingkup = master_repository.school(work, npsn).nama
    scope = reads_penilaian.guru_of(npsn)
    return _board(work, scope, periode_kode, saringan, lingkup=lingkup, tingkat=tingkat)


@use_case(Permission.VIEW_BINAAN, writes=False)
def progress_of_binaan(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> PapanNilai:
    """The ratings of the KS of the schools that the actor accompanies."""
    del now
    scope = reads_penilaian.heads_of_binaan(work)
    return _board(work, scope, periode_kode, saringan, lingkup="Sekolah binaan")


@use_case(Permission.VIEW_DAERAH, writes=False)
def progress_of_daerah(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> PapanNilai:
    """The ratings of the KS of the daerah."""
    del now
    scope = reads_penilaian.heads_of_daerah(work)
    return _board(work, scope, periode_kode, saringan, lingkup="Kepala sekolah")


def _board(
    work: UnitOfWork,
    scope: Lingkup,
    periode_kode: str,
    saringan: SaringanNilai,
    *,
    lingkup: str,
    tingkat: Capaian | None = None,
) -> PapanNilai:
    recorded = periode_repository.get(work, periode_kode)
    rules = by_id(recorded.rule_set_id)
    found = reads_penilaian.ratings(work, scope, periode_kode, saringan, rules=rules)
    people = tuple(p for p in Predikat for _ in range(found.per_predikat.get(p, 0)))
    return PapanNilai(
        periode=recorded,
        rules=rules,
        lingkup=lingkup,
        daftar=found,
        capaian=tingkat,
        kurva=compare(tingkat, people, rules) if tingkat else (),
        panduan=guide(tingkat, people, rules) if tingkat else (),
    )


@use_case(Permission.SET_CAPAIAN, writes=False)
def list_capaian(
    work: UnitOfWork, periode_kode: str, *, cari: str = "", halaman: int = 1, now: datetime
) -> DaftarCapaian:
    """The schools of the daerah with their capaian organisasi in a period."""
    del now
    recorded = periode_repository.get(work, periode_kode)
    rows, total = reads_capaian.schools_with_capaian(work, periode_kode, cari=cari, halaman=halaman)
    return DaftarCapaian(recorded, by_id(recorded.rule_set_id), rows, total)


@use_case(Permission.SET_CAPAIAN, writes=True)
def set_capaian(
    work: UnitOfWork, npsn: str, periode_kode: str, *, tingkat: Capaian, now: datetime
) -> None:
    """Set the capaian organisasi of a school of the daerah; setting it again changes nothing."""
    del now
    sekolah = master_repository.school(work, npsn)
    if sekolah.dinas_id not in work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS):
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    periode_repository.get(work, periode_kode)
    before = hasil_repository.capaian(work, npsn, periode_kode)
    if before is tingkat:
        return
    hasil_repository.set_capaian(work, npsn, periode_kode, tingkat)
    record(
        work,
        Act(
            "tetapkan_capaian",
            "sekolah",
            f"{npsn}/{periode_kode}",
            npsn=npsn,
            dari=before.value if before else "",
            ke=tingkat.value,
        ),
    )
