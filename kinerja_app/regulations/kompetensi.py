"""Priority competences of 2025 on. No official list is known: every row is our proposal (U)."""

from __future__ import annotations

from kinerja_app.domain.indikator import KompetensiPrioritas
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations.sources import usulan

_USULAN = usulan("daftar kompetensi prioritas resmi belum diketahui")
_GURU = (Jabatan.GURU.value,)
_KS = (Jabatan.KEPALA_SEKOLAH.value,)
_SEMUA = _GURU + _KS


def _kompetensi(nomor: int, label: str, jabatan: tuple[str, ...]) -> KompetensiPrioritas:
    return KompetensiPrioritas(f"KP{nomor:02}", label, jabatan, _USULAN)


KOMPETENSI_PRIORITAS: tuple[KompetensiPrioritas, ...] = (
    _kompetensi(1, "Menciptakan kelas yang aman dan tertib", _GURU),
    _kompetensi(2, "Memahami kebutuhan belajar tiap murid", _GURU),
    _kompetensi(3, "Merancang pembelajaran dari hasil asesmen", _GURU),
    _kompetensi(4, "Memberi umpan balik yang membantu murid", _GURU),
    _kompetensi(5, "Merefleksikan praktik sendiri", _SEMUA),
    _kompetensi(6, "Belajar dan berbagi bersama sejawat", _SEMUA),
    _kompetensi(7, "Merencanakan program sekolah dari data", _KS),
    _kompetensi(8, "Mendampingi guru memperbaiki pembelajaran", _KS),
)
