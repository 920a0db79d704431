"""Change of office or school in mid-period: what moves on and what stays (K-34).

An SKP stays one SKP. Its open steps belong to whoever assesses the person from the day on; a
finished step stays with the one who took it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.skp import StatusRencana


class JenisSerahTerima(StrEnum):
    """What the SK changes."""

    KS_BARU = "ks_baru"
    PLT = "plt"
    AKHIR_JABATAN = "akhir_jabatan"
    MUTASI = "mutasi"


CHANGES_HEAD = frozenset({JenisSerahTerima.KS_BARU, JenisSerahTerima.PLT})
"""After these another person assesses the guru of the school."""


def needed_since(mulai: date) -> date:
    """From which day on a new assessor needs the SKPs: the whole year in which he begins.

    The predikat of a year is decided from all of its periods (K-11); nothing older is shown.
    """
    return date(mulai.year, 1, 1)


@dataclass(frozen=True)
class KeadaanSkp:
    """Where one SKP stands, as far as a change of assessor depends on it."""

    skp_id: int
    rencana: StatusRencana
    siklus: StatusSiklus | None = None
    bukti: tuple[StatusBukti, ...] = ()
    dinilai: bool = False


@dataclass(frozen=True)
class JumlahLangkah:
    """How many steps of several SKPs: of the plan, the cycle, the evidence and the rating."""

    rencana: int = 0
    siklus: int = 0
    bukti: int = 0
    penilaian: int = 0

    @property
    def semua(self) -> int:
        """All of them together."""
        return self.rencana + self.siklus + self.bukti + self.penilaian


_DECIDED = frozenset({StatusRencana.DISETUJUI, StatusRencana.DISEPAKATI})
_RUNNING = frozenset(StatusSiklus) - {StatusSiklus.PERLU_DINILAI}
_JUDGED = frozenset({StatusBukti.DITERIMA, StatusBukti.TERSEDIA})


def open_steps(skps: tuple[KeadaanSkp, ...]) -> JumlahLangkah:
    """Steps that wait for the assessor or are under way: they move on to the next one."""
    return JumlahLangkah(
        rencana=sum(each.rencana is StatusRencana.DIAJUKAN for each in skps),
        siklus=sum(each.siklus in _RUNNING for each in skps),
        bukti=sum(item is StatusBukti.DIAJUKAN for each in skps for item in each.bukti),
        penilaian=sum(
            each.rencana is StatusRencana.DISEPAKATI and not each.dinilai for each in skps
        ),
    )


def finished_steps(skps: tuple[KeadaanSkp, ...]) -> JumlahLangkah:
    """Steps that are done: they stay with the one who took them."""
    return JumlahLangkah(
        rencana=sum(each.rencana in _DECIDED for each in skps),
        siklus=sum(each.siklus is StatusSiklus.PERLU_DINILAI for each in skps),
        bukti=sum(item in _JUDGED for each in skps for item in each.bukti),
        penilaian=sum(each.dinilai for each in skps),
    )
