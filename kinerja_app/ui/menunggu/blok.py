"""The block as a State that a home's State stands on, and as a part of its page."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.menunggu import list_waiting
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.giliran_nilai import NONE, GiliranNilai
from kinerja_app.ui.menunggu.isi_menunggu import (
    PapanMenunggu,
    not_led,
    of_office,
    own_board,
    waiting_board,
)


class MenungguState(KinerjaState):
    """What waits for the person, and what the person waits for."""

    menunggu: PapanMenunggu = PapanMenunggu()

    async def _isi_menunggu(self, *, nilai: GiliranNilai = NONE) -> None:
        """Read the block of an office; ``nilai`` are the ratings of its list."""
        self.menunggu = PapanMenunggu()
        answer = await self._open(list_waiting, self._periode())
        if answer is not None and self._bingkai is not None:
            found, alamat = of_office(answer.value), get_settings().origin
            on = self._bingkai.hari
            self.menunggu = waiting_board(found, on=on, alamat=alamat, nilai=nilai)

    async def _isi_menunggu_sendiri(self, skp_id: int, *, memimpin: bool) -> None:
        """Read the block of the pegawai, without what the turn card of the plan tells.

        ``memimpin`` is whether the block leads, because the plan is in nobody's or another's hand.
        """
        self.menunggu = PapanMenunggu()
        answer = await self._open(list_waiting, self._periode())
        if answer is not None and self._bingkai is not None:
            on, alamat = self._bingkai.hari, get_settings().origin
            found = own_board(answer.value, skp_id, on=on, alamat=alamat)
            self.menunggu = found if memimpin else not_led(found)


_STATE: Any = MenungguState


def waiting_block() -> rx.Component:
    """First what one can do, then with whom the own things are; nothing where nothing waits."""
    return rx.fragment(own_turns(), with_others())


def own_turns() -> rx.Component:
    """The card of everything that the reader can do now."""
    mine = _STATE.menunggu.saya
    return rx.cond(p.some(mine), p.your_turns(mine), rx.fragment())


def with_others() -> rx.Component:
    """The own things that are in other hands."""
    others = _STATE.menunggu.orang_lain
    return rx.cond(p.some(others), p.waiting_list(others, heading="Anda menunggu"), rx.fragment())
