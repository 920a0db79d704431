"""Correction requests of master data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.tables import Koreksi, Orang, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import keeps_master_data, managed_correction


@dataclass(frozen=True)
class KoreksiTercatat:
    """One request: which field of whom at which school, old and new value, what became of it."""

    id: int
    orang_id: int
    nama: str
    npsn: str
    kolom: str
    nilai_lama: str
    nilai_baru: str
    alasan: str
    status: str
    dibuat_at: datetime
    catatan: str
    sekolah: str


_WAITS = col(Koreksi.status) == "diajukan"


def _select(work: UnitOfWork, where: ColumnElement[bool]) -> tuple[KoreksiTercatat, ...]:
    query = (
        select(Koreksi, Orang.nama, Sekolah.nama)
        .join(Orang, col(Koreksi.orang_id) == col(Orang.id))
        .join(Sekolah, col(Koreksi.npsn) == col(Sekolah.npsn))
        .where(where)
        .order_by(_WAITS.desc(), col(Koreksi.id).desc())
        .limit(200)
    )
    return tuple(
        KoreksiTercatat(
            id=row.id or 0,
            orang_id=row.orang_id,
            nama=nama,
            npsn=row.npsn,
            kolom=row.kolom,
            nilai_lama=row.nilai_lama,
            nilai_baru=row.nilai_baru,
            alasan=row.alasan,
            status=row.status,
            dibuat_at=row.dibuat_at,
            catatan=row.catatan,
            sekolah=sekolah,
        )
        for row, nama, sekolah in work.session.exec(query)
    )


def own(work: UnitOfWork) -> tuple[KoreksiTercatat, ...]:
    """The actor's own requests: waiting ones first, then the newest."""
    return _select(work, col(Koreksi.orang_id) == work.actor.orang_id)


def managed(work: UnitOfWork) -> tuple[KoreksiTercatat, ...]:
    """Requests to the schools whose data the actor keeps: waiting ones first, then the newest."""
    return _select(work, managed_correction(work.actor))


def waiting_at(work: UnitOfWork, npsn: str) -> int:
    """How many requests wait at a school that the actor keeps the data of."""
    query = select(func.count()).where(
        _WAITS, col(Koreksi.npsn) == npsn, managed_correction(work.actor)
    )
    return work.session.exec(query).one()


def waiting_for(work: UnitOfWork) -> tuple[int, datetime | None]:
    """How many open requests the actor decides, and since when the oldest waits."""
    if not keeps_master_data(work.actor):
        return 0, None
    query = select(func.count(), func.min(Koreksi.dibuat_at)).where(
        _WAITS, managed_correction(work.actor)
    )
    count, since = work.session.exec(query).one()
    return count, since


def get_managed(work: UnitOfWork, koreksi_id: int) -> KoreksiTercatat:
    """One such request; ``NotFound`` outside."""
    found = _select(work, (col(Koreksi.id) == koreksi_id) & managed_correction(work.actor))
    if not found:
        raise NotFound("KOREKSI_TIDAK_DITEMUKAN")
    return found[0]


def get_for_decision(work: UnitOfWork, koreksi_id: int) -> KoreksiTercatat:
    """The same, held until the transaction ends: two at once take their turns."""
    lock_for(work.session, f"koreksi:{koreksi_id}")
    return get_managed(work, koreksi_id)


def add(
    work: UnitOfWork, *, npsn: str, kolom: str, nilai_lama: str, nilai_baru: str, alasan: str
) -> int:
    """Store a request of the actor; returns its id."""
    row = Koreksi(
        orang_id=work.actor.orang_id,
        npsn=npsn,
        kolom=kolom,
        nilai_lama=nilai_lama,
        nilai_baru=nilai_baru,
        alasan=alasan,
        dibuat_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def decide(work: UnitOfWork, koreksi_id: int, *, terima: bool, catatan: str) -> None:
    """Write the decision on a request."""
    row = work.session.get_one(Koreksi, koreksi_id)
    row.status = "diterima" if terima else "ditolak"
    row.catatan = catatan
    row.diputuskan_oleh, row.diputuskan_at = work.actor.orang_id, work.now
    work.session.add(row)
