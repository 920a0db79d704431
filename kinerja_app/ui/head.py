"""What stands in the ``head`` of every page: the script of the shell, blocking and cached.

The script sets the theme before the first paint, so it is not deferred; it is small and comes
from the same origin, as the content security policy demands.
"""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui.icons import versioned


def head_components() -> list[rx.Component]:
    """For ``rx.App(head_components=…)``."""
    return [
        rx.el.script(src=versioned("kinerja.js")),
        rx.el.link(rel="icon", href=versioned("mark.svg"), type="image/svg+xml"),
        rx.el.meta(name="theme-color", content="#0b5f66"),
    ]
