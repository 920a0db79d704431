""" "Lihat pada tanggal": the demo's product on another day. Production has no such page."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from kinerja_app import clock
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.identity.sessions import set_demo_date
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState, Penolakan
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, context, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording import problems

PERTAMA, TERAKHIR = date(2024, 1, 1), date(2026, 12, 31)
HARI_INI, LAIN = "hari-ini", "lain"
NOT_HERE = Penolakan(
    "Halaman ini tidak ditemukan",
    "Alamatnya mungkin salah ketik, atau halamannya bukan untuk Anda.",
)


class TanggalState(KinerjaState):
    """The days on offer and the one looked at."""

    pilihan: tuple[Option, ...] = ()
    terpilih: str = ""
    tanggal_iso: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Offer the days; in production there is nothing here."""
        bingkai = await self._arrive(routes.TANGGAL)
        if bingkai is None:
            return
        if get_settings().is_production:
            self.penolakan = NOT_HERE
        today = _today()
        self.pilihan = offered(today)
        self.tanggal_iso = bingkai.hari.isoformat()
        self.terpilih = marked(bingkai.hari, today=today)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def tandai(self, hari: str) -> None:
        """Mark an answer; nothing changes before "Lihat"."""
        if hari in {each.value for each in self.pilihan}:
            self.terpilih = hari

    @rx.event
    @handles(SIGNED_IN)
    async def lihat(self, isian: dict[str, Any]) -> Any:
        """ "Lihat": this session looks at the product on the chosen day."""
        caller = await context(self)
        if caller is None:
            return rx.redirect(routes.MASUK)
        try:
            on = chosen(self.terpilih, str(isian.get("tanggal", "")), today=_today())
            await asyncio.to_thread(set_demo_date, caller.sesi_id, on)
        except RuleBroken as refused:
            self.masalah = problems(refused)
            return None
        self.periode_tab = self.pos_tab = ""
        return rx.redirect(self.kerangka.beranda)


def _today() -> date:
    return clock.now().astimezone(ZoneInfo(get_settings().timezone)).date()


def offered(today: date) -> tuple[Option, ...]:
    """The demo's own day, today, or any other."""
    start = get_settings().demo_date
    return (
        Option(start.isoformat(), tanggal(start), "Hari awal data contoh"),
        Option(HARI_INI, "Hari ini", tanggal(today)),
        Option(LAIN, "Tanggal lain", "Dari 1 Januari 2024 sampai 31 Desember 2026"),
    )


def marked(on: date, *, today: date) -> str:
    """The answer that stands for a day."""
    if on == get_settings().demo_date:
        return on.isoformat()
    return HARI_INI if on == today else LAIN


def chosen(answer: str, other: str, *, today: date) -> date:
    """The day of a filled form; raises ``RuleBroken`` for none, or one outside 2024–2026."""
    if answer == HARI_INI:
        return today
    text = other if answer == LAIN else answer
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise RuleBroken("TANGGAL_LIHAT_KOSONG", field="tanggal") from None
    if not PERTAMA <= day <= TERAKHIR:
        raise RuleBroken("TANGGAL_LIHAT_DI_LUAR", field="tanggal")
    return day


def tanggal_lihat() -> rx.Component:
    """Days to choose from, or any other one; rules and deadlines follow it."""
    state = TanggalState
    return page(
        p.stack(
            p.title_block(
                "Lihat pada tanggal",
                lead="Data contoh bisa dilihat seolah-olah hari ini tanggal lain. Aturan dan "
                "tenggat mengikuti tanggal itu.",
            ),
            p.error_summary(state.masalah, heading="Tanggal belum bisa dipakai"),
            rx.el.form(
                p.stack(
                    p.radio_fieldset(
                        "Tanggal",
                        state.pilihan,
                        name="hari",
                        value=state.terpilih,
                        on_choose=state.tandai,
                    ),
                    p.text_field(
                        "Tanggal lain",
                        id="tanggal",
                        kind="date",
                        default=state.tanggal_iso,
                        hint="Dipakai bila Anda memilih “Tanggal lain”",
                    ),
                    p.actions(
                        p.button("Lihat", submit=True),
                        p.link_button("Batal", href=KinerjaState.kerangka.beranda, weight="quiet"),
                    ),
                ),
                on_submit=state.lihat,
            ),
            narrow=True,
        )
    )
