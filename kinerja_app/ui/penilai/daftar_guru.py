""" "Guru": the home of a KS as Pejabat Penilai: who waits, who is late, starting a period."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Role
from kinerja_app.services.daftar import list_guru
from kinerja_app.services.periode import start_periode
from kinerja_app.services.persetujuan import approve_many
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.penyaring import SEMUA, Penyaring, filter_of_form, read_filter
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.menunggu.blok import MenungguState, waiting_block
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.penilai.papan_guru import KartuGuru, PapanGuru, board, cards
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording_status import GILIRAN_ANDA

DIALOG = "setujui-terpilih"
_ORDERS = (
    Option("terbaru", "Paling baru"),
    Option("terlama", "Paling lama menunggu"),
    Option("nama", "Nama A–Z"),
)


class DaftarGuruState(MenungguState):
    """One page of the list, its filter, and the rows marked for one approval."""

    papan: PapanGuru = PapanGuru()
    baris: tuple[KartuGuru, ...] = ()
    cari: str = ""
    urut: str = "terbaru"
    terpilih: tuple[str, ...] = ()
    _npsn: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the list that the address asks for."""
        bingkai = await self._arrive(routes.DAFTAR_GURU, Sebagai.PENILAI)
        if bingkai is None:
            return
        sekolah = bingkai.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        self._npsn = sekolah.npsn if sekolah else ""
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        asked = read_filter(self._query)
        first = asked == Penyaring()
        shown = replace(asked, status="diajukan") if first else asked
        found = await self._open(list_guru, self._npsn, self._periode(), saringan=shown.saringan())
        if first and found and not found.value.daftar.jumlah:
            shown = asked
            found = await self._open(
                list_guru, self._npsn, self._periode(), saringan=shown.saringan()
            )
        if found is None or self._bingkai is None:
            return
        on = self._bingkai.hari
        self.papan = board(found.value, shown, on=on, alamat=get_settings().origin)
        self.baris = cards(found.value, on=on, saya=self._bingkai.orang_id)
        self.cari, self.urut = shown.cari, shown.urut or "terbaru"
        self.terpilih = ()
        await self._isi_menunggu(nilai=self.papan.giliran)

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the filter goes into the address, which shows the list."""
        return rx.redirect(
            filter_of_form(isian, read_filter(self._query)).address(routes.DAFTAR_GURU)
        )

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self, id_rencana: str) -> None:
        """Mark or unmark a plan for one approval."""
        offered = {each.id for each in self.baris if each.dapat_dipilih}
        if id_rencana in self.terpilih:
            self.terpilih = tuple(each for each in self.terpilih if each != id_rencana)
        elif id_rencana in offered:
            self.terpilih = (*self.terpilih, id_rencana)

    @rx.event
    @handles(SIGNED_IN)
    async def setujui(self) -> None:
        """Approve the marked plans, all or none."""
        self.kabar = ""
        done = await self._ask(approve_many, tuple(int(each) for each in self.terpilih))
        if done:
            self.kabar = f"Anda menyetujui {done.value} rencana"
            await self._fill()

    @rx.event
    @handles(SIGNED_IN)
    async def mulai(self) -> None:
        """ "Mulai periode" for the school."""
        self.kabar = ""
        done = await self._ask(start_periode, self._npsn, self._periode())
        if done:
            self.kabar = "Anda memulai periode. Guru sudah mendapat pemberitahuan."
            await self._fill()


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DaftarGuruState


def daftar_guru() -> rx.Component:
    """For the KS: starting the period, what waits, the progress, the guru to approve at once."""
    papan = _STATE.papan
    return page(
        p.title_block(papan.judul, eyebrow=papan.alis),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Ini belum bisa dilakukan"),
            p.when(papan.baca_saja, p.read_only_note()),
            p.when(papan.mulai_judul, _start(papan)),
            p.when(papan.plt, p.note(papan.plt, kind="plain")),
            waiting_block(),
            _progress(papan),
            _list(papan),
        ),
        dock=rx.cond(p.some(_STATE.terpilih), _approval_dock(), rx.fragment()),
        dialogs=(_approval_dialog(),),
    )


def _start(papan: PapanGuru) -> rx.Component:
    return p.turn_card(
        p.Turn(GILIRAN_ANDA, papan.mulai_judul, papan.mulai_kalimat),
        p.button("Mulai periode", on_click=_STATE.mulai, before="circle-play"),
    )


def _progress(papan: PapanGuru) -> rx.Component:
    agreed = rx.el.span(rx.el.b(papan.sepakat, class_name="num"), " guru sudah menyepakati")
    remind = p.copy_button(papan.pengingat, text=papan.pesan_pengingat)
    return rx.el.section(
        rx.el.div(agreed, p.when(papan.pengingat, remind), class_name="row between mb"),
        p.counts(papan.hitungan, described=papan.uraian),
        aria_label="Kemajuan",
    )


def _list(papan: PapanGuru) -> rx.Component:
    columns = ("Guru", "Status", "Praktik Kinerja", "Menunggu", p.hidden("Tindakan"))
    table = p.data_table(papan.keterangan_tabel, columns, _STATE.baris, _row)
    nothing = p.nothing_found(
        "guru", everything=routes.with_query(routes.DAFTAR_GURU, status=SEMUA)
    )
    return rx.el.section(
        rx.el.h2("Daftar guru", class_name="vh"),
        p.filter_bar(
            p.select_field("Urutkan", _ORDERS, id="urut", default=_STATE.urut),
            search_label="Nama atau NIP",
            label="Cari guru",
            search=_STATE.cari,
            on_submit=_STATE.terapkan,
        ),
        rx.el.div(rx.cond(p.some(_STATE.baris), table, nothing), class_name="mt"),
        rx.el.div(
            p.pager(papan.halaman),
            p.when(papan.semua, p.link(papan.semua, href=papan.semua_href, class_name="semi")),
            class_name="pagerow",
        ),
        rx.cond(p.some(_STATE.baris), p.downloads(papan.unduhan), rx.fragment()),
    )


def _row(guru: KartuGuru) -> tuple[rx.Component, ...]:
    more = rx.el.span(p.status_tag(guru.lanjut), class_name="under mt-s")
    open_it = p.link(
        guru.tindakan, p.hidden(" rencana ", guru.nama), href=guru.href, class_name="btn sec sm"
    )
    return (
        p.row_head(guru.nama, under=guru.mapel),
        p.cell(p.status_tag(guru.status), p.when(guru.lanjut.label, more), place="end"),
        p.cell(guru.praktik, place="full"),
        p.cell(rx.el.span(guru.sejak, class_name="muted")),
        p.cell(
            rx.el.span(
                p.when(guru.dapat_dipilih, _mark(guru)),
                p.when(guru.href, open_it),
                class_name="row",
                style={"flex-wrap": "nowrap", "justify-content": "flex-end"},
            ),
            place="act",
        ),
    )


def _mark(guru: KartuGuru) -> rx.Component:
    """Offered only for a plan that the KS has opened."""
    return rx.el.label(
        rx.el.input(
            type="checkbox",
            name="terpilih",
            value=guru.id,
            default_checked=False,
            on_change=_STATE.pilih(guru.id),
        ),
        "Pilih",
        p.hidden(" rencana ", guru.nama),
        class_name="check",
        style={"align-items": "center", "min-height": "2.75rem"},
    )


def _approval_dock() -> rx.Component:
    many = _STATE.terpilih.length()
    return p.dock(
        rx.fragment(many, " rencana dipilih"),
        p.button(f"Setujui {many} rencana", small=True, opens=DIALOG),
        label="Setujui yang dipilih",
    )


def _approval_dialog() -> rx.Component:
    many = _STATE.terpilih.length()
    chosen = rx.foreach(
        _STATE.baris,
        lambda guru: rx.cond(
            _STATE.terpilih.contains(guru.id),
            rx.el.li(guru.nama, ", ", guru.praktik),
            rx.fragment(),
        ),
    )
    return p.dialog(
        f"Setujui {many} rencana?",
        rx.el.p("Anda sudah membuka semua rencana ini. Guru lalu menyepakatinya."),
        rx.el.ul(chosen, class_name="bul mt-s"),
        id=DIALOG,
        buttons=(p.button(f"Setujui {many} rencana", on_click=_STATE.setujui, closes=True),),
    )
