""" "Aturan": the rule set of the period, every value with its source and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.services.aturan import read_rules
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import each, some
from kinerja_app.ui.umum.baris_aturan import RESMI, TAFSIR, BarisAturan, KelompokAturan, sections


class AturanState(KinerjaState):
    """The rules of the period, filtered by the words of the address."""

    nama: str = ""
    cari: str = ""
    jumlah: str = ""
    kelompok: tuple[KelompokAturan, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the rules of the period this tab looks at."""
        bingkai = await self._arrive(routes.ATURAN)
        if bingkai is None:
            return
        periode = bingkai.periode_terpilih(self.periode_tab)
        found = await self._open(read_rules, periode.rule_set_id) if periode else None
        if found and periode:
            self.nama, self.cari = periode.nama, self._query("cari")
            self.kelompok = sections(found.value, cari=self.cari)
            count = sum(len(each.baris) for each in self.kelompok)
            self.jumlah = f"{count} dari {len(found.value)} baris"
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def saring(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search lives in the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        return rx.redirect(routes.with_query(routes.ATURAN, cari=words))


def aturan() -> rx.Component:
    """For everybody who is signed in: what the marks mean, a search, the values by subject."""
    state = AturanState
    return page(
        p.stack(
            p.title_block(
                "Aturan periode ini",
                eyebrow=state.nama,
                lead="Setiap angka dan pilihan di aplikasi ini berasal dari baris di bawah.",
            ),
            p.card(
                rx.el.dl(
                    _meaning(p.status_tag(RESMI), "tertulis di aturan atau halaman resmi"),
                    _meaning(p.status_tag(TAFSIR), "disimpulkan dari beberapa sumber"),
                    _meaning(p.usulan_tag(), "pilihan kami selama aturannya belum ada"),
                    class_name="kv facts",
                ),
                label="Arti tanda",
            ),
            p.filter_bar(
                search_label="Cari aturan",
                label="Cari aturan",
                search=state.cari,
                on_submit=state.saring,
            ),
            rx.el.p(state.jumlah, role="status", class_name="muted small"),
            rx.cond(
                some(state.kelompok),
                each(state.kelompok, rule_section),
                p.nothing_found("aturan", everything=routes.ATURAN),
            ),
        )
    )


def _meaning(mark: rx.Component, words: str) -> rx.Component:
    return rx.el.div(rx.el.dt(mark), rx.el.dd(words))


def rule_section(kelompok: KelompokAturan) -> rx.Component:
    """One section as a table behind its name; a search opens what it has found."""
    table = p.data_table(
        kelompok.judul, ("Aturan", "Isi", "Sumber", "Tanda"), kelompok.baris, _cells
    )
    return rx.el.details(
        rx.el.summary(
            p.icon("chevron-right", "s"),
            rx.el.h2(kelompok.judul, class_name="h-m"),
            rx.el.span(kelompok.jumlah, class_name="muted small"),
        ),
        table,
        open=AturanState.cari != "",
        class_name="group",
    )


def _cells(row: BarisAturan) -> Sequence[rx.Component]:
    return (
        p.row_head(row.nama, under=row.bagian),
        p.cell(row.isi, place="full"),
        p.cell(
            rx.el.span(row.sumber),
            p.when(row.catatan, rx.el.span(row.catatan, class_name="muted small under")),
            place="full",
        ),
        p.tag_cell(row.tanda),
    )
