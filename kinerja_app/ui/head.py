"""What stands in the ``head`` of every page: a few inline lines and the deferred shell script.

``awal.js`` is inline, because it shows the theme before the first paint and keeps early clicks (the
content security policy allows inline scripts by their hash). ``kinerja.js`` is deferred: blocking,
it cost 0.4 s of the first paint on a slow phone.
"""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui.icons import ASSETS, versioned


def head_components() -> list[rx.Component]:
    """For ``rx.App(head_components=…)``."""
    return [
        rx.el.script((ASSETS / "awal.js").read_text(encoding="utf-8")),
        rx.el.script(src=versioned("kinerja.js"), defer=True),
        rx.el.link(rel="icon", href=versioned("mark.svg"), type="image/svg+xml"),
        rx.el.meta(name="theme-color", content="#0b5f66"),
        rx.el.meta(name="color-scheme", content="light dark"),
    ]
