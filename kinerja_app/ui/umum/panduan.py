""" "Panduan": the guides for each role, and the three notices that everybody may read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.shell import public_shell
from kinerja_app.ui.umum.tulisan import GUIDES, OWN, written_page

PERAN: Mapping[str, tuple[str, str, str]] = {
    "guru": (routes.PANDUAN_GURU, "Guru", "Rencana, siklus observasi, bukti, dan hasil Anda"),
    "kepala-sekolah": (
        routes.PANDUAN_KEPALA_SEKOLAH,
        "Kepala Sekolah",
        "Memeriksa rencana, mengobservasi, dan menilai guru; SKP sendiri",
    ),
    "pengawas": (
        routes.PANDUAN_PENGAWAS,
        "Pengawas",
        "Meninjau, mengobservasi, dan merekomendasikan",
    ),
    "kepala-dinas": (
        routes.PANDUAN_KEPALA_DINAS,
        "Kepala Dinas",
        "Memutuskan rencana, penilaian, keberatan, dan tenggat",
    ),
    "admin-dinas": (
        routes.PANDUAN_ADMIN_DINAS,
        "Admin dinas",
        "Mengikuti kemajuan, menghubungkan pengawas, mengunduh daftar, token API",
    ),
    "operator": (
        routes.PANDUAN_OPERATOR,
        "Operator sekolah",
        "Mengimpor daftar, menjaga data orang, menjawab koreksi",
    ),
    "admin-sistem": (
        routes.PANDUAN_ADMIN_SISTEM,
        "Admin sistem",
        "Mengisi butir usulan, memperpanjang tenggat, memberi tugas",
    ),
}
"""Address, name and content of the guide of each role, by the name of its file."""


def panduan() -> rx.Component:
    """The list of guides."""
    return public_shell(
        p.title_block("Panduan", lead="Pilih peran Anda. Setiap panduan bisa dibaca tanpa masuk."),
        rx.el.ul(
            *[_guide_link(address, name, what) for address, name, what in PERAN.values()],
            class_name="tasks read-wide",
        ),
    )


def _guide_link(address: str, name: str, what: str) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            p.link(name, href=address, class_name="semi"),
            rx.el.span(what, class_name="small muted under"),
        ),
        class_name="notice",
    )


def guide(peran: str) -> Callable[[], rx.Component]:
    """The page of one role."""

    def draw() -> rx.Component:
        return written_page(
            GUIDES / f"{peran}.md", above=p.back_link("Panduan", href=routes.PANDUAN)
        )

    return draw


def bantuan() -> rx.Component:
    """Who can help with what."""
    return written_page(OWN / "bantuan.md")


def data_pribadi() -> rx.Component:
    """What is stored, why, how long, and who sees it (UU 27/2022)."""
    return written_page(OWN / "data-pribadi.md")


def aksesibilitas() -> rx.Component:
    """What one can rely on, and what is still missing."""
    return written_page(OWN / "aksesibilitas.md")
