"""Where an SKP is: it goes on with its person; the schools before stay on record (K-34)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.serah_terima import KeadaanSkp, needed_since
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import not_over
from kinerja_app.persistence.skp_repository import save, to_value
from kinerja_app.persistence.tables import (
    Bukti,
    Penilaian,
    Penugasan,
    Periode,
    Siklus,
    TempatSkp,
)
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork

_BEFORE_OBSERVATION = (
    *(StatusSiklus.BERJALAN, StatusSiklus.A_DRAF, StatusSiklus.A_DIAJUKAN),
    *(StatusSiklus.A_DISEPAKATI, StatusSiklus.A_DITUNDA, StatusSiklus.B_DRAF),
)


def not_final() -> ColumnElement[bool]:
    """SKPs whose rating has not come to its end: the others never move."""
    final = exists().where(
        col(Penilaian.skp_id) == col(SkpRow.id),
        col(Penilaian.status).in_([each.value for each in LOCKED]),
    )
    return and_(col(SkpRow.status) != StatusRencana.TIDAK_AKTIF.value, ~final)


def of_person(
    work: UnitOfWork, orang_id: int, jabatan: Jabatan, *, npsn: str, mulai: date
) -> tuple[Skp, ...]:
    """The SKPs that go on to a school with their person from a day on.

    Those of the year that are not final; none where the person has one of the period there already.
    """
    there = aliased(SkpRow)
    taken = exists().where(
        col(there.orang_id) == col(SkpRow.orang_id),
        col(there.jabatan) == col(SkpRow.jabatan),
        col(there.periode_kode) == col(SkpRow.periode_kode),
        col(there.npsn) == npsn,
    )
    query = (
        select(SkpRow)
        .join(Periode, col(Periode.kode) == col(SkpRow.periode_kode))
        .where(
            SkpRow.orang_id == orang_id,
            SkpRow.jabatan == jabatan.value,
            SkpRow.npsn != npsn,
            col(SkpRow.status_penugasan) == "definitif",
            Periode.selesai >= needed_since(mulai),
            not_final(),
            ~taken,
        )
        .order_by(col(SkpRow.id))
    )
    return tuple(to_value(row) for row in work.session.exec(query))


def of_school(work: UnitOfWork, npsn: str, *, mulai: date) -> tuple[Skp, ...]:
    """The SKPs of the active guru of a school that a new head needs from a day on."""
    active = exists().where(
        col(Penugasan.orang_id) == col(SkpRow.orang_id),
        col(Penugasan.npsn) == col(SkpRow.npsn),
        col(Penugasan.role) == Jabatan.GURU.value,
        not_over(mulai, Penugasan),
    )
    query = (
        select(SkpRow)
        .join(Periode, col(Periode.kode) == col(SkpRow.periode_kode))
        .where(
            SkpRow.npsn == npsn,
            SkpRow.jabatan == Jabatan.GURU.value,
            Periode.selesai >= needed_since(mulai),
            not_final(),
            active,
            ~away(mulai, col(SkpRow.orang_id)),
        )
        .order_by(col(SkpRow.id))
    )
    return tuple(to_value(row) for row in work.session.exec(query))


def where_they_stand(work: UnitOfWork, skps: Collection[Skp]) -> tuple[KeadaanSkp, ...]:
    """Where these SKPs stand; three queries whatever their number."""
    numbers = [each.id for each in skps]
    cycles = dict(
        work.session.exec(
            select(Siklus.skp_id, Siklus.status)
            .where(col(Siklus.skp_id).in_(numbers))
            .order_by(col(Siklus.ke))
        ).all()
    )
    items: dict[int, list[StatusBukti]] = {}
    found = select(Bukti.skp_id, Bukti.status).where(col(Bukti.skp_id).in_(numbers))
    for skp_id, status in work.session.exec(found):
        items.setdefault(skp_id, []).append(StatusBukti(status))
    rated = set(
        work.session.exec(
            select(Penilaian.skp_id).where(
                col(Penilaian.skp_id).in_(numbers), Penilaian.predikat != ""
            )
        )
    )
    return tuple(
        KeadaanSkp(
            skp_id=each.id,
            rencana=each.status,
            siklus=StatusSiklus(cycles[each.id]) if each.id in cycles else None,
            bukti=tuple(items.get(each.id, ())),
            dinilai=each.id in rated,
        )
        for each in skps
    )


def move(work: UnitOfWork, skp: Skp, npsn: str, *, penugasan_id: int, mulai: date) -> None:
    """Let an SKP go on at the next school; who assessed it before keeps what he finished."""
    work.session.add(
        TempatSkp(
            skp_id=skp.id,
            npsn=skp.npsn,
            penugasan_id=skp.penugasan_id,
            sampai=mulai - timedelta(days=1),
            dipindah_at=work.now,
        )
    )
    save(work, replace(skp, npsn=npsn, penugasan_id=penugasan_id))
    act = Act(
        "pindah_sekolah",
        "skp",
        str(skp.id),
        orang_id=skp.orang_id,
        npsn=npsn,
        dari=skp.npsn,
        ke=npsn,
        rincian={"mulai": mulai.isoformat()},
    )
    record(work, act)


def hand_observations(work: UnitOfWork, skps: Collection[Skp], pengamat_id: int | None) -> None:
    """Give observations that have not taken place to the next observer."""
    query = select(Siklus).where(
        col(Siklus.skp_id).in_([each.id for each in skps]),
        col(Siklus.pengamat_id).is_not(None),
        col(Siklus.status).in_([each.value for each in _BEFORE_OBSERVATION]),
    )
    for cycle in work.session.exec(query).all():
        cycle.pengamat_id = pengamat_id
        work.session.add(cycle)
    work.session.flush()
