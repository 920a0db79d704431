"""What Reflex says by itself in English, said our way: lost connection, broken page.

``wraps()`` goes to ``rx.App(app_wraps=…)``; together with ``toaster=None`` no toast is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx
from reflex_base.vars.base import Var
from reflex_base.vars.function import ArgsFunctionOperation
from reflex_components_core.base.error_boundary import ErrorBoundary
from reflex_components_core.core.banner import has_connection_errors

from kinerja_app.ui.icons import icon

Wraps = dict[tuple[int, str], Callable[[bool], rx.Component | None]]


class Ready(rx.Fragment):
    """Tells ``kinerja.js`` that React has taken over: kept clicks are repeated now."""

    def add_imports(self) -> dict[str, str]:
        """React's effect hook."""
        return {"react": "useEffect"}

    def add_hooks(self) -> list[str | Var[Any]]:
        """Mark the document once the first effects run."""
        mark = "document.documentElement.dataset.siap = '1'"
        tell = "document.dispatchEvent(new Event('siap'))"
        return [f"useEffect(() => {{ {mark}; {tell}; }}, []);"]


def connection_status() -> rx.Component:
    """One calm line while the network or the websocket is lost (the stylesheet shows it then).

    The script fills in how many changes wait, and says "Tersambung lagi" afterwards.
    """
    lost = rx.el.div(
        icon("cloud-off", "s"),
        rx.el.span(
            rx.el.b("Tidak ada sambungan. "),
            rx.el.span(
                "Isian disimpan di perangkat ini dan dikirim saat sambungan kembali. ",
                class_name="tersimpan-di-sini",
            ),
            rx.el.span(
                "Perangkat ini tidak bisa menyimpan isian. Jangan tutup halaman ini sampai "
                "sambungan kembali. ",
                class_name="tanpa-simpanan",
            ),
            rx.el.span(custom_attrs={"data-antrean": "1"}),
        ),
        class_name="wrap",
    )
    return rx.el.div(
        lost,
        role="status",
        class_name="sambungan",
        custom_attrs={"data-putus": rx.cond(has_connection_errors, "1", "0")},
    )


def _overlay(stateful: bool) -> rx.Component:
    return rx.fragment(Ready.create(), connection_status() if stateful else rx.fragment())


def _broken() -> rx.Component:
    return rx.el.main(
        rx.el.div(
            rx.el.h1("Halaman belum bisa dimuat", tab_index=-1),
            rx.el.p(
                "Isian Anda tersimpan. Muat ulang halaman ini untuk melanjutkan.",
                class_name="lead",
            ),
            class_name="titleblock",
        ),
        rx.el.button(
            "Coba lagi", type="button", class_name="btn", custom_attrs={"data-muat-ulang": "1"}
        ),
        id="isi",
        class_name="wrap",
    )


def _boundary(stateful: bool) -> rx.Component:
    fallback = ArgsFunctionOperation.create(("event_args",), Var.create(_broken()))
    silent = {} if stateful else {"on_error": rx.noop()}
    return ErrorBoundary.create(fallback_render=fallback, **silent)


def wraps() -> Wraps:
    """Replacement of Reflex's own error page and connection toasts."""
    return {(55, "ErrorBoundary"): _boundary, (5, "Overlay"): _overlay}
