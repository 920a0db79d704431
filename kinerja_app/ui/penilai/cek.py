""" "Cek rencana": judging a submitted plan part by part, and its one outcome."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services.daftar import list_binaan, list_daerah, list_guru
from kinerja_app.services.pemeriksaan import (
    LembarPeriksa,
    note_part,
    open_submission,
    review_plan,
)
from kinerja_app.services.persetujuan import approve_plan, return_plan
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.penyaring import Penyaring
from kinerja_app.ui.dasar_isian import Tumpuan, belongs_to
from kinerja_app.ui.formatting import ZONE, jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.penilai.lembar_cek import (
    BagianCek,
    LembarCek,
    Putusan,
    head,
    judged,
    outcome,
    parts,
    refused,
)
from kinerja_app.ui.wording import at_field

_WAITING = Penyaring(status="diajukan", urut="terlama").saringan()
_ACTS: Mapping[str, tuple[Callable[..., Skp], str]] = {
    "setujui": (approve_plan, "Anda menyetujui rencana {nama}"),
    "kembalikan": (return_plan, "Anda mengembalikan rencana {nama} dengan catatan"),
    "kirim": (review_plan, "Anda mengirim tinjauan rencana {nama} ke Kepala Dinas"),
}


def following_id(ids: list[int], here: int) -> int:
    """The id after ``here``, from the last on to the first; 0 when nothing else waits."""
    at = ids.index(here) + 1 if here in ids else 0
    return next((each for each in ids[at:] + ids[:at] if each != here), 0)


def dock(found: tuple[BagianCek, ...], lembar: LembarCek, *, tertunda: int) -> Putusan:
    """The outcome on offer; none while a judgement on the page is not with the server."""
    if tertunda:
        return Putusan(f"{tertunda} bagian belum tersimpan")
    return outcome(found, lembar)


class CekState(KinerjaState):
    """The opened submission with the reader's judgements as they are saved."""

    lembar: LembarCek = LembarCek()
    bagian: tuple[BagianCek, ...] = ()
    putusan: Putusan = Putusan()
    berikutnya: str = ""
    simpan_bagian: str = ""
    simpan: str = ""
    simpan_jam: str = ""
    usang: bool = False
    # Counts how often the fields were drawn anew because a part was changed elsewhere.
    digambar: int = 0
    _tumpuan: Tumpuan = Tumpuan()
    _ke: int = 0
    _tertunda: tuple[str, ...] = ()
    _nama: str = ""
    _zona: str = ZONE

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """ "Cek": open the submission; the pegawai is told that it is being read."""
        await self._muat()

    async def _muat(self) -> None:
        bingkai = await self._arrive(routes.CEK, Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS)
        if bingkai is None:
            return
        self.simpan, self.berikutnya, self.usang, self._tertunda = "", "", False, ()
        found = await self._open(open_submission, self._record_id())
        if found:
            self._show(found.value)
            await self._find_next(found.value)
        self.siap = True

    def _show(self, sheet: LembarPeriksa) -> None:
        self.lembar = head(sheet)
        self.bagian = parts(sheet, orang=self.kerangka.orang)
        for part in self.bagian:
            self._tumpuan = self._tumpuan.opened(part.simpan, int(part.versi))
        self.putusan = outcome(self.bagian, self.lembar)
        self._ke, self._zona = sheet.pengajuan.ke, sheet.sekolah.zona
        self._nama = sheet.orang.nama.partition(",")[0]
        back = self.lembar.kembali_href
        nav = tuple(replace(each, aktif=each.href == back) for each in self.kerangka.nav)
        self.kerangka = replace(self.kerangka, nav=nav)

    async def _find_next(self, sheet: LembarPeriksa) -> None:
        """The plan after this one in the order of waiting, and after the last the first."""
        kode, here = sheet.skp.periode_kode, sheet.skp.id
        ids: list[int] = []
        if sheet.skp.jabatan is Jabatan.GURU:
            guru = await self._ask(list_guru, sheet.skp.npsn, kode, saringan=_WAITING)
            ids = [each.skp_id for each in guru.value.daftar.baris] if guru else []
        else:
            by_link = self.lembar.kembali_href == routes.DAFTAR_BINAAN
            listing = list_binaan if by_link else list_daerah
            heads = await self._ask(listing, kode, saringan=Saringan())
            ids = [each.skp_id for each in heads.value.menunggu] if heads else []
        following = following_id(ids, here)
        self.berikutnya = routes.at(routes.CEK, following) if following else ""

    @rx.event
    @handles(SIGNED_IN)
    async def nilai(
        self, bagian: str, keputusan: str, dasar: str = ""
    ) -> AsyncGenerator[None, None]:
        """Keep the judgement on one part."""
        found = await self._part_of(bagian, dasar)
        if found:
            self.simpan_bagian, self.simpan = bagian, "menyimpan"
            yield
            part = judged(found, putusan=keputusan[:20], catatan=found.catatan)
            await self._keep(part, dasar, field=f"putusan-{bagian}")

    @rx.event
    @handles(SIGNED_IN)
    async def catat(self, bagian: str, teks: str, dasar: str = "") -> AsyncGenerator[None, None]:
        """Keep the note on one part as it is typed."""
        found = await self._part_of(bagian, dasar)
        if found and found.catatan != teks:
            self.simpan_bagian, self.simpan = bagian, "menyimpan"
            yield
            part = judged(found, putusan=found.putusan, catatan=teks)
            await self._keep(part, dasar, field=f"catatan-{bagian}")

    async def _part_of(self, bagian: str, dasar: str) -> BagianCek | None:
        """The part that a save belongs to; read again where the server forgot the tab."""
        if not self.bagian:
            await self._muat()
        found = (each for each in self.bagian if each.id == bagian)
        return next((each for each in found if belongs_to(dasar, each.simpan)), None)

    async def _keep(self, part: BagianCek, dasar: str, *, field: str) -> None:
        done = await self._ask(
            note_part,
            self._record_id(),
            bagian=Bagian(part.id),
            keputusan=part.putusan,
            catatan=part.catatan,
            pengajuan_ke=self._ke,
            revisi=self._tumpuan.version(part.simpan, dasar),
        )
        if self._didahului:
            await self._show_stored(field)
            return
        part = part if done is None else replace(part, versi=str(done.value.revisi))
        others = tuple(each for each in self._tertunda if each != part.id)
        self._tertunda = others if done else (*others, part.id)
        self.bagian = tuple(part if each.id == part.id else each for each in self.bagian)
        self.putusan = dock(self.bagian, self.lembar, tertunda=len(self._tertunda))
        if done is None:
            self.simpan = "perangkat"
            self._refuse()
            return
        self._tumpuan = self._tumpuan.saved(part.simpan, done.value.revisi)
        self.simpan, self.simpan_jam = "tersimpan", jam(done.value.disimpan_at, self._zona)

    async def _show_stored(self, field: str) -> None:
        """Draw the parts as they stand now where another save came first; both are in sight."""
        refused, self.usang = self.masalah, False
        found = await self._open(open_submission, self._record_id())
        if found:
            self._show(found.value)
        self.simpan, self._tertunda, self.digambar = "perangkat", (), self.digambar + 1
        self.masalah = at_field(refused, field)

    def _refuse(self) -> None:
        """Show what a field needs beside it; without a field the sheet itself is out of date."""
        self.bagian = refused(self.bagian, self.masalah)
        self.usang = any(not each.field for each in self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self) -> Any:
        """The outcome that the dock offers; then back to the list, which confirms it."""
        if self.putusan.tindakan not in _ACTS:
            return None
        act, confirmed = _ACTS[self.putusan.tindakan]
        done = await self._ask(act, self._record_id(), pengajuan_ke=self._ke)
        if done is None:
            self._refuse()
            return None
        self._kabar_berikut = confirmed.format(nama=self._nama)
        return rx.redirect(self.lembar.kembali_href)
