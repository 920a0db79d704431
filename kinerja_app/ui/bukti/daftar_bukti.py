""" "Bukti dukung": every item that the plan asks for, with its state and the points so far."""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.bukti.bukti_state import BuktiState
from kinerja_app.ui.bukti.isi_bukti import KelompokBukti, KepalaBukti, groups, head
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page


class DaftarBuktiState(BuktiState):
    """The items in their groups."""

    kepala: KepalaBukti = KepalaBukti()
    kelompok: tuple[KelompokBukti, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the evidence of the SKP in the address."""
        sheet = await self._buka(routes.BUKTI)
        if sheet is None:
            return
        self.kepala, self.kelompok = head(sheet), groups(sheet)
        self.siap = True


def daftar_bukti() -> rx.Component:
    """For the pegawai and who assesses him: the points first where the rule set counts them."""
    top = DaftarBuktiState.kepala
    return page(
        p.back_link(BuktiState.kembali, href=BuktiState.kembali_href),
        p.title_block(top.judul, lead=top.pengantar, below=rx.el.p(top.siapa, class_name="muted")),
        p.stack(
            p.when(top.tertutup, p.read_only_note()),
            _points(top),
            rx.foreach(DaftarBuktiState.kelompok, _group),
            narrow=True,
        ),
    )


def _points(top: KepalaBukti) -> rx.Component:
    bar = rx.el.div(
        rx.el.div(class_name="bg-success h-full rounded-full", style={"width": top.persen}),
        class_name="bg-sunken h-2 rounded-full mt-s",
        aria_hidden="true",
    )
    return p.card(
        p.when(top.poin, rx.el.p(top.poin, class_name="h-m num")),
        rx.el.p(top.poin_rinci, class_name="small muted num"),
        bar,
    )


def _group(group: KelompokBukti) -> rx.Component:
    return p.task_list(group.tugas, heading=group.judul, done=group.selesai, id=group.id)
