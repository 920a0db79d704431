"""One item of evidence: its file, and what the pegawai or the assessor does with it."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.services.bukti import (
    ButirBukti,
    LembarBukti,
    await_certificate,
    judge_evidence,
    reuse_file,
    withdraw_file,
)
from kinerja_app.ui import routes
from kinerja_app.ui.bukti.bukti_state import BuktiState
from kinerja_app.ui.bukti.isi_bukti import ButirTampil, next_of, shown
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.wording import field_sentence

_JUDGED = {
    LangkahBukti.VERIFIKASI: "Bukti ditandai terverifikasi",
    LangkahBukti.MINTA_PERBAIKAN: "Permintaan perbaikan terkirim",
    LangkahBukti.BATALKAN_VERIFIKASI: "Verifikasi dibatalkan",
    LangkahBukti.KONFIRMASI: "Dokumen ditandai tersedia di sekolah",
    LangkahBukti.BATALKAN_KONFIRMASI: "Tanda tersedia dibatalkan",
}
_GOES_ON = frozenset({LangkahBukti.VERIFIKASI, LangkahBukti.MINTA_PERBAIKAN,
                      LangkahBukti.KONFIRMASI})  # fmt: skip


class ButirState(BuktiState):
    """The item of the address; the note and the chosen file as they are typed."""

    butir: ButirTampil = ButirTampil()
    milik_saya: bool = False
    berikutnya: str = ""
    catatan: str = ""
    pilihan: str = ""
    salah_catatan: str = ""
    kunci: str = ""
    simpanan: SaveState = ""

    async def _isi(self, kabar: str = "") -> None:
        sheet = await self._buka(routes.BUTIR_BUKTI)
        if sheet is None:
            return
        found = self._chosen(sheet)
        if found is None:
            return
        self._show(sheet, found)
        self.kabar = kabar or self.kabar
        self.siap = True

    def _show(self, sheet: LembarBukti, found: ButirBukti) -> None:
        self.butir = shown(sheet, found)
        self.milik_saya = sheet.milik_saya
        self.berikutnya = next_of(sheet, found.slot.kunci)
        self.catatan, self.salah_catatan, self.simpanan = "", "", ""
        self.kunci = f"{self.kerangka.orang}/bukti/{sheet.skp.id}/{found.slot.kunci}/"
        self.pilihan = self.butir.berkas_saya[0].value if self.butir.berkas_saya else ""

    async def _lakukan(self, use_case: Any, kabar: str, **rest: object) -> bool:
        done = await self._ask(use_case, self._record_id(), self.butir.kunci, **rest)
        if done:
            await self._isi(kabar)
        self.salah_catatan = field_sentence(self.masalah, "catatan")
        return done is not None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the item of the address."""
        await self._isi()

    @rx.event
    @handles(SIGNED_IN)
    async def terkirim(self) -> None:
        """After an upload: show what is there now."""
        await self._isi("File terkirim, menunggu diperiksa")

    @rx.event
    @handles(SIGNED_IN)
    async def tarik(self, _berkas: str) -> None:
        """ "Hapus": take the file out of this item."""
        await self._lakukan(withdraw_file, "File diambil dari bukti ini")

    @rx.event
    @handles(SIGNED_IN)
    async def tunggu(self) -> None:
        """ "Menunggu sertifikat"."""
        await self._lakukan(await_certificate, "Ditandai menunggu sertifikat")

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self, berkas: str) -> None:
        """Choose one of the own files."""
        self.pilihan = berkas[:12]

    @rx.event
    @handles(SIGNED_IN)
    async def pakai(self) -> None:
        """ "Pakai file ini"."""
        chosen = number_in(self.pilihan)
        await self._lakukan(reuse_file, "File terpasang, menunggu diperiksa", berkas_id=chosen)

    @rx.event
    @handles(SIGNED_IN)
    def catat(self, teks: str) -> None:
        """Keep the note as typed."""
        self.catatan, self.simpanan = teks[:4000], ""

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self, langkah: str) -> Any:
        """The assessor's step; then on to the next item that waits."""
        if langkah not in {each.value for each in _JUDGED}:
            return None
        step, following = LangkahBukti(langkah), self.berikutnya
        done = await self._lakukan(
            judge_evidence, _JUDGED[step], langkah=step, catatan=self.catatan
        )
        self.simpanan = "tersimpan" if done else ""
        if not done or step not in _GOES_ON:
            return None
        self._kabar_berikut = _JUDGED[step]
        return rx.redirect(following or self.daftar_href)
