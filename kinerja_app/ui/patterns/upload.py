"""Upload of one or more files over plain HTTP, with progress and drop.

The server's own endpoint receives the file (``POST`` multipart, field "berkas"), so that the
session cookie and the limits are checked before anything is read. It answers 2xx, or 4xx with JSON
``{"kalimat": "…"}``, which is shown beside the file. Afterwards ``on_done`` is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.actions import link
from kinerja_app.ui.patterns.base import Handler, Text, each, hidden, when
from kinerja_app.ui.patterns.fields import field_error
from kinerja_app.ui.views import UploadedFile


def upload(
    label: Text,
    *,
    id: str,
    address: Text,
    on_done: Handler,
    hint: Text = "PDF, paling besar 10 MB",
    accept: str = ".pdf,application/pdf",
    max_bytes: int = 10 * 1024 * 1024,
    multiple: bool = False,
    together: bool = False,
    choice: str = "",
    error: Text = "",
) -> rx.Component:
    """File input and drop area; ``max_bytes`` is also checked by the server.

    Several files go one by one, or with ``together`` in one request (photos that become one PDF).
    ``choice`` names a group of radios on the page whose choice goes along in the address.
    """
    said = {
        "data-unggah": address,
        **({"data-gabung": "1"} if together else {}),
        **({"data-pilihan": choice} if choice else {}),
    }
    field = rx.el.input(
        id=id,
        type="file",
        accept=accept,
        multiple=multiple,
        aria_describedby=f"{id}-petunjuk",
        custom_attrs={"data-batas": str(max_bytes)},
    )
    done = rx.el.button(
        "Muat ulang daftar",
        type="button",
        on_click=on_done,
        class_name="vh",
        tab_index=-1,
        aria_hidden="true",
        custom_attrs={"data-unggah-selesai": "1"},
    )
    return rx.el.div(
        rx.el.label(label, html_for=id, class_name="label"),
        rx.el.span(hint, id=f"{id}-petunjuk", class_name="hint"),
        rx.el.div(
            icon("upload"),
            field,
            rx.el.span("atau jatuhkan file di sini", class_name="muted small deskonly"),
            class_name="drop",
        ),
        rx.el.div(role="status", class_name="unggah", custom_attrs={"data-unggah-kabar": "1"}),
        done,
        field_error(error, of=id),
        class_name="field",
        custom_attrs=said,
    )


def file_list(
    files: Sequence[UploadedFile] | rx.Var[Any], *, on_remove: Handler = None
) -> rx.Component:
    """Files that the server holds; ``on_remove`` is called with the id."""

    def draw(file: UploadedFile) -> rx.Component:
        remove = (
            rx.fragment()
            if on_remove is None
            else rx.el.button(
                "Hapus",
                hidden(" ", file.name),
                type="button",
                class_name="btn quiet sm",
                on_click=on_remove(file.id),
            )
        )
        name = rx.cond(
            file.href, link(file.name, href=file.href, reload=True), rx.el.span(file.name)
        )
        return rx.el.li(
            rx.el.span(
                icon("file-text"), " ", name, " ", rx.el.span(file.size, class_name="muted")
            ),
            when(file.problem, rx.el.span(file.problem, class_name="err")),
            remove,
            class_name="row between notice",
        )

    return rx.el.ul(each(files, draw), class_name="tasks")
