""" "Umpan balik": given while the plan is carried out, read at once by the pegawai."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.alur_pelaksanaan import RelasiSiklus
from kinerja_app.services.umpan_balik import LembarUmpanBalik, give_feedback, read_feedback
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Moment, Option
from kinerja_app.ui.wording import field_sentence


@dataclass(frozen=True)
class KelompokUmpan:
    """What was said about one thing of the plan, newest first."""

    judul: str
    isi: tuple[Moment, ...]


def groups(sheet: LembarUmpanBalik, *, zona: str) -> tuple[KelompokUmpan, ...]:
    """The feedback in the order of the plan; what nothing was said about is left out.

    What was said about something that has left the plan since stands last.
    """
    names = {each.kunci: each.label for each in sheet.sasaran}
    names |= {each.sasaran: "Tidak lagi dalam rencana" for each in sheet.umpan_balik
              if each.sasaran not in names}  # fmt: skip
    found = (
        KelompokUmpan(
            label,
            tuple(
                Moment(each.oleh, waktu(each.dibuat_at, zona), quote=each.isi)
                for each in reversed(sheet.umpan_balik)
                if each.sasaran == kunci
            ),
        )
        for kunci, label in names.items()
    )
    return tuple(each for each in found if each.isi)


class UmpanBalikState(SiklusState):
    """What was said, and the words being written."""

    milik_saya: bool = False
    siapa: str = ""
    boleh_memberi: bool = False
    pilihan: tuple[Option, ...] = ()
    kelompok: tuple[KelompokUmpan, ...] = ()
    sasaran: str = ""
    teks: str = ""
    ke: int = 0
    kunci: str = ""
    simpanan: SaveState = ""
    salah: str = ""

    async def _muat(self) -> None:
        lembar = await self._buka(routes.UMPAN_BALIK)
        found = await self._open(read_feedback, lembar.kasus.skp.id) if lembar else None
        if lembar is None or found is None:
            return
        sheet = found.value
        self.milik_saya = lembar.kasus.relasi is RelasiSiklus.PEGAWAI
        self.siapa, self.boleh_memberi = lembar.orang.nama, sheet.boleh_memberi
        self.pilihan = tuple(Option(each.kunci, each.label) for each in sheet.sasaran)
        self.kelompok = groups(sheet, zona=lembar.kasus.sekolah.zona)
        self.kunci = f"{self.kerangka.orang}/umpan-{lembar.kasus.skp.id}"
        self.ke, self.teks, self.salah = len(sheet.umpan_balik), "", ""
        self.sasaran = self.sasaran or self.pilihan[0].value
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the feedback."""
        self.sasaran, self.simpanan = "", ""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self, sasaran: str) -> None:
        """What it is about."""
        self.sasaran = sasaran[:100]

    @rx.event
    @handles(SIGNED_IN)
    def tulis(self, teks: str) -> None:
        """Keep the words as typed."""
        self.teks, self.simpanan = teks[:4000], ""

    @rx.event
    @handles(SIGNED_IN)
    async def kirim(self) -> None:
        """ "Kirim umpan balik": the pegawai reads it at once."""
        done = await self._ask(give_feedback, self.skp_id, sasaran=self.sasaran, isi=self.teks)
        self.salah = field_sentence(self.masalah, "umpan-balik")
        if done:
            await self._muat()
            self.kabar, self.simpanan = (
                f"Umpan balik terkirim. {self.siapa} bisa membacanya.",
                ("tersimpan"),
            )


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = UmpanBalikState


def umpan_balik() -> rx.Component:
    """The form for who may give some, then what was said so far by subject."""
    own = _STATE.milik_saya
    lead = rx.cond(
        own,
        "Diberikan sepanjang periode, di luar penilaian. Rating diputuskan kemudian.",
        "Dibaca pegawai begitu Anda mengirim, di luar penilaian. Rating diputuskan kemudian.",
    )
    nothing = p.empty_state(rx.cond(own, "Belum ada umpan balik untuk Anda.",
                                    "Belum ada umpan balik."))  # fmt: skip
    return page(
        p.back_link("Siklus", href=_STATE.kembali),
        p.title_block(
            rx.cond(own, "Umpan balik untuk Anda", "Umpan balik"),
            lead=lead,
            below=rx.cond(own, rx.fragment(), rx.el.p(_STATE.siapa, class_name="muted")),
        ),
        p.error_summary(KinerjaState.masalah, heading="Umpan balik belum terkirim"),
        p.stack(
            rx.cond(_STATE.boleh_memberi, _form(), rx.fragment()),
            rx.cond(p.some(_STATE.kelompok), rx.foreach(_STATE.kelompok, _group), nothing),
            gap="l",
            narrow=True,
        ),
    )


def _form() -> rx.Component:
    words = p.text_area(
        "Umpan balik Anda",
        id="umpan-balik",
        default="",
        hint="Kunjungan singkat: tulis kapan Anda berkunjung dan apa yang terlihat.",
        max_length=2000,
        error=_STATE.salah,
        keep=f"{_STATE.kunci}/teks",
        on_change=lambda text: _STATE.tulis(text).debounce(200),
        on_blur=_STATE.tulis,
    )
    about = p.select_field(
        "Tentang apa?",
        _STATE.pilihan,
        id="sasaran",
        default=_STATE.sasaran,
        keep=f"{_STATE.kunci}/sasaran",
        on_change=_STATE.pilih,
    )
    return p.card(
        p.stack(
            about,
            # Another key draws the field empty once its words were sent.
            rx.el.div(words, key=_STATE.ke),
            p.actions(p.button("Kirim umpan balik", on_click=_STATE.kirim)),
            p.saved_status(_STATE.simpanan, key=_STATE.kunci),
        )
    )


def _group(group: KelompokUmpan) -> rx.Component:
    return rx.el.section(
        rx.el.h2(group.judul, class_name="h-s mb"), p.timeline(group.isi), aria_label=group.judul
    )
