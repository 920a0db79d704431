"""The lists a plan chooses from, as values: practices, RHK, duties, competences, guide behaviours.

Each item carries its own citation, because a list may mix official rows with our proposals. What
the lists contain in a given period stands in ``regulations``.
"""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.citation import Citation


@dataclass(frozen=True)
class Fokus:
    """One of the three behaviours observed under a practice."""

    kode: str
    label: str
    citation: Citation


@dataclass(frozen=True)
class IndikatorPraktik:
    """A practice that may be chosen: one of 8 sub-indikator (guru) or 8 indikator (KS).

    ``rapor`` is the number of the Rapor Pendidikan indicator whose result recommends it.
    ``lengkap`` is false while the official name is not known: such a slot cannot be chosen.
    ``fokus`` is empty where the official behaviours are not known.
    """

    kode: str
    label: str
    dimensi: str
    arti: str
    rapor: str
    citation: Citation
    citation_rapor: Citation
    bacaan_bk: str = ""
    fokus: tuple[Fokus, ...] = ()
    lengkap: bool = True


@dataclass(frozen=True)
class Rhk:
    """A row of the RHK catalogue. ``poin`` counts per unit; ``label`` is the short role."""

    kode: str
    label: str
    label_penuh: str
    satuan: str
    poin: int
    bukti: str
    citation: Citation


@dataclass(frozen=True)
class TugasTambahanResmi:
    """An extra duty that may be named in a plan.

    ``jenjang`` empty means every level of school. ``jam`` is the weekly equivalence in hours where
    the regulation gives one.
    """

    kode: str
    label: str
    kelompok: str
    citation: Citation
    jenjang: tuple[str, ...] = ()
    jam: int | None = None
    keterangan: str = ""


@dataclass(frozen=True)
class TugasPokok:
    """One of the five main duties (5M), 2025 on."""

    kode: str
    label: str
    citation: Citation


@dataclass(frozen=True)
class KompetensiPrioritas:
    """A competence that may be chosen for reflection, 2025 on, for guru or KS."""

    kode: str
    label: str
    jabatan: tuple[str, ...]
    citation: Citation
    keterangan: str = ""


@dataclass(frozen=True)
class Panduan:
    """One guide behaviour of an aspect."""

    kode: str
    label: str


@dataclass(frozen=True)
class AspekPerilaku:
    """One of the seven BerAKHLAK aspects with its guide behaviours."""

    kode: str
    label: str
    panduan: tuple[Panduan, ...]
    citation: Citation


@dataclass(frozen=True)
class CatalogueRow:
    """Any item of any list in one flat shape, for an editable catalogue.

    ``induk`` is the code of the parent (the practice of a fokus, the aspect of a panduan). Empty
    ``jabatan`` or ``jenjang`` means no limit.
    """

    jenis: str
    kode: str
    label: str
    keterangan: str
    urutan: int
    citation: Citation
    poin: int | None = None
    induk: str = ""
    jabatan: tuple[str, ...] = ()
    jenjang: tuple[str, ...] = ()
    lengkap: bool = True
