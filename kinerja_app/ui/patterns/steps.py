"""A step of a form: where one is, whether it is saved, what is wrong, and the bar at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Part, Text, each, some, when
from kinerja_app.ui.views import Problem

SaveState = Literal["", "menyimpan", "tersimpan", "mencoba", "perangkat"]


def saved_status(
    state: SaveState | rx.Var[Any],
    *,
    at: Text = "",
    key: Text = "",
    version: Text = "",
    two_versions: Text = "",
) -> rx.Component:
    """Autosave in words, announced once per pause; ``at`` is a time such as "13.05".

    ``key`` begins the ``keep`` keys of the form's fields: their copies on the device are dropped
    when the state turns "tersimpan". ``version`` is the record's version: a copy made on another
    version is offered, not put back by itself; with ``two_versions`` ("1") it is sent with the
    version it was made on (``dasar_isian``), and the person chooses between both.
    """
    marks: dict[str, Text] = {
        "data-status": state,
        "data-jam": at,
        "data-versi": version,
        "data-dua-versi": two_versions,
    }
    if isinstance(key, rx.Var) or key:
        marks["data-tersimpan"] = key
    return rx.el.span(
        rx.match(
            state,
            ("menyimpan", rx.el.span("Menyimpan…")),
            ("tersimpan", rx.el.span(icon("cloud-check", "s"), " Tersimpan ", at)),
            ("mencoba", rx.el.span(icon("cloud-alert", "s"), " Belum tersimpan. Mencoba lagi…")),
            ("perangkat", rx.el.span(icon("cloud-off", "s"), " Tersimpan di perangkat ", at)),
            rx.fragment(),
        ),
        class_name="saved",
        role="status",
        custom_attrs=marks,
    )


def unsaved_or(state: Any, heading: str) -> Any:
    """Heading of the problems of a form: that a save was refused, or ``heading`` for its act."""
    return rx.cond(state == "perangkat", "Isian belum tersimpan", heading)


def left_on_device(key: Text) -> rx.Component:
    """Where ``kinerja.js`` shows what this device keeps for fields that the page does not draw."""
    return rx.el.div(custom_attrs={"data-sisa": key})


def _bar(step: Any, of: Any) -> rx.Component:
    """Decorative bar of the steps; how many there are may depend on the rule set."""
    if isinstance(step, rx.Var) or isinstance(of, rx.Var):
        marks = rx.foreach(rx.Var.range(1, of + 1), lambda n: _mark(n, step))
        return rx.el.div(marks, class_name="steps", aria_hidden="true")
    plain = ["d" if n < step else "c" if n == step else "" for n in range(1, of + 1)]
    return rx.el.div(
        *[rx.el.i(class_name=mark) for mark in plain], class_name="steps", aria_hidden="true"
    )


def _mark(n: Any, step: Any) -> rx.Component:
    return rx.el.i(class_name=rx.cond(n < step, "d", rx.cond(n == step, "c", "")))


def step_header(
    question: Text,
    *,
    step: int | rx.Var[Any],
    of: int | rx.Var[Any],
    lead: Text = "",
    saved: rx.Component | None = None,
) -> rx.Component:
    """ "Langkah 2 dari 5", the bar, the autosave status and the question as h1."""
    return rx.el.div(
        rx.el.div(
            rx.el.span(f"Langkah {step} dari {of}", class_name="eyebrow"),
            saved if saved is not None else rx.fragment(),
            class_name="row between",
        ),
        _bar(step, of),
        rx.el.h1(question, tab_index=-1),
        when(lead, rx.el.p(lead, class_name="lead")),
        class_name="titleblock",
    )


def error_summary(
    problems: Sequence[Problem] | rx.Var[Any],
    *,
    heading: Text = "Rencana belum bisa dilanjutkan",
) -> rx.Component:
    """Every problem with a link to its field; focused by ``kinerja.js`` when it appears."""
    return rx.cond(
        some(problems),
        rx.el.div(
            rx.el.h2(icon("circle-alert"), heading),
            rx.el.ul(each(problems, _problem)),
            class_name="errsum",
            role="alert",
            tab_index=-1,
            custom_attrs={"data-masalah": "1"},
        ),
        rx.fragment(),
    )


def _problem(problem: Problem) -> rx.Component:
    source = rx.el.p(problem.source, class_name="src small muted")
    return rx.el.li(
        rx.cond(
            problem.field,
            rx.el.a(problem.sentence, href=f"#{problem.field}"),
            rx.el.b(problem.sentence),
        ),
        when(problem.source, source),
    )


def dock(state: Part, *buttons: rx.Component, label: str = "Simpan dan putuskan") -> rx.Component:
    """Sticky bar for one line of state, at most one secondary and one primary button.

    Give it to ``page_shell(dock=…)`` so that it stands after ``main``.
    """
    return rx.el.section(
        rx.el.div(
            rx.el.span(state, class_name="num dock-state"),
            rx.el.span(*buttons, class_name="row dock-buttons"),
            class_name="wrap",
        ),
        class_name="dock",
        aria_label=label,
    )
