"""Where a career stands in angka kredit: accumulation, needs, years to go, and a what-if.

A projection is a simulation: it never promotes, it only says when an amount would be reached.
Missing data gives no number but the field that is missing and who fixes it (domain/05 §7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.angka_kredit import (
    AngkaKredit,
    AturanAngkaKredit,
    Jenjang,
    PerhitunganAk,
    base_credit,
    convert,
    grade,
    level,
)
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.predikat import Predikat

PEMILIK_DATA = "operator_sekolah"
"""Who mends a missing jenjang, golongan or TMT: they come from Dapodik (domain/07 §6)."""


@dataclass(frozen=True)
class FaktaKarier:
    """What must be known before a number is shown; ``definitif`` is false for a Plt post (F9)."""

    asn: bool
    definitif: bool = True
    jenjang: Jenjang | None = None
    golongan: str = ""
    tmt_pangkat: date | None = None


@dataclass(frozen=True)
class CatatanAk:
    """The AK of one year or part of a year; ``final`` once its predikat is FINAL."""

    tahun: int
    perhitungan: PerhitunganAk
    final: bool


@dataclass(frozen=True)
class Akumulasi:
    """What is counted in the present jenjang (F3, F4); ``semua_final`` false: still provisional."""

    jenjang: Jenjang
    ak_dasar: AngkaKredit
    diperoleh: AngkaKredit
    jumlah: AngkaKredit
    semua_final: bool


@dataclass(frozen=True)
class Kebutuhan:
    """A goal in accumulated AK and what is missing; None where there is nothing above."""

    target: AngkaKredit
    kurang: AngkaKredit

    @property
    def tercapai(self) -> bool:
        """Whether the amount is reached (one of the conditions, never a right)."""
        return self.kurang <= AngkaKredit()


@dataclass(frozen=True)
class KebutuhanKarier:
    """The next pangkat and the next jenjang."""

    pangkat: Kebutuhan | None
    jenjang: Kebutuhan | None


@dataclass(frozen=True)
class TahunProyeksi:
    """One year of a what-if: the predikat supposed, the amount after it, and what it reaches."""

    tahun: int
    predikat: Predikat
    diperoleh: AngkaKredit
    jumlah: AngkaKredit
    pangkat_tercapai: bool
    jenjang_tercapai: bool


def missing_facts(fakta: FaktaKarier, rules: AturanAngkaKredit) -> tuple[RuleBroken, ...]:
    """Return why no number can be shown, each with the field and who fixes it; empty when none."""
    return tuple(_missing(fakta, rules))


def _missing(fakta: FaktaKarier, rules: AturanAngkaKredit) -> Iterator[RuleBroken]:
    source = rules.jenjang_jabatan.citation
    if not fakta.asn:
        yield RuleBroken("AK_HANYA_ASN", source=source, field="kepegawaian")
        return
    if not fakta.definitif:
        yield RuleBroken("AK_HANYA_DEFINITIF", source=source, field="jabatan")
        return
    for field, code, value in (
        ("jenjang_jabatan", "JENJANG_BELUM_ADA", fakta.jenjang),
        ("golongan", "GOLONGAN_BELUM_ADA", fakta.golongan),
        ("tmt_pangkat", "TMT_BELUM_ADA", fakta.tmt_pangkat),
    ):
        if not value:
            yield RuleBroken(code, source=source, field=field, pemilik=PEMILIK_DATA)
    row = next((r for r in rules.golongan_ak.value if r.kode == fakta.golongan), None)
    if row and fakta.jenjang and row.jenjang is not fakta.jenjang:
        yield RuleBroken(
            "GOLONGAN_BUKAN_JENJANG",
            source=row.citation,
            field="golongan",
            golongan=fakta.golongan,
            jenjang=fakta.jenjang.value,
            pemilik=PEMILIK_DATA,
        )


def accumulate(
    catatan: tuple[CatatanAk, ...],
    rules: AturanAngkaKredit,
    *,
    jenjang: Jenjang,
    golongan_masuk: str,
) -> Akumulasi:
    """Sum what was earned in the present jenjang, and the AK dasar it began with (F3, F4).

    ``golongan_masuk`` is the golongan at which the jenjang was entered: above its lowest one the
    AK dasar counts. A promotion of pangkat inside the jenjang keeps the surplus (F5).
    """
    counted = _since_last_jenjang(catatan, jenjang)
    dasar = base_credit(golongan_masuk, rules)
    earned = sum((each.perhitungan.ak for each in counted), AngkaKredit())
    return Akumulasi(jenjang, dasar, earned, dasar + earned, all(each.final for each in counted))


def _since_last_jenjang(catatan: tuple[CatatanAk, ...], jenjang: Jenjang) -> tuple[CatatanAk, ...]:
    ordered = sorted(catatan, key=lambda each: each.tahun)
    start = 0
    for position, each in enumerate(ordered, start=1):
        if each.perhitungan.jenjang is not jenjang:
            start = position
    return tuple(ordered[start:])


def needs(jumlah: AngkaKredit, rules: AturanAngkaKredit, *, golongan: str) -> KebutuhanKarier:
    """Return what the next pangkat and the next jenjang ask for.

    The next pangkat lies AKK pangkat above the AK dasar of the golongan; nothing lies above the
    last golongan of the table.
    """
    row = grade(golongan, rules)
    constants = level(row.jenjang, rules)
    last = rules.golongan_ak.value[-1].kode == golongan
    pangkat = None if last else row.ak_dasar + constants.akk_pangkat
    jenjang = constants.akk_jenjang
    return KebutuhanKarier(
        None if pangkat is None else _need(AngkaKredit.of(pangkat), jumlah),
        None if jenjang is None else _need(AngkaKredit.of(jenjang), jumlah),
    )


def _need(target: AngkaKredit, jumlah: AngkaKredit) -> Kebutuhan:
    return Kebutuhan(target, max(target - jumlah, AngkaKredit()))


def years_to_go(
    kebutuhan: Kebutuhan, rules: AturanAngkaKredit, *, jenjang: Jenjang, predikat: Predikat
) -> int:
    """Return the whole years still needed if every year ends with that predikat; 0 when reached."""
    yearly = convert(jenjang, predikat, rules).ak
    whole, rest = divmod(kebutuhan.kurang.perduabelas, yearly.perduabelas)
    return int(whole) + (rest > 0)


def project(
    jumlah: AngkaKredit,
    predikat: tuple[Predikat, ...],
    rules: AturanAngkaKredit,
    *,
    golongan: str,
    tahun_mulai: int,
) -> tuple[TahunProyeksi, ...]:
    """Simulate one supposed predikat per year from ``tahun_mulai`` on, without any promotion."""
    rows: list[TahunProyeksi] = []
    jenjang = grade(golongan, rules).jenjang
    for tahun, supposed in enumerate(predikat, start=tahun_mulai):
        earned = convert(jenjang, supposed, rules).ak
        jumlah = jumlah + earned
        goal = needs(jumlah, rules, golongan=golongan)
        reached = (_reached(goal.pangkat), _reached(goal.jenjang))
        rows.append(TahunProyeksi(tahun, supposed, earned, jumlah, *reached))
    return tuple(rows)


def _reached(kebutuhan: Kebutuhan | None) -> bool:
    return kebutuhan is not None and kebutuhan.tercapai
