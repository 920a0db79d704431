"""States of a person between two dates that change what he may do (domain/07 §5)."""

from __future__ import annotations

from enum import StrEnum


class Keadaan(StrEnum):
    """One recorded state; the date it begins is the first day it counts."""

    PENSIUN = "pensiun"
    MENINGGAL = "meninggal"
    MUTASI = "mutasi"
    RESIGN = "resign"
    DUPLIKAT = "duplikat"
    CLTN = "cltn"
    TUGAS_BELAJAR_INSTANSI = "tugas_belajar_instansi"
    TUGAS_BELAJAR_MANDIRI = "tugas_belajar_mandiri"
    SILN = "siln"
    GPK_ULD = "gpk_uld"
    BUKAN_SATMINKAL = "bukan_satminkal"


ENDS_ACCESS = frozenset({Keadaan.PENSIUN, Keadaan.MENINGGAL, Keadaan.RESIGN, Keadaan.DUPLIKAT})
"""States after which a person leaves every list and every session ends."""
