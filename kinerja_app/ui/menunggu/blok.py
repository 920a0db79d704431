"""The block as a State that a home's State stands on, and as a part of its page."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.menunggu import list_waiting
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.menunggu.isi_menunggu import PapanMenunggu, beside_card, waiting_board


class MenungguState(KinerjaState):
    """What waits for the person, and what the person waits for."""

    menunggu: PapanMenunggu = PapanMenunggu()

    async def _isi_menunggu(self, *, selain: int = 0) -> None:
        """Read the block for the period of this tab, without the plan that a turn card tells of."""
        self.menunggu = PapanMenunggu()
        answer = await self._open(list_waiting, self._periode())
        if answer is not None and self._bingkai is not None:
            found = beside_card(answer.value, selain)
            alamat = get_settings().origin
            self.menunggu = waiting_board(found, on=self._bingkai.hari, alamat=alamat)


_STATE: Any = MenungguState


def waiting_block(*, beside_turn: bool = False) -> rx.Component:
    """ "Yang menunggu": first what one can do, then with whom the own things are.

    Beside a turn card it says only what that does not: nothing more is nothing at all.
    """
    board = _STATE.menunggu
    mine = rx.cond(
        p.some(board.saya), p.waiting_list(board.saya, heading="Menunggu Anda"), rx.fragment()
    )
    others = rx.cond(
        p.some(board.orang_lain),
        p.waiting_list(board.orang_lain, heading="Anda menunggu"),
        rx.fragment(),
    )
    nothing = rx.el.p("Tidak ada yang menunggu.", class_name="muted")
    empty = ~(p.some(board.saya) | p.some(board.orang_lain))
    block = p.section(
        "Yang menunggu",
        rx.cond(empty, nothing, rx.fragment(mine, others)),
        id="yang-menunggu",
    )
    return rx.cond(empty, rx.fragment(), block) if beside_turn else block
