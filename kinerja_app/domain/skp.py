"""The states of a plan, and the words of its life."""

from __future__ import annotations

from enum import StrEnum


class StatusRencana(StrEnum):
    """State of the plan of one SKP (domain/02 §7)."""

    BELUM_MENGAJUKAN = "BELUM_MENGAJUKAN"
    DRAF = "DRAF"
    DIAJUKAN = "DIAJUKAN"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DISETUJUI = "DISETUJUI"
    DISEPAKATI = "DISEPAKATI"
    TIDAK_AKTIF = "TIDAK_AKTIF"


class Jabatan(StrEnum):
    """In which post the SKP is made: it decides indicators, assessor and gates."""

    GURU = "guru"
    KEPALA_SEKOLAH = "kepala_sekolah"
