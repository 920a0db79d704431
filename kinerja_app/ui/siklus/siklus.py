""" "Siklus": where the cycle of an SKP stands, whose turn it is, and what each side may do now."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.jadwal_observasi import (
    agree_schedule,
    decide_reschedule,
    postpone,
    return_preparation,
)
from kinerja_app.services.penyesuaian import decide_adjustment
from kinerja_app.services.siklus import go_on_to_rating
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.siklus.giliran_siklus import turn_of_cycle
from kinerja_app.ui.siklus.isi_permintaan import NONE, PermintaanTampil, request_shown, requests_of
from kinerja_app.ui.siklus.papan_siklus import (
    KelompokDokumen,
    PapanSiklus,
    board,
    groups_of,
    history_of,
)
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.siklus.tindakan_siklus import dialogs, request_box
from kinerja_app.ui.views import Moment, Tag, Turn


class SiklusPageState(SiklusState):
    """One cycle: its board, its documents, its history."""

    papan: PapanSiklus = PapanSiklus()
    giliran: Turn = Turn(Tag(), "")
    kelompok: tuple[KelompokDokumen, ...] = ()
    riwayat: tuple[Moment, ...] = ()
    keputusan: tuple[Moment, ...] = ()
    permintaan: PermintaanTampil = NONE
    alasan: str = ""

    async def _muat(self) -> None:
        lembar = await self._buka(routes.SIKLUS)
        if lembar is None:
            return
        self.papan, self.giliran = board(lembar), turn_of_cycle(lembar)
        self.kelompok = groups_of(lembar)
        self.riwayat, self.keputusan = history_of(lembar), requests_of(lembar)
        self.permintaan, self.alasan = request_shown(lembar), ""
        self.siap = True

    async def _lakukan(self, use_case: Any, kabar: str, *args: Any, **more: Any) -> None:
        """Do one act, show the cycle anew, and say what happened."""
        answer = await self._ask(use_case, self.skp_id, *args, **more)
        refused = self.masalah
        await self._muat()
        self.masalah, self.kabar = refused, kabar if answer else ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the cycle."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    def tulis_alasan(self, teks: str) -> None:
        """The reason or note of the next act."""
        self.alasan = teks[:1000]

    @rx.event
    @handles(SIGNED_IN)
    async def sepakati(self) -> None:
        """ "Sepakati jadwal"."""
        await self._lakukan(agree_schedule, "Jadwal observasi disepakati.")

    @rx.event
    @handles(SIGNED_IN)
    async def kembalikan(self) -> None:
        """ "Kembalikan persiapan" with the reason."""
        words = "Diskusi Persiapan dikembalikan."
        await self._lakukan(return_preparation, words, alasan=self.alasan)

    @rx.event
    @handles(SIGNED_IN)
    async def tunda(self) -> None:
        """ "Tunda observasi" with the reason."""
        await self._lakukan(postpone, "Observasi ditunda.", alasan=self.alasan)

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self, jawaban: str) -> None:
        """Setujui or Tolak what the pegawai has asked."""
        asked = self.permintaan
        decide = decide_reschedule if asked.jadwal else decide_adjustment
        agreed = jawaban == "setuju"
        words = "Permintaan disetujui." if agreed else "Permintaan ditolak."
        await self._lakukan(decide, words, asked.id, setuju=agreed, catatan=self.alasan)

    @rx.event
    @handles(SIGNED_IN)
    async def lanjut(self) -> None:
        """ "Lanjut ke penilaian"; before E is done with a reason."""
        await self._lakukan(go_on_to_rating, "Siklus dilanjutkan ke penilaian.", alasan=self.alasan)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = SiklusPageState


def siklus() -> rx.Component:
    """The turn, the request that waits, the five documents, the appointment beside them."""
    papan = _STATE.papan
    return page(
        p.back_link(_STATE.label_kembali, href=_STATE.kembali),
        p.title_block(
            papan.judul,
            above=p.status_tag(papan.tag),
            lead=papan.praktik,
            below=rx.el.p(papan.siapa, class_name="muted"),
        ),
        p.error_summary(KinerjaState.masalah, heading="Langkah ini belum bisa dilakukan"),
        p.stack(
            p.turn_card(_STATE.giliran, _acts(papan)),
            p.when(papan.bentrok, _conflict(papan)),
            p.when(papan.dinilai, p.note(papan.dinilai, icon_name="clipboard-check")),
            rx.cond(_STATE.permintaan.judul != "", request_box(_STATE), rx.fragment()),
            p.columns(_documents(), _aside(papan)),
            gap="l",
        ),
        dialogs=dialogs(_STATE),
    )


def _acts(papan: Any) -> rx.Component:
    agree = p.button("Sepakati jadwal", on_click=_STATE.sepakati)
    back = p.button("Kembalikan", weight="secondary", opens="dlg-kembalikan")
    postponed = p.button("Tunda observasi", weight="secondary", opens="dlg-tunda")
    go_on = p.button("Lanjut ke penilaian", on_click=_STATE.lanjut, after="arrow-right")
    early = p.button("Lanjut tanpa refleksi", weight="quiet", opens="dlg-lanjut")
    move = p.link_button(papan.ubah, href=papan.ubah_href, weight="secondary")
    return rx.el.div(
        p.when(papan.boleh_sepakat, agree),
        p.when(papan.boleh_lanjut, go_on),
        p.when(papan.boleh_kembalikan, back),
        p.when(papan.boleh_tunda, postponed),
        p.when(papan.ubah, move),
        p.when(papan.boleh_lanjut_awal, early),
        class_name="row mt",
    )


def _conflict(papan: Any) -> rx.Component:
    return p.note(
        rx.el.p(papan.bentrok),
        p.link("Bandingkan versi", href=papan.bentrok_href, class_name="semi"),
        kind="warn",
        icon_name="git-compare",
    )


def _documents() -> rx.Component:
    return rx.fragment(
        p.stack(rx.foreach(_STATE.kelompok, _group), gap="l"),
        rx.cond(
            p.some(_STATE.keputusan),
            p.section("Permintaan", p.timeline(_STATE.keputusan), id="permintaan"),
            rx.fragment(),
        ),
        rx.cond(
            p.some(_STATE.riwayat),
            p.section("Riwayat siklus", p.trail(_STATE.riwayat), id="riwayat"),
            rx.fragment(),
        ),
    )


def _group(part: KelompokDokumen) -> rx.Component:
    return p.task_list(part.tugas, heading=part.judul, done=part.selesai, id=part.id)


def _aside(papan: Any) -> rx.Component:
    calendar = p.link_button(
        "Simpan ke kalender",
        href=papan.kalender,
        weight="secondary",
        small=True,
        before="calendar-days",
        reload=True,
    )
    appointment = p.side_section(
        "Jadwal observasi",
        rx.el.p(papan.jadwal, class_name="semi"),
        p.when(papan.tempat, rx.el.p(papan.tempat, class_name="muted")),
        rx.el.div(p.when(papan.kalender, calendar), class_name="mt-s"),
    )
    rubric = p.link("Cetak rubrik", href=routes.at(routes.RUBRIK, _STATE.skp_id))
    plan = p.link("Lihat rencana", href=papan.rencana_href)
    said = p.link("Umpan balik", href=routes.at(routes.UMPAN_BALIK, _STATE.skp_id))
    kept = p.when(papan.arsip, rx.el.p(p.link(papan.arsip, href=papan.arsip_href)))
    other = p.when(papan.ganti_href, rx.el.p(p.link("Ubah Praktik Kinerja", href=papan.ganti_href)))
    return rx.fragment(
        p.when(papan.jadwal, appointment),
        p.when(papan.terlambat, p.note(papan.terlambat, kind="warn", icon_name="clock")),
        p.side_section("Dokumen lain", rx.el.p(plan), rx.el.p(said), rx.el.p(rubric), kept, other),
    )
