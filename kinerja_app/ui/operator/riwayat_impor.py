"""The last imports as rows: file, kind, of which school, when, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import reflex as rx

from kinerja_app.persistence.impor_repository import ImporTersimpan
from kinerja_app.services.unggahan import RAPOR, ROSTER
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.views import Tag

JENIS: Mapping[str, str] = {ROSTER: "Daftar guru", RAPOR: "Rapor Pendidikan"}
WAITING = "pratinjau"
_STATUS: Mapping[str, Tag] = {
    WAITING: Tag("me", "circle-dot", "Perlu diputuskan"),
    "diterapkan": Tag("ok", "check", "Disimpan"),
    "dibatalkan": Tag("", "circle-minus", "Dibatalkan"),
}


@dataclass(frozen=True)
class BarisImpor:
    """One import and whose list it is; ``href`` leads to the preview while it waits."""

    berkas: str
    jenis: str
    kapan: str
    hasil: str
    tanda: Tag
    href: str = ""


def import_line(each: ImporTersimpan) -> BarisImpor:
    """One upload or applied import in words."""
    waits = each.status == WAITING
    return BarisImpor(
        berkas=each.berkas,
        jenis=", ".join(filter(None, (JENIS.get(each.jenis, each.jenis), each.sekolah))),
        kapan=waktu(each.diterapkan_at or each.dibuat_at),
        hasil=counts_in_words(each.hasil),
        tanda=_STATUS.get(each.status, Tag("", "info", each.status)),
        href=routes.at(routes.PRATINJAU_IMPOR, each.id) if waits else "",
    )


def counts_in_words(hasil: Mapping[str, object]) -> str:
    """ "9 baru, 2 berubah"; zeros are left out, and nothing at all says so."""
    names = ("baru", "berubah", "tetap", "ditolak", "dilewati")
    return ", ".join(f"{hasil[name]} {name}" for name in names if hasil.get(name))


def imports_table(rows: Sequence[BarisImpor]) -> rx.Component:
    """The last imports, newest first."""
    columns = ("File", "Status", "Waktu", "Hasil")
    return p.data_table("Impor terakhir", columns, rows, _cells, wide=True)


def _cells(row: BarisImpor) -> Sequence[rx.Component]:
    name = rx.cond(row.href, p.link(row.berkas, href=row.href), rx.el.span(row.berkas))
    return (
        p.row_head(name, under=row.jenis),
        p.cell(p.status_tag(row.tanda), place="full"),
        p.cell(row.kapan, place="full"),
        p.cell(row.hasil, place="full"),
    )
