"""The assessor's page drawn: plan and evidence left, both ratings and the predikat right."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.regulations.predikat import MATRIKS_PREDIKAT
from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.page import page
from kinerja_app.ui.penilaian.bagian_penilaian import BagianNilai, Pilihan, Umpan
from kinerja_app.ui.penilaian.bahan import cycle_text, proofs
from kinerja_app.ui.penilaian.lembar_penilaian import (
    TINGKAT,
    KepalaNilai,
    KotakRating,
)
from kinerja_app.ui.penilaian.penilaian import PenilaianState
from kinerja_app.ui.views import Fact, Option
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import PREDIKAT, RATING

# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = PenilaianState
_AGAIN = "Siklusnya belum selesai. Tunggu sampai refleksinya selesai, atau tulis alasannya."
_OUTCOMES = (Option("tetap", "Hasil tetap"), Option("diubah", "Hasil diubah"))


def penilaian() -> rx.Component:
    """For who rates, recommends or determines; everything that is not his step is text."""
    kepala = _STATE.kepala
    return page(
        p.back_link("Daftar penilaian", href=kepala.kembali_href),
        p.title_block(
            kepala.judul,
            above=p.status_tag(kepala.tag),
            below=rx.el.p(kepala.siapa, class_name="muted"),
        ),
        p.stack(
            p.error_summary(
                KinerjaState.masalah,
                heading=p.unsaved_or(_STATE.simpan, "Penilaian belum bisa dilanjutkan"),
            ),
            p.when(kepala.atas_nama, p.note(f"Anda menetapkan a.n. {kepala.atas_nama}.")),
            p.when(kepala.dibuka_lagi, p.note(f"Versi baru. Alasan: “{kepala.dibuka_lagi}”")),
            p.when(kepala.dikosongkan, p.note(kepala.dikosongkan, kind="warn")),
            p.when(kepala.tanpa_siklus, p.note(f"Tanpa refleksi: “{kepala.tanpa_siklus}”")),
            p.when(
                kepala.tanpa_rekomendasi,
                p.note(f"Tanpa rekomendasi pengawas: “{kepala.tanpa_rekomendasi}”"),
            ),
            p.when(kepala.belum_terhubung, p.note(kepala.belum_terhubung, kind="warn")),
            p.when(kepala.buka_dulu, p.card(_opening(kepala))),
            p.when(kepala.boleh_mulai, _begin(kepala)),
            p.when(kepala.boleh_putuskan, _objection(kepala)),
            rx.el.div(
                rx.el.div(rx.foreach(_STATE.bagian, _part), class_name="stack gap-m"),
                rx.el.div(*_ratings(kepala), class_name="stack gap-m"),
                class_name="cols half",
                style={"align-items": "start"},
                key=f"{kepala.kunci}-{_STATE.digambar}",
            ),
        ),
    )


def _begin(kepala: KepalaNilai) -> rx.Component:
    reason = p.text_area(
        "Mengapa dinilai sebelum refleksi selesai?",
        id="alasan-mulai",
        hint=f"{kepala.panggilan} bisa membaca alasan ini.",
        max_length=2000,
    )
    return p.card(
        rx.el.h2(kepala.mulai, class_name="h-m mb"),
        p.when(kepala.tombol, rx.el.p(_AGAIN, class_name="mb")),
        rx.el.form(
            rx.cond(kepala.perlu_alasan, reason, rx.fragment()),
            p.actions(
                rx.cond(
                    kepala.tombol,
                    p.button(kepala.mulai, submit=True, weight="secondary"),
                    p.button(kepala.mulai, submit=True),
                )
            ),
            on_submit=_STATE.mulai,
        ),
    )


def _part(part: BagianNilai) -> rx.Component:
    chosen = rx.el.div(rx.foreach(part.pilihan, _judged), class_name="stack gap-s mt")
    said = p.why("Umpan balik", rx.el.div(rx.foreach(part.umpan, _feedback), class_name="stack"))
    return p.review_box(
        part.judul,
        p.when(part.isi.pokok, rx.el.p(rx.el.b(part.isi.pokok))),
        rx.el.ul(rx.foreach(part.isi.baris, _line), class_name="stack gap-s"),
        proofs(part.bukti),
        cycle_text(part.dokumen),
        p.when(part.href, rx.el.p(p.link(part.tautan, href=part.href), class_name="mt-s")),
        rx.cond(p.some(part.pilihan), chosen, rx.fragment()),
        p.when(
            part.usulan,
            rx.el.div(
                p.note(
                    rx.el.p(part.usulan),
                    p.when(part.sumber, rx.el.p(part.sumber, class_name="small muted")),
                    kind="plain",
                    icon_name="lightbulb",
                ),
                class_name="mt-s mb",
            ),
        ),
        rx.cond(p.some(part.umpan), said, rx.fragment()),
        id=part.id,
        aside=rx.el.span(part.fakta, class_name="muted num"),
    )


def _line(row: Fact) -> rx.Component:
    return rx.el.li(row.label, " ", rx.el.b(row.text, class_name="num nowrap"))


def _judged(choice: Pilihan) -> rx.Component:
    select = p.select_field(
        choice.label,
        TINGKAT,
        id=choice.id,
        default=choice.nilai,
        keep=f"{_STATE.kepala.simpan}{choice.kunci}",
        on_change=lambda value: _STATE.nilai(choice.kunci, value, DASAR),
    )
    shown = rx.el.div(
        rx.el.span(choice.label),
        rx.match(
            choice.nilai,
            *[(each.value, rx.el.b(RATING[each], class_name="nowrap")) for each in Rating],
            rx.el.span("Belum dinilai", class_name="muted nowrap"),
        ),
        class_name="row between",
        style={"flex-wrap": "nowrap", "align-items": "baseline"},
    )
    return rx.cond(_STATE.kepala.boleh_nilai, select, shown)


def _feedback(each: Umpan) -> rx.Component:
    field = p.text_area(
        each.label,
        id=f"umpan-{each.kunci}",
        default=each.teks,
        max_length=2000,
        keep=each.simpan,
        on_change=lambda text: _STATE.tulis(each.kunci, text, DASAR).debounce(600),
        on_blur=lambda text: _STATE.tulis(each.kunci, text, DASAR),
    )
    return rx.el.div(
        rx.foreach(each.sebelum, lambda text: rx.el.p(text, class_name="quote small")),
        rx.cond(_STATE.kepala.boleh_nilai, field, rx.fragment()),
    )


def _ratings(kepala: KepalaNilai) -> tuple[rx.Component, ...]:
    act = p.button(kepala.tombol, on_click=_STATE.putuskan)
    result = p.link_button("Lihat hasil", href=kepala.hasil_href, weight="secondary")
    year = p.link_button("Predikat tahunan", href=kepala.tahunan_href, weight="secondary")
    last = p.button("Finalkan hasil", on_click=_STATE.finalkan)
    saved = p.saved_status(
        _STATE.simpan, at=_STATE.simpan_jam, key=kepala.simpan, version=_STATE.versi
    )
    return (
        _rating("Rating hasil kerja", "hasil", _STATE.hasil),
        _rating("Rating perilaku kerja", "perilaku", _STATE.perilaku),
        _predikat(),
        saved,
        p.actions(
            p.when(kepala.tombol, act),
            p.when(kepala.boleh_final, last),
            p.when(kepala.hasil_href, result),
            p.when(kepala.tahunan_href, year),
        ),
        rx.cond(kepala.buka_dulu, rx.fragment(), p.when(kepala.buka, _opening(kepala))),
    )


def _rating(heading: str, name: str, box: KotakRating) -> rx.Component:
    choose = p.rubric(
        heading,
        box.opsi,
        name=name,
        default=box.nilai,
        three=False,
        keep=f"{_STATE.kepala.simpan}{name}",
        on_choose=lambda value: _STATE.nilai(name, value, DASAR),
    )
    reason = p.text_area(
        "Alasan berbeda dari usulan",
        id=f"alasan_{name}",
        default=box.alasan,
        hint=f"{_STATE.kepala.panggilan} bisa membaca alasan ini.",
        max_length=2000,
        keep=f"{_STATE.kepala.simpan}alasan_{name}",
        on_change=lambda text: _STATE.tulis(f"alasan_{name}", text, DASAR).debounce(600),
        on_blur=lambda text: _STATE.tulis(f"alasan_{name}", text, DASAR),
    )
    proposal = p.note(
        rx.el.p(rx.el.b(box.usulan), " ", box.sebab),
        rx.el.p(
            "Cara menghitung usulan belum resmi. Anda yang memutuskan.", class_name="small muted"
        ),
        kind="plain",
        icon_name="lightbulb",
    )
    open_parts = rx.fragment(proposal, choose, p.when(box.beda, rx.el.div(reason, class_name="mt")))
    closed = rx.el.div(
        rx.match(
            box.nilai,
            *[(each.value, rx.el.b(RATING[each])) for each in Rating],
            rx.el.span("Belum dinilai", class_name="muted"),
        ),
        p.when(box.alasan, rx.el.p(f"“{box.alasan}”", class_name="quote")),
    )
    return p.card(
        rx.el.h2(heading, class_name="h-m mb", id=f"judul-{name}"),
        rx.cond(_STATE.kepala.boleh_nilai, open_parts, closed),
        labelled_by=f"judul-{name}",
    )


def matrix(row: Any, column: Any) -> rx.Component:
    """The nine cells, hasil kerja down and perilaku kerja across."""
    cells: dict[tuple[Rating, Rating], Predikat] = {
        (each.hasil_kerja, each.perilaku_kerja): each.predikat for each in MATRIKS_PREDIKAT.value
    }
    return p.predikat_matrix(
        "Predikat menurut rating hasil kerja (baris) dan perilaku kerja (kolom)",
        columns=[RATING[each] for each in Rating],
        rows=[
            (RATING[hasil], [PREDIKAT[cells[hasil, perilaku]] for perilaku in Rating])
            for hasil in reversed(Rating)
        ],
        row=row,
        column=column,
    )


def _predikat() -> rx.Component:
    shown = _STATE.predikat
    return p.card(
        rx.el.div(
            rx.el.h2("Predikat Kinerja", class_name="h-m", id="judul-predikat"),
            rx.el.b(
                shown.nama, style={"font-size": "1.375rem", "color": "var(--color-accent-ink)"}
            ),
            class_name="row between",
        ),
        rx.el.p(shown.kalimat, class_name="muted mt-s mb", role="status"),
        matrix(shown.baris, shown.kolom),
        rx.el.p(source_line(MATRIKS_PREDIKAT.citation), class_name="small muted mt-s"),
        labelled_by="judul-predikat",
    )


def _opening(kepala: KepalaNilai) -> rx.Component:
    reason = p.text_area(
        "Alasan",
        id="alasan_ada",
        hint=f"{kepala.panggilan} bisa membaca alasan ini.",
        max_length=2000,
    )
    return p.why(
        kepala.buka,
        rx.el.form(
            reason,
            p.actions(p.button(kepala.buka, submit=True, weight="secondary")),
            on_submit=_STATE.buka,
        ),
    )


def _objection(kepala: KepalaNilai) -> rx.Component:
    letter = p.text_field("Nomor surat putusan atasan Kepala Dinas", id="surat", max_length=100)
    return p.card(
        rx.el.h2("Putuskan keberatan", class_name="h-m mb"),
        rx.el.p(f"“{kepala.keberatan}”", class_name="quote mb"),
        rx.el.form(
            p.stack(
                p.radio_fieldset("Putusan", _OUTCOMES, name="putusan"),
                p.select_field("Rating hasil kerja yang baru", TINGKAT, id="hasil_baru"),
                p.select_field("Rating perilaku kerja yang baru", TINGKAT, id="perilaku_baru"),
                rx.cond(kepala.dengan_surat, letter, rx.fragment()),
                p.text_area("Alasan putusan", id="alasan_putusan", max_length=2000),
                p.actions(p.button("Putuskan keberatan", submit=True)),
            ),
            on_submit=_STATE.putuskan_keberatan,
        ),
    )
