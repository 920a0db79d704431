""" "Ubah rencana": the pegawai wishes parts of an agreed plan changed, says why, and sends it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.rencana import Bagian
from kinerja_app.services.lembar_perubahan import LembarPerubahan
from kinerja_app.services.perubahan import (
    drop_part,
    read_change,
    send_change,
    withdraw_change,
    write_reason,
)
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import Tumpuan, belongs_to
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.perubahan.beda import (
    Akibat,
    BedaBagian,
    BuktiLama,
    archived_items,
    decisions,
    differences,
    effects,
)
from kinerja_app.ui.perubahan.giliran_perubahan import parts_to_choose, reminder, waiting_turn
from kinerja_app.ui.views import Moment, Problem, Tag, Task, Turn
from kinerja_app.ui.wording import at_field, field_sentence, sentence

KOSONG = Turn(Tag(), "")


class UbahRencanaState(KinerjaState):
    """The request of one plan: written, waiting, or refused with the reason."""

    skp_id: int = 0
    halangan: str = ""
    menunggu: bool = False
    pilihan: tuple[Task, ...] = ()
    beda: tuple[BedaBagian, ...] = ()
    akibat: tuple[Akibat, ...] = ()
    alasan: str = ""
    giliran: Turn = KOSONG
    pengingat: str = ""
    putusan: tuple[Moment, ...] = ()
    arsip: tuple[BuktiLama, ...] = ()
    salah_alasan: str = ""
    simpanan: SaveState = ""
    jam: str = ""
    kunci: str = ""
    versi: str = ""
    # Counts how often the reason was drawn anew because it was changed elsewhere.
    digambar: int = 0
    _tumpuan: Tumpuan = Tumpuan()
    _zona: str = ""

    async def _muat(self) -> None:
        bingkai = await self._arrive(routes.UBAH_RENCANA, Sebagai.PEGAWAI)
        if bingkai is None:
            return
        answer = await self._open(read_change, self._record_id())
        if answer is not None:
            self._susun(answer.value)
        self.siap = True

    def _susun(self, lembar: LembarPerubahan) -> None:
        asked = lembar.permintaan if lembar.permintaan and lembar.permintaan.terbuka else None
        now = lembar if asked else replace(lembar, permintaan=None)
        self.skp_id, self._zona = lembar.skp.id, lembar.sekolah.zona
        self.menunggu = lembar.menunggu
        self.halangan = "" if lembar.halangan is None else sentence(lembar.halangan)
        self.pilihan, self.beda = parts_to_choose(now), differences(now)
        self.akibat = effects(lembar) if self.beda else ()
        self.alasan, self.salah_alasan = asked.alasan if asked else "", ""
        self.giliran = waiting_turn(lembar) if lembar.menunggu else KOSONG
        self.pengingat = reminder(lembar) if lembar.menunggu else ""
        self.putusan, self.arsip = decisions(lembar), archived_items(lembar)
        self.kunci = f"{self.kerangka.orang}/{lembar.skp.id}/ubah/"
        self._tumpuan = self._tumpuan.opened(self.kunci, asked.versi if asked else 0)
        self.versi = str(asked.versi if asked else 0)
        self.simpanan = ""

    async def _lakukan(self, use_case: Any, *args: object, kabar: str, **more: object) -> None:
        """Do one act, show the request anew, and say what happened; a refusal stays in sight."""
        answer = await self._ask(use_case, self.skp_id, *args, **more)
        if self._didahului and not self.menunggu:
            await self._show_stored()
            return
        refused, words = self.masalah, self.alasan
        await self._muat()
        self._tandai(refused)
        self.kabar = kabar if answer is not None else ""
        self.alasan = words if refused and not self.menunggu else self.alasan

    async def _show_stored(self) -> None:
        """Draw the reason as it stands now where another save came first; both are in sight."""
        refused, self.digambar = self.masalah, self.digambar + 1
        await self._muat()
        self.masalah = at_field(refused, "alasan")

    def _tandai(self, shown: tuple[Problem, ...]) -> None:
        self.masalah = shown
        self.salah_alasan = field_sentence(shown, "alasan")

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the request."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def tulis_alasan(self, teks: str, dasar: str = "") -> AsyncGenerator[None, None]:
        """Keep the reason as it is typed; read again where the server forgot the tab."""
        if not self.kunci:
            await self._muat()
        form = self.kunci
        if teks == self.alasan or self.menunggu or not belongs_to(dasar, form):
            return
        self.alasan, self.simpanan = teks[:1000], "menyimpan"
        yield
        # What was refused stays in its place: a page that moves loses the press that follows.
        shown = self.masalah
        version = self._tumpuan.version(form, dasar)
        answer = await self._ask(write_reason, self.skp_id, self.alasan, revisi=version)
        if answer is None:
            if self._didahului:
                await self._show_stored()
            self.simpanan = "perangkat"
            return
        self.masalah, self.simpanan = shown, "tersimpan"
        self._tumpuan = self._tumpuan.saved(form, answer.value.revisi)
        self.versi, self.jam = str(answer.value.revisi), jam(answer.value.disimpan_at, self._zona)

    @rx.event
    @handles(SIGNED_IN)
    async def batalkan(self, bagian: str) -> None:
        """ "Batalkan perubahan ini": the part stays as agreed."""
        if bagian in set(Bagian):
            words = "Bagian itu tetap seperti yang disepakati."
            await self._lakukan(drop_part, Bagian(bagian), kabar=words)

    @rx.event
    @handles(SIGNED_IN)
    async def kirim(self) -> None:
        """ "Ajukan perubahan"."""
        words = "Permintaan perubahan terkirim."
        version = self._tumpuan.version(self.kunci, "")
        await self._lakukan(send_change, alasan=self.alasan, revisi=version, kabar=words)

    @rx.event
    @handles(SIGNED_IN)
    async def tarik(self) -> None:
        """ "Tarik permintaan" while nobody has decided."""
        words = "Permintaan ditarik. Isinya tersimpan sebagai draf."
        await self._lakukan(withdraw_change, kabar=words)
