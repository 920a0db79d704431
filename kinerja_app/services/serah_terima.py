"""Open steps that go on to the next assessor, and who is told. Not a door."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from kinerja_app.domain.actor import Role
from kinerja_app.domain.serah_terima import (
    CHANGES_HEAD,
    JenisSerahTerima,
    KeadaanSkp,
    open_steps,
)
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import jabatan_repository, master_repository, tempat_repository
from kinerja_app.persistence.jabatan_repository import SerahTerimaTercatat
from kinerja_app.persistence.trail_repository import notify
from kinerja_app.persistence.unit_of_work import UnitOfWork

_J = JenisSerahTerima
_MOVES = {_J.MUTASI: Jabatan.GURU, _J.KS_BARU: Jabatan.KEPALA_SEKOLAH}
"""The SKP that goes on with its person: it is of the same post at another school."""


def moving(
    work: UnitOfWork, orang_id: int, jenis: JenisSerahTerima, npsn: str, mulai: date
) -> tuple[Skp, ...]:
    """The SKPs that go on to a school with their person."""
    if jenis not in _MOVES:
        return ()
    return tempat_repository.of_person(work, orang_id, _MOVES[jenis], npsn=npsn, mulai=mulai)


def concerned(
    work: UnitOfWork, jenis: JenisSerahTerima, npsn: str, moved: Collection[Skp], mulai: date
) -> tuple[KeadaanSkp, ...]:
    """Where the SKPs stand whose assessor changes: the one's own, or those of all guru."""
    rows = moved if jenis is _J.MUTASI else tempat_repository.of_school(work, npsn, mulai=mulai)
    return tempat_repository.where_they_stand(work, rows)


def announce(
    work: UnitOfWork, change: SerahTerimaTercatat, nama: str, ending: Collection[int]
) -> None:
    """Tell the person, and those whose post ends, as soon as the SK is recorded."""
    for orang_id in {change.orang_id, *ending} - {work.actor.orang_id}:
        own = orang_id == change.orang_id
        notify(
            work,
            orang_id,
            kunci=f"serah-terima:{change.id}",
            kode=f"SK_{change.jenis.name}" if own else "JABATAN_BERAKHIR",
            tautan="beranda" if own else "arsip",
            nama=nama,
            tanggal=change.mulai.isoformat(),
        )


def apply_due(work: UnitOfWork) -> int:
    """Let what is due take effect; how many changes there were."""
    found = jabatan_repository.due_changes(work)
    for change in found:
        _apply(work, change)
        jabatan_repository.close_change(work, change.id)
    return len(found)


def _apply(work: UnitOfWork, change: SerahTerimaTercatat) -> None:
    rows = moving(work, change.orang_id, change.jenis, change.npsn, change.mulai)
    if change.jenis in _MOVES:
        follow_person(work, change.orang_id, _MOVES[change.jenis], change.npsn, mulai=change.mulai)
    if change.jenis in CHANGES_HEAD:
        rows = tempat_repository.of_school(work, change.npsn, mulai=change.mulai)
        tempat_repository.hand_observations(work, rows, change.orang_id)
    if change.jenis is not _J.AKHIR_JABATAN:
        _tell_takers(work, change, rows)


def _tell_takers(work: UnitOfWork, change: SerahTerimaTercatat, rows: Collection[Skp]) -> None:
    steps = open_steps(tempat_repository.where_they_stand(work, rows)).semua
    for head in master_repository.leaders(work, change.npsn):
        if steps and head.orang_id != work.actor.orang_id:
            notify(
                work,
                head.orang_id,
                kunci=f"langkah-pindah:{change.id}",
                kode="LANGKAH_PINDAH",
                tautan="guru",
                jumlah=steps,
            )


def follow_person(
    work: UnitOfWork, orang_id: int, jabatan: Jabatan, npsn: str, *, mulai: date
) -> int:
    """Let the SKPs of a person go on at the school where he serves now; how many."""
    role = Role(jabatan.value)
    post = jabatan_repository.definitive_post(work, orang_id, role, npsn)
    if not post:
        return 0
    rows = tempat_repository.of_person(work, orang_id, jabatan, npsn=npsn, mulai=mulai)
    heads = master_repository.leaders(work, npsn) if jabatan is Jabatan.GURU else ()
    for row in rows:
        tempat_repository.move(work, row, npsn, penugasan_id=post, mulai=mulai)
    tempat_repository.hand_observations(work, rows, heads[0].orang_id if heads else None)
    return len(rows)
