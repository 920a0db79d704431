"""The letter behind a mark of a person or a link with a pengawas: put there, instead of another.

The caller has scoped the mark or the link; the letter itself is read through ``visible_file``.
"""

from __future__ import annotations

from sqlmodel import col, select

from kinerja_app.persistence.bukti_repository import BerkasTercatat, as_file
from kinerja_app.persistence.tables import Berkas, KeadaanOrang, Pembinaan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_file


def letters_of(work: UnitOfWork, numbers: set[int | None]) -> dict[int | None, BerkasTercatat]:
    """Those of the letters that the actor may read, by id."""
    wanted = numbers - {None}
    if not wanted:
        return {}
    query = select(Berkas).where(col(Berkas.id).in_(wanted), visible_file(work.actor, work.on))
    return {row.id: as_file(row) for row in work.session.exec(query)}


def put_on_mark(work: UnitOfWork, keadaan_id: int, berkas_id: int) -> None:
    """The letter of a recorded state."""
    row = work.session.get_one(KeadaanOrang, keadaan_id)
    row.berkas_id = berkas_id
    work.session.add(row)


def put_on_link(work: UnitOfWork, pembinaan_id: int, berkas_id: int) -> None:
    """The letter of a link with a pengawas."""
    row = work.session.get_one(Pembinaan, pembinaan_id)
    row.berkas_id = berkas_id
    work.session.add(row)
