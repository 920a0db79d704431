"""Rapor Pendidikan: what most needs work at the school, before a practice is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import reflex as rx

from kinerja_app.domain.rekomendasi import Alasan, Capaian, HasilRapor, Rekomendasi
from kinerja_app.domain.skp import Jabatan
from kinerja_app.services.rapor import (
    LembarRapor,
    acknowledge_rapor,
    read_rapor,
    read_rapor_of_post,
)
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import angka
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.langkah import bilangan
from kinerja_app.ui.pegawai.pilihan_praktik import CAPAIAN
from kinerja_app.ui.views import Tag

_GRID = {
    "gap": "1rem",
    "grid_template_columns": "repeat(auto-fit, minmax(min(100%, 17rem), 1fr))",
}
DISARANKAN = Tag("me", "star", "Disarankan")


@dataclass(frozen=True)
class Saran:
    """One recommended practice as a card."""

    judul: str
    capaian: Tag
    nilai: str
    perubahan: str
    alasan: str


@dataclass(frozen=True)
class BarisCapaian:
    """One row of the table of all results."""

    nama: str
    capaian: Tag
    nilai: str
    perubahan: str
    saran: Tag


@dataclass(frozen=True)
class IsiRapor:
    """The page in words."""

    judul: str = ""
    pengantar: str = ""
    tabel: str = ""
    keterangan: str = ""
    kolom: str = ""
    satuan: str = ""
    saran: tuple[Saran, ...] = ()
    baris: tuple[BarisCapaian, ...] = ()
    kosong: str = ""


class RaporState(KinerjaState):
    """The Rapor of the school of one plan, or of a post before there is a plan."""

    isi: IsiRapor = IsiRapor()
    skp_id: int = 0

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the results."""
        if await self._arrive(routes.RAPOR, Sebagai.PEGAWAI) is None:
            return
        self.skp_id = self._record_id()
        if self.skp_id:
            answer = await self._open(read_rapor, self.skp_id)
        else:
            chosen = number_in(self.pos_tab)
            answer = await self._open(read_rapor_of_post, chosen, self._periode())
        if answer is not None:
            self.isi = isi_rapor(answer.value)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    async def mengerti(self) -> Any:
        """ "Saya mengerti, pilih praktik"."""
        if not self.skp_id:
            return rx.redirect(routes.BERANDA)
        answer = await self._ask(acknowledge_rapor, self.skp_id)
        return rx.redirect(routes.at(routes.PRAKTIK, self.skp_id)) if answer else None


_ALASAN: Mapping[Alasan, str] = {
    Alasan.CAPAIAN_TERENDAH_DAN_TURUN_PALING_DALAM: "Capaian terendah dan turun paling dalam.",
    Alasan.CAPAIAN_TERENDAH: "Capaian terendah.",
    Alasan.TURUN_PALING_DALAM: "Turun paling dalam.",
    Alasan.TURUN: "Masih {capaian} dan turun.",
    Alasan.WALAU_MEMBAIK: "Masih {capaian} walau membaik.",
    Alasan.NAIK_PERLAHAN: "Masih {capaian} dan naik perlahan.",
    Alasan.TETAP_RENDAH: "Masih {capaian} dan belum berubah.",
}


def isi_rapor(lembar: LembarRapor) -> IsiRapor:
    """Cards and table of a school; without results a sentence says whom to talk to."""
    head = lembar.jabatan is Jabatan.KEPALA_SEKOLAH
    source = "D.3 Kepemimpinan Instruksional" if head else "D.1 Kualitas Pembelajaran"
    unit = "indikator" if head else "sub-indikator"
    if not lembar.ada_langkah:
        return IsiRapor(
            judul="Jenjang sekolah Anda tidak memakai Rapor Pendidikan",
            pengantar=f"Guru {lembar.sekolah.jenjang} langsung memilih praktik.",
        )
    if not lembar.hasil:
        who = "Kepala Dinas" if head else "Kepala Sekolah"
        return IsiRapor(
            judul="Rapor Pendidikan belum ada",
            kosong=f"Rapor Pendidikan belum ada. Bicarakan pilihan Anda dengan {who}.",
        )
    count = len(lembar.rekomendasi)
    return IsiRapor(
        judul=f"{bilangan(count).capitalize()} hal yang paling perlu diperbaiki di sekolah Anda",
        pengantar=f"Dari Rapor Pendidikan {lembar.tahun}, indikator {source}. Pilih satu sebagai "
        "Praktik Kinerja pada langkah berikutnya.",
        tabel=f"Ke{bilangan(len(lembar.hasil))} {unit}",
        satuan=unit.capitalize(),
        keterangan=f"Capaian {unit}, {lembar.sekolah.nama}, {lembar.tahun}",
        kolom=f"Nilai dan perubahan dari {lembar.tahun - 1}",
        saran=tuple(_saran(each) for each in lembar.rekomendasi),
        baris=tuple(_baris(each, lembar.rekomendasi) for each in lembar.hasil),
    )


def _saran(each: Rekomendasi) -> Saran:
    change = perubahan(each.hasil.perubahan)
    return Saran(
        f"{each.urutan}. {each.label}",
        _tag(each.hasil),
        angka(each.hasil.nilai, decimals=2),
        f"dari 100, {change}" if change else "dari 100",
        _ALASAN[each.alasan].format(capaian=each.hasil.capaian.lower()),
    )


def _baris(each: Capaian, saran: tuple[Rekomendasi, ...]) -> BarisCapaian:
    change = perubahan(each.hasil.perubahan)
    recommended = each.kode in {one.kode for one in saran}
    return BarisCapaian(
        each.label,
        _tag(each.hasil),
        angka(each.hasil.nilai, decimals=2),
        f"({change})" if change else "",
        DISARANKAN if recommended else Tag(),
    )


def _tag(hasil: HasilRapor) -> Tag:
    return CAPAIAN.get(hasil.capaian, Tag("", "info", hasil.capaian))


def perubahan(change: Decimal | None) -> str:
    """ "turun 10,44", "naik 2,47", "tetap"; empty when the year before is not known."""
    if change is None:
        return ""
    if change == 0:
        return "tetap"
    return f"{'naik' if change > 0 else 'turun'} {angka(abs(change), decimals=2)}"


def rapor() -> rx.Component:
    """Step before the plan: what most needs work at the school, or why nothing can be said."""
    return page(
        p.back_link("Beranda", href=routes.BERANDA),
        p.title_block(
            RaporState.isi.judul, eyebrow="Sebelum langkah 1", lead=RaporState.isi.pengantar
        ),
        p.error_summary(KinerjaState.masalah, heading="Langkah ini belum bisa dilakukan"),
        p.when(RaporState.isi.kosong, p.note(RaporState.isi.kosong)),
        rx.cond(some(RaporState.isi.saran), _results(), rx.fragment()),
        p.actions(_next()),
    )


def _next() -> rx.Component:
    understood = p.button(
        "Saya mengerti, pilih praktik", on_click=RaporState.mengerti, after="arrow-right"
    )
    back = p.link_button("Kembali ke Beranda", href=routes.BERANDA, weight="secondary")
    return rx.cond(RaporState.skp_id > 0, understood, back)


def _results() -> rx.Component:
    return rx.fragment(
        rx.el.ol(rx.foreach(RaporState.isi.saran, _card), class_name="cols", style=_GRID),
        rx.el.div(
            p.why(
                "Mengapa tiga ini?",
                "Urutan: capaian terendah dulu, lalu yang paling turun. Cara mengurutkan ini "
                "usulan, belum resmi. Anda boleh memilih yang lain dengan menuliskan alasan.",
            ),
            class_name="mt",
        ),
        rx.el.section(
            rx.el.h2(RaporState.isi.tabel, id="semua-capaian", class_name="mb"),
            p.data_table(
                RaporState.isi.keterangan,
                (RaporState.isi.satuan, "Capaian", RaporState.isi.kolom, "Saran"),
                RaporState.isi.baris,
                _row,
            ),
            class_name="mt-l",
            aria_labelledby="semua-capaian",
        ),
    )


def _card(row: Saran) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.h2(row.judul, class_name="h-m"),
            p.status_tag(row.capaian),
            class_name="row between",
        ),
        rx.el.p(
            rx.el.b(row.nilai, style={"font_size": "1.375rem"}),
            " ",
            rx.el.span(row.perubahan, class_name="muted"),
            class_name="num mt-s",
        ),
        rx.el.p(row.alasan, class_name="muted"),
        class_name="card",
    )


def _row(row: BarisCapaian) -> tuple[rx.Component, ...]:
    return (
        p.row_head(row.nama),
        p.tag_cell(row.capaian),
        p.cell(
            rx.el.span(rx.el.b(row.nilai), " ", rx.el.span(row.perubahan, class_name="muted")),
            place="num",
        ),
        p.tag_cell(row.saran),
    )
