""" "Artinya bagi Anda": angka kredit, what-if, and what a predikat is one condition of."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.predikat import Predikat
from kinerja_app.services.karier import LembarKarier, read_career
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.penilaian.jumlah_ak import amount, condition, year_row
from kinerja_app.ui.penilaian.lembar_arti import (
    AHEAD,
    AkTampil,
    BarisAk,
    Syarat,
    accumulation,
    conditions,
    missing,
    yearly,
)
from kinerja_app.ui.views import Option, Problem
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import PREDIKAT

_PREDIKAT = tuple(Option(each.value, PREDIKAT[each]) for each in reversed(Predikat))
_YEARS = tuple(f"tahun-{nomor}" for nomor in range(1, AHEAD + 1))


class ArtiState(KinerjaState):
    """The years so far and one simulation; nothing of the simulation is stored."""

    baris: tuple[BarisAk, ...] = ()
    kurang: tuple[Problem, ...] = ()
    syarat: tuple[Syarat, ...] = ()
    ak: AkTampil = AkTampil()
    sumber: str = ""
    menunggu: str = ""
    dasar: str = ""
    _lembar: LembarKarier | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what the results of the person mean."""
        if await self._arrive(routes.SKP_SAYA, Sebagai.PEGAWAI) is None:
            return
        found = await self._open(read_career)
        if found:
            self._show(found.value)
        self.siap = True

    def _show(self, sheet: LembarKarier) -> None:
        self._lembar = sheet
        self.baris, self.kurang = yearly(sheet), missing(sheet)
        self.syarat = conditions(sheet)
        self.sumber = source_line(sheet.rules.persen_predikat.citation)
        years = ", ".join(str(each) for each in sheet.tahun_menunggu)
        self.menunggu = f"Predikat tahunan {years} belum ditetapkan." if years else ""
        rank = sheet.kepangkatan
        self.dasar = f"Data kepangkatan menurut {rank.isi.sumber}." if rank else ""
        self.ak = accumulation(sheet, (Predikat.BAIK,) * AHEAD)

    @rx.event
    @handles(SIGNED_IN)
    def hitung(self, isian: dict[str, Any]) -> None:
        """ "Hitung lagi" with what the person supposes."""
        if self._lembar is None:
            return
        texts = {name: str(value or "") for name, value in isian.items()}
        supposed = tuple(
            Predikat(texts[name]) for name in _YEARS if texts.get(name) in set(Predikat)
        )
        self.ak = accumulation(self._lembar, supposed)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = ArtiState


def arti() -> rx.Component:
    """For the pegawai: his angka kredit, supposed years, and each consequence with its source."""
    return page(
        p.title_block(
            "Artinya bagi Anda",
            lead="Angka kredit dan akibat predikat, masing-masing dengan sumbernya.",
        ),
        p.stack(
            p.section("Angka kredit Anda", _spaced(_amount()), id="angka-kredit"),
            p.section("Angka kredit per tahun", _spaced(_years()), id="tahun"),
            p.section(
                "Akibat predikat",
                rx.el.ul(rx.foreach(_STATE.syarat, condition), class_name="stack gap-m mt-s"),
                id="akibat",
            ),
            gap="l",
            narrow=True,
        ),
    )


def _spaced(part: rx.Component) -> rx.Component:
    return rx.el.div(part, class_name="mt-s")


def _amount() -> rx.Component:
    ask = p.link("Minta koreksi di Data diri", href=f"{routes.DATA_DIRI}#koreksi")
    lacking = p.stack(_missing(_STATE.kurang), rx.el.p(ask, class_name="semi"))
    return rx.cond(p.some(_STATE.kurang), lacking, p.stack(_total(), _what_if()))


def _total() -> rx.Component:
    return p.stack(
        amount(_STATE.ak),
        rx.el.p(_STATE.ak.awal, " ", _STATE.dasar, class_name="small muted"),
        rx.el.p(
            "Simulasi tanpa kenaikan pangkat. Ini bukan keputusan kenaikan.",
            class_name="small muted",
        ),
    )


def _what_if() -> rx.Component:
    years = [
        p.select_field(f"Predikat tahun ke-{nomor}", _PREDIKAT, id=name, default="BAIK")
        for nomor, name in enumerate(_YEARS, start=1)
    ]
    form = rx.el.form(
        p.stack(*years, p.actions(p.button("Hitung lagi", submit=True))),
        on_submit=_STATE.hitung,
    )
    note = rx.el.p("Isian ini tidak disimpan dan tidak mengubah data Anda.", class_name="hint mb")
    return p.why("Bila predikat tahun-tahun berikutnya lain", note, form)


def _years() -> rx.Component:
    columns = ("Tahun", "Predikat", "Rumus", "Angka kredit", "Keadaan")
    table = p.data_table("Angka kredit per tahun", columns, _STATE.baris, year_row)
    none = p.empty_state("Belum ada angka kredit yang bisa dihitung.")
    return p.stack(
        rx.cond(p.some(_STATE.baris), table, none),
        p.when(_STATE.menunggu, p.note(_STATE.menunggu)),
        p.why(
            "Bagaimana dihitung?",
            rx.el.p("Bulan dinilai per 12 × persentase predikat × koefisien per tahun."),
            rx.el.p(_STATE.sumber, class_name="small muted"),
        ),
    )


def _missing(rows: Any) -> rx.Component:
    return p.note(
        rx.el.ul(rx.foreach(rows, lambda row: rx.el.li(row.sentence)), class_name="bul"),
        kind="warn",
    )
