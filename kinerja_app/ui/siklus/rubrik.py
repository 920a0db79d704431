"""The rubric on paper: every fokus with its categories, examples and room for notes."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import DokumenB
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.siklus.isi_dokumen import KepalaDokumen, head
from kinerja_app.ui.siklus.observasi import examples
from kinerja_app.ui.siklus.rubrik_observasi import FokusRubrik, categories, focuses
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording_siklus import TANPA_FOKUS


class RubrikState(SiklusState):
    """The rubric of one cycle with the marks that the reader may see."""

    kepala: KepalaDokumen = KepalaDokumen()
    fokus: tuple[FokusRubrik, ...] = ()
    kategori: tuple[Option, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the rubric."""
        lembar = await self._buka(routes.RUBRIK)
        if lembar is None:
            return
        isi = lembar.kasus.isi(Dokumen.B, Pengisi.PENGAMAT)
        self.kepala = head(lembar, Dokumen.B)
        self.fokus = focuses(lembar, isi if isinstance(isi, DokumenB) else DokumenB())
        self.kategori = categories(lembar)
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        self.siap = True


_STATE: Any = RubrikState


def rubrik() -> rx.Component:
    """One sheet to print before an observation without a device."""
    return page(
        p.back_link("Siklus", href=_STATE.kembali),
        p.title_block(
            _STATE.kepala.judul,
            eyebrow="Rubrik observasi",
            below=rx.el.p(_STATE.kepala.siapa, class_name="muted"),
        ),
        p.stack(
            p.actions(p.print_button()),
            rx.cond(
                p.some(_STATE.fokus), rx.fragment(), p.note(TANPA_FOKUS[Dokumen.B], kind="plain")
            ),
            rx.foreach(_STATE.fokus, _fokus),
            rx.el.section(
                rx.el.h2("Catatan bukti perilaku dan rekomendasi", class_name="h-s"),
                rx.el.p("Ruang tulis di lembar yang dicetak.", class_name="muted small"),
                rx.el.div(style={"min_height": "10rem"}),
                class_name="card",
            ),
            gap="l",
        ),
    )


def _fokus(row: FokusRubrik) -> rx.Component:
    def line(option: Option) -> rx.Component:
        chosen = option.value == row.dipilih
        return rx.el.li(rx.cond(chosen, "☒ ", "☐ "), rx.el.b(option.label), ". ", option.hint)

    return rx.el.section(
        rx.el.p(
            rx.el.span(row.urutan, class_name="small muted"),
            p.status_tag(row.tag),
            p.optional_tag(row.usulan),
            class_name="row",
        ),
        rx.el.h2(row.label, class_name="h-s mb"),
        rx.el.ul(rx.foreach(_STATE.kategori, line), class_name="stack gap-s"),
        examples(row),
        class_name="card sheet",
        aria_label=row.urutan,
    )
