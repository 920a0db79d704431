"""Stages of a period, their deadlines with extensions, and whether a period is still written in.

A stage that is late is not locked: the sources know no lock-out (K-23). Only the end of the period
closes it, so an old period stays open for its reports until its end (domain/01 §2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import NoRuleInForce

DECEMBER = 12


class Tahap(StrEnum):
    """A stage of a period, in the order of the calendar."""

    PRA_PERENCANAAN = "pra_perencanaan"
    PERENCANAAN = "perencanaan"
    PELAKSANAAN = "pelaksanaan"
    PENILAIAN = "penilaian"


class Tingkat(IntEnum):
    """Who set a deadline; a higher number stands closer to the school."""

    NASIONAL = 1
    DINAS = 2
    SEKOLAH = 3


class StatusPeriode(StrEnum):
    """What may be done with a period on a day."""

    BELUM_MULAI = "belum_mulai"
    TERBUKA = "terbuka"
    BACA_SAJA = "baca_saja"


@dataclass(frozen=True)
class Jadwal:
    """The national calendar of one stage; ``diperpanjang`` is an announced national extension."""

    tahap: Tahap
    mulai: date
    selesai: date
    citation: Citation
    diperpanjang: date | None = None


@dataclass(frozen=True)
class Perpanjangan:
    """An extension of a stage, in the order in which extensions were recorded."""

    tahap: Tahap
    tingkat: Tingkat
    tanggal: date
    alasan: str = ""


@dataclass(frozen=True)
class Tenggat:
    """The deadline that applies: the last day (inclusive), who set it, and the first date."""

    tahap: Tahap
    tanggal: date
    asal: Tingkat
    semula: date
    citation: Citation

    @property
    def extended(self) -> bool:
        """Whether the date differs from the one first announced."""
        return self.tanggal != self.semula


class AturanPeriode(Protocol):
    """What these rules ask of a rule set."""

    @property
    def id(self) -> Provision[str]:
        """Id of the rule set."""

    @property
    def mulai(self) -> Provision[date]:
        """First day of the period."""

    @property
    def selesai(self) -> Provision[date]:
        """Last day of the period."""

    @property
    def kalender(self) -> Provision[tuple[Jadwal, ...]]:
        """National calendar, in the order of the stages."""


def schedule(tahap: Tahap, rules: AturanPeriode) -> Jadwal:
    """Return the national calendar of a stage; NoRuleInForce where the sources name no dates."""
    for each in rules.kalender.value:
        if each.tahap is tahap:
            return each
    raise NoRuleInForce("TAHAP_TANPA_JADWAL", tahap=tahap.value, aturan=rules.id.value)


def deadline(
    tahap: Tahap, rules: AturanPeriode, overrides: tuple[Perpanjangan, ...] = ()
) -> Tenggat:
    """Resolve the deadline of a stage: national, then dinas, then school.

    Of each level the extension recorded last counts, and it applies only where it is later than the
    date of the levels above: an extension never shortens.
    """
    jadwal = schedule(tahap, rules)
    tanggal, asal = jadwal.diperpanjang or jadwal.selesai, Tingkat.NASIONAL
    for tingkat in Tingkat:
        recorded = [o for o in overrides if o.tahap is tahap and o.tingkat is tingkat]
        if recorded and recorded[-1].tanggal > tanggal:
            tanggal, asal = recorded[-1].tanggal, tingkat
    return Tenggat(tahap, tanggal, asal, jadwal.selesai, jadwal.citation)


def last_day(rules: AturanPeriode, overrides: tuple[Perpanjangan, ...] = ()) -> date:
    """Return the last day on which the period is written in: its end, or a later extension."""
    deadlines = [deadline(each.tahap, rules, overrides).tanggal for each in rules.kalender.value]
    return max(rules.selesai.value, *deadlines)


def closes_year(selesai: date) -> bool:
    """Whether the year ends with the period, so that its predikat and angka kredit are due."""
    return selesai.month == DECEMBER


def status_periode(
    rules: AturanPeriode, on: date, overrides: tuple[Perpanjangan, ...] = ()
) -> StatusPeriode:
    """Tell what may be done with the period on that day."""
    if on < rules.mulai.value:
        return StatusPeriode.BELUM_MULAI
    if on > last_day(rules, overrides):
        return StatusPeriode.BACA_SAJA
    return StatusPeriode.TERBUKA


def is_open(rules: AturanPeriode, on: date, overrides: tuple[Perpanjangan, ...] = ()) -> bool:
    """Whether the period may be written in on that day."""
    return status_periode(rules, on, overrides) is StatusPeriode.TERBUKA


def read_only(rules: AturanPeriode, on: date, overrides: tuple[Perpanjangan, ...] = ()) -> bool:
    """Whether the period is closed: still readable, no longer written in."""
    return status_periode(rules, on, overrides) is StatusPeriode.BACA_SAJA


def stage_on(rules: AturanPeriode, on: date, overrides: tuple[Perpanjangan, ...] = ()) -> Tahap:
    """Return the first stage, from planning on, whose deadline has not passed.

    The data stage before planning is never returned: it runs beside the planning.
    """
    stages = [each.tahap for each in rules.kalender.value]
    for tahap in stages:
        if tahap is Tahap.PRA_PERENCANAAN:
            continue
        if on <= deadline(tahap, rules, overrides).tanggal:
            return tahap
    return stages[-1]
