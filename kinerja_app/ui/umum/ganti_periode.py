""" "Ganti periode": the periods that have begun; the choice belongs to this tab alone."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.periode import StatusPeriode
from kinerja_app.services.periode import PilihanPeriode, list_periode
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Choice, Tag
from kinerja_app.ui.wording_kabar import TAHAP
from kinerja_app.ui.wording_status import RENCANA

READ_ONLY = Tag("", "lock", "Baca saja")


class GantiPeriodeState(KinerjaState):
    """The periods on offer and the one marked."""

    pilihan: tuple[Choice, ...] = ()
    terpilih: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the periods as seen from the person's first school."""
        bingkai = await self._arrive(routes.GANTI_PERIODE)
        if bingkai is None:
            return
        npsn = bingkai.sekolah[0][1].npsn if bingkai.sekolah else ""
        found = await self._open(list_periode, npsn=npsn)
        if found:
            self.pilihan = tuple(_choice(each) for each in found.value)
            self.terpilih = self._periode()
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, kode: str) -> None:
        """Mark a period; nothing changes before "Pilih"."""
        if kode in {each.value for each in self.pilihan}:
            self.terpilih = kode

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self) -> Any:
        """ "Pilih": this tab looks at the marked period from now on."""
        if self.terpilih in {each.value for each in self.pilihan}:
            self.periode_tab = self.terpilih
            self.pos_tab = ""
        return rx.redirect(self.kerangka.beranda)


def _choice(each: PilihanPeriode) -> Choice:
    if each.status is StatusPeriode.BACA_SAJA:
        return Choice(each.kode, each.nama, "Selesai", (READ_ONLY,))
    words = f"{TAHAP[each.tahap.value]}, sampai {tanggal(each.tenggat)}"
    tags = (RENCANA[each.status_skp.value].pegawai,) if each.status_skp else ()
    return Choice(each.kode, each.nama, words, tags)


def ganti_periode() -> rx.Component:
    """The page; as a dialog it would hide what it changes."""
    return page(
        p.stack(
            p.title_block(
                "Ganti periode",
                lead="Isi halaman mengikuti periode yang Anda pilih. Periode lama tetap bisa "
                "dibaca.",
            ),
            p.choice_cards(
                "Periode",
                GantiPeriodeState.pilihan,
                name="periode",
                value=GantiPeriodeState.terpilih,
                on_choose=GantiPeriodeState.tandai,
                heading="",
            ),
            p.note(
                "Periode berikutnya muncul di sini setelah tanggal mulainya tiba.", kind="plain"
            ),
            p.actions(
                p.button("Pilih", on_click=GantiPeriodeState.pilih),
                p.link_button("Batal", href=KinerjaState.kerangka.beranda, weight="quiet"),
            ),
            narrow=True,
        )
    )
