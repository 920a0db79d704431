"""Document B, Observasi Kinerja: the rubric, running notes, evidence and recommendation.

Made for a phone in a classroom with a bad link: every field keeps a copy on the device.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app import clock
from kinerja_app.domain.isi_siklus import DokumenB
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, context, handles
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.halaman_dokumen import document_page, keep, refused, text_fields
from kinerja_app.ui.siklus.rubrik_observasi import (
    LONGEST_QUEUE,
    CatatanTampil,
    FokusRubrik,
    categories,
    focuses,
    marked,
    notes_in,
    notes_shown,
    with_notes,
)
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording_siklus import TANPA_FOKUS


class ObservasiState(DokumenState):
    """The rubric and the notes of one observation."""

    fokus: tuple[FokusRubrik, ...] = ()
    kategori: tuple[Option, ...] = ()
    catatan: tuple[CatatanTampil, ...] = ()
    tag_catatan: tuple[Option, ...] = ()

    def _b(self) -> DokumenB:
        isi = self._isi()
        return isi if isinstance(isi, DokumenB) else DokumenB()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the rubric."""
        lembar = await self._buka_dokumen(routes.OBSERVASI, Dokumen.B)
        if lembar is None:
            return
        self.fokus, self.kategori = focuses(lembar, self._b()), categories(lembar)
        self.catatan = notes_shown(lembar, self._b())
        tags = (Option(each.kode, each.nomor) for each in self.fokus)
        self.tag_catatan = (*tags, Option("", "Umum"))
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def nilai(self, fokus: str, kategori: str, dasar: str = "") -> Any:
        """Mark one fokus."""
        known = {each.kode for each in self.fokus}
        offered = {each.value for each in self.kategori}
        if not self._menulis(dasar) or fokus not in known or kategori not in offered:
            return None
        self.simpanan = "menyimpan"
        hasil = marked(self._b(), fokus, kategori)
        return await self._simpan(replace(self._b(), hasil=hasil), f"hasil-{fokus}")

    @rx.event
    @handles(SIGNED_IN)
    async def catat(self, antrean: str, dasar: str = "") -> Any:
        """The notes that the device has queued, each with its own moment."""
        caller = await context(self)
        if not self._menulis(dasar) or caller is None:
            return None
        more = notes_in(antrean[:LONGEST_QUEUE], real=clock.now(), now=caller.now)
        notes = with_notes(self._b(), more)
        if notes == self._b().catatan:
            return None
        self.simpanan = "menyimpan"
        way = await self._simpan(replace(self._b(), catatan=notes))
        self.catatan = notes_shown(self._lembar(), self._b())
        return way


_STATE: Any = ObservasiState


def observasi() -> rx.Component:
    """For the observer, also offline; the pegawai reads it after it was sent."""
    form = rx.el.div(
        rx.el.div(_notes_card(), class_name="pin"),
        rx.el.div(
            rx.cond(
                p.some(_STATE.fokus), rx.fragment(), p.note(TANPA_FOKUS[Dokumen.B], kind="plain")
            ),
            rx.foreach(_STATE.fokus, _fokus),
            text_fields(),
            class_name="stack gap-m",
        ),
        class_name="cols aside rev",
    )
    return document_page(form)


def _fokus(row: FokusRubrik) -> rx.Component:
    return rx.el.section(
        rx.el.p(
            rx.el.span(row.urutan, class_name="small muted"),
            p.status_tag(row.tag),
            p.optional_tag(row.usulan),
            class_name="row",
        ),
        rx.el.h2(row.label, class_name="h-s"),
        p.rubric(
            row.label,
            _STATE.kategori,
            name=row.id,
            default=row.dipilih,
            on_choose=lambda kategori: _STATE.nilai(row.kode, kategori, DASAR),
            error=refused(row.id),
            keep=keep(row.id),
        ),
        p.why("Contoh perilaku", examples(row), open_at_first=row.terbuka),
        class_name="card",
        aria_label=row.urutan,
    )


def examples(row: FokusRubrik) -> rx.Component:
    """Recommended and avoided behaviour beside each other, marked where it is our own."""
    beside = rx.el.div(
        rx.el.div(
            rx.el.h3(p.icon("thumbs-up", "s"), "Dianjurkan"),
            rx.el.ul(rx.foreach(row.baik, rx.el.li)),
            class_name="do",
        ),
        rx.el.div(
            rx.el.h3(p.icon("ban", "s"), "Dihindari"),
            rx.el.ul(rx.foreach(row.buruk, rx.el.li)),
            class_name="dont",
        ),
        class_name="dodont",
    )
    mark = rx.el.p("Contoh: ", p.status_tag(row.contoh), class_name="row gap-s small muted mt-s mb")
    return rx.fragment(p.when(row.contoh.label, mark), beside)


def _notes_card() -> rx.Component:
    """A note goes into the device's queue at once; the queue is sent when there is a link."""
    queue = rx.el.textarea(
        id="catatan-antre",
        default_value="",
        hidden=True,
        aria_hidden="true",
        tab_index=-1,
        custom_attrs={"data-catatan-antre": "1", "data-simpan": keep("catatan-antre")},
        on_change=lambda text: _STATE.catat(text, DASAR).debounce(400),
        on_blur=lambda text: _STATE.catat(text, DASAR),
    )
    return rx.el.section(
        rx.el.h2("Catatan berjalan", id="catatan-judul", class_name="h-s"),
        p.text_area("Apa yang terlihat?", id="catatan-teks", default="", max_length=1000,
                    keep=keep("catatan-teks")),
        p.radio_fieldset("Untuk fokus", _STATE.tag_catatan, name="catatan-fokus", default=""),
        rx.el.button(
            p.icon("plus"), "Tambah catatan", type="button", class_name="btn sec sm mt-s",
            custom_attrs={"data-tambah-catatan": "1"},
        ),
        queue,
        rx.el.ul(class_name="notes mt", custom_attrs={"data-catatan-menunggu": "1"}),
        rx.el.ul(rx.foreach(_STATE.catatan, _note), class_name="notes"),
        class_name="card",
        aria_labelledby="catatan-judul",
        custom_attrs={"data-catatan": "1"},
    )  # fmt: skip


def _note(row: CatatanTampil) -> rx.Component:
    return rx.el.li(
        rx.el.time(row.jam),
        rx.el.span(rx.el.b(row.fokus), row.teks),
        custom_attrs={"data-catatan-isi": row.teks},
    )
