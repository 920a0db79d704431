""" "Kepangkatan": TMT, golongan at entry and the angka kredit so far, each record by its letter."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.errors import DomainError
from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.services.kepangkatan import read_rank, save_rank
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.orang.isi_kepangkatan import (
    FormKepangkatan,
    OrangKepangkatan,
    beside,
    filled,
    history,
    read_form,
    typed,
)
from kinerja_app.ui.page import page
from kinerja_app.ui.umum.lembar_data_diri import GOLONGAN, JENJANG
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording import problems

_ASAL = (
    Option(AsalAk.TANPA.value, "Belum ada: AK dasar menurut golongan masuk"),
    Option(AsalAk.PAK.value, "Jumlah menurut PAK terakhir"),
    Option(AsalAk.LAMA.value, "Angka kredit lama, sebelum konversi predikat"),
)
_RANKS = tuple(each for each in GOLONGAN if "/" in each.value or not each.value)
NO_FAULTS = beside(())


class KepangkatanState(KinerjaState):
    """The person of the address, the form as it was typed, and what is wrong with it."""

    orang: OrangKepangkatan = OrangKepangkatan()
    isian: FormKepangkatan = FormKepangkatan()
    salah: FormKepangkatan = NO_FAULTS
    catatan_ke: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the data of one person."""
        self.salah = NO_FAULTS
        if await self._arrive(routes.KEPANGKATAN, Sebagai.OPERATOR, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        found = await self._open(read_rank, self._record_id())
        if found:
            sheet = found.value
            self.orang = OrangKepangkatan(sheet.orang.nama, sheet.sekolah, history(sheet))
            self.isian, self.catatan_ke = filled(sheet), len(sheet.riwayat)

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self, isian: dict[str, Any]) -> None:
        """ "Catat": refusals keep what was typed."""
        self.kabar, form = "", typed(isian)
        try:
            wish = read_form(form)
        except DomainError as refused:
            self.masalah = problems(refused)
        else:
            done = await self._ask(
                save_rank,
                self._record_id(),
                wish,
                golongan=form.golongan,
                jenjang_jabatan=form.jenjang_jabatan,
            )
            if done:
                await self._isi()
                self.kabar = f"Data kepangkatan {self.orang.nama} tercatat"
        self.salah = beside(self.masalah)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = KepangkatanState


def kepangkatan() -> rx.Component:
    """For those who keep the person: the form by SK and PAK, then what was recorded before."""
    orang = _STATE.orang
    return page(
        p.back_link("Data guru", href=routes.ORANG),
        p.title_block(
            "Kepangkatan dan angka kredit",
            eyebrow=orang.sekolah,
            lead=orang.nama,
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Data kepangkatan belum tercatat"),
            p.section("Menurut SK dan PAK", p.card(_form()), id="isian"),
            rx.cond(
                p.some(orang.riwayat),
                p.section("Riwayat", p.timeline(orang.riwayat), id="riwayat"),
                rx.fragment(),
            ),
            gap="l",
            narrow=True,
        ),
    )


def _form() -> rx.Component:
    isi, salah = _STATE.isian, _STATE.salah
    return rx.el.form(
        p.stack(
            p.select_field(
                "Golongan", GOLONGAN, id="golongan", default=isi.golongan, error=salah.golongan
            ),
            _date("TMT pangkat", "tmt_pangkat", "Tanggal mulai dalam SK pangkat terakhir."),
            p.select_field(
                "Jenjang jabatan",
                JENJANG,
                id="jenjang_jabatan",
                default=isi.jenjang_jabatan,
                error=salah.jenjang_jabatan,
            ),
            _date("TMT jenjang", "tmt_jenjang", "Tanggal mulai pada jenjang jabatan ini."),
            p.select_field(
                "Golongan saat masuk jenjang ini",
                _RANKS,
                id="golongan_masuk",
                default=isi.golongan_masuk,
                error=salah.golongan_masuk,
            ),
            *_amount(isi, salah),
            p.text_field(
                "Nomor SK atau PAK",
                id="sumber",
                default=isi.sumber,
                hint="Surat yang menjadi dasar catatan ini.",
                max_length=200,
                error=salah.sumber,
            ),
            p.actions(p.button("Catat", submit=True)),
        ),
        on_submit=_STATE.simpan,
        key=_STATE.catatan_ke,
    )


def _amount(isi: Any, salah: Any) -> tuple[rx.Component, ...]:
    return (
        p.select_field(
            "Angka kredit yang sudah ada",
            _ASAL,
            id="asal_ak",
            default=isi.asal_ak,
            error=salah.asal_ak,
        ),
        p.text_field(
            "Jumlahnya",
            id="nilai_ak",
            default=isi.nilai_ak,
            hint="Misalnya 62,5. Kosongkan bila belum ada.",
            error=salah.nilai_ak,
        ),
        p.text_field(
            "Dihitung sampai tahun",
            id="sampai_tahun",
            default=isi.sampai_tahun,
            hint="Tahun terakhir yang sudah termasuk. Tahun sesudahnya dihitung di sini.",
            error=salah.sampai_tahun,
        ),
    )


def _date(label: str, name: str, hint: str) -> rx.Component:
    isi, salah = _STATE.isian, _STATE.salah
    return p.text_field(
        label,
        id=name,
        kind="date",
        default=getattr(isi, name),
        hint=hint,
        error=getattr(salah, name),
    )
