""" "Guru yang Anda amati": what an observer does for the KS, one guru after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.delegasi import on_behalf
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.delegasi_repository import GuruDiamati
from kinerja_app.services.tim_pengamat import list_observed
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page


@dataclass(frozen=True)
class BarisAmatan:
    """One guru; ``href`` is empty until the plan is agreed."""

    nama: str
    mapel: str
    tugas: str
    menunggu: str
    href: str


def line(each: GuruDiamati) -> BarisAmatan:
    """One guru in words."""
    agreed = each.skp is not None and each.skp.status is StatusRencana.DISEPAKATI
    until = f"Sampai {tanggal(each.selesai)}, " if each.selesai else ""
    return BarisAmatan(
        nama=each.nama,
        mapel=each.mata_pelajaran,
        tugas=f"{until}a.n. {on_behalf(*each.atas_nama)}",
        menunggu="" if agreed else "Menunggu rencana disepakati",
        href=routes.at(routes.SIKLUS, each.skp.id) if agreed and each.skp else "",
    )


class AmatanState(KinerjaState):
    """The guru whom the person observes in the period of the tab."""

    baris: tuple[BarisAmatan, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show them."""
        if await self._arrive(routes.AMATAN, Sebagai.PEGAWAI) is None:
            return
        found = await self._open(list_observed, self._periode())
        if found:
            self.baris = tuple(line(each) for each in found.value)
        self.siap = True


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = AmatanState


def amatan() -> rx.Component:
    """For a guru who observes by SK: whom, on whose behalf, and what waits for him."""
    columns = ("Guru", "Tugas Anda", "Observasi")
    return page(
        p.title_block(
            "Guru yang Anda amati",
            lead="Anda menyepakati jadwal dan mengisi observasi untuk Kepala Sekolah. Diskusi dan "
            "penilaian dilakukan Kepala Sekolah.",
        ),
        rx.cond(
            p.some(_STATE.baris),
            p.data_table("Guru yang Anda amati", columns, _STATE.baris, _row),
            p.empty_state("Tidak ada guru yang Anda amati hari ini."),
        ),
    )


def _row(row: BarisAmatan) -> Sequence[rx.Component]:
    to_cycle = p.link(
        "Buka observasi", p.hidden(" ", row.nama), href=row.href, class_name="btn sec sm"
    )
    return (
        p.row_head(row.nama, under=row.mapel),
        p.cell(row.tugas, place="full"),
        p.cell(
            rx.cond(row.href != "", to_cycle, rx.el.span(row.menunggu, class_name="muted")),
            place="full",
        ),
    )
