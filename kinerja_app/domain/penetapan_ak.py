"""The SK behind a Penetapan Angka Kredit (PAK): what it may say, and whether it still holds.

It is numbered and signed outside; here stand its number, its date and the amount that it fixes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_app.domain.angka_kredit import (
    AngkaKredit,
    AturanAngkaKredit,
    PerhitunganAk,
    convert,
    level_named,
)
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.karier import months_counted
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.tulisan import LONGEST_LINE


class StatusPak(StrEnum):
    """How far the PAK of a year is, once its predikat is final; what is to be done comes first."""

    BERUBAH = "berubah"
    BELUM_DICATAT = "belum_dicatat"
    BELUM_TERHITUNG = "belum_terhitung"
    TERCATAT = "tercatat"


@dataclass(frozen=True)
class SkPak:
    """What the letter says of itself."""

    nomor: str
    tanggal: date


@dataclass(frozen=True)
class Penetapan:
    """A recorded letter with the amount and the full months that it fixes."""

    sk: SkPak
    ak: AngkaKredit
    bulan: int


@dataclass(frozen=True)
class TahunDinilai:
    """What the amount of a year follows from; ``jenjang_jabatan`` is a label, or empty."""

    tahun: int
    predikat: Predikat
    jenjang_jabatan: str
    tmt_jenjang: date | None


def credit_of(year: TahunDinilai, rules: AturanAngkaKredit) -> PerhitunganAk | None:
    """The amount of a year; None without a jenjang, and before the jenjang was entered."""
    jenjang = level_named(year.jenjang_jabatan, rules) if year.jenjang_jabatan else None
    months = months_counted(year.tahun, year.tmt_jenjang)
    if jenjang is None or not months:
        return None
    return convert(jenjang, year.predikat, rules, bulan=months)


def status_of(
    year: TahunDinilai, rules: AturanAngkaKredit, penetapan: Penetapan | None
) -> StatusPak | None:
    """Where the PAK of a year stands; None where the year gives no angka kredit at all."""
    if not year.jenjang_jabatan or level_named(year.jenjang_jabatan, rules) is None:
        return StatusPak.BELUM_TERHITUNG
    found = credit_of(year, rules)
    if found is None:
        return None
    if penetapan is None:
        return StatusPak.BELUM_DICATAT
    holds = (penetapan.ak, penetapan.bulan) == (found.ak, found.bulan)
    return StatusPak.TERCATAT if holds else StatusPak.BERUBAH


def problems(sk: SkPak, *, sejak: date, on: date) -> tuple[RuleBroken, ...]:
    """What cannot be right in a letter; ``sejak`` is the last day of what it is about."""
    return tuple(_problems(sk, sejak, on))


def _problems(sk: SkPak, sejak: date, on: date) -> Iterator[RuleBroken]:
    if not sk.nomor:
        yield RuleBroken("NOMOR_SK_KOSONG", field="nomor")
    elif len(sk.nomor) > LONGEST_LINE:
        yield RuleBroken("TEKS_TERLALU_PANJANG", field="nomor", batas=LONGEST_LINE)
    if sk.tanggal > on:
        yield RuleBroken("TANGGAL_PAK_DI_MASA_DEPAN", field="tanggal")
    elif sk.tanggal < sejak:
        yield RuleBroken("TANGGAL_PAK_TERLALU_DINI", field="tanggal", sejak=sejak.isoformat())
