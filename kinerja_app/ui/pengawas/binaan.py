""" "Sekolah binaan": the home of a pengawas."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.daftar import list_binaan
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.daftar_ks import letters, listing, search, unlinked
from kinerja_app.ui.daftar.papan_ks import KartuKs, PapanDaftar, Peninjau, board, cards
from kinerja_app.ui.daftar.penyaring import filter_of_form, read_filter
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.menunggu.blok import MenungguState, waiting_block
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page


class BinaanState(MenungguState):
    """One page of the schools that the pengawas accompanies, and its filter."""

    papan: PapanDaftar = PapanDaftar()
    baris: tuple[KartuKs, ...] = ()
    cari: str = ""
    status: str = ""
    jenjang: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the list that the address asks for."""
        bingkai = await self._arrive(routes.DAFTAR_BINAAN, Sebagai.PENGAWAS)
        if bingkai is None:
            return
        shown = read_filter(self._query)
        self.cari, self.status, self.jenjang = shown.cari, shown.status, shown.jenjang
        found = await self._open(
            list_binaan, self._periode(), saringan=shown.saringan(), jenjang=shown.jenjang
        )
        if found:
            on, alamat = bingkai.hari, get_settings().origin
            self.papan = board(found.value, shown, Peninjau.PENGAWAS, on=on, alamat=alamat)
            self.baris = cards(found.value, Peninjau.PENGAWAS, on=on)
            await self._isi_menunggu(nilai=self.papan.giliran_nilai)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the filter goes into the address, which shows the list."""
        wanted = filter_of_form(isian, read_filter(self._query))
        return rx.redirect(wanted.address(routes.DAFTAR_BINAAN))


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = BinaanState


def binaan() -> rx.Component:
    """For the pengawas: what waits for him, the schools that are not linked yet, then the list."""
    papan = _STATE.papan
    return page(
        p.title_block(
            papan.judul,
            eyebrow=papan.alis,
            below=rx.el.p(papan.keterangan, class_name="muted"),
        ),
        p.stack(
            waiting_block(),
            unlinked(papan.tautan),
            listing(
                papan,
                _STATE.baris,
                heading="Daftar sekolah binaan",
                filters=search(papan, shown=_STATE, on_submit=_STATE.terapkan),
                address=routes.DAFTAR_BINAAN,
            ),
            letters(papan.sk),
        ),
    )
