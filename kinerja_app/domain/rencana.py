"""The plan of an SKP as a value: its parts, and nothing about who may change it.

The parts keep label and points as chosen, so that a later change of a catalogue never changes a
plan that was made before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Bagian(StrEnum):
    """A part of the plan that is saved, judged and returned on its own."""

    PRAKTIK = "praktik"
    PENGEMBANGAN = "pengembangan"
    TUGAS_TAMBAHAN = "tugas_tambahan"
    PERILAKU = "perilaku"


@dataclass(frozen=True)
class PraktikKinerja:
    """Codes of the chosen practice (the law allows exactly one) and the reason for it."""

    sub_indikator: tuple[str, ...] = ()
    alasan: str = ""


@dataclass(frozen=True)
class RhkPilihan:
    """One chosen RHK with label and points as they were when it was chosen."""

    kode: str
    label: str
    poin: int
    jumlah: int

    @property
    def total(self) -> int:
        """Points times quantity (domain/02 §4.1)."""
        return self.poin * self.jumlah


@dataclass(frozen=True)
class PengembanganKompetensi:
    """RHK with points (2024) or one priority competence with an own way of learning (2025 on)."""

    rhk: tuple[RhkPilihan, ...] = ()
    kompetensi: str = ""
    cara_belajar: str = ""


@dataclass(frozen=True)
class TugasPilihan:
    """One extra duty with its label as chosen and the SK or class it refers to."""

    kode: str
    label: str
    keterangan: str = ""


@dataclass(frozen=True)
class TugasTambahan:
    """The extra duties, or the statement that there is none."""

    pilihan: tuple[TugasPilihan, ...] = ()
    tidak_ada: bool = False


@dataclass(frozen=True)
class PanduanPilihan:
    """The one guide behaviour chosen for an aspect of perilaku kerja."""

    aspek: str
    panduan: str
    label: str = ""


@dataclass(frozen=True)
class PerilakuKerja:
    """At most one choice per aspect."""

    pilihan: tuple[PanduanPilihan, ...] = ()


@dataclass(frozen=True)
class Rencana:
    """The whole plan."""

    praktik: PraktikKinerja = field(default_factory=PraktikKinerja)
    pengembangan: PengembanganKompetensi = field(default_factory=PengembanganKompetensi)
    tugas_tambahan: TugasTambahan = field(default_factory=TugasTambahan)
    perilaku: PerilakuKerja = field(default_factory=PerilakuKerja)


IsiBagian = PraktikKinerja | PengembanganKompetensi | TugasTambahan | PerilakuKerja
