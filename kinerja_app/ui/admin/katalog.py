""" "Katalog": the lists a plan chooses from; what is only proposed is filled in here."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.regulations import IN_ORDER
from kinerja_app.services.aturan import edit_catalogue, read_catalogue
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.admin.butir_katalog import (
    JENIS,
    USULAN,
    Butir,
    Daftar,
    list_options,
    lists,
)
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option

_RULE_SETS = tuple(Option(each.id.value, each.nama_periode.value) for each in reversed(IN_ORDER))


class KatalogState(KinerjaState):
    """The lists of one rule set that the address asks for."""

    daftar: tuple[Daftar, ...] = ()
    pilihan: tuple[Option, ...] = ()
    aturan: str = ""
    jenis: str = USULAN
    cari: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the catalogue; without a choice, that of the tab's period."""
        bingkai = await self._arrive(routes.KATALOG, Sebagai.ADMIN)
        if bingkai is None:
            return
        periode = bingkai.periode_terpilih(self.periode_tab)
        known = {each.value for each in _RULE_SETS}
        asked, jenis = self._query("aturan"), self._query("daftar")
        default = periode.rule_set_id if periode else _RULE_SETS[0].value
        self.aturan = asked if asked in known else default
        self.jenis = jenis if jenis in JENIS else USULAN
        self.cari = self._query("cari")[:100]
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        found = await self._open(read_catalogue, self.aturan)
        if found:
            self.daftar = lists(found.value, jenis=self.jenis, cari=self.cari)
            self.pilihan = list_options(found.value)

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the choice goes into the address, which shows the lists."""
        wanted = {name: str(isian.get(name) or "")[:100] for name in ("aturan", "daftar", "cari")}
        return rx.redirect(routes.with_query(routes.KATALOG, **wanted))

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self, isian: dict[str, Any]) -> None:
        """ "Simpan perubahan" of one proposed item."""
        self.kabar = ""
        texts = {name: str(value or "") for name, value in isian.items()}
        points = texts.get("poin", "").strip()
        done = await self._ask(
            edit_catalogue,
            self.aturan,
            jenis=texts.get("jenis", "")[:40],
            kode=texts.get("kode", "")[:40],
            label=texts.get("label", "")[:500],
            keterangan=texts.get("keterangan", "")[:2000],
            poin=int(points) if points.isascii() and points.isdigit() else None,
        )
        if done:
            self.kabar = f"Butir {texts.get('label', '').strip()} tersimpan"
            await self._fill()
        item = f"{texts.get('jenis', '')}-{texts.get('kode', '')}"
        self.masalah = tuple(replace(e, field=f"{e.field}-{item}") for e in self.masalah)


MARKS = (
    "Kata dalam kurung kurawal diganti aplikasi saat menyusun file, misalnya {selesai} menjadi "
    "tanggal. Biarkan kurungnya."
)

# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = KatalogState


def katalog() -> rx.Component:
    """For the admin sistem: one list after the other, what is only proposed marked in each row."""
    nothing = p.nothing_found("butir", everything=routes.KATALOG)
    return page(
        p.title_block(
            "Katalog",
            lead="Butir resmi berasal dari aturan dan tidak bisa diubah. Butir usulan bisa Anda "
            "isi bila rumusan resminya sudah diketahui. Rencana yang sudah dibuat tidak berubah.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Butir belum tersimpan"),
            p.filter_bar(
                p.select_field("Aturan", _RULE_SETS, id="aturan", default=_STATE.aturan),
                p.select_field("Daftar", _STATE.pilihan, id="daftar", default=_STATE.jenis),
                search_label="Kode atau nama butir",
                label="Cari butir",
                search=_STATE.cari,
                on_submit=_STATE.terapkan,
            ),
            rx.cond(p.some(_STATE.daftar), rx.foreach(_STATE.daftar, _list), nothing),
            gap="l",
        ),
    )


def _list(found: Daftar) -> rx.Component:
    many = rx.el.span(found.jumlah, class_name="muted")
    rows = rx.el.ul(rx.foreach(found.butir, _item), class_name="stack gap-s")
    return p.section(found.judul, rows, id=f"daftar-{found.jenis}", aside=many)


def _item(item: Butir) -> rx.Component:
    head = rx.el.div(
        rx.el.span(
            rx.el.b(item.label),
            rx.el.span(" ", item.kode, class_name="muted small num"),
        ),
        p.when(item.usulan, p.usulan_tag()),
        class_name="row between",
    )
    return rx.el.li(
        head,
        p.when(item.induk, rx.el.p(item.induk, class_name="small muted")),
        p.when(item.keterangan, rx.el.p(item.keterangan)),
        p.when(item.poin, rx.el.p(item.poin, " poin", class_name="num")),
        rx.el.p(item.sumber, class_name="small muted"),
        p.when(item.usulan, _edit(item)),
        class_name="card",
        key=item.kunci,
    )


def _edit(item: Butir) -> rx.Component:
    """The form of one proposed item; a fokus has a name and nothing else."""
    words = p.text_area(
        "Keterangan", id=f"keterangan-{item.kunci}", name="keterangan", default=item.keterangan
    )
    points = p.text_field(
        "Poin", id=f"poin-{item.kunci}", name="poin", default=item.poin, numeric=True, max_length=3
    )
    form = rx.el.form(
        p.when(item.bertanda, rx.el.p(MARKS, class_name="small muted mb")),
        rx.el.input(type="hidden", name="jenis", value=item.jenis, read_only=True),
        rx.el.input(type="hidden", name="kode", value=item.kode, read_only=True),
        p.text_field(
            "Nama butir", id=f"label-{item.kunci}", name="label", default=item.isi, max_length=500
        ),
        p.when(item.berketerangan, words),
        p.when(item.poin, points),
        p.actions(p.button("Simpan perubahan", submit=True, small=True, about=item.kode)),
        on_submit=_STATE.simpan,
        class_name="mt-s",
    )
    return p.why(rx.fragment("Ubah", p.hidden(" ", item.kode)), form)
