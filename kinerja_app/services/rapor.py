"""The school's Rapor Pendidikan as the pegawai sees it, and that it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.perencanaan import practices_for
from kinerja_app.domain.rekomendasi import Capaian, Rekomendasi, rank, ranked
from kinerja_app.domain.rekomendasi import HasilRapor as Nilai
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import master_repository, periode_repository, skp_repository
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.periode_repository import HasilRapor
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import pejabat, periode
from kinerja_app.services.use_case import use_case

JABATAN = {Role.GURU: Jabatan.GURU, Role.KEPALA_SEKOLAH: Jabatan.KEPALA_SEKOLAH}


@dataclass(frozen=True)
class LembarRapor:
    """Results, ranked recommendations, and whether this level of school has the step at all.

    ``skp_id`` is 0 while there is no SKP yet.
    """

    skp_id: int
    jabatan: Jabatan
    sekolah: SekolahTercatat
    tahun: int
    hasil: tuple[Capaian, ...]
    rekomendasi: tuple[Rekomendasi, ...]
    ada_langkah: bool


def results(work: UnitOfWork, npsn: str, periode_kode: str) -> tuple[HasilRapor, ...]:
    """The newest results of the school up to the year of the period."""
    year = periode_repository.get(work, periode_kode).mulai.year
    return periode_repository.rapor(work, npsn, sampai_tahun=year)


def _values(found: tuple[HasilRapor, ...]) -> tuple[Nilai, ...]:
    return tuple(
        Nilai(each.kode, each.label, each.nilai, each.perubahan)
        for each in found
        if each.nilai is not None
    )


def recommendations(
    work: UnitOfWork, skp: Skp, sekolah: SekolahTercatat
) -> tuple[Rekomendasi, ...]:
    """The ranked recommendations; none for TK–PAUD (K-49) or without results."""
    found = results(work, skp.npsn, skp.periode_kode)
    return _ranked(found, by_id(skp.rule_set_id), sekolah, skp.jabatan)


def _ranked(
    found: tuple[HasilRapor, ...], rules: RuleSet, sekolah: SekolahTercatat, jabatan: Jabatan
) -> tuple[Rekomendasi, ...]:
    if sekolah.jenjang in rules.jenjang_tanpa_rapor.value:
        return ()
    return rank(
        _values(found), practices_for(jabatan, rules), jumlah=rules.jumlah_rekomendasi.value
    )


@use_case(Permission.READ_OWN, writes=False)
def read_rapor(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarRapor:
    """The Rapor Pendidikan of the school of one of the actor's own SKPs."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    return _sheet(work, skp.npsn, skp.periode_kode, jabatan=skp.jabatan, skp_id=skp.id)


@use_case(Permission.READ_OWN, writes=False)
def read_rapor_of_post(
    work: UnitOfWork, penugasan_id: int, periode_kode: str, *, now: datetime
) -> LembarRapor:
    """The same before there is an SKP, for one of the actor's posts at a school.

    ``penugasan_id`` 0 is the first such post. Raises ``NotFound`` where there is none.
    """
    del now
    posts = [
        each
        for each in work.actor.penugasan
        if each.role in JABATAN and each.npsn and penugasan_id in {0, each.id}
    ]
    if not posts:
        raise NotFound("PENUGASAN_TIDAK_DITEMUKAN")
    return _sheet(work, posts[0].npsn, periode_kode, jabatan=JABATAN[posts[0].role])


def _sheet(
    work: UnitOfWork, npsn: str, periode_kode: str, *, jabatan: Jabatan, skp_id: int = 0
) -> LembarRapor:
    sekolah = master_repository.school(work, npsn)
    rules = by_id(periode_repository.get(work, periode_kode).rule_set_id)
    found = results(work, npsn, periode_kode)
    return LembarRapor(
        skp_id=skp_id,
        jabatan=jabatan,
        sekolah=sekolah,
        tahun=found[0].tahun if found else 0,
        hasil=ranked(_values(found), practices_for(jabatan, rules)),
        rekomendasi=_ranked(found, rules, sekolah, jabatan),
        ada_langkah=sekolah.jenjang not in rules.jenjang_tanpa_rapor.value,
    )


@use_case(Permission.WRITE_PLAN, writes=True)
def acknowledge_rapor(work: UnitOfWork, skp_id: int, *, now: datetime) -> None:
    """ "Saya mengerti": remember when the actor read the recommendations first."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.rapor_dibaca_at is None:
        periode.require_writable(work, by_id(skp.rule_set_id), skp.npsn)
        skp_repository.save(work, replace(skp, rapor_dibaca_at=now))
