""" "e-Kinerja": everything that stands in the way, each with who mends it and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.services.ekinerja import Pemeriksaan, SekolahPeriksa, preflight
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.ekinerja.lembar_periksa import (
    PAGE,
    BarisTemuan,
    KelompokTemuan,
    PapanPeriksa,
    Saring,
    board,
    groups,
)
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.views import Paging, Tag

_OPEN = Tag("ok", "check", "Siap")


@dataclass(frozen=True)
class BarisSekolah:
    """One school of a daerah: what holds it back, how many people are ready."""

    nama: str
    npsn: str
    tanda: Tag
    siap: str
    href: str


def school_row(each: SekolahPeriksa) -> BarisSekolah:
    """A school in words."""
    holding = Tag("warn", "triangle-alert", f"{each.menahan} hal menahan")
    return BarisSekolah(
        nama=each.nama,
        npsn=each.npsn,
        tanda=holding if each.menahan else _OPEN,
        siap=f"{each.siap} orang",
        href=routes.with_query(routes.EKINERJA, npsn=each.npsn),
    )


def school_page(
    seen: Pemeriksaan, cari: str, halaman: int
) -> tuple[tuple[BarisSekolah, ...], Paging]:
    """One page of the schools of a daerah, those with most to mend first."""
    words = cari.casefold().strip()
    found = sorted(
        (each for each in seen.sekolah if words in f"{each.nama} {each.npsn}".casefold()),
        key=lambda each: (-each.menahan, each.nama),
    )
    if len(found) <= PAGE:
        return tuple(school_row(each) for each in found), NO_PAGES
    shown = found[(halaman - 1) * PAGE : halaman * PAGE]

    def to(number: int) -> str:
        return routes.with_query(routes.EKINERJA, cari=cari, halaman=number)

    where = pages(halaman, len(found), size=PAGE, noun="sekolah", to=to)
    return tuple(school_row(each) for each in shown), where


class EkinerjaState(KinerjaState):
    """The check of a school, or of the schools of a daerah."""

    papan: PapanPeriksa = PapanPeriksa()
    kelompok: tuple[KelompokTemuan, ...] = ()
    informasi: tuple[KelompokTemuan, ...] = ()
    sekolah: tuple[BarisSekolah, ...] = ()
    banyak_sekolah: bool = False
    cari: str = ""
    halaman_sekolah: Paging = NO_PAGES

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Check what the address asks for."""
        arrived = await self._arrive(routes.KEMAJUAN, Sebagai.PENILAI, Sebagai.DINAS)
        if arrived is None:
            return
        shown = self._filter()
        self.cari = self._query("cari")[:100]
        found = await self._open(preflight, self._periode(), npsn=shown.npsn)
        if found:
            seen = found.value
            self.papan = board(seen, shown)
            self.banyak_sekolah = len(seen.sekolah) > 1
            several = self.banyak_sekolah and not (shown.kode or shown.pemilik)
            holding = () if several else groups(seen, shown, arrived.peran, menahan=True)
            telling = () if several else groups(seen, shown, arrived.peran, menahan=False)
            self.kelompok, self.informasi = holding, telling
            rows = school_page(seen, self.cari, shown.halaman) if several else ((), NO_PAGES)
            self.sekolah, self.halaman_sekolah = rows
        self.siap = True

    def _filter(self) -> Saring:
        return Saring(
            npsn=self._query("npsn")[:8],
            pemilik=self._query("pemilik")[:30],
            kode=self._query("kode")[:40],
            halaman=page_in(self._query("halaman")),
        )

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search for a school goes into the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        return rx.redirect(routes.with_query(routes.EKINERJA, cari=words))


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = EkinerjaState


def ekinerja() -> rx.Component:
    """For KS and dinas: who mends what, the schools, then the findings by kind."""
    papan = _STATE.papan
    searched = _STATE.banyak_sekolah & (_STATE.cari != "")
    return page(
        p.back_link(papan.kembali, href=papan.kembali_href),
        p.title_block(
            papan.judul,
            eyebrow=papan.alis,
            lead=papan.pengantar,
            below=rx.el.p(
                p.link("Kiriman", href=routes.KIRIMAN),
                p.when(
                    papan.pak_href,
                    rx.fragment(" · ", p.link("SK angka kredit", href=papan.pak_href)),
                ),
                class_name="semi",
            ),
        ),
        p.stack(
            rx.cond(papan.hijau, _ready(), rx.fragment()),
            rx.cond(p.some(papan.hitungan), _owners(papan), rx.fragment()),
            p.when(
                papan.sebagian,
                p.link(papan.sebagian, href=papan.ekspor_href, class_name="semi"),
            ),
            rx.cond(p.some(_STATE.sekolah) | searched, _schools(), rx.fragment()),
            p.each(_STATE.kelompok, _group),
            p.pager(papan.halaman),
            rx.cond(p.some(_STATE.informasi), _information(), rx.fragment()),
            gap="l",
        ),
    )


def _ready() -> rx.Component:
    export = p.link_button("Lihat yang akan diekspor", href=_STATE.papan.ekspor_href)
    return p.note(
        rx.el.p("Semua syarat terpenuhi."), p.actions(export), kind="ok", icon_name="circle-check"
    )


def _owners(papan: Any) -> rx.Component:
    return rx.el.section(
        rx.el.h2("Siapa yang memperbaiki", class_name="h-s mb"),
        p.counts(papan.hitungan, described=papan.uraian),
    )


def _schools() -> rx.Component:
    columns = ("Sekolah", "Pemeriksaan", "Siap dikirim", p.hidden("Tindakan"))
    table = p.data_table("Sekolah", columns, _STATE.sekolah, _school)
    nothing = p.nothing_found("sekolah", everything=routes.EKINERJA)
    return rx.el.section(
        rx.el.h2("Sekolah", class_name="h-s mb"),
        p.filter_bar(
            search_label="Nama sekolah atau NPSN",
            label="Cari sekolah",
            search=_STATE.cari,
            on_submit=_STATE.terapkan,
        ),
        rx.el.div(rx.cond(p.some(_STATE.sekolah), table, nothing), class_name="mt"),
        p.pager(_STATE.halaman_sekolah),
    )


def _school(row: BarisSekolah) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.nama, under=row.npsn),
        p.tag_cell(row.tanda),
        p.cell(row.siap, label="Siap dikirim"),
        p.action_cell("Periksa", href=row.href, about=row.nama),
    )


def _group(group: Any) -> rx.Component:
    """One kind of finding: what it is, what to do, and who it is about."""
    return p.section(
        group.judul,
        rx.el.p(group.tindakan, class_name="muted read"),
        p.when(group.usulan, rx.el.p(p.usulan_tag(), class_name="mt-s")),
        rx.el.div(
            p.data_table(
                group.judul,
                ("Nama", "Yang memperbaiki", p.hidden("Tindakan")),
                group.baris,
                _row,
                wide=True,
            ),
            class_name="mt-s",
        ),
        p.when(
            group.lainnya,
            p.link(group.lainnya, p.hidden(" ", group.judul), href=group.lainnya_href),
        ),
        id=f"temuan-{group.kode}",
        aside=rx.el.span(group.jumlah, class_name="muted num"),
    )


def _row(row: BarisTemuan) -> tuple[rx.Component, ...]:
    act = p.link(row.tindakan, p.hidden(" ", row.nama), href=row.href, class_name="btn sec sm")
    return (
        p.row_head(row.nama, under=row.rincian),
        p.cell(row.pemilik, label="Yang memperbaiki"),
        p.cell(p.when(row.href, act), place="act"),
    )


def _information() -> rx.Component:
    return rx.el.section(
        p.why(
            "Informasi yang tidak menahan pengiriman",
            p.stack(p.each(_STATE.informasi, _group), gap="l"),
        )
    )
