""" "Ubah jadwal": another appointment at once before it is agreed, by request afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.services.jadwal_observasi import (
    change_schedule,
    check_schedule,
    request_reschedule,
)
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.siklus.isian_jadwal import (
    AWAL,
    IsianJadwal,
    appointment_of,
    day_words,
    schedule_fields,
    warning_sentences,
)
from kinerja_app.ui.siklus.papan_siklus import move_words, when_words
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.siklus.tindakan_siklus import reason_events
from kinerja_app.ui.views import Problem
from kinerja_app.ui.wording import field_sentence


class UbahState(SiklusState):
    """The wished appointment and, once one was agreed, the reason."""

    jadwal: IsianJadwal = AWAL
    sekarang: str = ""
    hari: str = ""
    peringatan: tuple[str, ...] = ()
    langsung: bool = False
    tertutup: str = ""
    alasan: str = ""
    salah_jadwal: str = ""
    salah_alasan: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the appointment as it stands."""
        lembar = await self._buka(routes.UBAH_SIKLUS)
        if lembar is None:
            return
        jadwal = lembar.kasus.jadwal
        self.jadwal, self.hari, self.peringatan = IsianJadwal.dari(jadwal), "", ()
        self.sekarang = when_words(jadwal, lembar.kasus.sekolah.zona) if jadwal else ""
        self.langsung = LangkahSiklus.UBAH_JADWAL in lembar.langkah
        self.tertutup = closed_words(lembar)
        self.alasan, self.salah_jadwal, self.salah_alasan = "", "", ""
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def atur(self, bagian: str, teks: str) -> None:
        """The day, the beginning or the end; warnings are named at once."""
        if bagian not in {"tanggal", "mulai", "selesai"}:
            return
        changes: dict[str, Any] = {bagian: teks[:10]}
        self.jadwal = replace(self.jadwal, **changes)
        jadwal = appointment_of(self.jadwal)
        self.hari, self.peringatan = "", ()
        if jadwal is not None:
            self.hari = day_words(jadwal)
            answer = await self._ask(check_schedule, self.skp_id, jadwal)
            self.peringatan = warning_sentences(answer.value) if answer else ()

    @rx.event
    @handles(SIGNED_IN)
    def tulis_alasan(self, teks: str) -> None:
        """Why the appointment is to move."""
        self.alasan = teks[:1000]

    @rx.event
    @handles(SIGNED_IN)
    async def kirim(self) -> Any:
        """ "Ubah jadwal" or "Ajukan ubah jadwal"."""
        jadwal = appointment_of(self.jadwal)
        if jadwal is None:
            self.masalah = (Problem("jadwal", "Pilih tanggal, jam mulai, dan jam selesai"),)
            self.salah_jadwal = self.masalah[0].sentence
            return None
        if self.langsung:
            device = await self._device()
            answer: Any = await self._ask(change_schedule, self.skp_id, jadwal, perangkat=device)
        else:
            answer = await self._ask(request_reschedule, self.skp_id, jadwal, alasan=self.alasan)
        if answer is None:
            self.salah_jadwal = field_sentence(self.masalah, "jadwal")
            self.salah_alasan = field_sentence(self.masalah, "alasan_ada")
            return None
        done = "Jadwal diubah." if self.langsung else "Permintaan ubah jadwal terkirim."
        self._kabar_berikut = done
        return rx.redirect(self.kembali)


def closed_words(lembar: LembarSiklus) -> str:
    """Why the appointment cannot be moved now; empty when it can."""
    if move_words(lembar):
        return ""
    if not lembar.kasus.terbuka:
        return "Periode ini tidak terbuka untuk diisi."
    if lembar.kasus.diminta is not None:
        return "Permintaan yang sebelumnya masih menunggu keputusan."
    if lembar.kasus.terkirim(Dokumen.B, Pengisi.PENGAMAT):
        return "Observasi sudah dilaksanakan dan hasilnya sudah dikirim."
    if lembar.kasus.pihak is Pengisi.PENGAMAT:
        return "Yang diobservasi mengajukan perubahan jadwal, Anda memutuskannya."
    return "Jadwal sudah tidak bisa diubah pada langkah ini."


_STATE: Any = UbahState


def ubah() -> rx.Component:
    """The new appointment, or why it cannot be moved now."""
    closed = p.stack(
        p.note(_STATE.tertutup, kind="plain", icon_name="lock"),
        p.actions(p.link_button("Kembali ke siklus", href=_STATE.kembali, weight="secondary")),
        narrow=True,
    )
    question = rx.cond(
        _STATE.tertutup != "", "Jadwal observasi tidak bisa diubah", "Kapan observasi dilakukan?"
    )
    return page(
        p.back_link("Siklus", href=_STATE.kembali),
        p.title_block(
            question, below=p.when(_STATE.sekarang, rx.el.p("Sekarang ", _STATE.sekarang))
        ),
        p.error_summary(KinerjaState.masalah, heading="Jadwal belum bisa diubah"),
        rx.cond(_STATE.tertutup != "", closed, _form()),
    )


def _form() -> rx.Component:
    reason = p.text_area(
        "Mengapa jadwalnya diubah?",
        id="alasan_ada",
        default="",
        hint="Pengamat menyetujui atau menolak. Isi dokumen lain tidak berubah.",
        error=_STATE.salah_alasan,
        max_length=1000,
        **reason_events(_STATE),
    )
    send = rx.cond(
        _STATE.langsung,
        p.button("Ubah jadwal", on_click=_STATE.kirim),
        p.button("Ajukan ubah jadwal", on_click=_STATE.kirim),
    )
    return p.stack(
        schedule_fields(_STATE, on_part=_STATE.atur, error=_STATE.salah_jadwal, keep=lambda _: ""),
        rx.cond(_STATE.langsung, rx.fragment(), reason),
        p.actions(send, p.link_button("Batal", href=_STATE.kembali, weight="quiet")),
        gap="l",
        narrow=True,
    )
