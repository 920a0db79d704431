"""The frame of a document's page: head, problems, both sides' parts, the dock."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import DASAR, TAMPAK
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import Part, Text
from kinerja_app.ui.siklus.dokumen_state import DokumenState
from kinerja_app.ui.siklus.isi_dokumen import Isian
from kinerja_app.ui.siklus.tindakan_siklus import reason_events

# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
STATE: Any = DokumenState


def document_page(*form: Part, lead: Text = "", before: Part | None = None) -> rx.Component:
    """One document; what cannot be filled now stands there as text."""
    head = STATE.kepala
    return page(
        p.back_link(STATE.label_kembali, href=STATE.kembali),
        p.title_block(
            head.judul,
            eyebrow=head.alis,
            lead=lead,
            below=rx.el.p(head.siapa, class_name="muted"),
        ),
        p.error_summary(KinerjaState.masalah, heading="Dokumen belum bisa dikirim"),
        p.stack(
            p.when(STATE.bentrok, _conflict()),
            p.when(head.tertutup, p.note(head.tertutup, kind="plain", icon_name="lock")),
            p.left_on_device(STATE.kunci_lama),
            p.when(head.dinilai, p.note(head.dinilai, icon_name="clipboard-check")),
            before if before is not None else rx.fragment(),
            other_side(),
            materials(),
            rx.cond(STATE.mode_ubah, _change_reason(), rx.fragment()),
            rx.cond(STATE.dapat_diisi, rx.el.div(*form, class_name="stack gap-l"), _as_text()),
            gap="l",
        ),
        dock=rx.cond(
            STATE.mode_ubah,
            _change_dock(),
            rx.cond(STATE.dapat_diisi, send_dock(), rx.fragment()),
        ),
    )


def _conflict() -> rx.Component:
    """The text was changed elsewhere: this one is kept beside it until the person chooses."""
    return p.note(
        rx.el.p(
            "Dokumen ini juga diubah di tempat lain. Isian Anda di sini tersimpan sebagai versi "
            "kedua, tidak ada yang hilang."
        ),
        p.link("Bandingkan versi", href=STATE.bentrok, class_name="semi"),
        kind="warn",
        icon_name="git-compare",
        live=True,
    )


def materials() -> rx.Component:
    """RPP, modul ajar or asesmen (PDF) where the rule set asks for them."""
    head = STATE.kepala
    some = p.some(head.perangkat)
    send = p.link_button(head.unggah, href=head.unggah_href, weight="secondary", small=True)
    shown = p.card(
        rx.el.h2("Perangkat pembelajaran", class_name="h-s mb"),
        rx.cond(
            some,
            p.file_list(head.perangkat),
            rx.el.p("RPP, modul ajar, atau perangkat asesmen. Boleh kosong.", class_name="muted"),
        ),
        p.when(head.unggah, rx.el.div(send, class_name="mt-s")),
    )
    return rx.cond(some | (head.unggah != ""), shown, rx.fragment())


def other_side() -> rx.Component:
    """What the other side has sent."""
    shown = p.card(rx.el.h2(STATE.judul_lain, class_name="h-s mb"), p.facts(STATE.lain))
    return rx.cond(p.some(STATE.lain), shown, rx.fragment())


def _change_reason() -> rx.Component:
    """What the change would archive, and why it is asked."""
    return p.card(
        rx.el.p(STATE.terpengaruh, class_name="mb"),
        p.text_area(
            "Mengapa dokumen ini diubah?",
            id="alasan",
            default="",
            error=refused("alasan"),
            max_length=1000,
            **reason_events(STATE),
        ),
    )


def _change_dock() -> rx.Component:
    return p.dock(
        "Belum diajukan",
        p.link_button("Batal", href=STATE.kembali, weight="secondary", small=True),
        p.button("Ajukan perubahan", on_click=STATE.ajukan_perubahan, small=True),
        label="Ajukan perubahan",
    )


def _as_text() -> rx.Component:
    take_back = p.button("Tarik kembali untuk mengubah", on_click=STATE.tarik, weight="secondary")
    change = p.link_button(
        "Ajukan perubahan", href=STATE.boleh_ubah, weight="secondary", reload=True
    )
    own = p.card(
        rx.el.h2("Isi dokumen", class_name="h-s mb"),
        p.when(STATE.kepala.terkirim, rx.el.p(STATE.kepala.terkirim, class_name="muted mb")),
        p.facts(STATE.milik),
    )
    return p.stack(
        rx.cond(p.some(STATE.milik), own, rx.fragment()),
        p.actions(
            p.when(STATE.boleh_tarik, take_back),
            p.when(STATE.boleh_ubah, change),
            p.when(p.some(STATE.milik) | p.some(STATE.lain), p.print_button()),
        ),
    )


def send_dock(label: str = "Kirim") -> rx.Component:
    """Saved or waiting on the device; without a link "Kirim" waits for it."""
    waiting = rx.el.span(
        p.icon("cloud-off", "s"),
        rx.el.span("Tersimpan di perangkat", custom_attrs={"data-antrean": "1"}),
        class_name="luring row",
    )
    return p.dock(
        rx.fragment(rx.el.span(saved_line(), class_name="daring"), waiting),
        p.button("Simpan Draf", on_click=STATE.simpan_draf, weight="secondary", small=True),
        p.button(label, on_click=STATE.kirim(TAMPAK), small=True, class_name="daring"),
        p.button(
            "Kirim saat tersambung", on_click=STATE.kirim(TAMPAK), small=True, class_name="luring"
        ),
        label="Simpan dan kirim",
    )


def saved_line() -> rx.Component:
    """ "Tersimpan 09.42" for the document on the page."""
    return p.saved_status(
        STATE.simpanan, at=STATE.jam, key=STATE.kunci, version=STATE.versi, two_versions="1"
    )


def keep(field: Text) -> Text:
    """Key of the copy of a field on the device; none while a change is only wished."""
    return rx.cond(STATE.kunci != "", f"{STATE.kunci}{field}", "")


def refused(field: Text) -> Any:
    """The sentence beside a field; undefined, and so not shown, while nothing is wrong with it."""
    return STATE.salah[field]


def text_fields() -> rx.Component:
    """Every text field of the reader's side."""
    return p.stack(rx.foreach(STATE.isian, text_field), narrow=True)


def text_field(row: Isian) -> rx.Component:
    """One text, long or short, saved by itself."""
    marks: dict[str, Any] = {
        "id": row.id,
        "default": row.teks,
        "hint": row.petunjuk,
        "error": refused(row.id),
        "keep": keep(row.id),
        "on_change": lambda text: STATE.ubah(row.id, text, DASAR).debounce(600),
        "on_blur": lambda text: STATE.ubah(row.id, text, DASAR),
    }
    return rx.cond(
        row.panjang,
        p.text_area(row.label, **marks),
        p.text_field(row.label, **marks),
    )
