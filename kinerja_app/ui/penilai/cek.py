""" "Cek rencana": judging a submitted plan part by part, and its one outcome."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services.daftar import list_binaan, list_daerah, list_guru
from kinerja_app.services.pemeriksaan import (
    LembarPeriksa,
    note_part,
    open_submission,
    review_plan,
)
from kinerja_app.services.persetujuan import approve_plan, return_plan
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.penyaring import Penyaring
from kinerja_app.ui.formatting import ZONE, jam
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.penilai.lembar_bagian import part_box
from kinerja_app.ui.penilai.lembar_cek import (
    BagianCek,
    LembarCek,
    Putusan,
    head,
    judged,
    outcome,
    parts,
    refused,
)

_WAITING = Penyaring(status="diajukan", urut="terlama").saringan()
_ACTS: Mapping[str, tuple[Callable[..., Skp], str]] = {
    "setujui": (approve_plan, "Anda menyetujui rencana {nama}"),
    "kembalikan": (return_plan, "Anda mengembalikan rencana {nama} dengan catatan"),
    "kirim": (review_plan, "Anda mengirim tinjauan rencana {nama} ke Kepala Dinas"),
}


def following_id(ids: list[int], here: int) -> int:
    """The id after ``here``, from the last on to the first; 0 when nothing else waits."""
    at = ids.index(here) + 1 if here in ids else 0
    return next((each for each in ids[at:] + ids[:at] if each != here), 0)


def dock(found: tuple[BagianCek, ...], lembar: LembarCek, *, tertunda: int) -> Putusan:
    """The outcome on offer; none while a judgement on the page is not with the server."""
    if tertunda:
        return Putusan(f"{tertunda} bagian belum tersimpan")
    return outcome(found, lembar)


class CekState(KinerjaState):
    """The opened submission with the reader's judgements as they are saved."""

    lembar: LembarCek = LembarCek()
    bagian: tuple[BagianCek, ...] = ()
    putusan: Putusan = Putusan()
    berikutnya: str = ""
    simpan_bagian: str = ""
    simpan: str = ""
    simpan_jam: str = ""
    usang: bool = False
    _ke: int = 0
    _tertunda: tuple[str, ...] = ()
    _nama: str = ""
    _zona: str = ZONE

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """ "Cek": open the submission; the pegawai is told that it is being read."""
        bingkai = await self._arrive(routes.CEK, Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS)
        if bingkai is None:
            return
        self.simpan, self.berikutnya, self.usang, self._tertunda = "", "", False, ()
        found = await self._open(open_submission, self._record_id())
        if found:
            self._show(found.value)
            await self._find_next(found.value)
        self.siap = True

    def _show(self, sheet: LembarPeriksa) -> None:
        self.lembar = head(sheet)
        self.bagian = parts(sheet, orang=self.kerangka.orang)
        self.putusan = outcome(self.bagian, self.lembar)
        self._ke, self._zona = sheet.pengajuan.ke, sheet.sekolah.zona
        self._nama = sheet.orang.nama.partition(",")[0]
        back = self.lembar.kembali_href
        nav = tuple(replace(each, aktif=each.href == back) for each in self.kerangka.nav)
        self.kerangka = replace(self.kerangka, nav=nav)

    async def _find_next(self, sheet: LembarPeriksa) -> None:
        """The plan after this one in the order of waiting, and after the last the first."""
        kode, here = sheet.skp.periode_kode, sheet.skp.id
        ids: list[int] = []
        if sheet.skp.jabatan is Jabatan.GURU:
            guru = await self._ask(list_guru, sheet.skp.npsn, kode, saringan=_WAITING)
            ids = [each.skp_id for each in guru.value.daftar.baris] if guru else []
        else:
            by_link = self.lembar.kembali_href == routes.DAFTAR_BINAAN
            listing = list_binaan if by_link else list_daerah
            heads = await self._ask(listing, kode, saringan=Saringan())
            ids = [each.skp_id for each in heads.value.menunggu] if heads else []
        following = following_id(ids, here)
        self.berikutnya = routes.at(routes.CEK, following) if following else ""

    @rx.event
    @handles(SIGNED_IN)
    async def nilai(self, bagian: str, keputusan: str) -> AsyncGenerator[None, None]:
        """Keep the judgement on one part."""
        found = next((each for each in self.bagian if each.id == bagian), None)
        if found:
            self.simpan_bagian, self.simpan = bagian, "menyimpan"
            yield
            await self._keep(judged(found, putusan=keputusan[:20], catatan=found.catatan))

    @rx.event
    @handles(SIGNED_IN)
    async def catat(self, bagian: str, teks: str) -> AsyncGenerator[None, None]:
        """Keep the note on one part as it is typed."""
        found = next((each for each in self.bagian if each.id == bagian), None)
        if found and found.catatan != teks:
            self.simpan_bagian, self.simpan = bagian, "menyimpan"
            yield
            await self._keep(judged(found, putusan=found.putusan, catatan=teks))

    async def _keep(self, part: BagianCek) -> None:
        done = await self._ask(
            note_part,
            self._record_id(),
            bagian=Bagian(part.id),
            keputusan=part.putusan,
            catatan=part.catatan,
            pengajuan_ke=self._ke,
        )
        others = tuple(each for each in self._tertunda if each != part.id)
        self._tertunda = others if done else (*others, part.id)
        self.bagian = tuple(part if each.id == part.id else each for each in self.bagian)
        self.putusan = dock(self.bagian, self.lembar, tertunda=len(self._tertunda))
        if done is None:
            self.simpan = "perangkat"
            self._refuse()
            return
        self.simpan, self.simpan_jam = "tersimpan", jam(done.value, self._zona)

    def _refuse(self) -> None:
        """Show what a field needs beside it; without a field the sheet itself is out of date."""
        self.bagian = refused(self.bagian, self.masalah)
        self.usang = any(not each.field for each in self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def putuskan(self) -> Any:
        """The outcome that the dock offers; then back to the list, which confirms it."""
        if self.putusan.tindakan not in _ACTS:
            return None
        act, confirmed = _ACTS[self.putusan.tindakan]
        done = await self._ask(act, self._record_id(), pengajuan_ke=self._ke)
        if done is None:
            self._refuse()
            return None
        self._kabar_berikut = confirmed.format(nama=self._nama)
        return rx.redirect(self.lembar.kembali_href)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = CekState


def cek() -> rx.Component:
    """For who reviews or decides: each part with its judgement, the outcome in the bar below."""
    lembar = _STATE.lembar
    return page(
        p.back_link(lembar.kembali, href=lembar.kembali_href),
        p.title_block(
            lembar.judul,
            above=rx.el.div(
                p.status_tag(lembar.tag),
                rx.el.span(lembar.diajukan, class_name="small muted"),
                class_name="row",
            ),
            below=rx.el.p(lembar.siapa, class_name="muted"),
        ),
        p.stack(
            _refusals(),
            p.when(lembar.perubahan_href, _change(lembar)),
            p.when(lembar.keputusan, _decision(lembar)),
            p.when(lembar.atas_nama, _behalf(lembar)),
            p.when(lembar.tunggu_pengawas, _review_first()),
            rx.el.div(rx.foreach(_STATE.bagian, _part), class_name="stack gap-m", key=lembar.kunci),
            rx.el.p(_next_link(""), class_name="phoneonly"),
        ),
        dock=rx.cond(lembar.dapat_dinilai, _dock(), rx.fragment()),
    )


def _refusals() -> rx.Component:
    stale = rx.el.div(
        rx.el.p("Catatan Anda tetap tersimpan di perangkat ini.", class_name="mb"),
        p.button("Tampilkan yang terbaru", on_click=_STATE.muat_ulang, weight="secondary"),
    )
    return rx.cond(
        p.some(_STATE.masalah),
        rx.el.div(
            p.error_summary(_STATE.masalah, heading="Keputusan belum tersimpan"),
            p.when(_STATE.usang, stale),
        ),
        rx.fragment(),
    )


def _decision(lembar: LembarCek) -> rx.Component:
    return p.note(
        rx.el.p(rx.el.b(lembar.keputusan), "."),
        p.when(lembar.keputusan_oleh, rx.el.p(lembar.keputusan_oleh)),
        p.when(
            lembar.bukti_href,
            rx.el.p(p.link("Bukti dukung", href=lembar.bukti_href), class_name="mt-s"),
        ),
        kind="plain",
        icon_name="lock",
    )


def _change(lembar: LembarCek) -> rx.Component:
    return p.note(
        rx.el.p("Pegawai minta rencana ini diubah."),
        rx.el.p(p.link("Cek perubahan", href=lembar.perubahan_href), class_name="mt-s"),
        icon_name="git-compare",
    )


def _behalf(lembar: LembarCek) -> rx.Component:
    return p.note(rx.el.p("Anda memutuskan a.n. ", lembar.atas_nama, "."), icon_name="file-check")


def _review_first() -> rx.Component:
    return p.note(
        "Pengawas meninjau rencana ini lebih dulu. Anda bisa membaca dan mencatat sekarang, lalu "
        "memutuskan sesudah tinjauannya terkirim.",
        icon_name="hourglass",
    )


def _part(part: BagianCek) -> rx.Component:
    here = _STATE.simpan_bagian == part.id
    return part_box(
        part,
        may_judge=_STATE.lembar.dapat_dinilai,
        on_judge=_STATE.nilai,
        on_note=_STATE.catat,
        saving=(rx.cond(here, _STATE.simpan, ""), rx.cond(here, _STATE.simpan_jam, "")),
    )


def _next_link(look: str) -> rx.Component:
    following = p.link(
        "Rencana berikutnya", href=_STATE.berikutnya, class_name=f"semi {look}".strip()
    )
    return p.when(_STATE.berikutnya, following)


def _dock() -> rx.Component:
    act = p.button(_STATE.putusan.tombol, on_click=_STATE.putuskan, small=True)
    return p.dock(
        rx.el.span(_STATE.putusan.kalimat, role="status"),
        _next_link("deskonly btn quiet sm"),
        p.when(_STATE.putusan.tindakan, act),
    )
