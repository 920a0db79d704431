"""Whose turn a task of a day is: one row that a worker holds until a moment, then others may."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import select

from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.tables import GiliranTugas
from kinerja_app.persistence.unit_of_work import UnitOfWork


def take(work: UnitOfWork, nama: str, hari: date, *, pemegang: str, sampai: datetime) -> bool:
    """Hold the task until ``sampai``; false when it is done, or another holds it now.

    The holder takes its own turn again, which makes it longer.
    """
    lock_for(work.session, f"giliran:{nama}:{hari}")
    row = _row(work, nama, hari)
    if row is None:
        row = GiliranTugas(nama=nama, hari=hari, pemegang=pemegang, sampai=sampai)
    elif row.selesai_at is not None or (row.pemegang != pemegang and row.sampai > work.now):
        return False
    row.pemegang, row.sampai = pemegang, sampai
    work.session.add(row)
    return True


def finish(work: UnitOfWork, nama: str, hari: date, *, pemegang: str) -> None:
    """Mark the task of the day as done, if it is still held."""
    lock_for(work.session, f"giliran:{nama}:{hari}")
    row = _row(work, nama, hari)
    if row is not None and row.pemegang == pemegang:
        row.selesai_at = work.now
        work.session.add(row)


def _row(work: UnitOfWork, nama: str, hari: date) -> GiliranTugas | None:
    query = select(GiliranTugas).where(GiliranTugas.nama == nama, GiliranTugas.hari == hari)
    return work.session.exec(query).first()
