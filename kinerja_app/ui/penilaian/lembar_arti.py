""" "Artinya bagi Anda" as values: angka kredit with its formula, needs, what-if, consequences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.angka_kredit import AngkaKredit, PerhitunganAk
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.karier import (
    FaktaKarier,
    Kebutuhan,
    accumulate,
    missing_facts,
    needs,
    project,
    years_to_go,
)
from kinerja_app.domain.konsekuensi import Konsekuensi
from kinerja_app.domain.predikat import Predikat
from kinerja_app.services.karier import LembarKarier
from kinerja_app.ui.formatting import angka
from kinerja_app.ui.penilaian.grafik import Batang, bars
from kinerja_app.ui.views import Problem, Tag
from kinerja_app.ui.wording import problems, source_line
from kinerja_app.ui.wording_penilaian import PREDIKAT, SYARAT

AHEAD = 4


@dataclass(frozen=True)
class BarisAk:
    """One year: its predikat, the formula in numbers, and what it gives."""

    tahun: str
    predikat: str
    rumus: str
    nilai: str
    keadaan: str


@dataclass(frozen=True)
class Syarat:
    """One consequence: always one of several conditions."""

    label: str
    tag: Tag
    kalimat: str
    sumber: str
    usulan: bool


@dataclass(frozen=True)
class Simulasi:
    """A what-if: the years ahead, what is needed, how many years remain."""

    baris: tuple[BarisAk, ...] = ()
    grafik: tuple[Batang, ...] = ()
    uraian: str = ""
    jumlah: str = ""
    pangkat: str = ""
    jenjang: str = ""
    masalah: tuple[Problem, ...] = ()


def exact(value: AngkaKredit, desimal: int) -> str:
    """The printed value, with the exact one behind it where they differ."""
    rounded = value.rounded(desimal)
    shown = angka(rounded, decimals=desimal)
    return shown if rounded == value.nilai else f"{shown} (tepatnya {angka(value.nilai)})"


def formula(found: PerhitunganAk) -> str:
    """Months, percentage and coefficient: "12/12 × 100 % × 25"."""
    return f"{found.bulan}/12 × {angka(found.persen)} % × {angka(found.koefisien)}"


def yearly(sheet: LembarKarier) -> tuple[BarisAk, ...]:
    """What each year gave."""
    places = sheet.rules.desimal_ak.value
    return tuple(
        BarisAk(
            str(each.tahun),
            PREDIKAT[each.perhitungan.predikat],
            formula(each.perhitungan),
            exact(each.perhitungan.ak, places),
            "Final" if each.final else "Sementara",
        )
        for each in sheet.catatan
    )


def missing(sheet: LembarKarier) -> tuple[Problem, ...]:
    """What keeps a number from being shown, each with who mends it."""
    return tuple(each for error in sheet.kurang for each in problems(error))


def conditions(sheet: LembarKarier) -> tuple[Syarat, ...]:
    """The consequences of the predikat, each with its source and mark."""
    return tuple(_condition(each) for each in sheet.konsekuensi)


def _condition(each: Konsekuensi) -> Syarat:
    rule = each.aturan
    years = ", ".join(str(tahun) for tahun in each.tahun_penyebab)
    if rule.predikat_min is None:
        words = rule.citation.note
        sentence = f"{words[:1].upper()}{words[1:]}." if words else ""
    else:
        span = f" dalam {rule.tahun} tahun terakhir" if rule.tahun > 1 else ""
        sentence = f"Predikat paling rendah {PREDIKAT[rule.predikat_min]}{span}."
        sentence += f" Lihat tahun {years}." if years else ""
        sentence += " Ini salah satu syarat."
    return Syarat(
        rule.label,
        SYARAT[each.hasil],
        sentence,
        source_line(rule.citation),
        rule.citation.confidence is not Confidence.OFFICIAL or "(U)" in rule.citation.note,
    )


def simulate(
    sheet: LembarKarier, fakta: FaktaKarier, *, masuk: str, predikat: tuple[Predikat, ...]
) -> Simulasi:
    """The years ahead with one supposed predikat each; nothing of it is stored.

    ``masuk`` is the golongan at which the jenjang was entered, above whose lowest AK dasar counts.
    """
    lacking = missing_facts(fakta, sheet.rules)
    if lacking or fakta.jenjang is None:
        return Simulasi(masalah=tuple(each for error in lacking for each in problems(error)))
    rules, places = sheet.rules, sheet.rules.desimal_ak.value
    total = accumulate(sheet.catatan, rules, jenjang=fakta.jenjang, golongan_masuk=masuk)
    ahead = project(
        total.jumlah, predikat, rules, golongan=fakta.golongan, tahun_mulai=sheet.tahun + 1
    )
    goal = needs(total.jumlah, rules, golongan=fakta.golongan)
    rows = tuple(
        BarisAk(
            str(each.tahun),
            PREDIKAT[each.predikat],
            exact(each.diperoleh, places),
            exact(each.jumlah, places),
            "Kebutuhan pangkat tercapai" if each.pangkat_tercapai else "Belum tercapai",
        )
        for each in ahead
    )
    now = (str(sheet.tahun), float(total.jumlah.nilai), _two(total.jumlah, places), False)
    then = tuple(
        (str(each.tahun), float(each.jumlah.nilai), _two(each.jumlah, places), True)
        for each in ahead
    )
    supposed = predikat[0] if predikat else Predikat.BAIK
    return Simulasi(
        baris=rows,
        grafik=bars((now, *then)),
        uraian=", ".join(f"{words} pada {label}" for label, _, words, _ in (now, *then)),
        jumlah=exact(total.jumlah, places),
        pangkat=_need(goal.pangkat, sheet, fakta, supposed),
        jenjang=_need(goal.jenjang, sheet, fakta, supposed),
    )


def _two(value: AngkaKredit, places: int) -> str:
    return angka(value.rounded(places), decimals=places)


def _need(
    need: Kebutuhan | None, sheet: LembarKarier, fakta: FaktaKarier, supposed: Predikat
) -> str:
    if need is None or fakta.jenjang is None:
        return "Tidak ada yang lebih tinggi pada tabel."
    places = sheet.rules.desimal_ak.value
    target = _two(need.target, places)
    if need.tercapai:
        return f"Kebutuhan {target} tercapai. Ini salah satu syarat."
    years = years_to_go(need, sheet.rules, jenjang=fakta.jenjang, predikat=supposed)
    return (
        f"Kebutuhan {target}, kurang {_two(need.kurang, places)}: {years} tahun lagi bila "
        f"predikat {PREDIKAT[supposed]} setiap tahun."
    )


def day(text: str) -> date | None:
    """A date as a browser sends it; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
