"""Document D, Upaya Tindak Lanjut: what was agreed in C, reported one by one."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import DokumenD
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.services.lembar_siklus import reported
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.halaman_dokumen import document_page, keep, refused
from kinerja_app.ui.siklus.isian_upaya import BarisLaporan, changed, reports_of


class UpayaState(DokumenState):
    """The follow-ups with their reports."""

    laporan: tuple[BarisLaporan, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the follow-ups that C has agreed."""
        lembar = await self._buka_dokumen(routes.UPAYA, Dokumen.D)
        if lembar is None:
            return
        if self._naskah is not None and self.dapat_diisi:
            told = self._naskah.isi
            rows = told.laporan_upaya if isinstance(told, DokumenD) else ()
            self._naskah = self._naskah.with_text(DokumenD(reported(lembar.upaya, rows)))
        self.laporan = reports_of(lembar.upaya, lembar.kasus.on)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def lapor(self, nomor: int, bagian: str, teks: str, dasar: str = "") -> Any:
        """The report of one follow-up, or the day it was done."""
        isi = self._isi() if self._menulis(dasar) else None
        if not isinstance(isi, DokumenD) or bagian not in {"laporan", "selesai"}:
            return None
        after = tuple(
            changed(each, bagian, teks) if n == nomor else each
            for n, each in enumerate(isi.laporan_upaya, start=1)
        )
        if after == isi.laporan_upaya:
            return None
        self.simpanan = "menyimpan"
        return await self._simpan(DokumenD(after), f"laporan_upaya-{nomor}")


_STATE: Any = UpayaState


def upaya() -> rx.Component:
    """For the pegawai: a report for each follow-up that was agreed; the observer reads them."""
    return document_page(
        rx.el.div(rx.foreach(_STATE.laporan, _report), class_name="stack gap-m"),
        before=rx.cond(_STATE.dapat_diisi, rx.fragment(), _agreed()),
    )


def _agreed() -> rx.Component:
    """The follow-ups for one who only reads, so that overdue ones are seen by both."""
    rows = rx.foreach(
        _STATE.laporan,
        lambda row: rx.el.li(
            rx.el.b(row.uraian), " ", p.optional_tag(row.tag), rx.el.p(row.tenggat)
        ),
    )
    agreed = p.card(
        rx.el.h2("Upaya yang disepakati", class_name="h-s mb"), rx.el.ul(rows, class_name="stack")
    )
    return rx.cond(p.some(_STATE.laporan), agreed, rx.fragment())


def _changes(row: BarisLaporan, part: str) -> dict[str, Any]:
    """What a field of the report does while it is typed in."""
    return {
        "on_change": lambda text: _STATE.lapor(row.nomor, part, text, DASAR).debounce(600),
        "on_blur": lambda text: _STATE.lapor(row.nomor, part, text, DASAR),
        "keep": keep(f"{row.id}-{part}"),
    }


def _report(row: BarisLaporan) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(row.uraian, class_name="h-s"),
            p.optional_tag(row.tag),
            class_name="row between",
        ),
        rx.el.p(row.tenggat, class_name="muted mb"),
        p.text_area(
            "Apa yang sudah Anda lakukan, dan apa yang berubah?",
            id=row.id,
            default=row.laporan,
            error=refused(row.id),
            **_changes(row, "laporan"),
        ),
        p.text_field(
            "Selesai pada",
            id=f"{row.id}-selesai",
            kind="date",
            default=row.selesai,
            **_changes(row, "selesai"),
        ),
        class_name="card",
        aria_label=f"Upaya {row.nomor}",
    )
