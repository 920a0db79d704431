"""The section of the spread: the chart, whom its curve is for, and the same as a table."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.penilaian.grafik import legend, spread_chart
from kinerja_app.ui.penilaian.lembar_sebaran import Sebaran


def spread_section(sebaran: Any, *, set_href: Any) -> rx.Component:
    """Actual people beside the advisory curve; ``set_href`` is for those who set a capaian."""
    advice = rx.fragment(
        legend(luar=sebaran.tanpa),
        rx.el.p(sebaran.pola, class_name="mt-s read"),
        p.when(sebaran.tanpa, _left_out(sebaran, set_href)),
        rx.cond(
            p.some(sebaran.panduan),
            rx.el.ul(rx.foreach(sebaran.panduan, rx.el.li), class_name="bul small mt-s"),
            rx.fragment(),
        ),
        rx.el.p(sebaran.sumber, class_name="small muted mt-s"),
    )
    missing = rx.fragment(
        rx.el.p(sebaran.belum, class_name="mt-s read"), p.when(set_href, _to_set(set_href))
    )
    return p.section(
        "Sebaran predikat",
        p.card(
            spread_chart(sebaran.grafik, sebaran.grafik_hp, described=sebaran.uraian),
            p.when(sebaran.pola, advice),
            p.when(sebaran.belum, missing),
            p.why("Lihat sebagai tabel", _table(sebaran)),
        ),
        id="sebaran",
    )


def _left_out(sebaran: Any, set_href: Any) -> rx.Component:
    people = p.link("Lihat yang tidak dihitung", href=sebaran.tanpa_href, class_name="semi")
    return rx.fragment(
        rx.el.p(sebaran.tanpa, class_name="mt-s read"),
        rx.el.p(people, p.when(set_href, _to_set(set_href)), class_name="row"),
    )


def _to_set(href: Any) -> rx.Component:
    return p.link("Tetapkan capaian organisasi", href=href, class_name="semi")


def _table(sebaran: Any) -> rx.Component:
    """As many columns as there is to say: the curve, and for how many it is if not for all."""
    rows, caption = sebaran.baris, "Sebaran predikat"
    plain = p.data_table(caption, ("Predikat", "Jumlah"), rows, _people)
    curve = p.data_table(caption, ("Predikat", "Jumlah", "Pola yang disarankan"), rows, _curve)
    columns = ("Predikat", "Jumlah", "Di sekolah dengan capaian", "Pola yang disarankan")
    compared = p.data_table(caption, columns, rows, _compared)
    return rx.cond(sebaran.pola, rx.cond(sebaran.tanpa, compared, curve), plain)


def _people(row: Sebaran) -> tuple[rx.Component, ...]:
    return (p.row_head(p.link(row.predikat, href=row.href)), p.cell(row.nyata, place="end"))


def _curve(row: Sebaran) -> tuple[rx.Component, ...]:
    return (*_people(row), _named("Pola yang disarankan", row.saran))


def _compared(row: Sebaran) -> tuple[rx.Component, ...]:
    inside = _named("Di sekolah dengan capaian", row.dibandingkan)
    return (*_people(row), inside, _named("Pola yang disarankan", row.saran))


def _named(column: str, number: Any) -> rx.Component:
    """A number under its column; on phones, where there are no columns, behind its name."""
    return p.cell(rx.el.span(f"{column}: ", class_name="muted phoneonly"), number, place="full")
