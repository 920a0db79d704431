"""The fields of an appointment: day and times, the weekday in words, and the warnings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.isi_siklus import JadwalObservasi
from kinerja_app.ui import patterns as p
from kinerja_app.ui.formatting import hari_tanggal
from kinerja_app.ui.patterns.base import Text
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_siklus import BENTROK_TANPA_NAMA


@dataclass(frozen=True)
class IsianJadwal:
    """What stands in the three fields; the times begin with a usual lesson."""

    tanggal: str = ""
    mulai: str = "08:00"
    selesai: str = "09:20"

    @staticmethod
    def dari(jadwal: JadwalObservasi | None) -> IsianJadwal:
        """The fields of an appointment."""
        if jadwal is None:
            return AWAL
        return IsianJadwal(
            jadwal.tanggal.isoformat(),
            jadwal.mulai.isoformat("minutes"),
            jadwal.selesai.isoformat("minutes"),
        )


AWAL = IsianJadwal()


def appointment_of(isian: IsianJadwal) -> JadwalObservasi | None:
    """The appointment behind the fields; None while one of them cannot be read."""
    try:
        return JadwalObservasi(
            date.fromisoformat(isian.tanggal),
            time.fromisoformat(isian.mulai),
            time.fromisoformat(isian.selesai),
        )
    except ValueError:
        return None


def day_words(jadwal: JadwalObservasi) -> str:
    """Write "Senin, 12 Agustus 2024"."""
    return hari_tanggal(jadwal.tanggal)


def warning_sentences(found: tuple[RuleBroken, ...]) -> tuple[str, ...]:
    """The warnings in words; another's appointment without a name where it is not to be known."""
    return tuple(_sentence(each) for each in found)


def _sentence(warning: RuleBroken) -> str:
    if warning.code == "JADWAL_BENTROK" and not warning.facts.get("dengan"):
        return BENTROK_TANPA_NAMA.format(**warning.facts)
    return sentence(warning)


def schedule_fields(
    state: Any, *, on_part: Any, error: Text, keep: Callable[[Text], Text]
) -> rx.Component:
    """Day, beginning and end; the weekday and the warnings stand below at once."""
    field = partial(_field, on_part=on_part, keep=keep)
    return rx.el.fieldset(
        rx.el.legend("Jadwal observasi", class_name="label h-s"),
        rx.el.div(
            field("tanggal", "Tanggal", "date", state.jadwal.tanggal),
            field("mulai", "Mulai", "time", state.jadwal.mulai),
            field("selesai", "Selesai", "time", state.jadwal.selesai),
            class_name="row mt-s",
            style={"align_items": "flex-end"},
        ),
        rx.el.p(state.hari, role="status", class_name="semi mt-s"),
        rx.cond(p.some(state.peringatan), _warnings(state.peringatan), rx.fragment()),
        p.field_error(error, of="jadwal"),
        id="jadwal",
        tab_index=-1,
        class_name=rx.cond(error, "invalid", ""),
    )


def _field(
    part: str, label: str, kind: Any, known: Text, *, on_part: Any, keep: Callable[[Text], Text]
) -> rx.Component:
    return p.text_field(
        label,
        id=f"jadwal-{part}",
        kind=kind,
        default=known,
        keep=keep(f"jadwal-{part}"),
        on_change=lambda text: on_part(part, text).debounce(400),
        on_blur=lambda text: on_part(part, text),
    )


def _warnings(sentences: Any) -> rx.Component:
    """What speaks against the day; none of it keeps the appointment from being sent."""
    return p.note(
        rx.el.ul(rx.foreach(sentences, rx.el.li)),
        rx.el.p("Jadwal ini tetap bisa dikirim.", class_name="small muted"),
        kind="warn",
        live=True,
    )
