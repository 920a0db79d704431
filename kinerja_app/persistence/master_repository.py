"""People, schools and posts as values: who leads, who accompanies, who is employed how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import BindParameter, ColumnElement, and_, bindparam
from sqlmodel import col, select

from kinerja_app.domain.actor import Penugasan as Post
from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import Dinas, Orang, Penugasan, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import managed_school, own_schools, visible_school


@dataclass(frozen=True)
class OrangTercatat:
    """A person as recorded."""

    id: int
    nama: str
    nik: str
    nuptk: str
    nip: str
    kelamin: str
    tanggal_lahir: date | None
    email: str
    status_kepegawaian: str
    jenis_ptk: str
    golongan: str
    jenjang_jabatan: str
    mata_pelajaran: str
    data_diri_diubah_at: datetime | None
    tempat_lahir: str = ""


@dataclass(frozen=True)
class SekolahTercatat:
    """A school as recorded."""

    npsn: str
    nama: str
    jenjang: str
    status: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    zona: str
    dinas_id: int
    dinas: str


@dataclass(frozen=True)
class Pejabat:
    """A person in an office: a KS (definitive or Plt), a Kepala Dinas, a pengawas."""

    orang_id: int
    nama: str
    status: StatusPenugasan = StatusPenugasan.DEFINITIF


_DAY: BindParameter[Any] = bindparam("on")


def to_person(row: Orang) -> OrangTercatat:
    """The row as a value."""
    return OrangTercatat(
        id=row.id or 0,
        nama=row.nama,
        nik=row.nik or "",
        nuptk=row.nuptk or "",
        nip=row.nip or "",
        kelamin=row.kelamin,
        tanggal_lahir=row.tanggal_lahir,
        email=row.email or "",
        status_kepegawaian=row.status_kepegawaian,
        jenis_ptk=row.jenis_ptk,
        golongan=row.golongan,
        jenjang_jabatan=row.jenjang_jabatan,
        mata_pelajaran=row.mata_pelajaran,
        data_diri_diubah_at=row.data_diri_diubah_at,
        tempat_lahir=row.tempat_lahir,
    )


def actor_person(work: UnitOfWork) -> OrangTercatat:
    """The actor's own row."""
    row = work.session.get(Orang, work.actor.orang_id)
    if row is None:
        raise NotFound("ORANG_TIDAK_DITEMUKAN")
    return to_person(row)


def actor_person_for_change(work: UnitOfWork) -> OrangTercatat:
    """The same, held until the transaction ends: two tabs take their turns."""
    lock_for(work.session, f"orang:{work.actor.orang_id}")
    return actor_person(work)


@remembered
def person_of_skp(work: UnitOfWork, orang_id: int) -> OrangTercatat:
    """The person of an SKP that the caller has read through its scope."""
    row = work.session.get(Orang, orang_id)
    if row is None:
        raise NotFound("ORANG_TIDAK_DITEMUKAN")
    return to_person(row)


@remembered
def school(work: UnitOfWork, npsn: str) -> SekolahTercatat:
    """One school the actor may know of; ``NotFound`` otherwise."""
    if npsn in own_schools(work.actor):
        found = _schools_by_number(work, [npsn])
    else:
        found = schools_where(work, and_(col(Sekolah.npsn) == npsn, visible_school(work.actor)))
    if not found:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    return found[0]


def schools_of_posts(work: UnitOfWork) -> tuple[SekolahTercatat, ...]:
    """The schools of the actor's own posts."""
    numbers = sorted({each.npsn for each in work.actor.penugasan if each.npsn})
    return _schools_by_number(work, numbers)


def _schools_by_number(work: UnitOfWork, numbers: list[str]) -> tuple[SekolahTercatat, ...]:
    found = work.session.execute(_BY_NUMBER, {"npsn": numbers})
    return tuple(SekolahTercatat(*row) for row in found)


def managed_schools(work: UnitOfWork) -> tuple[SekolahTercatat, ...]:
    """The schools whose master data the actor keeps."""
    return schools_where(work, managed_school(work.actor))


def schools_where(work: UnitOfWork, where: ColumnElement[bool]) -> tuple[SekolahTercatat, ...]:
    """Schools by a condition that the caller has scoped, with their dinas."""
    return tuple(SekolahTercatat(*row) for row in work.session.execute(_SCHOOLS.where(where)))


# Made once: the frame of every page asks it. The columns stand as in SekolahTercatat.
_SCHOOLS = (
    sa.select(
        col(Sekolah.npsn),
        col(Sekolah.nama),
        col(Sekolah.jenjang),
        col(Sekolah.status),
        col(Sekolah.kecamatan),
        col(Sekolah.kabupaten),
        col(Sekolah.provinsi),
        col(Sekolah.zona),
        col(Sekolah.dinas_id),
        col(Dinas.nama),
    )
    .join(Dinas, col(Sekolah.dinas_id) == col(Dinas.id))
    .order_by(col(Sekolah.nama))
)
_BY_NUMBER = _SCHOOLS.where(col(Sekolah.npsn).in_(bindparam("npsn", expanding=True)))


# Made once: who leads is asked on the way to every plan.
_OFFICERS = (
    sa.select(col(Orang.id), col(Orang.nama), col(Penugasan.status))
    .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
    .where(
        col(Penugasan.role) == bindparam("role"),
        in_force(_DAY, Penugasan),
        ~away(_DAY, col(Orang.id)),
    )
    .order_by(col(Penugasan.status), col(Penugasan.id))
)
_OF_SCHOOL = _OFFICERS.where(col(Penugasan.npsn) == bindparam("tempat"))
_OF_DINAS = _OFFICERS.where(col(Penugasan.dinas_id) == bindparam("tempat"))


def _officers(
    work: UnitOfWork, query: sa.Select[int | None, str, str], role: Role, place: str | int
) -> tuple[Pejabat, ...]:
    asked = {"role": role.value, "on": work.on, "tempat": place}
    return tuple(
        Pejabat(orang_id or 0, nama, StatusPenugasan(status))
        for orang_id, nama, status in work.session.execute(query, asked)
    )


@remembered
def leaders(work: UnitOfWork, npsn: str) -> tuple[Pejabat, ...]:
    """Who leads a school on the day: the definitive KS first, then a Plt."""
    return _officers(work, _OF_SCHOOL, Role.KEPALA_SEKOLAH, npsn)


def operators(work: UnitOfWork, npsn: str) -> tuple[Pejabat, ...]:
    """The operators of a school on the day."""
    return _officers(work, _OF_SCHOOL, Role.OPERATOR_SEKOLAH, npsn)


@remembered
def heads_of_dinas(work: UnitOfWork, dinas_id: int) -> tuple[Pejabat, ...]:
    """The Kepala Dinas on the day."""
    return _officers(work, _OF_DINAS, Role.KEPALA_DINAS, dinas_id)


def dinas_name(work: UnitOfWork, dinas_id: int) -> str:
    """Name of a dinas; empty for none."""
    row = work.session.get(Dinas, dinas_id)
    return row.nama if row else ""


def guru_posts(work: UnitOfWork, npsn: str) -> ColumnElement[bool]:
    """The posts of the guru of a school on the day, save of those who are away."""
    return and_(
        col(Penugasan.npsn) == npsn,
        col(Penugasan.role) == Role.GURU.value,
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )


def teachers(work: UnitOfWork, npsn: str) -> tuple[int, ...]:
    """Ids of the guru whose satminkal is the school on the day."""
    query = select(Penugasan.orang_id).where(
        guru_posts(work, npsn), col(Penugasan.satminkal).is_(True)
    )
    return tuple(work.session.exec(query))


def own_post(work: UnitOfWork, penugasan_id: int) -> Post:
    """One of the actor's own posts of the day; ``NotFound`` otherwise."""
    for post in work.actor.penugasan:
        if post.id == penugasan_id:
            return post
    raise NotFound("PENUGASAN_TIDAK_DITEMUKAN")


def save_person_fields(work: UnitOfWork, orang_id: int, **values: str | None) -> None:
    """Write single fields of a person; the caller has checked who may write which."""
    row = work.session.get(Orang, orang_id)
    if row is None:
        raise NotFound("ORANG_TIDAK_DITEMUKAN")
    for name, value in values.items():
        setattr(row, name, value)
    row.versi += 1
    work.session.add(row)


def mark_person_edited(work: UnitOfWork) -> None:
    """Remember that the actor used the one direct edit of the own data."""
    row = work.session.get(Orang, work.actor.orang_id)
    if row is not None:
        row.data_diri_diubah_at = work.now
        work.session.add(row)
