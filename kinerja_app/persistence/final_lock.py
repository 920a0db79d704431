"""Nothing of a final SKP changes on any path: asked before every write of a use case.

The steps of the rating have guards of their own; this is the lock behind them, for plan, cycle,
evidence and feedback alike. Reopening begins a new version, with which the SKP is open again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session, col, select

from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.errors import WrongStep
from kinerja_app.persistence.tables import (
    ArsipBukti,
    ArsipDokumen,
    BagianRencana,
    Bukti,
    CatatanBagian,
    DokumenSiklus,
    Pengajuan,
    Penilaian,
    PermintaanRencana,
    PermintaanUbah,
    RiwayatBagian,
    Siklus,
    Skp,
    UmpanBalik,
)

_OF_SKP = (
    *(BagianRencana, RiwayatBagian, Pengajuan, CatatanBagian, Siklus, Bukti, UmpanBalik),
    *(PermintaanRencana, ArsipBukti),
)
_OF_CYCLE = (DokumenSiklus, ArsipDokumen, PermintaanUbah)
_FINAL = frozenset(each.value for each in LOCKED)


def refuse_changes_of_final(session: Session, *_rest: object) -> None:
    """Listen to ``before_flush``: WrongStep SKP_SUDAH_FINAL when a final SKP would change."""
    changed = changed_rows(session)
    with session.no_autoflush:
        numbers = skps_of(session, changed)
        if any(_is_past(row) for row in changed) or (numbers and _is_final(session, numbers)):
            raise WrongStep("SKP_SUDAH_FINAL")


def changed_rows(session: Session) -> list[Any]:
    """The rows that a flush is about to write or delete."""
    return [
        row
        for row in (*session.new, *session.deleted, *session.dirty)
        if row not in session.dirty or session.is_modified(row)
    ]


def refuse_bulk_changes_of_final(state: ORMExecuteState) -> None:
    """Listen to ``do_orm_execute``: the same for a statement that changes rows by a condition."""
    mapper = state.bind_mapper
    if mapper is None or not (state.is_update or state.is_delete):
        return
    table, where = mapper.class_, getattr(state.statement, "whereclause", None)
    wanted = () if where is None else (where,)
    session = state.session
    if issubclass(table, _OF_SKP):
        numbers = set(session.execute(select(col(table.skp_id)).where(*wanted)).scalars())
    elif issubclass(table, _OF_CYCLE):
        cycles = select(col(table.siklus_id)).where(*wanted)
        found = select(col(Siklus.skp_id)).where(col(Siklus.id).in_(cycles))
        numbers = set(session.execute(found).scalars())
    elif issubclass(table, (Skp, Penilaian)):
        numbers = set(session.execute(_numbers_of(table).where(*wanted)).scalars())
    else:
        return
    if numbers and _is_final(session, numbers):
        raise WrongStep("SKP_SUDAH_FINAL")


def _numbers_of(table: type[Skp] | type[Penilaian]) -> Any:
    return select(col(table.id if issubclass(table, Skp) else table.skp_id))


def _is_past(row: Any) -> bool:
    """Whether a rating that was final would become anything but synchronised or not."""
    if not isinstance(row, Penilaian):
        return False
    before = inspect(row).attrs.status.history.deleted
    was = before[0] if before else row.status if row.id else ""
    return was in _FINAL and not (before and row.status in _FINAL)


def skps_of(session: Session, changed: Iterable[Any]) -> set[int]:
    """Ids of the SKPs to which rows of a plan, a cycle or its evidence belong."""
    direct = {row.skp_id for row in changed if isinstance(row, _OF_SKP)}
    direct |= {row.id for row in changed if isinstance(row, Skp) and row.id}
    cycles = {row.siklus_id for row in changed if isinstance(row, _OF_CYCLE)}
    if cycles:
        direct |= set(session.exec(select(Siklus.skp_id).where(col(Siklus.id).in_(cycles))))
    return direct


def _is_final(session: Any, numbers: set[int]) -> bool:
    query = (
        select(Penilaian.skp_id, Penilaian.status)
        .where(col(Penilaian.skp_id).in_(numbers))
        .order_by(col(Penilaian.ke))
    )
    newest = {row.skp_id: row.status for row in session.execute(query)}
    return any(status in _FINAL for status in newest.values())
