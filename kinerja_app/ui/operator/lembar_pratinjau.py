"""The preview of an import as drawn: the result first, then findings, changes, missing people."""

from __future__ import annotations

from collections.abc import Sequence

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.icons import icon
from kinerja_app.ui.operator.isi_pratinjau import (
    OrangHilangTampil,
    PerubahanTampil,
    PratinjauTampil,
)
from kinerja_app.ui.patterns.base import Text, some
from kinerja_app.ui.views import Count

TWICE = (
    "Baris yang ditolak bisa diimpor lagi setelah diperbaiki. Mengimpor daftar yang sama dua kali "
    "tidak menggandakan data."
)
MISSING = (
    "Orang ini tercatat di sini, tetapi tidak ada di daftar. Tidak ada yang dihapus. Bila ia "
    "pindah atau berhenti, tandai tidak aktif dengan alasan dan tanggalnya."
)


def preview(
    seen: PratinjauTampil, *, kemajuan: Text, buttons: Sequence[rx.Component]
) -> rx.Component:
    """Nothing is stored yet."""
    return rx.fragment(
        p.back_link("Impor", href=routes.IMPOR),
        p.title_block(
            seen.judul,
            eyebrow="Langkah 2 dari 3, pratinjau",
            lead=seen.pengantar,
        ),
        p.stack(
            rx.el.p(
                icon("file-spreadsheet"),
                rx.el.b(seen.berkas),
                rx.el.span(seen.keterangan, class_name="muted"),
                class_name="row",
            ),
            p.when(seen.sejak, rx.el.p(seen.sejak)),
            rx.el.ul(p.each(seen.jumlah, _count), class_name="counts"),
            _findings(seen),
            rx.cond(some(seen.perubahan), _changes(seen), rx.fragment()),
            rx.cond(some(seen.hilang), _missing(seen), rx.fragment()),
            p.note(TWICE),
            rx.el.div(_progress(kemajuan), role="status"),
            p.actions(*buttons),
            gap="l",
        ),
    )


def _count(count: Count) -> rx.Component:
    mark = rx.el.i(icon(count.icon), class_name=f"tone-ink-{count.tone}")
    return rx.el.li(rx.el.b(count.number), rx.el.span(mark, count.label), class_name="count")


def _findings(seen: PratinjauTampil) -> rx.Component:
    table = p.findings_table(seen.temuan, caption="Temuan menurut baris lembar")
    fine = rx.el.p("Semua baris terbaca.", class_name="muted")
    return p.section(
        seen.judul_temuan,
        rx.cond(some(seen.temuan), table, fine),
        p.when(seen.sisa, rx.el.p(seen.sisa, class_name="muted mt-s")),
        id="temuan",
    )


def _changes(seen: PratinjauTampil) -> rx.Component:
    columns = ("Nama", "Kolom", "Sekarang", "Menjadi")
    return p.section(
        "Yang berubah",
        p.data_table("Nilai yang berubah", columns, seen.perubahan, _change),
        id="perubahan",
    )


def _change(row: PerubahanTampil) -> Sequence[rx.Component]:
    return (
        p.row_head(row.nama, under=row.letak),
        p.cell(row.kolom, place="end"),
        p.cell(rx.el.span("Sekarang: ", class_name="muted phoneonly"), row.lama, place="full"),
        p.cell(
            rx.el.span("Menjadi: ", class_name="muted phoneonly"), rx.el.b(row.baru), place="full"
        ),
    )


def _missing(seen: PratinjauTampil) -> rx.Component:
    names = rx.el.ul(p.each(seen.hilang, _gone), class_name="waits")
    return p.section(
        "Tidak ada di daftar",
        rx.el.p(MISSING, class_name="muted mt-s"),
        p.why(seen.judul_hilang, names, open_at_first=seen.sedikit_hilang),
        id="hilang",
    )


def _gone(each: OrangHilangTampil) -> rx.Component:
    mark = p.link(
        "Tandai tidak aktif", p.hidden(" ", each.nama), href=each.href, class_name="semi small"
    )
    return rx.el.li(rx.el.span(each.nama), mark)


def _progress(kemajuan: Text) -> rx.Component:
    line = p.note(kemajuan, kind="info", icon_name="loader-circle")
    return p.when(kemajuan, line)


def saved(judul: Text, hasil: Text) -> rx.Component:
    """Step 3: what has been stored, and where to go now."""
    return p.confirmation_page(
        judul,
        p.link_button("Lihat data guru", href=routes.ORANG),
        p.link_button("Impor file lain", href=routes.IMPOR, weight="secondary"),
        number=hasil,
    )
