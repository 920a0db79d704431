"""Dua versi: a part was changed in two places; both are kept, and the person chooses."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.rencana import Bentrok, LembarRencana
from kinerja_app.services.versi import choose_version, read_conflict
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import when
from kinerja_app.ui.pegawai.halaman_langkah import refused
from kinerja_app.ui.pegawai.langkah import ALAMAT
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.pegawai.versi_berbeda import DI_SANA, DI_SINI, DuaVersi, dua_versi, merged
from kinerja_app.ui.views import Problem

GABUNG = "gabung"


class Pasangan:
    """The conflict as last read. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, bentrok: Bentrok) -> None:
        self.bentrok = bentrok


class DuaVersiState(RencanaState):
    """Both versions, the one marked, and the merged text."""

    tampilan: DuaVersi = DuaVersi()
    pilihan: str = DI_SINI
    gabungan: str = ""
    kembali: str = routes.BERANDA
    # The form, as the device names it, of which one of the versions was typed in this tab.
    ditanyakan: str = ""
    selesai: bool = False
    _pasangan: Pasangan | None = None

    async def _muat(self) -> None:
        self._pasangan, self.selesai = None, True
        lembar = await self._buka(routes.DUA_VERSI)
        if lembar is None:
            return
        if lembar.bentrok:
            await self._bandingkan(lembar)
        self.siap = True

    async def _bandingkan(self, lembar: LembarRencana) -> None:
        bagian = lembar.bentrok[0]
        answer = await self._open(read_conflict, lembar.skp.id, bagian)
        if answer is None or answer.value is None:
            return
        self._pasangan = Pasangan(answer.value)
        self.tampilan = dua_versi(answer.value, lembar, di_tab_ini=self._bentrok_di_sini)
        self.gabungan, self.pilihan = self.tampilan.teks, DI_SINI
        self.kembali = routes.at(ALAMAT[bagian], lembar.skp.id)
        self.ditanyakan = self.kunci if self._bentrok_di_sini else ""
        self.selesai = False

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show both versions."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, versi: str) -> None:
        """Mark one way out."""
        if versi in {DI_SINI, DI_SANA, GABUNG}:
            self.pilihan = versi

    @rx.event
    @handles(SIGNED_IN)
    def tulis(self, teks: str) -> None:
        """The merged text as it is typed."""
        self.gabungan = teks[:4000]

    @rx.event
    @handles(SIGNED_IN)
    async def pakai(self) -> Any:
        """ "Pakai versi ini": settle the conflict; the other version goes to Riwayat."""
        if self._pasangan is None:
            return None
        found = self._pasangan.bentrok
        if self.pilihan == GABUNG and not self.gabungan.strip():
            self._tandai((Problem("gabungan", "Tulis gabungan kedua versi"),))
            return None
        isi = found.tersimpan.isi if self.pilihan == DI_SANA else found.lain.isi
        if self.pilihan == GABUNG:
            isi = merged(found.lain.isi, found.tersimpan.isi, self.gabungan)
        answer = await self._ask(
            choose_version,
            self.skp_id,
            isi,
            revisi=found.tersimpan.revisi,
            perangkat=await self._device(),
        )
        if answer is None:
            return None
        self._bentrok_di_sini = False
        return rx.redirect(self.kembali)


def dua_versi_page() -> rx.Component:
    """For the pegawai: both texts with their differences marked, and the ways out."""
    nothing = rx.fragment(
        p.title_block("Dua versi"),
        p.empty_state(
            "Tidak ada dua versi yang menunggu pilihan Anda.",
            p.link_button("Kembali ke Beranda", href=routes.BERANDA),
        ),
    )
    return page(rx.cond(DuaVersiState.selesai, nothing, _choice()))


def _choice() -> rx.Component:
    shown, shown_here = DuaVersiState.tampilan, DuaVersiState.ditanyakan
    return rx.fragment(
        when(shown_here, rx.el.div(custom_attrs={"data-ditanyakan": shown_here})),
        p.title_block(
            "Isian ini juga diubah di tempat lain",
            above=p.tag("Dua versi", icon_name="git-compare", kind="warn"),
            lead="Keduanya tersimpan, tidak ada yang hilang. Pilih versi yang dipakai. Versi "
            "lainnya tetap ada di Riwayat.",
        ),
        p.error_summary(KinerjaState.masalah, heading="Versi belum bisa dipakai"),
        rx.cond(shown.bisa_gabung, _versions(_merged_box()), _versions(None)),
        p.actions(
            p.button("Pakai versi ini", on_click=DuaVersiState.pakai),
            p.link_button("Putuskan nanti", href=routes.BERANDA, weight="quiet"),
        ),
    )


def _versions(box: rx.Component | None) -> rx.Component:
    return p.two_versions(
        DuaVersiState.tampilan.pertanyaan,
        DuaVersiState.tampilan.versi,
        value=DuaVersiState.pilihan,
        on_choose=DuaVersiState.tandai,
        merged=box,
    )


def _merged_box() -> rx.Component:
    typed: Any = DuaVersiState.tulis
    return p.text_area(
        DuaVersiState.tampilan.label_gabung,
        id="gabungan",
        default=DuaVersiState.gabungan,
        error=refused("gabungan"),
        max_length=2000,
        on_change=lambda text: typed(text).debounce(600),
        on_blur=typed,
    )
