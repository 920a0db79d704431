"""The people of one school, a page at a time, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.kelayakan import FaktaOrang
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.eligibility_repository import facts_from_rows, states_of
from kinerja_app.persistence.keadaan_repository import without_post
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import (
    OrangTercatat,
    SekolahTercatat,
    managed_schools,
    schools_where,
    to_person,
)
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import cared_school


@dataclass(frozen=True)
class OrangSekolah:
    """A person of a school: posts there as (role, status), facts, whether an account is tied.

    ``pindah``: he has left; what became of him elsewhere is not told here (K-34).
    """

    orang: OrangTercatat
    pos: tuple[tuple[str, str], ...]
    fakta: FaktaOrang
    pernah_masuk: bool
    pindah: bool = False


def managed_school_of(work: UnitOfWork, npsn: str) -> SekolahTercatat:
    """A school whose data the actor keeps (the first when none is named); ``NotFound`` else."""
    for school in managed_schools(work):
        if npsn in ("", school.npsn):
            return school
    raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def cared_schools(work: UnitOfWork) -> tuple[SekolahTercatat, ...]:
    """The schools whose people the actor looks after: led by him, or their data kept by him."""
    return schools_where(work, cared_school(work.actor))


def cared_school_of(work: UnitOfWork, npsn: str) -> SekolahTercatat:
    """A school whose people the actor looks after (the first when none is named), or NotFound."""
    for school in cared_schools(work):
        if npsn in ("", school.npsn):
            return school
    raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def count_people(work: UnitOfWork, npsn: str, cari: str = "", *, tidak_aktif: bool = False) -> int:
    """How many active (or inactive) people of the school match every word."""
    query = select(func.count(func.distinct(col(Orang.id)))).join(
        Penugasan, col(Penugasan.orang_id) == col(Orang.id)
    )
    where = _of_school(work, npsn, tidak_aktif=tidak_aktif)
    return work.session.exec(query.where(where, _matches(cari))).one()


def people(
    work: UnitOfWork,
    npsn: str,
    *,
    cari: str,
    limit: int,
    offset: int,
    tidak_aktif: bool = False,
) -> tuple[OrangSekolah, ...]:
    """One page of them by name."""
    of_school = _of_school(work, npsn, tidak_aktif=tidak_aktif)
    query = (
        select(Orang)
        .where(
            col(Orang.id).in_(select(col(Penugasan.orang_id)).where(of_school)),
            _matches(cari),
        )
        .order_by(col(Orang.nama), col(Orang.id))
        .limit(limit)
        .offset(offset)
    )
    rows = work.session.exec(query).all()
    numbers = [row.id or 0 for row in rows]
    posts = _posts(work, numbers, of_school)
    states = states_of(work.session, numbers, on=work.on)
    school = work.session.get(Sekolah, npsn)
    found = (
        _person(row, posts.get(row.id or 0, []), school, states.get(row.id or 0, {}))
        for row in rows
    )
    return tuple(
        _as_he_left(each)
        if all(post.selesai and post.selesai < work.on for post in posts.get(each.orang.id, []))
        else each
        for each in found
    )


def _as_he_left(seen: OrangSekolah) -> OrangSekolah:
    """Name and numbers alone: the rest of the record is the next school's by now."""
    orang = replace(
        seen.orang,
        email="",
        status_kepegawaian="",
        golongan="",
        jenjang_jabatan="",
        mata_pelajaran="",
        data_diri_diubah_at=None,
    )
    fakta = replace(seen.fakta, cltn_mulai=None, cltn_selesai=None, tmt_berhenti=None)
    return replace(seen, orang=orang, fakta=fakta, pernah_masuk=False, pindah=True)


def _person(
    row: Orang, posts: list[Penugasan], school: Sekolah | None, states: dict[Keadaan, KeadaanOrang]
) -> OrangSekolah:
    return OrangSekolah(
        orang=to_person(row),
        pos=tuple((post.role, post.status) for post in posts),
        fakta=facts_from_rows(row, posts[0] if posts else None, school, states),
        pernah_masuk=row.subjek is not None,
    )


def _of_school(work: UnitOfWork, npsn: str, *, tidak_aktif: bool) -> ColumnElement[bool]:
    """Posts in force of the active; or of whom a state took away, and of who holds no post now."""
    gone, present = away(work.on, col(Penugasan.orang_id)), in_force(work.on, Penugasan)
    if not tidak_aktif:
        return and_(col(Penugasan.npsn) == npsn, present, ~gone)
    left = or_(col(Penugasan.keadaan_id).is_not(None), without_post(work.on))
    ended = and_(left, col(Penugasan.selesai) < work.on)
    return and_(col(Penugasan.npsn) == npsn, or_(and_(present, gone), ended))


def _matches(cari: str) -> ColumnElement[bool]:
    """Every word stands in the name, a number or the address; spaces in numbers do not count."""
    columns = (col(Orang.nama), col(Orang.nip), col(Orang.nuptk), col(Orang.email))
    digits = "".join(cari.split())
    words = [digits] if digits.isdigit() else cari.casefold().split()
    return and_(
        true(),
        *(
            or_(*(func.lower(column).contains(word, autoescape=True) for column in columns))
            for word in words
        ),
    )


def _posts(
    work: UnitOfWork, numbers: Collection[int], of_school: ColumnElement[bool]
) -> dict[int, list[Penugasan]]:
    query = (
        select(Penugasan)
        .where(col(Penugasan.orang_id).in_(numbers), of_school)
        .order_by(col(Penugasan.satminkal).desc(), col(Penugasan.id))
    )
    found: dict[int, list[Penugasan]] = {}
    for post in work.session.exec(query):
        found.setdefault(post.orang_id, []).append(post)
    return found
