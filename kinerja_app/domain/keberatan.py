"""The days of an objection (domain/04 §6, K-39): hand-over, to the penilai, to the atasan penilai.

Days are calendar days; the last day is inclusive. Without an objection in time the result stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.errors import RuleBroken


@dataclass(frozen=True)
class HariKeberatan:
    """Days of the objection: hand-over of the result, to the penilai, to the atasan penilai."""

    penyerahan: int
    ke_penilai: int
    ke_atasan_penilai: int


class AturanKeberatan(Protocol):
    """What these rules ask of a rule set."""

    @property
    def keberatan_hari(self) -> Provision[HariKeberatan]:
        """The three numbers of days."""


class StatusKeberatan(StrEnum):
    """Where an objection stands."""

    BELUM_DISERAHKAN = "belum_diserahkan"
    BISA_DIAJUKAN = "bisa_diajukan"
    DIAJUKAN = "diajukan"
    TERLAMBAT_DIPUTUSKAN = "terlambat_diputuskan"
    DIPUTUSKAN = "diputuskan"
    LEWAT_WAKTU = "lewat_waktu"


@dataclass(frozen=True)
class PerjalananKeberatan:
    """The days on which each step was taken; None while it was not.

    ``diserahkan`` is the day on which the person could first read the result.
    """

    dinilai: date
    diserahkan: date | None = None
    diajukan: date | None = None
    diputuskan: date | None = None


@dataclass(frozen=True)
class TenggatKeberatan:
    """The last days (inclusive) of the steps; None where the step before was not taken."""

    penyerahan: date
    pengajuan: date | None
    putusan: date | None


def deadlines(perjalanan: PerjalananKeberatan, rules: AturanKeberatan) -> TenggatKeberatan:
    """Return the last day of each step, counted from the day of the step before."""
    days = rules.keberatan_hari.value
    return TenggatKeberatan(
        perjalanan.dinilai + timedelta(days.penyerahan),
        _after(perjalanan.diserahkan, days.ke_penilai),
        _after(perjalanan.diajukan, days.ke_atasan_penilai),
    )


def _after(start: date | None, days: int) -> date | None:
    return None if start is None else start + timedelta(days)


def objection_status(
    perjalanan: PerjalananKeberatan, rules: AturanKeberatan, *, on: date
) -> StatusKeberatan:
    """Tell where the objection stands on a day."""
    last = deadlines(perjalanan, rules)
    if perjalanan.diputuskan is not None:
        return StatusKeberatan.DIPUTUSKAN
    if last.putusan is not None:
        late = on > last.putusan
        return StatusKeberatan.TERLAMBAT_DIPUTUSKAN if late else StatusKeberatan.DIAJUKAN
    if last.pengajuan is None:
        return StatusKeberatan.BELUM_DISERAHKAN
    return StatusKeberatan.BISA_DIAJUKAN if on <= last.pengajuan else StatusKeberatan.LEWAT_WAKTU


def objection_problems(
    perjalanan: PerjalananKeberatan, rules: AturanKeberatan, *, on: date, alasan: str
) -> tuple[RuleBroken, ...]:
    """Return why an objection cannot be made on a day: once only, in time, with a reason."""
    source = rules.keberatan_hari.citation
    status = objection_status(perjalanan, rules, on=on)
    code = _REFUSED.get(status)
    if code is not None:
        last = deadlines(perjalanan, rules).pengajuan
        facts = {"tenggat": last.isoformat()} if last else {}
        return (RuleBroken(code, source=source, field="keberatan", **facts),)
    if not alasan.strip():
        return (RuleBroken("ALASAN_BELUM_DITULIS", source=source, field="alasan"),)
    return ()


_REFUSED = {
    StatusKeberatan.BELUM_DISERAHKAN: "HASIL_BELUM_DISERAHKAN",
    StatusKeberatan.DIAJUKAN: "KEBERATAN_SUDAH_ADA",
    StatusKeberatan.TERLAMBAT_DIPUTUSKAN: "KEBERATAN_SUDAH_ADA",
    StatusKeberatan.DIPUTUSKAN: "KEBERATAN_SUDAH_ADA",
    StatusKeberatan.LEWAT_WAKTU: "KEBERATAN_LEWAT_WAKTU",
}
