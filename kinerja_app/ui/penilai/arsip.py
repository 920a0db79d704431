""" "Yang pernah Anda nilai": finished steps on SKPs that another assessor has now; read only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.services.arsip_penilai import list_finished, read_finished
from kinerja_app.services.beranda import list_own_skps
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES
from kinerja_app.ui.penilai.isi_arsip import (
    ArsipTampil,
    BerkasArsip,
    KartuArsip,
    SkpSendiri,
    card,
    count_sentence,
    own_record,
    paging,
    sheet,
)
from kinerja_app.ui.views import Paging

WHO = (Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS, Sebagai.PEGAWAI, Sebagai.MANTAN)
LEAD = (
    "SKP yang sekarang dinilai orang lain. Anda tetap membaca langkah yang Anda selesaikan, dan "
    "tidak melihat yang terjadi sesudahnya."
)
FORMER = (
    "Tugas Anda sudah berakhir. Di sini Anda membaca yang Anda selesaikan dan SKP Anda sendiri. "
    "Mengisi bisa lagi sesudah tugas baru Anda dicatat Dinas Pendidikan."
)


class ArsipState(KinerjaState):
    """One page of the list, as the address asks for it."""

    cari: str = ""
    jumlah: str = ""
    baris: tuple[KartuArsip, ...] = ()
    halaman: Paging = NO_PAGES
    berhalaman: bool = False
    mantan: bool = False
    milik: tuple[SkpSendiri, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the page of the address."""
        bingkai = await self._arrive(routes.ARSIP, *WHO)
        if bingkai is None:
            return
        self.mantan, self.milik = bingkai.mantan, ()
        own = await self._open(list_own_skps) if bingkai.mantan else None
        if own:
            self.milik = tuple(own_record(each) for each in own.value)
        self.cari = self._query("cari")[:100]
        number = page_in(self._query("halaman"))
        found = await self._open(list_finished, cari=self.cari, halaman=number)
        if found:
            seen = found.value
            self.baris = tuple(card(each) for each in seen.baris)
            self.jumlah, self.halaman = count_sentence(seen), paging(seen, self.cari)
            self.berhalaman = seen.jumlah > len(seen.baris)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def saring(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search lives in the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        return rx.redirect(routes.with_query(routes.ARSIP, cari=words))


class LembarArsipState(KinerjaState):
    """The SKP of the address, as far as the reader finished it."""

    arsip: ArsipTampil = ArsipTampil()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the reader's own steps."""
        self.arsip = ArsipTampil()
        if await self._arrive(routes.ARSIP, *WHO) is None:
            return
        found = await self._open(read_finished, self._record_id())
        if found:
            self.arsip = sheet(found.value)
        self.siap = True


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_LIST: Any = ArsipState
_ONE: Any = LembarArsipState


def arsip() -> rx.Component:
    """Who was an assessor reads what he finished, found by name, and his own SKP below it."""
    columns = ("Nama", "Langkah terakhir Anda", "Tanggal")
    none = rx.cond(
        _LIST.cari,
        p.nothing_found("SKP", everything=routes.ARSIP),
        p.empty_state("Tidak ada SKP yang pernah Anda nilai dan sekarang dinilai orang lain."),
    )
    return page(
        p.title_block("Yang pernah Anda nilai", lead=LEAD),
        p.stack(
            p.when(_LIST.mantan, p.note(FORMER)),
            p.filter_bar(
                search_label="Cari nama",
                label="Cari SKP",
                search=_LIST.cari,
                on_submit=_LIST.saring,
            ),
            rx.el.p(_LIST.jumlah, role="status", class_name="muted"),
            rx.cond(
                p.some(_LIST.baris),
                p.data_table("SKP yang pernah Anda nilai", columns, _LIST.baris, _row),
                none,
            ),
            p.when(_LIST.berhalaman, p.pager(_LIST.halaman)),
            rx.cond(p.some(_LIST.milik), _own(), rx.fragment()),
        ),
    )


def _own() -> rx.Component:
    rows = rx.el.ul(p.each(_LIST.milik, _own_row), class_name="bul")
    return p.section("SKP Anda sendiri", p.card(rows), id="milik")


def _own_row(row: SkpSendiri) -> rx.Component:
    name = rx.cond(row.href != "", p.link(row.label, href=row.href), row.label)
    return rx.el.li(name, rx.el.span(row.keterangan, class_name="muted small under"))


def _row(row: KartuArsip) -> Sequence[rx.Component]:
    return (
        p.row_head(p.link(row.nama, href=row.href), under=row.siapa),
        p.cell(row.terakhir, place="full"),
        p.cell(rx.el.span(row.saat, class_name="muted"), place="full"),
    )


def lembar_arsip() -> rx.Component:
    """One SKP."""
    seen = _ONE.arsip
    files = rx.el.ul(p.each(seen.bukti, _file), class_name="bul")
    parts = (
        (seen.nilai, p.section("Penilaian", p.card(p.facts(seen.nilai)), id="penilaian")),
        (seen.rencana, p.section("Rencana", p.summary_list(seen.rencana), id="rencana")),
        (seen.dokumen, p.section("Observasi", p.summary_list(seen.dokumen), id="observasi")),
        (seen.bukti, p.section("Bukti yang Anda periksa", p.card(files), id="bukti")),
    )
    return page(
        p.back_link("Yang pernah Anda nilai", href=routes.ARSIP),
        p.title_block(seen.nama, eyebrow=seen.keterangan, lead=LEAD),
        p.stack(
            p.section("Langkah Anda", p.timeline(seen.langkah), id="langkah"),
            *(rx.cond(p.some(rows), part, rx.fragment()) for rows, part in parts),
            gap="l",
            narrow=True,
        ),
    )


def _file(row: BerkasArsip) -> rx.Component:
    name = rx.cond(row.href != "", p.link(row.label, href=row.href, reload=True), row.label)
    return rx.el.li(name, rx.el.span(row.keadaan, class_name="muted small under"))
