""" "Delegasi": what a pengawas decides for the Kepala Dinas by SK, and until when."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import reflex as rx

from kinerja_app.domain.delegasi import TO_PENGAWAS, Lingkup
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.persistence.delegasi_repository import DelegasiTercatat
from kinerja_app.services.delegasi import (
    AkibatDelegasi,
    UsulanDelegasi,
    end_delegation,
    list_delegations,
    preview_delegation,
    record_delegation,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.orang.isi_jabatan import read_day
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option, Problem
from kinerja_app.ui.wording import field_sentence, problems
from kinerja_app.ui.wording_jabatan import LINGKUP

SCOPES = tuple(Option(e.value, LINGKUP[e]) for e in Lingkup if e in TO_PENGAWAS)


@dataclass(frozen=True)
class BarisDelegasi:
    """One delegation in words."""

    id: int
    sekolah: str
    pengawas: str
    lingkup: str
    masa: str
    gugur: str = ""


@dataclass(frozen=True)
class SalahDelegasi:
    """The sentences of a refusal beside the fields."""

    npsn: str = ""
    lingkup: str = ""
    sk_nomor: str = ""
    sk_tanggal: str = ""
    mulai: str = ""
    selesai: str = ""


def beside_fields(masalah: tuple[Problem, ...]) -> SalahDelegasi:
    """Each refusal at its field."""
    return SalahDelegasi(*(field_sentence(masalah, each.name) for each in fields(SalahDelegasi)))


def line(each: DelegasiTercatat) -> BarisDelegasi:
    """One delegation."""
    until = f" sampai {tanggal(each.selesai)}" if each.selesai else ""
    return BarisDelegasi(
        id=each.id,
        sekolah=each.sekolah,
        pengawas=f"{each.kepada}, a.n. {each.dari}",
        lingkup=LINGKUP[each.lingkup],
        masa=f"SK {each.sk_nomor}, berlaku {tanggal(each.mulai)}{until}",
        gugur=f"{each.dari} tidak lagi menjabat. Catat SK Kepala Dinas yang baru bila diteruskan."
        if each.gugur
        else "",
    )


def read_order(isian: dict[str, Any]) -> UsulanDelegasi:
    """The form as an SK. Raises ``RuleBroken`` with the field that cannot be read."""
    try:
        scope = Lingkup(str(isian.get("lingkup") or ""))
    except ValueError as error:
        raise RuleBroken("LINGKUP_TIDAK_DIKENAL", field="lingkup") from error
    return UsulanDelegasi(
        kepada_id=number_in(isian.get("pengawas")),
        npsn=str(isian.get("npsn") or ""),
        lingkup=scope,
        sk_nomor=str(isian.get("sk_nomor") or "")[:200],
        sk_tanggal=read_day(isian, "sk_tanggal"),
        mulai=read_day(isian, "mulai"),
        selesai=read_day(isian, "selesai"),
    )


def consequences(seen: AkibatDelegasi) -> tuple[str, ...]:
    """What the SK lets the pengawas do, and how it will read."""
    until = f" sampai {tanggal(seen.selesai)}" if seen.selesai else ", sampai Anda mengakhirinya"
    names = ", ".join(name for _, name in seen.sekolah)
    what = LINGKUP[seen.lingkup].lower()
    return (
        f"Mulai {tanggal(seen.mulai)}{until}, {seen.pengawas} berwenang: {what}.",
        f"Berlaku untuk {len(seen.sekolah)} sekolah: {names}.",
        f"Setiap keputusan tercatat “a.n. {seen.atas_nama}”.",
        "Kepala Dinas tetap bisa memutuskan sendiri.",
    )


class DelegasiState(KinerjaState):
    """The delegations of the daerah, and the SK whose consequences were asked for."""

    baris: tuple[BarisDelegasi, ...] = ()
    pengawas: tuple[Option, ...] = ()
    sekolah: tuple[Option, ...] = ()
    akibat: tuple[str, ...] = ()
    salah: SalahDelegasi = SalahDelegasi()
    kunci: int = 0
    _usulan: UsulanDelegasi | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what runs."""
        self.salah = SalahDelegasi()
        if await self._arrive(routes.PEMBINAAN, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        self.akibat, self._usulan = (), None
        found = await self._open(list_delegations)
        if found:
            seen = found.value
            self.baris = tuple(line(each) for each in seen.delegasi)
            self.pengawas = tuple(Option(str(number), nama) for number, nama in seen.pengawas)
            every = Option("", "Semua sekolah binaannya")
            self.sekolah = (every, *(Option(npsn, nama) for npsn, nama in seen.sekolah))

    @rx.event
    @handles(SIGNED_IN)
    async def lihat_akibat(self, isian: dict[str, Any]) -> None:
        """ "Lihat akibatnya": nothing is stored yet; refusals keep what was typed."""
        self.kabar, self.akibat = "", ()
        try:
            wish = read_order(isian)
        except RuleBroken as refused:
            self.masalah = problems(refused)
        else:
            seen = await self._ask(preview_delegation, wish)
            if seen:
                self._usulan, self.akibat = wish, consequences(seen.value)
        self.salah = beside_fields(self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self) -> None:
        """ "Catat delegasi", with the consequences read."""
        if self._usulan is None:
            return
        done = await self._ask(record_delegation, self._usulan)
        if done:
            await self._isi()
            self.kunci += 1
            self.kabar = f"Delegasi kepada {done.value.pengawas} tercatat"

    @rx.event
    @handles(SIGNED_IN)
    async def akhiri(self, delegasi_id: int) -> None:
        """ "Akhiri hari ini"."""
        if await self._ask(end_delegation, delegasi_id):
            await self._isi()
            self.kabar = "Delegasi diakhiri"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DelegasiState


def delegasi() -> rx.Component:
    """For the dinas: what runs, then the form with its effects before anything is recorded."""
    return page(
        p.back_link("Tautan pengawas", href=routes.PEMBINAAN),
        p.title_block(
            "Delegasi ke pengawas",
            lead="Dengan SK, pengawas memutuskan atas nama Kepala Dinas. Tanpa SK, pengawas "
            "meninjau dan merekomendasikan.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum ada yang disimpan"),
            rx.cond(
                p.some(_STATE.baris),
                p.each(_STATE.baris, _card),
                p.empty_state("Belum ada delegasi yang berlaku.", icon_name="file-check"),
            ),
            _form(),
            rx.cond(p.some(_STATE.akibat), _effects(), rx.fragment()),
            gap="l",
            narrow=True,
        ),
    )


def _card(row: Any) -> rx.Component:
    end = p.button(
        "Akhiri hari ini", on_click=_STATE.akhiri(row.id), weight="secondary", small=True,
        about=row.sekolah,
    )  # fmt: skip
    return p.card(
        rx.el.h2(row.sekolah),
        rx.el.p(row.lingkup),
        rx.el.p(row.pengawas, rx.el.span(row.masa, class_name="muted small under")),
        p.when(row.gugur, p.note(rx.el.b("Tidak berlaku. "), row.gugur, kind="warn")),
        p.actions(end),
        label=row.sekolah,
    )


def _form() -> rx.Component:
    salah = _STATE.salah
    form = rx.el.form(
        p.select_field("Pengawas", _STATE.pengawas, id="pengawas"),
        p.select_field("Sekolah", _STATE.sekolah, id="npsn", error=salah.npsn),
        p.select_field("Lingkup", SCOPES, id="lingkup", error=salah.lingkup),
        p.text_field("Nomor SK", id="sk_nomor", error=salah.sk_nomor),
        p.text_field("Tanggal SK", id="sk_tanggal", kind="date", error=salah.sk_tanggal),
        p.text_field("Berlaku mulai", id="mulai", kind="date", error=salah.mulai),
        p.text_field(
            "Berlaku sampai, bila ditetapkan", id="selesai", kind="date", error=salah.selesai
        ),
        p.actions(p.button("Lihat akibatnya", submit=True, weight="secondary")),
        on_submit=_STATE.lihat_akibat,
        key=_STATE.kunci.to_string(),
    )
    return p.section("Catat SK", p.card(form), id="catat")


def _effects() -> rx.Component:
    return p.section(
        "Yang terjadi bila disimpan",
        p.card(
            rx.el.ul(p.each(_STATE.akibat, rx.el.li), class_name="bul"),
            p.actions(p.button("Catat delegasi", on_click=_STATE.simpan)),
            label="Yang terjadi bila disimpan",
        ),
        id="akibat",
    )
