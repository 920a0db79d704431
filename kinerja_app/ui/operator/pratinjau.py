""" "Pratinjau impor": what saving would do; then all accepted rows at once, or none."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.sessions import SignedOut
from kinerja_app.services.impor import HasilImpor
from kinerja_app.services.unggahan import apply_upload, drop_upload, preview_upload
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState, Penolakan
from kinerja_app.ui.handlers import SIGNED_IN, ask, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.operator.isi_pratinjau import Kemajuan, PratinjauTampil, as_shown
from kinerja_app.ui.operator.lembar_pratinjau import preview, saved
from kinerja_app.ui.operator.riwayat_impor import counts_in_words
from kinerja_app.ui.page import page
from kinerja_app.ui.wording import problems

LOOK_EVERY_SECONDS = 0.5


class PratinjauState(KinerjaState):
    """The upload of the address: seen, being saved, or saved."""

    pratinjau: PratinjauTampil = PratinjauTampil()
    unduhan: str = ""
    menyimpan: bool = False
    kemajuan: str = ""
    tersimpan: str = ""
    hasil: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what saving would do now."""
        if await self._arrive(routes.IMPOR, Sebagai.OPERATOR, Sebagai.DINAS) is None:
            return
        self.menyimpan, self.kemajuan, self.tersimpan = False, "", ""
        found = await self._open(preview_upload, self._record_id())
        if found:
            self.pratinjau = as_shown(found.value)
            self.unduhan = routes.at(routes.TEMUAN_IMPOR, self._record_id())
        self.siap = True

    @rx.event(background=True)
    @handles(SIGNED_IN)
    async def simpan(self) -> None:
        """ "Simpan … baris": the page shows how far it is and stays usable."""
        async with self:
            if self.menyimpan or self.tersimpan:
                return
            self.menyimpan, self.masalah = True, ()
            number = self._record_id()
        progress = Kemajuan()
        saving = asyncio.create_task(ask(self, apply_upload, number, maju=progress.catat))
        while not saving.done():
            await asyncio.wait({saving}, timeout=LOOK_EVERY_SECONDS)
            async with self:
                self.kemajuan = progress.kalimat
        async with self:
            self._selesai(saving)

    @rx.event
    @handles(SIGNED_IN)
    async def pilih_lain(self) -> Any:
        """ "Pilih file lain": the upload is let go, nothing was stored."""
        if await self._ask(drop_upload, self._record_id()):
            return rx.redirect(routes.IMPOR)
        return None

    def _selesai(self, saving: asyncio.Task[HasilImpor]) -> None:
        """What became of the saving: done, refused, or the session ended meanwhile."""
        self.menyimpan, self.kemajuan = False, ""
        try:
            stored = saving.result()
        except SignedOut:
            self.penolakan = Penolakan(judul="Masuk lagi untuk melanjutkan", keluar=True)
        except DomainError as refused:
            self.masalah = problems(refused)
        else:
            self.tersimpan = f"{stored.siap} baris tersimpan"
            self.hasil = counts_in_words(stored.counts())


def pratinjau() -> rx.Component:
    """Step 2 of 3: counts, findings and changes before anything is stored; step 3 once it is."""
    state = PratinjauState
    buttons: Sequence[rx.Component] = (
        p.button(
            state.pratinjau.simpan,
            on_click=state.simpan,
            busy=state.menyimpan | (state.pratinjau.siap == 0),
        ),
        p.button("Pilih file lain", on_click=state.pilih_lain, weight="secondary"),
        rx.cond(
            p.some(state.pratinjau.temuan),
            p.link_button(
                "Unduh temuan (CSV)",
                href=state.unduhan,
                weight="quiet",
                before="download",
                reload=True,
            ),
            rx.fragment(),
        ),
    )
    return page(
        p.error_summary(state.masalah, heading="Belum ada yang disimpan"),
        rx.cond(
            state.tersimpan != "",
            saved(state.tersimpan, state.hasil),
            preview(state.pratinjau, kemajuan=state.kemajuan, buttons=buttons),
        ),
    )
