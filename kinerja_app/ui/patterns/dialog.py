"""The native ``dialog`` for short choices; a bottom sheet below 768 px.

``kinerja.js`` opens and closes it, moves the focus to its heading and gives it back.
"""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Flag, Part, Text


def close_button(label: Text = "Batal") -> rx.Component:
    """Closes the dialog it stands in, without the server."""
    return rx.el.button(
        label, type="button", class_name="btn quiet", custom_attrs={"data-close-dialog": "1"}
    )


def dialog(
    heading: Text,
    *parts: Part,
    id: str,
    buttons: tuple[rx.Component, ...] = (),
    shown: Flag | None = None,
) -> rx.Component:
    """Open it by ``button(…, opens=id)`` or by the var ``shown``; "Batal" and Esc close it."""
    marks: dict[str, Text | Flag] = {}
    if shown is not None:
        marks["data-tampil"] = rx.cond(shown, "1", "0")
    close = rx.el.button(
        icon("x"),
        type="button",
        class_name="iconbtn",
        aria_label="Tutup",
        custom_attrs={"data-close-dialog": "1"},
    )
    return rx.el.dialog(
        rx.el.div(
            rx.el.header(rx.el.h2(heading, id=f"{id}-judul", tab_index=-1), close),
            *parts,
            rx.el.div(*buttons, close_button(), class_name="actions"),
            class_name="in",
        ),
        id=id,
        class_name="dlg",
        aria_labelledby=f"{id}-judul",
        custom_attrs=marks,
    )
