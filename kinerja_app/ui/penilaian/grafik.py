"""Charts of results as inline SVG: bars with their values printed, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p

WIDTH, HEIGHT, GROUND = 560, 240, 190
_TOP = 40


@dataclass(frozen=True)
class Batang:
    """One bar: where it stands, its value in words, and whether it is only supposed."""

    id: str
    label: str
    nilai: str
    x: int
    y: int
    lebar: int
    tinggi: int
    tengah: int
    andai: bool = False
    garis: int = GROUND
    saran: str = ""


def bars(
    rows: tuple[tuple[str, float, str, bool], ...], *, saran: tuple[tuple[float, str], ...] = ()
) -> tuple[Batang, ...]:
    """Bars of (label, height, value in words, supposed); ``saran`` draws a mark beside each."""
    most = max((*(row[1] for row in rows), *(each[0] for each in saran), 1.0))
    step = WIDTH // max(len(rows), 1)
    width = min(72, step - 16)
    found = []
    for place, (label, value, words, supposed) in enumerate(rows):
        tall = round((GROUND - _TOP) * value / most)
        mark = saran[place] if saran else (0.0, "")
        found.append(
            Batang(
                id=f"b{place}",
                label=label,
                nilai=words,
                x=place * step + (step - width) // 2,
                y=GROUND - tall,
                lebar=width,
                tinggi=tall,
                tengah=place * step + step // 2,
                andai=supposed,
                garis=GROUND - round((GROUND - _TOP) * mark[0] / most),
                saran=mark[1],
            )
        )
    return tuple(found)


def chart(rows: Any, *, title: Any, described: Any) -> rx.Component:
    """The bars of a list var, its title and its text alternative."""
    return rx.el.svg(
        rx.el.svg.line(x1="0", x2=str(WIDTH), y1=str(GROUND), y2=str(GROUND),
                       stroke="var(--color-line)"),
        rx.foreach(rows, _bar),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        class_name="chart",
        role="img",
        aria_label=f"{title}. {described}",
        style={"width": "100%", "height": "auto"},
    )  # fmt: skip


def _bar(bar: Batang) -> rx.Component:
    fill = rx.cond(bar.andai, "var(--color-surface)", "var(--color-accent)")
    mark = rx.el.svg.line(
        x1=bar.x, x2=bar.x + bar.lebar, y1=bar.garis, y2=bar.garis,
        stroke="var(--color-ink)", stroke_width="2", stroke_dasharray="5 4",
    )  # fmt: skip
    return rx.el.svg.g(
        rx.el.svg.rect(
            x=bar.x, y=bar.y, width=bar.lebar, height=bar.tinggi, fill=fill,
            stroke="var(--color-accent)",
            stroke_dasharray=rx.cond(bar.andai, "5 4", "none"),
        ),
        p.when(bar.saran, mark),
        rx.el.svg.text(bar.nilai, x=bar.tengah, y=bar.y - 8, text_anchor="middle", class_name="v"),
        rx.el.svg.text(bar.label, x=bar.tengah, y=GROUND + 22, text_anchor="middle"),
    )  # fmt: skip
