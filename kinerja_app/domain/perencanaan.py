"""Whether a plan may be submitted, what is missing in it, and how far it has come (domain/02).

A plan is judged under a rule set: its steps, limits and lists all come from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.aturan import AturanPerencanaan, ModeBatas, PengembanganMode
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.masalah_rencana import CHECKS, Konteks, point_problems, practices_for
from kinerja_app.domain.poin import (
    MeterPoin,
    StatusMeter,
    TambahanTerkecil,
    meter,
    smallest_addition,
    total_poin,
)
from kinerja_app.domain.rencana import Bagian, IsiBagian, Rencana
from kinerja_app.domain.skp import Jabatan

__all__ = [
    "Kemajuan",
    "MeterPoin",
    "StatusLangkah",
    "StatusMeter",
    "TambahanTerkecil",
    "can_submit",
    "meter",
    "part_of",
    "practices_for",
    "problems",
    "problems_of",
    "progress",
    "smallest_addition",
    "total_poin",
    "warnings",
]

OPSIONAL = frozenset({Bagian.TUGAS_TAMBAHAN})
"""Parts that may stay empty (domain/02 §2)."""


class StatusLangkah(StrEnum):
    """How far a step has come."""

    BELUM = "belum"
    DRAF = "draf"
    SELESAI = "selesai"


@dataclass(frozen=True)
class Kemajuan:
    """One step: ``terisi`` of ``dari`` (points, aspects, choices; None without a target)."""

    bagian: Bagian
    status: StatusLangkah
    terisi: int
    dari: int | None
    wajib: bool


def problems(
    rencana: Rencana,
    rules: AturanPerencanaan,
    *,
    rekomendasi: tuple[str, ...],
    jabatan: Jabatan,
    jenjang: str,
) -> tuple[RuleBroken, ...]:
    """Return what blocks "Ajukan", in the order of the steps; each with its source and field."""
    konteks = Konteks(rekomendasi, jabatan, jenjang)
    return tuple(
        problem
        for bagian in rules.langkah.value
        for problem in CHECKS[bagian](rencana, rules, konteks)
    )


def problems_of(
    bagian: Bagian,
    rencana: Rencana,
    rules: AturanPerencanaan,
    *,
    rekomendasi: tuple[str, ...],
    jabatan: Jabatan,
    jenjang: str,
) -> tuple[RuleBroken, ...]:
    """Return what blocks in one part; nothing where the rule set does not have that part."""
    if bagian not in rules.langkah.value:
        return ()
    return tuple(CHECKS[bagian](rencana, rules, Konteks(rekomendasi, jabatan, jenjang)))


def warnings(rencana: Rencana, rules: AturanPerencanaan) -> tuple[RuleBroken, ...]:
    """Return crossed limits that only warn under the rule set."""
    return tuple(point_problems(rencana, rules, mode=ModeBatas.PERINGATAN))


def can_submit(
    rencana: Rencana,
    rules: AturanPerencanaan,
    *,
    rekomendasi: tuple[str, ...],
    jabatan: Jabatan,
    jenjang: str,
) -> bool:
    """Whether nothing blocks "Ajukan"."""
    return not problems(rencana, rules, rekomendasi=rekomendasi, jabatan=jabatan, jenjang=jenjang)


def part_of(rencana: Rencana, bagian: Bagian) -> IsiBagian:
    """Return the contents of one part."""
    parts: dict[Bagian, IsiBagian] = {
        Bagian.PRAKTIK: rencana.praktik,
        Bagian.PENGEMBANGAN: rencana.pengembangan,
        Bagian.TUGAS_TAMBAHAN: rencana.tugas_tambahan,
        Bagian.PERILAKU: rencana.perilaku,
    }
    return parts[bagian]


def progress(
    rencana: Rencana,
    rules: AturanPerencanaan,
    *,
    rekomendasi: tuple[str, ...],
    jabatan: Jabatan,
    jenjang: str,
) -> tuple[Kemajuan, ...]:
    """Tell for each step of the rule set how far it has come."""
    konteks = Konteks(rekomendasi, jabatan, jenjang)
    return tuple(_progress_of(bagian, rencana, rules, konteks) for bagian in rules.langkah.value)


def _progress_of(
    bagian: Bagian, rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> Kemajuan:
    terisi, dari = _filled(bagian, rencana, rules)
    return Kemajuan(
        bagian, _status_of(bagian, rencana, rules, konteks), terisi, dari, bagian not in OPSIONAL
    )


def _status_of(
    bagian: Bagian, rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> StatusLangkah:
    if part_of(rencana, bagian) == part_of(Rencana(), bagian):
        return StatusLangkah.BELUM
    if any(CHECKS[bagian](rencana, rules, konteks)):
        return StatusLangkah.DRAF
    return StatusLangkah.SELESAI


def _filled(bagian: Bagian, rencana: Rencana, rules: AturanPerencanaan) -> tuple[int, int | None]:
    part = rencana.pengembangan
    if bagian is Bagian.PENGEMBANGAN and rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        return bool(part.kompetensi) + bool(part.cara_belajar.strip()), 2
    counts: dict[Bagian, tuple[int, int | None]] = {
        Bagian.PRAKTIK: (len(rencana.praktik.sub_indikator), rules.n_sub_indikator.value),
        Bagian.PENGEMBANGAN: (total_poin(part), rules.poin_min.value),
        Bagian.TUGAS_TAMBAHAN: (len(rencana.tugas_tambahan.pilihan), None),
        Bagian.PERILAKU: (
            len({each.aspek for each in rencana.perilaku.pilihan}),
            len(rules.panduan_perilaku.value),
        ),
    }
    return counts[bagian]
