""" "Token API": the keys of the dinas's own systems, made, watched and revoked by its admin."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.token_api import create_token, list_tokens, revoke_token
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dinas.isi_token import CHOICES, DURATIONS, KartuToken, cards, ended
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.page import page


class TokenApiState(KinerjaState):
    """The tokens of the dinas, the scopes marked, and a new token until it was kept.

    ``rahasia`` must reach the page once, so it is a plain var; "Sudah saya simpan", the next token
    and leaving the page empty it: the server keeps it no longer than somebody looks at it.
    """

    baris: tuple[KartuToken, ...] = ()
    berakhir: tuple[KartuToken, ...] = ()
    cakupan: tuple[str, ...] = ()
    rahasia: str = ""
    kunci: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show every token; what was told once is not told again."""
        self.rahasia, self.cakupan = "", ()
        if await self._arrive(routes.AKSES_API, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        found = await self._open(list_tokens)
        if found:
            self.baris, self.berakhir = cards(found.value), ended(found.value)

    @rx.event
    @handles(SIGNED_IN)
    def lupakan(self) -> None:
        """ "Sudah saya simpan", or the page is left: the secret is gone from here."""
        self.rahasia = ""

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, cakupan: str) -> None:
        """Mark or unmark a scope; nothing is made before "Buat token"."""
        kept = tuple(each for each in self.cakupan if each != cakupan)
        offered = {each.value for each in CHOICES}
        self.cakupan = (*kept, cakupan) if kept == self.cakupan and cakupan in offered else kept

    @rx.event
    @handles(SIGNED_IN)
    async def buat(self, isian: dict[str, Any]) -> None:
        """ "Buat token": shown once; what was typed stays when it is refused."""
        self.kabar, self.rahasia = "", ""
        made = await self._ask(
            create_token,
            nama=str(isian.get("nama") or ""),
            cakupan=self.cakupan,
            hari=number_in(isian.get("hari"), most_digits=4),
        )
        if made:
            self.rahasia, self.cakupan = made.value.rahasia, ()
            self.kunci += 1
            await self._isi()

    @rx.event
    @handles(SIGNED_IN)
    async def cabut(self, token_id: int) -> None:
        """ "Cabut token": its system reads nothing from this moment on."""
        self.kabar, self.rahasia = "", ""
        if await self._ask(revoke_token, token_id):
            await self._isi()
            self.kabar = "Token dicabut. Sistem yang memakainya tidak bisa membaca lagi."


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = TokenApiState


def token_api() -> rx.Component:
    """For the admin dinas: a new secret once, the tokens, those that are over, the form."""
    none = p.empty_state("Belum ada token yang berlaku. Buat satu untuk setiap sistem.")
    past = p.why("Token yang sudah berakhir", p.stack(p.each(_STATE.berakhir, _past), gap="s"))
    return page(
        p.title_block(
            "Token API",
            lead="Dengan token, sistem milik dinas membaca data yang juga Anda lihat di sini. "
            "Buat satu token untuk setiap sistem, dengan cakupan sesempit mungkin.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Token belum dibuat"),
            p.when(_STATE.rahasia, _told_once()),
            rx.cond(p.some(_STATE.baris), p.each(_STATE.baris, _card), none),
            rx.cond(p.some(_STATE.berakhir), past, rx.fragment()),
            _form(),
            gap="l",
            narrow=True,
        ),
    )


def _told_once() -> rx.Component:
    return p.card(
        rx.el.h2("Salin token ini sekarang", id="token-baru", tab_index=-1),
        rx.el.p(
            "Token hanya ditampilkan satu kali, lalu tidak bisa dibaca lagi. Simpan di tempat "
            "rahasia sistem Anda, bukan di email atau percakapan.",
            class_name="muted",
        ),
        rx.el.p(
            rx.el.code(_STATE.rahasia, class_name="num", style={"overflow-wrap": "anywhere"}),
            class_name="mt mb",
        ),
        p.actions(
            p.copy_button("Salin token", text=_STATE.rahasia),
            p.button("Sudah saya simpan", on_click=_STATE.lupakan, weight="secondary"),
        ),
        rx.el.span(on_unmount=_STATE.lupakan),
        labelled_by="token-baru",
    )


def _card(token: Any) -> rx.Component:
    revoke = p.button(
        "Cabut token", on_click=_STATE.cabut(token.id), weight="secondary", about=token.nama
    )
    return p.card(
        rx.el.div(rx.el.h2(token.nama, class_name="h-m"), p.status_tag(token.tag),
                  class_name="row between"),
        rx.el.p(rx.el.code(token.awalan), class_name="muted small mb"),
        p.facts(token.fakta),
        p.why(
            "Cabut token ini",
            "Sistem yang memakainya berhenti membaca saat itu juga. Pencabutan tidak bisa "
            "dibatalkan; buat token baru bila masih diperlukan.",
            p.actions(revoke),
        ),
        label=token.nama,
    )  # fmt: skip


def _past(token: Any) -> rx.Component:
    return rx.el.p(rx.el.b(token.nama), " ", rx.el.code(token.awalan), " ", p.status_tag(token.tag))


def _form() -> rx.Component:
    form = rx.el.form(
        p.text_field("Nama sistem", id="nama", hint="Misalnya: dasbor kinerja dinas",
                     max_length=80),
        p.checkbox_cards(
            "Cakupan",
            CHOICES,
            name="cakupan",
            chosen=_STATE.cakupan,
            on_toggle=_STATE.tandai,
            heading="Cakupan",
        ),
        p.select_field("Masa berlaku", DURATIONS, id="hari", default="90"),
        p.actions(p.button("Buat token", submit=True)),
        on_submit=_STATE.buat,
        class_name="stack gap-m",
        key=_STATE.kunci.to_string(),
    )  # fmt: skip
    return p.section("Buat token", p.card(form), id="buat-token")
