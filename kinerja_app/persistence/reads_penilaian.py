"""Progress and spread of ratings, and the results of schools: a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.tables import CapaianOrganisasi, Orang, Penilaian, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork

PAGE = 25
Lingkup = ColumnElement[bool]
"""Which SKPs or schools a list is about."""

BELUM_SEPAKAT = "BELUM_SEPAKAT"
BELUM_DIMULAI = "BELUM_DIMULAI"


@dataclass(frozen=True)
class SaringanNilai:
    """What the list shows: a status or predikat (empty = all), a name or NIP, page from 1."""

    status: str = ""
    predikat: str = ""
    cari: str = ""
    halaman: int = 1


@dataclass(frozen=True)
class BarisNilai:
    """One SKP of the list; ``status`` also BELUM_SEPAKAT and BELUM_DIMULAI before a rating."""

    skp_id: int
    orang_id: int
    nama: str
    mata_pelajaran: str
    sekolah: str
    status: str
    predikat: Predikat | None
    sejak: datetime


@dataclass(frozen=True)
class DaftarNilai:
    """One page, with the counts of all statuses and of all determined predikat."""

    baris: tuple[BarisNilai, ...]
    jumlah: int
    per_status: dict[str, int]
    per_predikat: dict[Predikat, int]


@dataclass(frozen=True)
class BarisCapaian:
    """One school and its result; None while it is not set."""

    npsn: str
    nama: str
    tingkat: Capaian | None


def guru_of(npsn: str) -> ColumnElement[bool]:
    """SKPs of the guru of a school."""
    return and_(col(Skp.npsn) == npsn, col(Skp.jabatan) == Jabatan.GURU.value)


def heads_of_binaan(work: UnitOfWork) -> ColumnElement[bool]:
    """SKPs of the KS whose schools the actor accompanies."""
    return and_(
        col(Skp.npsn).in_(work.actor.binaan), col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value
    )


def heads_of_daerah(work: UnitOfWork) -> ColumnElement[bool]:
    """SKPs of the KS of the actor's daerah."""
    schools = select(col(Sekolah.npsn)).where(in_daerah(work))
    return and_(col(Skp.npsn).in_(schools), col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value)


def in_daerah(work: UnitOfWork) -> ColumnElement[bool]:
    """Schools of the actor's daerah."""
    return col(Sekolah.dinas_id).in_(work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS))


def _newest() -> ColumnElement[bool]:
    """Join condition: the present version of the rating of an SKP."""
    other = aliased(Penilaian)
    newest = select(func.max(col(other.ke))).where(col(other.skp_id) == col(Skp.id))
    newest = newest.correlate(Skp)
    return and_(col(Penilaian.skp_id) == col(Skp.id), col(Penilaian.ke) == newest.scalar_subquery())


def _group() -> ColumnElement[str]:
    agreed = col(Skp.status) == StatusRencana.DISEPAKATI.value
    return case(
        (col(Penilaian.status).is_not(None), col(Penilaian.status)),
        (agreed, BELUM_DIMULAI),
        else_=BELUM_SEPAKAT,
    )


def _in(
    statement: Select[*tuple[Any, ...]], scope: ColumnElement[bool], periode_kode: str
) -> Select[*tuple[Any, ...]]:
    return (
        statement.select_from(Skp)
        .join(Penilaian, _newest(), isouter=True)
        .where(
            scope,
            col(Skp.periode_kode) == periode_kode,
            col(Skp.status) != StatusRencana.TIDAK_AKTIF.value,
        )
    )


def _matching(saringan: SaringanNilai) -> ColumnElement[bool]:
    wanted: list[ColumnElement[bool]] = [col(Skp.id).is_not(None)]
    if saringan.status:
        wanted.append(_group() == saringan.status)
    if saringan.predikat:
        wanted.append(col(Penilaian.predikat) == saringan.predikat)
    words = saringan.cari.strip()
    if words:
        digits = "".join(ch for ch in words if ch.isdigit())
        by_name = col(Orang.nama).icontains(words, autoescape=True)
        by_nip = col(Orang.nip).contains(digits, autoescape=True)
        wanted.append(or_(by_name, by_nip) if digits else by_name)
    return and_(*wanted)


def ratings(
    work: UnitOfWork, scope: ColumnElement[bool], periode_kode: str, saringan: SaringanNilai
) -> DaftarNilai:
    """One page of the SKPs of a scope in a period with their ratings; three queries."""
    # One expression for both places: PostgreSQL takes two with equal values for different ones.
    status, predikat = _group(), func.coalesce(col(Penilaian.predikat), "")
    counted = _in(select(status, predikat, func.count()), scope, periode_kode)
    groups = work.session.execute(counted.group_by(status, predikat)).all()
    matching = _matching(saringan)
    number = _in(select(func.count()), scope, periode_kode)
    number = number.join(Orang, col(Skp.orang_id) == col(Orang.id)).where(matching)
    total = work.session.execute(number).scalar_one()
    return DaftarNilai(
        baris=_rows(work, _in(_columns(), scope, periode_kode).where(matching), saringan.halaman),
        jumlah=total,
        per_status=_sums((kode, count) for kode, _, count in groups),
        per_predikat={
            Predikat(kode): count
            for kode, count in _sums((kode, count) for _, kode, count in groups if kode).items()
        },
    )


def _sums(pairs: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, count in pairs:
        found[key] = found.get(key, 0) + count
    return found


def _columns() -> Select[*tuple[Any, ...]]:
    return select(
        col(Skp.id),
        col(Skp.orang_id),
        col(Skp.sejak),
        col(Orang.nama),
        col(Orang.mata_pelajaran),
        col(Sekolah.nama),
        _group(),
        col(Penilaian.predikat),
        col(Penilaian.sejak),
    )


def _rows(
    work: UnitOfWork, statement: Select[*tuple[Any, ...]], halaman: int
) -> tuple[BarisNilai, ...]:
    paged = (
        statement.join(Orang, col(Skp.orang_id) == col(Orang.id))
        .join(Sekolah, col(Skp.npsn) == col(Sekolah.npsn))
        .order_by(col(Orang.nama), col(Skp.id))
        .limit(PAGE)
        .offset((max(halaman, 1) - 1) * PAGE)
    )
    return tuple(
        BarisNilai(
            skp_id=skp_id,
            orang_id=orang_id,
            nama=nama,
            mata_pelajaran=mapel,
            sekolah=sekolah,
            status=status,
            predikat=Predikat(predikat) if predikat else None,
            sejak=rated or planned,
        )
        for skp_id, orang_id, planned, nama, mapel, sekolah, status, predikat, rated in (
            work.session.execute(paged)
        )
    )


def schools_with_capaian(
    work: UnitOfWork, periode_kode: str, *, cari: str = "", halaman: int = 1
) -> tuple[tuple[BarisCapaian, ...], int]:
    """One page of the schools of the daerah with their results, and how many there are."""
    other = aliased(CapaianOrganisasi)
    newest = (
        select(func.max(col(other.id)))
        .where(col(other.npsn) == col(Sekolah.npsn), col(other.periode_kode) == periode_kode)
        .correlate(Sekolah)
        .scalar_subquery()
    )
    named = col(Sekolah.nama).icontains(cari.strip(), autoescape=True)
    where = and_(in_daerah(work), or_(named, col(Sekolah.npsn) == cari.strip()))
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
