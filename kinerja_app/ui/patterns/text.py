"""Words on a page: title, tags, notes, cards, disclosures, timelines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.actions import link
from kinerja_app.ui.patterns.base import Flag, Part, Text, each, some, when
from kinerja_app.ui.views import Kind, Moment, Tag

NEWEST = 5
"""How many lines of a long history are shown at once."""
NoteKind = Literal["info", "warn", "ok", "bad", "plain"]
_NOTE_ICONS: dict[NoteKind, str] = {
    "info": "info",
    "warn": "triangle-alert",
    "ok": "circle-check",
    "bad": "circle-alert",
    "plain": "info",
}


def tag(
    label: Text, *, icon_name: str | rx.Var[Any] = "", kind: Kind | rx.Var[Any] = ""
) -> rx.Component:
    """A status from plain words; lists of rows use ``status_tag`` with a ``Tag``."""
    return rx.el.span(icon(icon_name), label, class_name=f"tag {kind}")


def status_tag(status: Tag) -> rx.Component:
    """A status from a ``Tag`` (value or var): colour, icon and word."""
    return tag(status.label, icon_name=status.icon, kind=status.kind)


def optional_tag(status: Tag) -> rx.Component:
    """A status that is absent while its label is empty."""
    return when(status.label, status_tag(status))


def usulan_tag() -> rx.Component:
    """The mark of every value that is our own proposal."""
    return tag("usulan – belum resmi", icon_name="flask-conical", kind="warn")


def note(
    *words: Part,
    kind: NoteKind = "info",
    icon_name: str = "",
    live: bool = False,
    printed: bool = True,
) -> rx.Component:
    """A remark with its icon; ``live`` announces it to screen readers when it appears."""
    role = {"role": "status"} if live else {}
    return rx.el.div(
        icon(icon_name or _NOTE_ICONS[kind]),
        rx.el.div(
            *[rx.el.p(word) if not isinstance(word, rx.Component) else word for word in words]
        ),
        class_name=f"note {kind}" if printed else f"note {kind} layar",
        **role,
    )


def read_only_note(sentence: Text = "") -> rx.Component:
    """On top of a page whose period is over; the controls below are text, not disabled fields."""
    return note(
        sentence or "Periode ini sudah selesai. Anda bisa membaca dan mencetak.",
        kind="plain",
        icon_name="lock",
        printed=False,
    )


def card(
    *parts: Part, label: Text = "", labelled_by: str = "", class_name: str = ""
) -> rx.Component:
    """A flat box; named by ``label`` or by the id of its heading when it is a landmark."""
    look = f"card {class_name}".strip()
    if labelled_by:
        return rx.el.section(*parts, class_name=look, aria_labelledby=labelled_by)
    if isinstance(label, rx.Var) or label:
        return rx.el.section(*parts, class_name=look, aria_label=label)
    return rx.el.div(*parts, class_name=look)


def title_block(
    heading: Text,
    *,
    eyebrow: Text = "",
    lead: Part = "",
    above: rx.Component | None = None,
    below: rx.Component | None = None,
) -> rx.Component:
    """The one h1 of a page; ``above`` replaces the eyebrow by a row of tags."""
    first = above if above is not None else when(eyebrow, rx.el.span(eyebrow, class_name="eyebrow"))
    return rx.el.div(
        first,
        rx.el.h1(heading, tab_index=-1),
        when(lead, rx.el.p(lead, class_name="lead")),
        below if below is not None else rx.fragment(),
        class_name="titleblock",
    )


def why(question: Part, *answer: Part, open_at_first: Flag = False) -> rx.Component:
    """A disclosure such as "Mengapa 32?": the rule and its source beside the number."""
    body = [
        rx.el.p(part, class_name="small muted read") if not isinstance(part, rx.Component) else part
        for part in answer
    ]
    return rx.el.details(
        rx.el.summary(icon("chevron-right", "s"), question), *body, open=open_at_first
    )


def section(heading: Text, *parts: Part, id: str, aside: Part | None = None) -> rx.Component:
    """A part of a page under an h2; ``aside`` stands at the right of the heading."""
    head = rx.el.h2(heading, id=id)
    top = head if aside is None else rx.el.div(head, aside, class_name="row between headed")
    return rx.el.section(top, *parts, aria_labelledby=id)


def side_section(heading: Text, *parts: Part) -> rx.Component:
    """A part of the right column."""
    return rx.el.section(rx.el.h2(heading, class_name="h-s mb"), *parts)


def columns(main: Part, aside: Part, *, label: str = "Keterangan") -> rx.Component:
    """Main part and, from 1024 px, a right column of 320 px."""
    return rx.el.div(
        rx.el.div(main, class_name="stack gap-l"),
        rx.el.aside(aside, class_name="stack gap-m", aria_label=label),
        class_name="cols aside",
    )


def stack(*parts: Part, gap: Literal["s", "m", "l"] = "m", narrow: bool = False) -> rx.Component:
    """Parts under one another: 8, 20 or 32 px apart; ``narrow`` keeps the reading width."""
    return rx.el.div(*parts, class_name=f"stack gap-{gap} {'read-wide' if narrow else ''}".strip())


def timeline(moments: Sequence[Moment] | rx.Var[Any]) -> rx.Component:
    """Phases of a period, or the history of a record (newest first)."""
    return rx.el.ol(each(moments, _moment), class_name="tl")


def trail(moments: Any) -> rx.Component:
    """A long history, a tuple or a list var: its newest lines, the older ones a click away."""
    older = why("Lihat seluruh riwayat", timeline(moments[NEWEST:]))
    return rx.fragment(
        timeline(moments[:NEWEST]), rx.cond(some(moments[NEWEST:]), older, rx.fragment())
    )


def _moment(moment: Moment) -> rx.Component:
    return rx.el.li(
        rx.el.b(moment.heading),
        when(moment.when, rx.el.small(moment.when)),
        when(moment.detail, rx.el.small(moment.detail)),
        when(moment.quote, rx.el.p("“", moment.quote, "”", class_name="quote")),
        when(moment.file, rx.el.p(link(moment.file, href=moment.file_href, reload=True))),
        class_name=rx.cond(moment.now, "now", ""),
    )
