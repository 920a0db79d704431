"""What a person is warned of before a date of observation is sent (domain/03 §2.3).

Everything here warns, nothing blocks. Holidays and appointments come in as arguments: where they
are known from is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.citation import Citation
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.isi_siklus import JadwalObservasi
from kinerja_app.domain.periode import AturanPeriode, Perpanjangan, Tahap, deadline, schedule

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""Names of the days, Monday first."""


@dataclass(frozen=True)
class Janji:
    """Another appointment of the observer; ``siklus_id`` tells it from the one being set."""

    siklus_id: int
    jadwal: JadwalObservasi
    dengan: str


def weekday(on: date) -> str:
    """Return the Indonesian name of the day."""
    return HARI[on.weekday()]


def overlaps(one: JadwalObservasi, other: JadwalObservasi) -> bool:
    """Whether the two share a moment; one that ends when the other begins does not."""
    same_day = one.tanggal == other.tanggal
    return same_day and one.mulai < other.selesai and other.mulai < one.selesai


def schedule_warnings(
    jadwal: JadwalObservasi,
    rules: AturanPeriode,
    *,
    on: date,
    libur: Mapping[date, str],
    janji: tuple[Janji, ...] = (),
    siklus_id: int = 0,
    perpanjangan: tuple[Perpanjangan, ...] = (),
) -> tuple[RuleBroken, ...]:
    """Return the warnings about a date and time, most telling first.

    ``libur`` maps the national holidays to their names; ``siklus_id`` is the cycle being set, whose
    own appointment is not a clash.
    """
    others = tuple(each for each in janji if each.siklus_id != siklus_id)
    return (
        *_day_warnings(jadwal.tanggal, on=on, libur=libur),
        *_span_warnings(jadwal.tanggal, rules, perpanjangan),
        *_clashes(jadwal, others),
    )


def _day_warnings(tanggal: date, *, on: date, libur: Mapping[date, str]) -> Iterator[RuleBroken]:
    day, hari = tanggal.isoformat(), f"hari {weekday(tanggal)}"
    if weekday(tanggal) == "Minggu":
        yield RuleBroken("JADWAL_HARI_MINGGU", field="jadwal", tanggal=day, hari=hari)
    if tanggal in libur:
        nama = libur[tanggal]
        yield RuleBroken("JADWAL_HARI_LIBUR", field="jadwal", tanggal=day, hari=hari, nama=nama)
    if tanggal < on:
        yield RuleBroken("JADWAL_SUDAH_LEWAT", field="jadwal", tanggal=day, hari=hari)


def _span_warnings(
    tanggal: date, rules: AturanPeriode, perpanjangan: tuple[Perpanjangan, ...]
) -> Iterator[RuleBroken]:
    stage = schedule(Tahap.PELAKSANAAN, rules)
    end = deadline(Tahap.PELAKSANAAN, rules, perpanjangan).tanggal
    if not rules.mulai.value <= tanggal <= rules.selesai.value:
        source, span = rules.mulai.citation, (rules.mulai.value, rules.selesai.value)
        yield _outside("JADWAL_DI_LUAR_PERIODE", tanggal, span, source)
    elif not stage.mulai <= tanggal <= end:
        yield _outside("JADWAL_DI_LUAR_TAHAP", tanggal, (stage.mulai, end), stage.citation)


def _outside(code: str, tanggal: date, span: tuple[date, date], source: Citation) -> RuleBroken:
    mulai, selesai = (each.isoformat() for each in span)
    return RuleBroken(
        code,
        source=source,
        field="jadwal",
        tanggal=tanggal.isoformat(),
        mulai=mulai,
        selesai=selesai,
    )


def _clashes(jadwal: JadwalObservasi, janji: tuple[Janji, ...]) -> Iterator[RuleBroken]:
    for each in janji:
        if overlaps(jadwal, each.jadwal):
            yield RuleBroken(
                "JADWAL_BENTROK",
                field="jadwal",
                dengan=each.dengan,
                mulai=each.jadwal.mulai.strftime("%H.%M"),
                selesai=each.jadwal.selesai.strftime("%H.%M"),
            )
