"""Document E, Refleksi Tindak Lanjut: private until the pegawai shares it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import DokumenE
from kinerja_app.domain.observasi import Dokumen, Kesadaran
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.siklus.diskusi import awareness
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.halaman_dokumen import document_page, keep, refused, text_fields
from kinerja_app.ui.siklus.isi_dokumen import awareness_options
from kinerja_app.ui.views import Choice, Option

BAGIKAN = (
    Choice(
        "ya",
        "Bagikan refleksi ini kepada pengamat",
        "Sebelum dibagikan dan dikirim, hanya Anda yang bisa membacanya.",
    ),
)


class RefleksiState(DokumenState):
    """The reflection, whether it is shared, and the observer's answer."""

    dibagikan: tuple[str, ...] = ()
    kesadaran: str = ""
    tingkat: tuple[Option, ...] = ()

    def _e(self) -> DokumenE:
        isi = self._isi()
        return isi if isinstance(isi, DokumenE) else DokumenE()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show document E."""
        lembar = await self._buka_dokumen(routes.REFLEKSI, Dokumen.E)
        if lembar is None:
            return
        isi = self._e()
        self.dibagikan = ("ya",) if isi.dibagikan else ()
        self.kesadaran = isi.kesadaran_akhir.value if isi.kesadaran_akhir else ""
        self.tingkat = awareness_options(lembar.kasus.rules)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def bagikan(self, pilihan: str, dasar: str = "") -> Any:
        """Share the reflection, or keep it private."""
        if not self._menulis(dasar) or pilihan != "ya":
            return None
        shared = not self._e().dibagikan
        self.dibagikan = ("ya",) if shared else ()
        self.simpanan = "menyimpan"
        return await self._simpan(replace(self._e(), dibagikan=shared), "dibagikan")

    @rx.event
    @handles(SIGNED_IN)
    async def sadar(self, kode: str, dasar: str = "") -> Any:
        """The level of awareness after the follow-up."""
        if not self._menulis(dasar) or kode not in {each.value for each in self.tingkat}:
            return None
        self.simpanan = "menyimpan"
        isi = replace(self._e(), kesadaran_akhir=Kesadaran(kode))
        return await self._simpan(isi, "kesadaran_akhir")


_STATE: Any = RefleksiState


def refleksi() -> rx.Component:
    """The pegawai first, in private; then the observer, who writes once it was shared."""
    share = p.checkbox_cards(
        "Bagikan",
        BAGIKAN,
        name="dibagikan",
        chosen=_STATE.dibagikan,
        on_toggle=lambda pilihan: _STATE.bagikan(pilihan, DASAR),
        error=refused("dibagikan"),
        two_columns=False,
        keep=keep("dibagikan"),
    )
    level = awareness(_STATE, name="kesadaran_akhir")
    return document_page(
        rx.cond(_STATE.sebagai_pengamat, level, rx.fragment()),
        text_fields(),
        rx.cond(_STATE.sebagai_pengamat, rx.fragment(), share),
    )
