"""Dua versi of a document: it was changed on several devices; all is kept, the person chooses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.observasi import Dokumen
from kinerja_app.services.lembar_siklus import BentrokDokumen, LembarSiklus, read_versions
from kinerja_app.services.siklus import choose_text
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.siklus.beda_isian import BedaIsian, chosen_text, differences, joined_words
from kinerja_app.ui.siklus.giliran_siklus import ALAMAT
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Problem
from kinerja_app.ui.wording_siklus import DOKUMEN

CHANGED_AGAIN = "Ada isian yang baru masuk dari perangkat lain. Bandingkan sekali lagi."


class Pasangan:
    """The conflict as last read. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, bentrok: BentrokDokumen) -> None:
        self.bentrok = bentrok


class VersiSiklusState(SiklusState):
    """Every field that differs, with the version marked for it."""

    nama: str = ""
    beda: tuple[BedaIsian, ...] = ()
    gabungan: str = ""
    ada: bool = False
    dok: str = ""
    _pasangan: Pasangan | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the versions of the document in the address."""
        self._pasangan, self.beda, self.ada = None, (), False
        wanted = self._query("dok")
        lembar = await self._buka(routes.VERSI_SIKLUS)
        if lembar is None:
            return
        if wanted in set(Dokumen):
            await self._bandingkan(lembar, Dokumen(wanted))
        self.siap = True

    async def _bandingkan(self, lembar: LembarSiklus, dokumen: Dokumen) -> None:
        answer = await self._open(read_versions, lembar.kasus.skp.id, dokumen)
        if answer is None or answer.value is None:
            return
        self._pasangan, self.dok, self.ada = Pasangan(answer.value), dokumen.value, True
        self.nama = f"Dokumen {dokumen.value}, {DOKUMEN[dokumen]}"
        self.beda = differences(answer.value, lembar)
        self.gabungan = joined_words(answer.value)
        self.kembali = routes.at(ALAMAT[dokumen], lembar.kasus.skp.id)

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, kode: str, versi: str) -> None:
        """Mark the version of one field."""
        self.beda = tuple(
            replace(each, dipilih=versi)
            if each.kode == kode and versi in {one.value for one in each.versi}
            else each
            for each in self.beda
        )

    @rx.event
    @handles(SIGNED_IN)
    async def pakai(self) -> Any:
        """ "Pakai pilihan ini": settle the conflict; the versions stay in the history."""
        if self._pasangan is None:
            return None
        found, lembar, dokumen = self._pasangan.bentrok, self._lembar(), Dokumen(self.dok)
        now = await self._ask(read_versions, self.skp_id, dokumen)
        if now is None:
            return None
        if now.value is not None and now.value != found:
            await self._bandingkan(lembar, dokumen)
            self.masalah = (Problem("", CHANGED_AGAIN),)
            return None
        answer = await self._ask(
            choose_text,
            self.skp_id,
            dokumen,
            chosen_text(found, lembar, {each.kode: each.dipilih for each in self.beda}),
            revisi=found.tersimpan.revisi,
            perangkat=await self._device(),
        )
        return None if answer is None else rx.redirect(self.kembali)


_STATE: Any = VersiSiklusState


def dua_versi_siklus() -> rx.Component:
    """For the side whose part it is: each field that differs in its versions, and the choice."""
    nothing = rx.fragment(
        p.title_block("Dua versi"),
        p.empty_state(
            "Tidak ada dua versi yang menunggu pilihan Anda.",
            p.link_button("Kembali ke siklus", href=routes.at(routes.SIKLUS, _STATE.skp_id)),
        ),
    )
    return page(rx.cond(_STATE.ada, _choice(), nothing))


def _choice() -> rx.Component:
    return rx.fragment(
        p.back_link(_STATE.nama, href=_STATE.kembali),
        p.title_block(
            "Dokumen ini juga diubah di tempat lain",
            above=p.tag("Dua versi", icon_name="git-compare", kind="warn"),
            lead="Semuanya tersimpan, tidak ada yang hilang. Pilih versi untuk setiap isian yang "
            "berbeda. Versi lainnya tetap terbaca di arsip siklus.",
        ),
        p.error_summary(KinerjaState.masalah, heading="Pilihan belum bisa dipakai"),
        p.stack(
            p.when(_STATE.gabungan, p.note(_STATE.gabungan, kind="plain")),
            rx.foreach(_STATE.beda, _field),
            rx.cond(p.some(_STATE.beda), p.difference_key(), rx.fragment()),
            gap="l",
        ),
        p.actions(
            p.button("Pakai pilihan ini", on_click=_STATE.pakai),
            p.link_button("Putuskan nanti", href=_STATE.kembali, weight="quiet"),
        ),
    )


def _field(row: BedaIsian) -> rx.Component:
    return p.two_versions(
        row.label,
        row.versi,
        name=f"versi-{row.kode}",
        explained=False,
        value=row.dipilih,
        on_choose=lambda versi: _STATE.tandai(row.kode, versi),
    )
