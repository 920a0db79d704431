""" "Tautan pengawas": how far the linking is at each school, what is missing and who must act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.persistence.pembinaan_repository import Tautan, TautanSekolah
from kinerja_app.services.pembinaan import end_link, list_links, record_link, verify_link
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.orang.lampiran import NO_LETTER, Lampiran, letter, letter_part
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option
from kinerja_app.ui.wording import problems


@dataclass(frozen=True)
class BarisTautan:
    """One school with one link, or without any; ``id`` is 0 without."""

    id: int
    sekolah: str
    pengawas: str
    sk: str
    langkah: str
    pelaku: str
    verifikasi: bool
    berjalan: bool
    lampiran: Lampiran = NO_LETTER


def rows(seen: TautanSekolah) -> tuple[BarisTautan, ...]:
    """The links of a school, or the one row that says what is missing."""
    if not seen.tautan:
        missing = "Langkah 1 dari 5: SK Tim Kerja belum dicatat"
        return (
            BarisTautan(0, seen.sekolah, "Belum ada", "", missing, "Admin dinas", False, False),
        )
    return tuple(row(each, seen) for each in seen.tautan)


def row(link: Tautan, school: TautanSekolah) -> BarisTautan:
    """One link: the step that is missing and who must act."""
    step, who = missing_step(link, school.kepala)
    until = f" sampai {tanggal(link.selesai)}" if link.selesai else ""
    return BarisTautan(
        id=link.id,
        sekolah=school.sekolah,
        pengawas=link.pengawas,
        sk=f"SK {link.sk_nomor}, berlaku {tanggal(link.mulai)}{until}",
        langkah=step,
        pelaku=who,
        verifikasi=link.status == "diajukan" and link.punya_akun,
        berjalan=link.selesai is None,
        lampiran=letter(link.berkas, routes.UNGGAH_DOKUMEN_PEMBINAAN, pembinaan=link.id),
    )


def missing_step(link: Tautan, kepala: tuple[str, ...]) -> tuple[str, str]:
    """The next of the five steps and whose it is (domain/07 §3)."""
    if link.status == "aktif":
        return "Tersambung", ""
    if not link.punya_akun:
        return "Langkah 3 dari 5: pengawas belum punya akun belajar.id", "Admin dinas"
    if link.status == "diajukan":
        return "Langkah 4 dari 5: SK belum diverifikasi", "Admin dinas"
    head = ", ".join(kepala) or "Sekolah belum punya Kepala Sekolah"
    return "Langkah 5 dari 5: KS belum mengonfirmasi", head


def read_day(isian: dict[str, Any], name: str, *, needed: bool = True) -> date | None:
    """A day of the form. Raises ``RuleBroken`` for one that cannot be read or is missing."""
    text = str(isian.get(name) or "")
    if not text and not needed:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field=name) from error


class TautanPengawasState(KinerjaState):
    """The schools of the daerah with their links."""

    baris: tuple[BarisTautan, ...] = ()
    sekolah: tuple[Option, ...] = ()
    pengawas: tuple[Option, ...] = ()
    kunci: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show every school of the daerah."""
        if await self._arrive(routes.PEMBINAAN, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        found = await self._open(list_links)
        if found:
            seen = found.value
            self.baris = tuple(line for each in seen.sekolah for line in rows(each))
            self.sekolah = tuple(Option(each.npsn, each.sekolah) for each in seen.sekolah)
            self.pengawas = tuple(Option(str(number), nama) for number, nama in seen.pengawas)

    @rx.event
    @handles(SIGNED_IN)
    async def catat(self, isian: dict[str, Any]) -> None:
        """ "Catat SK": the link begins; what was typed stays when it is refused."""
        self.kabar = ""
        try:
            done = await self._ask(
                record_link,
                str(isian.get("npsn") or ""),
                number_in(isian.get("pengawas")),
                sk_nomor=str(isian.get("sk_nomor") or ""),
                sk_tanggal=read_day(isian, "sk_tanggal"),
                mulai=read_day(isian, "mulai"),
                selesai=read_day(isian, "selesai", needed=False),
            )
        except RuleBroken as refused:
            self.masalah = problems(refused)
            return
        if done:
            await self._isi()
            self.kunci += 1
            self.kabar = "SK tercatat. Langkah berikutnya: verifikasi."

    @rx.event
    @handles(SIGNED_IN)
    async def verifikasi(self, pembinaan_id: int) -> None:
        """ "Verifikasi": the record is the same as the SK."""
        if await self._ask(verify_link, pembinaan_id):
            await self._isi()
            self.kabar = "Terverifikasi. Sekarang Kepala Sekolah mengonfirmasi di Data diri."

    @rx.event
    @handles(SIGNED_IN)
    async def akhiri(self, isian: dict[str, Any]) -> None:
        """ "Akhiri tautan", with the last day and the reason."""
        try:
            last = read_day(isian, "terakhir")
        except RuleBroken as refused:
            self.masalah = problems(refused)
            return
        reason = str(isian.get("alasan") or "")[:500]
        wanted = number_in(isian.get("id"))
        if await self._ask(end_link, wanted, selesai=last, alasan=reason):
            await self._isi()
            self.kabar = "Tautan diakhiri"

    @rx.event
    @handles(SIGNED_IN)
    async def terlampir(self) -> None:
        """After an upload: show the SK that is there now."""
        await self._isi()
        self.kabar = "Dokumen tersimpan"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = TautanPengawasState


def tautan_pengawas() -> rx.Component:
    """For the admin dinas: a card for each link with its next step, then the form for a new SK."""
    return page(
        p.title_block(
            "Tautan pengawas",
            lead="Pengawas tersambung sesudah lima langkah: SK, pencatatan, akun, verifikasi, dan "
            "konfirmasi Kepala Sekolah. Satu pengawas aktif untuk setiap sekolah.",
            below=rx.el.p(p.link("Delegasi ke pengawas", href=routes.DELEGASI)),
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum ada yang disimpan"),
            p.stack(p.each(_STATE.baris, _card)),
            _form(),
            gap="l",
            narrow=True,
        ),
    )


def _card(line: Any) -> rx.Component:
    verify = p.button("Verifikasi", on_click=_STATE.verifikasi(line.id), about=line.sekolah)
    return p.card(
        rx.el.h2(line.sekolah),
        rx.el.p(line.pengawas, rx.el.span(line.sk, class_name="muted small under")),
        rx.cond(
            line.pelaku != "",
            rx.el.p(rx.el.b(line.langkah)),
            rx.el.p(p.tag(line.langkah, icon_name="check", kind="ok"), class_name="mt-s"),
        ),
        p.when(line.pelaku, rx.el.p("Giliran: ", line.pelaku, class_name="muted")),
        letter_part(line.lampiran, on_done=_STATE.terlampir),
        rx.cond(line.verifikasi, p.actions(verify), rx.fragment()),
        rx.cond(line.berjalan, p.why("Akhiri tautan", _end_form(line)), rx.fragment()),
        label=line.sekolah,
    )


def _end_form(line: Any) -> rx.Component:
    return rx.el.form(
        rx.el.input(type="hidden", name="id", value=f"{line.id}"),
        p.text_field("Hari terakhir", id=f"terakhir-{line.id}", name="terakhir", kind="date"),
        p.text_field("Alasan", id=f"alasan-{line.id}", name="alasan", max_length=500),
        p.actions(p.button("Akhiri tautan", submit=True, weight="secondary")),
        on_submit=_STATE.akhiri,
    )


def _form() -> rx.Component:
    form = rx.el.form(
        p.select_field("Sekolah", _STATE.sekolah, id="npsn"),
        p.select_field("Pengawas", _STATE.pengawas, id="pengawas"),
        p.text_field("Nomor SK Tim Kerja", id="sk_nomor"),
        p.text_field("Tanggal SK", id="sk_tanggal", kind="date"),
        p.text_field("Berlaku mulai", id="mulai", kind="date"),
        p.text_field("Berlaku sampai, bila ditetapkan", id="selesai", kind="date"),
        p.actions(p.button("Catat SK", submit=True)),
        on_submit=_STATE.catat,
        key=_STATE.kunci.to_string(),
    )
    return p.section("Catat SK Tim Kerja", p.card(form), id="catat")
