"""The name menu of the top bar: a button that shows a list of links, not an ARIA menu.

``kinerja.js`` opens and closes it (Esc closes and gives the focus back) and holds the choice of
"Tampilan"; React does not touch the attributes that the script changes.
"""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui import routes
from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.base import Text, hidden

_THEMES = (
    ("", "monitor", "Ikuti perangkat"),
    ("light", "sun", "Terang"),
    ("dark", "moon", "Gelap"),
)


class PlainForm(rx.el.Div):
    """A form that the browser sends itself; Reflex's own form always prevents that."""

    tag = "form"


def post_button(
    label: Text, *, action: str, icon_name: str, class_name: str, mark: str
) -> rx.Component:
    """A button that posts to the server without an event, such as signing out."""
    return PlainForm.create(
        rx.el.button(icon(icon_name, "s"), label, type="submit", class_name=class_name),
        custom_attrs={"action": action, "method": "post", mark: "1"},
    )


def name_menu(name: Text, initials: Text, links: rx.Component) -> rx.Component:
    """Name button and its list: links, "Tampilan", "Keluar"."""
    return rx.el.div(
        rx.el.button(
            rx.el.span(initials, class_name="avatar", aria_hidden="true"),
            rx.el.span(name, class_name="who"),
            hidden(" Buka menu"),
            icon("chevron-down", "s"),
            type="button",
            class_name="namebtn",
            aria_expanded="false",
            aria_controls="menu-nama",
            custom_attrs={"data-menu": "menu-nama"},
        ),
        rx.el.nav(
            links,
            _themes(),
            post_button(
                "Keluar",
                action=routes.AUTH_KELUAR,
                icon_name="log-out",
                class_name="menu-row",
                mark="data-keluar",
            ),
            id="menu-nama",
            class_name="menu",
            aria_label="Menu nama",
            hidden=True,
        ),
        class_name="menu-box",
    )


def _themes() -> rx.Component:
    buttons = [
        rx.el.button(
            icon(icon_name, "s"),
            label,
            type="button",
            class_name="menu-row",
            custom_attrs={"data-tema": theme},
        )
        for theme, icon_name, label in _THEMES
    ]
    return rx.el.div(
        rx.el.span("Tampilan", class_name="small muted semi menu-label"),
        *buttons,
        class_name="menu-group",
        role="group",
        aria_label="Tampilan",
    )
