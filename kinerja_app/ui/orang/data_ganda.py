""" "Data ganda": records that look like one person; keep one, archive the others, part them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.persistence.ganda_repository import Gabungan, OrangGanda
from kinerja_app.services.ganda import KelompokGanda, list_doubled, merge_doubled, part_doubled
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.orang.baris_orang import number_of
from kinerja_app.ui.page import page
from kinerja_app.ui.wording_status import Pembaca, tag_rencana


@dataclass(frozen=True)
class KelompokTampil:
    """One person with several records; ``tetap`` is the record that stays."""

    tetap: int
    nama: str
    jumlah: str
    data: tuple[str, ...]
    tombol: str


@dataclass(frozen=True)
class GabunganTampil:
    """A record that was merged."""

    orang_id: int
    keadaan_id: int
    kalimat: str


def group_shown(group: KelompokGanda) -> KelompokTampil:
    """A group in words, the record that stays first."""
    first = group.orang[0].orang
    return KelompokTampil(
        tetap=first.id,
        nama=first.nama,
        jumlah=f"{len(group.orang)} data",
        data=tuple(record_line(each, stays=each is group.orang[0]) for each in group.orang),
        tombol=f"Gabungkan {len(group.orang)} data menjadi 1",
    )


def record_line(each: OrangGanda, *, stays: bool) -> str:
    """One record: which numbers, how far its newest SKP is, and what becomes of it."""
    orang = each.orang
    born = f"lahir {tanggal(orang.tanggal_lahir)}" if orang.tanggal_lahir else ""
    plan = "tanpa SKP"
    if each.skp:
        status = tag_rencana(each.skp[0].status, Pembaca.PEGAWAI).label.lower()
        plan = f"SKP {each.skp[0].periode}: {status}"
    words = (orang.nama, number_of(orang.nip, orang.nuptk), born, plan)
    return f"{'Tetap' if stays else 'Diarsipkan'}: {', '.join(filter(None, words))}"


def merged_shown(each: Gabungan) -> GabunganTampil:
    """A merging in one sentence."""
    sentence = f"{each.nama} digabung ke {each.tetap}, {tanggal(each.mulai)}"
    return GabunganTampil(each.orang_id, each.keadaan_id, sentence)


class DataGandaState(KinerjaState):
    """The doubled records of a school."""

    sekolah: str = ""
    npsn: str = ""
    kelompok: tuple[KelompokTampil, ...] = ()
    gabungan: tuple[GabunganTampil, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the school of the address."""
        here = (Sebagai.OPERATOR, Sebagai.DINAS, Sebagai.PENILAI)
        if await self._arrive(routes.ORANG, *here) is None:
            return
        await self._isi()
        self.siap = True

    async def _isi(self) -> None:
        found = await self._open(list_doubled, self._query("npsn"))
        if found:
            seen = found.value
            self.sekolah, self.npsn = seen.sekolah.nama, seen.sekolah.npsn
            self.kelompok = tuple(group_shown(each) for each in seen.kelompok)
            self.gabungan = tuple(merged_shown(each) for each in seen.gabungan)

    @rx.event
    @handles(SIGNED_IN)
    async def gabungkan(self, tetap_id: int) -> None:
        """ "Gabungkan": the record named first stays, with its SKP."""
        done = await self._ask(merge_doubled, tetap_id)
        if done:
            await self._isi()
            self.kabar = f"{len(done.value)} data diarsipkan"

    @rx.event
    @handles(SIGNED_IN)
    async def pisahkan(self, orang_id: int, keadaan_id: int) -> None:
        """ "Pisahkan lagi": the archived record is active again."""
        if await self._ask(part_doubled, orang_id, keadaan_id):
            await self._isi()
            self.kabar = "Data dipisahkan lagi"


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = DataGandaState
_NONE = "Tidak ada data ganda di sekolah ini."


def data_ganda() -> rx.Component:
    """For those who look after a school: records of one person by number or name, those merged."""
    state = _STATE
    merged_list = rx.el.ul(p.each(state.gabungan, _merged), class_name="stack")
    return page(
        p.back_link("Data guru", href=f"{routes.ORANG}?npsn={state.npsn}"),
        p.title_block(
            "Data ganda",
            eyebrow=state.sekolah,
            lead="Dikenali dari NIK, lalu NUPTK, lalu NIP. Bila nomornya tidak ada, dari nama dan "
            "tanggal lahir. Periksa dulu, apakah ini memang orang yang sama.",
        ),
        p.stack(
            p.error_summary(state.masalah, heading="Belum ada yang digabung"),
            rx.cond(
                p.some(state.kelompok),
                p.each(state.kelompok, _group),
                p.empty_state(_NONE, icon_name="check"),
            ),
            rx.cond(
                p.some(state.gabungan),
                p.section("Sudah digabung", merged_list, id="digabung"),
                rx.fragment(),
            ),
            gap="l",
            narrow=True,
        ),
    )


def _group(group: Any) -> rx.Component:
    return p.card(
        rx.el.h2(group.nama),
        rx.el.p(group.jumlah, class_name="muted small"),
        rx.el.ul(p.each(group.data, rx.el.li), class_name="bul mt-s"),
        p.actions(p.button(group.tombol, on_click=_STATE.gabungkan(group.tetap))),
        label=group.nama,
    )


def _merged(each: Any) -> rx.Component:
    part = p.button(
        "Pisahkan lagi",
        on_click=_STATE.pisahkan(each.orang_id, each.keadaan_id),
        weight="secondary",
        small=True,
        about=each.kalimat,
    )
    return rx.el.li(rx.el.span(each.kalimat), part, class_name="row between")
