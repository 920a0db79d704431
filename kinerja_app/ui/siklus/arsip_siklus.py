""" "Arsip siklus": texts that were archived or replaced; both sides read them, nobody writes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import reflex as rx

from kinerja_app.domain.observasi import Pengisi
from kinerja_app.persistence.siklus_repository import DIARSIPKAN, DIGANTIKAN, DokumenTersimpan
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.siklus.rubrik_observasi import facts_with_notes
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Fact
from kinerja_app.ui.wording_siklus import DOKUMEN

_SIDES = {Pengisi.PEGAWAI: "bagian pegawai", Pengisi.PENGAMAT: "bagian pengamat"}
_WHY = {DIARSIPKAN: "Diarsipkan", DIGANTIKAN: "Diganti"}


@dataclass(frozen=True)
class ArsipTampil:
    """One text as it was."""

    judul: str
    disimpan: str
    isi: tuple[Fact, ...]


@dataclass(frozen=True)
class KelompokArsip:
    """The texts that were set aside at one moment for one reason."""

    judul: str
    alasan: str
    dokumen: tuple[ArsipTampil, ...]


def groups(lembar: LembarSiklus) -> tuple[KelompokArsip, ...]:
    """The archive, newest first; inside a group A comes before E."""
    kept = [each for each in lembar.arsip if each.jenis in _WHY]
    zona = lembar.kasus.sekolah.zona

    def head(text: DokumenTersimpan) -> tuple[str, str]:
        moment = text.disisihkan_at or text.disimpan_at
        return f"{_WHY[text.jenis]} {waktu(moment, zona)}", text.alasan

    return tuple(
        KelompokArsip(title, reason, tuple(_shown(each, lembar) for each in sorted(texts, key=_at)))
        for (title, reason), texts in groupby(kept, key=head)
    )


def _at(text: DokumenTersimpan) -> tuple[str, str]:
    return text.dokumen.value, text.pihak.value


def _shown(text: DokumenTersimpan, lembar: LembarSiklus) -> ArsipTampil:
    name = f"{text.dokumen.value}. {DOKUMEN[text.dokumen]}, {_SIDES[text.pihak]}"
    saved = f"Disimpan {waktu(text.disimpan_at, lembar.kasus.sekolah.zona)}"
    facts = facts_with_notes(lembar, text.dokumen, text.pihak, text.isi)
    return ArsipTampil(name, saved, facts)


class ArsipSiklusState(SiklusState):
    """The archive of one cycle."""

    siapa: str = ""
    kelompok: tuple[KelompokArsip, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the archive."""
        lembar = await self._buka(routes.ARSIP_SIKLUS)
        if lembar is None:
            return
        self.siapa, self.kelompok = lembar.orang.nama, groups(lembar)
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        self.siap = True


_STATE: Any = ArsipSiklusState


def arsip_siklus() -> rx.Component:
    """Each text that stands aside with when and why; drafts of a former observer stay hidden."""
    nothing = p.empty_state("Belum ada dokumen yang diarsipkan atau diganti.")
    return page(
        p.back_link("Siklus", href=_STATE.kembali),
        p.title_block(
            "Arsip siklus",
            lead="Dokumen lama tetap bisa dibaca kedua pihak, tetapi tidak bisa diubah.",
            below=rx.el.p(_STATE.siapa, class_name="muted"),
        ),
        p.stack(
            rx.cond(p.some(_STATE.kelompok), rx.foreach(_STATE.kelompok, _group), nothing),
            gap="l",
            narrow=True,
        ),
    )


def _group(group: KelompokArsip) -> rx.Component:
    return rx.el.section(
        rx.el.h2(group.judul, class_name="h-m"),
        p.when(group.alasan, rx.el.p("“", group.alasan, "”", class_name="quote mt-s")),
        rx.el.div(rx.foreach(group.dokumen, _document), class_name="stack gap-s mt"),
    )


def _document(text: ArsipTampil) -> rx.Component:
    return p.why(text.judul, rx.el.p(text.disimpan, class_name="small muted mb"), p.facts(text.isi))
