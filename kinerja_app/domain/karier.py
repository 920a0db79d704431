"""Where a career stands in angka kredit: accumulation, needs, years to go, and a what-if.

A projection is a simulation: it never promotes, it only says when an amount would be reached.
Missing data gives no number but the field that is missing and who fixes it (domain/05 §7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.angka_kredit import (
    BULAN_SETAHUN,
    AngkaKredit,
    AturanAngkaKredit,
    Jenjang,
    PerhitunganAk,
    convert,
    grade,
    level,
)
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.kepangkatan import AwalAk
from kinerja_app.domain.predikat import Predikat

PEMILIK_DATA = "operator_sekolah"
"""Who mends a missing jenjang, golongan or TMT: they come from Dapodik (domain/07 §6)."""


@dataclass(frozen=True)
class FaktaKarier:
    """What must be known before a number is shown; ``definitif`` is false for a Plt post (F9).

    ``awal`` is what the accumulation begins with; None while the golongan at entry is not known.
    """

    asn: bool
    definitif: bool = True
    jenjang: Jenjang | None = None
    golongan: str = ""
    tmt_pangkat: date | None = None
    tmt_jenjang: date | None = None
    awal: AwalAk | None = None


@dataclass(frozen=True)
class CatatanAk:
    """The AK of one year or part of a year; ``final`` once its predikat is FINAL."""

    tahun: int
    perhitungan: PerhitunganAk
    final: bool


@dataclass(frozen=True)
class Akumulasi:
    """What is counted in the present jenjang (F3, F4); ``semua_final`` false: still provisional.

    ``tahun`` are the years that were added to ``awal``, oldest first.
    """

    jenjang: Jenjang
    awal: AwalAk
    diperoleh: AngkaKredit
    jumlah: AngkaKredit
    semua_final: bool
    tahun: tuple[CatatanAk, ...] = ()


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
    yield from _not_recorded(fakta, rules)
    yield from _golongan_problems(fakta, rules)


def _not_recorded(fakta: FaktaKarier, rules: AturanAngkaKredit) -> Iterator[RuleBroken]:
    source = rules.jenjang_jabatan.citation
    for field, code, value in (
        ("jenjang_jabatan", "JENJANG_BELUM_ADA", fakta.jenjang),
        ("golongan", "GOLONGAN_BELUM_ADA", fakta.golongan),
        ("tmt_pangkat", "TMT_BELUM_ADA", fakta.tmt_pangkat),
        ("tmt_jenjang", "TMT_JENJANG_BELUM_ADA", fakta.tmt_jenjang),
        ("golongan_masuk", "GOLONGAN_MASUK_BELUM_ADA", fakta.awal),
    ):
        if not value:
            yield RuleBroken(code, source=source, field=field, pemilik=PEMILIK_DATA)


def _golongan_problems(fakta: FaktaKarier, rules: AturanAngkaKredit) -> Iterator[RuleBroken]:
    """A golongan without a row of the table, or of another jenjang than the recorded one."""
    source = rules.jenjang_jabatan.citation
    row = next((r for r in rules.golongan_ak.value if r.kode == fakta.golongan), None)
    if fakta.golongan and row is None:
        facts = {"golongan": fakta.golongan, "pemilik": PEMILIK_DATA}
        yield RuleBroken("GOLONGAN_TANPA_AK", source=source, field="golongan", **facts)
    if row and fakta.jenjang and row.jenjang is not fakta.jenjang:
        yield RuleBroken(
            "GOLONGAN_BUKAN_JENJANG",
            source=row.citation,
            field="golongan",
            golongan=fakta.golongan,
            jenjang=fakta.jenjang.value,
            pemilik=PEMILIK_DATA,
        )


def earned(
    tahun: tuple[tuple[int, Predikat, bool], ...],
    rules: AturanAngkaKredit,
    *,
    jenjang: Jenjang,
    tmt_jenjang: date | None,
) -> tuple[CatatanAk, ...]:
    """Convert the annual predikat of each (year, predikat, final) in the present jenjang.

    Years before it was entered belong to another one; of the year of entry the full months count
    (F2). Without a TMT every year counts in full.
    """
    return tuple(
        CatatanAk(year, convert(jenjang, predikat, rules, bulan=months), final)
        for year, predikat, final in tahun
        if (months := months_counted(year, tmt_jenjang))
    )


def months_counted(tahun: int, tmt: date | None) -> int:
    """Return the full months of a year from a TMT on: 12 without one, 0 before it."""
    if tmt is None or tmt.year < tahun:
        return BULAN_SETAHUN
    if tmt.year > tahun:
        return 0
    return BULAN_SETAHUN - tmt.month + (tmt.day == 1)


def accumulate(catatan: tuple[CatatanAk, ...], *, jenjang: Jenjang, awal: AwalAk) -> Akumulasi:
    """Sum what was earned in the present jenjang onto the amount it begins with (F3, F4).

    Years that the beginning amount includes are not counted twice. A promotion of pangkat inside
    the jenjang keeps the surplus (F5).
    """
    counted = tuple(
        each for each in _since_last_jenjang(catatan, jenjang) if each.tahun > awal.sampai_tahun
    )
    gained = sum((each.perhitungan.ak for each in counted), AngkaKredit())
    done = all(each.final for each in counted)
    return Akumulasi(jenjang, awal, gained, awal.ak + gained, done, counted)


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
        rows.append(TahunProyeksi(tahun, supposed, earned, jumlah, _reached(goal.pangkat)))
    return tuple(rows)


def _reached(kebutuhan: Kebutuhan | None) -> bool:
    return kebutuhan is not None and kebutuhan.tercapai
