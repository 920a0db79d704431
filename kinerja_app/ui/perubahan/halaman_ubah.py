"""How "Ubah rencana" looks: the parts to choose, the two texts, the effects, the reason."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.page import page
from kinerja_app.ui.perubahan.bagian_perubahan import (
    decided_section,
    difference_box,
    effects_section,
)
from kinerja_app.ui.perubahan.beda import BedaBagian
from kinerja_app.ui.perubahan.ubah_rencana import UbahRencanaState

_STATE: Any = UbahRencanaState


def ubah_rencana() -> rx.Component:
    """For the pegawai: while a request waits it is shown, otherwise the parts to change."""
    return page(
        p.back_link("Rencana", href=routes.at(routes.RENCANA, _STATE.skp_id)),
        rx.cond(
            _STATE.menunggu,
            p.title_block("Perubahan rencana Anda menunggu keputusan"),
            rx.cond(_STATE.halangan != "", _closed_title(), _writing_title()),
        ),
        p.error_summary(
            KinerjaState.masalah,
            heading=p.unsaved_or(_STATE.simpanan, "Permintaan belum terkirim"),
        ),
        p.stack(
            rx.cond(
                _STATE.menunggu,
                _waiting(),
                rx.cond(_STATE.halangan != "", _obstacle(), _writing()),
            ),
            decided_section(_STATE.putusan, _STATE.arsip),
            gap="l",
        ),
    )


def _writing_title() -> rx.Component:
    return p.title_block(
        "Apa yang ingin Anda ubah?",
        lead="Ubah bagian yang perlu saja. Bagian lain tetap seperti yang disepakati.",
    )


def _closed_title() -> rx.Component:
    return p.title_block("Rencana ini tidak bisa diubah sekarang")


def _obstacle() -> rx.Component:
    return p.stack(
        p.note(rx.el.p(_STATE.halangan, "."), kind="plain", icon_name="lock"),
        p.actions(
            p.link_button(
                "Buka rencana", href=routes.at(routes.RENCANA, _STATE.skp_id), weight="secondary"
            )
        ),
        narrow=True,
    )


def _writing() -> rx.Component:
    changed = rx.fragment(
        p.stack(rx.foreach(_STATE.beda, _wish)),
        effects_section(_STATE.akibat),
        _reason(),
        p.actions(p.button("Ajukan perubahan", on_click=_STATE.kirim)),
    )
    return p.stack(
        rx.el.div(p.task_list(_STATE.pilihan, heading="Pilih bagian"), id="bagian", tab_index=-1),
        rx.cond(p.some(_STATE.beda), p.stack(changed, gap="l"), rx.fragment()),
        gap="l",
    )


def _wish(part: BedaBagian) -> rx.Component:
    give_up = p.button(
        "Batalkan perubahan ini",
        on_click=_STATE.batalkan(part.id),
        weight="quiet",
        small=True,
        about=part.judul,
    )
    return difference_box(part, rx.el.p(give_up, class_name="mt-s"))


def _reason() -> rx.Component:
    words = p.text_area(
        "Mengapa rencana ini perlu diubah?",
        id="alasan",
        default=_STATE.alasan,
        hint="Misalnya: pelatihan dibatalkan penyelenggara, atau SK tugas diganti.",
        error=_STATE.salah_alasan,
        max_length=1000,
        keep=f"{_STATE.kunci}alasan",
        on_change=lambda text: _STATE.tulis_alasan(text, DASAR).debounce(600),
        on_blur=lambda text: _STATE.tulis_alasan(text, DASAR),
    )
    saved = p.saved_status(_STATE.simpanan, at=_STATE.jam, key=_STATE.kunci, version=_STATE.versi)
    drawn = rx.el.div(words, class_name="read-wide", key=_STATE.digambar)
    return p.section("Alasan", drawn, id="isi-alasan", aside=saved)


def _waiting() -> rx.Component:
    acts = rx.el.div(
        p.copy_button("Salin pengingat", text=_STATE.pengingat),
        p.button("Tarik permintaan", on_click=_STATE.tarik, weight="secondary", small=True),
        class_name="row mt",
    )
    return p.stack(
        p.turn_card(_STATE.giliran, acts),
        p.stack(rx.foreach(_STATE.beda, difference_box)),
        effects_section(_STATE.akibat),
        p.section("Alasan Anda", rx.el.p(_STATE.alasan, class_name="letter"), id="alasan-anda"),
        gap="l",
    )
