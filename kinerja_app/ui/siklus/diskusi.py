"""Document C, Diskusi Tindak Lanjut: both sides fill their part, and see the other's once sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from kinerja_app.domain.isi_siklus import DokumenC, UpayaTindakLanjut
from kinerja_app.domain.observasi import Dokumen, Kesadaran, Pengisi
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.halaman_dokumen import document_page, keep, refused, text_fields
from kinerja_app.ui.siklus.isi_dokumen import awareness_options, facts_of
from kinerja_app.ui.siklus.isian_upaya import JENIS, MOST, BarisUpaya, changed, fresh, rows_of
from kinerja_app.ui.views import Fact, Option


class DiskusiState(DokumenState):
    """The result under discussion, the follow-ups, and the level of awareness."""

    hasil: tuple[Fact, ...] = ()
    upaya: tuple[BarisUpaya, ...] = ()
    kesadaran: str = ""
    tingkat: tuple[Option, ...] = ()

    def _c(self) -> DokumenC:
        isi = self._isi()
        return isi if isinstance(isi, DokumenC) else DokumenC()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show document C with the result of the observation."""
        lembar = await self._buka_dokumen(routes.DISKUSI, Dokumen.C)
        if lembar is None:
            return
        seen = lembar.kasus.isi(Dokumen.B, Pengisi.PENGAMAT)
        self.hasil = facts_of(lembar, Dokumen.B, Pengisi.PENGAMAT, seen)
        self.tingkat = awareness_options(lembar.kasus.rules)
        isi = self._c()
        self.upaya = rows_of(isi.upaya)
        self.kesadaran = isi.kesadaran.value if isi.kesadaran else ""
        self.siap = True

    async def _simpan_upaya(self, upaya: tuple[UpayaTindakLanjut, ...], field: str) -> Any:
        self.simpanan = "menyimpan"
        return await self._simpan(replace(self._c(), upaya=upaya), field)

    @rx.event
    @handles(SIGNED_IN)
    async def tambah(self, dasar: str = "") -> Any:
        """ "Tambah upaya"."""
        if not self._menulis(dasar) or len(self._c().upaya) >= MOST:
            return None
        upaya = (*self._c().upaya, fresh(self._lembar().kasus.on))
        way = await self._simpan_upaya(upaya, "upaya")
        self.upaya = rows_of(self._c().upaya)
        return way

    @rx.event
    @handles(SIGNED_IN)
    async def hapus(self, nomor: int, dasar: str = "") -> Any:
        """ "Hapus" one follow-up."""
        if not self._menulis(dasar):
            return None
        kept = tuple(e for n, e in enumerate(self._c().upaya, start=1) if n != nomor)
        way = await self._simpan_upaya(kept, f"upaya-{nomor}")
        self.upaya = rows_of(self._c().upaya)
        return way

    @rx.event
    @handles(SIGNED_IN)
    async def atur(self, nomor: int, bagian: str, teks: str, dasar: str = "") -> Any:
        """Change one part of a follow-up."""
        if not self._menulis(dasar):
            return None
        before = self._c().upaya
        after = tuple(
            changed(each, bagian, teks) if n == nomor and bagian != "laporan" else each
            for n, each in enumerate(before, start=1)
        )
        return None if after == before else await self._simpan_upaya(after, f"upaya-{nomor}")

    @rx.event
    @handles(SIGNED_IN)
    async def sadar(self, kode: str, dasar: str = "") -> Any:
        """The level of awareness that the observer sees."""
        if not self._menulis(dasar) or kode not in {each.value for each in self.tingkat}:
            return None
        self.simpanan = "menyimpan"
        return await self._simpan(replace(self._c(), kesadaran=Kesadaran(kode)), "kesadaran")


_STATE: Any = DiskusiState


def diskusi() -> rx.Component:
    """The reader writes his side; the other one is below it as text, once it was sent."""
    result = p.card(rx.el.h2("Hasil observasi", class_name="h-s mb"), p.facts(_STATE.hasil))
    return document_page(
        rx.cond(_STATE.sebagai_pengamat, awareness(_STATE, name="kesadaran"), rx.fragment()),
        text_fields(),
        rx.cond(_STATE.sebagai_pengamat, rx.fragment(), _follow_ups()),
        before=rx.cond(p.some(_STATE.hasil), result, rx.fragment()),
    )


def awareness(state: Any, *, name: str) -> rx.Component:
    """How far the pegawai notices the difficulty."""
    return p.rubric(
        "Sejauh mana pegawai menyadari kesulitannya?",
        state.tingkat,
        name=name,
        default=state.kesadaran,
        on_choose=lambda kode: state.sadar(kode, DASAR),
        hide_legend=False,
        error=refused(name),
        keep=keep(name),
    )


def _follow_ups() -> rx.Component:
    return rx.el.section(
        rx.el.h2("Upaya tindak lanjut", id="upaya", class_name="h-m mb", tab_index=-1),
        p.field_error(refused("upaya"), of="upaya"),
        rx.el.div(rx.foreach(_STATE.upaya, _follow_up), class_name="stack gap-m"),
        rx.el.div(
            p.button(
                "Tambah upaya", on_click=_STATE.tambah(DASAR), weight="secondary", before="plus"
            ),
            class_name="mt",
        ),
        aria_labelledby="upaya",
    )


def _follow_up(row: BarisUpaya) -> rx.Component:
    def changes(part: str) -> dict[str, Any]:
        return {
            "on_change": lambda text: _STATE.atur(row.nomor, part, text, DASAR).debounce(600),
            "on_blur": lambda text: _STATE.atur(row.nomor, part, text, DASAR),
            "keep": keep(f"{row.id}-{part}"),
        }

    return p.card(
        p.text_area(
            f"Upaya {row.nomor}", id=row.id, default=row.uraian, error=refused(row.id),
            hint="Apa yang Anda lakukan?", max_length=1000, **changes("uraian"),
        ),
        p.select_field(
            "Jenis", JENIS, id=f"{row.id}-jenis", default=row.jenis,
            keep=keep(f"{row.id}-jenis"),
            on_change=lambda text: _STATE.atur(row.nomor, "jenis", text, DASAR),
        ),
        p.text_field(
            "Paling lambat", id=f"{row.id}-tenggat", kind="date", default=row.tenggat,
            **changes("tenggat"),
        ),
        p.button("Hapus", on_click=_STATE.hapus(row.nomor, DASAR), weight="quiet", small=True,
                 about=f"upaya {row.nomor}"),
    )  # fmt: skip
