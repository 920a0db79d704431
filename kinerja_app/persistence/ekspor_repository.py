"""Exports on record: of a scope, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, or_
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.tables import EksporEkinerja, Orang, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import led_since


@dataclass(frozen=True)
class Ekspor:
    """One export; ``sekolah`` went out, ``tertahan`` were held back by the check."""

    periode_kode: str
    npsn: str
    dinas_id: int
    hash: str
    byte: int
    jumlah_rhk: int
    jumlah_hasil: int
    baru: int
    berubah: int
    hilang: int
    sekolah: int
    tertahan: int
    dibuat_at: datetime
    id: int = 0
    oleh: str = ""
    nama_sekolah: str = ""


def add(work: UnitOfWork, ekspor: Ekspor) -> int:
    """Keep an export; returns its number."""
    row = EksporEkinerja(
        periode_kode=ekspor.periode_kode,
        npsn=ekspor.npsn or None,
        dinas_id=ekspor.dinas_id or None,
        hash=ekspor.hash,
        byte=ekspor.byte,
        jumlah_rhk=ekspor.jumlah_rhk,
        jumlah_hasil=ekspor.jumlah_hasil,
        baru=ekspor.baru,
        berubah=ekspor.berubah,
        hilang=ekspor.hilang,
        sekolah=ekspor.sekolah,
        tertahan=ekspor.tertahan,
        dibuat_oleh=work.actor.orang_id or None,
        dibuat_at=ekspor.dibuat_at,
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def visible(work: UnitOfWork) -> ColumnElement[bool]:
    """Exports of the schools that one leads, since one does, and of the own dinas.

    Whoever made them; what a KS reads of them is asked in the services.
    """
    dinas = work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    return or_(
        led_since(work.actor, col(EksporEkinerja.npsn), col(EksporEkinerja.periode_kode)),
        col(EksporEkinerja.dinas_id).in_(dinas) if dinas else false(),
    )


def same_scope(periode_kode: str, npsn: str, dinas_id: int) -> ColumnElement[bool]:
    """Exports of the very same scope, which a new one is compared with."""
    return and_(
        col(EksporEkinerja.periode_kode) == periode_kode,
        col(EksporEkinerja.npsn) == npsn if npsn else col(EksporEkinerja.npsn).is_(None),
        col(EksporEkinerja.dinas_id) == dinas_id
        if dinas_id
        else col(EksporEkinerja.dinas_id).is_(None),
    )


def last(work: UnitOfWork, periode_kode: str, *, npsn: str, dinas_id: int) -> Ekspor | None:
    """The newest export of a scope, when there is one."""
    found = _read(work, same_scope(periode_kode, npsn, dinas_id), limit=1)
    return next(iter(found), None)


def listed(work: UnitOfWork, periode_kode: str, *, limit: int) -> tuple[Ekspor, ...]:
    """The exports of a period that the actor sees, newest first."""
    in_period = col(EksporEkinerja.periode_kode) == periode_kode
    return _read(work, and_(visible(work), in_period), limit=limit)


def get(work: UnitOfWork, nomor: int) -> Ekspor:
    """One of them; ``NotFound`` for a hidden one as for an absent one."""
    for found in _read(work, and_(visible(work), col(EksporEkinerja.id) == nomor), limit=1):
        return found
    raise NotFound("EKSPOR_TIDAK_DITEMUKAN")


def _read(work: UnitOfWork, where: ColumnElement[bool], *, limit: int) -> tuple[Ekspor, ...]:
    query = (
        select(EksporEkinerja, Orang.nama, Sekolah.nama)
        .join(Orang, col(Orang.id) == col(EksporEkinerja.dibuat_oleh), isouter=True)
        .join(Sekolah, col(Sekolah.npsn) == col(EksporEkinerja.npsn), isouter=True)
        .where(where)
        .order_by(col(EksporEkinerja.id).desc())
        .limit(limit)
    )
    return tuple(_value(row, oleh, nama) for row, oleh, nama in work.session.exec(query))


def _value(row: EksporEkinerja, oleh: str | None, nama: str | None) -> Ekspor:
    return Ekspor(
        periode_kode=row.periode_kode,
        npsn=row.npsn or "",
        dinas_id=row.dinas_id or 0,
        hash=row.hash,
        byte=row.byte,
        jumlah_rhk=row.jumlah_rhk,
        jumlah_hasil=row.jumlah_hasil,
        baru=row.baru,
        berubah=row.berubah,
        hilang=row.hilang,
        sekolah=row.sekolah,
        tertahan=row.tertahan,
        dibuat_at=row.dibuat_at,
        id=row.id or 0,
        oleh=oleh or "",
        nama_sekolah=nama or "",
    )
