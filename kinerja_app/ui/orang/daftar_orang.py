""" "Data guru": the people of the school, who can sign in, and who makes an SKP here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Permission
from kinerja_app.services.orang import PAGE, list_people
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.orang.baris_orang import (
    BarisOrang,
    address,
    other_list,
    paging,
    person_line,
    result_sentence,
)
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.views import Option, Paging


class OrangState(KinerjaState):
    """One page of the list, as the address asks for it."""

    sekolah: str = ""
    cari: str = ""
    jumlah: str = ""
    baris: tuple[BarisOrang, ...] = ()
    halaman: Paging = NO_PAGES
    berhalaman: bool = False
    lain: str = ""
    alamat_lain: str = ""
    npsn: str = ""
    pilihan: tuple[Option, ...] = ()
    memimpin: bool = False

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the page of the address."""
        who = (Sebagai.OPERATOR, Sebagai.DINAS, Sebagai.PENILAI)
        bingkai = await self._arrive(routes.ORANG, *who)
        if bingkai is None:
            return
        self.memimpin = bingkai.boleh(Permission.DELEGATE_OBSERVATION)
        self.cari = self._query("cari")[:100]
        found = await self._open(
            list_people,
            self._query("npsn"),
            cari=self.cari,
            halaman=page_in(self._query("halaman")),
            tidak_aktif=self._query("keadaan") == "tidak-aktif",
        )
        if found:
            seen = found.value
            self.sekolah, self.jumlah = seen.sekolah.nama, result_sentence(seen)
            self.npsn = seen.sekolah.npsn
            self.pilihan = tuple(Option(each.npsn, each.nama) for each in seen.pilihan)
            self.lain, self.alamat_lain = other_list(seen)
            self.baris = tuple(person_line(*each) for each in seen.orang)
            self.halaman = paging(seen, cari=self.cari)
            self.berhalaman = seen.jumlah > PAGE
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def saring(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search lives in the address."""
        words = str(isian.get("cari", ""))[:100].strip()
        wanted = str(isian.get("npsn") or self.npsn)[:8]
        gone = self._query("keadaan") == "tidak-aktif"
        return rx.redirect(address(wanted, cari=words, tidak_aktif=gone))


def orang() -> rx.Component:
    """For KS, operator and admin dinas: search and filter, then one row for each person."""
    state = OrangState
    return page(
        p.stack(
            p.title_block(
                "Data guru",
                eyebrow=state.sekolah,
                lead="Siapa yang bisa masuk, dan siapa yang menyusun SKP di sini.",
            ),
            p.filter_bar(
                *_schools(),
                search_label="Cari nama, NIP, atau NUPTK",
                label="Cari orang",
                search=state.cari,
                on_submit=state.saring,
            ),
            rx.el.div(
                rx.el.p(state.jumlah, role="status", class_name="muted"),
                rx.el.span(
                    p.when(state.lain, p.link(state.lain, href=state.alamat_lain)),
                    p.when(state.memimpin, p.link("Tim pengamat", href=routes.TIM_PENGAMAT)),
                    p.link("Data ganda", href=f"{routes.DATA_GANDA}?npsn={state.npsn}"),
                    class_name="row",
                ),
                class_name="row between",
            ),
            rx.cond(some(state.baris), people_table(state.baris), _empty(state.cari)),
            p.when(state.berhalaman, p.pager(state.halaman)),
        )
    )


def _schools() -> tuple[rx.Component, ...]:
    """The choice of a school, for whoever looks after several."""
    state: Any = OrangState
    field = p.select_field("Sekolah", state.pilihan, id="npsn", default=state.npsn)
    return (rx.cond(state.pilihan.to(list).length() > 1, field, rx.fragment()),)


def _empty(cari: Any) -> rx.Component:
    to_import = p.link_button("Impor daftar guru", href=routes.IMPOR)
    nobody = p.empty_state("Belum ada guru.", to_import, icon_name="users")
    return rx.cond(cari != "", p.nothing_found("orang", everything=routes.ORANG), nobody)


def people_table(rows: Sequence[BarisOrang]) -> rx.Component:
    """Name and number, post, SKP, account."""
    return p.data_table("Orang di sekolah ini", ("Nama", "Tugas", "SKP", "Akun"), rows, _cells)


def _cells(row: BarisOrang) -> Sequence[rx.Component]:
    return (
        p.row_head(p.link(row.nama, href=row.href), under=row.nomor),
        p.cell(row.tugas, rx.el.span(row.status, class_name="muted small under"), place="full"),
        p.cell(
            p.status_tag(row.skp),
            p.when(row.sebab, rx.el.span(row.sebab, class_name="muted small under")),
            place="full",
        ),
        p.cell(
            p.status_tag(row.akun),
            p.when(row.email, rx.el.span(row.email, class_name="muted small under")),
            place="full",
        ),
    )
