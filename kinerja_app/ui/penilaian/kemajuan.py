""" "Penilaian": progress and spread for KS, pengawas and dinas, each number with its list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.services.capaian import progress_of_binaan, progress_of_daerah, progress_of_guru
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.penilaian.alamat_kemajuan import address, files, read_filter
from kinerja_app.ui.penilaian.bagian_sebaran import spread_section
from kinerja_app.ui.penilaian.capaian import UNSET_HREF
from kinerja_app.ui.penilaian.lembar_kemajuan import KartuNilai, PapanKemajuan, board, cards


class KemajuanState(KinerjaState):
    """One page of the list with its counters."""

    papan: PapanKemajuan = PapanKemajuan()
    baris: tuple[KartuNilai, ...] = ()
    cari: str = ""
    capaian_href: str = ""
    tetapkan_href: str = ""
    dokumen_href: str = ""
    ekinerja_href: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the ratings that the person leads."""
        arrived = await self._arrive(
            routes.KEMAJUAN, Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS
        )
        if arrived is None:
            return
        shown, kode = read_filter(self._query), self._periode()
        school = arrived.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        if school:
            found = await self._open(progress_of_guru, school.npsn, kode, saringan=shown)
        else:
            linked = arrived.boleh(Permission.VIEW_BINAAN)
            read = progress_of_binaan if linked else progress_of_daerah
            found = await self._open(read, kode, saringan=shown)
        if found:
            npsn = school.npsn if school else ""
            listed = files(shown, periode=kode, npsn=npsn)
            self.papan = replace(board(found.value, shown), unduhan=listed)
            opens = arrived.boleh(Permission.READ_SKP)
            self.baris = cards(
                found.value, on=arrived.hari, saya=arrived.orang_id, dapat_dibuka=opens
            )
            self.cari = shown.cari
            self._offer(arrived)
        self.siap = True

    def _offer(self, arrived: Bingkai) -> None:
        """The ways on from the list that this person has."""
        sets = arrived.boleh(Permission.SET_CAPAIAN)
        self.capaian_href = routes.CAPAIAN if sets else ""
        self.tetapkan_href = UNSET_HREF if sets else ""
        leads = arrived.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        self.dokumen_href = routes.DOKUMEN_SEKOLAH if leads else ""
        hands_on = arrived.boleh(Permission.EXPORT_EKINERJA)
        self.ekinerja_href = routes.EKINERJA if hands_on else ""

    @rx.event
    @handles(SIGNED_IN)
    def terapkan(self, isian: dict[str, Any]) -> Any:
        """ "Terapkan": the search goes into the address."""
        shown = read_filter(self._query)
        words = str(isian.get("cari", ""))[:100].strip()
        return rx.redirect(address(replace(shown, cari=words, halaman=1)))


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = KemajuanState


def kemajuan() -> rx.Component:
    """For KS, pengawas and dinas: counts and spread, each of which filters the list below."""
    papan = _STATE.papan
    columns = ("Nama", "Status", "Predikat", "Sejak", p.hidden("Tindakan"))
    table = p.data_table(papan.keterangan, columns, _STATE.baris, _row, wide=True)
    nothing = rx.cond(
        papan.kosong,
        p.empty_state("Belum ada rencana pada periode ini. Penilaian dimulai dari rencana."),
        p.nothing_found("orang", everything=routes.KEMAJUAN),
    )
    return page(
        p.title_block(papan.judul, eyebrow=papan.alis),
        p.stack(
            p.counts(papan.hitungan, described=papan.uraian),
            rx.cond(
                p.some(papan.sebaran.baris),
                spread_section(papan.sebaran, set_href=_STATE.tetapkan_href),
                rx.fragment(),
            ),
            rx.el.div(
                p.when(
                    _STATE.ekinerja_href,
                    p.link_button(
                        "Periksa pengiriman ke e-Kinerja",
                        href=_STATE.ekinerja_href,
                        weight="secondary",
                    ),
                ),
                p.when(
                    _STATE.capaian_href,
                    p.link(
                        "Capaian organisasi sekolah", href=_STATE.capaian_href, class_name="semi"
                    ),
                ),
                p.when(
                    _STATE.dokumen_href,
                    p.link("Cetak dokumen sekolah", href=_STATE.dokumen_href, class_name="semi"),
                ),
                class_name="row",
            ),
            rx.el.section(
                rx.el.h2("Daftar penilaian", class_name="vh"),
                p.filter_bar(
                    search_label="Nama atau NIP",
                    label="Cari orang",
                    search=_STATE.cari,
                    on_submit=_STATE.terapkan,
                ),
                p.when(papan.disaring, _narrowed(papan.disaring)),
                rx.el.div(rx.cond(p.some(_STATE.baris), table, nothing), class_name="mt"),
                p.pager(papan.halaman),
                rx.cond(p.some(_STATE.baris), p.downloads(papan.unduhan), rx.fragment()),
            ),
            gap="l",
        ),
    )


def _narrowed(words: Any) -> rx.Component:
    everything = p.link("Lihat semua", href=routes.KEMAJUAN, class_name="semi")
    return rx.el.p(words, " ", everything, class_name="mt")


def _row(row: KartuNilai) -> tuple[rx.Component, ...]:
    act = p.link(row.tindakan, p.hidden(" ", row.nama), href=row.href, class_name="btn sec sm")
    return (
        p.row_head(row.nama, under=row.siapa),
        p.cell(p.status_tag(row.tag)),
        p.cell(row.predikat, place="end"),
        p.cell(rx.el.span(row.sejak, class_name="muted")),
        p.cell(p.when(row.href, act), place="act"),
    )
