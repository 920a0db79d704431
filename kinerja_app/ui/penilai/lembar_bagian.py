"""One part of "Cek rencana" drawn: the plan left, the judgement right, an earlier version above."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.dasar_isian import dasar_of
from kinerja_app.ui.patterns.base import Handler
from kinerja_app.ui.penilai.isi_bagian import IsiBagian
from kinerja_app.ui.penilai.lembar_cek import BagianCek, CatatanLain
from kinerja_app.ui.views import Fact, Segment


def part_box(
    part: BagianCek,
    *,
    may_judge: Any,
    on_judge: Callable[[Any, Any, Any], Handler],
    on_note: Callable[[Any, Any, Any], Handler],
    saving: tuple[rx.Var[Any], rx.Var[Any]],
) -> rx.Component:
    """A part; ``on_judge`` and ``on_note`` take the part's id, a value and what it stands on.

    ``saving`` is the state of saving this part and its time.
    """
    judge = _judgement(part, on_judge=on_judge, on_note=on_note, saving=saving)
    plan = rx.fragment(_earlier(part), _content(part.isi), _others(part))
    marks = rx.el.span(
        p.when(part.berubah.label, p.status_tag(part.berubah)),
        p.when(part.tag.label, p.status_tag(part.tag)),
        class_name="row",
    )
    return rx.cond(
        may_judge,
        p.review_box(part.judul, plan, id=part.id, aside=marks, judge=judge),
        p.review_box(part.judul, plan, id=part.id, aside=marks),
    )


def _judgement(
    part: BagianCek,
    *,
    on_judge: Callable[[Any, Any, Any], Handler],
    on_note: Callable[[Any, Any, Any], Handler],
    saving: tuple[rx.Var[Any], rx.Var[Any]],
) -> rx.Component:
    saved = p.saved_status(saving[0], at=saving[1], key=part.simpan, version=part.versi)
    return rx.el.div(
        p.radio_fieldset(
            "Penilaian bagian ini",
            p.JUDGEMENTS,
            name=f"putusan-{part.id}",
            default=part.putusan,
            error=part.salah_putusan,
            keep=f"{part.simpan}putusan",
            on_choose=lambda value: on_judge(part.id, value, dasar_of(part.simpan)),
        ),
        rx.el.div(_remark(part, on_note), class_name="remark mt-s"),
        rx.el.div(saved, class_name=rx.cond(saving[0] != "", "mt-s", "vh")),
        class_name="judge judged",
    )


def _remark(part: BagianCek, on_note: Callable[[Any, Any, Any], Handler]) -> rx.Component:
    """What has to be mended; saved in pauses and once more when the field is left."""
    return p.text_area(
        "Apa yang perlu diperbaiki?",
        id=f"catatan-{part.id}",
        default=part.catatan,
        error=part.salah_catatan,
        max_length=2000,
        keep=f"{part.simpan}catatan",
        on_change=lambda text: on_note(part.id, text, dasar_of(part.simpan)).debounce(600),
        on_blur=lambda text: on_note(part.id, text, dasar_of(part.simpan)),
    )


def _content(isi: IsiBagian) -> rx.Component:
    enough = rx.cond(isi.cukup, p.icon("circle-check", "s"), p.icon("triangle-alert", "s"))
    ink = rx.cond(isi.cukup, "var(--color-info-ink)", "var(--color-warning-ink)")
    total = rx.el.p(enough, " ", isi.jumlah, class_name="mt semi", style={"color": ink})
    reason = rx.el.div(
        rx.el.p(isi.alasan_judul, class_name="small muted semi"),
        rx.el.p(f"“{isi.alasan}”", style={"white-space": "pre-wrap"}),
        class_name="mt",
    )
    details = p.why(
        isi.rincian_judul,
        rx.el.ul(rx.foreach(isi.rincian, rx.el.li), class_name="bul"),
    )
    return rx.fragment(
        p.when(isi.pokok, rx.el.p(rx.el.b(isi.pokok))),
        p.when(isi.saran_judul, _advice(isi)),
        p.when(isi.alasan, reason),
        rx.el.ul(rx.foreach(isi.baris, _line), class_name="stack gap-s"),
        p.when(isi.jumlah, total),
        p.when(isi.rincian_judul, details),
    )


def _advice(isi: IsiBagian) -> rx.Component:
    words = rx.el.p(rx.el.b(isi.saran_judul), " ", isi.saran)
    return rx.el.div(
        rx.cond(
            isi.disarankan,
            p.note(words, kind="plain", icon_name="circle-check"),
            p.note(words, kind="warn", icon_name="info"),
        ),
        class_name="mt-s",
    )


def _line(row: Fact) -> rx.Component:
    return rx.el.li(
        rx.el.span(row.label),
        p.when(row.text, rx.el.b(row.text, class_name="num nowrap")),
        class_name="row between line",
    )


def _earlier(part: BagianCek) -> rx.Component:
    """The former text with the words that are no longer there marked."""
    former = rx.el.div(
        rx.el.p(part.sebelum_judul, class_name="small muted semi"),
        rx.el.p(rx.foreach(part.sebelum, _segment), class_name="muted mb"),
        rx.el.p("Versi ini", class_name="small muted semi"),
    )
    return p.when(part.sebelum_judul, former)


def _segment(segment: Segment) -> rx.Component:
    return rx.cond(segment.marked, rx.el.del_(segment.text), rx.el.span(segment.text))


def _others(part: BagianCek) -> rx.Component:
    found = rx.el.div(rx.foreach(part.catatan_lain, _other), class_name="stack gap-s mt")
    return rx.cond(p.some(part.catatan_lain), found, rx.fragment())


def _other(note: CatatanLain) -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(note.siapa, class_name="small"), " ", p.status_tag(note.tag)),
        p.when(
            note.teks,
            rx.el.p(f"“{note.teks}”", class_name="quote", style={"white-space": "pre-wrap"}),
        ),
    )
