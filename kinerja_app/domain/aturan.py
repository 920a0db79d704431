"""The switches that a rule set sets: closed lists of words that rules ask about.

A switch belongs here when the domain decides by it. The value it has in a given period, with its
citation, stands in ``regulations``.
"""

from __future__ import annotations

from enum import StrEnum


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
