"""The acts of a cycle that need a reason: dialogs, and the request that waits for a decision."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p


def dialogs(state: Any) -> tuple[rx.Component, ...]:
    """ "Kembalikan", "Tunda observasi" and "Lanjut tanpa refleksi", each with its reason."""
    return (
        _reason("dlg-kembalikan", "Kembalikan persiapan", "Apa yang perlu diubah?", state,
                p.button("Kembalikan", on_click=state.kembalikan, closes=True)),
        _reason("dlg-tunda", "Tunda observasi", "Mengapa observasi ditunda?", state,
                p.button("Tunda observasi", on_click=state.tunda, closes=True)),
        _reason("dlg-lanjut", "Lanjut tanpa refleksi", "Mengapa siklus tidak diselesaikan?", state,
                p.button("Lanjut ke penilaian", on_click=state.lanjut, closes=True)),
    )  # fmt: skip


def _reason(
    id: str,
    heading: str,
    question: str,
    state: Any,
    act: rx.Component,
) -> rx.Component:
    field = p.text_area(
        question, id=f"{id}-alasan", default="", max_length=1000, **reason_events(state)
    )
    return p.dialog(heading, field, id=id, buttons=(act,))


def reason_events(state: Any) -> dict[str, Any]:
    """Keep the reason when the field is left, and while it is typed."""
    return {
        "on_change": lambda text: state.tulis_alasan(text).debounce(200),
        "on_blur": state.tulis_alasan,
    }


def request_box(state: Any) -> rx.Component:
    """What the pegawai has asked; the observer decides here."""
    asked = state.permintaan
    words = rx.el.div(
        p.when(asked.isi, rx.el.p(asked.isi, class_name="semi")),
        rx.cond(p.some(asked.beda), p.facts(asked.beda), rx.fragment()),
        rx.el.p("Alasan: “", asked.alasan, "”", class_name="mt-s"),
        rx.el.p(asked.akibat, class_name="mt-s"),
        p.when(asked.nilai, rx.el.p(asked.nilai, class_name="mt-s")),
        class_name="mb",
    )
    decide = rx.el.div(
        p.text_area(
            "Catatan keputusan",
            id="catatan-permintaan",
            default="",
            hint="Tulis alasannya bila Anda menolak.",
            max_length=1000,
            **reason_events(state),
        ),
        p.actions(
            p.button("Setujui", on_click=state.putuskan("setuju")),
            p.button("Tolak", on_click=state.putuskan("tolak"), weight="secondary"),
        ),
    )
    waiting = rx.el.p("Menunggu keputusan pengamat.", class_name="muted")
    return p.card(
        rx.el.h2(asked.judul, id="permintaan-terbuka", class_name="h-s mb"),
        words,
        rx.cond(state.papan.boleh_putuskan, decide, waiting),
        labelled_by="permintaan-terbuka",
    )
