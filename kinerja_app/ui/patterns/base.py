"""Types that the patterns share: a value may be plain or a Reflex var, everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import reflex as rx

T = TypeVar("T")

Text = str | rx.Var[Any]
Flag = bool | rx.Var[Any]
Part = rx.Component | str | rx.Var[Any]
# Reflex accepts handlers, partial handlers, specs, lambdas and lists of them, and its own alias
# for these depends on the arguments of each event; the patterns only pass them on.
Handler = Any


def each(rows: Sequence[T] | rx.Var[Any], draw: Callable[[T], rx.Component]) -> rx.Component:
    """Draw every row; inside, ``row.field`` reads the fields of the frozen dataclass."""
    if isinstance(rows, rx.Var):
        return rx.foreach(rows, draw)
    return rx.fragment(*[draw(row) for row in rows])


def hidden(*words: Part) -> rx.Component:
    """Words for assistive technology only."""
    return rx.el.span(*words, class_name="vh")


def when(shown: Part | Flag, part: rx.Component) -> rx.Component:
    """Draw the part only while the text is not empty or the flag holds."""
    if isinstance(shown, rx.Var):
        return rx.cond(shown, part)
    if isinstance(shown, rx.Component):
        return part
    return part if shown else rx.fragment()


def some(rows: Sequence[Any] | rx.Var[Any]) -> Any:
    """Whether there are rows: a plain answer for a tuple, a var for a list var."""
    return rows.to(list).length() > 0 if isinstance(rows, rx.Var) else bool(rows)


def keep_on_device(key: Text) -> dict[str, Text]:
    """Attribute that makes ``kinerja.js`` keep a copy of a field on the device; "" keeps none."""
    return {"data-simpan": key} if isinstance(key, rx.Var) or key else {}
