"""The catalogue of a rule set as the admin sees it: lists by kind, each item with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.indikator import CatalogueRow
from kinerja_app.regulations import JenisKatalog
from kinerja_app.ui.views import Option

USULAN = "usulan"
JENIS: Mapping[str, str] = {
    JenisKatalog.SUB_INDIKATOR: "Sub-indikator guru",
    JenisKatalog.INDIKATOR_KS: "Indikator Kepala Sekolah",
    JenisKatalog.FOKUS: "Fokus perilaku",
    JenisKatalog.RHK: "RHK Pengembangan Kompetensi",
    JenisKatalog.KOMPETENSI: "Kompetensi prioritas",
    JenisKatalog.TUGAS_TAMBAHAN: "Tugas Tambahan",
    JenisKatalog.TUGAS_POKOK: "Tugas pokok",
    JenisKatalog.ASPEK: "Aspek Perilaku Kerja",
    JenisKatalog.PANDUAN: "Panduan perilaku",
    JenisKatalog.ASPEK_RHK: "Aspek RHK untuk e-Kinerja",
    JenisKatalog.KUADRAN: "Kode kuadran e-Kinerja",
}

_KINDS: Mapping[str, str] = {"utama": "Tugas utama", "lain": "Tugas lain"}
_NAME_ONLY = (JenisKatalog.FOKUS, JenisKatalog.KUADRAN)


@dataclass(frozen=True)
class Butir:
    """One item. ``kunci`` names it in ids; ``poin`` is empty where the list has none."""

    kunci: str
    jenis: str
    kode: str
    label: str
    isi: str
    induk: str
    keterangan: str
    poin: str
    sumber: str
    usulan: bool
    berketerangan: bool
    bertanda: bool


@dataclass(frozen=True)
class Daftar:
    """One list of the catalogue with the items that are shown."""

    jenis: str
    judul: str
    jumlah: str
    butir: tuple[Butir, ...]


def lists(rows: tuple[CatalogueRow, ...], *, jenis: str, cari: str) -> tuple[Daftar, ...]:
    """The items by kind: one kind, or (``USULAN``) everything that is only our proposal."""
    parents = {each.kode: each.label for each in rows if each.jenis != JenisKatalog.FOKUS}
    shown = [each for each in rows if _is_wanted(each, jenis) and _matches(each, cari)]
    found = []
    for kind, heading in JENIS.items():
        items = tuple(_item(each, parents) for each in shown if each.jenis == kind)
        if items:
            found.append(Daftar(kind, heading, f"{len(items)} butir", items))
    return tuple(found)


def _is_wanted(row: CatalogueRow, jenis: str) -> bool:
    return _is_proposal(row) if jenis == USULAN else row.jenis == jenis


def _is_proposal(row: CatalogueRow) -> bool:
    return row.citation.confidence is Confidence.USULAN


def _matches(row: CatalogueRow, cari: str) -> bool:
    words = cari.strip().lower()
    return not words or words in f"{row.kode} {row.label} {row.keterangan}".lower()


def _item(row: CatalogueRow, parents: Mapping[str, str]) -> Butir:
    note = f". {row.citation.note.capitalize()}" if row.citation.note else ""
    return Butir(
        kunci=f"{row.jenis}-{row.kode}",
        jenis=row.jenis,
        kode=row.kode,
        label=row.label or "Nama resmi belum diketahui",
        isi=row.label,
        induk=parents.get(row.induk, _KINDS.get(row.induk, row.induk)),
        keterangan=row.keterangan,
        poin="" if row.poin is None else str(row.poin),
        sumber=f"{row.citation.source}{note}",
        usulan=_is_proposal(row),
        berketerangan=row.jenis not in _NAME_ONLY,
        bertanda="{" in f"{row.label}{row.keterangan}",
    )


def list_options(rows: tuple[CatalogueRow, ...]) -> tuple[Option, ...]:
    """What can be shown: all proposals, or one kind, with their numbers."""
    proposals = sum(_is_proposal(each) for each in rows)
    kinds = {kind: sum(each.jenis == kind for each in rows) for kind in JENIS}
    counted = tuple(
        Option(kind.value if isinstance(kind, JenisKatalog) else kind, f"{JENIS[kind]} ({many})")
        for kind, many in kinds.items()
        if many
    )
    return (Option(USULAN, f"Semua usulan ({proposals})"), *counted)
