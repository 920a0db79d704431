"""What the pages about one plan share: opening it, saving a part by itself, showing problems.

Only the plan that the address names is held, and only to draw it: every act asks a use case.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import ManyProblems, RuleBroken
from kinerja_app.domain.rencana import Bagian, IsiBagian
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.regulations import RuleSet
from kinerja_app.services.katalog import bagian_of
from kinerja_app.services.perubahan import propose_part, read_proposal
from kinerja_app.services.rencana import Bentrok, LembarRencana, read_plan, save_part
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState, Penolakan
from kinerja_app.ui.dasar_isian import Pijakan, belongs_to, version_of
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.navigation import Sebagai, in_period
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.pegawai.fakta_bagian import bahan_dari, batas, semua_fakta
from kinerja_app.ui.pegawai.langkah import Posisi, nama, posisi
from kinerja_app.ui.views import Problem, Summary
from kinerja_app.ui.wording import problems, sources_once

TERKUNCI: dict[StatusRencana, str] = {
    StatusRencana.DIAJUKAN: "Rencana ini sedang diperiksa. Tarik kembali dari Beranda untuk "
    "mengubahnya, selama belum dibuka.",
    StatusRencana.DISETUJUI: "Rencana ini sudah disetujui.",
    StatusRencana.DISEPAKATI: "Rencana ini sudah disepakati.",
    StatusRencana.TIDAK_AKTIF: "Rencana ini tidak aktif.",
}


class Ingatan:
    """The plan as last read. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, lembar: LembarRencana) -> None:
        self.lembar = lembar


class RencanaState(KinerjaState):
    """The plan a page is about, and how far its text is saved."""

    skp_id: int = 0
    posisi: Posisi = Posisi(0, 0, routes.BERANDA, "Beranda", routes.BERANDA)
    dapat_diubah: bool = False
    perubahan: bool = False
    terkunci: str = ""
    ringkas: Summary = Summary("", ())
    catatan_penilai: str = ""
    salah: rx.Field[dict[str, str]] = rx.field(default_factory=dict)
    simpanan: SaveState = ""
    jam: str = ""
    kunci: str = ""
    versi: str = ""
    _ingatan: Ingatan | None = None
    _revisi: rx.Field[dict[str, int]] = rx.field(default_factory=dict)
    # The first of the revisions in a row that this tab itself has made of a part.
    _awal: rx.Field[dict[str, int]] = rx.field(default_factory=dict)
    # The version on which the words of the event that runs now were typed.
    _diketik_pada: int | None = None
    _bentrok_di_sini: bool = False
    # The late version of a part that this tab goes on with, while it waits for a choice.
    _lanjutan: rx.Field[dict[str, int]] = rx.field(default_factory=dict)

    async def _muat(self) -> None:
        """Fill the page from the address; every page has its own."""
        raise NotImplementedError

    async def _pasti(self, dasar: str = "") -> bool:
        """Whether there is a plan to work on; read again where the server forgot the tab.

        ``dasar`` says in which form and on which version something was typed.
        """
        if self._ingatan is None:
            await self._muat()
        self._diketik_pada = version_of(dasar)
        ready = self._ingatan is not None and self.penolakan.judul == ""
        return ready and belongs_to(dasar, self.kunci)

    def _lembar(self) -> LembarRencana:
        if self._ingatan is None:
            message = "the plan is read before it is worked on"
            raise RuntimeError(message)
        return self._ingatan.lembar

    async def _buka(self, here: str, bagian: Bagian | None = None) -> LembarRencana | None:
        """Begin a page about the plan in the address; None when it is refused."""
        self._ingatan = None
        if await self._arrive(here, Sebagai.PEGAWAI) is None:
            return None
        # The same page writes a plan, or wishes a change of one that is agreed.
        self.perubahan = self._query("perubahan") == "1"
        reading = read_proposal if self.perubahan else read_plan
        answer = await self._open(reading, self._record_id())
        if answer is None:
            self.siap = True
            return None
        lembar = answer.value
        if bagian is not None and bagian not in lembar.rules.langkah.value:
            self._tolak_langkah(bagian, lembar.rules)
            return None
        self._ingatan = Ingatan(lembar)
        self._susun(lembar, bagian)
        return lembar

    def _tolak_langkah(self, bagian: Bagian, rules: RuleSet) -> None:
        self.penolakan = Penolakan(
            f"{nama(bagian)} tidak ada dalam rencana {rules.nama_periode.value}",
            "Lanjutkan langkah lain dari Beranda.",
            rules.langkah.citation.source,
        )
        self.siap = True

    def _susun(self, lembar: LembarRencana, bagian: Bagian | None) -> None:
        skp, rules = lembar.skp, lembar.rules
        self.kerangka = replace(
            in_period(self.kerangka, rules),
            sekolah=lembar.sekolah.nama,
            hanya_baca=not lembar.periode_terbuka,
            nav=tuple(replace(n, aktif=n.href == routes.BERANDA) for n in self.kerangka.nav),
        )
        self.skp_id = skp.id
        self.posisi = self._arah(posisi(rules, bagian, skp.id))
        self.dapat_diubah = lembar.dapat_diubah
        self.terkunci = TERKUNCI.get(skp.status, "") if lembar.periode_terbuka else ""
        self.salah, self.simpanan = {}, ""
        fresh = {each.bagian.value: each.revisi for each in lembar.bagian}
        self._revisi = {**fresh, **self._revisi} if self._tersambung_lagi else fresh
        self._awal = {**fresh, **self._awal} if self._tersambung_lagi else fresh
        if bagian is not None:
            self._susun_bagian(lembar, bagian)

    def _arah(self, found: Posisi) -> Posisi:
        """Back to Rangkuman, or to the request, when the page was opened from there."""
        if self.perubahan:
            back = routes.at(routes.UBAH_RENCANA, self.skp_id)
            return replace(found, sebelum=back, label_sebelum="Ubah rencana", sesudah=back)
        if self._query("dari") != "rangkuman":
            return found
        back = routes.at(routes.RANGKUMAN, self.skp_id)
        return replace(found, sebelum=back, label_sebelum="Rangkuman", sesudah=back)

    def _susun_bagian(self, lembar: LembarRencana, bagian: Bagian) -> None:
        self.ringkas = Summary(nama(bagian), semua_fakta(bagian, bahan_dari(lembar)))
        place = f"ubah/{bagian.value}" if self.perubahan else bagian.value
        self.kunci = f"{self.kerangka.orang}/{lembar.skp.id}/{place}/"
        self.versi = str(self._revisi.get(bagian.value, 0))
        self.catatan_penilai = notes_on(lembar, bagian)
        saved = lembar.disimpan_at(bagian)
        if saved is not None:
            self.simpanan, self.jam = "tersimpan", jam(saved, lembar.sekolah.zona)

    async def _simpan(self, isi: IsiBagian) -> Any:
        """Save a part as it stands; a conflict hands back the way to "Dua versi"."""
        bagian, showing = bagian_of(isi), bool(self.masalah)
        self._berdiri_di(bagian.value)
        late = {} if self.perubahan else {"lanjutan": self._lanjutan.get(bagian.value, 0)}
        answer = await self._ask(
            propose_part if self.perubahan else save_part,
            self.skp_id,
            isi,
            revisi=self._revisi.get(bagian.value, 0),
            perangkat=await self._device(),
            **late,
        )
        if answer is None:
            self.simpanan = ""
            self._tandai(self.masalah)
            return None
        hasil = answer.value
        if hasil.bentrok is not None:
            return self._bandingkan_versi(bagian, hasil.bentrok)
        self._revisi = {**self._revisi, bagian.value: hasil.revisi}
        self.simpanan, self.versi = "tersimpan", str(hasil.revisi)
        self.jam = jam(hasil.disimpan_at, self._lembar().sekolah.zona)
        if showing:
            await self._periksa(bagian)
        return None

    def _bandingkan_versi(self, bagian: Bagian, found: Bentrok) -> Any:
        """The way to "Dua versi"; what this tab saves meanwhile goes on with its late version."""
        self._bentrok_di_sini, self.simpanan = True, "menyimpan"
        self._lanjutan = {**self._lanjutan, bagian.value: found.lain.id}
        return rx.redirect(routes.at(routes.DUA_VERSI, self.skp_id))

    def _berdiri_di(self, bagian: str) -> None:
        """Go back to the version a word was typed on, where that is older than this tab's first."""
        first = self._awal.get(bagian, 0)
        footing = Pijakan(first, self._revisi.get(bagian, 0)).met_with(self._diketik_pada)
        self._awal = {**self._awal, bagian: footing.awal}
        self._revisi, self._diketik_pada = {**self._revisi, bagian: footing.revisi}, None

    async def _periksa(self, bagian: Bagian) -> bool:
        """Ask what is still wrong with a part and show it; whether nothing is."""
        reading = read_proposal if self.perubahan else read_plan
        answer = await self._ask(reading, self.skp_id)
        if answer is None:
            return False
        self._ingatan = Ingatan(answer.value)
        found = answer.value.masalah_pada(bagian)
        self._tandai(shown_problems(found, answer.value.rules))
        return not found

    def _tandai(self, shown: tuple[Problem, ...]) -> None:
        self.masalah = shown
        self.salah = {each.field: each.sentence for each in shown if each.field}

    async def _lanjut(self, isi: IsiBagian) -> Any:
        """ "Simpan dan lanjut": save, check this part, and go on when nothing is missing."""
        way = await self._simpan(isi)
        if way is not None or self.simpanan != "tersimpan":
            return way
        if not await self._periksa(bagian_of(isi)):
            return None
        return rx.redirect(self.posisi.sesudah)

    async def _draf(self, isi: IsiBagian) -> Any:
        """ "Simpan Draf": save without checking, and say so."""
        self._tandai(())
        way = await self._simpan(isi)
        if self.simpanan == "tersimpan":
            self.kabar = f"Draf tersimpan {self.jam}."
        return way


def notes_on(lembar: LembarRencana, bagian: Bagian) -> str:
    """What was written about a part: "Budi Ramadhan: Tambah satu pelatihan"."""
    said = [each for each in lembar.catatan if each.bagian is bagian and each.catatan.strip()]
    return "\n".join(f"{each.oleh}: {each.catatan}" for each in said)


def shown_problems(found: tuple[RuleBroken, ...], rules: RuleSet) -> tuple[Problem, ...]:
    """Problems with their source, which several in a row name once, under the last of them.

    Beside the point limits stands what they are.
    """
    if not found:
        return ()
    shown = problems(ManyProblems(found))
    limits = f", batas {batas(rules)} poin" if batas(rules) else ""
    return sources_once(
        tuple(replace(each, source=each.source + limits * (each.field == "rhk")) for each in shown)
    )
