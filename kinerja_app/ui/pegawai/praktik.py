"""Praktik Kinerja: exactly one practice; another than the recommended three with a reason."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

import reflex as rx

from kinerja_app.domain.rencana import Bagian, PraktikKinerja
from kinerja_app.services.rapor import read_rapor
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.pegawai.halaman_langkah import (
    choosing,
    keep,
    refused,
    step_buttons,
    step_page,
    typing,
)
from kinerja_app.ui.pegawai.pilihan_praktik import PilihanPraktik, pilihan_praktik
from kinerja_app.ui.pegawai.rencana_state import RencanaState


class PraktikState(RencanaState):
    """The practice marked and the reason for it."""

    pilihan: PilihanPraktik = PilihanPraktik()
    dipilih: str = ""
    alasan: str = ""
    perlu_alasan: bool = False

    async def _muat(self) -> None:
        lembar = await self._buka(routes.PRAKTIK, Bagian.PRAKTIK)
        if lembar is None:
            return
        rapor = await self._open(read_rapor, lembar.skp.id)
        part = lembar.rencana.praktik
        self.pilihan = pilihan_praktik(
            lembar.rules,
            jabatan=lembar.skp.jabatan,
            rekomendasi=lembar.rekomendasi,
            sekolah=lembar.sekolah.nama,
            jenjang=lembar.sekolah.jenjang,
            hasil=rapor.value.hasil if rapor else (),
            guru_bk="bk" in lembar.orang.jenis_ptk.casefold().split(),
        )
        self.dipilih = next(iter(part.sub_indikator), "")
        self.alasan = part.alasan
        self._timbang()
        self.siap = True

    def _timbang(self) -> None:
        self.perlu_alasan = bool(self.dipilih and self.pilihan.ada_saran) and self.dipilih not in {
            each.value for each in self.pilihan.saran
        }

    def _isi(self) -> PraktikKinerja:
        return PraktikKinerja((self.dipilih,) if self.dipilih else (), self.alasan)

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the choices."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def pilih(self, kode: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Mark one practice; it is saved by itself."""
        if not await self._pasti(dasar):
            return
        if kode in {each.value for each in self.pilihan.saran + self.pilihan.lain}:
            self.dipilih, self.simpanan, self.kabar = kode, "menyimpan", ""
            self._timbang()
            yield
            yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def tulis_alasan(self, teks: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Keep the reason as it is typed."""
        if await self._pasti(dasar) and teks != self.alasan:
            self.alasan, self.simpanan = teks[:4000], "menyimpan"
            yield
            yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def lanjut(self) -> Any:
        """ "Simpan dan lanjut"."""
        return await self._lanjut(self._isi()) if await self._pasti() else None

    @rx.event
    @handles(SIGNED_IN)
    async def simpan_draf(self) -> Any:
        """ "Simpan Draf"."""
        return await self._draf(self._isi()) if await self._pasti() else None


def praktik() -> rx.Component:
    """The step with the recommended practices first; another one asks for its reason."""
    return step_page(
        "Praktik apa yang ingin Anda perbaiki?",
        p.columns(
            p.stack(
                _choices(),
                rx.cond(PraktikState.perlu_alasan, _reason(), rx.fragment()),
                step_buttons(on_next=PraktikState.lanjut, on_draft=PraktikState.simpan_draf),
            ),
            _aside(),
        ),
        lead=PraktikState.pilihan.pengantar,
    )


def _choices() -> rx.Component:
    shown = PraktikState.pilihan
    without = p.when(shown.tanpa_saran, p.note(shown.tanpa_saran))
    return rx.el.div(
        p.stack(rx.cond(shown.ada_saran, _recommended(), without), _others()),
        id="praktik",
        tab_index=-1,
    )


def _recommended() -> rx.Component:
    return p.choice_cards(
        "Praktik Kinerja yang disarankan",
        PraktikState.pilihan.saran,
        name="praktik",
        id="praktik-saran",
        value=PraktikState.dipilih,
        on_choose=choosing(PraktikState.pilih),
        heading=PraktikState.pilihan.judul_saran,
        error=refused("praktik"),
        keep=keep("praktik"),
    )


def _others() -> rx.Component:
    recommended = PraktikState.pilihan.ada_saran
    return p.choice_cards(
        "Praktik Kinerja",
        PraktikState.pilihan.lain,
        name="praktik",
        id="praktik-lain",
        value=PraktikState.dipilih,
        on_choose=choosing(PraktikState.pilih),
        heading=rx.cond(recommended, "Pilihan lain", ""),
        lead=rx.cond(
            recommended, "Boleh dipilih. Anda akan diminta menulis alasannya untuk penilai.", ""
        ),
        error=rx.cond(recommended, "", refused("praktik")),
        keep=keep("praktik"),
    )


def _reason() -> rx.Component:
    return p.text_area(
        "Mengapa Anda memilih ini?",
        id="alasan",
        default=PraktikState.alasan,
        hint="Alasan ini dibaca penilai Anda.",
        error=refused("alasan"),
        max_length=2000,
        keep=keep("alasan"),
        **typing(PraktikState.tulis_alasan),
    )


def _aside() -> rx.Component:
    return rx.fragment(
        p.card(
            rx.el.h2("Yang terjadi dengan pilihan ini", class_name="h-s"),
            rx.el.div(p.timeline(PraktikState.pilihan.sesudahnya), class_name="mt-s"),
        ),
        rx.cond(
            PraktikState.pilihan.bacaan_bk,
            p.side_section("Guru BK", rx.el.p(PraktikState.pilihan.bacaan_bk, class_name="muted")),
            rx.fragment(),
        ),
    )
