""" "Dokumen": every document of one SKP, its state, and its PDF in the chosen paper size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.cetakan import KeadaanCetak, Kelompok, Kertas, group_of
from kinerja_app.domain.errors import WrongStep
from kinerja_app.regulations.cetakan import NAMA_CETAKAN
from kinerja_app.services.dokumen import DaftarDokumen, list_documents
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai, in_period
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Option, Tag
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_dokumen import BELUM, FINAL, KELOMPOK, KONSEP

_READERS = (
    Sebagai.PEGAWAI,
    Sebagai.PENILAI,
    Sebagai.PENGAWAS,
    Sebagai.DINAS,
    Sebagai.MANTAN,
)
_SIZES = (
    Option(Kertas.A4.value, "A4", "210 × 297 mm"),
    Option(Kertas.F4.value, "F4 (folio)", "215 × 330 mm"),
)


@dataclass(frozen=True)
class BarisDokumen:
    """One document: either two addresses, one per paper size, or why there is none yet."""

    nama: str
    guna: str
    tag: Tag
    alasan: str = ""
    a4: str = ""
    f4: str = ""


@dataclass(frozen=True)
class KelompokDokumen:
    """The documents of one part of the life of an SKP."""

    id: str
    judul: str
    baris: tuple[BarisDokumen, ...]


class DokumenState(KinerjaState):
    """The documents of the SKP in the address."""

    judul: str = "Dokumen"
    siapa: str = ""
    kertas: str = Kertas.A4.value
    kelompok: tuple[KelompokDokumen, ...] = ()
    kembali: str = "Hasil"
    kembali_href: str = ""
    rekaman_href: str = ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what may be printed now."""
        bingkai = await self._arrive(routes.SKP_SAYA, *_READERS)
        if bingkai is None:
            return
        found = await self._open(list_documents, self._record_id())
        if found:
            shown = found.value
            self.kerangka = in_period(self.kerangka, shown.rules)
            self.siapa = f"{shown.nama}, {shown.periode}, {shown.skp.nomor}"
            self.kembali = "Yang pernah Anda nilai" if bingkai.mantan else "Hasil"
            result = routes.at(routes.HASIL, shown.skp.id)
            self.kembali_href = routes.ARSIP if bingkai.mantan else result
            self.kelompok = groups(shown)
            own = routes.at(routes.UNDUH_REKAMAN, shown.skp.id)
            self.rekaman_href = own if shown.milik_sendiri else ""
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def pilih_kertas(self, ukuran: str) -> None:
        """A4 or F4, for every document of the page."""
        if ukuran in set(Kertas):
            self.kertas = ukuran


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DokumenState


def groups(shown: DaftarDokumen) -> tuple[KelompokDokumen, ...]:
    """The documents in their groups, in the order of the life of an SKP."""
    found = ((each, _rows(each, shown)) for each in Kelompok)
    return tuple(
        KelompokDokumen(f"dokumen-{kelompok.value}", KELOMPOK[kelompok], rows)
        for kelompok, rows in found
        if rows
    )


def _rows(kelompok: Kelompok, shown: DaftarDokumen) -> tuple[BarisDokumen, ...]:
    """The documents of a group; those that wait for the same thing stand in one row."""
    states = [each for each in shown.keadaan if group_of(each.cetakan) is kelompok]
    ready = tuple(_ready(each, shown.skp.id) for each in states if each.bisa)
    reasons = dict.fromkeys(each.alasan for each in states if not each.bisa)
    waiting = tuple(_waiting(alasan, states) for alasan in reasons)
    return ready + waiting


def _waiting(alasan: str, states: list[KeadaanCetak]) -> BarisDokumen:
    names = [NAMA_CETAKAN.value[each.cetakan].nama for each in states if each.alasan == alasan]
    return BarisDokumen(", ".join(names), "", BELUM, f"{sentence(WrongStep(alasan))}.")


def _ready(state: KeadaanCetak, skp_id: int) -> BarisDokumen:
    name = NAMA_CETAKAN.value[state.cetakan]
    tag = KONSEP if state.konsep else FINAL
    a4, f4 = (
        routes.with_query(
            routes.UNDUH_DOKUMEN, id=skp_id, jenis=state.cetakan.value, kertas=kertas.value
        )
        for kertas in Kertas
    )
    return BarisDokumen(name.nama, name.guna, tag, a4=a4, f4=f4)


def dokumen() -> rx.Component:
    """For the person and who judges him: what may be printed, as a draft or final, by group."""
    return page(
        p.back_link(_STATE.kembali, href=_STATE.kembali_href),
        p.title_block(
            "Dokumen",
            lead="PDF untuk arsip, dengan kode yang bisa dicek siapa pun yang memegangnya.",
            below=rx.el.p(_STATE.siapa, class_name="muted num"),
        ),
        p.stack(
            _paper_size(),
            p.note(
                "Dokumen berwatermark KONSEP belum final. Cetak lagi setelah final.",
                kind="plain",
                icon_name="info",
            ),
            rx.foreach(_STATE.kelompok, _group),
            p.when(_STATE.rekaman_href, _record()),
            narrow=True,
            gap="l",
        ),
    )


def _paper_size() -> rx.Component:
    return p.radio_fieldset(
        "Ukuran kertas",
        _SIZES,
        name="kertas",
        value=_STATE.kertas,
        on_choose=_STATE.pilih_kertas,
    )


def _record() -> rx.Component:
    return p.section(
        "Rekaman Anda",
        rx.el.p(
            "Satu ZIP berisi semua dokumen, bukti dukung, dan isi SKP sebagai data (JSON). "
            "Simpan sendiri: isinya tetap terbaca tanpa aplikasi ini.",
            class_name="read mt-s mb",
        ),
        p.link_button(
            "Unduh rekaman (ZIP)", href=_STATE.rekaman_href, reload=True, before="download"
        ),
        id="rekaman",
    )


def _group(group: KelompokDokumen) -> rx.Component:
    return p.section(
        group.judul,
        rx.el.ul(rx.foreach(group.baris, _document), class_name="stack gap-s mt-s"),
        id=group.id,
    )


def _document(row: BarisDokumen) -> rx.Component:
    get = p.link_button(
        "Unduh PDF",
        href=rx.cond(_STATE.kertas == Kertas.F4.value, row.f4, row.a4),
        weight="secondary",
        small=True,
        about=row.nama,
        reload=True,
        before="download",
    )
    return rx.el.li(
        rx.el.div(
            rx.el.div(
                rx.el.b(row.nama),
                p.when(row.guna, rx.el.p(row.guna, class_name="small muted")),
                p.when(row.alasan, rx.el.p(row.alasan, class_name="small muted")),
            ),
            rx.el.div(p.status_tag(row.tag), p.when(row.a4, get), class_name="row"),
            class_name="row between",
        ),
        class_name="card",
    )
