"""Evidence that an agreed change of the plan moves, sends back for a look, or archives.

The caller has scoped and holds the SKP.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select

from kinerja_app.domain.bukti import SlotBukti, StatusBukti
from kinerja_app.domain.perubahan_rencana import status_after_change
from kinerja_app.persistence.tables import ArsipBukti, Berkas, Bukti
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class BuktiArsip:
    """What was in a slot that a change took away."""

    label: str
    status: StatusBukti
    berkas_id: int | None
    nama_berkas: str
    catatan: str
    diarsipkan_at: datetime


def archive_slots(
    work: UnitOfWork, skp_id: int, permintaan_id: int, gone: Iterable[SlotBukti]
) -> None:
    """Move what is in these slots to the archive; an empty slot simply goes."""
    slots = {each.kunci: each for each in gone}
    for row in _rows(work, skp_id, slots):
        slot = slots[row.slot]
        if row.berkas_id or row.laporan:
            work.session.add(
                ArsipBukti(
                    skp_id=skp_id,
                    permintaan_id=permintaan_id,
                    slot=row.slot,
                    label=slot.label,
                    berkas_id=row.berkas_id,
                    status=row.status,
                    laporan=row.laporan,
                    catatan=row.catatan,
                    diarsipkan_at=work.now,
                )
            )
    work.session.execute(
        delete(Bukti).where(col(Bukti.skp_id) == skp_id, col(Bukti.slot).in_(slots))
    )
    work.session.flush()


def _rows(work: UnitOfWork, skp_id: int, slots: Collection[str]) -> list[Bukti]:
    query = select(Bukti).where(Bukti.skp_id == skp_id, col(Bukti.slot).in_(slots))
    return list(work.session.exec(query))


def renumber_slots(work: UnitOfWork, skp_id: int, moves: Mapping[str, str]) -> None:
    """Give slots that go on their new keys, also where two of them change places."""
    moved = {old: new for old, new in moves.items() if old != new}
    rows = _rows(work, skp_id, moved)
    after = [moved[row.slot] for row in rows]
    for row in rows:
        row.slot = f"pindah/{row.id}"
    work.session.flush()
    for row, key in zip(rows, after, strict=True):
        row.slot = key
    work.session.flush()


def look_anew(work: UnitOfWork, skp_id: int, slots: Iterable[SlotBukti]) -> None:
    """Verified items of these slots wait for a look again; the decision before is over."""
    for row in _rows(work, skp_id, [each.kunci for each in slots]):
        after = status_after_change(StatusBukti(row.status))
        if after.value != row.status:
            row.status, row.diputuskan_at, row.diputuskan_oleh = after.value, None, None
    work.session.flush()


def archived(work: UnitOfWork, skp_id: int) -> tuple[BuktiArsip, ...]:
    """The evidence that changes of a plan have archived, newest first."""
    query = (
        select(ArsipBukti, Berkas.nama)
        .join(Berkas, col(ArsipBukti.berkas_id) == col(Berkas.id), isouter=True)
        .where(ArsipBukti.skp_id == skp_id)
        .order_by(col(ArsipBukti.id).desc())
    )
    return tuple(
        BuktiArsip(
            row.label,
            StatusBukti(row.status),
            row.berkas_id,
            nama or "",
            row.catatan,
            row.diarsipkan_at,
        )
        for row, nama in work.session.exec(query)
    )
