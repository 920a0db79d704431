"""Whether an SKP is that of a guru who leads the very school, so that others judge it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.masa import in_force, not_over
from kinerja_app.persistence.tables import Penilaian, Penugasan, Periode, Skp


def leads_that_school(on: date) -> ColumnElement[bool]:
    """Whether the SKP is that of a guru who leads the very school on a day."""
    return _among_guru_skp(
        in_force(on, Penugasan),
    )


def led_that_school(on: date) -> ColumnElement[bool]:
    """The same with a post that reaches into the period of the SKP, up to a day.

    A later post opens what is not final yet, and only while it runs: who is made Plt in January is
    not rated by himself for the old year. What was final before it stays with who judged it.
    """
    begins, ends = (
        select(col(day)).where(col(Periode.kode) == _OF_HEAD.periode_kode).scalar_subquery()
        for day in (Periode.mulai, Periode.selesai)
    )
    then = _among_guru_skp(
        col(Penugasan.mulai) <= on,
        col(Penugasan.mulai) <= ends,
        not_over(begins, Penugasan),
    )
    return or_(then, and_(leads_that_school(on), _is_open()))


def _is_open() -> ColumnElement[bool]:
    """Whether the SKP has no final result, or one that was reopened."""
    rated = select(col(Penilaian.id)).where(col(Penilaian.skp_id) == col(Skp.id))
    locked = col(Penilaian.status).in_([each.value for each in LOCKED])
    begun, running = rated.exists(), rated.where(not_(locked)).exists()
    return or_(not_(begun.correlate(Skp)), running.correlate(Skp))


def _among_guru_skp(*held: ColumnElement[bool]) -> ColumnElement[bool]:
    """SKPs of guru with such a post as head of the very school.

    Asked once for a whole list, and by number: SQLite looks through all pairs of person and
    school again for each SKP that is not among them (2,000 guru beside 500 heads: 73 ms).
    """
    found = select(_OF_HEAD.id).where(
        col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
        _OF_HEAD.orang_id == col(Penugasan.orang_id),
        _OF_HEAD.npsn == col(Penugasan.npsn),
        _OF_HEAD.jabatan == Jabatan.GURU.value,
        *held,
    )
    return col(Skp.id).in_(found)


_OF_HEAD: Any = aliased(Skp)
