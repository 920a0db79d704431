"""Angka kredit drawn: the amount, what is needed next, the chart, the same as rows."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.penilaian.grafik_ak import ak_chart
from kinerja_app.ui.penilaian.lembar_arti import BarisAk, Syarat

_COLUMNS = ("Tahun", "Predikat", "Rumus", "Jumlah", "Keadaan")


def amount(ak: Any) -> rx.Component:
    """An ``AkTampil`` var: what is counted, and the years supposed."""
    table = p.data_table("Angka kredit dan simulasinya", _COLUMNS, ak.baris, year_row)
    return p.stack(
        rx.el.p(
            rx.el.b(ak.jumlah, class_name="num", style={"font-size": "1.75rem"}), " angka kredit"
        ),
        rx.el.p(rx.el.b("Pangkat berikutnya. "), ak.pangkat),
        rx.el.p(rx.el.b("Jenjang berikutnya. "), ak.jenjang),
        p.card(
            ak_chart(ak.grafik, ak.grafik_hp, described=ak.uraian),
            p.why("Lihat sebagai tabel", table),
        ),
        p.when(ak.sementara, p.note(ak.sementara, kind="warn")),
    )


def year_row(row: BarisAk) -> tuple[rx.Component, ...]:
    """One year of a table."""
    return (
        p.row_head(row.tahun),
        p.cell(row.predikat, place="end"),
        p.cell(row.rumus, place="full"),
        p.cell(rx.el.b(row.nilai, class_name="num")),
        p.cell(row.keadaan),
    )


def condition(row: Syarat) -> rx.Component:
    """One consequence of a predikat, with its source."""
    return rx.el.li(
        rx.el.div(
            rx.el.b(row.label),
            p.status_tag(row.tag),
            rx.cond(row.usulan, p.tag("belum pasti", icon_name="flask-conical", kind="warn"), ""),
            class_name="row",
        ),
        rx.el.p(row.kalimat, class_name="mt-s"),
        rx.el.p(row.sumber, class_name="small muted"),
    )
