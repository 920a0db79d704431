""" "SK angka kredit": number and date of the letter behind the PAK of each person of a school."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.penetapan_ak import StatusPak
from kinerja_app.services.penetapan_ak import SaringanPak, correct_pak, list_pak, record_pak
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.ekinerja.kartu_pak import person_card
from kinerja_app.ui.ekinerja.lembar_pak import (
    IsianPak,
    KartuPak,
    PapanPak,
    beside,
    board,
    cards,
    letter_of,
    typed,
)
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in, page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.wording import problems

_NO_FAULTS = IsianPak()


class SkPakState(KinerjaState):
    """The people of one school; ``salah`` are the refusals of the form that was sent last."""

    papan: PapanPak = PapanPak()
    kartu: tuple[KartuPak, ...] = ()
    salah: IsianPak = _NO_FAULTS
    cari: str = ""
    bersama: bool = False

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the people of the school in the address, or of the only one."""
        self.salah, self.bersama = _NO_FAULTS, False
        if await self._arrive(routes.KEMAJUAN, Sebagai.PENILAI, Sebagai.DINAS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        wanted = self._query("status")
        shown = SaringanPak(
            cari=self._query("cari")[:100],
            status=StatusPak(wanted) if wanted in set(StatusPak) else None,
            halaman=page_in(self._query("halaman")),
        )
        npsn = self._query("npsn")[:8]
        found = await self._open(list_pak, self._periode(), npsn=npsn, saringan=shown)
        if found:
            self.papan, self.kartu = board(found.value, shown), cards(found.value)
            self.cari = shown.cari

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self, isian: dict[str, Any]) -> None:
        """ "Catat", or "Perbaiki" of a record: a refusal keeps what was typed."""
        self.kabar, form = "", typed(isian)
        skp_id, number = number_in(form.id), number_in(form.ke)
        try:
            letter = letter_of(form)
        except RuleBroken as refused:
            self.masalah = problems(refused)
        else:
            extra = {"ke": number, "alasan": form.alasan} if number else {}
            use_case = correct_pak if number else record_pak
            if await self._ask(use_case, skp_id, letter, bersama=self.bersama, **extra):
                name = next((each.nama for each in self.kartu if each.id == form.id), "")
                await self._fill()
                self.kabar = f"SK angka kredit {name} tercatat"
        self.salah = beside(self.masalah, form.id)
        self.masalah = tuple(
            replace(each, field=f"{each.field}-{form.id}" if each.field else "")
            for each in self.masalah
        )

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, bersama: bool) -> None:
        """Whether one letter is meant for several people."""
        self.bersama = bersama

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search goes into the address."""
        words, npsn = str(isian.get("cari", ""))[:100].strip(), self._query("npsn")[:8]
        return rx.redirect(routes.with_query(routes.PENETAPAN_AK, npsn=npsn, cari=words))


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = SkPakState


def sk_pak() -> rx.Component:
    """Counts that narrow the list, then a card for each person; or why nobody is listed yet."""
    papan = _STATE.papan
    return page(
        p.back_link("e-Kinerja", href=papan.kembali),
        p.title_block(
            "SK angka kredit",
            eyebrow=papan.alis,
            lead="Catat nomor dan tanggal SK dari PAK yang sudah ditandatangani. Sesudah itu "
            "angka kreditnya ikut dikirim ke e-Kinerja.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="SK belum tercatat"),
            p.when(papan.menunggu, p.note(papan.menunggu, kind="plain", icon_name="hourglass")),
            rx.cond(p.some(papan.hitungan), _narrowing(papan), rx.fragment()),
            rx.cond(p.some(_STATE.kartu), _people(), _nobody(papan)),
            p.pager(papan.halaman),
            narrow=True,
        ),
    )


def _narrowing(papan: Any) -> rx.Component:
    return p.stack(
        p.counts(papan.hitungan),
        p.filter_bar(
            search_label="Nama atau NIP",
            label="Cari orang",
            search=_STATE.cari,
            on_submit=_STATE.terapkan,
        ),
    )


def _people() -> rx.Component:
    shared = rx.el.label(
        rx.el.input(type="checkbox", id="bersama", checked=_STATE.bersama, on_change=_STATE.tandai),
        rx.el.span(
            "Satu SK untuk beberapa orang",
            rx.el.span("Nomor yang sama boleh dicatat lagi.", class_name="muted small under"),
        ),
        class_name="check",
    )
    people = rx.foreach(
        _STATE.kartu, lambda row: person_card(row, _STATE.salah, on_submit=_STATE.simpan)
    )
    return p.stack(shared, rx.el.div(people, class_name="stack gap-m"))


def _nobody(papan: Any) -> rx.Component:
    go = p.link_button(papan.kosong_tindakan, href=papan.kosong_href, weight="secondary")
    return p.empty_state(papan.kosong, go)
