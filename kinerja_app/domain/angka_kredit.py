"""Angka kredit from the annual predikat: formulas F1–F7 of domain/05 §2, exact until printed.

Constants are rows of the rule set. A year is counted in twelfths, so that no sum of months loses a
digit; a value is rounded once, half-up, when it is shown. Who gets no number, and why, stands in
``karier``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import NoRuleInForce, RuleBroken
from kinerja_app.domain.predikat import Predikat, folded

BULAN_SETAHUN = 12


class Jenjang(StrEnum):
    """A level of the functional post; guru hold the four Ahli levels."""

    AHLI_PERTAMA = "AHLI_PERTAMA"
    AHLI_MUDA = "AHLI_MUDA"
    AHLI_MADYA = "AHLI_MADYA"
    AHLI_UTAMA = "AHLI_UTAMA"
    PEMULA = "PEMULA"
    TERAMPIL = "TERAMPIL"
    MAHIR = "MAHIR"
    PENYELIA = "PENYELIA"


@dataclass(frozen=True)
class PersenPredikat:
    """Percentage of the coefficient that a predikat earns."""

    predikat: Predikat
    persen: Decimal


@dataclass(frozen=True)
class BarisJenjang:
    """Constants of a jenjang, in angka kredit; ``koefisien`` is earned per year at 100 percent.

    ``akk_jenjang`` is None at the top; ``nilai_dasar`` is what integration takes off the old value.
    """

    kode: Jenjang
    label: str
    koefisien: Decimal
    akk_pangkat: Decimal
    akk_jenjang: Decimal | None
    nilai_dasar: Decimal | None
    citation: Citation


@dataclass(frozen=True)
class BarisGolongan:
    """AK dasar of a golongan, and its range of old values (both inclusive, None when open)."""

    kode: str
    jenjang: Jenjang
    ak_dasar: Decimal
    lama_dari: Decimal
    lama_sampai: Decimal | None
    citation: Citation


class AturanAngkaKredit(Protocol):
    """What these rules ask of a rule set."""

    @property
    def persen_predikat(self) -> Provision[tuple[PersenPredikat, ...]]:
        """One percentage per predikat."""

    @property
    def jenjang_jabatan(self) -> Provision[tuple[BarisJenjang, ...]]:
        """Levels with their constants, from the lowest."""

    @property
    def golongan_ak(self) -> Provision[tuple[BarisGolongan, ...]]:
        """Golongan with AK dasar, from the lowest."""

    @property
    def masa_kepangkatan_maks(self) -> Provision[Decimal]:
        """Most years of masa kepangkatan that count on a move."""

    @property
    def desimal_ak(self) -> Provision[int]:
        """Decimals of a printed value."""


@dataclass(frozen=True, order=True)
class AngkaKredit:
    """An exact amount, kept as twelfths of a credit; make one with ``of`` or a formula."""

    perduabelas: Decimal = Decimal(0)

    @classmethod
    def of(cls, nilai: Decimal) -> AngkaKredit:
        """Make an amount from credits."""
        return cls(nilai * BULAN_SETAHUN)

    @property
    def nilai(self) -> Decimal:
        """Credits, to the precision of the decimal context; use ``rounded`` to print."""
        return self.perduabelas / BULAN_SETAHUN

    def rounded(self, desimal: int = 2) -> Decimal:
        """Return the credits half-up at that many decimals (K-40)."""
        return self.nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)

    def __add__(self, other: AngkaKredit) -> AngkaKredit:
        return AngkaKredit(self.perduabelas + other.perduabelas)

    def __sub__(self, other: AngkaKredit) -> AngkaKredit:
        return AngkaKredit(self.perduabelas - other.perduabelas)


@dataclass(frozen=True)
class PerhitunganAk:
    """One conversion with everything its formula needs: bulan/12 × persen × koefisien."""

    jenjang: Jenjang
    predikat: Predikat
    bulan: int
    persen: Decimal
    koefisien: Decimal
    ak: AngkaKredit
    citation: Citation


@dataclass(frozen=True)
class BagianTahun:
    """A part of a year in one jenjang: full months assessed, and the predikat that counts."""

    jenjang: Jenjang
    predikat: Predikat
    bulan: int


@dataclass(frozen=True)
class Perpindahan:
    """AK of an appointment (F6): earned over the counted years, AK dasar, and both together."""

    tahun_dihitung: Decimal
    diperoleh: AngkaKredit
    ak_dasar: AngkaKredit
    jumlah: AngkaKredit


def percentage(predikat: Predikat, rules: AturanAngkaKredit) -> Decimal:
    """Return the percentage of a predikat; NoRuleInForce PERSEN_TIDAK_ADA without a row."""
    for each in rules.persen_predikat.value:
        if each.predikat is predikat:
            return each.persen
    raise NoRuleInForce("PERSEN_TIDAK_ADA", predikat=predikat.value)


def level(jenjang: Jenjang, rules: AturanAngkaKredit) -> BarisJenjang:
    """Return the constants of a jenjang; NoRuleInForce JENJANG_TIDAK_ADA without a row."""
    for each in rules.jenjang_jabatan.value:
        if each.kode is jenjang:
            return each
    raise NoRuleInForce("JENJANG_TIDAK_ADA", jenjang=jenjang.value)


def level_named(text: str, rules: AturanAngkaKredit) -> Jenjang | None:
    """Return the jenjang behind a label or code in any case, "Guru" before it left out."""
    names = {each.label: each.kode for each in rules.jenjang_jabatan.value}
    known = {folded(name): kode for name, kode in names.items()}
    known |= {folded(each.value): each for each in Jenjang}
    return known.get(folded(text).removeprefix("guru "))


def grade(golongan: str, rules: AturanAngkaKredit) -> BarisGolongan:
    """Return the row of a golongan; RuleBroken GOLONGAN_TANPA_AK where the table has none."""
    for each in rules.golongan_ak.value:
        if each.kode == golongan:
            return each
    source = rules.golongan_ak.citation
    raise RuleBroken("GOLONGAN_TANPA_AK", source=source, field="golongan", golongan=golongan)


def convert(
    jenjang: Jenjang,
    predikat: Predikat,
    rules: AturanAngkaKredit,
    *,
    bulan: int = BULAN_SETAHUN,
) -> PerhitunganAk:
    """Convert a predikat over full months: F1 for 12, F2 for fewer.

    RuleBroken BULAN_TIDAK_WAJAR outside 1–12.
    """
    if not 1 <= bulan <= BULAN_SETAHUN:
        source = rules.persen_predikat.citation
        raise RuleBroken("BULAN_TIDAK_WAJAR", source=source, field="bulan", bulan=bulan)
    row, persen = level(jenjang, rules), percentage(predikat, rules)
    ak = AngkaKredit(persen * row.koefisien * bulan / 100)
    return PerhitunganAk(jenjang, predikat, bulan, persen, row.koefisien, ak, row.citation)


def convert_year(bagian: tuple[BagianTahun, ...], rules: AturanAngkaKredit) -> AngkaKredit:
    """Sum the parts of one year; parts only where the jenjang changed within it (F8).

    RuleBroken SATU_TAHUN_SATU_PREDIKAT when two parts have one jenjang, as two semesters would;
    LEBIH_DARI_SETAHUN when the months pass 12.
    """
    source = rules.persen_predikat.citation
    if len({each.jenjang for each in bagian}) < len(bagian):
        raise RuleBroken("SATU_TAHUN_SATU_PREDIKAT", source=source, field="predikat")
    months = sum(each.bulan for each in bagian)
    if months > BULAN_SETAHUN:
        raise RuleBroken("LEBIH_DARI_SETAHUN", source=source, field="bulan", bulan=months)
    amounts = (convert(e.jenjang, e.predikat, rules, bulan=e.bulan).ak for e in bagian)
    return sum(amounts, AngkaKredit())


def base_credit(golongan: str, rules: AturanAngkaKredit) -> AngkaKredit:
    """Return the AK dasar of a golongan: 0 at the lowest of its jenjang."""
    return AngkaKredit.of(grade(golongan, rules).ak_dasar)


def transfer(
    predikat: Predikat, rules: AturanAngkaKredit, *, golongan: str, masa_tahun: Decimal
) -> Perpindahan:
    """Return the AK of an appointment into the post (F6); years beyond the maximum do not count.

    RuleBroken MASA_TIDAK_WAJAR for a masa kepangkatan of 0 or less.
    """
    maks = rules.masa_kepangkatan_maks
    if masa_tahun <= 0:
        raise RuleBroken("MASA_TIDAK_WAJAR", source=maks.citation, field="masa_kepangkatan")
    counted = min(masa_tahun, maks.value)
    row = grade(golongan, rules)
    yearly = convert(row.jenjang, predikat, rules).ak
    earned = AngkaKredit(yearly.perduabelas * counted)
    dasar = base_credit(golongan, rules)
    return Perpindahan(counted, earned, dasar, earned + dasar)


def integrate(lama: Decimal, rules: AturanAngkaKredit, *, golongan: str) -> AngkaKredit:
    """Return the AK integrasi of an old conventional value (F7).

    RuleBroken LAMA_DI_LUAR_RENTANG when the value does not belong to the golongan.
    """
    row = grade(golongan, rules)
    dasar = level(row.jenjang, rules).nilai_dasar
    too_high = row.lama_sampai is not None and lama > row.lama_sampai
    if dasar is None or lama < row.lama_dari or too_high:
        raise RuleBroken(
            "LAMA_DI_LUAR_RENTANG",
            source=row.citation,
            field="ak_lama",
            golongan=golongan,
            lama=str(lama),
            dari=str(row.lama_dari),
            sampai=None if row.lama_sampai is None else str(row.lama_sampai),
        )
    return AngkaKredit.of(lama - dasar)
