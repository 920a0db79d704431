"""SKP rows ↔ values. Reading always goes through ``visible_skp``; saving checks the version."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import observed_skp, visible_skp

_COLUMNS = tuple(each.name for each in fields(Skp))
_ENUMS: dict[str, type[Jabatan] | type[StatusRencana]] = {
    "jabatan": Jabatan,
    "status": StatusRencana,
}


def to_value(row: SkpRow) -> Skp:
    """The row as a value."""
    columns: dict[str, Any] = {name: getattr(row, name) for name in _COLUMNS}
    for name, enum in _ENUMS.items():
        columns[name] = enum(columns[name])
    return Skp(**columns)


def get(work: UnitOfWork, skp_id: int) -> Skp:
    """One SKP that the actor sees; ``NotFound`` for a hidden one as for an absent one."""
    return _one(work, skp_id, visible_skp(work.actor, work.on))


def get_to_observe(work: UnitOfWork, skp_id: int, *, held: bool = False) -> Skp:
    """One SKP that the actor sees, or whose person he observes by delegation of the KS."""
    if held:
        lock_for(work.session, f"skp:{skp_id}")
    return _one(work, skp_id, observed_skp(work.actor, work.on))


def _one(work: UnitOfWork, skp_id: int, scope: ColumnElement[bool]) -> Skp:
    row = work.session.exec(select(SkpRow).where(SkpRow.id == skp_id, scope)).first()
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    return to_value(row)


def of_system(work: UnitOfWork, skp_id: int) -> Skp:
    """The SKP of a message, for the product's own daily work: not scoped to a person."""
    return to_value(work.session.get_one(SkpRow, skp_id))


def get_for_change(work: UnitOfWork, skp_id: int) -> Skp:
    """The same, holding the SKP until the transaction ends: two at once take their turns."""
    lock_for(work.session, f"skp:{skp_id}")
    return get(work, skp_id)


def own(work: UnitOfWork, *, periode_kode: str = "") -> tuple[Skp, ...]:
    """The actor's own SKPs, of one period or of all, oldest first."""
    query = select(SkpRow).where(SkpRow.orang_id == work.actor.orang_id)
    if periode_kode:
        query = query.where(SkpRow.periode_kode == periode_kode)
    return tuple(to_value(row) for row in work.session.exec(query.order_by(col(SkpRow.id))))


def find(
    work: UnitOfWork, *, orang_id: int, jabatan: Jabatan, npsn: str, periode_kode: str
) -> Skp | None:
    """The SKP of that person, post, school and period, when visible."""
    row = work.session.exec(
        select(SkpRow).where(
            SkpRow.orang_id == orang_id,
            SkpRow.jabatan == jabatan.value,
            SkpRow.npsn == npsn,
            SkpRow.periode_kode == periode_kode,
            visible_skp(work.actor, work.on),
        )
    ).first()
    return to_value(row) if row else None


def add(work: UnitOfWork, skp: Skp) -> Skp:
    """Store a new SKP (its ``id`` and ``nomor`` are given here) and hand it back."""
    lock_for(work.session, f"nomor:{skp.periode_kode}")
    number = _next_number(work, skp.periode_kode)
    columns = {name: getattr(skp, name) for name in _COLUMNS if name not in {"id", "versi"}}
    columns |= {"nomor": number, "jabatan": skp.jabatan.value, "status": skp.status.value}
    row = SkpRow(**columns)
    work.session.add(row)
    work.session.flush()
    return to_value(row)


def _next_number(work: UnitOfWork, periode_kode: str) -> str:
    prefix = f"SKP-{periode_kode[2:]}-"
    last = work.session.exec(
        select(SkpRow.nomor)
        .where(SkpRow.periode_kode == periode_kode)
        .order_by(col(SkpRow.id).desc())
        .limit(1)
    ).first()
    serial = int(last.rsplit("-", 1)[1]) + 1 if last else 1
    return f"{prefix}{serial:05d}"


def save(work: UnitOfWork, skp: Skp) -> Skp:
    """Write a changed SKP; ``Stale`` when somebody else changed it since it was read."""
    row = work.session.get(SkpRow, skp.id)
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    if row.versi != skp.versi:
        raise Stale("SUDAH_BERUBAH")
    for name in _COLUMNS:
        if name not in {"id", "versi", "nomor"}:
            setattr(row, name, getattr(skp, name))
    row.status = skp.status.value
    row.jabatan = skp.jabatan.value
    work.session.flush()
    return to_value(row)
