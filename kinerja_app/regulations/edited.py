"""A rule set with the edited lists put in.

An admin edits U rows in the database; ``with_catalogue`` makes the rule set that a new plan is
checked against. A plan keeps label and points as chosen, so an edit never changes an old plan.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, TypeVar

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.ekinerja import AspekRhk, KuadranEkinerja
from kinerja_app.domain.indikator import (
    CatalogueRow,
    Fokus,
    IndikatorPraktik,
    KompetensiPrioritas,
    Rhk,
    TugasTambahanResmi,
)
from kinerja_app.regulations.catalogue import JenisKatalog, rhk_keterangan, tugas_keterangan
from kinerja_app.regulations.katalog_rhk import AWALAN
from kinerja_app.regulations.rule_set import RuleSet
from kinerja_app.regulations.tugas import LAIN

T = TypeVar("T")
Rows: TypeAlias = tuple[CatalogueRow, ...]


def with_catalogue(rule_set: RuleSet, rows: Rows) -> RuleSet:
    """Return the rule set with the edited rows put in, matched by kind and code.

    Replaced or added: RHK and extra duties (a code that the rule set lacks is added at the end).
    Replaced only: practices, competences, aspects and codes of e-Kinerja, and fokus; an empty
    fokus slot is filled by its label.
    The other lists are official and stay as they are.
    """
    return replace(
        rule_set,
        sub_indikator=_put(rule_set.sub_indikator, rows, _edited_practices),
        indikator_ks=_put(rule_set.indikator_ks, rows, _edited_practices),
        katalog_rhk=_put(rule_set.katalog_rhk, rows, _edited_rhk),
        daftar_tugas_tambahan=_put(rule_set.daftar_tugas_tambahan, rows, _edited_duties),
        kompetensi_prioritas=_put(rule_set.kompetensi_prioritas, rows, _edited_competences),
        aspek_rhk=_put(rule_set.aspek_rhk, rows, _edited_aspects),
        kuadran_ekinerja=_put(rule_set.kuadran_ekinerja, rows, _edited_codes),
    )


def _put(provision: Provision[T], rows: Rows, edited: Callable[[T, Rows], T]) -> Provision[T]:
    return replace(provision, value=edited(provision.value, rows))


def _edited_practices(
    items: tuple[IndikatorPraktik, ...], rows: Rows
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
            fokus=_edited_fokus(item, rows),
        )
        if (row := edited.get(item.kode))
        else replace(item, fokus=_edited_fokus(item, rows))
        for item in items
    )


def _edited_fokus(item: IndikatorPraktik, rows: Rows) -> tuple[Fokus, ...]:
    found = {fokus.kode: fokus for fokus in item.fokus}
    for row in rows:
        if row.jenis == JenisKatalog.FOKUS and row.induk == item.kode and row.label:
            found[row.kode] = Fokus(row.kode, row.label, row.citation)
    return tuple(found[kode] for kode in sorted(found))


def _edited_competences(
    items: tuple[KompetensiPrioritas, ...], rows: Rows
) -> tuple[KompetensiPrioritas, ...]:
    edited = {row.kode: row for row in rows if row.jenis == JenisKatalog.KOMPETENSI}
    return tuple(
        replace(item, label=row.label, keterangan=row.keterangan, citation=row.citation)
        if (row := edited.get(item.kode))
        else item
        for item in items
    )


def _edited_rhk(items: tuple[Rhk, ...], rows: Rows) -> tuple[Rhk, ...]:
    found = {item.kode: item for item in items}
    for row in rows:
        if row.jenis == JenisKatalog.RHK and row.poin is not None:
            found[row.kode] = _rhk_from(row, row.poin, found.get(row.kode))
    return tuple(found.values())


def _rhk_from(row: CatalogueRow, poin: int, known: Rhk | None) -> Rhk:
    penuh = f"{AWALAN} {row.label[:1].lower()}{row.label[1:]}"
    fresh = Rhk(row.kode, row.label, penuh, row.keterangan, poin, "", row.citation)
    if known is None:
        return fresh
    if row.keterangan == rhk_keterangan(known):
        fresh = replace(fresh, satuan=known.satuan, bukti=known.bukti)
    if row.label == known.label:
        fresh = replace(fresh, label_penuh=known.label_penuh)
    return fresh


def _edited_duties(
    items: tuple[TugasTambahanResmi, ...], rows: Rows
) -> tuple[TugasTambahanResmi, ...]:
    found = {item.kode: item for item in items}
    for row in rows:
        if row.jenis != JenisKatalog.TUGAS_TAMBAHAN:
            continue
        known = found.get(row.kode)
        said = tugas_keterangan(known) if known else ""
        found[row.kode] = TugasTambahanResmi(
            row.kode,
            row.label,
            row.induk or LAIN,
            row.citation,
            row.jenjang,
            known.jam if known else None,
            "" if known and not known.keterangan and row.keterangan == said else row.keterangan,
        )
    return tuple(found.values())


def _edited_aspects(items: tuple[AspekRhk, ...], rows: Rows) -> tuple[AspekRhk, ...]:
    edited = {row.kode: row for row in rows if row.jenis == JenisKatalog.ASPEK_RHK}
    return tuple(
        replace(item, indikator=row.label, target=row.keterangan, citation=row.citation)
        if (row := edited.get(item.kode))
        else item
        for item in items
    )


def _edited_codes(items: tuple[KuadranEkinerja, ...], rows: Rows) -> tuple[KuadranEkinerja, ...]:
    edited = {row.kode: row for row in rows if row.jenis == JenisKatalog.KUADRAN}
    return tuple(
        replace(item, nilai=row.label, citation=row.citation)
        if (row := edited.get(item.kode))
        else item
        for item in items
    )
