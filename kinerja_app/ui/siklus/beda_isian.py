"""Versions of a document field by field: what differs, and the text made of what was chosen.

Running notes are never chosen between: what was noted on either device is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kinerja_app.domain.isi_siklus import DokumenB, DokumenE, HasilFokus, IsiDokumen
from kinerja_app.domain.observasi import IsianDokumen, JenisIsian, fields_of
from kinerja_app.persistence.siklus_repository import DokumenTersimpan
from kinerja_app.services.lembar_siklus import BentrokDokumen, LembarSiklus
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.patterns.difference import marked_difference
from kinerja_app.ui.siklus.isi_dokumen import field_words, fokus_names, mark_words
from kinerja_app.ui.siklus.rubrik_observasi import with_notes
from kinerja_app.ui.views import Segment, Version

SINI, SANA = "sini", "sana"
_MARK, _NOTES = "hasil/", "catatan"


@dataclass(frozen=True)
class BedaIsian:
    """One field in which the versions differ, and the version marked for it."""

    kode: str
    label: str
    versi: tuple[Version, ...]
    dipilih: str = SINI


@dataclass(frozen=True)
class _Unit:
    """What is chosen as one: a field, or the mark of one fokus."""

    kode: str
    label: str
    isian: IsianDokumen


def differences(found: BentrokDokumen, lembar: LembarSiklus) -> tuple[BedaIsian, ...]:
    """Every field in which a late version differs from the present one, in the form's order."""
    rows = (_difference(unit, found, lembar) for unit in _units(found, lembar))
    return tuple(each for each in rows if len(each.versi) > 1)


def _units(found: BentrokDokumen, lembar: LembarSiklus) -> tuple[_Unit, ...]:
    stored, kasus = found.tersimpan, lembar.kasus
    units: list[_Unit] = []
    for each in fields_of(stored.dokumen, stored.pihak, kasus.rules, jabatan=kasus.skp.jabatan):
        if each.jenis is JenisIsian.KATEGORI:
            names = fokus_names(lembar)
            units += [_Unit(_MARK + k, names.get(k, k), each) for k in _marked_ones(found)]
        elif each.jenis is not JenisIsian.BERKAS and each.kode != _NOTES:
            units.append(_Unit(each.kode, each.label, each))
    return tuple(units)


def _marked_ones(found: BentrokDokumen) -> tuple[str, ...]:
    marks = (mark.fokus for each in found.semua for mark in _marks(each.isi))
    return tuple(sorted(set(marks)))


def _marks(isi: IsiDokumen) -> tuple[HasilFokus, ...]:
    return isi.hasil if isinstance(isi, DokumenB) else ()


def _value(unit: _Unit, isi: IsiDokumen) -> Any:
    if unit.isian.jenis is not JenisIsian.KATEGORI:
        return getattr(isi, unit.kode)
    return next((each for each in _marks(isi) if _MARK + each.fokus == unit.kode), None)


def _words(unit: _Unit, isi: IsiDokumen, lembar: LembarSiklus) -> str:
    if unit.isian.jenis is not JenisIsian.KATEGORI:
        return field_words(unit.isian, isi, lembar)
    mark: HasilFokus | None = _value(unit, isi)
    return mark_words(mark.kategori, lembar) if mark else ""


def _difference(unit: _Unit, found: BentrokDokumen, lembar: LembarSiklus) -> BedaIsian:
    """The late versions first, then the present one; a text that stands already is left out.

    The late one is marked at first, but never an empty one: most often the field was not touched.
    """
    present = _words(unit, found.tersimpan.isi, lembar)
    known = [_value(unit, found.tersimpan.isi)]
    late: list[Version] = []
    for value, text in named_versions(found)[1:]:
        if (held := _value(unit, text.isi)) in known:
            continue
        known.append(held)
        ours, _ = marked_difference(_words(unit, text.isi, lembar), present)
        late.append(_version(value, "Versi yang datang belakangan", text, lembar, ours))
    words = _words(unit, _value_holder(late, found), lembar) if late else present
    _, theirs = marked_difference(words, present)
    shown = _version(SANA, "Versi yang dipakai sekarang", found.tersimpan, lembar, theirs)
    marked = late[0].value if late and words else SANA
    return BedaIsian(unit.kode, unit.label, (*late, shown), marked)


def _value_holder(late: list[Version], found: BentrokDokumen) -> IsiDokumen:
    return dict(named_versions(found))[late[0].value].isi


def named_versions(found: BentrokDokumen) -> tuple[tuple[str, DokumenTersimpan], ...]:
    """The present text as "sana", the late ones as "sini", "sini-2" …, newest first."""
    late = enumerate(found.semua[1:], start=1)
    return (
        (SANA, found.tersimpan),
        *((SINI if n == 1 else f"{SINI}-{n}", each) for n, each in late),
    )


def _version(
    value: str,
    heading: str,
    text: DokumenTersimpan,
    lembar: LembarSiklus,
    segments: tuple[Segment, ...],
) -> Version:
    when = jam(text.disimpan_at, lembar.kasus.sekolah.zona)
    where = ", ".join(filter(None, (text.perangkat, when)))
    return Version(value, heading, where, segments or (Segment("Kosong"),))


def chosen_text(
    found: BentrokDokumen, lembar: LembarSiklus, chosen: Mapping[str, str]
) -> IsiDokumen:
    """The present text with every field taken from the version that was marked for it."""
    by_name = dict(named_versions(found))
    isi = found.tersimpan.isi
    for unit in _units(found, lembar):
        source = by_name.get(chosen.get(unit.kode, SANA), found.tersimpan).isi
        isi = _taken(unit, isi, source)
    return _with_what_is_never_chosen(isi, found)


def _taken(unit: _Unit, isi: IsiDokumen, source: IsiDokumen) -> IsiDokumen:
    value = _value(unit, source)
    if unit.isian.jenis is not JenisIsian.KATEGORI:
        change: dict[str, Any] = {unit.kode: value}
        return replace(isi, **change)
    if not isinstance(isi, DokumenB):
        return isi
    rest = tuple(each for each in isi.hasil if _MARK + each.fokus != unit.kode)
    return replace(isi, hasil=(*rest, value) if value else rest)


def _with_what_is_never_chosen(isi: IsiDokumen, found: BentrokDokumen) -> IsiDokumen:
    """All notes of all versions; a reflection is shared only where every version shares it."""
    for each in found.semua[1:]:
        if isinstance(isi, DokumenB) and isinstance(each.isi, DokumenB):
            isi = replace(isi, catatan=with_notes(isi, each.isi.catatan))
        if isinstance(isi, DokumenE) and isinstance(each.isi, DokumenE):
            isi = replace(isi, dibagikan=isi.dibagikan and each.isi.dibagikan)
    return isi


def joined_words(found: BentrokDokumen) -> str:
    """What becomes of the parts that are not chosen between; empty where there are none."""
    texts = [each.isi for each in found.semua]
    notes = {each.catatan for each in texts if isinstance(each, DokumenB)}
    if len(notes) > 1:
        return "Catatan berjalan dari semua versi disimpan, tidak perlu dipilih."
    shared = {each.dibagikan for each in texts if isinstance(each, DokumenE)}
    if len(shared) > 1:
        return "Refleksi belum dibagikan. Bagikan lagi setelah Anda memilih."
    return ""
