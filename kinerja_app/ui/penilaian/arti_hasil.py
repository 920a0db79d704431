"""What a result means, on the page of the result itself: angka kredit, the year, consequences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.predikat import Predikat
from kinerja_app.services.karier import LembarKarier, read_career
from kinerja_app.services.tahunan import LembarTahunan, read_year
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.penilaian.jumlah_ak import amount, condition
from kinerja_app.ui.penilaian.lembar_arti import (
    AHEAD,
    AkTampil,
    Syarat,
    accumulation,
    conditions,
    exact,
    formula,
    missing,
)
from kinerja_app.ui.views import Fact, Problem
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import PREDIKAT

NO_AMOUNT = AkTampil()


@dataclass(frozen=True)
class ArtiTampil:
    """What the result means to the one who got it; ``ada`` is false for every other reader."""

    ada: bool = False
    ak: AkTampil = NO_AMOUNT
    rumus: str = ""
    sumber: str = ""
    menunggu: str = ""
    kurang: tuple[Problem, ...] = ()
    syarat: tuple[Syarat, ...] = ()
    judul_tahun: str = ""
    tahun: tuple[Fact, ...] = ()


def meaning(career: LembarKarier, year: LembarTahunan) -> ArtiTampil:
    """What is counted so far, how the newest year was, and what the predikat is a condition of."""
    waiting = ", ".join(str(each) for each in career.tahun_menunggu)
    return ArtiTampil(
        ada=True,
        ak=accumulation(career, (Predikat.BAIK,) * AHEAD),
        rumus=_newest(career),
        sumber=source_line(career.rules.persen_predikat.citation),
        menunggu=f"Predikat tahunan {waiting} belum ditetapkan, jadi belum dihitung."
        if waiting
        else "",
        kurang=missing(career),
        syarat=tuple(each for each in conditions(career) if each.diuji),
        judul_tahun=f"Dua semester {year.tahun}" if year.perlu_diputuskan else "",
        tahun=_year(year),
    )


def _newest(career: LembarKarier) -> str:
    if not career.catatan:
        return ""
    each = career.catatan[-1]
    value = exact(each.perhitungan.ak, career.rules.desimal_ak.value)
    return f"{each.tahun}: {formula(each.perhitungan)} = {value}."


def _year(year: LembarTahunan) -> tuple[Fact, ...]:
    """Each period and the predikat that was decided for the year, never their average."""
    decided = PREDIKAT[year.putusan.predikat] if year.putusan else "Belum"
    return (
        *(
            Fact(each.periode, PREDIKAT[each.predikat] if each.predikat else "Belum dinilai")
            for each in year.periode
        ),
        Fact("Tahunan, diputuskan penilai", decided),
    )


class ArtiHasilState(KinerjaState):
    """Holds the meaning of a result beside the result."""

    arti: ArtiTampil = ArtiTampil()

    async def _fill_meaning(self, *, own: bool) -> None:
        self.arti = ArtiTampil()
        career = await self._open(read_career) if own else None
        year = await self._open(read_year, self._record_id()) if career else None
        if career and year:
            self.arti = meaning(career.value, year.value)


def angka_kredit(arti: Any) -> rx.Component:
    """ "Angka kredit Anda": the amount with its chart and how the newest year was counted."""
    lacking = p.note(
        rx.el.ul(rx.foreach(arti.kurang, lambda row: rx.el.li(row.sentence)), class_name="bul"),
        kind="plain",
        icon_name="info",
    )
    mend = p.link("Minta koreksi di Data diri", href=f"{routes.DATA_DIRI}#koreksi")
    suppose = p.link("Coba predikat lain di Artinya bagi Anda", href=routes.ARTI)
    counted = p.stack(
        amount(arti.ak),
        p.when(
            arti.rumus,
            p.note(
                rx.el.p(
                    rx.el.b(arti.rumus, class_name="num"),
                    " Bulan dinilai per 12 × persentase predikat × koefisien per tahun.",
                ),
                rx.el.p(arti.sumber, class_name="small muted"),
                kind="plain",
                icon_name="calculator",
            ),
        ),
    )
    return p.section(
        "Angka kredit Anda",
        rx.el.div(
            p.stack(
                p.when(arti.menunggu, p.note(arti.menunggu)),
                rx.cond(p.some(arti.kurang), lacking, counted),
                rx.el.p(rx.cond(p.some(arti.kurang), mend, suppose), class_name="semi"),
            ),
            class_name="mt-s",
        ),
        id="angka-kredit",
    )


def both_semesters(arti: Any, *, href: Any) -> rx.Component:
    """The periods of the year and what was decided for it."""
    rows = rx.el.dl(rx.foreach(arti.tahun, _semester), class_name="ledger")
    whole = rx.el.p(p.link("Predikat tahunan", href=href), class_name="semi mt-s")
    return p.when(arti.judul_tahun, p.side_section(arti.judul_tahun, rows, whole))


def _semester(row: Fact) -> rx.Component:
    return rx.el.div(rx.el.dt(row.label), rx.el.dd(row.text))


def consequences(arti: Any) -> rx.Component:
    """ "Artinya bagi Anda": what the predikat is one condition of."""
    rows = rx.el.ul(rx.foreach(arti.syarat, condition), class_name="stack gap-m")
    return p.side_section("Artinya bagi Anda", rows)
