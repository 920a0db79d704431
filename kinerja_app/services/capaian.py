"""Progress and spread of ratings for those who lead, and the results of schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.organisasi import (
    Capaian,
    HasilPanduan,
    PolaDistribusi,
    SatuanDinilai,
    guide,
    pattern,
)
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence import (
    hasil_repository,
    master_repository,
    periode_repository,
    reads_capaian,
    reads_guru_nilai,
    reads_kepala_nilai,
    reads_sebaran,
)
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_capaian import BarisCapaian
from kinerja_app.persistence.reads_kepala_nilai import Wilayah
from kinerja_app.persistence.reads_penilaian import DaftarNilai, SaringanNilai
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import pejabat
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class PapanNilai:
    """Progress, spread and list of a scope: one school, or the heads of the schools of an area.

    ``pola`` is the curve for these people, None where the rule set suggests none; ``capaian`` and
    ``panduan`` belong to one school alone. All of it is advice.
    """

    periode: PeriodeTercatat
    rules: RuleSet
    lingkup: str
    daftar: DaftarNilai
    pola: PolaDistribusi | None
    capaian: Capaian | None = None
    panduan: tuple[HasilPanduan, ...] = ()
    wilayah: bool = False


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
    recorded = periode_repository.get(work, periode_kode)
    pejabat.require_led(work, npsn, recorded)
    rules = by_id(recorded.rule_set_id)
    found = reads_guru_nilai.ratings_of_guru(work, npsn, saringan, rules=rules)
    tingkat = hasil_repository.capaian(work, npsn, periode_kode)
    people = tuple(p for p in Predikat for _ in range(found.per_predikat.get(p, 0)))
    return PapanNilai(
        periode=recorded,
        rules=rules,
        lingkup=master_repository.school(work, npsn).nama,
        daftar=found,
        pola=pattern((SatuanDinilai(tingkat, found.per_predikat),), rules),
        capaian=tingkat,
        panduan=guide(tingkat, people, rules) if tingkat else (),
    )


@use_case(Permission.VIEW_BINAAN, writes=False)
def progress_of_binaan(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> PapanNilai:
    """The ratings of the KS of the schools that the actor accompanies."""
    del now
    wilayah = reads_kepala_nilai.binaan(work)
    return _of_area(work, wilayah, periode_kode, saringan, lingkup="Sekolah binaan")


@use_case(Permission.VIEW_DAERAH, writes=False)
def progress_of_daerah(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> PapanNilai:
    """The ratings of the KS of the daerah."""
    del now
    wilayah = reads_kepala_nilai.daerah(work)
    return _of_area(work, wilayah, periode_kode, saringan, lingkup="Kepala sekolah")


def _of_area(
    work: UnitOfWork,
    wilayah: Wilayah,
    periode_kode: str,
    saringan: SaringanNilai,
    *,
    lingkup: str,
) -> PapanNilai:
    recorded = periode_repository.get(work, periode_kode)
    rules = by_id(recorded.rule_set_id)
    rated = reads_sebaran.rated_schools(work, wilayah.skp, periode_kode)
    return PapanNilai(
        periode=recorded,
        rules=rules,
        lingkup=lingkup,
        daftar=reads_kepala_nilai.ratings_of_heads(work, wilayah, saringan, rules=rules),
        pola=pattern(rated, rules),
        wilayah=True,
    )


@use_case(Permission.SET_CAPAIAN, writes=False)
def list_capaian(
    work: UnitOfWork,
    periode_kode: str,
    *,
    cari: str = "",
    belum: bool = False,
    halaman: int = 1,
    now: datetime,
) -> DaftarCapaian:
    """The schools of the daerah with their capaian organisasi in a period, or those without."""
    del now
    recorded = periode_repository.get(work, periode_kode)
    rows, total = reads_capaian.schools_with_capaian(
        work, periode_kode, cari=cari, belum=belum, halaman=halaman
    )
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
