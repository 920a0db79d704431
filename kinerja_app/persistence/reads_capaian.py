"""The results of schools in a period, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col

from kinerja_app.domain.organisasi import Capaian
from kinerja_app.persistence.reads_penilaian import PAGE, in_daerah
from kinerja_app.persistence.tables import CapaianOrganisasi, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class BarisCapaian:
    """One school and its result; None while it is not set."""

    npsn: str
    nama: str
    tingkat: Capaian | None


def newest_of(
    npsn: ColumnElement[str] | Mapped[str], periode_kode: str, *, within: Any
) -> ScalarSelect[int | None]:
    """The number of the result that was set last for each school of a query over ``within``."""
    other = aliased(CapaianOrganisasi)
    return (
        select(func.max(col(other.id)))
        .where(col(other.npsn) == npsn, col(other.periode_kode) == periode_kode)
        .correlate(within)
        .scalar_subquery()
    )


def schools_with_capaian(
    work: UnitOfWork, periode_kode: str, *, cari: str = "", belum: bool = False, halaman: int = 1
) -> tuple[tuple[BarisCapaian, ...], int]:
    """One page of the schools of the daerah with their results, and how many there are.

    ``belum`` asks for those whose result is not set.
    """
    newest = newest_of(col(Sekolah.npsn), periode_kode, within=Sekolah)
    named = col(Sekolah.nama).icontains(cari.strip(), autoescape=True)
    where = and_(in_daerah(work), or_(named, col(Sekolah.npsn) == cari.strip()))
    if belum:
        where = and_(where, newest.is_(None))
    total = work.session.execute(select(func.count()).select_from(Sekolah).where(where))
    rows = work.session.execute(
        select(col(Sekolah.npsn), col(Sekolah.nama), col(CapaianOrganisasi.tingkat))
        .join(CapaianOrganisasi, col(CapaianOrganisasi.id) == newest, isouter=True)
        .where(where)
        .order_by(col(Sekolah.nama))
        .limit(PAGE)
        .offset((max(halaman, 1) - 1) * PAGE)
    )
    found = tuple(
        BarisCapaian(npsn, nama, Capaian(tingkat) if tingkat else None)
        for npsn, nama, tingkat in rows
    )
    return found, total.scalar_one()
