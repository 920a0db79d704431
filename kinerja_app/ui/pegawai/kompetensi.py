"""Pengembangan Kompetensi: RHK with points (2024), or a competence and a way to learn (2025 on)."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

import reflex as rx

from kinerja_app.domain.aturan import PengembanganMode
from kinerja_app.domain.rencana import Bagian, PengembanganKompetensi, RhkPilihan
from kinerja_app.regulations import RuleSet
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.halaman_langkah import (
    called,
    choosing,
    keep,
    refused,
    step_buttons,
    step_page,
    typing,
)
from kinerja_app.ui.pegawai.poin_rencana import (
    DaftarRhk,
    daftar_rhk,
    dock_words,
    meter_of,
    why_limit,
)
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.views import Choice, Meter, Problem
from kinerja_app.ui.wording_status import USULAN

LONGEST_AMOUNT = 3
NOT_A_NUMBER = "Tulis jumlah sebagai angka bulat yang bisa dicapai dalam periode ini"


class KompetensiState(RencanaState):
    """The quantities, or the competence and the text, as the person has set them."""

    berpoin: bool = True
    meter: Meter = Meter("0", "", "0%", 0, 0, "")
    dock: str = ""
    mengapa: str = ""
    pertanyaan: str = ""
    daftar: DaftarRhk = DaftarRhk((), (), "", 0)
    kompetensi: str = ""
    pilihan: tuple[Choice, ...] = ()
    cara: str = ""
    _jumlah: rx.Field[dict[str, int]] = rx.field(default_factory=dict)
    _dipakai: tuple[str, ...] = ()
    _semua: bool = False

    async def _muat(self) -> None:
        lembar = await self._buka(routes.KOMPETENSI, Bagian.PENGEMBANGAN)
        if lembar is None:
            return
        rules, part = lembar.rules, lembar.rencana.pengembangan
        self.berpoin = rules.pengembangan_mode.value is PengembanganMode.POIN
        self._jumlah = {each.kode: each.jumlah for each in part.rhk}
        self._dipakai, self._semua = tuple(self._jumlah), False
        self.kompetensi, self.cara = part.kompetensi, part.cara_belajar
        self.pilihan = competences(rules, jabatan=lembar.skp.jabatan.value)
        if self.berpoin:
            self.mengapa = why_limit(rules)
            self.pertanyaan = f"Mengapa {rules.poin_min.value}?"
            self._hitung()
        self.siap = True

    def _hitung(self) -> None:
        rules = self._lembar().rules
        self.meter = meter_of(sum(each.total for each in self._isi().rhk), rules)
        self.dock = dock_words(self.meter)
        self.daftar = daftar_rhk(rules, self._jumlah, dipakai=self._dipakai, semua=self._semua)

    def _isi(self) -> PengembanganKompetensi:
        rules = self._lembar().rules
        rows = tuple(
            RhkPilihan(each.kode, each.label, each.poin, self._jumlah[each.kode])
            for each in rules.katalog_rhk.value
            if self._jumlah.get(each.kode, 0) > 0
        )
        return PengembanganKompetensi(rows, self.kompetensi, self.cara)

    async def _ubah(self, kode: str, jumlah: int) -> AsyncGenerator[Any, None]:
        """Show the new quantity at once, then save it."""
        known = {each.kode for each in self._lembar().rules.katalog_rhk.value}
        if kode not in known or not 0 <= jumlah < 10**LONGEST_AMOUNT:
            return
        self._jumlah = {**self._jumlah, kode: jumlah}
        self.kabar, self.simpanan = "", "menyimpan"
        self._hitung()
        yield
        yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the part."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def geser(self, kode: str, langkah: int, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Plus or minus one."""
        if await self._pasti(dasar) and langkah in {-1, 1}:
            async for each in self._ubah(kode, self._jumlah.get(kode, 0) + langkah):
                yield each

    @rx.event
    @handles(SIGNED_IN)
    async def tulis_jumlah(
        self, kode: str, teks: str, dasar: str = ""
    ) -> AsyncGenerator[Any, None]:
        """A quantity typed into the field."""
        if not await self._pasti(dasar):
            return
        words = teks.strip()
        if not (words.isascii() and words.isdigit() and len(words) <= LONGEST_AMOUNT):
            self._tandai((Problem(f"jumlah-{kode[:20]}", NOT_A_NUMBER),))
        elif int(words) != self._jumlah.get(kode, 0):
            async for each in self._ubah(kode, int(words)):
                yield each

    @rx.event
    @handles(SIGNED_IN)
    async def tampilkan_semua(self) -> None:
        """ "Tampilkan 10 peran lain"."""
        if await self._pasti():
            self._semua = True
            self._hitung()

    @rx.event
    @handles(SIGNED_IN)
    async def pilih(self, kode: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Choose the competence to work on (2025 on)."""
        if await self._pasti(dasar) and kode in {each.value for each in self.pilihan}:
            self.kompetensi, self.simpanan = kode, "menyimpan"
            yield
            yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def tulis_cara(self, teks: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Keep the way of learning as it is typed."""
        if await self._pasti(dasar) and teks != self.cara:
            self.cara, self.simpanan = teks[:4000], "menyimpan"
            yield
            yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def lanjut(self) -> Any:
        """ "Simpan dan lanjut"."""
        return await self._lanjut(self._isi()) if await self._pasti() else None

    @rx.event
    @handles(SIGNED_IN)
    async def simpan_draf(self) -> Any:
        """ "Simpan Draf"."""
        return await self._draf(self._isi()) if await self._pasti() else None


def competences(rules: RuleSet, *, jabatan: str) -> tuple[Choice, ...]:
    """The competences of the post as cards; every row is our proposal and says so."""
    return tuple(
        Choice(each.kode, each.label, each.keterangan, (USULAN,))
        for each in rules.kompetensi_prioritas.value
        if jabatan in each.jabatan
    )


def kompetensi() -> rx.Component:
    """The step as the rule set of the period asks it: quantities with points, or one competence."""
    return step_page(
        "Kompetensi apa yang Anda kembangkan?",
        rx.cond(KompetensiState.berpoin, _with_points(), _by_reflection()),
        lead=rx.cond(
            KompetensiState.berpoin,
            "Pilih kegiatan dan jumlahnya. Hasilnya ditulis sebagai “Meningkatnya kompetensi "
            "melalui peran sebagai …”.",
            "Pilih satu kompetensi, lalu tulis cara Anda belajar. Tidak ada poin pada periode ini.",
        ),
        dock=rx.cond(KompetensiState.berpoin, _dock(), rx.fragment()),
    )


def _with_points() -> rx.Component:
    used = KompetensiState.daftar.dipakai
    chosen = p.section("Pilihan Anda", _lines(used), id="pilihan-anda")
    meter = p.points_meter(
        KompetensiState.meter,
        question=KompetensiState.pertanyaan,
        answer=KompetensiState.mengapa,
    )
    lists = p.stack(rx.cond(some(used), chosen, rx.fragment()), _rest(), gap="l")
    return rx.el.div(
        rx.el.div(meter, class_name="sticky"),
        rx.el.div(lists, id="rhk", tab_index=-1),
        class_name="cols aside rev",
    )


def _rest() -> rx.Component:
    daftar = KompetensiState.daftar
    more = p.button(
        f"Tampilkan {daftar.tersembunyi} peran lain",
        on_click=KompetensiState.tampilkan_semua,
        weight="quiet",
    )
    line = rx.el.p(more, class_name="mt-s", style={"margin_left": "-0.75rem"})
    return p.section(
        "Tambah dari daftar",
        rx.el.p(daftar.keterangan, class_name="muted mb"),
        _lines(daftar.lain),
        rx.cond(daftar.tersembunyi > 0, line, rx.fragment()),
        id="tambah-dari-daftar",
    )


def _lines(rows: Any) -> rx.Component:
    return p.quantity_list(
        rows,
        on_less=lambda kode: called(KompetensiState.geser, kode, -1),
        on_more=lambda kode: called(KompetensiState.geser, kode, 1),
        on_amount=lambda kode, text: called(KompetensiState.tulis_jumlah, kode, text),
        keep="",
    )


def _dock() -> rx.Component:
    ink = rx.match(
        KompetensiState.meter.kind,
        ("ok", "var(--color-info-ink)"),
        ("bad", "var(--color-danger-ink)"),
        "var(--color-warning-ink)",
    )
    words = rx.el.span(
        p.icon(KompetensiState.meter.icon), " ", KompetensiState.dock, style={"color": ink}
    )
    return p.dock(
        words,
        p.button(
            "Simpan Draf",
            on_click=KompetensiState.simpan_draf,
            weight="secondary",
            small=True,
            class_name="deskonly",
        ),
        p.button("Simpan dan lanjut", on_click=KompetensiState.lanjut, small=True),
    )


def _by_reflection() -> rx.Component:
    return p.stack(
        p.choice_cards(
            "Kompetensi",
            KompetensiState.pilihan,
            name="kompetensi",
            value=KompetensiState.kompetensi,
            on_choose=choosing(KompetensiState.pilih),
            error=refused("kompetensi"),
            keep=keep("kompetensi"),
        ),
        p.text_area(
            "Cara Anda belajar",
            id="cara_belajar",
            default=KompetensiState.cara,
            hint="Misalnya: saya belajar bersama guru serumpun setiap Jumat, lalu mencobanya di "
            "kelas VIII. Tidak perlu sertifikat.",
            error=refused("cara_belajar"),
            max_length=2000,
            keep=keep("cara_belajar"),
            **typing(KompetensiState.tulis_cara),
        ),
        step_buttons(on_next=KompetensiState.lanjut, on_draft=KompetensiState.simpan_draf),
        narrow=True,
    )
