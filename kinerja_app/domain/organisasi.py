"""Capaian organisasi and the spread of predikat that it suggests (domain/04 §8).

The curve is advice: it is compared, drawn and explained, and never holds anybody back (K-13).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
class SatuanDinilai:
    """A satuan pendidikan: its people by predikat; no capaian until the dinas sets it."""

    capaian: Capaian | None
    orang: Mapping[Predikat, int]

    @property
    def jumlah(self) -> int:
        """How many people have a predikat."""
        return sum(self.orang.values())


@dataclass(frozen=True)
class TitikKurva:
    """One predikat: the exact share of the curve, the people it suggests, and those there are.

    ``nyata`` counts only people of schools with a capaian, the same for whom ``saran`` is.
    """

    predikat: Predikat
    saran_tepat: Fraction
    saran: int
    nyata: int


@dataclass(frozen=True)
class PolaDistribusi:
    """The curve of one school or of an area; ``titik`` is empty while no school has a capaian.

    ``sekolah`` and ``orang`` say for whom the curve is; the schools with people but without a
    capaian, and those people, are left out of it and counted apart.
    """

    titik: tuple[TitikKurva, ...]
    sekolah: int
    orang: int
    sekolah_tanpa: int
    orang_tanpa: int


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


def exact_shares(capaian: Capaian, orang: int, rules: AturanDistribusi) -> tuple[Fraction, ...]:
    """Share people over the predikat by weight, from Sangat Kurang to Sangat Baik.

    ValueError for a negative number of people.
    """
    if orang < 0:
        raise ValueError("a number of people is not negative")
    weights = curve_of(capaian, rules).bobot
    return tuple(Fraction(orang * weight, sum(weights)) for weight in weights)


def in_whole_people(shares: Sequence[Fraction]) -> tuple[int, ...]:
    """Round shares whose sum is whole by largest remainder, so that the sum stays.

    Of equal remainders the larger share, then the better predikat, comes first.
    """
    counts = [share.numerator // share.denominator for share in shares]
    places = range(len(shares))
    order = sorted(places, key=lambda i: (shares[i] - counts[i], shares[i], i), reverse=True)
    for place in order[: int(sum(shares)) - sum(counts)]:
        counts[place] += 1
    return tuple(counts)


def pattern(satuan: Iterable[SatuanDinilai], rules: AturanDistribusi) -> PolaDistribusi | None:
    """Put the curve beside the people of one school or of many; None where none is suggested.

    The curve of an area is the sum of those of its schools: a capaian is recorded for a satuan
    pendidikan alone. Shares are added before they are rounded: each of twenty principals alone
    would be rounded to the predikat with the highest weight.
    """
    if rules.distribusi.value is Distribusi.TIDAK:
        return None
    rated = tuple(each for each in satuan if each.jumlah)
    known = tuple((each.capaian, each) for each in rated if each.capaian)
    people = sum(each.jumlah for _, each in known)
    return PolaDistribusi(
        titik=_points(known, rules) if known else (),
        sekolah=len(known),
        orang=people,
        sekolah_tanpa=len(rated) - len(known),
        orang_tanpa=sum(each.jumlah for each in rated) - people,
    )


def _points(
    known: tuple[tuple[Capaian, SatuanDinilai], ...], rules: AturanDistribusi
) -> tuple[TitikKurva, ...]:
    people: Counter[Capaian] = Counter()
    for capaian, each in known:
        people[capaian] += each.jumlah
    curves = [exact_shares(capaian, orang, rules) for capaian, orang in people.items()]
    shares = [sum(column, Fraction(0)) for column in zip(*curves, strict=True)]
    return tuple(
        TitikKurva(predikat, share, count, sum(each.orang.get(predikat, 0) for _, each in known))
        for predikat, share, count in zip(Predikat, shares, in_whole_people(shares), strict=True)
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
