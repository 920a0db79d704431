"""SKP saya: every SKP of the person over all periods, each with its status and its plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import reflex as rx

from kinerja_app.domain.skp import post_name
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.beranda import SkpTercatat, list_own_skps
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import sejak
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.views import Tag
from kinerja_app.ui.wording_status import BACA_SAJA, Pembaca, tag_rencana


@dataclass(frozen=True)
class BarisSkp:
    """One SKP of the list."""

    periode: str
    jabatan: str
    nomor: str
    sejak: str
    status: Tag
    href: str
    label: str
    hasil_href: str = ""
    dokumen_href: str = ""


class SkpSayaState(KinerjaState):
    """The SKPs of the person as rows; nothing on the page changes them."""

    baris: tuple[BarisSkp, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show every SKP of the person."""
        bingkai = await self._arrive(routes.SKP_SAYA, Sebagai.PEGAWAI)
        if bingkai is None:
            return
        answer = await self._open(list_own_skps)
        if answer is not None:
            self.baris = tuple(skp_row(each, on=bingkai.hari) for each in answer.value)
        self.siap = True


def skp_row(each: SkpTercatat, *, on: date) -> BarisSkp:
    """One SKP in words; a closed period is read only unless the plan was agreed."""
    skp = each.skp
    agreed = skp.status.value == "DISEPAKATI"
    status = tag_rencana(skp.status.value, Pembaca.PEGAWAI)
    return BarisSkp(
        periode=each.periode,
        jabatan=f"{post_name(skp.jabatan, plt=skp.is_plt)}, {each.sekolah}",
        nomor=skp.nomor,
        sejak=sejak(local_date(skp.sejak), on=on),
        status=status if each.terbuka or agreed else BACA_SAJA,
        href=routes.at(routes.RENCANA, skp.id),
        label="Buka rencana" if each.terbuka else "Baca rencana",
        hasil_href=routes.at(routes.HASIL, skp.id) if agreed else "",
        dokumen_href=routes.at(routes.DOKUMEN, skp.id) if skp.pengajuan_ke else "",
    )


def skp_saya() -> rx.Component:
    """Every SKP of the person in one table, those of past periods with their documents."""
    nothing = p.empty_state(
        "Belum ada SKP. Mulai dari Beranda.", p.link_button("Ke Beranda", href=routes.BERANDA)
    )
    table = p.data_table(
        "SKP Anda, yang terbaru di atas",
        ("Periode dan jabatan", "Status", "Nomor", "Sejak", p.hidden("Tindakan")),
        SkpSayaState.baris,
        _row,
        wide=True,
    )
    return page(
        p.title_block("SKP saya", lead="Semua SKP Anda, dari periode ini dan sebelumnya."),
        rx.cond(some(SkpSayaState.baris), table, nothing),
    )


def _row(row: BarisSkp) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.periode, under=row.jabatan),
        p.cell(p.status_tag(row.status), place="full"),
        p.cell(
            rx.el.span(
                rx.el.span(row.nomor, class_name="num nowrap"),
                p.when(
                    row.dokumen_href, p.link("Dokumen", href=row.dokumen_href, class_name="semi")
                ),
                class_name="row",
            ),
            place="full",
        ),
        p.cell(row.sejak, place="full"),
        p.cell(
            p.when(row.hasil_href, _way("Hasil", row.hasil_href, row.periode)),
            _way(row.label, row.href, row.periode),
            place="act full",
        ),
    )


def _way(label: str, href: str, about: str) -> rx.Component:
    return p.link(label, p.hidden(" ", about), href=href, class_name="btn sec sm")
