""" "Atur surat": whether a letter with what is new comes every day, or never."""

from __future__ import annotations

import reflex as rx

from kinerja_app.domain.pengiriman import PilihanSurat
from kinerja_app.services.preferensi import choose_letters, read_preference
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option

PILIHAN = (
    Option(
        PilihanSurat.HARIAN.value,
        "Satu surat per hari",
        "Hanya bila ada yang baru, antara pukul 06.00 dan 18.00, tidak pada hari Minggu",
    ),
    Option(
        PilihanSurat.TIDAK.value,
        "Tidak sama sekali",
        "Pemberitahuan di aplikasi tetap ada",
    ),
)


class PreferensiState(KinerjaState):
    """The choice in force and the one marked."""

    terpilih: str = ""
    tersimpan: bool = False
    ada_contoh: bool = False

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what is in force."""
        if await self._arrive(routes.PREFERENSI) is None:
            return
        found = await self._open(read_preference)
        if found:
            self.terpilih, self.tersimpan = found.value.value, False
            self.ada_contoh = not get_settings().is_production
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, pilihan: str) -> None:
        """Mark an answer; nothing changes before "Simpan"."""
        if pilihan in {each.value for each in PILIHAN}:
            self.terpilih, self.tersimpan = pilihan, False

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self) -> None:
        """ "Simpan": letters follow the choice from now on."""
        if self.terpilih in {each.value for each in PILIHAN}:
            answer = await self._ask(choose_letters, PilihanSurat(self.terpilih))
            self.tersimpan = answer is not None


def preferensi() -> rx.Component:
    """One choice, with an example of the letter where the demo has one."""
    state = PreferensiState
    example = p.link("Lihat surat contoh", href=routes.SURAT)
    return page(
        p.back_link("Pemberitahuan", href=routes.PEMBERITAHUAN),
        p.stack(
            p.title_block(
                "Atur surat",
                lead="Surat email merangkum pemberitahuan yang belum Anda baca.",
            ),
            p.error_summary(state.masalah, heading="Pilihan belum tersimpan"),
            p.radio_fieldset(
                "Surat email",
                PILIHAN,
                name="surat",
                value=state.terpilih,
                on_choose=state.tandai,
            ),
            p.when(state.tersimpan, p.note("Pilihan Anda tersimpan.", live=True)),
            p.actions(p.button("Simpan", on_click=state.simpan)),
            p.when(state.ada_contoh, rx.el.p(example)),
            narrow=True,
        ),
    )
