"""The chart of the spread: people of each predikat as bars, the advisory curve as dashed lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p

WIDE, NARROW = 560, 320
"""Of a desk and of a phone, so that the words stay readable on both."""
HEIGHT, GROUND = 246, 190
_TOP, _LETTERS = 40, 26


@dataclass(frozen=True)
class Tiang:
    """One bar: its people, those of them that the curve is for, and what it suggests, if it does.

    The number of people is ``luar`` more than ``orang``.
    """

    label: str
    orang: int
    luar: int = 0
    saran: int | None = None


@dataclass(frozen=True)
class Batang:
    """One drawn bar; its upper part stands for people outside of the comparison."""

    id: str
    baris: str
    baris_dua: str
    nilai: str
    x: int
    lebar: int
    tengah: int
    y: int
    tinggi: int
    y_luar: int
    tinggi_luar: int
    garis: int
    berpola: bool
    y_nilai: int


def bars(rows: tuple[Tiang, ...], *, lebar: int = WIDE) -> tuple[Batang, ...]:
    """Lay the bars out; the highest of people and curve fills the height."""
    most = max(*(max(row.orang + row.luar, row.saran or 0) for row in rows), 1)
    step = lebar // len(rows)
    return tuple(_bar(place, row, step=step, most=most) for place, row in enumerate(rows))


def _bar(place: int, row: Tiang, *, step: int, most: int) -> Batang:
    first, _, second = row.label.partition(" ")
    width = min(72, step - 16)
    inner, outer = _height(row.orang, most), _height(row.orang + row.luar, most)
    line = _height(row.saran or 0, most)
    # A line right above the bar would run through its number: that stands over both then.
    above = line if row.saran is not None and 0 < line - outer < _LETTERS else outer
    return Batang(
        id=f"b{place}",
        baris=first,
        baris_dua=second,
        nilai=str(row.orang + row.luar),
        x=place * step + (step - width) // 2,
        lebar=width,
        tengah=place * step + step // 2,
        y=GROUND - inner,
        tinggi=inner,
        y_luar=GROUND - outer,
        tinggi_luar=outer - inner,
        garis=GROUND - line,
        berpola=row.saran is not None,
        y_nilai=GROUND - above - 8,
    )


def _height(value: int, most: int) -> int:
    return round((GROUND - _TOP) * value / most)


def spread_chart(wide: Any, narrow: Any, *, described: Any) -> rx.Component:
    """The chart for a desk and the one for a phone, of which one is shown, with its text."""
    return rx.fragment(
        _drawn(wide, described, width=WIDE, look="chart wideonly"),
        _drawn(narrow, described, width=NARROW, look="chart phoneonly"),
    )


def legend(*, luar: Any) -> rx.Component:
    """What fills and lines mean where there is a curve; ``luar`` tells of people outside of it."""
    solid = {"background": "var(--color-accent)", "border": "1px solid var(--color-accent)"}
    empty = {"background": "var(--color-surface)", "border": "1px solid var(--color-accent)"}
    line = {"width": "1.5rem", "height": "0", "border-top": "2px dashed"}
    return rx.el.ul(
        _sample(solid, "Predikat yang ada"),
        p.when(luar, _sample(empty, "Di sekolah tanpa capaian organisasi")),
        _sample(line, "Pola yang disarankan"),
        class_name="legend mt-s",
    )


def _sample(look: dict[str, str], label: str) -> rx.Component:
    return rx.el.li(rx.el.i(aria_hidden="true", style=look), label)


def _drawn(rows: Any, described: Any, *, width: int, look: str) -> rx.Component:
    return rx.el.svg(
        rx.el.svg.line(x1="0", x2=str(width), y1=str(GROUND), y2=str(GROUND),
                       stroke="var(--color-line)"),
        rx.foreach(rows, _column),
        view_box=f"0 0 {width} {HEIGHT}",
        class_name=look,
        role="img",
        aria_label=f"Sebaran predikat. {described}",
        style={"width": "100%", "height": "auto"},
    )  # fmt: skip


def _column(bar: Batang) -> rx.Component:
    edge = "var(--color-accent)"
    # A wider line of the ground under the dashed one keeps it apart from the fill of a bar.
    mark = rx.fragment(
        _level(bar, stroke="var(--color-surface)", stroke_width="6"),
        _level(bar, stroke="var(--color-ink)", stroke_width="2", stroke_dasharray="5 4"),
    )
    return rx.el.svg.g(
        rx.el.svg.rect(x=bar.x, y=bar.y_luar, width=bar.lebar, height=bar.tinggi_luar,
                       fill="var(--color-surface)", stroke=edge),
        rx.el.svg.rect(x=bar.x, y=bar.y, width=bar.lebar, height=bar.tinggi,
                       fill=edge, stroke=edge),
        rx.cond(bar.berpola, mark, rx.fragment()),
        rx.el.svg.text(bar.nilai, x=bar.tengah, y=bar.y_nilai, text_anchor="middle",
                       class_name="v"),
        rx.el.svg.text(bar.baris, x=bar.tengah, y=GROUND + 22, text_anchor="middle"),
        rx.el.svg.text(bar.baris_dua, x=bar.tengah, y=GROUND + 40, text_anchor="middle"),
    )  # fmt: skip


def _level(bar: Batang, **look: str) -> rx.Component:
    return rx.el.svg.line(
        x1=bar.x - 6, x2=bar.x + bar.lebar + 6, y1=bar.garis, y2=bar.garis, **look
    )
