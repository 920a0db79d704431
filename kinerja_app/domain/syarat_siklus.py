"""The guards of the cycle beside status and permission, and what breaks each (domain/03 §5).

The table in ``alur_pelaksanaan`` names them; here each is answered from the facts of the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.skp import Jabatan


class SyaratSiklus(StrEnum):
    """A guard beside status and permission; each is answered by a field of ``KeadaanSiklus``."""

    RENCANA_DISEPAKATI = "rencana_disepakati"
    DALAM_PERIODE = "dalam_periode"
    ATASAN_DIKONFIRMASI = "atasan_dikonfirmasi"
    DOKUMEN_LENGKAP = "dokumen_lengkap"
    KEDUA_PIHAK_LENGKAP = "kedua_pihak_lengkap"
    TANGGAL_TIBA = "tanggal_tiba"
    TANPA_REKOMENDASI = "tanpa_rekomendasi"
    ALASAN_ADA = "alasan_ada"
    PERMINTAAN_TERBUKA = "permintaan_terbuka"


@dataclass(frozen=True)
class KeadaanSiklus:
    """What the guards ask about the SKP on the day of the step."""

    jabatan: Jabatan
    on: date
    rencana_disepakati: bool
    dalam_periode: bool
    atasan_dikonfirmasi: bool
    tanggal_observasi: date | None = None
    dokumen_lengkap: bool = False
    kedua_pihak_lengkap: bool = False
    rekomendasi_ada: bool = False
    permintaan_terbuka: bool = False
    alasan: str = ""


def broken_guards(
    guards: tuple[SyaratSiklus, ...], keadaan: KeadaanSiklus
) -> tuple[RuleBroken, ...]:
    """Return the guards that do not hold, in the order given; TANGGAL_TIBA carries the date."""
    held = _held(keadaan)
    return tuple(_broken(guard, keadaan) for guard in guards if not held[guard])


def _broken(guard: SyaratSiklus, keadaan: KeadaanSiklus) -> RuleBroken:
    on = keadaan.tanggal_observasi
    if guard is SyaratSiklus.TANGGAL_TIBA and on is not None:
        return RuleBroken(_CODES[guard], field=guard.value, tanggal=on.isoformat())
    return RuleBroken(_CODES[guard], field=guard.value)


def _held(k: KeadaanSiklus) -> Mapping[SyaratSiklus, bool]:
    return {
        _Y.RENCANA_DISEPAKATI: k.rencana_disepakati,
        _Y.DALAM_PERIODE: k.dalam_periode,
        _Y.ATASAN_DIKONFIRMASI: k.atasan_dikonfirmasi or k.jabatan is Jabatan.GURU,
        _Y.DOKUMEN_LENGKAP: k.dokumen_lengkap,
        _Y.KEDUA_PIHAK_LENGKAP: k.kedua_pihak_lengkap,
        _Y.TANGGAL_TIBA: k.tanggal_observasi is not None and k.tanggal_observasi <= k.on,
        _Y.TANPA_REKOMENDASI: not k.rekomendasi_ada,
        _Y.ALASAN_ADA: bool(k.alasan.strip()),
        _Y.PERMINTAAN_TERBUKA: k.permintaan_terbuka,
    }


_Y = SyaratSiklus
_CODES: Mapping[SyaratSiklus, str] = {
    _Y.RENCANA_DISEPAKATI: "RENCANA_BELUM_DISEPAKATI",
    _Y.DALAM_PERIODE: "DI_LUAR_PERIODE",
    _Y.ATASAN_DIKONFIRMASI: "ATASAN_BELUM_DIKONFIRMASI",
    _Y.DOKUMEN_LENGKAP: "DOKUMEN_BELUM_LENGKAP",
    _Y.KEDUA_PIHAK_LENGKAP: "KEDUA_PIHAK_BELUM_LENGKAP",
    _Y.TANGGAL_TIBA: "TANGGAL_BELUM_TIBA",
    _Y.TANPA_REKOMENDASI: "REKOMENDASI_SUDAH_ADA",
    _Y.ALASAN_ADA: "ALASAN_BELUM_DITULIS",
    _Y.PERMINTAAN_TERBUKA: "TIDAK_ADA_PERMINTAAN",
}
