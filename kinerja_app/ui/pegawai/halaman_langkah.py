"""The frame of a step: way back, number, saving, problems, the form or the text in its place."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import Part, Text, some
from kinerja_app.ui.pegawai.rencana_state import RencanaState


def step_page(
    question: Text, form: Part, *, lead: Text = "", dock: Part | None = None
) -> rx.Component:
    """One step; when the plan may not be changed its answers stand there as text."""
    shown_dock = None if dock is None else rx.cond(RencanaState.dapat_diubah, dock, rx.fragment())
    return page(
        p.back_link(RencanaState.posisi.label_sebelum, href=RencanaState.posisi.sebelum),
        rx.cond(RencanaState.perubahan, _wish_header(question), _step_header(question, lead)),
        p.error_summary(KinerjaState.masalah),
        p.when(RencanaState.catatan_penilai, _notes()),
        rx.cond(RencanaState.dapat_diubah, form, _as_text()),
        dock=shown_dock,
    )


def _step_header(question: Text, lead: Text) -> rx.Component:
    return p.step_header(
        question,
        step=RencanaState.posisi.nomor,
        of=RencanaState.posisi.dari,
        lead=lead,
        saved=saved_line(),
    )


def _wish_header(question: Text) -> rx.Component:
    return p.title_block(
        question,
        eyebrow="Usulan perubahan",
        lead="Rencana yang disepakati tetap berlaku sampai perubahan ini disetujui.",
        below=saved_line(),
    )


def _notes() -> rx.Component:
    words = rx.el.p(RencanaState.catatan_penilai, style={"white_space": "pre-line"})
    return rx.el.div(
        p.note("Catatan penilai untuk bagian ini", words, kind="warn"), class_name="mb"
    )


def saved_line() -> rx.Component:
    """ "Tersimpan 13.05" for the part on the page."""
    return p.saved_status(
        RencanaState.simpanan,
        at=RencanaState.jam,
        key=RencanaState.kunci,
        version=RencanaState.versi,
        two_versions=rx.cond(RencanaState.perubahan, "", "1"),
    )


def step_buttons(*, on_next: Any, on_draft: Any) -> rx.Component:
    """Both save; the first checks the step and goes on."""
    return p.actions(
        p.button("Simpan dan lanjut", on_click=on_next, after="arrow-right"),
        p.button("Simpan Draf", on_click=on_draft, weight="secondary"),
    )


def keep(field: str) -> Text:
    """Key of the copy of a field on the device."""
    return f"{RencanaState.kunci}{field}"


def refused(field: Text) -> Any:
    """The sentence beside a field; undefined, and so not shown, while nothing is wrong with it."""
    sentences: Any = RencanaState.salah
    return sentences[field]


def called(event: Any, *arguments: Any) -> Any:
    """A handler with its arguments, for a pattern that hands in the value of a row."""
    return event(*arguments, DASAR)


def choosing(event: Any) -> Any:
    """Save a choice, with the version it was made on."""
    return lambda value: event(value, DASAR)


def typing(event: Any) -> dict[str, Any]:
    """Save a text by itself after a pause of 0,6 s, and at once when the field is left."""
    return {
        "on_change": lambda text: event(text, DASAR).debounce(600),
        "on_blur": lambda text: event(text, DASAR),
    }


def _as_text() -> rx.Component:
    empty = p.empty_state("Bagian ini tidak diisi.")
    filled = some(RencanaState.ringkas.facts)
    return p.stack(
        p.when(RencanaState.terkunci, p.note(RencanaState.terkunci, kind="plain")),
        p.left_on_device(RencanaState.kunci),
        rx.cond(filled, p.summary(RencanaState.ringkas), empty),
        p.actions(
            p.link_button(
                "Lihat seluruh rencana",
                href=routes.at(routes.RENCANA, RencanaState.skp_id),
                weight="secondary",
            )
        ),
        narrow=True,
    )
