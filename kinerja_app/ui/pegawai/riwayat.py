"""Riwayat: who did what with the plan, newest first, and the texts that were replaced."""

from __future__ import annotations

import reflex as rx

from kinerja_app.persistence.rencana_repository import BagianTersimpan, plan_of
from kinerja_app.services.pemberitahuan import read_trail
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.fakta_bagian import Bahan, semua_fakta
from kinerja_app.ui.pegawai.langkah import nama
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.views import Fact, Moment, Summary
from kinerja_app.ui.wording_kabar import act_by, act_heading, act_reason


class RiwayatState(RencanaState):
    """The trail of one SKP, and the texts kept aside."""

    jejak: tuple[Moment, ...] = ()
    versi_lama: tuple[Summary, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the trail."""
        lembar = await self._buka(routes.RIWAYAT)
        if lembar is None:
            return
        answer = await self._open(read_trail, lembar.skp.id)
        if answer is not None:
            zona = lembar.sekolah.zona
            self.jejak = tuple(
                Moment(
                    act_heading(line),
                    waktu(line.at, zona),
                    act_by(line),
                    act_reason(line),
                    now=at == 0,
                )
                for at, line in enumerate(answer.value.jejak)
            )
            self.versi_lama = tuple(old_version(each, lembar) for each in answer.value.versi_lama)
        self.siap = True


def old_version(part: BagianTersimpan, lembar: LembarRencana) -> Summary:
    """A replaced text of a part, with its device and time."""
    plan = plan_of({part.bagian: part})
    facts = semua_fakta(part.bagian, Bahan(plan, lembar.rules, lembar.skp.jabatan))
    when = waktu(part.disimpan_at, lembar.sekolah.zona)
    where = f"{part.perangkat}, {when}" if part.perangkat else when
    return Summary(f"{nama(part.bagian)} – {where}", facts or (Fact("Isi", "Kosong"),))


def riwayat() -> rx.Component:
    """The audit lines about the plan in words, then the texts that a conflict replaced."""
    older = p.section(
        "Versi yang digantikan",
        p.summary_list(RiwayatState.versi_lama),
        id="versi-lama",
    )
    return page(
        p.back_link("Rencana", href=routes.at(routes.RENCANA, RencanaState.skp_id)),
        p.title_block("Riwayat rencana", lead="Siapa melakukan apa, yang terbaru di atas."),
        p.stack(
            rx.cond(
                some(RiwayatState.jejak),
                p.timeline(RiwayatState.jejak),
                p.empty_state("Belum ada riwayat untuk rencana ini."),
            ),
            rx.cond(some(RiwayatState.versi_lama), older, rx.fragment()),
            gap="l",
            narrow=True,
        ),
    )
