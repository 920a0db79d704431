"""The first thing on every home page: whose turn, until when, what next; and the task list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.actions import copy_button, link
from kinerja_app.ui.patterns.base import Text, each, hidden, some, when
from kinerja_app.ui.patterns.text import optional_tag, status_tag
from kinerja_app.ui.views import RelayStep, Task, Turn, Waiting


def relay(steps: Sequence[RelayStep] | rx.Var[Any]) -> rx.Component:
    """Three to five people and acts in a row (phones: under one another)."""
    return rx.el.ol(each(steps, _relay_step), class_name="relay", aria_label="Giliran siapa")


def _relay_step(step: RelayStep) -> rx.Component:
    return rx.el.li(
        rx.el.span(
            rx.cond(step.state == "done", icon("check"), rx.fragment()),
            class_name="dot",
            aria_hidden="true",
        ),
        rx.el.span(rx.el.b(step.label), rx.el.small(step.detail), class_name="t"),
        class_name=step.state,
        aria_current=rx.cond(step.state == "now", "step", None),
    )


def turn_card(turn: Turn, *more: rx.Component, id: str = "giliran") -> rx.Component:
    """ "Giliran siapa": tag, days left, the next act, its button, the relay.

    ``more`` are further buttons, such as "Salin pengingat" while it is another's turn; its own
    button is the primary one only in the reader's turn.
    """
    look = rx.cond(turn.tag.kind == "me", "btn", "btn sec")
    act = link(turn.action, icon("arrow-right"), href=turn.href, class_name=look)
    deadline = rx.el.span(icon("clock", "s"), " ", turn.deadline, class_name="small muted")
    return rx.el.section(
        rx.el.div(
            rx.el.div(status_tag(turn.tag), when(turn.deadline, deadline), class_name="top"),
            rx.el.h2(turn.heading, id=id),
            when(turn.sentence, rx.el.p(turn.sentence, class_name="mt-s")),
            when(turn.href, act),
            *more,
            class_name="body",
        ),
        rx.cond(some(turn.relay), relay(turn.relay), rx.fragment()),
        class_name="turn",
        aria_labelledby=id,
    )


def task_list(
    tasks: Sequence[Task] | rx.Var[Any],
    *,
    heading: Text = "Lima langkah",
    done: Text = "",
    id: str = "langkah",
) -> rx.Component:
    """Steps with name, one fact and status; ``done`` says "2 dari 5 selesai"."""
    return rx.el.section(
        rx.el.div(
            rx.el.h2(heading, id=id),
            when(done, rx.el.span(done, class_name="muted")),
            class_name="row between headed",
        ),
        rx.el.ol(each(tasks, _task), class_name="tasks"),
        aria_labelledby=id,
    )


def _task(task: Task) -> rx.Component:
    number = rx.cond(task.state == "done", icon("check", "s"), rx.el.span(task.number))
    face = (
        rx.el.span(number, class_name="n", aria_hidden="true"),
        rx.el.span(
            rx.el.span(task.heading, class_name="ttl"), rx.el.span(task.fact, class_name="sub")
        ),
        rx.el.span(optional_tag(task.tag), class_name="st"),
    )
    look = f"task {task.state}"
    return rx.el.li(
        rx.cond(
            task.href,
            link(*face, href=task.href, class_name=look),
            rx.el.div(*face, class_name=look),
        )
    )


def your_turns(rows: Sequence[Waiting] | rx.Var[Any], *, id: str = "giliran-anda") -> rx.Component:
    """Everything that the reader can do now, in one card: the first row has the primary button."""
    return rx.el.section(
        rx.el.h2(icon("circle-dot"), "Giliran Anda", id=id, class_name="tag me"),
        rx.el.ul(each(rows, _your_turn), class_name="waits"),
        class_name="turn turns",
        aria_labelledby=id,
    )


def _your_turn(row: Waiting) -> rx.Component:
    act = link(
        row.action,
        hidden(" ", row.about),
        href=row.href,
        class_name=rx.cond(row.first, "btn sm", "btn sec sm"),
    )
    heading = rx.el.h3(row.heading)
    return rx.el.li(rx.el.div(heading, *_since_and_until(row)), when(row.href, act))


def waiting_list(rows: Sequence[Waiting] | rx.Var[Any], *, heading: Text) -> rx.Component:
    """What is with others, each with who, since when, until when; one can ask about it."""
    return rx.el.section(
        rx.el.h2(heading, id="anda-menunggu"),
        rx.el.ul(each(rows, _waiting), class_name="waits"),
        class_name="mt-l",
        aria_labelledby="anda-menunggu",
    )


def _waiting(row: Waiting) -> rx.Component:
    return rx.el.li(
        rx.el.div(link(row.heading, href=row.href, class_name="semi"), *_since_and_until(row)),
        when(row.copy, copy_button("Salin pengingat", text=row.copy)),
    )


def _since_and_until(row: Waiting) -> tuple[rx.Component, ...]:
    deadline = rx.el.span(icon("clock", "s"), " ", row.deadline, class_name="small muted under")
    return rx.el.span(row.fact, class_name="small muted under"), when(row.deadline, deadline)
