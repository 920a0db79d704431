""" "Artinya bagi Anda" as values: angka kredit with its formula, needs, what-if, consequences."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.angka_kredit import AngkaKredit, PerhitunganAk
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.karier import (
    Akumulasi,
    CatatanAk,
    Kebutuhan,
    TahunProyeksi,
    needs,
    project,
    years_to_go,
)
from kinerja_app.domain.konsekuensi import HasilSyarat, Konsekuensi
from kinerja_app.domain.predikat import Predikat
from kinerja_app.services.karier import LembarKarier
from kinerja_app.ui.formatting import angka, tanggal
from kinerja_app.ui.penilaian.grafik_ak import (
    NARROW,
    NO_CHART,
    ON_A_PHONE,
    GrafikAk,
    KolomAk,
    columns_chart,
)
from kinerja_app.ui.views import Problem, Tag
from kinerja_app.ui.wording import problems, source_line
from kinerja_app.ui.wording_penilaian import ASAL_AK, PREDIKAT, SYARAT

AHEAD = 3
_CAUSE = {
    HasilSyarat.TIDAK_TERPENUHI: " Predikat {tahun} di bawahnya.",
    HasilSyarat.BELUM_DIKETAHUI: " Predikat tahunan {tahun} belum tercatat.",
}


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
    """One consequence: one of several conditions; ``diuji`` is false for mere information."""

    label: str
    tag: Tag
    kalimat: str
    sumber: str
    usulan: bool
    diuji: bool = True


@dataclass(frozen=True)
class AkTampil:
    """The accumulation with the years supposed; empty ``jumlah`` while a number cannot be shown."""

    jumlah: str = ""
    pangkat: str = ""
    jenjang: str = ""
    sementara: str = ""
    awal: str = ""
    baris: tuple[BarisAk, ...] = ()
    grafik: GrafikAk = NO_CHART
    grafik_hp: GrafikAk = NO_CHART
    uraian: str = ""


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
            _state(each, sheet),
        )
        for each in sheet.catatan
    )


def _state(each: CatatanAk, sheet: LembarKarier) -> str:
    """Whether a year is final, and by which SK; one that fixes another amount says so."""
    if not each.final:
        return "Sementara"
    kept = sheet.penetapan.get(each.tahun)
    if kept is None:
        return "Final, SK belum dicatat"
    words = f"Final, SK {kept.isi.sk.nomor}, {tanggal(kept.isi.sk.tanggal)}"
    same = kept.isi.ak == each.perhitungan.ak
    return words if same else f"{words} menetapkan jumlah lain"


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
        sentence += _CAUSE.get(each.hasil, "").format(tahun=years)
        sentence += " Ini salah satu syarat."
    return Syarat(
        rule.label,
        SYARAT[each.hasil],
        sentence,
        source_line(rule.citation),
        rule.citation.confidence is not Confidence.OFFICIAL or "(U)" in rule.citation.note,
        rule.predikat_min is not None,
    )


def accumulation(sheet: LembarKarier, predikat: tuple[Predikat, ...]) -> AkTampil:
    """What is counted so far, what the next pangkat and jenjang need, and the years supposed.

    Nothing of the supposition is stored.
    """
    total, golongan = sheet.akumulasi, sheet.fakta.golongan
    if total is None:
        return AkTampil()
    rules, places = sheet.rules, sheet.rules.desimal_ak.value
    counted = [each.tahun for each in total.tahun]
    last = max((*counted, total.awal.sampai_tahun)) or sheet.tahun - 1
    ahead = project(total.jumlah, predikat, rules, golongan=golongan, tahun_mulai=last + 1)
    goal = needs(total.jumlah, rules, golongan=golongan)
    supposed = predikat[0] if predikat else Predikat.BAIK
    columns = (*_so_far(total, places), *_supposed(ahead, total.jumlah, places))
    aim = goal.pangkat or goal.jenjang
    line = (float(aim.target.nilai), _two(aim.target, places)) if aim else None
    return AkTampil(
        jumlah=exact(total.jumlah, places),
        pangkat=_need(goal.pangkat, sheet, total, supposed),
        jenjang=_need(goal.jenjang, sheet, total, supposed),
        sementara="" if total.semua_final else "Sementara: ada tahun yang belum final.",
        awal=_beginning(total, places),
        baris=tuple(_row_of(each) for each in columns),
        grafik=columns_chart(columns, target=line),
        grafik_hp=columns_chart(columns[-ON_A_PHONE:], target=line, lebar=NARROW),
        uraian=", ".join(f"{each.jumlah} pada {each.label}" for each in columns),
    )


def _so_far(total: Akumulasi, places: int) -> tuple[KolomAk, ...]:
    begin = str(total.awal.sampai_tahun) if total.awal.sampai_tahun else "Awal"
    amount = total.awal.ak
    there = float(amount.nilai)
    found = [KolomAk(begin, ASAL_AK[total.awal.asal], "", _two(amount, places), there, there)]
    for each in total.tahun:
        gained, before = each.perhitungan.ak, amount
        amount = amount + gained
        found.append(
            KolomAk(
                str(each.tahun),
                PREDIKAT[each.perhitungan.predikat],
                f"{formula(each.perhitungan)} = {exact(gained, places)}",
                _two(amount, places),
                float(before.nilai),
                float(amount.nilai),
            )
        )
    return tuple(found)


def _supposed(
    ahead: tuple[TahunProyeksi, ...], counted: AngkaKredit, places: int
) -> tuple[KolomAk, ...]:
    return tuple(
        KolomAk(
            str(each.tahun),
            f"bila {PREDIKAT[each.predikat]}",
            exact(each.diperoleh, places),
            _two(each.jumlah, places),
            float(counted.nilai),
            float(each.jumlah.nilai),
            andai=True,
            tercapai=each.pangkat_tercapai,
        )
        for each in ahead
    )


def _row_of(each: KolomAk) -> BarisAk:
    state = "Sudah ada"
    if each.andai:
        state = "Kebutuhan pangkat tercapai" if each.tercapai else "Belum tercapai"
    return BarisAk(each.label, each.keterangan, each.rumus or "–", each.jumlah, state)


def _beginning(total: Akumulasi, places: int) -> str:
    words = ASAL_AK[total.awal.asal]
    until = f", sampai {total.awal.sampai_tahun}" if total.awal.sampai_tahun else ""
    return f"Dimulai dari {_two(total.awal.ak, places)}: {words}{until}."


def _two(value: AngkaKredit, places: int) -> str:
    return angka(value.rounded(places), decimals=places)


def _need(need: Kebutuhan | None, sheet: LembarKarier, total: Akumulasi, supposed: Predikat) -> str:
    if need is None:
        return "Tidak ada yang lebih tinggi pada tabel."
    places = sheet.rules.desimal_ak.value
    target = _two(need.target, places)
    if need.tercapai:
        return f"Kebutuhan {target} tercapai. Ini salah satu syarat."
    years = years_to_go(need, sheet.rules, jenjang=total.jenjang, predikat=supposed)
    return (
        f"Kebutuhan {target}, kurang {_two(need.kurang, places)}: {years} tahun lagi bila "
        f"predikat {PREDIKAT[supposed]} setiap tahun."
    )
