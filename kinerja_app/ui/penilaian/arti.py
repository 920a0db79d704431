""" "Artinya bagi Anda": angka kredit, what-if, and what a predikat is one condition of."""

from __future__ import annotations

from dataclasses import replace
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
from kinerja_app.ui.penilaian.grafik import chart
from kinerja_app.ui.penilaian.lembar_arti import (
    AHEAD,
    BarisAk,
    Simulasi,
    Syarat,
    conditions,
    day,
    missing,
    simulate,
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
    golongan: tuple[Option, ...] = ()
    golongan_saya: str = ""
    sumber: str = ""
    menunggu: str = ""
    simulasi: Simulasi = Simulasi()
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
        rows = sheet.rules.golongan_ak.value
        self.golongan = tuple(Option(each.kode, each.kode) for each in rows)
        known = {each.kode for each in rows}
        self.golongan_saya = sheet.fakta.golongan if sheet.fakta.golongan in known else "III/a"
        self.sumber = source_line(sheet.rules.persen_predikat.citation)
        years = ", ".join(str(each) for each in sheet.tahun_menunggu)
        self.menunggu = f"Predikat tahunan {years} belum ditetapkan." if years else ""
        self.simulasi = Simulasi()

    @rx.event
    @handles(SIGNED_IN)
    def hitung(self, isian: dict[str, Any]) -> None:
        """ "Hitung simulasi" with what the person supposes."""
        if self._lembar is None:
            return
        texts = {name: str(value or "") for name, value in isian.items()}
        rows = {each.kode: each for each in self._lembar.rules.golongan_ak.value}
        golongan, masuk = texts.get("golongan", ""), texts.get("golongan-masuk", "")
        if golongan not in rows or masuk not in rows:
            return
        fakta = replace(
            self._lembar.fakta,
            golongan=golongan,
            jenjang=rows[golongan].jenjang,
            tmt_pangkat=day(texts.get("tmt", "")),
        )
        supposed = tuple(
            Predikat(texts[name]) for name in _YEARS if texts.get(name) in set(Predikat)
        )
        self.simulasi = simulate(self._lembar, fakta, masuk=masuk, predikat=supposed)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = ArtiState


def arti() -> rx.Component:
    """The page."""
    return page(
        p.title_block(
            "Artinya bagi Anda",
            lead="Angka kredit dan akibat predikat, masing-masing dengan sumbernya.",
        ),
        p.stack(
            p.section("Angka kredit per tahun", _spaced(_years()), id="tahun"),
            p.section("Bila tahun-tahun berikutnya", _spaced(_what_if()), id="simulasi"),
            p.section(
                "Akibat predikat",
                rx.el.ul(rx.foreach(_STATE.syarat, _condition), class_name="stack gap-m mt-s"),
                id="akibat",
            ),
            gap="l",
            narrow=True,
        ),
    )


def _spaced(part: rx.Component) -> rx.Component:
    return rx.el.div(part, class_name="mt-s")


def _years() -> rx.Component:
    columns = ("Tahun", "Predikat", "Rumus", "Angka kredit", "Keadaan")
    table = p.data_table("Angka kredit per tahun", columns, _STATE.baris, _row)
    none = p.empty_state("Belum ada angka kredit yang bisa dihitung.")
    return p.stack(
        rx.cond(p.some(_STATE.baris), table, none),
        p.when(_STATE.menunggu, p.note(_STATE.menunggu)),
        rx.cond(p.some(_STATE.kurang), _missing(_STATE.kurang), rx.fragment()),
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


def _row(row: BarisAk) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.tahun),
        p.cell(row.predikat, place="end"),
        p.cell(row.rumus, place="full"),
        p.cell(rx.el.b(row.nilai, class_name="num")),
        p.cell(row.keadaan),
    )


def _what_if() -> rx.Component:
    mine, guess = _STATE.golongan_saya, "BAIK"
    years = [
        p.select_field(f"Predikat tahun ke-{nomor}", _PREDIKAT, id=name, default=guess)
        for nomor, name in enumerate(_YEARS, start=1)
    ]
    form = rx.el.form(
        p.stack(
            p.select_field("Golongan sekarang", _STATE.golongan, id="golongan", default=mine),
            p.select_field(
                "Golongan saat masuk jenjang ini",
                _STATE.golongan,
                id="golongan-masuk",
                default=mine,
            ),
            p.text_field("TMT pangkat", id="tmt", kind="date"),
            *years,
            p.actions(p.button("Hitung simulasi", submit=True)),
        ),
        on_submit=_STATE.hitung,
    )
    note = rx.el.p(
        "Isian simulasi tidak disimpan dan tidak mengubah data Anda.", class_name="hint mb"
    )
    return p.card(note, form, rx.el.div(_outcome(), class_name="mt"))


def _outcome() -> rx.Component:
    found = _STATE.simulasi
    columns = ("Tahun", "Predikat", "Didapat", "Jumlah", "Pangkat")
    table = p.data_table("Simulasi angka kredit", columns, found.baris, _row)
    shown = p.stack(
        rx.el.p("Jumlah sekarang: ", rx.el.b(found.jumlah, class_name="num")),
        rx.el.p(rx.el.b("Pangkat berikutnya. "), found.pangkat),
        rx.el.p(rx.el.b("Jenjang berikutnya. "), found.jenjang),
        chart(found.grafik, title="Simulasi angka kredit", described=found.uraian),
        p.why("Lihat sebagai tabel", table),
    )
    return rx.el.div(
        rx.cond(p.some(found.masalah), _missing(found.masalah), rx.fragment()),
        p.when(found.jumlah, shown),
        role="status",
    )


def _condition(row: Syarat) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.b(row.label),
            p.status_tag(row.tag),
            rx.cond(row.usulan, p.tag("belum pasti", icon_name="flask-conical", kind="warn"), ""),
            class_name="row",
        ),
        rx.el.p(row.kalimat),
        rx.el.p(row.sumber, class_name="small muted"),
    )
