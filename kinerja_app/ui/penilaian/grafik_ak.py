"""The chart of angka kredit: each year on top of what was there before, the need as a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.formatting import angka

HEIGHT, LEFT, GROUND, TOP = 280, 40, 222, 34
WIDE, NARROW = 560, 320
"""Of a desk and of a phone; there the last columns only, so that the words stay readable."""
ON_A_PHONE = 4


@dataclass(frozen=True)
class KolomAk:
    """One year: what stands already and what is there after it, in words and as heights.

    With ``andai`` everything above ``dari`` is supposed, also what earlier years would have given.
    """

    label: str
    keterangan: str
    rumus: str
    jumlah: str
    dari: float
    sampai: float
    andai: bool = False
    tercapai: bool = False


@dataclass(frozen=True)
class Batang:
    """One drawn column: the lower part stands already, the upper one is gained or supposed."""

    id: str
    label: str
    baris: str
    baris_dua: str
    nilai: str
    x: int
    lebar: int
    tengah: int
    y_atas: int
    tinggi_atas: int
    y_bawah: int
    tinggi_bawah: int
    andai: bool


@dataclass(frozen=True)
class Garis:
    """A line of the scale."""

    y: int
    label: str


@dataclass(frozen=True)
class GrafikAk:
    """The whole chart; ``target`` empty leaves the line of the need out.

    ``ada``, ``tambahan`` and ``simulasi``: which of the three fills the columns show.
    """

    batang: tuple[Batang, ...] = ()
    garis: tuple[Garis, ...] = ()
    target: str = ""
    target_y: int = 0
    lebar: int = WIDE
    ada: bool = False
    tambahan: bool = False
    simulasi: bool = False


NO_CHART = GrafikAk()


def columns_chart(
    columns: tuple[KolomAk, ...], *, target: tuple[float, str] | None, lebar: int = WIDE
) -> GrafikAk:
    """Lay the columns out; the highest of them and the need fills the height."""
    most = max(*(each.sampai for each in columns), target[0] if target else 1.0, 1.0)
    step = (lebar - LEFT) // len(columns)
    drawn = tuple(_bar(place, each, step=step, most=most) for place, each in enumerate(columns))
    scale = tuple(Garis(GROUND - _height(part, most), angka(part)) for part in _scale(most))
    line = GROUND - _height(target[0], most) if target else 0
    return GrafikAk(
        drawn, scale, target[1] if target else "", line, lebar,
        ada=any(each.tinggi_bawah for each in drawn),
        tambahan=any(each.tinggi_atas for each in drawn if not each.andai),
        simulasi=any(each.tinggi_atas for each in drawn if each.andai),
    )  # fmt: skip


def _height(value: float, most: float) -> int:
    return round((GROUND - TOP) * value / most)


def _bar(place: int, each: KolomAk, *, step: int, most: float) -> Batang:
    words = each.keterangan.split(" ")
    at = 2 if words[0] == "bila" else 1
    width = min(64, step - 12)
    lower, upper = _height(each.dari, most), _height(each.sampai, most)
    return Batang(
        f"k{place}", each.label, " ".join(words[:at]), " ".join(words[at:]), each.jumlah,
        x=LEFT + place * step + (step - width) // 2,
        lebar=width,
        tengah=LEFT + place * step + step // 2,
        y_atas=GROUND - upper,
        tinggi_atas=upper - lower,
        y_bawah=GROUND - lower,
        tinggi_bawah=lower,
        andai=each.andai,
    )  # fmt: skip


def _scale(most: float) -> tuple[int, ...]:
    """Four round numbers up to the highest value."""
    step = next(each for each in (10, 25, 50, 100, 150, 250) if most / each <= 5)
    return tuple(range(0, int(most) + 1, step))


def ak_chart(wide: Any, narrow: Any, *, described: Any) -> rx.Component:
    """The chart for a desk and the one for a phone, of which one is shown, with text and legend."""
    return rx.fragment(
        _drawn(wide, described, width=WIDE, look="chart wideonly"),
        _legend(wide, look="legend wideonly mt-s mb"),
        _drawn(narrow, described, width=NARROW, look="chart phoneonly"),
        _legend(narrow, look="legend phoneonly mt-s mb"),
    )


def _drawn(chart: Any, described: Any, *, width: int, look: str) -> rx.Component:
    need = rx.el.svg.line(
        x1=str(LEFT), x2=str(width), y1=chart.target_y, y2=chart.target_y,
        stroke="var(--color-ink)", stroke_width="2", stroke_dasharray="6 5",
    )  # fmt: skip
    return rx.el.svg(
        rx.foreach(chart.garis, lambda line: _scale_line(line, width)),
        p.when(chart.target, need),
        rx.foreach(chart.batang, _column),
        view_box=f"0 0 {width} {HEIGHT}",
        class_name=look,
        role="img",
        aria_label=f"Angka kredit per tahun. {described}",
        style={"width": "100%", "height": "auto"},
    )


def _legend(chart: Any, *, look: str) -> rx.Component:
    """What the fills that are drawn and the dashed line mean."""
    need = rx.el.li(
        rx.el.i(
            aria_hidden="true", style={"width": "1.5rem", "height": "0", "border-top": "2px dashed"}
        ),
        "Kebutuhan ",
        chart.target,
    )
    return rx.el.ul(
        p.when(chart.ada, _sample("var(--color-accent-soft)", "solid", "Sudah ada")),
        p.when(chart.tambahan, _sample("var(--color-accent)", "solid", "Tambahan tahun itu")),
        p.when(chart.simulasi, _sample("var(--color-surface)", "dashed", "Simulasi")),
        p.when(chart.target, need),
        class_name=look,
    )


def _sample(fill: str, edge: str, label: str) -> rx.Component:
    look = {"background": fill, "border": f"1px {edge} var(--color-accent)"}
    return rx.el.li(rx.el.i(aria_hidden="true", style=look), label)


def _scale_line(line: Garis, width: int) -> rx.Component:
    return rx.el.svg.g(
        rx.el.svg.line(
            x1=str(LEFT), x2=str(width), y1=line.y, y2=line.y, stroke="var(--color-line)"
        ),
        rx.el.svg.text(line.label, x=str(LEFT - 8), y=line.y + 5, text_anchor="end"),
    )


def _column(bar: Batang) -> rx.Component:
    gained = rx.cond(bar.andai, "var(--color-surface)", "var(--color-accent)")
    edge = "var(--color-accent)"
    return rx.el.svg.g(
        rx.el.svg.rect(
            x=bar.x, y=bar.y_bawah, width=bar.lebar, height=bar.tinggi_bawah,
            fill="var(--color-accent-soft)", stroke=edge,
        ),
        rx.el.svg.rect(
            x=bar.x, y=bar.y_atas, width=bar.lebar, height=bar.tinggi_atas, fill=gained,
            stroke=edge, stroke_dasharray=rx.cond(bar.andai, "5 4", "none"),
        ),
        rx.el.svg.text(bar.nilai, x=bar.tengah, y=bar.y_atas - 8, text_anchor="middle",
                       class_name="v"),
        rx.el.svg.text(bar.label, x=bar.tengah, y=str(GROUND + 20), text_anchor="middle",
                       class_name="v"),
        rx.el.svg.text(bar.baris, x=bar.tengah, y=str(GROUND + 37), text_anchor="middle"),
        rx.el.svg.text(bar.baris_dua, x=bar.tengah, y=str(GROUND + 52), text_anchor="middle"),
    )  # fmt: skip
