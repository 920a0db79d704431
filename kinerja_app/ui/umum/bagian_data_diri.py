"""The parts of "Data diri": facts, confirmation, the one edit, the correction request."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.patterns.base import Handler, some
from kinerja_app.ui.umum.lembar_data_diri import (
    GOLONGAN,
    JENJANG,
    KOLOM_KOREKSI,
    LembarTampil,
)
from kinerja_app.ui.views import Fact, Problem

RULE = (
    "Nama, NIP, NUPTK, status, Jenis PTK, dan satuan pendidikan hanya berubah lewat operator "
    "sekolah. Golongan, jenjang jabatan, dan mata pelajaran boleh Anda ubah sendiri satu kali."
)


def own_facts(fakta: tuple[Fact, ...]) -> rx.Component:
    """The person as recorded."""
    return p.card(p.facts(fakta), label="Data Anda")


def confirmation(sheet: LembarTampil, *, on_confirm: Handler) -> rx.Component:
    """ "Data sudah sesuai", once per SKP."""
    return rx.cond(
        sheet.bisa_sesuai,
        p.card(
            rx.el.h2("Apakah data ini sudah sesuai?", id="sesuai"),
            rx.el.p("Diperlukan satu kali untuk setiap SKP.", class_name="muted mt-s"),
            p.actions(
                p.button("Data sudah sesuai", on_click=on_confirm, before="check"),
                p.link_button("Edit", href="#ubah", weight="secondary", before="pencil"),
            ),
            labelled_by="sesuai",
        ),
        p.note(rx.el.p("Data dinyatakan sesuai pada ", sheet.sesuai_sejak, "."), kind="ok"),
    )


def superiors_part(sheet: LembarTampil, *, on_confirm: Handler) -> rx.Component:
    """Atasan and pengawas of a KS, and the five steps of the linking."""
    confirm = p.button("Konfirmasi", on_click=on_confirm, before="check")
    steps = p.task_list(
        sheet.langkah,
        heading="Lima langkah penghubungan pengawas",
        done=sheet.selesai,
        id="penghubungan",
    )
    done = p.note(rx.el.p("Dikonfirmasi pada ", sheet.dikonfirmasi_sejak, "."), kind="ok")
    return p.section(
        "Data atasan dan pengawas",
        p.stack(
            p.card(
                p.facts(sheet.atasan),
                p.when(
                    sheet.sk_href,
                    rx.el.p(
                        p.link("Buka dokumen SK", href=sheet.sk_href, reload=True),
                        class_name="mt-s",
                    ),
                ),
                label="Atasan dan pengawas",
            ),
            rx.cond(sheet.bisa_konfirmasi, confirm, done),
            rx.cond(
                sheet.terhubung,
                p.why("Pengawas Anda sudah terhubung", steps),
                rx.fragment(steps, p.note(sheet.kurang, kind="plain")),
            ),
        ),
        id="atasan",
    )


def edit_form(sheet: LembarTampil, masalah: Any, *, on_submit: Handler) -> rx.Component:
    """The one direct edit; afterwards the sentence that it has been used."""
    form = rx.el.form(
        p.stack(
            p.select_field(
                "Golongan",
                GOLONGAN,
                id="golongan",
                default=sheet.golongan,
                error=field_problem(masalah, "golongan"),
            ),
            p.select_field(
                "Jenjang jabatan",
                JENJANG,
                id="jenjang_jabatan",
                default=sheet.jenjang,
                error=field_problem(masalah, "jenjang_jabatan"),
            ),
            p.text_field(
                "Mata pelajaran",
                id="mata_pelajaran",
                default=sheet.mapel,
                error=field_problem(masalah, "mata_pelajaran"),
            ),
            p.actions(p.button("Simpan perubahan", submit=True)),
        ),
        on_submit=on_submit,
    )
    used = p.note(
        "Perubahan langsung sudah dipakai. Untuk perubahan lain, kirim permintaan koreksi.",
        kind="plain",
    )
    return p.section(
        "Edit",
        rx.el.p(RULE, class_name="muted mt-s mb"),
        rx.cond(sheet.boleh_ubah, p.why("Ubah satu kali", form), used),
        id="ubah",
    )


def correction(masalah: Any, *, sent: Any, on_submit: Handler) -> rx.Component:
    """A request to the operator; ``sent`` counts those made, so that the form is empty again."""
    return p.section(
        "Minta koreksi",
        rx.el.p(
            "Operator sekolah memeriksa permintaan Anda. Jawabannya muncul di Pemberitahuan.",
            class_name="muted mt-s mb",
        ),
        rx.el.form(
            p.stack(
                p.select_field(
                    "Data yang keliru",
                    KOLOM_KOREKSI,
                    id="kolom",
                    error=field_problem(masalah, "kolom"),
                ),
                p.text_field(
                    "Isi yang benar", id="nilai_baru", error=field_problem(masalah, "nilai_baru")
                ),
                p.text_area(
                    "Alasan", id="alasan", hint="Misalnya nomor SK yang baru", max_length=500
                ),
                p.actions(p.button("Kirim permintaan", submit=True, weight="secondary")),
            ),
            on_submit=on_submit,
            key=sent,
        ),
        id="koreksi",
    )


def field_problem(masalah: Any, field: str) -> Any:
    """The sentence beside a field, while the refusals of the page name it."""
    if not isinstance(masalah, rx.Var):
        found: tuple[Problem, ...] = masalah
        return next((each.sentence for each in found if each.field == field), "")
    shown: Any = masalah
    first = shown[0]
    return rx.cond(some(shown) & (first.field == field), first.sentence, "")
