""" "Ekspor e-Kinerja": what an export would change, the export, and the files of earlier ones."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.ekspor_ekinerja import list_exports, preview_export, run_export
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.ekinerja.lembar_ekspor import (
    BarisBeda,
    BarisEkspor,
    PapanEkspor,
    board,
    export_row,
    rows,
)
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page


class EksporState(KinerjaState):
    """The dry run of a scope and its earlier exports."""

    papan: PapanEkspor = PapanEkspor()
    beda: tuple[BarisBeda, ...] = ()
    riwayat: tuple[BarisEkspor, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what an export now would change."""
        if await self._arrive(routes.KEMAJUAN, Sebagai.PENILAI, Sebagai.DINAS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        npsn, self.papan, self.beda = self._query("npsn")[:8], PapanEkspor(), ()
        plan = await self._ask(preview_export, self._periode(), npsn=npsn)
        if plan:
            self.papan, self.beda = board(plan.value), rows(plan.value.perbedaan)
        found = await self._open(list_exports, self._periode())
        if found:
            self.riwayat = tuple(export_row(each) for each in found.value)

    @rx.event
    @handles(SIGNED_IN)
    async def ekspor(self) -> None:
        """ "Ekspor sekarang": the files are kept and listed below."""
        self.kabar = ""
        npsn = self._query("npsn")[:8]
        done = await self._ask(run_export, self._periode(), npsn=npsn)
        if done:
            await self._fill()
            records = done.value.jumlah_rhk + done.value.jumlah_hasil
            self.kabar = f"{records} rekaman diekspor. Unduh filenya di bawah."


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = EksporState


def ekspor() -> rx.Component:
    """For KS and dinas: what would change against the last export, the button, the history."""
    return page(
        p.back_link("e-Kinerja", href=routes.EKINERJA),
        p.title_block(
            "Ekspor ke e-Kinerja",
            eyebrow=_STATE.papan.alis,
            lead="Hanya ASN, rencana yang disepakati atau hasil final, dan jabatan definitif. "
            "Ekspor yang diulang tidak menggandakan apa pun.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Ekspor belum bisa dibuat"),
            p.when(_STATE.papan.judul, _dry_run()),
            _history(),
            gap="l",
        ),
    )


def _dry_run() -> rx.Component:
    papan = _STATE.papan
    table = p.data_table(
        "Yang berubah", ("NIP", "Perubahan", "Rekaman"), _STATE.beda, _difference, wide=True
    )
    return p.section(
        papan.judul,
        p.card(
            p.facts(papan.fakta),
            p.when(papan.tertahan, rx.el.p(papan.tertahan, class_name="mt")),
            p.actions(p.button("Ekspor sekarang", on_click=_STATE.ekspor)),
        ),
        rx.cond(
            p.some(_STATE.beda),
            rx.el.div(table, p.when(papan.lainnya, rx.el.p(papan.lainnya)), class_name="mt"),
            rx.fragment(),
        ),
        id="percobaan",
    )


def _difference(row: BarisBeda) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.nip),
        p.tag_cell(row.tanda),
        p.cell(
            row.sumber, rx.el.span(row.keterangan, class_name="muted small under"), place="full"
        ),
    )


def _history() -> rx.Component:
    table = p.data_table(
        "Ekspor sebelumnya", ("Dibuat", "Isi", "File"), _STATE.riwayat, _export, wide=True
    )
    nothing = p.empty_state("Belum ada ekspor untuk periode ini.", icon_name="file-text")
    return p.section(
        "Ekspor sebelumnya",
        rx.cond(p.some(_STATE.riwayat), table, nothing),
        id="riwayat",
    )


def _export(row: BarisEkspor) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.kapan, under=row.oleh),
        p.cell(row.isi, rx.el.span(row.perubahan, class_name="muted small under"), place="full"),
        p.cell(
            rx.el.span(
                p.each(
                    row.file,
                    lambda file: p.link(
                        file.label, p.hidden(" ", row.kapan), href=file.href, reload=True
                    ),
                ),
                class_name="row",
            ),
            place="full",
        ),
    )
