"""Doubled records: found by NIK, NUPTK, NIP, else name and birth date; merged; parted again.

One record survives with its SKP. The others are archived with a link to it, never deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import NotPermitted, RuleBroken
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.integrations.kecocokan import PersonIndex
from kinerja_app.persistence import ganda_repository, keadaan_repository, reads_orang
from kinerja_app.persistence.ganda_repository import Gabungan, OrangGanda
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

FURTHEST = (
    StatusRencana.TIDAK_AKTIF,
    StatusRencana.BELUM_MENGAJUKAN,
    StatusRencana.DRAF,
    StatusRencana.DIKEMBALIKAN,
    StatusRencana.DIAJUKAN,
    StatusRencana.DISETUJUI,
    StatusRencana.DISEPAKATI,
)
"""The states of a plan, the one furthest along last."""


@dataclass(frozen=True)
class KelompokGanda:
    """Records that look like one person; the first has the SKP that is furthest along."""

    orang: tuple[OrangGanda, ...]


@dataclass(frozen=True)
class LembarGanda:
    """The doubled records of a school, and those merged already."""

    sekolah: SekolahTercatat
    kelompok: tuple[KelompokGanda, ...]
    gabungan: tuple[Gabungan, ...]


@dataclass(frozen=True)
class _Marks:
    """A record as the matching asks for it: a number that is missing is None."""

    nama: str
    tanggal_lahir: date | None
    nik: str | None
    nuptk: str | None
    nip: str | None
    email: str | None


@use_case(Permission.KEEP_PEOPLE, writes=False)
def list_doubled(work: UnitOfWork, npsn: str = "", *, now: datetime) -> LembarGanda:
    """The doubled records of a school whose people the actor looks after."""
    del now
    school = reads_orang.cared_school_of(work, npsn)
    return LembarGanda(
        sekolah=school,
        kelompok=_groups(work, school.npsn),
        gabungan=tuple(each for each, _ in ganda_repository.merged_at(work, school.npsn)),
    )


@use_case(Permission.KEEP_PEOPLE, writes=True)
def merge_doubled(work: UnitOfWork, tetap_id: int, *, now: datetime) -> tuple[int, ...]:
    """Keep one record of a doubled person and archive the others; returns the ids of the states.

    The one that is kept must have the SKP furthest along, so that no approval is lost. Raises
    ``NotFound`` outside the own schools, ``RuleBroken`` where nothing is doubled.
    """
    del now
    kept = keadaan_repository.looked_after(work, tetap_id, held=True)
    group = next(
        (
            each.orang
            for each in _groups(work, kept.npsn)
            if tetap_id in {one.orang.id for one in each.orang}
        ),
        (),
    )
    if not group:
        raise RuleBroken("BUKAN_DATA_GANDA", field="tetap")
    chosen = next(each for each in group if each.orang.id == tetap_id)
    if _reached(chosen) < _reached(group[0]):
        raise RuleBroken("SKP_TERJAUH_HARUS_TETAP", field="tetap", nama=group[0].orang.nama)
    if any(each.orang.id == work.actor.orang_id for each in group):
        raise NotPermitted("KEADAAN_DIRI_SENDIRI")
    return tuple(
        _archive(work, each.orang, tetap_id, kept.npsn) for each in group if each is not chosen
    )


def _archive(work: UnitOfWork, orang: OrangTercatat, tetap_id: int, npsn: str) -> int:
    keadaan_repository.looked_after(work, orang.id, held=True)
    moved = ganda_repository.give_marks(work, orang.id, tetap_id)
    number = keadaan_repository.put_state(
        work, orang.id, jenis=Keadaan.DUPLIKAT, mulai=work.on, npsn=npsn, gabung_ke_id=tetap_id
    )
    keadaan_repository.end_sessions(work, orang.id)
    act = Act(
        ganda_repository.MERGED,
        "orang",
        str(orang.id),
        orang_id=tetap_id,
        npsn=npsn,
        ke=str(tetap_id),
        rincian={"pindah": ",".join(moved)},
    )
    record(work, act)
    return number


@use_case(Permission.KEEP_PEOPLE, writes=True)
def part_doubled(work: UnitOfWork, orang_id: int, keadaan_id: int, *, now: datetime) -> None:
    """Undo a merging: the archived record is active again with the numbers it had."""
    del now
    orang = keadaan_repository.looked_after(work, orang_id, held=True)
    found, tetap_id = ganda_repository.merged(work, orang.npsn, keadaan_id)
    ganda_repository.take_marks_back(work, found, tetap_id)
    keadaan_repository.undo_state(work, keadaan_id)
    act = Act(
        "pisahkan_ganda",
        "orang",
        str(orang_id),
        orang_id=orang_id,
        npsn=orang.npsn,
        dari=str(tetap_id),
    )
    record(work, act)


def _groups(work: UnitOfWork, npsn: str) -> tuple[KelompokGanda, ...]:
    groups: dict[_Marks, list[OrangTercatat]] = {}
    known: PersonIndex[_Marks] = PersonIndex()
    for each in ganda_repository.people_of(work, npsn):
        marks = _marks(each)
        first = known.same(marks)
        if first is None:
            known.add(marks)
        groups.setdefault(first or marks, []).append(each)
    doubled = [group for group in groups.values() if len(group) > 1]
    full = ganda_repository.with_plans(work, [each for group in doubled for each in group])
    return tuple(
        KelompokGanda(tuple(sorted((full[e.id] for e in group), key=_reached, reverse=True)))
        for group in doubled
    )


def _marks(orang: OrangTercatat) -> _Marks:
    return _Marks(
        nama=orang.nama,
        tanggal_lahir=orang.tanggal_lahir,
        nik=orang.nik or None,
        nuptk=orang.nuptk or None,
        nip=orang.nip or None,
        email=orang.email or None,
    )


def _reached(each: OrangGanda) -> tuple[str, int]:
    """How far the newest SKP of a record is: period, then state."""
    return max(
        ((plan.periode_kode, FURTHEST.index(StatusRencana(plan.status))) for plan in each.skp),
        default=("", 0),
    )
