"""Dua versi of a document: it was changed on two devices; both are kept, the person chooses."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.observasi import Dokumen
from kinerja_app.persistence.siklus_repository import DokumenTersimpan
from kinerja_app.services.lembar_siklus import BentrokDokumen, LembarSiklus, read_versions
from kinerja_app.services.siklus import choose_text
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.difference import marked_difference
from kinerja_app.ui.siklus.giliran_siklus import ALAMAT
from kinerja_app.ui.siklus.rubrik_observasi import facts_with_notes
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Segment, Version
from kinerja_app.ui.wording_siklus import DOKUMEN

SINI, SANA = "sini", "sana"


class Pasangan:
    """The conflict as last read. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, bentrok: BentrokDokumen) -> None:
        self.bentrok = bentrok


class VersiSiklusState(SiklusState):
    """Both versions and the one marked."""

    pertanyaan: str = ""
    versi: tuple[Version, ...] = ()
    pilihan: str = SINI
    dok: str = ""
    _pasangan: Pasangan | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show both versions of the document in the address."""
        self._pasangan, self.versi = None, ()
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
        self._pasangan, self.dok = Pasangan(answer.value), dokumen.value
        self.pertanyaan, self.pilihan = DOKUMEN[dokumen], SINI
        self.versi = versions(answer.value, lembar)
        self.kembali = routes.at(ALAMAT[dokumen], lembar.kasus.skp.id)

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, versi: str) -> None:
        """Mark one version."""
        if versi in {SINI, SANA}:
            self.pilihan = versi

    @rx.event
    @handles(SIGNED_IN)
    async def pakai(self) -> Any:
        """ "Pakai versi ini": settle the conflict; the other version stays in the history."""
        if self._pasangan is None:
            return None
        found = self._pasangan.bentrok
        answer = await self._ask(
            choose_text,
            self.skp_id,
            Dokumen(self.dok),
            found.lain.isi if self.pilihan == SINI else found.tersimpan.isi,
            revisi=found.tersimpan.revisi,
            perangkat=await self._device(),
        )
        return None if answer is None else rx.redirect(self.kembali)


def versions(found: BentrokDokumen, lembar: LembarSiklus) -> tuple[Version, ...]:
    """Both versions as texts, with the words that differ marked."""
    late, stored = found.lain, found.tersimpan
    ours, theirs = marked_difference(_text(late, lembar), _text(stored, lembar))
    return (
        _version(SINI, "Versi yang datang belakangan", late, lembar, ours),
        _version(SANA, "Versi yang dipakai sekarang", stored, lembar, theirs),
    )


def _text(text: DokumenTersimpan, lembar: LembarSiklus) -> str:
    rows = facts_with_notes(lembar, text.dokumen, text.pihak, text.isi)
    return "\n".join(f"{each.label}: {each.text}" for each in rows)


def _version(
    value: str,
    heading: str,
    text: DokumenTersimpan,
    lembar: LembarSiklus,
    segments: tuple[Segment, ...],
) -> Version:
    when = jam(text.disimpan_at, lembar.kasus.sekolah.zona)
    where = ", ".join(filter(None, (text.perangkat, when)))
    return Version(value, heading, where, segments or (Segment("Kosong"),))


_STATE: Any = VersiSiklusState


def dua_versi_siklus() -> rx.Component:
    """For the side whose part it is: both texts beside each other, and the one to go on with."""
    nothing = rx.fragment(
        p.title_block("Dua versi"),
        p.empty_state(
            "Tidak ada dua versi yang menunggu pilihan Anda.",
            p.link_button("Kembali ke siklus", href=routes.at(routes.SIKLUS, _STATE.skp_id)),
        ),
    )
    return page(rx.cond(p.some(_STATE.versi), _choice(), nothing))


def _choice() -> rx.Component:
    return rx.fragment(
        p.title_block(
            "Dokumen ini juga diubah di tempat lain",
            above=p.tag("Dua versi", icon_name="git-compare", kind="warn"),
            lead="Keduanya tersimpan, tidak ada yang hilang. Pilih versi yang dipakai. Versi "
            "lainnya tetap terbaca di arsip siklus.",
        ),
        p.error_summary(KinerjaState.masalah, heading="Versi belum bisa dipakai"),
        p.two_versions(
            _STATE.pertanyaan, _STATE.versi, value=_STATE.pilihan, on_choose=_STATE.tandai
        ),
        p.actions(
            p.button("Pakai versi ini", on_click=_STATE.pakai),
            p.link_button("Putuskan nanti", href=_STATE.kembali, weight="quiet"),
        ),
    )
