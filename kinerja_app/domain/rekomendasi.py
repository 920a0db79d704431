"""Which practices the Rapor Pendidikan of the school recommends, and why.

The order is our proposal (U, domain/02 §1.1): lowest capaian first, then lowest value, then the
one that fell most. No result, no recommendation: then any practice may be chosen without a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.indikator import IndikatorPraktik

URUTAN_CAPAIAN = ("Kurang", "Sedang", "Baik")
"""Capaian labels, lowest first (L, ``003``)."""

NAIK_PERLAHAN = Decimal(5)
"""A rise below this many points is called slow; it words the reason and never orders."""


class Alasan(StrEnum):
    """Why an indicator is recommended."""

    CAPAIAN_TERENDAH_DAN_TURUN_PALING_DALAM = "CAPAIAN_TERENDAH_DAN_TURUN_PALING_DALAM"
    CAPAIAN_TERENDAH = "CAPAIAN_TERENDAH"
    TURUN_PALING_DALAM = "TURUN_PALING_DALAM"
    TURUN = "TURUN"
    WALAU_MEMBAIK = "WALAU_MEMBAIK"
    NAIK_PERLAHAN = "NAIK_PERLAHAN"
    TETAP_RENDAH = "TETAP_RENDAH"


@dataclass(frozen=True)
class HasilRapor:
    """One line of the Rapor: number, capaian label, value 0–100, change from the year before."""

    nomor: str
    capaian: str
    nilai: Decimal
    perubahan: Decimal | None = None


@dataclass(frozen=True)
class Rekomendasi:
    """A recommended practice with its place (1 first), its result and the reason."""

    urutan: int
    kode: str
    label: str
    hasil: HasilRapor
    alasan: Alasan


@dataclass(frozen=True)
class Capaian:
    """A practice beside the result of its Rapor indicator."""

    kode: str
    label: str
    hasil: HasilRapor


def ranked(
    results: tuple[HasilRapor, ...], indikator: tuple[IndikatorPraktik, ...]
) -> tuple[Capaian, ...]:
    """Order every practice that has a result, the one that most needs work first.

    Slots whose name is not known are left out. RuleBroken LABEL_CAPAIAN_TIDAK_DIKENAL for a label
    that has no place in the order.
    """
    by_nomor = {each.nomor: each for each in results}
    with_result = [
        (Capaian(item.kode, item.label, by_nomor[item.rapor]), place)
        for place, item in enumerate(indikator)
        if item.lengkap and item.rapor in by_nomor
    ]
    return tuple(
        capaian for capaian, _ in sorted(with_result, key=lambda pair: _key(pair[0], pair[1]))
    )


def rank(
    results: tuple[HasilRapor, ...], indikator: tuple[IndikatorPraktik, ...], *, jumlah: int
) -> tuple[Rekomendasi, ...]:
    """Return the first ``jumlah`` practices with a reason each; empty when there is no result."""
    everything = ranked(results, indikator)
    return tuple(
        Rekomendasi(urutan, each.kode, each.label, each.hasil, _reason(each, everything))
        for urutan, each in enumerate(everything[:jumlah], start=1)
    )


def _key(capaian: Capaian, place: int) -> tuple[int, Decimal, Decimal, int]:
    hasil = capaian.hasil
    return _level(hasil.capaian), hasil.nilai, hasil.perubahan or Decimal(0), place


def _level(label: str) -> int:
    if label not in URUTAN_CAPAIAN:
        raise RuleBroken("LABEL_CAPAIAN_TIDAK_DIKENAL", label=label)
    return URUTAN_CAPAIAN.index(label)


def _reason(capaian: Capaian, everything: tuple[Capaian, ...]) -> Alasan:
    change = capaian.hasil.perubahan
    first = everything[0].hasil
    lowest = (capaian.hasil.capaian, capaian.hasil.nilai) == (first.capaian, first.nilai)
    deepest = (
        change is not None
        and change < 0
        and change == min(each.hasil.perubahan or Decimal(0) for each in everything)
    )
    if lowest and deepest:
        return Alasan.CAPAIAN_TERENDAH_DAN_TURUN_PALING_DALAM
    if lowest:
        return Alasan.CAPAIAN_TERENDAH
    if deepest:
        return Alasan.TURUN_PALING_DALAM
    return _direction(change)


def _direction(change: Decimal | None) -> Alasan:
    if not change:
        return Alasan.TETAP_RENDAH
    if change < 0:
        return Alasan.TURUN
    return Alasan.NAIK_PERLAHAN if change < NAIK_PERLAHAN else Alasan.WALAU_MEMBAIK
