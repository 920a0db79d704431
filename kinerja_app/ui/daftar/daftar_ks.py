"""The list of principals drawn: links that lack a step, filter, table and pages."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.daftar.papan_ks import KartuKs, KartuTautan, SkPembinaan
from kinerja_app.ui.patterns.base import Handler

_UNLINKED = p.Tag("warn", "link-2-off", "Belum tersambung")
_COLUMNS = (
    "Sekolah",
    "Rencana KS",
    "Guru menyepakati",
    "Yang perlu terjadi",
    p.hidden("Tindakan"),
)


def unlinked(links: Any) -> rx.Component:
    """A card for each link that lacks a step: who must act, and a reminder to copy."""
    return rx.cond(
        p.some(links),
        rx.el.section(
            rx.foreach(links, _link_card),
            class_name="cols",
            style={
                "gap": "1rem",
                "grid-template-columns": "repeat(auto-fit,minmax(min(100%,19rem),1fr))",
            },
            aria_label="Belum tersambung",
        ),
        rx.fragment(),
    )


def _link_card(link: KartuTautan) -> rx.Component:
    return p.card(
        p.status_tag(_UNLINKED),
        rx.el.h2(link.judul, class_name="h-m mt-s"),
        rx.el.p(link.kalimat, class_name="muted mb"),
        p.when(
            link.sk_href,
            rx.el.p(p.link("Buka dokumen SK", href=link.sk_href, reload=True), class_name="mb"),
        ),
        p.copy_button("Salin pengingat", text=link.pesan),
    )


def letters(held: Any) -> rx.Component:
    """The SK of each school that the pengawas accompanies, where its document is kept."""
    rows = rx.el.ul(rx.foreach(held, _letter), class_name="waits")
    return rx.cond(p.some(held), p.why("SK pembinaan Anda", rows), rx.fragment())


def _letter(sk: SkPembinaan) -> rx.Component:
    return rx.el.li(
        rx.el.span(rx.el.b(sk.sekolah), rx.el.span(" SK ", sk.nomor, class_name="muted small")),
        p.link("Buka dokumen SK", p.hidden(" ", sk.sekolah), href=sk.href, reload=True),
    )


def listing(
    papan: Any,
    rows: Any,
    *,
    heading: str,
    filters: rx.Component,
    address: str,
    on_start: Handler = None,
) -> rx.Component:
    """Filter, table and pages of the list at ``address``.

    ``on_start`` is called with the NPSN of a school without a KS.
    """

    def draw(row: KartuKs) -> tuple[rx.Component, ...]:
        return _row(row, on_start)

    table = p.data_table(papan.keterangan_tabel, _COLUMNS, rows, draw, wide=True)
    nothing = p.nothing_found("sekolah", everything=address)
    return rx.el.section(
        rx.el.h2(heading, class_name="vh"),
        filters,
        rx.el.div(rx.cond(p.some(rows), table, nothing), class_name="mt"),
        p.pager(papan.halaman),
        rx.cond(p.some(rows), p.downloads(papan.unduhan), rx.fragment()),
    )


def search(papan: Any, *, shown: Any, on_submit: Handler) -> rx.Component:
    """The search form of a list of principals; ``shown`` is its State."""
    return p.filter_bar(
        p.select_field("Rencana KS", papan.pilihan_status, id="status", default=shown.status),
        p.select_field("Jenjang", papan.pilihan_jenjang, id="jenjang", default=shown.jenjang),
        search_label="Sekolah atau kepala sekolah",
        label="Cari sekolah",
        search=shown.cari,
        on_submit=on_submit,
    )


def _row(row: KartuKs, on_start: Handler) -> tuple[rx.Component, ...]:
    open_it = p.link(
        row.tindakan, p.hidden(" ", row.sekolah), href=row.href, class_name="btn sec sm"
    )
    start = rx.fragment()
    if on_start is not None:
        start = p.button(
            "Mulai periode",
            on_click=on_start(row.npsn),
            weight="secondary",
            small=True,
            about=row.sekolah,
        )
    return (
        p.row_head(row.sekolah, under=row.kepala),
        p.cell(p.status_tag(row.status)),
        p.cell(p.share(row.sepakat, percent=row.persen, about="Guru menyepakati"), place="end"),
        p.cell(p.when(row.ikon, p.icon(row.ikon, "s")), " ", row.perlu),
        p.cell(p.when(row.href, open_it), p.when(row.dapat_dimulai, start), place="act"),
    )
