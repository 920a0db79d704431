"""Tugas Tambahan (2024): duties of the own level of school with their class or SK, or none."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.rencana import Bagian, TugasPilihan, TugasTambahan
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.catalogue import tugas_keterangan
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.fakta_bagian import TANPA_TUGAS
from kinerja_app.ui.pegawai.halaman_langkah import (
    choosing,
    keep,
    refused,
    step_buttons,
    step_page,
    typing,
)
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.views import Choice
from kinerja_app.ui.wording_status import USULAN

TIDAK_ADA = "tidak-ada"
TANPA = (Choice(TIDAK_ADA, TANPA_TUGAS, "Pilih ini bila Anda hanya mengajar atau membimbing."),)


@dataclass(frozen=True)
class Keterangan:
    """The field beside one chosen duty."""

    kode: str
    label: str
    isi: str


class TugasState(RencanaState):
    """The duties marked, each with what was written beside it."""

    utama: tuple[Choice, ...] = ()
    lain: tuple[Choice, ...] = ()
    terpilih: tuple[str, ...] = ()
    tidak_ada: tuple[str, ...] = ()
    keterangan: tuple[Keterangan, ...] = ()
    _isian: rx.Field[dict[str, str]] = rx.field(default_factory=dict)

    async def _muat(self) -> None:
        lembar = await self._buka(routes.TUGAS, Bagian.TUGAS_TAMBAHAN)
        if lembar is None:
            return
        part = lembar.rencana.tugas_tambahan
        self.utama = duties(lembar.rules, jenjang=lembar.sekolah.jenjang, kelompok="utama")
        self.lain = duties(lembar.rules, jenjang=lembar.sekolah.jenjang, kelompok="lain")
        self.terpilih = tuple(each.kode for each in part.pilihan)
        self.tidak_ada = (TIDAK_ADA,) if part.tidak_ada else ()
        self._isian = {each.kode: each.keterangan for each in part.pilihan}
        self._jajarkan()
        self.siap = True

    def _jajarkan(self) -> None:
        offered = {each.value: each.heading for each in self.utama + self.lain}
        self.keterangan = tuple(
            Keterangan(kode, label, self._isian.get(kode, ""))
            for kode, label in offered.items()
            if kode in self.terpilih
        )

    def _isi(self) -> TugasTambahan:
        rows = tuple(
            TugasPilihan(each.kode, each.label, self._isian.get(each.kode, ""))
            for each in self.keterangan
        )
        return TugasTambahan(rows, bool(self.tidak_ada))

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the duties."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def tandai(self, kode: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Mark or unmark a duty, or "Tidak punya tugas tambahan"."""
        if not await self._pasti(dasar):
            return
        if kode == TIDAK_ADA:
            self.tidak_ada = () if self.tidak_ada else (TIDAK_ADA,)
        elif kode in {each.value for each in self.utama + self.lain}:
            kept = tuple(each for each in self.terpilih if each != kode)
            self.terpilih = kept if kode in self.terpilih else (*kept, kode)
        else:
            return
        self._jajarkan()
        self.simpanan, self.kabar = "menyimpan", ""
        yield
        yield await self._simpan(self._isi())

    @rx.event
    @handles(SIGNED_IN)
    async def tulis(self, kode: str, teks: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Keep class and SK of one duty as they are typed."""
        if not await self._pasti(dasar) or kode not in self.terpilih:
            return
        if teks != self._isian.get(kode, ""):
            self._isian = {**self._isian, kode: teks[:4000]}
            self.simpanan = "menyimpan"
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


def duties(rules: RuleSet, *, jenjang: str, kelompok: str) -> tuple[Choice, ...]:
    """The duties of a group that the level of school knows, as cards."""
    return tuple(
        Choice(
            each.kode,
            each.label,
            tugas_keterangan(each),
            (USULAN,) if each.citation.confidence is Confidence.USULAN else (),
        )
        for each in rules.daftar_tugas_tambahan.value
        if each.kelompok == kelompok and (not each.jenjang or jenjang in each.jenjang)
    )


def tugas() -> rx.Component:
    """The step of 2024 with the duties of the level of school; none is a choice as well."""
    return step_page(
        "Tugas tambahan apa yang Anda jalankan?",
        p.stack(
            rx.el.div(
                p.stack(
                    _cards("Tugas utama", TugasState.utama, "tugas-utama"),
                    _cards("Tugas lain", TugasState.lain, "tugas-lain"),
                    p.checkbox_cards(
                        TANPA_TUGAS,
                        TANPA,
                        name=TIDAK_ADA,
                        chosen=TugasState.tidak_ada,
                        on_toggle=choosing(TugasState.tandai),
                        keep=keep(TIDAK_ADA),
                    ),
                    gap="l",
                ),
                id="tugas",
                tab_index=-1,
            ),
            rx.cond(some(TugasState.terpilih), _details(), rx.fragment()),
            step_buttons(on_next=TugasState.lanjut, on_draft=TugasState.simpan_draf),
        ),
        lead="Boleh lebih dari satu, boleh juga tidak ada. Tulis kelasnya, atau nomor SK.",
    )


def _cards(heading: str, choices: Any, name: str) -> rx.Component:
    return p.checkbox_cards(
        heading,
        choices,
        name=name,
        chosen=TugasState.terpilih,
        on_toggle=choosing(TugasState.tandai),
        heading=heading,
        keep=keep(name),
    )


def _details() -> rx.Component:
    return p.section(
        "Keterangan tugas",
        p.stack(rx.foreach(TugasState.keterangan, _detail), narrow=True),
        id="keterangan-tugas",
    )


def _detail_event(kode: Any, text: Any, dasar: Any) -> Any:
    event: Any = TugasState.tulis
    return event(kode, text, dasar)


def _detail(row: Keterangan) -> rx.Component:
    return rx.el.div(
        p.text_field(
            row.label,
            id=f"tugas-{row.kode}",
            default=row.isi,
            hint="Kelas atau kegiatan, lalu nomor SK atau surat tugas",
            error=refused(f"tugas-{row.kode}"),
            keep=f"{RencanaState.kunci}keterangan-{row.kode}",
            **typing(lambda text, dasar: _detail_event(row.kode, text, dasar)),
        ),
        key=row.kode,
    )
