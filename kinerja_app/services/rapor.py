"""The school's Rapor Pendidikan as the pegawai sees it, and that it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.perencanaan import practices_for
from kinerja_app.domain.rekomendasi import Capaian, Rekomendasi, rank, ranked
from kinerja_app.domain.rekomendasi import HasilRapor as Nilai
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import master_repository, periode_repository, skp_repository
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.periode_repository import HasilRapor
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import by_id
from kinerja_app.services import pejabat
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarRapor:
    """Results, ranked recommendations, and whether this level of school has the step at all."""

    skp: Skp
    sekolah: SekolahTercatat
    tahun: int
    hasil: tuple[Capaian, ...]
    rekomendasi: tuple[Rekomendasi, ...]
    ada_langkah: bool


def results(work: UnitOfWork, skp: Skp) -> tuple[HasilRapor, ...]:
    """The newest results of the school up to the year of the period."""
    year = periode_repository.get(work, skp.periode_kode).mulai.year
    return periode_repository.rapor(work, skp.npsn, sampai_tahun=year)


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
    rules = by_id(skp.rule_set_id)
    if sekolah.jenjang in rules.jenjang_tanpa_rapor.value:
        return ()
    return rank(
        _values(results(work, skp)),
        practices_for(skp.jabatan, rules),
        jumlah=rules.jumlah_rekomendasi.value,
    )


@use_case(Permission.READ_OWN, writes=False)
def read_rapor(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarRapor:
    """The Rapor Pendidikan of the school of one of the actor's own SKPs."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    sekolah = master_repository.school(work, skp.npsn)
    rules = by_id(skp.rule_set_id)
    found = results(work, skp)
    return LembarRapor(
        skp=skp,
        sekolah=sekolah,
        tahun=found[0].tahun if found else 0,
        hasil=ranked(_values(found), practices_for(skp.jabatan, rules)),
        rekomendasi=recommendations(work, skp, sekolah),
        ada_langkah=sekolah.jenjang not in rules.jenjang_tanpa_rapor.value,
    )


@use_case(Permission.WRITE_PLAN, writes=True)
def acknowledge_rapor(work: UnitOfWork, skp_id: int, *, now: datetime) -> None:
    """ "Saya mengerti": remember when the actor read the recommendations first."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.rapor_dibaca_at is None:
        skp_repository.save(work, replace(skp, rapor_dibaca_at=now))
