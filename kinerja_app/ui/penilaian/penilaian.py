""" "Penilaian": judging one person, plan and evidence on one side, both ratings on the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.alur_penilaian import LangkahPenilaian
from kinerja_app.domain.predikat import Rating
from kinerja_app.persistence.penilaian_repository import Butir, Nilai, Pertimbangan
from kinerja_app.services import keputusan_penilaian as keputusan
from kinerja_app.services.keberatan import decide_objection
from kinerja_app.services.penilaian import (
    LembarPenilaian,
    begin_rating,
    read_rating,
    save_rating,
)
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import Tumpuan, belongs_to
from kinerja_app.ui.formatting import ZONE, jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai, in_period
from kinerja_app.ui.penilaian.bagian_penilaian import NO_MATERIAL, BagianNilai, parts
from kinerja_app.ui.penilaian.bahan import Bahan, material
from kinerja_app.ui.penilaian.lembar_penilaian import (
    OPENINGS,
    KepalaNilai,
    KotakRating,
    PredikatTampil,
    head,
    predikat_of,
    rating_box,
)
from kinerja_app.ui.wording import at_field

_L = LangkahPenilaian
_WITH_REASON: Mapping[LangkahPenilaian, Callable[..., object]] = {
    _L.LANJUT_TANPA_REKOMENDASI: keputusan.go_without_recommendation,
    _L.KEMBALIKAN_REKOMENDASI: keputusan.return_recommendation,
    _L.TARIK_REKOMENDASI: keputusan.withdraw_recommendation,
    _L.KOREKSI: keputusan.correct_rating,
    _L.BUKA_KEMBALI: keputusan.reopen_rating,
}
_ALONE = "Alasan Anda tercatat. Pilih kedua rating"
_OPENED = "Penilaian dibuka. Pegawai yang dinilai mendapat pemberitahuan"
_LISTS = (Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS)


class PenilaianState(KinerjaState):
    """The sheet with the reader's choices as they are saved."""

    kepala: KepalaNilai = KepalaNilai()
    bagian: tuple[BagianNilai, ...] = ()
    hasil: KotakRating = KotakRating()
    perilaku: KotakRating = KotakRating()
    predikat: PredikatTampil = PredikatTampil()
    simpan: str = ""
    simpan_jam: str = ""
    versi: str = ""
    # Counts how often the fields were drawn anew because the sheet was changed elsewhere.
    digambar: int = 0
    _tumpuan: Tumpuan = Tumpuan()
    _bahan: Bahan = NO_MATERIAL
    _nilai: Nilai = Nilai()
    _pertimbangan: Pertimbangan = Pertimbangan()
    _langkah: tuple[LangkahPenilaian, ...] = ()
    _versi: int = 0
    _zona: str = ZONE

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the sheet of one SKP."""
        await self._muat()

    async def _muat(self) -> None:
        if await self._arrive(routes.KEMAJUAN, *_LISTS, Sebagai.ADMIN) is None:
            return
        self.simpan = ""
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        found = await self._open(read_rating, self._record_id())
        if found:
            self._bahan = await material(self, found.value.skp.id)
            self._show(found.value)

    def _show(self, sheet: LembarPenilaian) -> None:
        self.kerangka = in_period(self.kerangka, sheet.rules)
        self.kepala = head(sheet, orang=self.kerangka.orang)
        self.bagian = parts(sheet, simpan=self.kepala.simpan, bahan=self._bahan)
        rating = sheet.penilaian
        self._nilai = rating.nilai if rating else Nilai()
        self._pertimbangan = rating.pertimbangan if rating else Pertimbangan()
        self._versi = rating.versi if rating else 0
        self._tumpuan = self._tumpuan.opened(self.kepala.simpan, self._versi)
        self.versi = str(self._versi)
        self._langkah, self._zona = sheet.langkah, sheet.sekolah.zona
        before = rating.rekomendasi if rating and rating.direkomendasikan_at else Nilai()
        value = self._nilai
        self.hasil = rating_box(
            sheet.usulan_hasil, value.hasil, value.alasan_hasil, rekomendasi=before.hasil
        )
        self.perilaku = rating_box(
            sheet.usulan_perilaku,
            value.perilaku,
            value.alasan_perilaku,
            rekomendasi=before.perilaku,
        )
        self.predikat = predikat_of(value, sheet)

    @rx.event
    @handles(SIGNED_IN)
    async def mulai(self, isian: dict[str, Any]) -> None:
        """ "Mulai penilaian", with the reason where the cycle is not done."""
        done = await self._ask(
            begin_rating, self._record_id(), alasan=str(isian.get("alasan-mulai", ""))
        )
        if done:
            await self._fill()

    @rx.event
    @handles(SIGNED_IN)
    async def nilai(self, kunci: str, nilai: str, dasar: str = "") -> AsyncGenerator[None, None]:
        """Keep one choice: a rating, a dimension, a component, or a behaviour."""
        if nilai not in {"", *Rating} or not await self._di_sini(dasar):
            return
        self.simpan = "menyimpan"
        yield
        group, _, kode = kunci.partition("/")
        if group in {"hasil", "perilaku"}:
            chosen: dict[str, Any] = {group: Rating(nilai) if nilai else None}
            await self._keep(replace(self._nilai, **chosen), self._pertimbangan, kunci, dasar)
        elif group in {"dimensi", "komponen", "aspek"}:
            await self._keep(self._nilai, self._with(group, kode, nilai), kunci, dasar)

    def _with(self, group: str, kode: str, isi: str) -> Pertimbangan:
        rows = {each.kode: each for each in getattr(self._pertimbangan, group)}
        rows[kode[:100]] = Butir(kode[:100], isi)
        changed: dict[str, Any] = {group: tuple(rows.values())}
        return replace(self._pertimbangan, **changed)

    @rx.event
    @handles(SIGNED_IN)
    async def tulis(self, kunci: str, teks: str, dasar: str = "") -> AsyncGenerator[None, None]:
        """Keep a reason or a piece of feedback as it is typed."""
        if not await self._di_sini(dasar):
            return
        value, marks = self._nilai, self._pertimbangan
        if kunci in {"alasan_hasil", "alasan_perilaku"}:
            reason: dict[str, Any] = {kunci: teks}
            value = replace(value, **reason)
        else:
            marks = self._with("umpan_balik", kunci, teks)
        if (value, marks) == (self._nilai, self._pertimbangan):
            return
        self.simpan = "menyimpan"
        yield
        await self._keep(value, marks, kunci, dasar)

    async def _di_sini(self, dasar: str) -> bool:
        """Whether a save belongs to this sheet; read again where the server forgot the tab."""
        if self._versi == 0:
            await self._muat()
        return belongs_to(dasar, self.kepala.simpan)

    async def _keep(self, value: Nilai, marks: Pertimbangan, kunci: str, dasar: str) -> None:
        form = self.kepala.simpan
        done = await self._ask(
            save_rating,
            self._record_id(),
            nilai=value,
            pertimbangan=marks,
            versi=self._tumpuan.version(form, dasar),
        )
        if done is None:
            self.simpan = "perangkat"
            if self._didahului:
                await self._show_stored(kunci)
            return
        saved = done.value.penilaian
        self._tumpuan = self._tumpuan.saved(form, saved.versi if saved else 0)
        self._show(done.value)
        self.simpan, self.simpan_jam = "tersimpan", jam(done.value.dibaca_at, self._zona)

    async def _show_stored(self, kunci: str) -> None:
        """Draw the fields as they stand now where another save came first; both are in sight."""
        refused, self.digambar = self.masalah, self.digambar + 1
        await self._fill()
        self.masalah = at_field(refused, field_of(kunci, self.bagian))

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self) -> None:
        """ "Tetapkan penilaian" or "Rekomendasikan penilaian"."""
        determine = _L.TETAPKAN in self._langkah
        act = keputusan.determine_rating if determine else keputusan.recommend_rating
        done = await self._ask(act, self._record_id(), versi=self._versi)
        if done:
            await self._fill()
            word = "menetapkan" if determine else "merekomendasikan"
            self.kabar = f"Anda {word} {self.kepala.judul[:1].lower()}{self.kepala.judul[1:]}"

    @rx.event
    @handles(SIGNED_IN)
    async def finalkan(self) -> None:
        """ "Finalkan hasil"."""
        if await self._ask(keputusan.finalise_rating, self._record_id()):
            await self._fill()
            self.kabar = "Hasil sudah final"

    @rx.event
    @handles(SIGNED_IN)
    async def buka(self, isian: dict[str, Any]) -> None:
        """The one step that asks for a reason: go on alone, return, withdraw, correct, reopen."""
        step = next((each for each, _ in OPENINGS if each in self._langkah), None)
        if step is None:
            return
        alasan = str(isian.get("alasan_ada", ""))
        if await self._ask(_WITH_REASON[step], self._record_id(), alasan=alasan):
            await self._fill()
            alone = step is _L.LANJUT_TANPA_REKOMENDASI
            self.kabar = _ALONE if alone else _OPENED

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan_keberatan(self, isian: dict[str, Any]) -> None:
        """Decide the objection with a reason."""
        texts = {name: str(value or "") for name, value in isian.items()}
        done = await self._ask(
            decide_objection,
            self._record_id(),
            putusan=texts.get("putusan", ""),
            alasan=texts.get("alasan_putusan", ""),
            hasil=_rating(texts.get("hasil_baru", "")),
            perilaku=_rating(texts.get("perilaku_baru", "")),
            surat=texts.get("surat", ""),
        )
        if done:
            await self._fill()
            self.kabar = "Anda memutuskan keberatan ini"


def field_of(kunci: str, bagian: tuple[BagianNilai, ...]) -> str:
    """The id of the field in which something is chosen or written."""
    chosen = {each.kunci: each.id for part in bagian for each in part.pilihan}
    said = {each.kunci for part in bagian for each in part.umpan}
    return chosen.get(kunci) or (f"umpan-{kunci}" if kunci in said else kunci)


def _rating(text: str) -> Rating | None:
    return Rating(text) if text in set(Rating) else None
