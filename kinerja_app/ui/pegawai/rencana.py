"""Rencana: one's own plan to read, with its status, the last notes, and the acts that are open."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.perubahan_rencana import DAPAT_DIMINTA
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.pengajuan import agree_plan, withdraw_plan
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.isi_beranda import catatan
from kinerja_app.ui.pegawai.langkah import ALAMAT
from kinerja_app.ui.pegawai.rangkuman import box
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.pegawai.ringkasan import Kotak, kotak_rencana
from kinerja_app.ui.views import Moment, Tag
from kinerja_app.ui.wording_status import Pembaca, tag_rencana


class RencanaSayaState(RencanaState):
    """The plan as text."""

    kotak: tuple[Kotak, ...] = ()
    status: Tag = Tag()
    nomor: str = ""
    catatan: tuple[Moment, ...] = ()
    boleh_tarik: bool = False
    boleh_sepakat: bool = False
    boleh_ubah: bool = False
    lanjutkan: str = ""

    async def _muat(self) -> None:
        lembar = await self._buka(routes.RENCANA)
        if lembar is None:
            return
        skp = lembar.skp
        self.kotak = kotak_rencana(lembar, ubah=False)
        self.status = tag_rencana(skp.status.value, Pembaca.PEGAWAI)
        self.nomor = plan_line(lembar)
        self.catatan = catatan(lembar)
        sent = lembar.periode_terbuka and skp.status is StatusRencana.DIAJUKAN
        self.boleh_tarik = sent and skp.dibuka_at is None
        self.boleh_sepakat = lembar.periode_terbuka and skp.status is StatusRencana.DISETUJUI
        self.boleh_ubah = lembar.periode_terbuka and skp.status in DAPAT_DIMINTA
        first = routes.at(ALAMAT[lembar.rules.langkah.value[0]], skp.id)
        self.lanjutkan = first if lembar.dapat_diubah else ""
        self.siap = True

    async def _lakukan(self, use_case: Any, kabar: str) -> None:
        answer = await self._ask(use_case, self._record_id())
        refused = self.masalah
        await self._muat()
        self.masalah, self.kabar = refused, kabar if answer else ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the plan."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def sepakati(self) -> None:
        """ "Sepakati rencana"."""
        await self._lakukan(agree_plan, "Rencana Anda sudah disepakati.")

    @rx.event
    @handles(SIGNED_IN)
    async def tarik(self) -> None:
        """ "Tarik kembali"."""
        await self._lakukan(withdraw_plan, "Rencana ditarik kembali. Anda bisa mengubahnya lagi.")


def plan_line(lembar: LembarRencana) -> str:
    """ "Nomor SKP-24-2-00117, sejak 5 Agustus 2024"."""
    since = local_date(lembar.skp.sejak, lembar.sekolah.zona)
    return f"Nomor {lembar.skp.nomor}, sejak {tanggal(since)}"


def rencana() -> rx.Component:
    """The plan to read, also when nothing may be changed; its acts follow from its status."""
    notes = p.section("Catatan penilai", p.timeline(RencanaSayaState.catatan), id="catatan")
    return page(
        p.back_link("Beranda", href=routes.BERANDA),
        p.title_block(
            "Rencana Anda",
            above=p.status_tag(RencanaSayaState.status),
            lead=RencanaSayaState.nomor,
        ),
        p.error_summary(KinerjaState.masalah, heading="Langkah ini belum bisa dilakukan"),
        p.stack(
            rx.cond(some(RencanaSayaState.catatan), notes, rx.fragment()),
            rx.foreach(RencanaSayaState.kotak, box),
            p.actions(*_acts()),
            narrow=True,
        ),
        rx.cond(RencanaSayaState.status.kind == "ok", rx.fragment(), p.draft_mark()),
    )


def _acts() -> tuple[rx.Component, ...]:
    agree = p.button("Sepakati rencana", on_click=RencanaSayaState.sepakati)
    withdraw = p.button("Tarik kembali", on_click=RencanaSayaState.tarik, weight="secondary")
    go_on = p.link_button("Lanjutkan menyusun", href=RencanaSayaState.lanjutkan)
    change = p.link_button(
        "Ubah rencana", href=routes.at(routes.UBAH_RENCANA, RencanaState.skp_id), weight="secondary"
    )
    history = p.link_button(
        "Riwayat", href=routes.at(routes.RIWAYAT, RencanaState.skp_id), weight="secondary"
    )
    evidence = p.link_button(
        "Bukti dukung", href=routes.at(routes.BUKTI, RencanaState.skp_id), weight="secondary"
    )
    result = p.link_button(
        "Hasil penilaian", href=routes.at(routes.HASIL, RencanaState.skp_id), weight="secondary"
    )
    return (
        rx.cond(RencanaSayaState.status.kind == "ok", rx.fragment(evidence, result), rx.fragment()),
        rx.cond(RencanaSayaState.boleh_sepakat, agree, rx.fragment()),
        rx.cond(RencanaSayaState.lanjutkan != "", go_on, rx.fragment()),
        rx.cond(RencanaSayaState.boleh_tarik, withdraw, rx.fragment()),
        rx.cond(RencanaSayaState.boleh_ubah, change, rx.fragment()),
        history,
        p.print_button(),
    )
