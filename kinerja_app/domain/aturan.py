"""What the domain asks of a rule set: its switches as closed lists, and the fields it reads.

The rule sets themselves stand in ``regulations``, which the domain does not know. A switch belongs
here when the domain decides by it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.indikator import (
    AspekPerilaku,
    IndikatorPraktik,
    KompetensiPrioritas,
    Rhk,
    TugasTambahanResmi,
)
from kinerja_app.domain.rencana import Bagian


class ModeBatas(StrEnum):
    """What a crossed limit does: it blocks "Ajukan" or only warns (K-01, K-02)."""

    BLOK = "blok"
    PERINGATAN = "peringatan"


class PengembanganMode(StrEnum):
    """How Pengembangan Kompetensi is planned: RHK with points, or a reflection (domain/01 §1)."""

    POIN = "poin"
    REFLEKSI = "refleksi"


class BuktiMode(StrEnum):
    """How evidence is given: a file, or a confirmation that it exists (domain/03 §4)."""

    UNGGAH = "unggah"
    KONFIRMASI = "konfirmasi"


class UbahPraktikMode(StrEnum):
    """How an agreed practice may be changed (domain/03 §3)."""

    TIDAK_ADA = "tidak_ada"
    PERMINTAAN = "permintaan"


class Distribusi(StrEnum):
    """Whether a pattern of predikat is suggested; it never blocks (K-13)."""

    TIDAK = "tidak"
    PERTIMBANGAN = "pertimbangan"


class TahunanMode(StrEnum):
    """How the predikat of the year comes about (K-11)."""

    DIPUTUSKAN_PENILAI = "diputuskan_penilai"
    SAMA_DENGAN_PERIODE = "sama_dengan_periode"


class AturanPerencanaan(Protocol):
    """What the rules of planning ask of a rule set; each property is a field of ``RuleSet``."""

    @property
    def langkah(self) -> Provision[tuple[Bagian, ...]]:
        """Parts of the plan, in the order of the screens."""

    @property
    def n_sub_indikator(self) -> Provision[int]:
        """How many practices are chosen, exactly."""

    @property
    def sub_indikator(self) -> Provision[tuple[IndikatorPraktik, ...]]:
        """Practices of a guru."""

    @property
    def indikator_ks(self) -> Provision[tuple[IndikatorPraktik, ...]]:
        """Practices of a kepala sekolah."""

    @property
    def pengembangan_mode(self) -> Provision[PengembanganMode]:
        """RHK with points, or a reflection."""

    @property
    def katalog_rhk(self) -> Provision[tuple[Rhk, ...]]:
        """RHK that may be chosen."""

    @property
    def jumlah_rhk_maks(self) -> Provision[int]:
        """Largest quantity of one RHK that is still plausible."""

    @property
    def poin_min(self) -> Provision[int | None]:
        """Fewest points, None when points are off."""

    @property
    def poin_maks(self) -> Provision[int | None]:
        """Most points, None when points are off."""

    @property
    def poin_min_mode(self) -> Provision[ModeBatas]:
        """What too few points do."""

    @property
    def poin_maks_mode(self) -> Provision[ModeBatas]:
        """What too many points do."""

    @property
    def kompetensi_prioritas(self) -> Provision[tuple[KompetensiPrioritas, ...]]:
        """Competences of which one is chosen when the mode is reflection."""

    @property
    def daftar_tugas_tambahan(self) -> Provision[tuple[TugasTambahanResmi, ...]]:
        """Extra duties that may be named."""

    @property
    def panduan_perilaku(self) -> Provision[tuple[AspekPerilaku, ...]]:
        """Aspects with their guide behaviours."""

    @property
    def panduan_per_aspek(self) -> Provision[int]:
        """How many guide behaviours are chosen per aspect, exactly."""
