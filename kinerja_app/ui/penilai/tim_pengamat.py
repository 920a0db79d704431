""" "Tim pengamat": guru who observe others for the KS, until a day, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.persistence.delegasi_repository import DelegasiTercatat
from kinerja_app.services.tim_pengamat import appoint_observer, end_observer, list_team
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.orang.isi_jabatan import read_day
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Choice, Option, Problem
from kinerja_app.ui.wording import field_sentence, problems


@dataclass(frozen=True)
class BarisPengamat:
    """One observer in words."""

    id: int
    nama: str
    masa: str
    guru: str


@dataclass(frozen=True)
class SalahPengamat:
    """The sentences of a refusal beside the fields."""

    pengamat: str = ""
    guru: str = ""
    sk_nomor: str = ""
    sk_tanggal: str = ""
    mulai: str = ""
    selesai: str = ""


def beside_fields(masalah: tuple[Problem, ...]) -> SalahPengamat:
    """Each refusal at its field."""
    return SalahPengamat(*(field_sentence(masalah, each.name) for each in fields(SalahPengamat)))


def line(each: DelegasiTercatat) -> BarisPengamat:
    """One observer: until when, by which order, and whom."""
    until = tanggal(each.selesai) if each.selesai else ""
    lapsed = f". Tidak berlaku: {each.dari} tidak lagi memimpin sekolah ini" if each.gugur else ""
    return BarisPengamat(
        id=each.id,
        nama=each.kepada,
        masa=f"{tanggal(each.mulai)} sampai {until}, SK {each.sk_nomor}, a.n. {each.dari}{lapsed}",
        guru=f"Mengamati {len(each.guru)} guru: {', '.join(each.guru)}",
    )


class TimPengamatState(KinerjaState):
    """The team of the school, and the guru ticked for the next observer."""

    npsn: str = ""
    sekolah: str = ""
    baris: tuple[BarisPengamat, ...] = ()
    pengamat: tuple[Option, ...] = ()
    guru: tuple[Choice, ...] = ()
    dipilih: tuple[str, ...] = ()
    salah: SalahPengamat = SalahPengamat()
    kunci: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the team."""
        self.salah, self.dipilih = SalahPengamat(), ()
        bingkai = await self._arrive(routes.ORANG, Sebagai.PENILAI)
        if bingkai is None:
            return
        school = bingkai.sekolah_sebagai(Role.KEPALA_SEKOLAH)
        self.npsn = school.npsn if school else ""
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        found = await self._open(list_team, self.npsn)
        if found:
            seen = found.value
            self.sekolah = seen.sekolah.nama
            self.baris = tuple(line(each) for each in seen.tim)
            people = tuple((str(each.orang_id), each.nama) for each in seen.guru)
            self.pengamat = (Option("", "Pilih pengamat"), *(Option(*each) for each in people))
            self.guru = tuple(Choice(*each) for each in people)

    @rx.event
    @handles(SIGNED_IN)
    def pilih(self, nomor: str) -> None:
        """Tick a guru, or take the tick away."""
        kept = tuple(each for each in self.dipilih if each != nomor)
        self.dipilih = kept if nomor in self.dipilih else (*kept, nomor)

    @rx.event
    @handles(SIGNED_IN)
    async def tugaskan(self, isian: dict[str, Any]) -> None:
        """ "Tugaskan pengamat"; what was typed stays when it is refused."""
        self.kabar = ""
        try:
            done = await self._ask(
                appoint_observer,
                self.npsn,
                number_in(isian.get("pengamat")),
                tuple(map(number_in, self.dipilih)),
                sk_nomor=str(isian.get("sk_nomor") or ""),
                sk_tanggal=read_day(isian, "sk_tanggal"),
                mulai=read_day(isian, "mulai"),
                selesai=read_day(isian, "selesai"),
            )
        except RuleBroken as refused:
            self.masalah, done = problems(refused), None
        self.salah = beside_fields(self.masalah)
        if done:
            self.dipilih = ()
            self.kunci += 1
            await self._isi()
            self.kabar = "Pengamat ditugaskan"

    @rx.event
    @handles(SIGNED_IN)
    async def akhiri(self, delegasi_id: int) -> None:
        """ "Akhiri hari ini"."""
        if await self._ask(end_observer, delegasi_id):
            await self._isi()
            self.kabar = "Tugas pengamat diakhiri"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = TimPengamatState
RULES = (
    "Pengamat menyepakati jadwal dan mengisi dokumen B untuk guru yang Anda pilih.",
    "Pengamat tidak membuka bukti atau penilaian, dan tidak mengisi diskusi atau refleksi.",
    "Setiap langkahnya tercatat dengan namanya, a.n. Anda. Penilaian tetap Anda yang menetapkan.",
)


def tim_pengamat() -> rx.Component:
    """For the KS: who observes until when, then the SK for another observer."""
    return page(
        p.back_link("Data guru", href=routes.ORANG),
        p.title_block(
            "Tim pengamat",
            eyebrow=_STATE.sekolah,
            lead="Guru yang mengamati rekannya untuk Anda, sampai tanggal tertentu.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum ada yang disimpan"),
            rx.cond(
                p.some(_STATE.baris),
                p.each(_STATE.baris, _card),
                p.empty_state("Belum ada pengamat. Anda mengamati semua guru sendiri."),
            ),
            _form(),
            gap="l",
            narrow=True,
        ),
    )


def _card(row: Any) -> rx.Component:
    end = p.button(
        "Akhiri hari ini", on_click=_STATE.akhiri(row.id), weight="secondary", small=True,
        about=row.nama,
    )  # fmt: skip
    return p.card(
        rx.el.h2(row.nama),
        rx.el.p(row.guru, rx.el.span(row.masa, class_name="muted small under")),
        p.actions(end),
        label=row.nama,
    )


def _form() -> rx.Component:
    salah = _STATE.salah
    form = rx.el.form(
        p.select_field("Pengamat", _STATE.pengamat, id="pengamat", error=salah.pengamat),
        p.checkbox_cards(
            "Guru yang diamati",
            _STATE.guru,
            name="guru",
            chosen=_STATE.dipilih,
            on_toggle=_STATE.pilih,
            heading="Guru yang diamati",
            error=salah.guru,
        ),
        p.text_field("Nomor surat tugas", id="sk_nomor", error=salah.sk_nomor),
        p.text_field("Tanggal surat", id="sk_tanggal", kind="date", error=salah.sk_tanggal),
        p.text_field("Mulai tanggal", id="mulai", kind="date", error=salah.mulai),
        p.text_field("Sampai tanggal", id="selesai", kind="date", error=salah.selesai),
        rx.el.h3("Yang terjadi bila disimpan", class_name="mt"),
        rx.el.ul(*(rx.el.li(each) for each in RULES), class_name="bul"),
        p.actions(p.button("Tugaskan pengamat", submit=True)),
        on_submit=_STATE.tugaskan,
        key=_STATE.kunci.to_string(),
    )
    return p.section("Tugaskan pengamat", p.card(form), id="tugaskan")
