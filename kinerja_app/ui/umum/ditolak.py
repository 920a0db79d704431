""" "Ditolak": where a refused sign-in ends; one page for each reason."""

from __future__ import annotations

import asyncio

import reflex as rx

from kinerja_app.identity.refusals import take_facts
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import PUBLIC, handles
from kinerja_app.ui.shell import public_shell
from kinerja_app.ui.umum.alasan_ditolak import Penjelasan, explain


class DitolakState(KinerjaState):
    """The reason, and what this one browser may know of it."""

    alasan: Penjelasan = Penjelasan("", "", (), "")
    _kunci: str = ""

    @rx.event
    @handles(PUBLIC)
    async def muat(self) -> None:
        """Explain the code of the address; the facts behind its key are given out once."""
        kunci = self._query("kunci")
        if kunci and kunci == self._kunci:
            return
        self._kunci = kunci
        facts = await asyncio.to_thread(take_facts, kunci)
        self.alasan = explain(self._query("alasan"), facts)
        self.siap = True


def ditolak() -> rx.Component:
    """The page; before the reason is known it shows no wrong one."""
    return public_shell(
        rx.cond(DitolakState.siap, refusal(DitolakState.alasan), p.loading(lines=4)),
        rx.el.noscript(
            p.refusal_page("Anda belum bisa masuk", _again(), lead="Hubungi operator sekolah Anda.")
        ),
    )


def refusal(alasan: Penjelasan) -> rx.Component:
    """The fact, who can mend it, what to do now, and why."""
    steps = rx.el.ul(p.each(alasan.langkah, rx.el.li), class_name="bul")
    return p.refusal_page(
        alasan.judul,
        _again(),
        p.link_button("Bantuan", href=routes.BANTUAN, weight="quiet"),
        lead=alasan.kalimat,
        icon_name=alasan.ikon,
        turn=p.section("Yang bisa Anda lakukan", steps, id="langkah"),
        question=rx.cond(alasan.mengapa != "", "Mengapa?", ""),
        answer=alasan.mengapa,
    )


def _again() -> rx.Component:
    return p.link_button("Kembali ke halaman masuk", href=routes.MASUK)
