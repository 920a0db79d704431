"""The block as a State that a home's State stands on, and as a part of its page."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.menunggu import Hal
from kinerja_app.services.menunggu import list_waiting
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.daftar.giliran_nilai import NONE, GiliranNilai
from kinerja_app.ui.menunggu.isi_menunggu import (
    PapanMenunggu,
    of_office,
    own_board,
    waiting_board,
)


class MenungguState(KinerjaState):
    """What waits for the person, and what the person waits for."""

    menunggu: PapanMenunggu = PapanMenunggu()

    async def _isi_menunggu(
        self, *, nilai: GiliranNilai = NONE, disebut: frozenset[Hal] = frozenset()
    ) -> None:
        """Read the block of an office, without what its page tells already (``disebut``)."""
        self.menunggu = PapanMenunggu()
        answer = await self._open(list_waiting, self._periode())
        if answer is not None and self._bingkai is not None:
            found, alamat = of_office(answer.value, disebut), get_settings().origin
            on = self._bingkai.hari
            self.menunggu = waiting_board(found, on=on, alamat=alamat, nilai=nilai)

    async def _isi_menunggu_sendiri(self, skp_id: int) -> None:
        """Read the block of the pegawai, without what the turn card of the plan tells."""
        self.menunggu = PapanMenunggu()
        answer = await self._open(list_waiting, self._periode())
        if answer is not None and self._bingkai is not None:
            on, alamat = self._bingkai.hari, get_settings().origin
            self.menunggu = own_board(answer.value, skp_id, on=on, alamat=alamat)


_STATE: Any = MenungguState


def waiting_block() -> rx.Component:
    """First what one can do, then with whom the own things are; nothing where nothing waits."""
    board = _STATE.menunggu
    return rx.fragment(
        rx.cond(p.some(board.saya), p.your_turns(board.saya), rx.fragment()),
        rx.cond(
            p.some(board.orang_lain),
            p.waiting_list(board.orang_lain, heading="Anda menunggu"),
            rx.fragment(),
        ),
    )
