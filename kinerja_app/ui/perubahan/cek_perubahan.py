""" "Cek perubahan": the one who decides reads what was and what is wished, and decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from kinerja_app.services.lembar_perubahan import LembarPerubahan
from kinerja_app.services.putusan_perubahan import decide_change, open_change
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.perubahan.bagian_perubahan import (
    decided_section,
    difference_box,
    effects_section,
)
from kinerja_app.ui.perubahan.beda import (
    Akibat,
    BedaBagian,
    BuktiLama,
    archived_items,
    decisions,
    differences,
    effects,
)
from kinerja_app.ui.views import Moment, Tag
from kinerja_app.ui.wording import field_sentence, sentence

_NO_TAG = Tag()
_STATUS: Mapping[str, Tag] = {
    "draf": Tag("", "undo-2", "Ditarik"),
    "diajukan": Tag("me", "circle-dot", "Perlu diputuskan"),
    "disetujui": Tag("ok", "check", "Disetujui"),
    "ditolak": Tag("", "x", "Ditolak"),
}
_KABAR: Mapping[bool, str] = {
    True: "Anda menyetujui perubahan rencana {nama}",
    False: "Anda menolak perubahan rencana {nama}. Rencananya tetap seperti semula",
}


@dataclass(frozen=True)
class KepalaPerubahan:
    """The head of the sheet."""

    judul: str = ""
    tag: Tag = _NO_TAG
    dikirim: str = ""
    alasan: str = ""
    atas_nama: str = ""
    rencana_href: str = ""
    halangan: str = ""


def head(sheet: LembarPerubahan) -> KepalaPerubahan:
    """The head of a request for the one who opened it."""
    asked = sheet.permintaan
    if asked is None:
        return KepalaPerubahan()
    sent = waktu(asked.diminta_at, sheet.sekolah.zona) if asked.diminta_at else ""
    blocked = sheet.menunggu and sheet.halangan is not None
    return KepalaPerubahan(
        judul=f"Perubahan rencana {sheet.orang.nama}",
        tag=_STATUS[asked.status.value],
        dikirim=f"Dikirim {sent}" if sent else "",
        alasan=asked.alasan,
        atas_nama=sheet.atas_nama if sheet.menunggu else "",
        rencana_href=routes.at(routes.CEK, sheet.skp.id),
        halangan=sentence(sheet.halangan) if blocked and sheet.halangan else "",
    )


class CekPerubahanState(KinerjaState):
    """The newest request of one plan, as the one who decides sees it."""

    kepala: KepalaPerubahan = KepalaPerubahan()
    beda: tuple[BedaBagian, ...] = ()
    akibat: tuple[Akibat, ...] = ()
    putusan: tuple[Moment, ...] = ()
    arsip: tuple[BuktiLama, ...] = ()
    menunggu: bool = False
    asal: str = "Beranda"
    catatan: str = ""
    salah_catatan: str = ""
    kunci: str = ""
    _nomor: int = 0
    _versi: int = 0
    _nama: str = ""

    async def _muat(self) -> None:
        wanted = (Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS)
        if await self._arrive(routes.CEK_PERUBAHAN, *wanted) is None:
            return
        home = self.kerangka.beranda
        nav = tuple(replace(each, aktif=each.href == home) for each in self.kerangka.nav)
        self.asal = next((each.label for each in nav if each.aktif), "Beranda")
        self.kerangka = replace(self.kerangka, nav=nav)
        answer = await self._open(open_change, self._record_id())
        if answer is not None:
            self._susun(answer.value)
        self.siap = True

    def _susun(self, sheet: LembarPerubahan) -> None:
        asked = sheet.permintaan
        self.kepala, self.menunggu = head(sheet), sheet.menunggu
        self.beda, self.akibat = differences(sheet), effects(sheet) if sheet.menunggu else ()
        self.putusan, self.arsip = decisions(sheet), archived_items(sheet)
        self._nomor, self._versi = (asked.id, asked.versi) if asked else (0, 0)
        self._nama = sheet.orang.nama.partition(",")[0]
        self.kunci = f"{self.kerangka.orang}/perubahan/{self._nomor}/"
        self.salah_catatan = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the request; the pegawai can read that it was opened."""
        self.catatan = ""
        await self._muat()

    @rx.event
    @handles(SIGNED_IN)
    def tulis_catatan(self, teks: str) -> None:
        """The note of the decision."""
        self.catatan = teks[:1000]

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self, putusan: str) -> Any:
        """ "Setujui perubahan" or "Tolak"; when it is over already, what became of it."""
        setuju = putusan == "setuju"
        answer = await self._ask(
            decide_change,
            self._record_id(),
            self._nomor,
            setuju=setuju,
            catatan=self.catatan,
            versi=self._versi,
        )
        if answer is not None:
            self._kabar_berikut = f"{_KABAR[setuju].format(nama=self._nama)}."
            return rx.redirect(self.kerangka.beranda)
        refused = self.masalah
        await self._muat()
        self.masalah = refused
        self.salah_catatan = field_sentence(refused, "catatan-perubahan")
        return None


_STATE: Any = CekPerubahanState


def cek_perubahan() -> rx.Component:
    """For who decides: the reason, the agreed beside the wished text, then the decision."""
    kepala = _STATE.kepala
    return page(
        p.back_link(_STATE.asal, href=KinerjaState.kerangka.beranda),
        p.title_block(
            kepala.judul,
            above=rx.el.div(
                p.status_tag(kepala.tag),
                rx.el.span(kepala.dikirim, class_name="small muted"),
                class_name="row",
            ),
            below=rx.el.p(p.link("Baca seluruh rencana", href=kepala.rencana_href)),
        ),
        p.error_summary(KinerjaState.masalah, heading="Keputusan belum tersimpan"),
        p.stack(
            p.section(
                "Alasan pegawai", rx.el.p(kepala.alasan, class_name="letter mt-s"), id="alasan"
            ),
            p.stack(rx.foreach(_STATE.beda, difference_box)),
            rx.cond(_STATE.menunggu, _open(kepala), rx.fragment()),
            decided_section(_STATE.putusan, _STATE.arsip),
            gap="l",
        ),
    )


def _open(kepala: KepalaPerubahan) -> rx.Component:
    behalf = p.note(rx.el.p("Anda memutuskan a.n. ", kepala.atas_nama, "."), icon_name="file-check")
    blocked = p.note(rx.el.p(kepala.halangan, "."), kind="plain", icon_name="lock")
    return p.stack(
        effects_section(_STATE.akibat),
        p.when(kepala.atas_nama, behalf),
        p.when(kepala.halangan, blocked),
        _decide(),
        gap="l",
    )


def _decide() -> rx.Component:
    return rx.el.div(
        p.text_area(
            "Catatan keputusan",
            id="catatan-perubahan",
            default=_STATE.catatan,
            hint="Tulis alasannya bila Anda menolak.",
            error=_STATE.salah_catatan,
            max_length=1000,
            keep=f"{_STATE.kunci}catatan",
            on_change=lambda text: _STATE.tulis_catatan(text).debounce(200),
            on_blur=_STATE.tulis_catatan,
        ),
        p.actions(
            rx.cond(
                _STATE.kepala.halangan == "",
                p.button("Setujui perubahan", on_click=_STATE.putuskan("setuju")),
                rx.fragment(),
            ),
            p.button("Tolak", on_click=_STATE.putuskan("tolak"), weight="secondary"),
        ),
        class_name="read-wide",
    )
