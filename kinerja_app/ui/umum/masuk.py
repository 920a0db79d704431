""" "Masuk": one link to belajar.id; in the demo also the people to look around as.

The page is built before anybody asks for it and works without any script: its links are plain
links, and the server reads from the Referer which page to return to.
"""

from __future__ import annotations

import asyncio

import reflex as rx

from kinerja_app.identity.demo_accounts import DemoAccount, demo_accounts
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import PUBLIC, handles


class MasukState(KinerjaState):
    """The people of the demo; in production there are none."""

    akun: tuple[p.Account, ...] = ()

    @rx.event
    @handles(PUBLIC)
    async def muat(self) -> None:
        """List the accounts of the demo."""
        found = await asyncio.to_thread(demo_accounts)
        self.akun = tuple(account_line(each) for each in found)


def account_line(account: DemoAccount) -> p.Account:
    """One account as a link that signs in with one click."""
    address = routes.with_query(routes.AUTH_MASUK, login_hint=account.email)
    return p.Account(account.nama, account.keterangan, account.inisial, address)


def masuk() -> rx.Component:
    """For everybody who is not signed in; the people to look around as are the demo's alone."""
    return p.sign_in_page(routes.AUTH_MASUK, MasukState.akun)
