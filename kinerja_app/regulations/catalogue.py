"""Every list of a rule set in one flat shape, for an editable catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from kinerja_app.domain.indikator import (
    CatalogueRow,
    Fokus,
    IndikatorPraktik,
    Rhk,
    TugasTambahanResmi,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations.rule_set import RuleSet
from kinerja_app.regulations.sources import usulan

FOKUS_PER_PRAKTIK = 3
_GURU = (Jabatan.GURU.value,)
_KS = (Jabatan.KEPALA_SEKOLAH.value,)


class JenisKatalog(StrEnum):
    """Which list a catalogue row belongs to; code and kind together are unique."""

    SUB_INDIKATOR = "sub_indikator"
    INDIKATOR_KS = "indikator_ks"
    FOKUS = "fokus"
    RHK = "rhk"
    TUGAS_TAMBAHAN = "tugas_tambahan"
    TUGAS_POKOK = "tugas_pokok"
    KOMPETENSI = "kompetensi"
    ASPEK = "aspek"
    PANDUAN = "panduan"
    ASPEK_RHK = "aspek_rhk"
    KUADRAN = "kuadran"


def catalogue_rows(rule_set: RuleSet) -> tuple[CatalogueRow, ...]:
    """Return every item of every list, in list order, for an editable catalogue."""
    return (
        *_practices(JenisKatalog.SUB_INDIKATOR, rule_set.sub_indikator.value, _GURU),
        *_practices(JenisKatalog.INDIKATOR_KS, rule_set.indikator_ks.value, _KS),
        *_rhk(rule_set),
        *_duties(rule_set),
        *_competences(rule_set),
        *_behaviours(rule_set),
        *_export(rule_set),
    )


def _practices(
    jenis: JenisKatalog, items: tuple[IndikatorPraktik, ...], jabatan: tuple[str, ...]
) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(items, start=1):
        yield CatalogueRow(
            jenis.value, item.kode, item.label, item.arti, urutan, item.citation,
            induk=item.dimensi, jabatan=jabatan, lengkap=item.lengkap,
        )  # fmt: skip
        for nomor, fokus in enumerate(_fokus_slots(item), start=1):
            yield CatalogueRow(
                JenisKatalog.FOKUS.value, fokus.kode, fokus.label, "", nomor, fokus.citation,
                induk=item.kode, jabatan=jabatan, lengkap=bool(fokus.label),
            )  # fmt: skip


def _fokus_slots(item: IndikatorPraktik) -> tuple[Fokus, ...]:
    """Return the fokus of a practice, with an empty slot for each that is not known."""
    known = {fokus.kode: fokus for fokus in item.fokus}
    kodes = {f"{item.kode}-{nomor}" for nomor in range(1, FOKUS_PER_PRAKTIK + 1)} | set(known)
    empty = usulan("fokus resmi belum diketahui, belum lengkap")
    return tuple(known.get(kode, Fokus(kode, "", empty)) for kode in sorted(kodes))


def rhk_keterangan(item: Rhk) -> str:
    """Return unit and evidence of an RHK as one line."""
    return " · ".join(filter(None, (item.satuan, item.bukti and f"bukti: {item.bukti}")))


def tugas_keterangan(item: TugasTambahanResmi) -> str:
    """Return what the list says of a duty: its own note, else its weekly hours."""
    hours = "" if item.jam is None else f"{item.jam} jam per minggu"
    return item.keterangan or hours


def _rhk(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(rule_set.katalog_rhk.value, start=1):
        keterangan = rhk_keterangan(item)
        yield CatalogueRow(
            JenisKatalog.RHK.value, item.kode, item.label, keterangan, urutan, item.citation,
            poin=item.poin,
        )  # fmt: skip


def _duties(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(rule_set.daftar_tugas_tambahan.value, start=1):
        keterangan = tugas_keterangan(item)
        yield CatalogueRow(
            JenisKatalog.TUGAS_TAMBAHAN.value, item.kode, item.label, keterangan, urutan,
            item.citation, induk=item.kelompok, jenjang=item.jenjang,
        )  # fmt: skip
    for urutan, pokok in enumerate(rule_set.tugas_pokok.value, start=1):
        yield CatalogueRow(
            JenisKatalog.TUGAS_POKOK.value, pokok.kode, pokok.label, "", urutan, pokok.citation
        )


def _competences(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(rule_set.kompetensi_prioritas.value, start=1):
        yield CatalogueRow(
            JenisKatalog.KOMPETENSI.value, item.kode, item.label, item.keterangan, urutan,
            item.citation, jabatan=item.jabatan,
        )  # fmt: skip


def _behaviours(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, aspek in enumerate(rule_set.panduan_perilaku.value, start=1):
        yield CatalogueRow(
            JenisKatalog.ASPEK.value, aspek.kode, aspek.label, "", urutan, aspek.citation
        )
        for nomor, panduan in enumerate(aspek.panduan, start=1):
            yield CatalogueRow(
                JenisKatalog.PANDUAN.value, panduan.kode, panduan.label, "", nomor, aspek.citation,
                induk=aspek.kode,
            )  # fmt: skip


def _export(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, aspek in enumerate(rule_set.aspek_rhk.value, start=1):
        yield CatalogueRow(
            JenisKatalog.ASPEK_RHK.value, aspek.kode, aspek.indikator, aspek.target, urutan,
            aspek.citation, induk=aspek.aspek.value,
        )  # fmt: skip
    for urutan, code in enumerate(rule_set.kuadran_ekinerja.value, start=1):
        yield CatalogueRow(
            JenisKatalog.KUADRAN.value, code.kode, code.nilai, "", urutan, code.citation,
            lengkap=bool(code.nilai),
        )  # fmt: skip
