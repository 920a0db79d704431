""" "Jabatan": what an SK changes for one person: a new KS, a Plt, the end of a post, a mutasi."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from kinerja_app.services.jabatan import preview_post, read_posts, record_post
from kinerja_app.services.pembatalan_sk import withdraw_order
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.orang.isi_jabatan import (
    CHOICES,
    JabatanTampil,
    SalahSk,
    beside_fields,
    consequences,
    heading_of,
    posts_page,
    read_order,
)
from kinerja_app.ui.page import page
from kinerja_app.ui.wording import field_sentence, problems


class JabatanState(KinerjaState):
    """The person of the address, and the SK whose consequences were asked for."""

    orang: JabatanTampil = JabatanTampil()
    judul: str = ""
    akibat: tuple[str, ...] = ()
    salah: SalahSk = SalahSk()
    salah_batal: str = ""
    batal: int = 0
    kunci: int = 0
    _usulan: UsulanJabatan | None = None

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the person."""
        self.orang, self.salah, self.salah_batal = JabatanTampil(), SalahSk(), ""
        if await self._arrive(routes.ORANG, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        self.judul, self.akibat, self._usulan = "", (), None
        found = await self._open(read_posts, self._record_id())
        if found:
            self.orang = posts_page(found.value)

    @rx.event
    @handles(SIGNED_IN)
    async def lihat_akibat(self, isian: dict[str, Any]) -> None:
        """ "Lihat akibatnya": nothing is stored yet; refusals keep what was typed."""
        self.kabar, self.judul, self.akibat = "", "", ()
        try:
            wish = read_order(isian)
        except RuleBroken as refused:
            self.masalah = problems(refused)
        else:
            seen = await self._ask(preview_post, self._record_id(), wish)
            if seen:
                self._usulan = wish
                self.judul, self.akibat = heading_of(seen.value), consequences(seen.value)
        self.salah = beside_fields(self.masalah)

    @rx.event
    @handles(SIGNED_IN)
    async def simpan(self) -> None:
        """ "Catat SK", with the consequences read."""
        wish = self._usulan
        if wish is None:
            return
        done = await self._ask(record_post, self._record_id(), wish)
        if done:
            told = heading_of(done.value)
            await self._isi()
            self.kunci += 1
            self.kabar = f"SK {self.orang.nama} tercatat. {told}"

    @rx.event
    @handles(SIGNED_IN)
    async def batalkan(self, isian: dict[str, Any]) -> None:
        """ "Batalkan SK": what it changed stays as it was; a reason is asked for."""
        self.kabar, self.salah = "", SalahSk()
        self.batal = number_in(isian.get("id"))
        reason = str(isian.get("alasan") or "")[:600]
        done = await self._ask(withdraw_order, self.batal, alasan=reason)
        self.salah_batal = field_sentence(self.masalah, "alasan")
        self.masalah = tuple(
            replace(each, field=f"alasan-{self.batal}") if each.field == "alasan" else each
            for each in self.masalah
        )
        if done:
            await self._isi()
            self.kabar = f"SK {done.value.sk_nomor} dibatalkan. Semua tugas tetap seperti semula."


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = JabatanState


def jabatan() -> rx.Component:
    """For the admin dinas: SK to come, then the form with its effects before it is recorded."""
    orang = _STATE.orang
    return page(
        p.back_link("Data orang", href=routes.at(routes.DATA_ORANG, orang.id)),
        p.title_block(
            f"Jabatan {orang.nama}",
            eyebrow=orang.sekolah,
            lead="Catat isi SK. Sebelum menyimpan, baca siapa yang menerima langkah terbuka.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum ada yang disimpan"),
            rx.cond(p.some(orang.menunggu), _to_come(orang.menunggu), rx.fragment()),
            _form(),
            rx.cond(_STATE.judul != "", _effects(), rx.fragment()),
            p.section("Riwayat jabatan", p.timeline(orang.riwayat), id="riwayat"),
            gap="l",
            narrow=True,
        ),
    )


def _to_come(orders: Any) -> rx.Component:
    return p.section("SK yang belum berlaku", p.each(orders, _order), id="belum-berlaku")


def _order(sk: Any) -> rx.Component:
    form = rx.el.form(
        rx.el.input(type="hidden", name="id", value=f"{sk.id}"),
        p.text_field(
            "Alasan membatalkan",
            id=f"alasan-{sk.id}",
            name="alasan",
            hint="Yang bersangkutan diberi tahu. SK tetap tercatat di riwayat.",
            error=rx.cond(_STATE.batal == sk.id, _STATE.salah_batal, ""),
            max_length=500,
        ),
        p.actions(p.button("Batalkan SK", submit=True, weight="secondary", about=sk.judul)),
        on_submit=_STATE.batalkan,
    )
    return p.card(
        rx.el.h3(sk.judul),
        rx.el.p(rx.el.b(sk.mulai), rx.el.span(sk.catatan, class_name="muted small under")),
        p.why("Batalkan SK ini", form),
        label=sk.judul,
    )


def _form() -> rx.Component:
    salah = _STATE.salah
    form = rx.el.form(
        p.select_field("Isi SK", CHOICES, id="jenis", error=salah.jenis),
        p.select_field("Sekolah", _STATE.orang.pilihan, id="npsn", error=salah.npsn),
        p.text_field(
            "Mulai tanggal",
            id="mulai",
            kind="date",
            hint="TMT: hari pertama yang baru berlaku. Bila tugas berakhir, hari pertama tanpa "
            "tugas itu.",
            error=salah.mulai,
        ),
        p.text_field(
            "Sampai tanggal, untuk Plt bila ditetapkan",
            id="selesai",
            kind="date",
            error=salah.selesai,
        ),
        p.text_field("Nomor SK", id="sk_nomor", error=salah.sk_nomor),
        p.text_field("Tanggal SK", id="sk_tanggal", kind="date", error=salah.sk_tanggal),
        p.actions(p.button("Lihat akibatnya", submit=True, weight="secondary")),
        on_submit=_STATE.lihat_akibat,
        key=_STATE.kunci.to_string(),
    )
    return p.section("Catat SK", p.card(form), id="catat")


def _effects() -> rx.Component:
    return p.section(
        "Yang terjadi bila disimpan",
        p.card(
            rx.el.h3(_STATE.judul),
            rx.el.ul(p.each(_STATE.akibat, rx.el.li), class_name="bul mt-s"),
            p.actions(p.button("Catat SK", on_click=_STATE.simpan)),
            label="Yang terjadi bila disimpan",
        ),
        id="akibat",
    )
