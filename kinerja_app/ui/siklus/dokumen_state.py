"""What the pages of the five documents share: opening, saving by itself, sending, taking back."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import BENTUK, IsiDokumen
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.services.penyesuaian import request_adjustment
from kinerja_app.services.siklus import (
    HasilDokumen,
    save_document,
    send_document,
    take_back_part,
)
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import Pijakan, belongs_to, version_of
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.siklus.giliran_siklus import ALAMAT
from kinerja_app.ui.siklus.isi_dokumen import (
    Isian,
    KepalaDokumen,
    archived_words,
    facts_of,
    head,
    may_ask_change,
    may_fill,
    may_take_back,
    sheet_number,
    text_fields,
)
from kinerja_app.ui.siklus.rubrik_observasi import facts_with_notes
from kinerja_app.ui.siklus.siklus_state import SiklusState
from kinerja_app.ui.views import Fact, Problem
from kinerja_app.ui.wording import sources_once

CHANGED_ELSEWHERE = (
    "Dokumen ini diubah di perangkat lain sesudah Anda membukanya. Periksa isinya, lalu kirim."
)


class Naskah:
    """The text being written, what it stands on, and the late version it goes on with (0: none)."""

    def __init__(self, isi: IsiDokumen, pijakan: Pijakan, lanjutan: int = 0) -> None:
        self.isi = isi
        self.pijakan = pijakan
        self.lanjutan = lanjutan

    def with_text(self, isi: IsiDokumen) -> Naskah:
        """Another text in the same place."""
        return Naskah(isi, self.pijakan, self.lanjutan)


class DokumenState(SiklusState):
    """One document as one side fills it."""

    kepala: KepalaDokumen = KepalaDokumen()
    isian: tuple[Isian, ...] = ()
    milik: tuple[Fact, ...] = ()
    lain: tuple[Fact, ...] = ()
    judul_lain: str = ""
    dapat_diisi: bool = False
    boleh_tarik: bool = False
    sebagai_pengamat: bool = False
    salah: rx.Field[dict[str, str]] = rx.field(default_factory=dict)
    simpanan: SaveState = ""
    jam: str = ""
    kunci: str = ""
    kunci_lama: str = ""
    versi: str = ""
    dok: str = ""
    boleh_ubah: str = ""
    terpengaruh: str = ""
    mode_ubah: bool = False
    bentrok: str = ""
    alasan: str = ""
    _naskah: Naskah | None = None
    # The link came back to a page whose text was changed elsewhere meanwhile.
    _tertinggal: bool = False
    # The version on which the words of the event that runs now were typed.
    _diketik_pada: int | None = None

    async def _buka_dokumen(self, here: str, dokumen: Dokumen) -> LembarSiklus | None:
        """Begin the page of one document; None when it is refused."""
        before, self._naskah = self._naskah, None
        lembar = await self._buka(here)
        if lembar is None:
            return None
        kasus = lembar.kasus
        pihak = kasus.pihak or Pengisi.PENGAMAT
        other = Pengisi.PEGAWAI if pihak is Pengisi.PENGAMAT else Pengisi.PENGAMAT
        stored = kasus.berkas.get((dokumen, pihak))
        revisi = stored.revisi if stored else 0
        fresh = Naskah(stored.isi if stored else BENTUK[dokumen](), Pijakan(revisi, revisi))
        self.dapat_diisi = may_fill(lembar, dokumen)
        same = self._susun_kunci(lembar, dokumen)
        self._naskah = before if before and same and self._resumes() else fresh
        self._tertinggal = self._naskah.pijakan.revisi != revisi
        isi = self._naskah.isi
        self.dok, self.kepala = dokumen.value, head(lembar, dokumen)
        self.sebagai_pengamat = pihak is Pengisi.PENGAMAT
        self.isian = text_fields(lembar, dokumen, pihak, isi)
        self.milik = facts_with_notes(lembar, dokumen, pihak, isi)
        self.lain = facts_of(lembar, dokumen, other, kasus.isi(dokumen, other))
        self.judul_lain = "Bagian pegawai" if self.sebagai_pengamat else "Bagian pengamat"
        self._susun_simpanan(lembar, dokumen, pihak)
        self.versi = str(self._naskah.pijakan.revisi)
        self._susun_perubahan(lembar, dokumen)
        return lembar

    def _resumes(self) -> bool:
        """Whether the link came back to a page on which something may still be typed."""
        return self._tersambung_lagi and (self.dapat_diisi or self.mode_ubah)

    def _susun_kunci(self, lembar: LembarSiklus, dokumen: Dokumen) -> bool:
        """Name the copies on the device; whether they belong to the very text shown before.

        Words for a text that was archived since are not put into the one begun after it.
        """
        before = self.kunci
        self.kunci_lama = f"{self.kerangka.orang}/siklus-{lembar.kasus.skp.id}/{dokumen.value}/"
        self.kunci = f"{self.kunci_lama}{sheet_number(lembar, dokumen)}/"
        return self.mode_ubah or before == self.kunci

    def _susun_perubahan(self, lembar: LembarSiklus, dokumen: Dokumen) -> None:
        """Whether what was agreed may be asked to change, and what that would archive."""
        here = f"{routes.at(ALAMAT[dokumen], lembar.kasus.skp.id)}&ubah=1"
        able = may_ask_change(lembar, dokumen)
        self.mode_ubah = able and self._query("ubah") == "1"
        self.boleh_ubah = here if able and not self.mode_ubah else ""
        self.terpengaruh = archived_words(lembar, dokumen) if self.mode_ubah else ""
        self.alasan = ""
        if self.mode_ubah:
            self.dapat_diisi, self.kunci, self.kunci_lama, self.simpanan = True, "", "", ""

    def _susun_simpanan(self, lembar: LembarSiklus, dokumen: Dokumen, pihak: Pengisi) -> None:
        stored = lembar.kasus.berkas.get((dokumen, pihak))
        self.boleh_tarik = may_take_back(lembar, dokumen)
        self.salah, self.simpanan, self.jam = {}, "", ""
        self.bentrok = self._dua_versi() if dokumen in lembar.bentrok else ""
        if stored is not None:
            self.simpanan = "tersimpan"
            self.jam = jam(stored.disimpan_at, lembar.kasus.sekolah.zona)
        self.kembali = routes.at(routes.SIKLUS, lembar.kasus.skp.id)
        self.label_kembali = f"Siklus {lembar.orang.nama.partition(',')[0]}"

    def _isi(self) -> IsiDokumen:
        if self._naskah is None:
            message = "the document is read before it is written"
            raise RuntimeError(message)
        return self._naskah.isi

    def _menulis(self, dasar: str) -> bool:
        """Whether what was typed belongs to the text on this page, and on which version."""
        self._diketik_pada = version_of(dasar)
        return self._naskah is not None and belongs_to(dasar, self.kunci)

    async def _simpan(self, isi: IsiDokumen, field: str = "") -> Any:
        """Save the text as it stands; in a conflict it is kept beside the present one."""
        if self._naskah is None or not self.dapat_diisi:
            return None
        shown = tuple(each for each in self.masalah if each.field != field)
        if self.mode_ubah:
            self._naskah, self.simpanan = self._naskah.with_text(isi), ""
            self._tandai(shown)
            return None
        pijakan = self._naskah.pijakan.met_with(self._diketik_pada)
        naskah, self._diketik_pada = Naskah(isi, pijakan, self._naskah.lanjutan), None
        answer = await self._ask(
            save_document,
            self.skp_id,
            Dokumen(self.dok),
            isi,
            revisi=pijakan.revisi,
            perangkat=await self._device(),
            lanjutan=naskah.lanjutan,
        )
        if answer is None:
            self.simpanan = "perangkat"
            return None
        hasil = answer.value
        self._tersimpan(naskah, hasil)
        self._tandai(shown)
        return None

    def _tersimpan(self, naskah: Naskah, hasil: HasilDokumen) -> None:
        """What is stored now: the present text, or beside it a second version still being written.

        The page stays: more of it may be on its way from the device after a lost connection.
        """
        late = hasil.bentrok.lain if hasil.bentrok else None
        if late:
            self._naskah = Naskah(naskah.isi, naskah.pijakan, late.id)
            self.bentrok = self._dua_versi()
        else:
            self._naskah = Naskah(naskah.isi, naskah.pijakan.saved_as(hasil.revisi))
            self._tertinggal = False
        self.versi = str(self._naskah.pijakan.revisi)
        self.simpanan = "tersimpan"
        kept = late.disimpan_at if late else hasil.disimpan_at
        self.jam = jam(kept, self._lembar().kasus.sekolah.zona)

    def _dua_versi(self) -> str:
        return f"{routes.at(routes.VERSI_SIKLUS, self.skp_id)}&dok={self.dok}"

    def _tandai(self, shown: tuple[Problem, ...]) -> None:
        self.masalah = sources_once(shown)
        self.salah = {each.field: each.sentence for each in shown if each.field}

    @rx.event
    @handles(SIGNED_IN)
    async def ubah(self, kode: str, teks: str, dasar: str = "") -> Any:
        """Keep one text as it is typed."""
        known = {each.id: each.maks for each in self.isian}
        if not self._menulis(dasar) or kode not in known:
            return None
        isi = self._isi()
        if kode not in {each.name for each in fields(isi)} or getattr(isi, kode) == teks:
            return None
        self.simpanan, self.kabar = "menyimpan", ""
        typed: dict[str, Any] = {kode: teks[: known[kode] + 200]}
        return await self._simpan(replace(isi, **typed), kode)

    @rx.event
    @handles(SIGNED_IN)
    async def simpan_draf(self) -> Any:
        """ "Simpan Draf": save without checking, and say so."""
        if self._naskah is None:
            return None
        way = await self._simpan(self._isi())
        if self.simpanan == "tersimpan":
            self.kabar = f"Draf tersimpan {self.jam}."
        return way

    @rx.event
    @handles(SIGNED_IN)
    async def kirim(self, dasar: str = "") -> Any:
        """ "Kirim": everything that is missing is listed, or the cycle goes on."""
        if self._naskah is None or not self._menulis(dasar):
            return None
        pijakan = self._naskah.pijakan
        if pijakan.met_with(self._diketik_pada) != pijakan:
            self._tandai((Problem("", CHANGED_ELSEWHERE),))
            return None
        if pijakan.revisi == 0 or self._tertinggal:
            way = await self._simpan(self._isi())
            if way is not None or self.simpanan != "tersimpan":
                return way
        answer = await self._ask(send_document, self.skp_id, Dokumen(self.dok))
        if answer is None:
            self._tandai(self.masalah)
            return None
        self._kabar_berikut = f"{self.kepala.alis.partition(', ')[2]} terkirim."
        return rx.redirect(self.kembali)

    @rx.event
    @handles(SIGNED_IN)
    def tulis_alasan(self, teks: str) -> None:
        """Why what was agreed is to change."""
        self.alasan = teks[:1000]

    @rx.event
    @handles(SIGNED_IN)
    async def ajukan_perubahan(self) -> Any:
        """ "Ajukan perubahan": nothing changes until the observer has decided."""
        if self._naskah is None or not self.mode_ubah:
            return None
        isi = self._naskah.isi
        answer = await self._ask(request_adjustment, self.skp_id, isi, alasan=self.alasan)
        if answer is None:
            self._tandai(self.masalah)
            return None
        self._kabar_berikut = "Permintaan perubahan terkirim."
        return rx.redirect(self.kembali)

    @rx.event
    @handles(SIGNED_IN)
    async def tarik(self) -> Any:
        """ "Tarik kembali untuk mengubah"."""
        answer = await self._ask(take_back_part, self.skp_id, Dokumen(self.dok))
        here, self._naskah = routes.at(ALAMAT[Dokumen(self.dok)], self.skp_id), None
        return None if answer is None else rx.redirect(here)
