""" "Kiriman e-Kinerja": what is on its way, what failed and why, and sending it once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.actor import Role
from kinerja_app.domain.kiriman import StatusKiriman
from kinerja_app.persistence.kiriman_repository import KirimanTersimpan
from kinerja_app.services.antrean_ekinerja import queue_export
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.services.pengiriman_ekinerja import (
    PAGE,
    PapanKiriman,
    list_deliveries,
    retry_delivery,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.ekinerja.lembar_ekspor import SUMBER
from kinerja_app.ui.formatting import angka, waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.page import page
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.views import Count, Option, Paging, Tag
from kinerja_app.ui.wording_ekinerja import GALAT, KIRIMAN, KIRIMAN_TONE

_AGAIN = frozenset({StatusKiriman.DITOLAK, StatusKiriman.GAGAL})


@dataclass(frozen=True)
class BarisKiriman:
    """One message; ``id`` is 0 where it cannot be sent again by hand."""

    id: int
    nama: str
    apa: str
    tanda: Tag
    keterangan: str


def row_of(each: KirimanTersimpan) -> BarisKiriman:
    """A message in words: what happened and when something may be done."""
    status, state = each.kiriman.status, each.kiriman
    words = GALAT.get(each.galat, each.galat and f"kode {each.galat}")
    when = f"{state.percobaan} kali dicoba" if state.percobaan else ""
    if status is StatusKiriman.DITOLAK:
        when = f"bisa diulang mulai {waktu(state.giliran_at)}"
    if status is StatusKiriman.MENUNGGU and state.percobaan:
        when = f"{when}, dicoba lagi {waktu(state.giliran_at)}"
    return BarisKiriman(
        id=each.id if status in _AGAIN else 0,
        nama=each.nama,
        apa=SUMBER[each.sumber],
        tanda=KIRIMAN[status],
        keterangan=_sentence(", ".join(filter(None, (words, when)))),
    )


def _sentence(words: str) -> str:
    """With a capital at the beginning; "e-Kinerja" is written so everywhere."""
    return words if words.startswith("e-") else f"{words[:1].upper()}{words[1:]}"


def counts_of(seen: PapanKiriman, status: str) -> tuple[Count, ...]:
    """One counter per status that there is; the chosen one leads back to all."""
    total = sum(seen.per_status.values())
    return tuple(
        Count(
            number=angka(number),
            label=KIRIMAN[each].label,
            icon=KIRIMAN[each].icon,
            tone=KIRIMAN_TONE[each],
            href=routes.with_query(
                routes.KIRIMAN, status="" if each.value == status else each.value
            ),
            share=f"{100 * number / total:.1f}%",
            current=each.value == status,
        )
        for each in StatusKiriman
        if (number := seen.per_status.get(each, 0))
    )


def paging(seen: PapanKiriman, status: str, now: int) -> Paging:
    """Where the list stands."""
    known = {each.value: number for each, number in seen.per_status.items()}
    total = known.get(status, 0) if status else sum(known.values())
    if total <= PAGE:
        return NO_PAGES

    def to(halaman: int) -> str:
        return routes.with_query(routes.KIRIMAN, status=status, halaman=halaman)

    return pages(now, total, size=PAGE, noun="kiriman", to=to)


def led_schools(bingkai: Bingkai) -> tuple[Option, ...]:
    """The schools of a KS who leads several, to choose one of; nothing to choose otherwise."""
    led = tuple(
        Option(school.npsn, school.nama)
        for role, school in bingkai.sekolah
        if role is Role.KEPALA_SEKOLAH
    )
    return led if len(led) > 1 else ()


class KirimanState(KinerjaState):
    """One page of the messages of a period."""

    baris: tuple[BarisKiriman, ...] = ()
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    periode_nama: str = ""
    disetel: bool = False
    halaman: Paging = NO_PAGES
    sekolah: tuple[Option, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the page that the address asks for."""
        bingkai = await self._arrive(routes.KEMAJUAN, Sebagai.PENILAI, Sebagai.DINAS)
        if bingkai is None:
            return
        self.sekolah = led_schools(bingkai)
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        wanted, now = self._query("status"), page_in(self._query("halaman"))
        status = wanted if wanted in set(StatusKiriman) else ""
        found = await self._open(list_deliveries, self._periode(), status=status, halaman=now)
        if found:
            seen = found.value
            self.baris = tuple(row_of(each) for each in seen.baris)
            self.hitungan = counts_of(seen, status)
            self.uraian = ", ".join(f"{e.number} {e.label.lower()}" for e in self.hitungan)
            self.periode_nama, self.disetel = seen.periode.nama, seen.disetel
            self.halaman = paging(seen, status, now)

    @rx.event
    @handles(SIGNED_IN)
    async def kirim(self, isian: dict[str, Any]) -> None:
        """ "Kirim ke e-Kinerja": what has changed waits for the next minute."""
        self.kabar = ""
        npsn = str(isian.get("npsn") or "")[:8]
        done = await self._ask(queue_export, self._periode(), npsn=npsn)
        if done:
            await self._fill()
            self.kabar = f"{done.value.antre} kiriman antre, {done.value.tetap} sudah terkirim"

    @rx.event
    @handles(SIGNED_IN)
    async def ulangi(self, nomor: int) -> None:
        """ "Kirim lagi" of one message that failed."""
        self.kabar = ""
        if await self._ask(retry_delivery, nomor):
            await self._fill()
            self.kabar = "Kiriman antre lagi"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = KirimanState


def kiriman() -> rx.Component:
    """For KS and dinas: how many messages stand where, and each with its reason and next try."""
    columns = ("Nama", "Status", "Isi", "Keterangan", p.hidden("Tindakan"))
    table = p.data_table("Kiriman", columns, _STATE.baris, _row, wide=True)
    off = p.note(
        "Alamat e-Kinerja belum disetel di server. Hasil bisa diunduh di halaman Ekspor.",
        kind="plain",
        icon_name="cloud-off",
    )
    return page(
        p.back_link("e-Kinerja", href=routes.EKINERJA),
        p.title_block(
            "Kiriman ke e-Kinerja",
            eyebrow=_STATE.periode_nama,
            lead="Kiriman yang gagal diulang sendiri. Yang ditolak menunggu 1×24 jam.",
        ),
        p.stack(
            p.error_summary(_STATE.masalah, heading="Belum dikirim"),
            rx.cond(
                _STATE.disetel,
                _send(),
                off,
            ),
            rx.cond(
                p.some(_STATE.hitungan),
                p.counts(_STATE.hitungan, described=_STATE.uraian),
                rx.fragment(),
            ),
            rx.cond(
                p.some(_STATE.baris),
                table,
                p.empty_state(
                    "Belum ada kiriman.",
                    p.link_button("Buka Ekspor", href=routes.EKSPOR, weight="secondary"),
                ),
            ),
            p.pager(_STATE.halaman),
            gap="l",
        ),
    )


def _send() -> rx.Component:
    """One button; a KS of several schools chooses one first."""
    return rx.el.form(
        rx.cond(
            p.some(_STATE.sekolah),
            p.select_field("Sekolah yang dikirim", _STATE.sekolah, id="npsn"),
            rx.fragment(),
        ),
        p.actions(p.button("Kirim ke e-Kinerja", submit=True)),
        on_submit=_STATE.kirim,
    )


def _row(row: BarisKiriman) -> tuple[rx.Component, ...]:
    again = p.button(
        "Kirim lagi",
        on_click=_STATE.ulangi(row.id),
        weight="secondary",
        small=True,
        about=row.nama,
    )
    return (
        p.row_head(row.nama),
        p.cell(p.status_tag(row.tanda)),
        p.cell(row.apa, place="end"),
        p.cell(row.keterangan, place="full"),
        p.cell(rx.cond(row.id > 0, again, rx.fragment()), place="act"),
    )
