"""What is asked before a step of a rating: its guards, the facts they ask, and their refusals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class SyaratPenilaian(StrEnum):
    """A guard beside status and permission; each is answered by ``KeadaanPenilaian``."""

    BUKAN_DIRI_SENDIRI = "bukan_diri_sendiri"
    NILAI_LENGKAP = "nilai_lengkap"
    ALASAN_ADA = "alasan_ada"
    PENILAI_SAMA = "penilai_sama"
    SUDAH_DITERIMA = "sudah_diterima"
    DALAM_HARI_KEBERATAN = "dalam_hari_keberatan"
    MASA_KEBERATAN_SELESAI = "masa_keberatan_selesai"
    PREDIKAT_DITETAPKAN = "predikat_ditetapkan"
    CAPAIAN_ORGANISASI_ADA = "capaian_organisasi_ada"
    TANPA_PENGAWAS = "tanpa_pengawas"
    REKOMENDASI_TIDAK_DIPERLUKAN = "rekomendasi_tidak_diperlukan"


@dataclass(frozen=True)
class KeadaanPenilaian:
    """What the guards ask.

    ``masa_keberatan_selesai``: the days have passed, the objection was decided, or the person said
    that there is none. ``capaian_organisasi_ada`` is true where the rule set does not ask for it.
    ``tanpa_pengawas``: nobody is linked who could recommend; ``rekomendasi_tidak_diperlukan``: so
    it is, and the reason for going on without a recommendation is on record.
    """

    bukan_diri_sendiri: bool
    nilai_lengkap: bool = False
    alasan_ada: bool = False
    penilai_sama: bool = False
    sudah_diterima: bool = False
    dalam_hari_keberatan: bool = False
    masa_keberatan_selesai: bool = False
    predikat_ditetapkan: bool = False
    capaian_organisasi_ada: bool = False
    tanpa_pengawas: bool = False
    rekomendasi_tidak_diperlukan: bool = False


CODES: Mapping[SyaratPenilaian, str] = {
    SyaratPenilaian.BUKAN_DIRI_SENDIRI: "MENILAI_DIRI",
    SyaratPenilaian.NILAI_LENGKAP: "NILAI_BELUM_LENGKAP",
    SyaratPenilaian.ALASAN_ADA: "ALASAN_BELUM_DITULIS",
    SyaratPenilaian.PENILAI_SAMA: "BUKAN_PENILAI_SEMULA",
    SyaratPenilaian.SUDAH_DITERIMA: "HASIL_BELUM_DITERIMA",
    SyaratPenilaian.DALAM_HARI_KEBERATAN: "KEBERATAN_LEWAT_WAKTU",
    SyaratPenilaian.MASA_KEBERATAN_SELESAI: "MASA_KEBERATAN_BERJALAN",
    SyaratPenilaian.PREDIKAT_DITETAPKAN: "PREDIKAT_BELUM_DITETAPKAN",
    SyaratPenilaian.CAPAIAN_ORGANISASI_ADA: "CAPAIAN_ORGANISASI_BELUM_ADA",
    SyaratPenilaian.TANPA_PENGAWAS: "PENGAWAS_SUDAH_TERHUBUNG",
    SyaratPenilaian.REKOMENDASI_TIDAK_DIPERLUKAN: "REKOMENDASI_BELUM_ADA",
}
"""The refusal behind each guard."""
