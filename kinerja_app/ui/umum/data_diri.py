""" "Data diri": own data, its confirmation, the one edit, corrections, a KS's superiors."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Permission
from kinerja_app.services.data_diri import (
    confirm_own_data,
    confirm_superiors,
    edit_own_data,
    read_own_data,
    request_correction,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.umum.bagian_data_diri import (
    confirmation,
    correction,
    edit_form,
    own_facts,
    superiors_part,
)
from kinerja_app.ui.umum.lembar_data_diri import LembarTampil, as_shown
from kinerja_app.ui.views import Problem


class DataDiriState(KinerjaState):
    """The own sheet, beside the SKP of the address or of the period."""

    lembar: LembarTampil = LembarTampil()
    jumlah_koreksi: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the own data."""
        if await self._arrive(routes.DATA_DIRI) is None:
            return
        await self._isi()
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def nyatakan_sesuai(self) -> None:
        """ "Data sudah sesuai"."""
        if await self._ask(confirm_own_data, self._skp()):
            await self._isi("Data diri Anda dinyatakan sesuai.")

    @rx.event
    @handles(SIGNED_IN)
    async def ubah(self, isian: dict[str, Any]) -> None:
        """ "Simpan perubahan": the one direct edit."""
        if await self._ask(
            edit_own_data,
            golongan=_text(isian, "golongan"),
            jenjang_jabatan=_text(isian, "jenjang_jabatan"),
            mata_pelajaran=_text(isian, "mata_pelajaran"),
        ):
            await self._isi("Perubahan data diri tersimpan.")

    @rx.event
    @handles(SIGNED_IN)
    async def minta_koreksi(self, isian: dict[str, Any]) -> None:
        """ "Kirim permintaan": to the operator of the satminkal."""
        if await self._ask(
            request_correction,
            kolom=_text(isian, "kolom"),
            nilai_baru=_text(isian, "nilai_baru"),
            alasan=_text(isian, "alasan"),
        ):
            await self._isi("Permintaan koreksi terkirim ke operator sekolah.")
        else:
            self.masalah = tuple(_beside_value(each) for each in self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def konfirmasi_atasan(self) -> None:
        """ "Konfirmasi": the KS confirms atasan and pengawas."""
        if await self._ask(confirm_superiors, self._skp()):
            await self._isi("Data atasan dan pengawas sudah dikonfirmasi.")

    def _skp(self) -> int:
        return self._record_id() or self.lembar.skp_id

    async def _isi(self, kabar: str = "") -> None:
        """Read the sheet again and say what has been done."""
        found = await self._open(
            read_own_data, skp_id=self._record_id(), periode_kode=self._periode()
        )
        if found and self._bingkai:
            self.lembar = as_shown(found.value, pegawai=self._bingkai.boleh(Permission.WRITE_PLAN))
            self.jumlah_koreksi = len(found.value.koreksi)
            self.kabar = kabar


def _beside_value(problem: Problem) -> Problem:
    """What is wrong with the new value stands beside it, whichever column it is for."""
    return problem if problem.field in {"", "kolom"} else replace(problem, field="nilai_baru")


def _text(isian: dict[str, Any], name: str) -> str:
    return str(isian.get(name, ""))[:1000]


def data_diri() -> rx.Component:
    """Own data, their confirmation, a KS's superiors, then what one mends and what one asks for."""
    state = DataDiriState
    sheet = state.lembar
    return page(
        p.stack(
            p.title_block("Data diri", lead=sheet.pengantar),
            p.error_summary(state.masalah, heading="Data diri belum bisa disimpan"),
            own_facts(sheet.fakta),
            p.when(sheet.skp_id > 0, confirmation(sheet, on_confirm=state.nyatakan_sesuai)),
            p.when(sheet.memimpin, superiors_part(sheet, on_confirm=state.konfirmasi_atasan)),
            p.when(sheet.bisa_koreksi, edit_form(sheet, state.masalah, on_submit=state.ubah)),
            p.when(
                sheet.bisa_koreksi,
                correction(state.masalah, sent=state.jumlah_koreksi, on_submit=state.minta_koreksi),
            ),
            p.when(
                state.jumlah_koreksi > 0,
                p.section("Permintaan koreksi Anda", p.timeline(sheet.koreksi), id="riwayat"),
            ),
            gap="l",
            narrow=True,
        )
    )
