"""From what waits to whose turn it is and until when. Not a door: home page and daily work ask."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kinerja_app.domain.menunggu import Hal, Pihak, turn_for
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence import reads_pemangku
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.pengingat_repository import Tempat
from kinerja_app.persistence.reads_menunggu import Tunggakan
from kinerja_app.persistence.reads_pemangku import Pemangku
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.pengingat import PeriodeBerjalan


class Kantor(StrEnum):
    """The office whose turn it is, for a sentence."""

    PEGAWAI = "pegawai"
    KEPALA_SEKOLAH = "kepala_sekolah"
    PENGAWAS = "pengawas"
    KEPALA_DINAS = "kepala_dinas"


@dataclass(frozen=True)
class Penantian:
    """One wait with its holder: nobody in ``pemegang`` means that the office is vacant."""

    hal: Hal
    tahap: Tahap
    skp_id: int
    nomor: str
    orang_id: int
    nama: str
    jabatan: Jabatan
    npsn: str
    dinas_id: int
    sekolah: str
    periode_kode: str
    sejak: datetime
    jumlah: int
    kantor: Kantor
    pemegang: tuple[Pejabat, ...]
    tenggat: date

    def is_turn_of(self, orang_id: int) -> bool:
        """Whether the person is one of those who can act."""
        return any(each.orang_id == orang_id for each in self.pemegang)


def open_waits(
    work: UnitOfWork, rows: Iterable[Tunggakan], periods: Iterable[PeriodeBerjalan]
) -> tuple[Penantian, ...]:
    """The waits of periods that are open at their school, with holder and deadline."""
    by_code, found = {each.kode: each for each in periods}, tuple(rows)
    offices = reads_pemangku.officers(
        work, {each.npsn for each in found}, {each.dinas_id for each in found}
    )
    # Once for each school: of 2,000 waits of one school all have the same days.
    days = functools.cache(lambda kode, place: _last_days(by_code.get(kode), place, work.on))
    waits = (
        _wait(row, days(row.periode_kode, Tempat(row.npsn, row.sekolah, row.dinas_id)), offices)
        for row in found
    )
    return tuple(each for each in waits if each is not None)


def _last_days(periode: PeriodeBerjalan | None, place: Tempat, on: date) -> Mapping[Tahap, date]:
    """The deadline of each stage at a school; empty where the period is not written in."""
    if periode is None or not periode.is_open(place, on):
        return {}
    return {each.tahap: periode.ends(each.tahap, place) for each in periode.rules.kalender.value}


def _wait(row: Tunggakan, days: Mapping[Tahap, date], offices: Pemangku) -> Penantian | None:
    turn = turn_for(row.sumber, row.keadaan, jabatan=row.jabatan, ditinjau=row.ditinjau)
    if turn is None or not days:
        return None
    kantor, people = _holder(row, turn.pihak, offices)
    return Penantian(
        turn.hal, turn.tahap, row.skp_id, row.nomor, row.orang_id, row.nama, row.jabatan,
        row.npsn, row.dinas_id, row.sekolah, row.periode_kode, row.sejak, row.jumlah, kantor,
        people, days[turn.tahap],
    )  # fmt: skip


def _holder(row: Tunggakan, pihak: Pihak, offices: Pemangku) -> tuple[Kantor, tuple[Pejabat, ...]]:
    """Nobody decides on the own SKP: the guru who leads the school goes to the dinas."""
    if pihak is Pihak.PEGAWAI:
        return Kantor.PEGAWAI, (Pejabat(row.orang_id, row.nama),)
    heads = offices.kepala.get(row.npsn, ())
    leads = any(each.orang_id == row.orang_id for each in heads)
    if pihak is Pihak.PENDAMPING and row.jabatan is Jabatan.GURU and not leads:
        return Kantor.KEPALA_SEKOLAH, heads
    linked = offices.pengawas.get(row.npsn, ())
    if pihak is Pihak.PENDAMPING and row.jabatan is Jabatan.KEPALA_SEKOLAH and linked:
        return Kantor.PENGAWAS, linked
    return Kantor.KEPALA_DINAS, offices.dinas.get(row.dinas_id, ())
