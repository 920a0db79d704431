"""Every list of a rule set in one flat shape, and a rule set with the edited lists put in.

An admin edits U rows in the database; ``with_catalogue`` makes the rule set that a new plan is
checked against. A plan keeps label and points as chosen, so an edit never changes an old plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from kinerja_app.domain.indikator import (
    CatalogueRow,
    IndikatorPraktik,
    KompetensiPrioritas,
    Rhk,
    TugasTambahanResmi,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations.katalog_rhk import AWALAN
from kinerja_app.regulations.rule_set import RuleSet

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


def catalogue_rows(rule_set: RuleSet) -> tuple[CatalogueRow, ...]:
    """Return every item of every list, in list order, for an editable catalogue."""
    return (
        *_practices(JenisKatalog.SUB_INDIKATOR, rule_set.sub_indikator.value, _GURU),
        *_practices(JenisKatalog.INDIKATOR_KS, rule_set.indikator_ks.value, _KS),
        *_rhk(rule_set),
        *_duties(rule_set),
        *_competences(rule_set),
        *_behaviours(rule_set),
    )


def _practices(
    jenis: JenisKatalog, items: tuple[IndikatorPraktik, ...], jabatan: tuple[str, ...]
) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(items, start=1):
        yield CatalogueRow(
            jenis.value, item.kode, item.label, item.arti, urutan, item.citation,
            induk=item.dimensi, jabatan=jabatan, lengkap=item.lengkap,
        )  # fmt: skip
        for nomor, fokus in enumerate(item.fokus, start=1):
            yield CatalogueRow(
                JenisKatalog.FOKUS.value, fokus.kode, fokus.label, "", nomor, fokus.citation,
                induk=item.kode, jabatan=jabatan,
            )  # fmt: skip


def _rhk(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(rule_set.katalog_rhk.value, start=1):
        keterangan = " · ".join(filter(None, (item.satuan, item.bukti and f"bukti: {item.bukti}")))
        yield CatalogueRow(
            JenisKatalog.RHK.value, item.kode, item.label, keterangan, urutan, item.citation,
            poin=item.poin,
        )  # fmt: skip


def _duties(rule_set: RuleSet) -> Iterator[CatalogueRow]:
    for urutan, item in enumerate(rule_set.daftar_tugas_tambahan.value, start=1):
        keterangan = "" if item.jam is None else f"{item.jam} jam per minggu"
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
            JenisKatalog.KOMPETENSI.value, item.kode, item.label, "", urutan, item.citation,
            jabatan=item.jabatan,
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


def with_catalogue(rule_set: RuleSet, rows: tuple[CatalogueRow, ...]) -> RuleSet:
    """Return the rule set with the edited rows put in, matched by kind and code.

    Replaced or added: RHK and extra duties (a code that the rule set lacks is added at the end).
    Replaced only: name and description of practices and competences. Other rows are not editable.
    """
    return replace(
        rule_set,
        sub_indikator=replace(
            rule_set.sub_indikator, value=_edited_practices(rule_set.sub_indikator.value, rows)
        ),
        indikator_ks=replace(
            rule_set.indikator_ks, value=_edited_practices(rule_set.indikator_ks.value, rows)
        ),
        katalog_rhk=replace(
            rule_set.katalog_rhk, value=_edited_rhk(rule_set.katalog_rhk.value, rows)
        ),
        daftar_tugas_tambahan=replace(
            rule_set.daftar_tugas_tambahan,
            value=_edited_duties(rule_set.daftar_tugas_tambahan.value, rows),
        ),
        kompetensi_prioritas=replace(
            rule_set.kompetensi_prioritas,
            value=_edited_competences(rule_set.kompetensi_prioritas.value, rows),
        ),
    )


def _edited_practices(
    items: tuple[IndikatorPraktik, ...], rows: tuple[CatalogueRow, ...]
) -> tuple[IndikatorPraktik, ...]:
    kinds = (JenisKatalog.SUB_INDIKATOR, JenisKatalog.INDIKATOR_KS)
    edited = {row.kode: row for row in rows if row.jenis in kinds}
    return tuple(
        replace(
            item,
            label=row.label,
            arti=row.keterangan,
            citation=row.citation,
            lengkap=row.lengkap and bool(row.label),
        )
        if (row := edited.get(item.kode))
        else item
        for item in items
    )


def _edited_competences(
    items: tuple[KompetensiPrioritas, ...], rows: tuple[CatalogueRow, ...]
) -> tuple[KompetensiPrioritas, ...]:
    edited = {row.kode: row for row in rows if row.jenis == JenisKatalog.KOMPETENSI}
    return tuple(
        replace(item, label=row.label, citation=row.citation)
        if (row := edited.get(item.kode))
        else item
        for item in items
    )


def _edited_rhk(items: tuple[Rhk, ...], rows: tuple[CatalogueRow, ...]) -> tuple[Rhk, ...]:
    found = {item.kode: item for item in items}
    for row in rows:
        if row.jenis != JenisKatalog.RHK or row.poin is None:
            continue
        penuh = f"{AWALAN} {row.label[:1].lower()}{row.label[1:]}"
        known = found.get(row.kode)
        if known is None:
            found[row.kode] = Rhk(
                row.kode, row.label, penuh, row.keterangan, row.poin, "", row.citation
            )
        elif (known.label, known.poin) != (row.label, row.poin):
            found[row.kode] = replace(
                known, label=row.label, label_penuh=penuh, poin=row.poin, citation=row.citation
            )
    return tuple(found.values())


def _edited_duties(
    items: tuple[TugasTambahanResmi, ...], rows: tuple[CatalogueRow, ...]
) -> tuple[TugasTambahanResmi, ...]:
    found = {item.kode: item for item in items}
    for row in rows:
        if row.jenis != JenisKatalog.TUGAS_TAMBAHAN:
            continue
        known = found.get(row.kode)
        jam = known.jam if known else None
        found[row.kode] = TugasTambahanResmi(
            row.kode, row.label, row.induk or "lain", row.citation, row.jenjang, jam
        )
    return tuple(found.values())
