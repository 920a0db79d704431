"""Whole-page patterns and the states of a page: refused, confirmed, empty, loading, failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.actions import actions, link, link_button
from kinerja_app.ui.patterns.base import Part, Text, each, some, when
from kinerja_app.ui.patterns.home import relay
from kinerja_app.ui.patterns.text import tag, title_block, why
from kinerja_app.ui.views import Notice, RelayStep


def refusal_page(
    heading: Text,
    *buttons: rx.Component,
    lead: Part = "",
    icon_name: str = "lock",
    turn: rx.Component | None = None,
    question: Text = "",
    answer: Part = "",
    aside: rx.Component | None = None,
) -> rx.Component:
    """The fact as h1, who can change it as lead, what one can do now as buttons, "Mengapa?"."""
    main = rx.el.div(
        rx.el.div(icon(icon_name, "l"), title_block(heading, lead=lead), class_name="refusal"),
        turn if turn is not None else rx.fragment(),
        actions(*buttons) if buttons else rx.fragment(),
        when(question, why(question, answer)),
    )
    if aside is None:
        return rx.el.div(main, class_name="read")
    return rx.el.div(main, rx.el.aside(aside, aria_label="Keterangan"), class_name="cols aside")


def confirmation_page(
    heading: Text,
    *buttons: rx.Component,
    number: Text = "",
    steps: Sequence[RelayStep] | rx.Var[Any] = (),
    more: rx.Component | None = None,
) -> rx.Component:
    """What has been done ("Rencana Anda sudah diajukan"), its number and date, who is next."""
    return rx.el.div(
        rx.el.div(
            rx.el.span(icon("check", "l"), class_name="done-mark", aria_hidden="true"),
            title_block(heading, lead=number),
            class_name="refusal",
        ),
        rx.cond(
            some(steps),
            rx.el.section(relay(steps), class_name="turn", aria_label="Giliran siapa"),
            rx.fragment(),
        ),
        more if more is not None else rx.fragment(),
        actions(*buttons),
        class_name="read-wide",
    )


def empty_state(
    sentence: Text, *buttons: rx.Component, icon_name: str = "circle-dashed"
) -> rx.Component:
    """Nothing yet: a sentence and the next act."""
    return rx.el.div(
        icon(icon_name, "l"),
        rx.el.p(sentence),
        rx.el.div(*buttons, class_name="row") if buttons else rx.fragment(),
        class_name="card empty",
    )


def nothing_found(noun: str, *, everything: Text) -> rx.Component:
    """A search without a hit; ``everything`` is the address of the list without a filter."""
    return empty_state(
        f"Tidak ada {noun} yang cocok. Ubah kata pencarian atau saringannya.",
        link_button("Tampilkan semua", href=everything, weight="secondary", small=True),
        icon_name="search",
    )


def loading(*, lines: int = 4, label: str = "Halaman dimuat") -> rx.Component:
    """Grey bars that appear only after 400 ms; real headings stand above them."""
    bars = [rx.el.div(class_name="bone") for _ in range(lines)]
    return rx.el.div(
        rx.el.span(label, class_name="vh"),
        *bars,
        class_name="bones",
        aria_busy="true",
        role="status",
    )


def loading_page() -> rx.Component:
    """Neutral skeleton of a page before it is known who looks at it: no name, no role."""
    return rx.el.div(
        rx.el.div(class_name="bone title"), loading(lines=5), class_name="bones page-bones"
    )


def failed_page(code: Text, *, again: rx.Component | None = None) -> rx.Component:
    """Something broke on our side; ``code`` is the incident, ``again`` reloads unless given."""
    reload = rx.el.button(
        "Coba lagi", type="button", class_name="btn", custom_attrs={"data-muat-ulang": "1"}
    )
    return refusal_page(
        "Halaman belum bisa dimuat",
        again if again is not None else reload,
        lead=rx.el.span("Isian Anda tersimpan. Kode kejadian ", rx.el.b(code), "."),
        icon_name="circle-alert",
    )


def not_found_page(href: Text = "/") -> rx.Component:
    """The page for an address that leads nowhere, or to something one may not see."""
    return refusal_page(
        "Halaman ini tidak ditemukan",
        link("Kembali ke Beranda", href=href, class_name="btn"),
        lead="Alamatnya mungkin salah ketik, atau halamannya bukan untuk Anda.",
        icon_name="search",
    )


def signed_out_page(href: Text, *, saved_at: Text = "") -> rx.Component:
    """Signed out by time; what was typed is safe and one returns to the same place."""
    lead = rx.cond(saved_at, f"Isian Anda tersimpan {saved_at}.", "Isian Anda tersimpan.")
    return refusal_page(
        "Masuk lagi untuk melanjutkan",
        link("Masuk lagi", href=href, class_name="btn", reload=True),
        lead=lead,
        icon_name="clock",
    )


def notification_list(
    heading: Text,
    notices: Sequence[Notice] | rx.Var[Any],
    *,
    id: str,
) -> rx.Component:
    """One group of notifications ("Hari ini", "Sebelumnya"); unread ones carry dot and word."""
    return rx.el.section(
        rx.el.h2(heading, id=id),
        rx.el.ul(each(notices, _notice), class_name="tasks mt-s"),
        aria_labelledby=id,
    )


def _notice(notice: Notice) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            link(notice.sentence, href=notice.href),
            rx.el.span(notice.when, class_name="small muted under"),
        ),
        rx.cond(notice.unread, tag("Baru", icon_name="circle-dot", kind="me"), rx.fragment()),
        class_name="notice",
    )


def result_card(
    predikat: Text,
    *,
    hasil: Text,
    perilaku: Text,
    action: rx.Component | None = None,
    label: Text = "Predikat Kinerja",
) -> rx.Component:
    """The predikat in large letters (not coloured), both ratings, and what one can do."""
    return rx.el.section(
        rx.el.div(
            rx.el.span(label, class_name="small muted semi"),
            rx.el.p(predikat, class_name="pred"),
        ),
        rx.el.dl(
            rx.el.div(rx.el.dt("Hasil kerja"), rx.el.dd(hasil)),
            rx.el.div(rx.el.dt("Perilaku kerja"), rx.el.dd(perilaku)),
            class_name="kv",
        ),
        rx.el.div(action if action is not None else rx.fragment(), class_name="stack gap-s"),
        class_name="result",
        aria_label="Predikat",
    )
