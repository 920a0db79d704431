"""Which documents an SKP has, when each may be printed, and when it is more than a draft.

Layouts stand in ``documents``; who may print is asked in the services (domain/06 §1, 07 §2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.observasi import Dokumen


class Cetakan(StrEnum):
    """A document on paper, in the order of the life of an SKP."""

    SKP_KUALITATIF = "skp_kualitatif"
    SKP_KUANTITATIF = "skp_kuantitatif"
    LAMPIRAN_SKP = "lampiran_skp"
    OBSERVASI_A = "observasi_a"
    OBSERVASI_B = "observasi_b"
    OBSERVASI_C = "observasi_c"
    OBSERVASI_D = "observasi_d"
    OBSERVASI_E = "observasi_e"
    UMPAN_BALIK = "umpan_balik"
    EVALUASI = "evaluasi"
    DOKUMEN_EVALUASI = "dokumen_evaluasi"
    KONVERSI = "konversi"
    AKUMULASI = "akumulasi"
    PENETAPAN = "penetapan"


class Kertas(StrEnum):
    """A paper size; F4 is the Indonesian folio, 215 by 330 mm."""

    A4 = "a4"
    F4 = "f4"


class Kelompok(StrEnum):
    """What a document is about; it decides what must have happened before."""

    RENCANA = "rencana"
    OBSERVASI = "observasi"
    PEMANTAUAN = "pemantauan"
    PENILAIAN = "penilaian"
    ANGKA_KREDIT = "angka_kredit"


class PilihanCetak(StrEnum):
    """What is printed of a whole school at once."""

    SEMUA = "semua"
    RENCANA = "rencana"
    PENILAIAN = "penilaian"
    ANGKA_KREDIT = "angka_kredit"


class StatusCetak(StrEnum):
    """How far the printing of a school has come."""

    MENUNGGU = "menunggu"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    DIBATALKAN = "dibatalkan"
    GAGAL = "gagal"


KELOMPOK_PILIHAN: dict[PilihanCetak, frozenset[Kelompok]] = {
    PilihanCetak.SEMUA: frozenset(Kelompok),
    PilihanCetak.RENCANA: frozenset({Kelompok.RENCANA}),
    PilihanCetak.PENILAIAN: frozenset({Kelompok.PEMANTAUAN, Kelompok.PENILAIAN}),
    PilihanCetak.ANGKA_KREDIT: frozenset({Kelompok.ANGKA_KREDIT}),
}
"""The groups of documents behind each choice."""

_C, _K = Cetakan, Kelompok
_OBSERVASI = {
    Cetakan.OBSERVASI_A: Dokumen.A,
    Cetakan.OBSERVASI_B: Dokumen.B,
    Cetakan.OBSERVASI_C: Dokumen.C,
    Cetakan.OBSERVASI_D: Dokumen.D,
    Cetakan.OBSERVASI_E: Dokumen.E,
}
_KELOMPOK: dict[Cetakan, Kelompok] = {
    _C.SKP_KUALITATIF: _K.RENCANA,
    _C.SKP_KUANTITATIF: _K.RENCANA,
    _C.LAMPIRAN_SKP: _K.RENCANA,
    **dict.fromkeys(_OBSERVASI, _K.OBSERVASI),
    _C.UMPAN_BALIK: _K.PEMANTAUAN,
    _C.EVALUASI: _K.PENILAIAN,
    _C.DOKUMEN_EVALUASI: _K.PENILAIAN,
    _C.KONVERSI: _K.ANGKA_KREDIT,
    _C.AKUMULASI: _K.ANGKA_KREDIT,
    _C.PENETAPAN: _K.ANGKA_KREDIT,
}


@dataclass(frozen=True)
class Kemajuan:
    """How far the record has come, as far as printing asks.

    ``dokumen_ada`` are observation documents of which at least one side was sent,
    ``dokumen_lengkap`` those of which every side was.
    """

    diajukan: bool = False
    disepakati: bool = False
    dokumen_ada: frozenset[Dokumen] = frozenset()
    dokumen_lengkap: frozenset[Dokumen] = frozenset()
    ditetapkan: bool = False
    final: bool = False
    asn: bool = True
    definitif: bool = True
    ak_terhitung: bool = False
    ak_final: bool = False


@dataclass(frozen=True)
class KeadaanCetak:
    """Whether a document may be printed now; ``alasan`` is the code of what is still missing."""

    cetakan: Cetakan
    alasan: str = ""
    konsep: bool = True

    @property
    def bisa(self) -> bool:
        """Whether it may be printed."""
        return not self.alasan


def group_of(cetakan: Cetakan) -> Kelompok:
    """Return what the document is about."""
    return _KELOMPOK[cetakan]


def observation_of(cetakan: Cetakan) -> Dokumen | None:
    """Return the document of the cycle that is printed; None for every other kind."""
    return _OBSERVASI.get(cetakan)


def printable(cetakan: Cetakan, kemajuan: Kemajuan) -> KeadaanCetak:
    """Return whether the document may be printed, and whether it is still a draft ("KONSEP")."""
    reason = _reason(cetakan, kemajuan)
    return KeadaanCetak(cetakan, reason, bool(reason) or not _is_final(cetakan, kemajuan))


def _reason(cetakan: Cetakan, kemajuan: Kemajuan) -> str:
    dokumen = observation_of(cetakan)
    if dokumen is not None:
        return "" if dokumen in kemajuan.dokumen_ada else "CETAK_BELUM_DIKIRIM"
    checks: dict[Kelompok, tuple[tuple[bool, str], ...]] = {
        _K.RENCANA: ((kemajuan.diajukan, "CETAK_BELUM_DIAJUKAN"),),
        _K.PEMANTAUAN: ((kemajuan.disepakati, "CETAK_BELUM_DISEPAKATI"),),
        _K.PENILAIAN: ((kemajuan.ditetapkan, "CETAK_BELUM_DITETAPKAN"),),
        _K.ANGKA_KREDIT: (
            (kemajuan.asn, "AK_BUKAN_ASN"),
            (kemajuan.definitif, "AK_BUKAN_DEFINITIF"),
            (kemajuan.ak_terhitung, "AK_BELUM_TERHITUNG"),
        ),
    }
    return next((code for holds, code in checks[group_of(cetakan)] if not holds), "")


def _is_final(cetakan: Cetakan, kemajuan: Kemajuan) -> bool:
    dokumen = observation_of(cetakan)
    if dokumen is not None:
        return dokumen in kemajuan.dokumen_lengkap
    final = {
        _K.RENCANA: kemajuan.disepakati,
        _K.PEMANTAUAN: kemajuan.final,
        _K.PENILAIAN: kemajuan.final,
        _K.ANGKA_KREDIT: kemajuan.ak_final,
    }
    return final[group_of(cetakan)]


ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Letters of a code: none that is mistaken for another on paper (no I, L, O, U)."""

PANJANG_KODE, PANJANG_SIDIK = 12, 16
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def as_code(text: str) -> str:
    """Return a typed code as it is stored: one case, no spaces or dashes, misread letters mended.

    Empty when it cannot be a code.
    """
    letters = re.sub(r"[\s-]", "", text[:64]).upper().translate(_MISREAD)
    readable = len(letters) == PANJANG_KODE and set(letters) <= set(ALFABET)
    return letters if readable else ""


def as_print(text: str) -> str:
    """Return a typed sidik (the beginning of the hash) as it is stored; empty for anything else."""
    digits = re.sub(r"[\s-]", "", text[:64]).lower()
    return digits if re.fullmatch(r"[0-9a-f]{16}", digits) else ""


def in_fours(text: str) -> str:
    """Return a code or sidik in groups of four, as it stands on paper."""
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def safe_name(text: str) -> str:
    """A text as the name of a file or folder on every file system, never a path."""
    return "".join(c if c.isalnum() or c in " .,()-_" else "-" for c in text)
