""" "Koreksi": requests to mend master data; accept, or decline with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.persistence.koreksi_repository import KoreksiTercatat
from kinerja_app.services.data_diri import decide_correction, list_corrections
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import each, some
from kinerja_app.ui.umum.lembar_data_diri import shown_value
from kinerja_app.ui.views import Fact, Moment
from kinerja_app.ui.wording_kabar import KOLOM

_DECIDED = {"diterima": "diterima", "ditolak": "ditolak"}


@dataclass(frozen=True)
class KoreksiTampil:
    """One open request."""

    id: int
    judul: str
    kapan: str
    fakta: tuple[Fact, ...]


class KoreksiState(KinerjaState):
    """The open requests, and those decided."""

    terbuka: tuple[KoreksiTampil, ...] = ()
    diputuskan: tuple[Moment, ...] = ()
    salah_id: int = 0
    salah: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the requests to the school."""
        if await self._arrive(routes.KOREKSI, Sebagai.OPERATOR, Sebagai.DINAS) is None:
            return
        await self._isi()
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def terima(self, koreksi_id: int) -> None:
        """ "Terima": the field is changed at once."""
        await self._putuskan(koreksi_id, terima=True, catatan="")

    @rx.event
    @handles(SIGNED_IN)
    async def tolak(self, isian: dict[str, Any]) -> None:
        """ "Tolak": only with a reason, which the asker reads."""
        reason = str(isian.get("catatan", ""))[:500]
        await self._putuskan(number_in(isian.get("id")), terima=False, catatan=reason)

    async def _putuskan(self, koreksi_id: int, *, terima: bool, catatan: str) -> None:
        done = await self._ask(decide_correction, koreksi_id, terima=terima, catatan=catatan)
        self.salah_id = 0 if done else koreksi_id
        self.salah = "" if done else self.masalah[0].sentence if self.masalah else ""
        if done:
            await self._isi()
            self.kabar = "Koreksi diterima." if terima else "Koreksi ditolak. Alasannya terkirim."

    async def _isi(self) -> None:
        found = await self._open(list_corrections)
        if found:
            waiting = [each for each in found.value if each.status not in _DECIDED]
            self.terbuka = tuple(open_request(each) for each in reversed(waiting))
            decided = (each for each in found.value if each.status in _DECIDED)
            self.diputuskan = tuple(decided_request(each) for each in decided)


def open_request(each: KoreksiTercatat) -> KoreksiTampil:
    """An open request: who, which column, old and new value, why."""
    rows = (
        Fact("Sekarang", shown_value(each.kolom, each.nilai_lama)),
        Fact("Menjadi", shown_value(each.kolom, each.nilai_baru)),
        Fact("Alasan", each.alasan),
    )
    return KoreksiTampil(
        each.id,
        f"{KOLOM.get(each.kolom, each.kolom)} {each.nama}",
        f"Diminta {waktu(each.dibuat_at)}, {each.sekolah}",
        tuple(row for row in rows if row.text),
    )


def decided_request(each: KoreksiTercatat) -> Moment:
    """A decided request, with the reason of a refusal."""
    old, new = shown_value(each.kolom, each.nilai_lama), shown_value(each.kolom, each.nilai_baru)
    return Moment(
        f"{KOLOM.get(each.kolom, each.kolom)} {each.nama} {_DECIDED[each.status]}",
        f"{waktu(each.dibuat_at)}, {each.sekolah}",
        f"{old} → {new}",
        each.catatan,
    )


def koreksi() -> rx.Component:
    """For those who keep a school: each open request, then those that were answered."""
    state = KoreksiState
    return page(
        p.stack(
            p.title_block(
                "Koreksi",
                lead="Permintaan memperbaiki data orang. Perbaiki juga di Dapodik, supaya impor "
                "berikutnya membawa isi yang sama.",
            ),
            rx.cond(
                some(state.terbuka),
                each(state.terbuka, request_card),
                p.empty_state("Tidak ada permintaan yang menunggu.", icon_name="check"),
            ),
            rx.cond(
                some(state.diputuskan),
                p.section("Sudah dijawab", p.timeline(state.diputuskan), id="dijawab"),
                rx.fragment(),
            ),
            gap="l",
            narrow=True,
        )
    )


def request_card(request: KoreksiTampil) -> rx.Component:
    """One open request with both answers."""
    state: Any = KoreksiState
    reason = f"catatan-{request.id}"
    refuse = rx.el.form(
        rx.el.input(type="hidden", name="id", value=f"{request.id}"),
        p.text_area(
            "Alasan menolak",
            id=reason,
            name="catatan",
            max_length=500,
            error=rx.cond(state.salah_id == request.id, state.salah, ""),
        ),
        p.actions(p.button("Tolak dengan alasan", submit=True, weight="secondary")),
        on_submit=state.tolak,
    )
    return p.card(
        rx.el.h2(request.judul),
        rx.el.p(request.kapan, class_name="muted small"),
        rx.el.div(p.facts(request.fakta), class_name="mt-s"),
        p.actions(
            p.button("Terima", on_click=state.terima(request.id), before="check"),
        ),
        p.why("Tolak", refuse, open_at_first=state.salah_id == request.id),
        label=request.judul,
    )
