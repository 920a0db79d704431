""" "Surat contoh": the letters that the demo would have mailed to the person. Not in production."""

from __future__ import annotations

from dataclasses import dataclass

import reflex as rx

from kinerja_app.domain.pengiriman import StatusSurat
from kinerja_app.persistence.surat_repository import SuratTercatat
from kinerja_app.services.surat import list_own_letters
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState, Penolakan
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some

NOT_HERE = Penolakan(
    "Halaman ini tidak ditemukan",
    "Alamatnya mungkin salah ketik, atau halamannya bukan untuk Anda.",
)
KEADAAN = {
    StatusSurat.MENUNGGU: "Menunggu jam kirim",
    StatusSurat.BERANGKAT: "Sedang dikirim",
    StatusSurat.TERKIRIM: "Terkirim",
    StatusSurat.GAGAL: "Tidak terkirim",
    StatusSurat.TIDAK_PASTI: "Tidak pasti terkirim",
    StatusSurat.BATAL: "Tidak dikirim: sudah dibaca",
}


@dataclass(frozen=True)
class LembarSurat:
    """One letter as shown."""

    id: str
    judul: str
    keadaan: str
    isi: str


class SuratContohState(KinerjaState):
    """The person's letters, newest first."""

    surat: tuple[LembarSurat, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the letters; in production there is nothing here."""
        if await self._arrive(routes.SURAT) is None:
            return
        if get_settings().is_production:
            self.penolakan, self.siap = NOT_HERE, True
            return
        found = await self._open(list_own_letters)
        if found:
            self.surat = tuple(sheet_of(each) for each in found.value)
        self.siap = True


def sheet_of(letter: SuratTercatat) -> LembarSurat:
    """A letter with its state, address and time in one line."""
    line = f"{KEADAAN[letter.status]}, kepada {letter.kepada}, {waktu(letter.dibuat_at)}"
    return LembarSurat(f"surat-{letter.id}", letter.judul, line, letter.teks)


def surat_contoh() -> rx.Component:
    """The letters of the demo as the person would get them; refused in production."""
    return page(
        p.back_link("Atur surat", href=routes.PREFERENSI),
        p.stack(
            p.title_block(
                "Surat contoh",
                lead="Data contoh tidak mengirim email. Surat untuk Anda disimpan di sini.",
            ),
            rx.cond(
                some(SuratContohState.surat),
                p.stack(p.each(SuratContohState.surat, _sheet)),
                p.empty_state(
                    "Belum ada surat untuk Anda. Surat pertama dibuat bila ada pemberitahuan baru."
                ),
            ),
            narrow=True,
        ),
    )


def _sheet(letter: LembarSurat) -> rx.Component:
    return p.card(
        rx.el.h2(letter.judul, class_name="h-s"),
        rx.el.p(letter.keadaan, class_name="small muted"),
        rx.el.div(letter.isi, class_name="letter mt-s"),
        label=letter.judul,
    )
