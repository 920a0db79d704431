""" "Kepala sekolah": the Kepala Dinas decides, the admin dinas follows and starts periods."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Permission
from kinerja_app.services.daftar import list_daerah
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.services.periode import start_periode
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.daftar_ks import listing, search
from kinerja_app.ui.daftar.papan_ks import KartuKs, PapanDaftar, Peninjau, board, cards
from kinerja_app.ui.daftar.penyaring import filter_of_form, read_filter
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.menunggu.blok import MenungguState, waiting_block
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page


class KepalaSekolahState(MenungguState):
    """One page of the schools of the daerah, and its filter."""

    papan: PapanDaftar = PapanDaftar()
    baris: tuple[KartuKs, ...] = ()
    cari: str = ""
    status: str = ""
    jenjang: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the list that the address asks for."""
        bingkai = await self._arrive(routes.DAFTAR_KEPALA_SEKOLAH, Sebagai.DINAS)
        if bingkai is None:
            return
        await self._fill(bingkai)
        await self._isi_menunggu(nilai=self.papan.giliran_nilai)
        self.siap = True

    async def _fill(self, bingkai: Bingkai) -> None:
        shown = read_filter(self._query)
        self.cari, self.status, self.jenjang = shown.cari, shown.status, shown.jenjang
        found = await self._open(
            list_daerah, self._periode(), saringan=shown.saringan(), jenjang=shown.jenjang
        )
        if found is None:
            return
        decides = bingkai.boleh(Permission.DECIDE_KS)
        who = Peninjau.KEPALA_DINAS if decides else Peninjau.ADMIN_DINAS
        alamat = get_settings().origin
        self.papan = board(found.value, shown, who, on=bingkai.hari, alamat=alamat)
        self.baris = cards(found.value, who, on=bingkai.hari)

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the filter goes into the address, which shows the list."""
        wanted = filter_of_form(isian, read_filter(self._query))
        return rx.redirect(wanted.address(routes.DAFTAR_KEPALA_SEKOLAH))

    @rx.event
    @handles(SIGNED_IN)
    async def mulai(self, npsn: str) -> None:
        """ "Mulai periode" for a school that has no Kepala Sekolah."""
        self.kabar = ""
        done = await self._ask(start_periode, npsn, self._periode())
        if done and self._bingkai:
            named = next((each.sekolah for each in self.baris if each.npsn == npsn), "sekolah ini")
            self.kabar = f"Anda memulai periode untuk {named}"
            await self._fill(self._bingkai)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = KepalaSekolahState


def kepala_sekolah() -> rx.Component:
    """For Kepala Dinas and admin dinas: what waits for them stands before the list."""
    papan = _STATE.papan
    return page(
        p.title_block(
            papan.judul,
            eyebrow=papan.alis,
            below=rx.el.p(papan.keterangan, class_name="muted"),
        ),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Ini belum bisa dilakukan"),
            waiting_block(),
            listing(
                papan,
                _STATE.baris,
                heading="Daftar kepala sekolah",
                filters=search(papan, shown=_STATE, on_submit=_STATE.terapkan),
                address=routes.DAFTAR_KEPALA_SEKOLAH,
                on_start=_STATE.mulai,
            ),
        ),
    )
