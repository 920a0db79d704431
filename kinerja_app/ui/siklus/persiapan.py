"""Document A, Diskusi Persiapan: target perilaku, what is learned, and the appointment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import DokumenA, JadwalObservasi
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.services.jadwal_observasi import check_schedule
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.halaman_dokumen import (
    document_page,
    keep,
    refused,
    text_fields,
)
from kinerja_app.ui.siklus.isian_jadwal import (
    AWAL,
    IsianJadwal,
    appointment_of,
    day_words,
    schedule_fields,
    warning_sentences,
)
from kinerja_app.ui.siklus.rubrik_observasi import targets
from kinerja_app.ui.views import Choice
from kinerja_app.ui.wording_siklus import TANPA_FOKUS


class PersiapanState(DokumenState):
    """The targets offered and chosen, and the appointment with its warnings."""

    fokus: tuple[Choice, ...] = ()
    dipilih: tuple[str, ...] = ()
    jadwal: IsianJadwal = AWAL
    hari: str = ""
    peringatan: tuple[str, ...] = ()

    def _a(self) -> DokumenA:
        isi = self._isi()
        return isi if isinstance(isi, DokumenA) else DokumenA()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show document A."""
        lembar = await self._buka_dokumen(routes.PERSIAPAN, Dokumen.A)
        if lembar is None:
            return
        isi = self._a()
        self.fokus = targets(lembar)
        self.dipilih = isi.target_perilaku
        self.jadwal = IsianJadwal.dari(isi.jadwal)
        await self._periksa_jadwal(isi.jadwal)
        self.siap = True

    async def _periksa_jadwal(self, jadwal: JadwalObservasi | None) -> None:
        """Name the day and what speaks against it; nothing here blocks."""
        self.hari, self.peringatan = "", ()
        if jadwal is None:
            return
        self.hari = day_words(jadwal)
        shown = self.masalah
        answer = await self._ask(check_schedule, self.skp_id, jadwal)
        self.masalah = shown
        self.peringatan = warning_sentences(answer.value) if answer else ()

    @rx.event
    @handles(SIGNED_IN)
    async def pilih(self, kode: str, dasar: str = "") -> Any:
        """Choose a target perilaku, or let it go."""
        if not self._menulis(dasar) or kode not in {each.value for each in self.fokus}:
            return None
        chosen = tuple(each for each in self.dipilih if each != kode)
        if len(chosen) == len(self.dipilih):
            order = [each.value for each in self.fokus]
            chosen = tuple(sorted((*chosen, kode), key=order.index))
        self.dipilih, self.simpanan = chosen, "menyimpan"
        return await self._simpan(replace(self._a(), target_perilaku=chosen), "target_perilaku")

    @rx.event
    @handles(SIGNED_IN)
    async def atur(self, bagian: str, teks: str, dasar: str = "") -> Any:
        """The day, the beginning or the end of the appointment."""
        if not self._menulis(dasar) or bagian not in {"tanggal", "mulai", "selesai"}:
            return None
        changes: dict[str, Any] = {bagian: teks[:10]}
        self.jadwal = replace(self.jadwal, **changes)
        jadwal = appointment_of(self.jadwal)
        if jadwal == self._a().jadwal:
            return None
        self.simpanan = "menyimpan"
        way = await self._simpan(replace(self._a(), jadwal=jadwal), "jadwal")
        await self._periksa_jadwal(jadwal)
        return way


_STATE: Any = PersiapanState


def _on_part(part: str, text: Any) -> Any:
    return _STATE.atur(part, text, DASAR)


def persiapan() -> rx.Component:
    """The pegawai fills it, the observer agrees the appointment or proposes another."""
    cards = p.checkbox_cards(
        "Target perilaku",
        _STATE.fokus,
        name="target_perilaku",
        chosen=_STATE.dipilih,
        on_toggle=lambda kode: _STATE.pilih(kode, DASAR),
        heading="Perilaku mana yang ingin Anda tunjukkan? Pilih satu sampai tiga.",
        error=refused("target_perilaku"),
        keep=keep("target_perilaku"),
    )
    return document_page(
        rx.cond(p.some(_STATE.fokus), cards, p.note(TANPA_FOKUS[Dokumen.A], kind="plain")),
        schedule_fields(_STATE, on_part=_on_part, error=refused("jadwal"), keep=keep),
        text_fields(),
    )
