"""Fields: a label, a hint, the control, its sentence of refusal; nothing without a label.

Every control takes ``keep``, the key of the copy that ``kinerja.js`` keeps on the device
(person/skp/part/field); "" keeps none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Handler, Part, Text, each, keep_on_device, when
from kinerja_app.ui.patterns.text import optional_tag
from kinerja_app.ui.views import Option

InputKind = Literal["text", "search", "date", "email", "time", "number"]


def field_error(sentence: Text, *, of: Text) -> rx.Component:
    """The refusal beside a field; ``of`` is the id of the field (ties it by aria-describedby)."""
    line = rx.el.p(icon("circle-alert", "s"), sentence, id=f"{of}-salah", class_name="err")
    return when(sentence, line)


def _described_by(id: Text, hint: Text, error: Text) -> Any:
    """Ids of the hint and of the refusal that are on the page now."""
    with_hint = rx.cond(error, f"{id}-petunjuk {id}-salah", f"{id}-petunjuk")
    return rx.cond(hint, with_hint, rx.cond(error, f"{id}-salah", None))


def _frame(id: Text, label: Part, hint: Text, error: Text, control: rx.Component) -> rx.Component:
    return rx.el.div(
        rx.el.label(label, html_for=id, class_name="label"),
        when(hint, rx.el.span(hint, id=f"{id}-petunjuk", class_name="hint")),
        control,
        field_error(error, of=id),
        class_name=rx.cond(error, "field invalid", "field"),
    )


def _handlers(on_change: Handler, on_blur: Handler) -> dict[str, Handler]:
    given = {"on_change": on_change, "on_blur": on_blur}
    return {name: handler for name, handler in given.items() if handler is not None}


def text_field(
    label: Part,
    *,
    id: Text,
    name: Text = "",
    value: Text | None = None,
    default: Text | None = None,
    kind: InputKind = "text",
    hint: Text = "",
    error: Text = "",
    numeric: bool = False,
    max_length: int = 200,
    autocomplete: str = "off",
    keep: Text = "",
    on_change: Handler = None,
    on_blur: Handler = None,
) -> rx.Component:
    """One line; give ``value`` with ``on_change``, or ``default`` inside a form."""
    extra = {"input_mode": "numeric"} if numeric else {}
    content = (
        {"value": value}
        if value is not None
        else {"default_value": "" if default is None else default}
    )
    control = rx.el.input(
        id=id,
        name=name or id,
        type=kind,
        max_length=max_length,
        auto_complete=autocomplete,
        aria_invalid=rx.cond(error, "true", None),
        aria_describedby=_described_by(id, hint, error),
        custom_attrs={**keep_on_device(keep)},
        **extra,
        **content,
        **_handlers(on_change, on_blur),
    )
    return _frame(id, label, hint, error, control)


def text_area(
    label: Part,
    *,
    id: Text,
    name: Text = "",
    value: Text | None = None,
    default: Text | None = None,
    hint: Text = "",
    error: Text = "",
    max_length: int = 4000,
    keep: Text = "",
    on_change: Handler = None,
    on_blur: Handler = None,
) -> rx.Component:
    """Several lines; grows with its text. With ``value`` the input is debounced by Reflex."""
    content = (
        {"value": value}
        if value is not None
        else {"default_value": "" if default is None else default}
    )
    control = rx.el.textarea(
        id=id,
        name=name or id,
        max_length=max_length,
        aria_invalid=rx.cond(error, "true", None),
        aria_describedby=_described_by(id, hint, error),
        custom_attrs={**keep_on_device(keep)},
        **content,
        **_handlers(on_change, on_blur),
    )
    return _frame(id, label, hint, error, control)


def select_field(
    label: Part,
    options: Sequence[Option] | rx.Var[Any],
    *,
    id: Text,
    name: Text = "",
    value: Text | None = None,
    default: Text | None = None,
    hint: Text = "",
    error: Text = "",
    keep: Text = "",
    on_change: Handler = None,
) -> rx.Component:
    """A native select; the options are ``Option(value, label)``."""
    known = value if value is not None else "" if default is None else default
    # A new key draws the select again; while a person moves through it, it would lose the focus.
    again = {"key": known} if on_change is None else {}
    control = rx.el.select(
        each(options, lambda option: rx.el.option(option.label, value=option.value)),
        id=id,
        name=name or id,
        aria_invalid=rx.cond(error, "true", None),
        aria_describedby=_described_by(id, hint, error),
        default_value=known,
        custom_attrs={**keep_on_device(keep)},
        **again,
        **_handlers(on_change, None),
    )
    return _frame(id, label, hint, error, control)


def _checked(option: Text, value: Text | None, default: Text | None) -> dict[str, Any]:
    """Chosen at first, and again whenever the server says so before the person has chosen.

    Never controlled: React would undo the click until the server has answered.
    """
    known = value if value is not None else default
    return {} if known is None else {"default_checked": known == option}


def radio_fieldset(
    legend: Text,
    options: Sequence[Option] | rx.Var[Any],
    *,
    name: Text,
    value: Text | None = None,
    default: Text | None = None,
    on_choose: Handler = None,
    hint: Text = "",
    error: Text = "",
    hide_legend: bool = False,
    keep: Text = "",
) -> rx.Component:
    """Short answers in a row; ``on_choose`` is called with the value of the option."""

    def draw(option: Option) -> rx.Component:
        return rx.el.label(
            _radio(option, name, keep, on_choose, _checked(option.value, value, default)),
            rx.el.span(option.label, when(option.hint, rx.el.small(option.hint))),
            optional_tag(option.tag),
            class_name="radio",
        )

    return rx.el.fieldset(
        rx.el.legend(legend, class_name="vh" if hide_legend else "label"),
        when(hint, rx.el.span(hint, class_name="hint")),
        rx.el.div(each(options, draw), class_name="radios mt-s"),
        field_error(error, of=name),
        id=name,
        aria_describedby=rx.cond(error, f"{name}-salah", None),
        class_name=rx.cond(error, "invalid", ""),
    )


def _radio(
    option: Option, name: Text, keep: Text, on_choose: Handler, state: dict[str, Any]
) -> rx.Component:
    handlers = {} if on_choose is None else {"on_change": on_choose(option.value)}
    return rx.el.input(
        type="radio",
        name=name,
        value=option.value,
        custom_attrs={**keep_on_device(keep)},
        **state,
        **handlers,
    )


def rubric(
    legend: Text,
    options: Sequence[Option] | rx.Var[Any],
    *,
    name: Text,
    value: Text | None = None,
    default: Text | None = None,
    on_choose: Handler = None,
    error: Text = "",
    three: bool = True,
    hide_legend: bool = True,
    keep: Text = "",
) -> rx.Component:
    """Answers with their meaning as boxes; ``three`` puts them side by side from 768 px."""

    def draw(option: Option) -> rx.Component:
        return rx.el.label(
            _radio(option, name, keep, on_choose, _checked(option.value, value, default)),
            rx.el.span(
                rx.el.span(
                    rx.el.b(option.label), optional_tag(option.tag), class_name="row between"
                ),
                when(option.hint, rx.el.small(option.hint)),
            ),
        )

    return rx.el.fieldset(
        rx.el.legend(legend, class_name="vh" if hide_legend else "label"),
        rx.el.div(each(options, draw), class_name="rub three mt-s" if three else "rub mt-s"),
        field_error(error, of=name),
        id=name,
        aria_describedby=rx.cond(error, f"{name}-salah", None),
        class_name=rx.cond(error, "invalid", ""),
    )
