"""The points of Pengembangan Kompetensi in 2024 and their limits (domain/02 §4.1).

Points are not hours of training and not angka kredit.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.aturan import AturanPerencanaan
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.rencana import PengembanganKompetensi


class StatusMeter(StrEnum):
    """Where a total stands between the limits."""

    KURANG = "kurang"
    CUKUP = "cukup"
    LEBIH = "lebih"


@dataclass(frozen=True)
class MeterPoin:
    """A total beside its limits (both inclusive); ``selisih`` is what is missing or too much."""

    total: int
    minimum: int | None
    maksimum: int | None
    status: StatusMeter
    selisih: int


@dataclass(frozen=True)
class TambahanTerkecil:
    """One RHK and the quantity of it that fills the gap with the least surplus."""

    kode: str
    label: str
    poin: int
    jumlah: int


def total_poin(pengembangan: PengembanganKompetensi) -> int:
    """Sum points times quantity over the chosen RHK."""
    return sum(each.total for each in pengembangan.rhk)


def meter(total: int, rules: AturanPerencanaan) -> MeterPoin:
    """Place a total between the limits of the rule set; without limits every total is enough."""
    minimum, maksimum = rules.poin_min.value, rules.poin_maks.value
    if minimum is not None and total < minimum:
        return MeterPoin(total, minimum, maksimum, StatusMeter.KURANG, minimum - total)
    if maksimum is not None and total > maksimum:
        return MeterPoin(total, minimum, maksimum, StatusMeter.LEBIH, total - maksimum)
    return MeterPoin(total, minimum, maksimum, StatusMeter.CUKUP, 0)


def smallest_addition(total: int, rules: AturanPerencanaan) -> TambahanTerkecil | None:
    """Suggest the RHK that reaches the minimum with the least surplus and the fewest activities.

    Rows that are only our proposal are not suggested. None when nothing is missing.
    """
    gap = meter(total, rules)
    if gap.status is not StatusMeter.KURANG:
        return None
    candidates = [
        TambahanTerkecil(row.kode, row.label, row.poin, -(-gap.selisih // row.poin))
        for row in rules.katalog_rhk.value
        if row.poin > 0 and row.citation.confidence is not Confidence.USULAN
    ]
    return min(candidates, key=lambda c: (c.poin * c.jumlah, c.jumlah), default=None)
