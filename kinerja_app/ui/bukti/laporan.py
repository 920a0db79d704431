""" "Tulis laporan": the key questions of an extra duty, kept as typed, then made a PDF."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.bukti import JenisBukti, LangkahBukti
from kinerja_app.services.bukti import ButirBukti, LembarBukti
from kinerja_app.services.laporan_tugas import make_report, save_answer
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import Penolakan
from kinerja_app.ui.bukti.bukti_state import BuktiState
from kinerja_app.ui.dasar_isian import DASAR, Tumpuan, belongs_to
from kinerja_app.ui.formatting import ZONE, jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.wording import at_field


@dataclass(frozen=True)
class Pertanyaan:
    """One key question with the answer as it was when the page was opened."""

    kode: str
    label: str
    jawaban: str
    simpan: str
    """Key of the copy on the device."""


class LaporanState(BuktiState):
    """The questions, and whether what is typed is saved."""

    pertanyaan: tuple[Pertanyaan, ...] = ()
    tugas: str = ""
    butir_href: str = ""
    simpanan: str = ""
    simpanan_jam: str = ""
    kunci_simpan: str = ""
    dapat_ditulis: bool = False
    versi: str = ""
    # Counts how often the fields were drawn anew because the report was changed elsewhere.
    digambar: int = 0
    _tumpuan: Tumpuan = Tumpuan()
    _kunci: str = ""
    _zona: str = ZONE

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the questions with the answers so far."""
        self.simpanan = ""
        await self._muat()

    async def _muat(self) -> None:
        sheet = await self._buka(routes.LAPORAN_TUGAS)
        if sheet is None:
            return
        found = self._chosen(sheet, JenisBukti.LAPORAN_TUGAS)
        if found is None:
            return
        if not sheet.milik_saya:
            self.penolakan = Penolakan(
                "Ini di luar wewenang Anda", "Laporan ditulis oleh yang bertugas."
            )
        self._show(sheet, found)
        self.siap = True

    def _show(self, sheet: LembarBukti, found: ButirBukti) -> None:
        self._kunci, self._zona = found.slot.kunci, sheet.sekolah.zona
        self.tugas = found.slot.label
        self.butir_href = routes.with_query(
            routes.BUTIR_BUKTI, id=sheet.skp.id, slot=found.slot.kunci
        )
        self.kunci_simpan = f"{self.kerangka.orang}/{sheet.skp.id}/{found.slot.kunci}/"
        self._tumpuan = self._tumpuan.opened(self.kunci_simpan, found.isi.versi)
        self.versi = str(found.isi.versi)
        self.dapat_ditulis = LangkahBukti.UNGGAH in found.langkah
        self.pertanyaan = tuple(
            Pertanyaan(
                each.kode,
                each.label,
                found.isi.laporan.get(each.kode, ""),
                f"{self.kunci_simpan}{each.kode}",
            )
            for each in sheet.rules.laporan_tugas.value
        )

    @rx.event
    @handles(SIGNED_IN)
    async def jawab(self, kode: str, teks: str, dasar: str = "") -> AsyncGenerator[None, None]:
        """Keep one answer as it is typed; read again where the server forgot the tab."""
        if not self._kunci:
            await self._muat()
        form = self.kunci_simpan
        if not belongs_to(dasar, form):
            return
        self.simpanan = "menyimpan"
        yield
        done = await self._ask(
            save_answer,
            self._record_id(),
            self._kunci,
            kode=kode[:40],
            teks=teks,
            revisi=self._tumpuan.version(form, dasar),
        )
        self.simpanan = "tersimpan" if done else "perangkat"
        if done:
            self._tumpuan = self._tumpuan.saved(form, done.value.revisi)
            self.versi = str(done.value.revisi)
            self.simpanan_jam = jam(done.value.disimpan_at, self._zona)
        elif self._didahului:
            await self._show_stored(kode)

    async def _show_stored(self, kode: str) -> None:
        """Draw the answers as they stand now where another save came first; both are in sight."""
        refused, self.digambar = self.masalah, self.digambar + 1
        await self._muat()
        self.masalah = at_field(refused, kode)

    @rx.event
    @handles(SIGNED_IN)
    async def jadikan_pdf(self) -> Any:
        """ "Jadikan PDF": the report as the file of its item."""
        if await self._ask(make_report, self._record_id(), self._kunci) is None:
            return None
        self._kabar_berikut = "Laporan menjadi PDF, menunggu diperiksa"
        return rx.redirect(self.butir_href)


_STATE: Any = LaporanState
_LEAD = "Jawab lima pertanyaan. Jawaban tersimpan sendiri sambil Anda mengetik."


def laporan() -> rx.Component:
    """For the pegawai: one question below the other, saved as typed, and the preview of the PDF."""
    return page(
        p.back_link("Laporan pelaksanaan", href=_STATE.butir_href),
        p.title_block(
            rx.el.span("Laporan tugas: ", _STATE.tugas),
            lead=rx.cond(_STATE.dapat_ditulis, _LEAD, "Laporan ini tidak bisa diubah lagi."),
            below=p.saved_status(
                _STATE.simpanan,
                at=_STATE.simpanan_jam,
                key=_STATE.kunci_simpan,
                version=_STATE.versi,
            ),
        ),
        p.error_summary(
            _STATE.masalah, heading=p.unsaved_or(_STATE.simpanan, "Laporan belum lengkap")
        ),
        rx.cond(_STATE.dapat_ditulis, _form(), _as_text()),
    )


def _form() -> rx.Component:
    return p.stack(
        rx.el.div(
            rx.foreach(_STATE.pertanyaan, _question),
            class_name="stack gap-m",
            key=_STATE.digambar,
        ),
        p.actions(
            p.button("Jadikan PDF", on_click=_STATE.jadikan_pdf),
            p.link_button("Lanjutkan nanti", href=_STATE.butir_href, weight="quiet"),
        ),
        narrow=True,
    )


def _as_text() -> rx.Component:
    return p.stack(rx.foreach(_STATE.pertanyaan, _answer), narrow=True)


def _answer(item: Pertanyaan) -> rx.Component:
    return rx.el.section(
        rx.el.h2(item.label, class_name="h-s"),
        rx.el.p(rx.cond(item.jawaban != "", item.jawaban, "Belum dijawab"), class_name="read"),
    )


def _question(item: Pertanyaan) -> rx.Component:
    return p.text_area(
        item.label,
        id=item.kode,
        default=item.jawaban,
        max_length=5000,
        keep=item.simpan,
        on_change=lambda text: _STATE.jawab(item.kode, text, DASAR).debounce(600),
        on_blur=lambda text: _STATE.jawab(item.kode, text, DASAR),
    )
