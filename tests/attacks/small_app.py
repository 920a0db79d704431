"""A Reflex app as small as the attacks need, behind the product's own gate, guard and sign-in.

It is served without a front end. ``undeclared`` is what somebody forgot to mark: the product would
refuse to start with it, here it shows that the gate holds even then.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.errors import NotFound, NotPermitted
from kinerja_app.identity.routes import api_transformers
from kinerja_app.ui.gate import stand_before
from kinerja_app.ui.handlers import PUBLIC, SIGNED_IN, ask, handles


def own_name(actor: Actor, *, now: datetime) -> str:
    """Who asks."""
    del now
    return actor.nama


def note_of(actor: Actor, orang_id: int, *, now: datetime) -> str:
    """A note that belongs to one person."""
    del now
    if actor.orang_id != orang_id:
        raise NotFound("CATATAN_TIDAK_DITEMUKAN")
    return f"catatan {orang_id}"


def close_period(actor: Actor, *, now: datetime) -> str:
    """Something only a principal does."""
    del now
    if Role.KEPALA_SEKOLAH not in actor.roles:
        raise NotPermitted("HANYA_KEPALA_SEKOLAH")
    return "periode ditutup"


class Catatan(rx.State):
    """What the attacks try to reach."""

    isi: str = ""
    rahasia: str = "tidak berubah"

    @rx.event
    @handles(PUBLIC)
    def greet(self) -> None:
        self.isi = "halo"

    @rx.event
    @handles(PUBLIC)
    def write(self, teks: str) -> None:
        self.isi = teks

    @rx.event
    @handles(SIGNED_IN)
    async def who(self) -> None:
        self.isi = await ask(self, own_name)

    @rx.event
    @handles(SIGNED_IN)
    async def read_note(self, orang_id: int) -> None:
        try:
            self.isi = await ask(self, note_of, orang_id)
        except NotFound as refused:
            self.isi = refused.code

    @rx.event
    @handles(SIGNED_IN)
    async def close(self) -> None:
        try:
            self.isi = await ask(self, close_period)
        except NotPermitted as refused:
            self.isi = refused.code

    @rx.event
    @handles(PUBLIC)
    async def chain(self) -> AsyncGenerator[Any, None]:
        yield Catatan.who
        yield Catatan.undeclared

    @rx.event(background=True)
    @handles(SIGNED_IN)
    async def slowly(self) -> None:
        async with self:
            self.isi = await ask(self, own_name)

    @rx.event(background=True)
    async def slowly_undeclared(self) -> None:
        async with self:
            self.rahasia = "berubah"

    @rx.event
    @handles(PUBLIC)
    async def fail(self) -> None:
        raise RuntimeError("rincian yang tidak boleh keluar")

    @rx.event
    @handles(SIGNED_IN)
    async def wait(self) -> None:
        await asyncio.sleep(0.3)
        self.isi = await ask(self, own_name)

    def undeclared(self) -> None:
        self.rahasia = "berubah"


app = rx.App(api_transformer=api_transformers())
stand_before(app)
