""" "Cek rencana" drawn: the head, each part with its judgement, the outcome in the bar below."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.page import page
from kinerja_app.ui.penilai.cek import CekState
from kinerja_app.ui.penilai.lembar_bagian import part_box
from kinerja_app.ui.penilai.lembar_cek import BagianCek, LembarCek

# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = CekState


def cek() -> rx.Component:
    """For who reviews or decides: each part with its judgement, the outcome in the bar below."""
    lembar = _STATE.lembar
    return page(
        p.back_link(lembar.kembali, href=lembar.kembali_href),
        p.title_block(
            lembar.judul,
            above=rx.el.div(
                p.status_tag(lembar.tag),
                rx.el.span(lembar.diajukan, class_name="small muted"),
                class_name="row",
            ),
            below=rx.el.p(lembar.siapa, class_name="muted"),
        ),
        p.stack(
            _refusals(),
            p.when(lembar.perubahan_href, _change(lembar)),
            p.when(lembar.keputusan, _decision(lembar)),
            p.when(lembar.atas_nama, _behalf(lembar)),
            p.when(lembar.tunggu_pengawas, _review_first()),
            rx.el.div(
                rx.foreach(_STATE.bagian, _part),
                class_name="stack gap-m",
                key=f"{lembar.kunci}-{_STATE.digambar}",
            ),
            rx.el.p(_next_link(""), class_name="phoneonly"),
        ),
        dock=rx.cond(lembar.dapat_dinilai, _dock(), rx.fragment()),
    )


def _refusals() -> rx.Component:
    stale = rx.el.div(
        rx.el.p("Catatan Anda tetap tersimpan di perangkat ini.", class_name="mb"),
        p.button("Tampilkan yang terbaru", on_click=_STATE.muat_ulang, weight="secondary"),
    )
    return rx.cond(
        p.some(_STATE.masalah),
        rx.el.div(
            p.error_summary(_STATE.masalah, heading="Keputusan belum tersimpan"),
            p.when(_STATE.usang, stale),
        ),
        rx.fragment(),
    )


def _decision(lembar: LembarCek) -> rx.Component:
    return p.note(
        rx.el.p(rx.el.b(lembar.keputusan), "."),
        p.when(lembar.keputusan_oleh, rx.el.p(lembar.keputusan_oleh)),
        p.when(
            lembar.bukti_href,
            rx.el.p(p.link("Bukti dukung", href=lembar.bukti_href), class_name="mt-s"),
        ),
        kind="plain",
        icon_name="lock",
    )


def _change(lembar: LembarCek) -> rx.Component:
    return p.note(
        rx.el.p("Pegawai minta rencana ini diubah."),
        rx.el.p(p.link("Cek perubahan", href=lembar.perubahan_href), class_name="mt-s"),
        icon_name="git-compare",
    )


def _behalf(lembar: LembarCek) -> rx.Component:
    return p.note(rx.el.p("Anda memutuskan a.n. ", lembar.atas_nama, "."), icon_name="file-check")


def _review_first() -> rx.Component:
    return p.note(
        "Pengawas meninjau rencana ini lebih dulu. Anda bisa membaca dan mencatat sekarang, lalu "
        "memutuskan sesudah tinjauannya terkirim.",
        icon_name="hourglass",
    )


def _part(part: BagianCek) -> rx.Component:
    here = _STATE.simpan_bagian == part.id
    return part_box(
        part,
        may_judge=_STATE.lembar.dapat_dinilai,
        on_judge=_STATE.nilai,
        on_note=_STATE.catat,
        saving=(rx.cond(here, _STATE.simpan, ""), rx.cond(here, _STATE.simpan_jam, "")),
    )


def _next_link(look: str) -> rx.Component:
    following = p.link(
        "Rencana berikutnya", href=_STATE.berikutnya, class_name=f"semi {look}".strip()
    )
    return p.when(_STATE.berikutnya, following)


def _dock() -> rx.Component:
    act = p.button(_STATE.putusan.tombol, on_click=_STATE.putuskan, small=True)
    return p.dock(
        rx.el.span(_STATE.putusan.kalimat, role="status"),
        _next_link("deskonly btn quiet sm"),
        p.when(_STATE.putusan.tindakan, act),
    )
