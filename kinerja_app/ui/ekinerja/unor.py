""" "Unor sekolah": the admin dinas keeps the id that BKN knows each school by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import reflex as rx

from kinerja_app.services.unor import PAGE, DaftarUnor, list_unor, set_unor
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.views import Paging
from kinerja_app.ui.wording import at_field


@dataclass(frozen=True)
class BarisUnor:
    """One school and its Unor."""

    npsn: str
    nama: str
    unor: str


class UnorState(KinerjaState):
    """One page of the schools."""

    baris: tuple[BarisUnor, ...] = ()
    cari: str = ""
    halaman: Paging = NO_PAGES

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the schools of the dinas."""
        if await self._arrive(routes.KEMAJUAN, Sebagai.DINAS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        now = page_in(self._query("halaman"))
        self.cari = self._query("cari")[:100]
        found = await self._open(list_unor, cari=self.cari, halaman=now)
        if found:
            self.baris = tuple(
                BarisUnor(each.npsn, each.nama, each.unor) for each in found.value.baris
            )
            self.halaman = paging(found.value, now, cari=self.cari)

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self, isian: dict[str, Any]) -> None:
        """ "Simpan" of one school."""
        npsn = str(isian.get("npsn", ""))[:8]
        self.kabar = ""
        if await self._ask(set_unor, npsn, unor=str(isian.get("unor", ""))[:80]):
            await self._fill()
            self.kabar = "Unor tersimpan"
        self.masalah = at_field(self.masalah, f"unor-{npsn}")

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search goes into the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        return rx.redirect(routes.with_query(routes.UNOR, cari=words))


def paging(found: DaftarUnor, now: int, *, cari: str) -> Paging:
    """Where the list stands, with the addresses of the neighbouring pages."""
    to = partial(_page, cari)
    return pages(now, found.jumlah, size=PAGE, noun="sekolah", to=to)


def _page(cari: str, halaman: int) -> str:
    return routes.with_query(routes.UNOR, cari=cari, halaman=halaman)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = UnorState


def unor() -> rx.Component:
    """For the admin dinas: one field for each school, saved by itself."""
    table = p.data_table("Sekolah", ("Sekolah", "Unor"), _STATE.baris, _row, wide=True)
    nothing = p.nothing_found("sekolah", everything=routes.UNOR)
    return page(
        p.back_link("e-Kinerja", href=routes.EKINERJA),
        p.title_block(
            "Unor sekolah",
            lead="Nomor unit organisasi di SIASN: 32 angka dan huruf a–f. Dua sekolah tidak "
            "mungkin punya Unor yang sama.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Unor belum tersimpan"),
            p.filter_bar(
                search_label="Nama sekolah atau NPSN",
                label="Cari sekolah",
                search=_STATE.cari,
                on_submit=_STATE.terapkan,
            ),
            rx.cond(p.some(_STATE.baris), table, nothing),
            p.pager(_STATE.halaman),
        ),
    )


def _row(row: BarisUnor) -> tuple[rx.Component, ...]:
    form = rx.el.form(
        rx.el.input(type="hidden", name="npsn", value=row.npsn, read_only=True),
        p.text_field(
            rx.fragment("Unor", p.hidden(" ", row.nama)),
            id=f"unor-{row.npsn}",
            name="unor",
            default=row.unor,
            max_length=80,
        ),
        p.button("Simpan", submit=True, small=True, weight="secondary", about=row.nama),
        on_submit=_STATE.simpan,
        class_name="stack gap-s",
    )
    return p.row_head(row.nama, under=row.npsn), p.cell(form, place="full")
