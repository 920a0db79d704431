"""The id at BKN of the schools of a dinas."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlmodel import col, select

from kinerja_app.persistence.tables import Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SekolahUnor:
    """A school and its Unor; empty while it is not recorded."""

    npsn: str
    nama: str
    unor: str


def schools(
    work: UnitOfWork, dinas: Collection[int], *, cari: str, limit: int, offset: int
) -> tuple[tuple[SekolahUnor, ...], int]:
    """One page of them by name, those without an Unor first, and how many match."""
    where = and_(col(Sekolah.dinas_id).in_(dinas), _matches(cari))
    total = work.session.exec(select(func.count()).select_from(Sekolah).where(where)).one()
    rows = work.session.exec(
        select(Sekolah)
        .where(where)
        .order_by(col(Sekolah.unor).is_not(None), col(Sekolah.nama))
        .limit(limit)
        .offset(offset)
    )
    return tuple(SekolahUnor(row.npsn, row.nama, row.unor or "") for row in rows), total


def _matches(cari: str) -> ColumnElement[bool]:
    words = cari.strip()
    if not words:
        return true()
    return or_(
        col(Sekolah.nama).icontains(words, autoescape=True),
        col(Sekolah.npsn).contains(words, autoescape=True),
    )


def unor_of(work: UnitOfWork, dinas: Collection[int], npsn: str) -> str | None:
    """The Unor of a school of one of the dinas; None when it is none of theirs."""
    row = work.session.get(Sekolah, npsn)
    return (row.unor or "") if row and row.dinas_id in dinas else None


def put_unor(work: UnitOfWork, npsn: str, unor: str) -> None:
    """Keep it; empty is nothing."""
    row = work.session.get_one(Sekolah, npsn)
    row.unor = unor or None
    work.session.add(row)
