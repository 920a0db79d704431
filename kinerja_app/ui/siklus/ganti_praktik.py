""" "Ubah Praktik Kinerja": what it would archive first, then another practice with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.alur_pelaksanaan import RelasiSiklus
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.services.penyesuaian import (
    adjustment_problems,
    affected_documents,
    request_adjustment,
)
from kinerja_app.services.rapor import LembarRapor, read_rapor
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.pegawai.pilihan_praktik import PilihanPraktik, pilihan_praktik
from kinerja_app.ui.siklus.giliran_siklus import observer_word
from kinerja_app.ui.siklus.isi_dokumen import MARKED_AGAIN
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.siklus.tindakan_siklus import reason_events
from kinerja_app.ui.wording import field_sentence, sentence
from kinerja_app.ui.wording_siklus import DOKUMEN

NOT_YOURS = "Praktik Kinerja diganti atas permintaan pegawai"
CLOSED = "Periode ini tidak terbuka untuk diisi"


class GantiPraktikState(SiklusState):
    """The practices offered, the one wished, and why."""

    pilihan: PilihanPraktik = PilihanPraktik()
    sekarang: str = ""
    pemutus: str = ""
    tertutup: str = ""
    terpengaruh: tuple[str, ...] = ()
    dipilih: str = ""
    alasan: str = ""
    salah_praktik: str = ""
    salah_alasan: str = ""
    kunci: str = ""
    simpanan: SaveState = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what would be archived, and the practices."""
        lembar = await self._buka(routes.GANTI_PRAKTIK)
        if lembar is None:
            return
        self.sekarang, self.pemutus = lembar.praktik.label, observer_word(lembar)
        self.tertutup, self.terpengaruh = closed_words(lembar), ()
        self.dipilih, self.alasan, self.salah_praktik, self.salah_alasan = "", "", "", ""
        self.kunci, self.simpanan = f"{self.kerangka.orang}/ganti-{lembar.kasus.skp.id}/", ""
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        if not self.tertutup:
            await self._tawarkan(lembar)
        self.siap = True

    async def _tawarkan(self, lembar: LembarSiklus) -> None:
        gone = await self._open(affected_documents, self.skp_id, Perubahan.PRAKTIK)
        rapor = await self._open(read_rapor, self.skp_id)
        if gone is None or rapor is None:
            return
        self.terpengaruh = tuple(f"{e.value}. {DOKUMEN[e]}" for e in gone.value)
        self.pilihan = others(lembar, rapor.value)

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self, kode: str) -> None:
        """Mark one practice."""
        if kode in {each.value for each in self.pilihan.saran + self.pilihan.lain}:
            self.dipilih, self.salah_praktik = kode, ""

    @rx.event
    @handles(SIGNED_IN)
    def tulis_alasan(self, teks: str) -> None:
        """Why the practice is to change."""
        self.alasan = teks[:1000]

    @rx.event
    @handles(SIGNED_IN)
    async def ajukan(self) -> Any:
        """ "Ajukan": nothing changes until the observer has decided."""
        wished = PraktikKinerja((self.dipilih,) if self.dipilih else ())
        answer = await self._ask(request_adjustment, self.skp_id, wished, alasan=self.alasan)
        if answer is None:
            self.salah_praktik = field_sentence(self.masalah, "praktik")
            self.salah_alasan = field_sentence(self.masalah, "alasan")
            return None
        self.simpanan = "tersimpan"
        self._kabar_berikut = f"Permintaan terkirim. {self.pemutus} memutuskan."
        return rx.redirect(self.kembali)


def others(lembar: LembarSiklus, rapor: LembarRapor) -> PilihanPraktik:
    """Every practice but the present one."""
    offered = pilihan_praktik(
        lembar.kasus.rules,
        jabatan=lembar.kasus.skp.jabatan,
        rekomendasi=rapor.rekomendasi,
        sekolah=rapor.sekolah.nama,
        jenjang=rapor.sekolah.jenjang,
        hasil=rapor.hasil,
    )
    now = lembar.praktik.kode
    saran, lain = (
        tuple(each for each in cards if each.value != now)
        for cards in (offered.saran, offered.lain)
    )
    return replace(offered, saran=saran, lain=lain, ada_saran=bool(saran))


def closed_words(lembar: LembarSiklus) -> str:
    """Why another practice cannot be asked for now; empty when it can."""
    kasus = lembar.kasus
    if kasus.relasi is not RelasiSiklus.PEGAWAI:
        return f"{NOT_YOURS}."
    if not kasus.terbuka:
        return f"{CLOSED}."
    found = adjustment_problems(kasus, Perubahan.PRAKTIK, alasan="ada")
    if found:
        return f"{sentence(found[0])}."
    return ""


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = GantiPraktikState


def ganti_praktik() -> rx.Component:
    """For the pegawai: what the change archives, the other practices, the reason."""
    closed = p.stack(
        p.note(_STATE.tertutup, kind="plain", icon_name="lock"),
        p.actions(p.link_button("Kembali ke siklus", href=_STATE.kembali, weight="secondary")),
        narrow=True,
    )
    return page(
        p.back_link("Siklus", href=_STATE.kembali),
        p.title_block(
            rx.cond(
                _STATE.tertutup != "",
                "Praktik Kinerja tidak bisa diganti sekarang",
                "Praktik apa yang ingin Anda ganti?",
            ),
            eyebrow="Ubah Praktik Kinerja",
            below=rx.el.p("Sekarang: ", _STATE.sekarang),
        ),
        p.error_summary(KinerjaState.masalah, heading="Permintaan belum bisa dikirim"),
        rx.cond(_STATE.tertutup != "", closed, _form()),
    )


def _form() -> rx.Component:
    return p.stack(
        _consequences(),
        _choices(),
        p.text_area(
            "Mengapa praktik diganti?",
            id="alasan",
            default="",
            hint="Alasan ini dibaca yang memutuskan, dan tersimpan dalam rencana.",
            error=_STATE.salah_alasan,
            max_length=1000,
            keep=f"{_STATE.kunci}alasan",
            **reason_events(_STATE),
        ),
        p.actions(
            p.button("Ajukan", on_click=_STATE.ajukan),
            p.link_button("Batal", href=_STATE.kembali, weight="quiet"),
        ),
        p.saved_status(_STATE.simpanan, key=_STATE.kunci),
        narrow=True,
    )  # fmt: skip


def _consequences() -> rx.Component:
    return p.card(
        rx.el.h2("Yang terjadi bila disetujui", class_name="h-s mb"),
        rx.cond(p.some(_STATE.terpengaruh), _archived(), rx.fragment()),
        rx.el.p(
            "Siklus mulai lagi dari Diskusi Persiapan, dan praktik yang baru diobservasi lagi.",
            class_name="mt-s",
        ),
        rx.el.p(MARKED_AGAIN, class_name="mt-s"),
        rx.el.p(
            _STATE.pemutus, " memutuskan. Sampai diputuskan, siklus berhenti.",
            class_name="muted mt-s",
        ),
    )  # fmt: skip


def _archived() -> rx.Component:
    return rx.el.div(
        rx.el.p("Diarsipkan, dan tetap bisa dibaca:"),
        rx.el.ul(rx.foreach(_STATE.terpengaruh, rx.el.li), class_name="bul"),
    )


def _choices() -> rx.Component:
    some = _STATE.pilihan.ada_saran
    recommended = _cards("saran", _STATE.pilihan.saran, heading=_STATE.pilihan.judul_saran)
    rest = _cards("lain", _STATE.pilihan.lain, heading=rx.cond(some, "Pilihan lain", ""))
    return rx.el.div(
        p.stack(
            p.field_error(_STATE.salah_praktik, of="praktik"),
            rx.cond(some, recommended, rx.fragment()),
            rest,
        ),
        id="praktik",
        tab_index=-1,
    )


def _cards(kind: str, cards: Any, *, heading: Any) -> rx.Component:
    return p.choice_cards(
        "Praktik Kinerja",
        cards,
        name="praktik",
        id=f"praktik-{kind}",
        value=_STATE.dipilih,
        on_choose=_STATE.pilih,
        heading=heading,
        keep=f"{_STATE.kunci}praktik",
    )
