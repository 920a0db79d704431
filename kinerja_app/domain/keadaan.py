"""States of a person between two dates that change what he may do (domain/07 §5)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from kinerja_app.domain.errors import RuleBroken


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

LEAVES_LISTS = ENDS_ACCESS | {Keadaan.CLTN, Keadaan.TUGAS_BELAJAR_INSTANSI, Keadaan.SILN}
"""States in which nobody waits for an SKP of the person here, whatever the school (K-38)."""

LEAVES_SCHOOL = frozenset({Keadaan.MUTASI, Keadaan.BUKAN_SATMINKAL})
"""States that hold at one school: another one counts the person from then on."""

MAY_END = frozenset({Keadaan.CLTN, Keadaan.TUGAS_BELAJAR_INSTANSI})
"""States from which a person is expected back on a known day."""

RECORDABLE = (
    Keadaan.PENSIUN,
    Keadaan.MENINGGAL,
    Keadaan.MUTASI,
    Keadaan.RESIGN,
    Keadaan.CLTN,
    Keadaan.TUGAS_BELAJAR_INSTANSI,
    Keadaan.BUKAN_SATMINKAL,
)
"""What a school records with a form; a duplicate is recorded by merging the two records."""

REACH = timedelta(days=731)
"""How far from today a state may begin, so that a slip in the year is noticed (our proposal)."""


def require_recordable(jenis: Keadaan, mulai: date, selesai: date | None, *, on: date) -> None:
    """Refuse a reason that no form offers and dates that cannot be meant.

    Raises ``RuleBroken`` with the field that mends it.
    """
    if jenis not in RECORDABLE:
        raise RuleBroken("ALASAN_KEADAAN_TIDAK_DIKENAL", field="jenis")
    if abs(mulai - on) > REACH:
        raise RuleBroken("TANGGAL_KEADAAN_TERLALU_JAUH", field="mulai", mulai=mulai.isoformat())
    if selesai is None:
        return
    if jenis not in MAY_END:
        raise RuleBroken("KEADAAN_TANPA_AKHIR", field="selesai")
    if selesai < mulai:
        raise RuleBroken(
            "KEADAAN_TERBALIK",
            field="selesai",
            mulai=mulai.isoformat(),
            selesai=selesai.isoformat(),
        )
