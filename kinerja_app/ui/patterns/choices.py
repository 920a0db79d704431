"""Cards to choose from, quantities and the meter: the parts of the planning steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Flag, Handler, Part, Text, each, keep_on_device, when
from kinerja_app.ui.patterns.fields import field_error
from kinerja_app.ui.patterns.text import optional_tag, status_tag, why
from kinerja_app.ui.views import Choice, Meter, Quantity


def choice_cards(
    legend: Text,
    choices: Sequence[Choice] | rx.Var[Any],
    *,
    name: Text,
    value: Text,
    on_choose: Handler = None,
    heading: Text = "",
    lead: Text = "",
    error: Text = "",
    two_columns: bool = False,
    keep: Text = "",
    id: Text = "",
) -> rx.Component:
    """Radio cards; the whole card is the label, the chosen one shows its ``extra`` lines.

    ``on_choose`` is called with the value. Two groups of one question share ``name`` and differ in
    ``id`` (which is ``name`` unless given, and is what an error links to).
    """

    def draw(choice: Choice) -> rx.Component:
        return _card(choice, _Group("radio", name, keep, on_choose), value == choice.value)

    look = "choices two" if two_columns else "choices"
    words = rx.fragment(
        when(lead, rx.el.p(lead, class_name="muted mb")),
        rx.el.div(each(choices, draw), class_name=look),
    )
    return _group(legend, heading, error, id or name, words)


def checkbox_cards(
    legend: Text,
    choices: Sequence[Choice] | rx.Var[Any],
    *,
    name: Text,
    chosen: Sequence[str] | rx.Var[Any],
    on_toggle: Handler = None,
    heading: Text = "",
    error: Text = "",
    two_columns: bool = True,
    keep: Text = "",
    id: Text = "",
) -> rx.Component:
    """Checkbox cards; ``on_toggle`` is called with the value of the card that was pressed."""

    def draw(choice: Choice) -> rx.Component:
        on = (
            chosen.to(list).contains(choice.value)
            if isinstance(chosen, rx.Var)
            else choice.value in chosen
        )
        return _card(choice, _Group("checkbox", name, keep, on_toggle), on)

    look = "choices two" if two_columns else "choices"
    return _group(
        legend, heading, error, id or name, rx.el.div(each(choices, draw), class_name=look)
    )


def _group(
    legend: Text, heading: Text, error: Text, group_id: Text, cards: rx.Component
) -> rx.Component:
    return rx.el.fieldset(
        rx.el.legend(legend, class_name="vh"),
        when(heading, rx.el.h2(heading, class_name="h-s headed")),
        cards,
        field_error(error, of=group_id),
        id=group_id,
        aria_describedby=rx.cond(error, f"{group_id}-salah", None),
    )


@dataclass(frozen=True)
class _Group:
    """What all cards of one question share."""

    kind: str
    name: Text
    keep: Text
    act: Handler


def _card(choice: Choice, group: _Group, on: Flag) -> rx.Component:
    handlers = {} if group.act is None else {"on_change": group.act(choice.value)}
    extra = rx.el.span(
        when(choice.extra_heading, rx.el.b(choice.extra_heading)),
        each(choice.extra, lambda line: rx.el.span(line, class_name="line")),
        class_name="extra small",
    )
    return rx.el.label(
        rx.el.input(
            type=group.kind,
            name=group.name,
            value=choice.value,
            custom_attrs={**keep_on_device(group.keep)},
            default_checked=on,
            **handlers,
        ),
        rx.el.span(
            rx.el.span(choice.heading, class_name="ttl"),
            when(choice.description, rx.el.span(choice.description, class_name="desc")),
            rx.el.span(each(choice.tags, status_tag), class_name="tags"),
            rx.cond(choice.extra_heading, extra, rx.fragment()),
            class_name="body",
        ),
        class_name="choice check" if group.kind == "checkbox" else "choice",
    )


def points_meter(
    meter: Meter, *, question: Text = "", answer: Part = "", heading: Text = "Poin rencana Anda"
) -> rx.Component:
    """Big number, bar to the minimum, one announced sentence, and "Mengapa 32?"."""
    bar = rx.el.div(
        rx.el.i(style={"width": meter.percent}),
        class_name="bar",
        custom_attrs={"role": "meter"},
        aria_labelledby="meter-judul",
        aria_valuemin=0,
        aria_valuemax=meter.minimum,
        aria_valuenow=rx.cond(meter.points > meter.minimum, meter.minimum, meter.points),
        aria_valuetext=f"{meter.value} poin, batas {meter.minimum}",
    )
    return rx.el.section(
        rx.el.h2(heading, id="meter-judul", class_name="h-xs mb"),
        rx.el.div(
            rx.el.span(meter.value, class_name="big"),
            rx.el.span(meter.caption, class_name="muted"),
            class_name="val",
        ),
        bar,
        rx.el.div(
            rx.el.span("0", class_name="first"),
            rx.el.span(meter.minimum, class_name="last"),
            class_name="scale",
            aria_hidden="true",
        ),
        rx.el.p(icon(meter.icon), rx.el.span(meter.sentence), class_name="msg", role="status"),
        when(question, why(question, answer)),
        class_name=f"meter {meter.kind}",
        aria_labelledby="meter-judul",
    )


def quantity_list(
    lines: Sequence[Quantity] | rx.Var[Any],
    *,
    on_less: Handler,
    on_more: Handler,
    on_amount: Handler,
    keep: Text = "",
) -> rx.Component:
    """RHK with a stepper each.

    ``on_less(id)`` and ``on_more(id)`` are called with the id; ``on_amount(id, text)`` with the id
    and what was typed, when the field is left.
    """

    def draw(line: Quantity) -> rx.Component:
        return _quantity(line, on_less, on_more, on_amount, keep)

    return rx.el.ul(each(lines, draw), class_name="rhk")


def _quantity(
    line: Quantity, on_less: Handler, on_more: Handler, on_amount: Handler, keep: Text
) -> rx.Component:
    name_id = f"rhk-{line.id}"
    result = rx.el.span(line.result, " = ", rx.el.b(line.points))
    return rx.el.li(
        rx.el.span(
            line.heading,
            when(line.detail, rx.el.small(line.detail)),
            optional_tag(line.tag),
            class_name="nm",
            id=name_id,
        ),
        rx.el.span(rx.cond(line.result, result, rx.el.span(line.points)), class_name="pt num"),
        rx.el.span(
            _step("minus", "Kurangi", line.at_least, on_less(line.id)),
            rx.el.input(
                type="text",
                input_mode="numeric",
                max_length=3,
                name=name_id,
                id=f"jumlah-{line.id}",
                default_value=line.amount,
                key=f"{line.id}-{line.amount}",
                aria_label="Jumlah",
                on_blur=lambda text: on_amount(line.id, text),
                custom_attrs={**keep_on_device(keep)},
            ),
            _step("plus", "Tambah", line.at_most, on_more(line.id)),
            class_name="qty",
            role="group",
            aria_labelledby=name_id,
        ),
        class_name=rx.cond(line.chosen, "on", ""),
    )


def _step(icon_name: str, label: str, at_limit: Flag, act: Handler) -> rx.Component:
    return rx.el.button(
        icon(icon_name),
        type="button",
        aria_label=label,
        aria_disabled=at_limit,
        on_click=act,
        custom_attrs={"data-wait": "1"},
    )
