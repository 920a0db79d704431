""" "Tenggat": the deadlines that reach a school, a daerah or everybody, and moving them later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.periode import Tahap, Tenggat, Tingkat
from kinerja_app.persistence.periode_repository import TenggatTercatat
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.services.tenggat import extend_deadline, list_deadlines
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import sisa, tanggal, waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Moment, Option
from kinerja_app.ui.wording import field_sentence, problems
from kinerja_app.ui.wording_kabar import TAHAP

_LEVELS = {
    Tingkat.NASIONAL: "Nasional",
    Tingkat.DINAS: "Dinas Pendidikan",
    Tingkat.SEKOLAH: "Sekolah",
}


@dataclass(frozen=True)
class BarisTenggat:
    """The deadline of one stage; ``semula`` is empty where it was never moved."""

    tahap: str
    tanggal: str
    sisa: str
    oleh: str
    semula: str


@dataclass(frozen=True)
class SalahTenggat:
    """The sentences of a refusal beside the fields of the form."""

    tahap: str = ""
    tanggal: str = ""
    alasan: str = ""


def deadline_row(tenggat: Tenggat, *, on: date) -> BarisTenggat:
    """One stage as the table shows it on a day."""
    return BarisTenggat(
        tahap=TAHAP[tenggat.tahap.value],
        tanggal=tanggal(tenggat.tanggal),
        sisa=sisa(tenggat.tanggal, on=on),
        oleh=_LEVELS[tenggat.asal],
        semula=f"Semula {tanggal(tenggat.semula)}" if tenggat.extended else "",
    )


def history(found: tuple[TenggatTercatat, ...]) -> tuple[Moment, ...]:
    """The extensions, newest first."""
    return tuple(
        Moment(
            heading=f"{TAHAP[each.tahap.value]} sampai {tanggal(each.tanggal)}",
            when=waktu(each.dibuat_at),
            detail=", ".join(filter(None, (each.oleh, _LEVELS[each.tingkat].lower()))),
            quote=each.alasan,
        )
        for each in reversed(found)
    )


def reaches(bingkai: Bingkai, npsn: str) -> str:
    """For whom a date set by this person holds."""
    if npsn:
        sekolah = bingkai.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        return sekolah.nama if sekolah else ""
    return f"semua sekolah di {bingkai.dinas}" if bingkai.dinas else "semua sekolah"


class PerpanjanganState(KinerjaState):
    """The deadlines of the tab's period and the extensions behind them."""

    tenggat: tuple[BarisTenggat, ...] = ()
    riwayat: tuple[Moment, ...] = ()
    pilihan: tuple[Option, ...] = ()
    berlaku: str = ""
    kunci: int = 0
    salah: SalahTenggat = SalahTenggat()
    _npsn: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the deadlines at the level that the person is responsible for."""
        bingkai = await self._arrive(
            routes.PERPANJANGAN, Sebagai.PENILAI, Sebagai.DINAS, Sebagai.ADMIN
        )
        if bingkai is None:
            return
        sekolah = bingkai.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        self._npsn = sekolah.npsn if sekolah else ""
        self.berlaku = reaches(bingkai, self._npsn)
        self.salah = SalahTenggat()
        await self._fill(bingkai)
        self.siap = True

    async def _fill(self, bingkai: Bingkai) -> None:
        found = await self._open(list_deadlines, self._periode(), npsn=self._npsn)
        if found is None:
            return
        stages, recorded = found.value
        self.tenggat = tuple(deadline_row(each, on=bingkai.hari) for each in stages)
        self.riwayat = history(recorded)
        self.pilihan = tuple(Option(e.tahap.value, TAHAP[e.tahap.value]) for e in stages)
        self.kunci += 1

    @rx.event
    @handles(SIGNED_IN)
    async def perpanjang(self, isian: dict[str, Any]) -> None:
        """ "Perpanjang tenggat": a later date with its reason; refusals keep what was typed."""
        self.kabar = ""
        try:
            day = date.fromisoformat(str(isian.get("tanggal", "")))
            stage = Tahap(str(isian.get("tahap", "")))
        except ValueError:
            refused = RuleBroken("TANGGAL_TIDAK_TERBACA", field="tanggal")
            self.masalah = problems(refused)
        else:
            done = await self._ask(
                extend_deadline,
                self._periode(),
                tahap=stage,
                tanggal=day,
                alasan=str(isian.get("alasan", ""))[:500],
                npsn=self._npsn,
            )
            if done and self._bingkai:
                self.kabar = f"Tenggat {TAHAP[stage.value]} menjadi {tanggal(day)}"
                await self._fill(self._bingkai)
        self.salah = SalahTenggat(
            tanggal=field_sentence(self.masalah, "tanggal"),
            alasan=field_sentence(self.masalah, "alasan"),
        )


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = PerpanjanganState


def perpanjangan() -> rx.Component:
    """For KS, dinas and admin sistem: the deadlines, the form that moves one later, who did so."""
    columns = ("Tahap", "Tenggat", "Sisa", "Ditetapkan")
    return page(
        p.title_block(
            "Tenggat periode ini",
            lead=f"Tanggal yang Anda tetapkan berlaku untuk {_STATE.berlaku}. Tenggat hanya bisa "
            "menjadi lebih lama.",
        ),
        p.columns(
            p.stack(
                p.error_summary(_STATE.masalah, heading="Tenggat belum diperpanjang"),
                p.data_table("Tenggat setiap tahap", columns, _STATE.tenggat, _row),
                _form(),
                gap="l",
            ),
            p.side_section("Riwayat perpanjangan", _history()),
            label="Riwayat perpanjangan",
        ),
    )


def _row(row: BarisTenggat) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.tahap, under=row.semula),
        p.cell(row.tanggal, place="end"),
        p.cell(rx.el.span(row.sisa, class_name="muted")),
        p.cell(row.oleh, place="end"),
    )


def _form() -> rx.Component:
    form = rx.el.form(
        p.select_field("Tahap", _STATE.pilihan, id="tahap"),
        p.text_field("Tenggat baru", id="tanggal", kind="date", error=_STATE.salah.tanggal),
        p.text_area(
            "Alasan",
            id="alasan",
            hint="Dibaca oleh semua yang memakai tenggat ini.",
            error=_STATE.salah.alasan,
            max_length=500,
        ),
        p.actions(p.button("Perpanjang tenggat", submit=True)),
        on_submit=_STATE.perpanjang,
        key=_STATE.kunci.to_string(),
    )
    return p.section("Perpanjang", p.card(form), id="perpanjang")


def _history() -> rx.Component:
    nothing = rx.el.p("Belum ada perpanjangan.", class_name="muted")
    return rx.cond(p.some(_STATE.riwayat), p.timeline(_STATE.riwayat), nothing)
