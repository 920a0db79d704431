"""A page of a person who is signed in: frame, refusal or content, in one call."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.patterns.base import Part
from kinerja_app.ui.shell import page_shell


def page(
    *content: Part, dock: Part | None = None, dialogs: tuple[rx.Component, ...] = ()
) -> rx.Component:
    """The content inside the frame; a refusal takes its place, dock included."""
    refused = KinerjaState.penolakan.judul != ""
    shown_dock = rx.cond(refused, rx.fragment(), dock) if dock is not None else None
    return page_shell(
        rx.cond(refused, _refusal(), rx.fragment(_news(), *content)),
        kerangka=KinerjaState.kerangka,
        ready=KinerjaState.siap & rx.State.is_hydrated & (KinerjaState.alamat_isi == _HERE),
        dock=shown_dock,
        dialogs=dialogs,
    )


# Where the browser stands. When a link is pressed the next page is there before its answer, and
# would show what it held last, or nothing as if there were nothing.
_HERE: Any = rx.Var(
    "(typeof window === 'undefined' ? '' : window.location.pathname.replace(/\\/+$/, ''))"
).to(str)


def _news() -> rx.Component:
    note = p.note(KinerjaState.kabar, kind="ok", icon_name="check", live=True)
    return rx.cond(KinerjaState.kabar != "", note, rx.fragment())


def _refusal() -> rx.Component:
    denied = KinerjaState.penolakan
    return rx.cond(
        denied.keluar,
        p.signed_out_page(KinerjaState.alamat_masuk),
        rx.cond(
            denied.kode_kejadian != "",
            p.failed_page(
                denied.kode_kejadian, again=p.button("Coba lagi", on_click=KinerjaState.muat_ulang)
            ),
            p.refusal_page(
                denied.judul,
                p.link_button("Kembali ke beranda", href=KinerjaState.kerangka.beranda),
                lead=denied.kalimat,
                question=rx.cond(denied.sumber != "", "Mengapa?", ""),
                answer=denied.sumber,
            ),
        ),
    )
