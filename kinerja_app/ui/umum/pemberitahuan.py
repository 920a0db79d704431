""" "Pemberitahuan": what others did that concerns the person, newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import reflex as rx

from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.trail_repository import News
from kinerja_app.services.pemberitahuan import PAGE, list_news, read_all_news
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import ZONE, jam, rentang, waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.views import Notice, Paging
from kinerja_app.ui.wording_kabar import address_of, news_sentence


class PemberitahuanState(KinerjaState):
    """One page of the notifications; they count as read when the page is left."""

    hari_ini: tuple[Notice, ...] = ()
    sebelumnya: tuple[Notice, ...] = ()
    ada_baru: bool = False
    halaman: Paging = NO_PAGES

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the page that the address names."""
        bingkai = await self._arrive(routes.PEMBERITAHUAN)
        if bingkai is None:
            return
        number = page_in(self._query("halaman"))
        found = await self._open(list_news, halaman=number)
        if found:
            today, earlier = split_by_day(found.value, on=bingkai.hari)
            self.hari_ini, self.sebelumnya = today, earlier
            self.ada_baru = bingkai.belum_dibaca > 0
            self.halaman = paging(number, shown=len(found.value))
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def tandai_dibaca(self) -> None:
        """ "Tandai semua sudah dibaca": also when the page is left."""
        if self.ada_baru and await self._ask(read_all_news):
            self.ada_baru = False
            self.hari_ini = _read(self.hari_ini)
            self.sebelumnya = _read(self.sebelumnya)
            self.kerangka = replace(self.kerangka, jumlah_baru=0)


def split_by_day(
    news: tuple[News, ...], *, on: date
) -> tuple[tuple[Notice, ...], tuple[Notice, ...]]:
    """Today's notifications and the earlier ones."""
    today = tuple(_notice(each, on) for each in news if local_date(each.dibuat_at, ZONE) == on)
    earlier = tuple(_notice(each, on) for each in news if local_date(each.dibuat_at, ZONE) != on)
    return today, earlier


def _notice(news: News, on: date) -> Notice:
    moment = news.dibuat_at
    when = jam(moment) if local_date(moment, ZONE) == on else waktu(moment)
    return Notice(
        str(news.id),
        f"{news_sentence(news)}.",
        when,
        address_of(news.tautan),
        unread=not news.dibaca,
    )


def paging(number: int, *, shown: int) -> Paging:
    """Neighbouring pages; a full page may have a following one."""
    first = (number - 1) * PAGE + 1
    text = rentang(first, first + shown - 1) if shown else "Tidak ada lagi"
    following = routes.with_query(routes.PEMBERITAHUAN, halaman=number + 1)
    previous = routes.with_query(routes.PEMBERITAHUAN, halaman=number - 1)
    return Paging(text, previous if number > 1 else "", following if shown == PAGE else "")


def _read(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    return tuple(replace(each, unread=False) for each in notices)


def pemberitahuan() -> rx.Component:
    """Today, then before; leaving the page marks everything as read."""
    state = PemberitahuanState
    mark = p.button("Tandai semua sudah dibaca", on_click=state.tandai_dibaca, weight="secondary")
    return page(
        rx.el.div(
            p.title_block("Pemberitahuan", lead="Yang dilakukan orang lain dan menyangkut Anda."),
            p.when(state.ada_baru, mark),
            rx.cond(
                some(state.hari_ini) | some(state.sebelumnya),
                _groups(),
                p.empty_state("Belum ada pemberitahuan.", icon_name="bell"),
            ),
            rx.el.p(p.link("Atur surat email", href=routes.PREFERENSI)),
            on_unmount=state.tandai_dibaca,
            class_name="stack gap-m read-wide",
        )
    )


def _groups() -> rx.Component:
    state = PemberitahuanState
    today = p.notification_list("Hari ini", state.hari_ini, id="hari-ini")
    earlier = p.notification_list("Sebelumnya", state.sebelumnya, id="sebelumnya")
    more = (state.halaman.previous != "") | (state.halaman.next != "")
    return p.stack(
        rx.cond(some(state.hari_ini), today, rx.fragment()),
        rx.cond(some(state.sebelumnya), earlier, rx.fragment()),
        p.when(more, p.pager(state.halaman)),
        gap="l",
    )
