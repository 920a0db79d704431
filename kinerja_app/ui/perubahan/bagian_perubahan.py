"""What both pages of a request draw: the two texts of a part, the effects, what was decided."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.perubahan.beda import Akibat, BedaBagian, BuktiLama


def difference_box(part: BedaBagian, *more: rx.Component) -> rx.Component:
    """One part: the agreed text and the wished one beside each other."""
    return p.review_box(
        part.judul,
        p.before_after(part.semula, part.menjadi),
        *more,
        id=part.id,
    )


def effects_section(rows: Any) -> rx.Component:
    """ "Yang terjadi bila disetujui"."""
    return p.section(
        "Yang terjadi bila disetujui",
        rx.el.ul(rx.foreach(rows, _effect), class_name="stack gap-s mt-s"),
        id="akibat",
    )


def _effect(row: Akibat) -> rx.Component:
    return rx.el.li(p.status_tag(row.tag), " ", rx.el.span(row.kalimat))


def decided_section(decisions: Any, archive: Any) -> rx.Component:
    """Requests that were decided, and the evidence that they archived."""
    kept = p.section(
        "Bukti yang diarsipkan",
        rx.el.ul(rx.foreach(archive, _archived), class_name="bul"),
        id="arsip-bukti",
    )
    past = p.section("Permintaan yang sudah diputuskan", p.timeline(decisions), id="diputuskan")
    return rx.fragment(
        rx.cond(p.some(decisions), past, rx.fragment()),
        rx.cond(p.some(archive), kept, rx.fragment()),
    )


def _archived(row: BuktiLama) -> rx.Component:
    words = rx.el.span(row.kalimat)
    return rx.el.li(rx.cond(row.href != "", p.link(row.kalimat, href=row.href, reload=True), words))
