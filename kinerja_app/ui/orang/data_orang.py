""" "Data orang": one person of the school; mark as no longer active, and take it back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.keadaan import RECORDABLE, Keadaan
from kinerja_app.services.keadaan import (
    mark_inactive,
    preview_inactive,
    read_person,
    undo_inactive,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.orang.isi_orang import AkibatTampil, OrangTampil, consequences, person_page
from kinerja_app.ui.orang.lampiran import letter_part
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option, Problem
from kinerja_app.ui.wording import field_sentence, problems
from kinerja_app.ui.wording_orang import ALASAN

CHOICES = (Option("", "Pilih alasan"), *(Option(each.value, ALASAN[each]) for each in RECORDABLE))


@dataclass(frozen=True)
class UsulanKeadaan:
    """What the form said when its consequences were asked for."""

    jenis: Keadaan
    mulai: date
    selesai: date | None
    keterangan: str


@dataclass(frozen=True)
class SalahKeadaan:
    """The sentences of a refusal beside the fields of the form."""

    jenis: str = ""
    mulai: str = ""
    selesai: str = ""
    keterangan: str = ""


def beside_fields(masalah: tuple[Problem, ...]) -> SalahKeadaan:
    """Each refusal at its field."""
    return SalahKeadaan(
        *(field_sentence(masalah, each.name) for each in fields(SalahKeadaan)),
    )


def read_form(isian: dict[str, Any]) -> UsulanKeadaan:
    """The form as values. Raises ``RuleBroken`` with the field that cannot be read."""
    try:
        jenis = Keadaan(str(isian.get("jenis", "")))
    except ValueError as error:
        raise RuleBroken("ALASAN_KEADAAN_TIDAK_DIKENAL", field="jenis") from error
    first = _day(isian, "mulai")
    if first is None:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field="mulai")
    note = str(isian.get("keterangan", ""))[:500]
    return UsulanKeadaan(jenis, first, _day(isian, "selesai"), note)


def _day(isian: dict[str, Any], name: str) -> date | None:
    text = str(isian.get(name, "") or "")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field=name) from error


class DataOrangState(KinerjaState):
    """The person of the address, and what was proposed."""

    orang: OrangTampil = OrangTampil()
    akibat: AkibatTampil = AkibatTampil()
    salah: SalahKeadaan = SalahKeadaan()
    dapat_diangkat: bool = False
    _usulan: UsulanKeadaan | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the person."""
        self.orang, self.akibat, self.salah = OrangTampil(), AkibatTampil(), SalahKeadaan()
        here = (Sebagai.OPERATOR, Sebagai.DINAS, Sebagai.PENILAI)
        bingkai = await self._arrive(routes.DATA_ORANG, *here)
        if bingkai is None:
            return
        self.dapat_diangkat = bingkai.boleh(Permission.APPOINT)
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        self.akibat, self._usulan = AkibatTampil(), None
        found = await self._open(read_person, self._record_id())
        if found:
            keeps = self._bingkai is not None and self._bingkai.boleh(Permission.FIX_MASTER)
            self.orang = person_page(found.value, menyimpan=keeps)

    @rx.event
    @handles(SIGNED_IN)
    async def lihat_akibat(self, isian: dict[str, Any]) -> None:
        """ "Lihat akibatnya": nothing is stored yet; refusals keep what was typed."""
        self.kabar, self.akibat = "", AkibatTampil()
        try:
            wish = read_form(isian)
        except RuleBroken as refused:
            self.masalah = problems(refused)
        else:
            seen = await self._ask(
                preview_inactive,
                self._record_id(),
                jenis=wish.jenis,
                mulai=wish.mulai,
                selesai=wish.selesai,
            )
            if seen:
                self._usulan, self.akibat = wish, consequences(seen.value)
        self.salah = beside_fields(self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def tandai(self) -> None:
        """ "Tandai tidak aktif", with the consequences read."""
        wish = self._usulan
        if wish is None:
            return
        done = await self._ask(
            mark_inactive,
            self._record_id(),
            jenis=wish.jenis,
            mulai=wish.mulai,
            selesai=wish.selesai,
            keterangan=wish.keterangan,
        )
        if done:
            await self._isi()
            self.kabar = f"{self.orang.nama} ditandai tidak aktif"

    @rx.event
    @handles(SIGNED_IN)
    async def batalkan(self) -> None:
        """ "Batalkan tanda ini": lists and counts have the person again."""
        done = await self._ask(undo_inactive, self._record_id(), self.orang.keadaan_id)
        if done:
            await self._isi()
            self.kabar = f"{self.orang.nama} aktif lagi"

    @rx.event
    @handles(SIGNED_IN)
    async def terlampir(self) -> None:
        """After an upload: show the letter that is there now."""
        await self._isi()
        self.kabar = "Dokumen tersimpan"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DataOrangState


def data_orang() -> rx.Component:
    """For those who look after him: the state that holds, the form to mark one, the history."""
    orang = _STATE.orang
    return page(
        p.back_link("Data guru", href=f"{routes.ORANG}?npsn={orang.npsn}"),
        p.title_block(orang.nama, eyebrow=orang.sekolah, lead=orang.keterangan),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum ada yang disimpan"),
            p.when(orang.kepangkatan_href, _rank_link(orang)),
            p.when(orang.keadaan, _present_state(orang)),
            rx.cond(orang.dapat_ditandai, _form(), rx.fragment()),
            rx.cond(_STATE.akibat.judul != "", _effects(), rx.fragment()),
            rx.cond(_STATE.dapat_diangkat, _to_posts(orang), rx.fragment()),
            rx.cond(p.some(orang.riwayat), _record(orang), rx.fragment()),
            gap="l",
            narrow=True,
        ),
    )


def _rank_link(orang: Any) -> rx.Component:
    return rx.el.p(
        p.link("Kepangkatan dan angka kredit", href=orang.kepangkatan_href, class_name="semi")
    )


def _present_state(orang: Any) -> rx.Component:
    undo = p.button(
        "Batalkan tanda ini", on_click=_STATE.batalkan, weight="secondary", before="undo-2"
    )
    return p.card(
        rx.el.h2("Tidak aktif"),
        rx.el.p(orang.keadaan),
        rx.el.div(p.facts(orang.fakta), class_name="mt-s"),
        letter_part(orang.lampiran, on_done=_STATE.terlampir),
        rx.cond(orang.dapat_dibatalkan, p.actions(undo), rx.fragment()),
        label="Keadaan sekarang",
    )


def _form() -> rx.Component:
    salah = _STATE.salah
    form = rx.el.form(
        p.select_field("Alasan", CHOICES, id="jenis", error=salah.jenis),
        p.text_field(
            "Mulai tanggal",
            id="mulai",
            kind="date",
            hint="Hari pertama tidak aktif (TMT).",
            error=salah.mulai,
        ),
        p.text_field(
            "Sampai tanggal, bila sudah diketahui",
            id="selesai",
            kind="date",
            hint="Hanya untuk cuti dan tugas belajar.",
            error=salah.selesai,
        ),
        p.text_area(
            "Keterangan, bila ada",
            id="keterangan",
            hint="Misalnya nomor SK atau surat.",
            error=salah.keterangan,
            max_length=500,
        ),
        p.actions(p.button("Lihat akibatnya", submit=True, weight="secondary")),
        on_submit=_STATE.lihat_akibat,
        key=_STATE.orang.npsn,
    )
    return p.section("Tandai tidak aktif", p.card(form), id="tandai")


def _effects() -> rx.Component:
    akibat = _STATE.akibat
    return p.section(
        "Yang terjadi bila disimpan",
        p.card(
            rx.el.h3(akibat.judul),
            rx.el.ul(p.each(akibat.butir, rx.el.li), class_name="bul mt-s"),
            p.actions(p.button("Tandai tidak aktif", on_click=_STATE.tandai, before="user-x")),
            label="Yang terjadi bila disimpan",
        ),
        id="akibat",
    )


def _to_posts(orang: Any) -> rx.Component:
    href = routes.at(routes.JABATAN, orang.id)
    return p.section(
        "Jabatan dan mutasi",
        rx.el.p("Kepala Sekolah baru, Plt, akhir tugas, atau pindah sekolah.", class_name="muted"),
        p.actions(p.link_button("Catat SK", href=href, weight="secondary")),
        id="jabatan",
    )


def _record(orang: Any) -> rx.Component:
    return p.section("Riwayat", p.timeline(orang.riwayat), id="riwayat")
