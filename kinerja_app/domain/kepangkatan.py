"""Rank and level of a person as an SK states them, and the angka kredit that was there before.

They are kept by the operator, because the roster carries no TMT. What may be missing is asked in
``karier``, where a number is shown; here stands what cannot be right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kinerja_app.domain.angka_kredit import (
    AngkaKredit,
    AturanAngkaKredit,
    base_credit,
    grade,
    integrate,
    level_named,
)
from kinerja_app.domain.errors import RuleBroken

TERKECIL_DESIMAL = -3
"""Forms print at most three decimals (domain/05 §3)."""


class AsalAk(StrEnum):
    """Where the amount comes from that a person had before the years counted here."""

    TANPA = "tanpa"
    LAMA = "lama"
    PAK = "pak"


@dataclass(frozen=True)
class Kepangkatan:
    """What the letters say: TMT of pangkat and jenjang, golongan at entry, the amount so far.

    ``nilai_ak`` is the conventional amount of ``LAMA`` or the total of the last ``PAK``;
    ``sampai_tahun`` the last year that it includes; ``sumber`` names the letter.
    """

    tmt_pangkat: date | None = None
    tmt_jenjang: date | None = None
    golongan_masuk: str = ""
    asal_ak: AsalAk = AsalAk.TANPA
    nilai_ak: Decimal | None = None
    sampai_tahun: int | None = None
    sumber: str = ""


@dataclass(frozen=True)
class AwalAk:
    """The amount an accumulation begins with; years up to ``sampai_tahun`` are in it."""

    asal: AsalAk
    ak: AngkaKredit
    sampai_tahun: int = 0


def opening(found: Kepangkatan, rules: AturanAngkaKredit, *, golongan: str) -> AwalAk | None:
    """Return what the accumulation begins with; None while the golongan at entry is not known.

    An old value was integrated in one of the golongan of the jenjang up to the present one (F7).
    RuleBroken LAMA_DI_LUAR_RENTANG where it fits none of them.
    """
    if found.asal_ak is AsalAk.PAK and found.nilai_ak is not None:
        return AwalAk(AsalAk.PAK, AngkaKredit.of(found.nilai_ak), found.sampai_tahun or 0)
    if found.asal_ak is AsalAk.LAMA and found.nilai_ak is not None:
        amount = _integrated(found.nilai_ak, rules, golongan)
        return AwalAk(AsalAk.LAMA, amount, found.sampai_tahun or 0)
    if not found.golongan_masuk:
        return None
    return AwalAk(AsalAk.TANPA, base_credit(found.golongan_masuk, rules))


def _integrated(lama: Decimal, rules: AturanAngkaKredit, golongan: str) -> AngkaKredit:
    present = grade(golongan, rules)
    rows = [each for each in rules.golongan_ak.value if each.jenjang is present.jenjang]
    for row in rows[: rows.index(present)]:
        if row.lama_dari <= lama and (row.lama_sampai is None or lama <= row.lama_sampai):
            return integrate(lama, rules, golongan=row.kode)
    return integrate(lama, rules, golongan=golongan)


def problems(
    found: Kepangkatan,
    rules: AturanAngkaKredit,
    *,
    golongan: str,
    jenjang_jabatan: str,
    on: date,
) -> tuple[RuleBroken, ...]:
    """Return what cannot be right on a day, each at its field. Empty fields are let through."""
    return (
        *_of_level(found, rules, golongan, jenjang_jabatan),
        *_of_dates(found, on),
        *_of_amount(found, rules, golongan, on),
    )


def _of_level(
    found: Kepangkatan, rules: AturanAngkaKredit, golongan: str, jenjang_jabatan: str
) -> Iterator[RuleBroken]:
    rows = rules.golongan_ak.value
    codes = [each.kode for each in rows]
    source = rules.golongan_ak.citation
    for field, kode in (("golongan", golongan), ("golongan_masuk", found.golongan_masuk)):
        if kode and kode not in codes:
            yield RuleBroken("GOLONGAN_TANPA_AK", source=source, field=field, golongan=kode)
            return
    present = next((each for each in rows if each.kode == golongan), None)
    jenjang = level_named(jenjang_jabatan, rules) if jenjang_jabatan else None
    if present and jenjang and present.jenjang is not jenjang:
        facts = {"golongan": golongan, "jenjang": jenjang.value}
        yield RuleBroken("GOLONGAN_BUKAN_JENJANG", source=source, field="golongan", **facts)
    if present and found.golongan_masuk:
        entry = rows[codes.index(found.golongan_masuk)]
        if entry.jenjang is not present.jenjang or codes.index(entry.kode) > codes.index(golongan):
            yield RuleBroken(
                "GOLONGAN_MASUK_TIDAK_COCOK",
                source=source,
                field="golongan_masuk",
                golongan=golongan,
            )


def _of_dates(found: Kepangkatan, on: date) -> Iterator[RuleBroken]:
    for field, day in (("tmt_pangkat", found.tmt_pangkat), ("tmt_jenjang", found.tmt_jenjang)):
        if day is not None and day > on:
            yield RuleBroken("TMT_DI_MASA_DEPAN", field=field)


def _of_amount(
    found: Kepangkatan, rules: AturanAngkaKredit, golongan: str, on: date
) -> Iterator[RuleBroken]:
    if found.asal_ak is AsalAk.TANPA:
        return
    value = found.nilai_ak
    if value is None:
        yield RuleBroken("NILAI_AK_KOSONG", field="nilai_ak")
    elif value < 0 or not value.is_finite() or _decimals(value) > -TERKECIL_DESIMAL:
        yield RuleBroken("NILAI_AK_TIDAK_WAJAR", field="nilai_ak")
    if found.sampai_tahun is None or not 1990 <= found.sampai_tahun <= on.year:
        yield RuleBroken("TAHUN_AK_TIDAK_WAJAR", field="sampai_tahun", tahun=on.year)
    if found.asal_ak is AsalAk.LAMA and value is not None and golongan:
        try:
            opening(found, rules, golongan=golongan)
        except RuleBroken as refused:
            facts = dict(refused.facts)
            yield RuleBroken(refused.code, source=refused.source, field="nilai_ak", **facts)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
