"""What systems of a dinas read, slice by slice: schools, their people, how far they are.

Who is seen is what the pages of the admin dinas show, by the same predicates. Each slice begins
after the last key of the slice before, so that nothing is skipped while rows come in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, select
from sqlmodel import col

from kinerja_app.persistence import reads_ks
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.reads_penilaian import in_daerah
from kinerja_app.persistence.tables import (
    Orang,
    PembukaanPeriode,
    Penugasan,
    Sekolah,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_staff


@dataclass(frozen=True)
class Potongan:
    """A slice: rows after the key ``sesudah`` ("" or 0 is the beginning), ``batas`` at most."""

    sesudah: str = ""
    batas: int = 100

    @property
    def nomor(self) -> int:
        """The key where rows are numbered."""
        return int(self.sesudah or 0)


@dataclass(frozen=True)
class SekolahDinas:
    """A school of the daerah."""

    npsn: str
    nama: str
    jenjang: str
    status: str
    kecamatan: str
    kabupaten: str
    provinsi: str


@dataclass(frozen=True)
class TugasOrang:
    """One post of a person at a school."""

    npsn: str
    peran: str
    status: str
    satminkal: bool


@dataclass(frozen=True)
class OrangDinas:
    """A person who works at a school of the daerah; never the NIK, birth or address."""

    id: int
    nama: str
    nip: str
    nuptk: str
    status_kepegawaian: str
    jenis_ptk: str
    golongan: str
    jenjang_jabatan: str
    mata_pelajaran: str
    penugasan: tuple[TugasOrang, ...]


@dataclass(frozen=True)
class KemajuanSekolah:
    """How far the planning of a school has come in a period."""

    npsn: str
    nama: str
    jenjang: str
    periode: str
    periode_dimulai: bool
    guru: int
    guru_sepakat: int


def schools(
    work: UnitOfWork, slice_: Potongan, *, npsn: str = "", jenjang: str = ""
) -> tuple[SekolahDinas, ...]:
    """Schools of the daerah by NPSN."""
    rows = work.session.execute(_schools(work, slice_, npsn=npsn, jenjang=jenjang)).scalars()
    return tuple(
        SekolahDinas(
            npsn=row.npsn,
            nama=row.nama,
            jenjang=row.jenjang,
            status=row.status,
            kecamatan=row.kecamatan,
            kabupaten=row.kabupaten,
            provinsi=row.provinsi,
        )
        for row in rows
    )


def _schools(
    work: UnitOfWork, slice_: Potongan, *, npsn: str = "", jenjang: str = ""
) -> Select[Sekolah]:
    query = select(Sekolah).where(in_daerah(work), col(Sekolah.npsn) > slice_.sesudah)
    if npsn:
        query = query.where(col(Sekolah.npsn) == npsn)
    if jenjang:
        query = query.where(col(Sekolah.jenjang) == jenjang)
    return query.order_by(col(Sekolah.npsn)).limit(slice_.batas)


def _staff(work: UnitOfWork) -> ColumnElement[bool]:
    """Posts in force at the schools of the daerah of those whom no state takes off the lists."""
    return and_(
        visible_staff(work.actor),
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )


def people(
    work: UnitOfWork, slice_: Potongan, *, orang_id: int = 0, npsn: str = ""
) -> tuple[OrangDinas, ...]:
    """People of the schools of the daerah by number; two queries."""
    posts = select(col(Penugasan.id)).where(col(Penugasan.orang_id) == col(Orang.id), _staff(work))
    if npsn:
        posts = posts.where(col(Penugasan.npsn) == npsn)
    query = select(Orang).where(col(Orang.id) > slice_.nomor, posts.exists())
    if orang_id:
        query = query.where(col(Orang.id) == orang_id)
    rows = work.session.execute(query.order_by(col(Orang.id)).limit(slice_.batas)).scalars().all()
    held = _posts(work, [row.id or 0 for row in rows])
    return tuple(_person(row, held.get(row.id or 0, ())) for row in rows)


def _posts(work: UnitOfWork, numbers: Iterable[int]) -> dict[int, tuple[TugasOrang, ...]]:
    query = (
        select(Penugasan)
        .where(col(Penugasan.orang_id).in_(list(numbers)), _staff(work))
        .order_by(col(Penugasan.id))
    )
    found: dict[int, tuple[TugasOrang, ...]] = {}
    for row in work.session.execute(query).scalars():
        post = TugasOrang(row.npsn or "", row.role, row.status, row.satminkal)
        found[row.orang_id] = (*found.get(row.orang_id, ()), post)
    return found


def _person(row: Orang, penugasan: tuple[TugasOrang, ...]) -> OrangDinas:
    return OrangDinas(
        id=row.id or 0,
        nama=row.nama,
        nip=row.nip or "",
        nuptk=row.nuptk or "",
        status_kepegawaian=row.status_kepegawaian,
        jenis_ptk=row.jenis_ptk,
        golongan=row.golongan,
        jenjang_jabatan=row.jenjang_jabatan,
        mata_pelajaran=row.mata_pelajaran,
        penugasan=penugasan,
    )


def progress(
    work: UnitOfWork, slice_: Potongan, *, periode: str, npsn: str = ""
) -> tuple[KemajuanSekolah, ...]:
    """How far each school of the daerah is, by NPSN; four queries."""
    rows = work.session.execute(_schools(work, slice_, npsn=npsn)).scalars().all()
    codes = {row.npsn for row in rows}
    guru = reads_ks.teachers_at(work, codes)
    agreed = reads_ks.agreed_at(work, codes, periode)
    started = set(
        work.session.execute(
            select(col(PembukaanPeriode.npsn)).where(
                col(PembukaanPeriode.npsn).in_(codes),
                col(PembukaanPeriode.periode_kode) == periode,
            )
        ).scalars()
    )
    return tuple(
        KemajuanSekolah(
            npsn=row.npsn,
            nama=row.nama,
            jenjang=row.jenjang,
            periode=periode,
            periode_dimulai=row.npsn in started,
            guru=guru.get(row.npsn, 0),
            guru_sepakat=agreed.get(row.npsn, 0),
        )
        for row in rows
    )
