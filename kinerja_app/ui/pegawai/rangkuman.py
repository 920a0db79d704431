"""Rangkuman: read every answer once more, mend what is missing, and submit."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.skp import Jabatan
from kinerja_app.services.pengajuan import submit_plan
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.pegawai.isi_beranda import belum_boleh_ajukan
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.pegawai.ringkasan import Kotak, kotak_rencana, menuju_kotak


class RangkumanState(RencanaState):
    """The answers, who reads them next, and whether a submission is under way."""

    kotak: tuple[Kotak, ...] = ()
    judul: str = ""
    pengantar: str = ""
    belum_boleh: str = ""
    mengirim: bool = False

    async def _muat(self) -> None:
        lembar = await self._buka(routes.RANGKUMAN)
        if lembar is None:
            return
        self.mengirim = False
        self.belum_boleh = belum_boleh_ajukan(lembar)
        self.kotak = kotak_rencana(lembar, ubah=lembar.dapat_diubah)
        self.judul, self.pengantar = "Rangkuman rencana Anda", ""
        if lembar.dapat_diubah:
            self.judul = "Periksa rencana Anda sebelum mengajukan"
            self.pengantar = who_reads(lembar)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the answers."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def ajukan(self) -> Any:
        """ "Ajukan rencana"; a second press while it is sent does nothing."""
        if not await self._pasti():
            return
        self.mengirim = True
        yield
        answer = await self._ask(submit_plan, self.skp_id)
        self.mengirim = False
        if answer is None:
            self.masalah = menuju_kotak(self.masalah)
            return
        yield rx.redirect(routes.at(routes.TERKIRIM, self.skp_id))


def who_reads(lembar: LembarRencana) -> str:
    """Who checks the plan next, and that it can be taken back."""
    guru = lembar.skp.jabatan is Jabatan.GURU
    if lembar.disetujui_sistem:
        return (
            "Setelah Anda mengajukan, rencana disetujui otomatis karena sekolah dipimpin Plt. "
            "Anda lalu menyepakatinya."
        )
    office = "Kepala Sekolah" if guru else "Kepala Dinas"
    if lembar.memimpin:
        office = "pengawas atau Kepala Dinas"
    reviewer = lembar.peran.peninjau
    if reviewer is not None:
        who = f"{reviewer.nama} (pengawas) meninjau, lalu {office} memeriksa"
    else:
        names = ", ".join(each.nama for each in lembar.peran.penilai)
        who = f"{names} ({office}) memeriksa" if names else f"{office} memeriksa"
    return f"Setelah Anda mengajukan, {who}. Anda bisa menarik kembali selama belum dibuka."


def rangkuman() -> rx.Component:
    """The last step: what is missing is linked where it is mended, then the button to submit."""
    return page(
        p.back_link(RencanaState.posisi.label_sebelum, href=RencanaState.posisi.sebelum),
        p.step_header(
            RangkumanState.judul,
            step=RencanaState.posisi.nomor,
            of=RencanaState.posisi.dari,
            lead=RangkumanState.pengantar,
        ),
        p.error_summary(KinerjaState.masalah, heading="Rencana belum bisa diajukan"),
        p.stack(
            p.when(RencanaState.terkunci, p.note(RencanaState.terkunci, kind="plain")),
            rx.foreach(RangkumanState.kotak, box),
            p.when(RangkumanState.belum_boleh, p.note(RangkumanState.belum_boleh, kind="warn")),
            rx.cond(_may_submit(), _buttons(), _only_print()),
            narrow=True,
        ),
        p.draft_mark(),
    )


def box(row: Kotak) -> rx.Component:
    """One part with the id that its problems link to."""
    return rx.el.div(p.summary(row.isi), id=row.id, tab_index=-1)


def _may_submit() -> Any:
    return RencanaState.dapat_diubah & (RangkumanState.belum_boleh == "")


def _buttons() -> rx.Component:
    return p.actions(
        p.button("Ajukan rencana", on_click=RangkumanState.ajukan, busy=RangkumanState.mengirim),
        p.link_button("Simpan Draf", href=routes.BERANDA, weight="secondary"),
        p.print_button(),
    )


def _only_print() -> rx.Component:
    return p.actions(
        p.link_button("Kembali ke Beranda", href=routes.BERANDA, weight="secondary"),
        p.print_button(),
    )
