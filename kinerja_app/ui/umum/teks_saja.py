""" "Teks saja": a plainer look that this device keeps; ``kinerja.js`` switches it."""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.shell import public_shell


def teks_saja() -> rx.Component:
    """The page; it needs no server and no account."""
    return public_shell(
        p.title_block(
            "Teks saja",
            lead="Ikon, bilah, dan bayangan disembunyikan. Yang tersisa tulisan dan tombol.",
        ),
        rx.el.div(
            rx.el.p(
                "Pilihan ini disimpan di perangkat ini dan berlaku di semua halaman. Isi dan "
                "kata-katanya sama, karena setiap ikon selalu berdampingan dengan kata."
            ),
            rx.el.p("Aplikasi ini tidak memakai foto dan tidak mengunduh huruf dari luar."),
            class_name="prosa",
        ),
        p.actions(_switch("Pakai teks saja", "ya"), _switch("Pakai tampilan lengkap", "tidak")),
    )


def _switch(label: str, chosen: str) -> rx.Component:
    return rx.el.button(
        label, type="button", class_name="btn", custom_attrs={"data-pilih-teks": chosen}
    )
