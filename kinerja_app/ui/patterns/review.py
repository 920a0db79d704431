"""Looking at another's work: part by part, two versions of one answer, the predikat matrix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Handler, Part, Text, each, when
from kinerja_app.ui.patterns.fields import radio_fieldset, text_area
from kinerja_app.ui.patterns.text import optional_tag
from kinerja_app.ui.views import Option, Segment, Tag, Version

JUDGEMENTS = (Option("sesuai", "Sudah sesuai"), Option("perbaikan", "Minta perbaikan"))


def part_review(
    heading: Text,
    *plan: Part,
    id: Text,
    judgement: Text,
    on_judge: Handler,
    note: Text = "",
    on_note: Handler = None,
    status: Tag | None = None,
    error: Text = "",
    keep: Text = "",
    saved: rx.Component | None = None,
) -> rx.Component:
    """Plan left, judgement right: "Sudah sesuai" or "Minta perbaikan" with a compulsory note.

    ``judgement`` is "", "sesuai" or "perbaikan"; ``on_judge`` is called with one of the last two.
    """
    remark = text_area(
        "Apa yang perlu diperbaiki?",
        id=f"catatan-{id}",
        value=note,
        error=error,
        keep=keep,
        on_change=on_note,
    )
    judge = rx.el.div(
        radio_fieldset(
            "Penilaian bagian ini",
            JUDGEMENTS,
            name=f"nilai-{id}",
            value=judgement,
            on_choose=on_judge,
        ),
        rx.el.div(remark, saved or rx.fragment(), class_name="remark mt-s"),
        class_name="judge judged",
    )
    return review_box(heading, *plan, id=id, status=status, judge=judge)


def review_box(
    heading: Text,
    *plan: Part,
    id: Text,
    status: Tag | None = None,
    judge: rx.Component | None = None,
    aside: Part | None = None,
) -> rx.Component:
    """One part of a plan with its heading; without ``judge`` it is only shown."""
    body = rx.el.div(*plan, class_name="plan")
    return rx.el.section(
        rx.el.header(
            rx.el.h2(heading, id=f"bagian-{id}", class_name="h-m"),
            optional_tag(status) if status is not None else rx.fragment(),
            aside if aside is not None else rx.fragment(),
        ),
        body if judge is None else rx.el.div(body, judge, class_name="two"),
        class_name="part",
        aria_labelledby=f"bagian-{id}",
    )


def two_versions(
    question: Text,
    versions: Sequence[Version] | rx.Var[Any],
    *,
    value: Text,
    on_choose: Handler,
    where: Text = "",
    name: Text = "versi",
    explained: bool = True,
    merged: rx.Component | None = None,
) -> rx.Component:
    """Both versions of an answer beside each other; "gabung" is the third way, into ``merged``.

    Without ``merged`` there are two ways only: a choice cannot be merged as a text can.
    """

    def draw(version: Version) -> rx.Component:
        words = rx.el.span(
            rx.el.b(version.heading), rx.el.span(version.where, class_name="small muted under")
        )
        return rx.el.div(
            _version_radio(version.value, value, on_choose, words, name),
            rx.el.p(each(version.segments, _segment), class_name="txt"),
            class_name="ver",
        )

    words = rx.el.b("Gabungkan sendiri di satu kotak")
    join = _version_radio("gabung", value, on_choose, words, name)
    return rx.el.div(
        rx.el.fieldset(
            rx.el.legend(question, class_name="label h-m"),
            when(where, rx.el.p(where, class_name="hint mb")),
            rx.el.div(each(versions, draw), class_name="vers"),
            rx.el.div(join, class_name="mt") if merged is not None else rx.fragment(),
        ),
        rx.el.div(merged if merged is not None else rx.fragment(), class_name="remark mt-s"),
        difference_key() if explained else rx.fragment(),
        class_name="judged",
    )


def difference_key() -> rx.Component:
    """What the mark means; once on a page of several answers."""
    return rx.el.p(
        "Bagian yang berbeda diberi ",
        rx.el.mark("tanda garis bawah"),
        ".",
        class_name="small muted mt-s",
    )


def before_after(
    before: Sequence[Segment] | rx.Var[Any], after: Sequence[Segment] | rx.Var[Any]
) -> rx.Component:
    """What was agreed and what is wished, beside each other; what goes and what comes is marked."""
    return rx.el.div(
        _side("Semula", before, _gone),
        _side("Menjadi", after, _segment),
        class_name="vers",
    )


def _side(
    heading: str,
    segments: Sequence[Segment] | rx.Var[Any],
    draw: Callable[[Segment], rx.Component],
) -> rx.Component:
    return rx.el.div(
        rx.el.h3(heading, class_name="h-xs"),
        rx.el.p(each(segments, draw), class_name="txt"),
        class_name="ver",
    )


def _gone(segment: Segment) -> rx.Component:
    return rx.cond(segment.marked, rx.el.del_(segment.text), rx.el.span(segment.text))


def _version_radio(
    option: Text, value: Text, on_choose: Handler, words: rx.Component, name: Text
) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio",
            name=name,
            value=option,
            default_checked=value == option,
            on_change=on_choose(option),
        ),
        words,
        class_name="radio",
    )


def _segment(segment: Segment) -> rx.Component:
    return rx.cond(segment.marked, rx.el.mark(segment.text), rx.el.span(segment.text))


def predikat_matrix(
    caption: Text,
    *,
    columns: Sequence[str],
    rows: Sequence[tuple[str, Sequence[str]]],
    row: Text,
    column: Text,
) -> rx.Component:
    """Rows are hasil kerja, columns perilaku kerja; ``row`` and ``column`` name the chosen ones.

    On phones the name of a row stands above its cells; where three cells have no room, each cell
    stands on a line of its own with the name of its column.
    """
    head = rx.el.tr(
        rx.el.th("Hasil kerja", scope="col", role="columnheader", class_name="down"),
        *[_across(name, column == name) for name in columns],
        role="row",
    )
    body = [
        rx.el.tr(
            _down(name, row == name),
            *[
                _predikat(text, row == name, column == across, across=across)
                for across, text in zip(columns, texts, strict=True)
            ],
            role="row",
        )
        for name, texts in rows
    ]
    over = rx.el.th(
        "Perilaku kerja",
        scope="colgroup",
        col_span=len(columns),
        class_name="over",
        role="columnheader",
    )
    corner = rx.el.td(class_name="corner", role="cell")
    return rx.el.table(
        rx.el.caption(caption, class_name="vh"),
        rx.el.colgroup(rx.el.col(class_name="h"), rx.el.col(span=len(columns))),
        rx.el.thead(rx.el.tr(corner, over, role="row"), head, role="rowgroup"),
        rx.el.tbody(*body, role="rowgroup"),
        class_name="matrix",
        role="table",
    )


def _across(name: str, chosen: Any) -> rx.Component:
    marked = rx.cond(chosen, "hit", "")
    return rx.el.th(name, scope="col", role="columnheader", class_name=marked)


def _down(name: str, chosen: Any) -> rx.Component:
    what = rx.el.span("Hasil kerja: ", class_name="of")
    marked = rx.cond(chosen, "hit", "")
    return rx.el.th(what, name, scope="row", role="rowheader", class_name=marked)


def _predikat(name: str, in_row: Any, in_column: Any, *, across: str) -> rx.Component:
    # To each cell marks of its own: Reflex writes what else a cell has into the very dictionary.
    marks = [{"role": "cell", "custom_attrs": {"data-l": across}} for _ in range(3)]
    hit = rx.el.td(icon("check", "s"), " ", name, class_name="hit", aria_current="true", **marks[0])
    line = rx.el.td(name, class_name="line", **marks[1])
    plain = rx.el.td(name, **marks[2])
    one = rx.cond(in_row, line, rx.cond(in_column, line, plain))
    return rx.cond(in_row, rx.cond(in_column, hit, one), one)
