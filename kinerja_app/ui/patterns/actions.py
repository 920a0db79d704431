"""Buttons and links: one primary button per view, named after what happens.

A link inside the product moves without a reload; ``reload=True`` is for addresses that the server
answers itself (signing in and out, files). Every button waits for hydration: ``kinerja.js`` keeps
a click that comes too early and repeats it.
"""

from __future__ import annotations

from typing import Literal

import reflex as rx
from reflex_components_core.react_router import link as router_link

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Flag, Handler, Part, Text, hidden

Weight = Literal["primary", "secondary", "quiet"]
_CLASSES: dict[Weight, str] = {"primary": "btn", "secondary": "btn sec", "quiet": "btn quiet"}


def _look(weight: Weight, small: bool, extra: str) -> str:
    """Class names of a button or of a link that looks like one."""
    return " ".join(word for word in (_CLASSES[weight], "sm" if small else "", extra) if word)


def _face(label: Text, before: str, after: str, about: Text) -> list[Part]:
    """Icon, word, hidden rest of the name, icon."""
    parts: list[Part] = [icon(before)] if before else []
    parts.append(label)
    if isinstance(about, rx.Var) or about:
        parts.append(hidden(" ", about))
    if after:
        parts.append(icon(after))
    return parts


def link(
    *words: Part,
    href: Text,
    class_name: Text = "",
    reload: bool = False,
    current: Flag | None = None,
    on_click: Handler = None,
) -> rx.Component:
    """A link in running text or a list; ``current`` marks the one that is shown now."""
    optional: dict[str, Handler] = {"on_click": on_click} if on_click is not None else {}
    if reload:
        optional["reload_document"] = True
    if current is not None:
        optional["aria_current"] = rx.cond(current, "true", None)
    return router_link(*words, to=href, class_name=class_name, **optional)


def link_button(
    label: Text,
    *,
    href: Text,
    weight: Weight = "primary",
    small: bool = False,
    before: str = "",
    after: str = "",
    about: Text = "",
    reload: bool = False,
    class_name: str = "",
) -> rx.Component:
    """A link that looks like a button; ``about`` ends its name for assistive technology."""
    look = _look(weight, small, class_name)
    return link(*_face(label, before, after, about), href=href, class_name=look, reload=reload)


def button(
    label: Text,
    *,
    on_click: Handler = None,
    weight: Weight = "primary",
    small: bool = False,
    submit: bool = False,
    busy: Flag = False,
    before: str = "",
    after: str = "",
    about: Text = "",
    class_name: str = "",
    opens: Text = "",
    closes: bool = False,
) -> rx.Component:
    """A button; ``busy`` keeps it from being pressed twice.

    ``opens`` is the id of a dialog, ``closes`` shuts the dialog the button stands in and acts.
    """
    marks: dict[str, Text] = {"data-wait": "1"}
    if opens:
        marks["data-open-dialog"] = opens
    if closes:
        marks["data-close-dialog"] = "1"
    handlers = {} if on_click is None else {"on_click": on_click}
    return rx.el.button(
        *_face(label, before, after, about),
        type="submit" if submit else "button",
        class_name=_look(weight, small, class_name),
        aria_disabled=busy,
        custom_attrs=marks,
        **handlers,
    )


def actions(*buttons: rx.Component) -> rx.Component:
    """The buttons at the end of a page: primary first, one column on phones."""
    return rx.el.div(*buttons, class_name="actions")


def back_link(label: Text, *, href: Text) -> rx.Component:
    """The way back, above the title."""
    return link(icon("arrow-left", "s"), label, href=href, class_name="crumb")


def print_button(label: Text = "Cetak") -> rx.Component:
    """Print the page; works without the server."""
    return rx.el.button(
        icon("printer"),
        label,
        type="button",
        class_name="btn quiet",
        custom_attrs={"data-cetak": "1"},
    )


def copy_button(label: Text, *, text: Text, small: bool = True) -> rx.Component:
    """Copy a prepared text, for example a reminder; the button says "Tersalin" afterwards."""
    return rx.el.button(
        icon("copy", "s"),
        rx.el.span(label, custom_attrs={"data-salin-label": "1"}),
        type="button",
        class_name=_look("secondary", small, ""),
        custom_attrs={"data-salin": text, "data-wait": "1"},
    )


def draft_mark() -> rx.Component:
    """ "DRAF" across every printed page; not seen on the screen."""
    return rx.el.div("DRAF", class_name="cap-draf", aria_hidden="true")
