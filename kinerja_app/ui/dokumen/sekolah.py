""" "Dokumen sekolah": print the documents of all guru as one job, watch it, stop it, fetch it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Role
from kinerja_app.domain.cetakan import Kertas, PilihanCetak, StatusCetak
from kinerja_app.persistence.pekerjaan_repository import Pekerjaan
from kinerja_app.printing import wake
from kinerja_app.services.cetak_sekolah import (
    PapanCetak,
    cancel_print_job,
    list_print_jobs,
    resume_print_job,
    start_print_job,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option, Tag
from kinerja_app.ui.wording_dokumen import PILIHAN, STATUS_CETAK

LOOK_EVERY_SECONDS = 1.0
_CHOICES = tuple(Option(each.value, PILIHAN[each]) for each in PilihanCetak)
_ACTS = {"batalkan": cancel_print_job, "lanjutkan": resume_print_job}
_SIZES = (Option(Kertas.A4.value, "A4"), Option(Kertas.F4.value, "F4 (folio)"))


@dataclass(frozen=True)
class BarisPekerjaan:
    """One job as shown; at most one of the two buttons is offered."""

    id: int
    judul: str
    tag: Tag
    kemajuan: str
    persen: str
    unduh: str
    boleh_batal: bool
    boleh_lanjut: bool


class DokumenSekolahState(KinerjaState):
    """The jobs of the school that the person leads."""

    guru: int = 0
    pekerjaan: tuple[BarisPekerjaan, ...] = ()
    memantau: bool = False
    _npsn: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> Any:
        """Show the jobs; one that runs is watched."""
        arrived = await self._arrive(routes.DOKUMEN_SEKOLAH, Sebagai.PENILAI)
        school = arrived.sekolah_sebagai(Role.KEPALA_SEKOLAH) if arrived else None
        if school is None:
            return None
        self._npsn, self.memantau = school.npsn, False
        runs = await self._fill()
        self.siap = True
        return DokumenSekolahState.pantau if runs else None

    async def _fill(self) -> bool:
        found = await self._open(list_print_jobs, self._npsn, self._periode())
        if found:
            self.guru, self.pekerjaan = found.value.guru, job_rows(found.value)
        return any(each.boleh_batal for each in self.pekerjaan)

    @rx.event
    @handles(SIGNED_IN)
    async def mulai(self, isian: dict[str, Any]) -> Any:
        """ "Cetak semua guru"."""
        begun = await self._ask(start_print_job, self._npsn, self._periode(), **choices_of(isian))
        return await self._go_on() if begun else None

    async def _go_on(self) -> Any:
        wake()
        await self._fill()
        return DokumenSekolahState.pantau

    @rx.event
    @handles(SIGNED_IN)
    async def ubah(self, tindakan: str, nomor: int) -> Any:
        """ "Hentikan": what was printed stays. "Lanjutkan" after the last guru printed."""
        act = _ACTS.get(tindakan)
        return await self._go_on() if act and await self._ask(act, number_in(nomor)) else None

    @rx.event(background=True)
    @handles(SIGNED_IN)
    async def pantau(self) -> None:
        """Show how far the job is, once a second while it runs."""
        async with self:
            watched, self.memantau = self.memantau, True
        while not watched and await self._look_again():
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def _look_again(self) -> bool:
        async with self:
            runs = await self._fill()
            self.memantau = self.memantau and runs and not self.penolakan.judul
            return self.memantau


def choices_of(isian: dict[str, Any]) -> dict[str, Any]:
    """What the form says; anything else than the offered choices is the first of them."""
    wanted, paper = str(isian.get("pilihan") or ""), str(isian.get("kertas") or "")
    return {
        "pilihan": PilihanCetak(wanted) if wanted in set(PilihanCetak) else PilihanCetak.SEMUA,
        "kertas": Kertas(paper) if paper in set(Kertas) else Kertas.A4,
    }


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DokumenSekolahState


def job_rows(board: PapanCetak) -> tuple[BarisPekerjaan, ...]:
    """The jobs in words."""
    return tuple(_job(each) for each in board.pekerjaan)


def _job(job: Pekerjaan) -> BarisPekerjaan:
    share = 100 * job.selesai // max(job.jumlah, 1)
    open_now = job.status in {StatusCetak.MENUNGGU, StatusCetak.BERJALAN}
    return BarisPekerjaan(
        id=job.id,
        judul=f"{PILIHAN[job.pilihan]}, {job.kertas.value.upper()}, {waktu(job.dibuat_at)}",
        tag=STATUS_CETAK[job.status],
        kemajuan=f"{job.selesai} dari {job.jumlah} guru",
        persen=f"{min(share, 100)}%",
        unduh=routes.at(routes.UNDUH_CETAKAN_SEKOLAH, job.id) if job.selesai else "",
        boleh_batal=open_now,
        boleh_lanjut=not open_now and job.status is not StatusCetak.SELESAI,
    )


def dokumen_sekolah() -> rx.Component:
    """For the KS: start a job, then every job with its progress and its file."""
    nobody = p.empty_state("Belum ada guru yang mengajukan rencana pada periode ini.")
    jobs = p.section(
        "Pekerjaan cetak",
        rx.el.ul(rx.foreach(_STATE.pekerjaan, _shown), class_name="stack gap-s mt-s"),
        id="pekerjaan",
    )
    return page(
        p.back_link("Penilaian", href=routes.KEMAJUAN),
        p.title_block("Dokumen sekolah", lead=f"{_STATE.guru} guru sudah mengajukan rencana."),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Cetakan belum bisa dimulai"),
            rx.cond(_STATE.guru > 0, p.card(_form()), nobody),
            rx.cond(p.some(_STATE.pekerjaan), jobs, rx.fragment()),
            narrow=True,
            gap="l",
        ),
    )


def _form() -> rx.Component:
    return rx.el.form(
        p.stack(
            p.select_field("Yang dicetak", _CHOICES, id="pilihan"),
            p.select_field("Ukuran kertas", _SIZES, id="kertas"),
            p.actions(p.button("Cetak semua guru", submit=True, before="printer")),
        ),
        on_submit=_STATE.mulai,
    )


def _shown(job: BarisPekerjaan) -> rx.Component:
    fetch = p.link_button(
        "Unduh ZIP", href=job.unduh, weight="secondary", small=True, reload=True, before="download"
    )
    return rx.el.li(
        rx.el.div(rx.el.b(job.judul), p.status_tag(job.tag), class_name="row between"),
        rx.el.p(job.kemajuan, class_name="small muted num", role="status"),
        _bar(job.persen),
        rx.el.div(
            p.when(job.unduh, fetch),
            rx.cond(job.boleh_batal, _change("Hentikan", "batalkan", job), rx.fragment()),
            rx.cond(job.boleh_lanjut, _change("Lanjutkan", "lanjutkan", job), rx.fragment()),
            class_name="row mt-s",
        ),
        class_name="card",
    )


def _bar(percent: str) -> rx.Component:
    return rx.el.div(
        rx.el.div(class_name="bg-success h-full rounded-full", style={"width": percent}),
        class_name="bg-sunken h-2 rounded-full mt-s",
        aria_hidden="true",
    )


def _change(label: str, act: str, job: BarisPekerjaan) -> rx.Component:
    return p.button(label, on_click=_STATE.ubah(act, job.id), weight="secondary", small=True)
