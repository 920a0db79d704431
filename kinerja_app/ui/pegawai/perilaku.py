"""Perilaku Kerja: seven aspects, one guide behaviour of three for each."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.rencana import Bagian, PanduanPilihan, PerilakuKerja
from kinerja_app.regulations import RuleSet
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.pegawai.halaman_langkah import called, refused, step_buttons, step_page
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.views import Option


@dataclass(frozen=True)
class Aspek:
    """One fieldset: the aspect, its three guide behaviours, and the one chosen."""

    id: str
    kode: str
    label: str
    panduan: tuple[Option, ...]
    dipilih: str = ""


class PerilakuState(RencanaState):
    """The behaviour marked for each aspect."""

    aspek: tuple[Aspek, ...] = ()
    hitungan: str = ""
    _terpilih: rx.Field[dict[str, str]] = rx.field(default_factory=dict)

    async def _muat(self) -> None:
        lembar = await self._buka(routes.PERILAKU, Bagian.PERILAKU)
        if lembar is None:
            return
        part = lembar.rencana.perilaku
        self._terpilih = {each.aspek: each.panduan for each in part.pilihan}
        self.aspek = aspects(lembar.rules, self._terpilih)
        self.hitungan = counter(self.aspek, self._terpilih)
        self.siap = True

    def _isi(self) -> PerilakuKerja:
        return PerilakuKerja(
            tuple(
                PanduanPilihan(each.kode, self._terpilih[each.kode])
                for each in self.aspek
                if each.kode in self._terpilih
            )
        )

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the aspects."""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    async def pilih(self, aspek: str, panduan: str, dasar: str = "") -> AsyncGenerator[Any, None]:
        """Mark one guide behaviour of an aspect; it is saved by itself."""
        if not await self._pasti(dasar):
            return
        offered = {each.kode: {one.value for one in each.panduan} for each in self.aspek}
        if panduan in offered.get(aspek, set()):
            self._terpilih = {**self._terpilih, aspek: panduan}
            self.hitungan = counter(self.aspek, self._terpilih)
            self.simpanan, self.kabar = "menyimpan", ""
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


def aspects(rules: RuleSet, terpilih: dict[str, str]) -> tuple[Aspek, ...]:
    """The aspects of the rule set with the choice made so far."""
    return tuple(
        Aspek(
            f"perilaku-{each.kode}",
            each.kode,
            each.label,
            tuple(Option(one.kode, one.label) for one in each.panduan),
            terpilih.get(each.kode, ""),
        )
        for each in rules.panduan_perilaku.value
    )


def counter(aspek: tuple[Aspek, ...], terpilih: dict[str, str]) -> str:
    """ "3 dari 7 aspek dipilih"."""
    chosen = sum(each.kode in terpilih for each in aspek)
    return f"{chosen} dari {len(aspek)} aspek dipilih"


def perilaku() -> rx.Component:
    """The step with the seven aspects of BerAKHLAK, each with its guide behaviours."""
    return step_page(
        "Perilaku apa yang Anda utamakan?",
        p.stack(
            rx.el.p(PerilakuState.hitungan, role="status", class_name="semi num"),
            rx.foreach(PerilakuState.aspek, _aspect),
            step_buttons(on_next=PerilakuState.lanjut, on_draft=PerilakuState.simpan_draf),
            gap="l",
            narrow=True,
        ),
        lead="Pilih satu perilaku untuk setiap aspek BerAKHLAK.",
    )


def _aspect(row: Aspek) -> rx.Component:
    return p.rubric(
        row.label,
        row.panduan,
        name=row.id,
        default=row.dipilih,
        hide_legend=False,
        on_choose=lambda panduan: called(PerilakuState.pilih, row.kode, panduan),
        error=refused(row.id),
        keep=f"{RencanaState.kunci}{row.kode}",
    )
