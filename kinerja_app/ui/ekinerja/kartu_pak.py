"""One person on "SK angka kredit": the amount, the letter on record, the form that is open."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.patterns.base import Handler


def person_card(row: Any, salah: Any, *, on_submit: Handler) -> rx.Component:
    """A ``KartuPak`` var; ``salah`` are the refusals of the form that was sent last."""
    history = p.why("Catatan sebelumnya", p.timeline(row.riwayat))
    return rx.el.section(
        rx.el.div(
            rx.el.h2(row.nama, class_name="h-s"), p.status_tag(row.tanda), class_name="row between"
        ),
        rx.el.p(row.keterangan, class_name="muted small"),
        p.when(
            row.jumlah,
            rx.el.p(
                rx.el.b(row.jumlah, class_name="num"),
                " angka kredit",
                rx.el.span(row.rumus, class_name="muted small under"),
                class_name="mt-s",
            ),
        ),
        p.when(
            row.sk,
            rx.el.p(
                rx.el.b("SK "),
                row.sk,
                rx.el.span(row.dicatat, class_name="muted small under"),
                class_name="mt-s",
            ),
        ),
        p.when(row.catatan, rx.el.p(row.catatan, class_name="mt-s read")),
        rx.cond(row.catat, _form(row, salah, on_submit), rx.fragment()),
        rx.cond(row.perbaiki, _mend(row, salah, on_submit), rx.fragment()),
        rx.cond(p.some(row.riwayat), history, rx.fragment()),
        class_name="card",
        aria_label=row.nama,
        key=row.kunci,
    )


def _mend(row: Any, salah: Any, on_submit: Handler) -> rx.Component:
    return p.why(
        rx.fragment("Perbaiki catatan", p.hidden(" ", row.nama)),
        _form(row, salah, on_submit, mend=True),
        open_at_first=row.terbuka,
    )


def _form(row: Any, salah: Any, on_submit: Handler, *, mend: bool = False) -> rx.Component:
    label = "Simpan perbaikan" if mend else "Catat"
    send = p.button(label, submit=True, small=True, weight="secondary", about=row.nama)
    return rx.el.form(
        rx.el.input(type="hidden", name="id", value=row.id, read_only=True),
        rx.el.input(type="hidden", name="ke", value=row.ke, read_only=True),
        rx.el.div(_letter(row, salah), class_name="cols half", style={"gap": "1rem"}),
        *((_reason(row, salah),) if mend else ()),
        rx.el.div(send),
        on_submit=on_submit,
        class_name="stack gap-m mt",
    )


def _letter(row: Any, salah: Any) -> rx.Component:
    number = p.text_field(
        "Nomor SK",
        id=f"nomor-{row.id}",
        name="nomor",
        default=row.nomor,
        max_length=300,
        error=_fault(row, salah, "nomor"),
    )
    day = p.text_field(
        "Tanggal SK",
        id=f"tanggal-{row.id}",
        name="tanggal",
        kind="date",
        default=row.tanggal,
        error=_fault(row, salah, "tanggal"),
    )
    return rx.fragment(rx.el.div(number), rx.el.div(day))


def _reason(row: Any, salah: Any) -> rx.Component:
    return p.text_field(
        "Mengapa diperbaiki",
        id=f"alasan-{row.id}",
        name="alasan",
        hint="Catatan yang lama tetap bisa dibaca.",
        max_length=2000,
        error=_fault(row, salah, "alasan"),
    )


def _fault(row: Any, salah: Any, name: str) -> Any:
    return rx.cond(salah.id == row.id, getattr(salah, name), "")
