""" "Capaian organisasi": the dinas sets the result of each school of the daerah."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import reflex as rx

from kinerja_app.domain.organisasi import Capaian
from kinerja_app.persistence.reads_penilaian import PAGE
from kinerja_app.services.capaian import DaftarCapaian, list_capaian, set_capaian
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.views import Option, Paging
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import CAPAIAN

UNSET = "belum"
UNSET_HREF = routes.with_query(routes.CAPAIAN, tampil=UNSET)
"""The schools whose capaian is still to be set."""
_OPTIONS = (Option("", "Belum ditetapkan"), *(Option(e.value, CAPAIAN[e]) for e in Capaian))
_SHOWN = (Option("", "Semua"), Option(UNSET, "Belum ditetapkan"))


@dataclass(frozen=True)
class BarisSekolah:
    """One school and its result."""

    npsn: str
    nama: str
    tingkat: str


class CapaianState(KinerjaState):
    """One page of the schools."""

    baris: tuple[BarisSekolah, ...] = ()
    periode_nama: str = ""
    sumber: str = ""
    cari: str = ""
    tampil: str = ""
    halaman: Paging = NO_PAGES

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the schools of the daerah."""
        if await self._arrive(routes.KEMAJUAN, Sebagai.DINAS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        now = page_in(self._query("halaman"))
        self.cari = self._query("cari")[:100]
        self.tampil = UNSET if self._query("tampil") == UNSET else ""
        found = await self._open(
            list_capaian,
            self._periode(),
            cari=self.cari,
            belum=self.tampil == UNSET,
            halaman=now,
        )
        if found:
            self._show(found.value, now)

    def _show(self, found: DaftarCapaian, now: int) -> None:
        self.periode_nama = found.periode.nama
        self.sumber = source_line(found.rules.org_capaian.citation)
        self.baris = tuple(
            BarisSekolah(each.npsn, each.nama, each.tingkat.value if each.tingkat else "")
            for each in found.baris
        )
        self.halaman = paging(now, found.jumlah, cari=self.cari, tampil=self.tampil)

    @rx.event
    @handles(SIGNED_IN)
    async def tetapkan(self, npsn: str, tingkat: str) -> None:
        """Set the result of one school; it stays on the page, also on that of the unset ones."""
        if tingkat not in set(Capaian):
            return
        self.kabar = ""
        done = await self._ask(set_capaian, npsn, self._periode(), tingkat=Capaian(tingkat))
        if done:
            self.baris = tuple(
                replace(each, tingkat=tingkat) if each.npsn == npsn else each for each in self.baris
            )
            self.kabar = f"Capaian organisasi {CAPAIAN[Capaian(tingkat)]} tersimpan"

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search goes into the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        shown = UNSET if isian.get("tampil") == UNSET else ""
        return rx.redirect(routes.with_query(routes.CAPAIAN, cari=words, tampil=shown))


def paging(now: int, total: int, *, cari: str, tampil: str) -> Paging:
    """Where the list stands, with the addresses of the neighbouring pages."""
    to = partial(_page, cari, tampil)
    return pages(now, total, size=PAGE, noun="sekolah", to=to)


def _page(cari: str, tampil: str, halaman: int) -> str:
    return routes.with_query(routes.CAPAIAN, cari=cari, tampil=tampil, halaman=halaman)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = CapaianState


def capaian() -> rx.Component:
    """For the dinas: one choice for each school, a consideration for the spread, no quota."""
    table = p.data_table("Sekolah", ("Sekolah", "Capaian"), _STATE.baris, _row)
    nothing = p.nothing_found("sekolah", everything=routes.CAPAIAN)
    return page(
        p.back_link("Penilaian", href=routes.KEMAJUAN),
        p.title_block(
            "Capaian organisasi sekolah",
            eyebrow=_STATE.periode_nama,
            lead="Capaian menjadi pertimbangan pola sebaran predikat, bukan kuota.",
        ),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Capaian belum tersimpan"),
            p.filter_bar(
                p.select_field("Capaian", _SHOWN, id="tampil", default=_STATE.tampil),
                search_label="Nama sekolah atau NPSN",
                label="Cari sekolah",
                search=_STATE.cari,
                on_submit=_STATE.terapkan,
            ),
            rx.cond(p.some(_STATE.baris), table, nothing),
            p.pager(_STATE.halaman),
            rx.el.p("Sumber: ", _STATE.sumber, class_name="small muted"),
        ),
    )


def _row(row: BarisSekolah) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.nama, under=row.npsn),
        p.cell(
            p.select_field(
                rx.fragment("Capaian", p.hidden(" ", row.nama)),
                _OPTIONS,
                id=f"capaian-{row.npsn}",
                default=row.tingkat,
                on_change=lambda value: _STATE.tetapkan(row.npsn, value),
            ),
            place="full",
        ),
    )
