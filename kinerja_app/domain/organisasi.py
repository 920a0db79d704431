"""Capaian organisasi and the spread of predikat that it suggests (domain/04 §8).

The curve is advice: it is compared, drawn and explained, and never holds anybody back (K-13).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from kinerja_app.domain.aturan import Distribusi
from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.domain.predikat import Predikat


class Capaian(StrEnum):
    """The result of a unit, from the lowest."""

    SANGAT_KURANG = "SANGAT_KURANG"
    KURANG = "KURANG"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    BAIK = "BAIK"
    ISTIMEWA = "ISTIMEWA"


class Batas(StrEnum):
    """Which way a line of the percentage guide limits."""

    PALING_BANYAK = "paling_banyak"
    PALING_SEDIKIT = "paling_sedikit"


@dataclass(frozen=True)
class BarisKurva:
    """Weights of the predikat from Sangat Kurang to Sangat Baik for one capaian; they sum to 24."""

    kode: Capaian
    label: str
    bobot: tuple[int, int, int, int, int]
    citation: Citation


@dataclass(frozen=True)
class BarisPanduan:
    """A line of the percentage guide; several predikat are counted together."""

    kode: str
    capaian: Capaian
    batas: Batas
    persen: int
    predikat: tuple[Predikat, ...]
    citation: Citation


class AturanDistribusi(Protocol):
    """What these rules ask of a rule set."""

    @property
    def distribusi(self) -> Provision[Distribusi]:
        """Whether a pattern is suggested at all."""

    @property
    def kurva_distribusi(self) -> Provision[tuple[BarisKurva, ...]]:
        """The curve."""

    @property
    def panduan_distribusi(self) -> Provision[tuple[BarisPanduan, ...]]:
        """The percentage guide, which does not fit the curve (K-41)."""


@dataclass(frozen=True)
class TitikKurva:
    """One predikat: its weight, how many people the curve suggests, and how many there are."""

    predikat: Predikat
    bobot: int
    saran: int
    nyata: int


@dataclass(frozen=True)
class HasilPanduan:
    """One line of the guide beside the actual people; ``sesuai`` is information, never a gate."""

    baris: BarisPanduan
    orang: int
    jumlah: int
    sesuai: bool


def curve_of(capaian: Capaian, rules: AturanDistribusi) -> BarisKurva:
    """Return the weights for a capaian; NoRuleInForce KURVA_TIDAK_ADA without a row."""
    for row in rules.kurva_distribusi.value:
        if row.kode is capaian:
            return row
    raise NoRuleInForce("KURVA_TIDAK_ADA", capaian=capaian.value)


def expected_counts(capaian: Capaian, orang: int, rules: AturanDistribusi) -> tuple[int, ...]:
    """Share people over the predikat by largest remainder, from Sangat Kurang to Sangat Baik.

    The shares sum to ``orang``; of equal remainders the higher weight, then the better predikat,
    comes first. ValueError for a negative number of people.
    """
    if orang < 0:
        raise ValueError("a number of people is not negative")
    weights = curve_of(capaian, rules).bobot
    quotas = [Fraction(orang * weight, sum(weights)) for weight in weights]
    counts = [quota.numerator // quota.denominator for quota in quotas]
    places = range(len(weights))
    order = sorted(places, key=lambda i: (quotas[i] - counts[i], weights[i], i), reverse=True)
    for place in order[: orang - sum(counts)]:
        counts[place] += 1
    return tuple(counts)


def compare(
    capaian: Capaian, nyata: tuple[Predikat, ...], rules: AturanDistribusi
) -> tuple[TitikKurva, ...]:
    """Put the suggested beside the actual counts, from Sangat Kurang to Sangat Baik.

    Empty where the rule set suggests no pattern.
    """
    if rules.distribusi.value is Distribusi.TIDAK:
        return ()
    weights = curve_of(capaian, rules).bobot
    counts = expected_counts(capaian, len(nyata), rules)
    return tuple(
        TitikKurva(predikat, weight, count, nyata.count(predikat))
        for predikat, weight, count in zip(Predikat, weights, counts, strict=True)
    )


def guide(
    capaian: Capaian, nyata: tuple[Predikat, ...], rules: AturanDistribusi
) -> tuple[HasilPanduan, ...]:
    """Hold the actual people against each line of the percentage guide; empty without people."""
    if rules.distribusi.value is Distribusi.TIDAK or not nyata:
        return ()
    rows = (row for row in rules.panduan_distribusi.value if row.capaian is capaian)
    return tuple(_held_against(row, nyata) for row in rows)


def _held_against(row: BarisPanduan, nyata: tuple[Predikat, ...]) -> HasilPanduan:
    found = sum(each in row.predikat for each in nyata)
    limit = row.persen * len(nyata)
    at_most = row.batas is Batas.PALING_BANYAK
    # "Someone in" is a guide of more than nothing: its percentage is 0 and it asks for one person.
    enough = found * 100 >= limit and found > 0
    return HasilPanduan(row, found, len(nyata), found * 100 <= limit if at_most else enough)
