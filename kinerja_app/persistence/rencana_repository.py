"""The parts of a plan, their revisions, and texts kept aside. The caller has scoped the SKP."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import col, select

from kinerja_app.domain.rencana import Bagian, IsiBagian, Rencana
from kinerja_app.persistence.codec import part_from_json, part_to_json
from kinerja_app.persistence.tables import BagianRencana, RiwayatBagian
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class BagianTersimpan:
    """A stored part: its text, its revision, and where it was last saved."""

    bagian: Bagian
    isi: IsiBagian
    revisi: int
    disimpan_at: datetime
    perangkat: str
    id: int = 0


def parts(work: UnitOfWork, skp_id: int) -> dict[Bagian, BagianTersimpan]:
    """Every stored part of a plan."""
    rows = work.session.exec(select(BagianRencana).where(BagianRencana.skp_id == skp_id))
    return {Bagian(row.bagian): _part(row) for row in rows}


# Made once: every page of a plan asks it.
_CONFLICTS = select(RiwayatBagian.id).where(
    col(RiwayatBagian.skp_id) == col(BagianRencana.skp_id),
    col(RiwayatBagian.bagian) == col(BagianRencana.bagian),
    col(RiwayatBagian.jenis) == "bentrok",
)
_PARTS_AND_CONFLICTS = sa.select(BagianRencana, _CONFLICTS.exists()).where(
    col(BagianRencana.skp_id) == bindparam("skp_id")
)


def parts_and_conflicts(
    work: UnitOfWork, skp_id: int
) -> tuple[dict[Bagian, BagianTersimpan], tuple[Bagian, ...]]:
    """Every stored part, and those of which two versions wait for a choice, in one statement."""
    rows = work.session.execute(_PARTS_AND_CONFLICTS, {"skp_id": skp_id}).all()
    stored = {Bagian(row.bagian): _part(row) for row, _ in rows}
    return stored, tuple(sorted(Bagian(row.bagian) for row, two in rows if two))


def _part(row: BagianRencana | RiwayatBagian) -> BagianTersimpan:
    bagian = Bagian(row.bagian)
    return BagianTersimpan(
        bagian=bagian,
        isi=part_from_json(bagian, row.isi),
        revisi=row.revisi,
        disimpan_at=row.disimpan_at,
        perangkat=row.perangkat,
        id=row.id or 0,
    )


def plan(work: UnitOfWork, skp_id: int) -> Rencana:
    """The present plan, with empty parts where nothing was saved yet."""
    return plan_of(parts(work, skp_id))


def plan_of(stored: dict[Bagian, BagianTersimpan]) -> Rencana:
    """Stored parts put together as a plan."""
    known: dict[str, Any] = {bagian.value: part.isi for bagian, part in stored.items()}
    return replace(Rencana(), **known)


def put_part(
    work: UnitOfWork, skp_id: int, *, bagian: Bagian, isi: IsiBagian, revisi: int, perangkat: str
) -> BagianTersimpan:
    """Store a part with its next revision number."""
    row = work.session.exec(
        select(BagianRencana).where(
            BagianRencana.skp_id == skp_id, BagianRencana.bagian == bagian.value
        )
    ).first()
    if row is None:
        row = BagianRencana(
            skp_id=skp_id,
            bagian=bagian.value,
            disimpan_at=work.now,
            disimpan_oleh=work.actor.orang_id,
        )
    row.isi = part_to_json(isi)
    row.revisi = revisi
    row.disimpan_at = work.now
    row.disimpan_oleh = work.actor.orang_id
    row.perangkat = perangkat
    work.session.add(row)
    work.session.flush()
    return _part(row)


def keep_aside(
    work: UnitOfWork, skp_id: int, *, part: BagianTersimpan, jenis: str
) -> BagianTersimpan:
    """Keep a text that is not the present one ("bentrok" or "digantikan")."""
    row = RiwayatBagian(
        skp_id=skp_id,
        bagian=part.bagian.value,
        isi=part_to_json(part.isi),
        revisi=part.revisi,
        jenis=jenis,
        disimpan_at=part.disimpan_at,
        disimpan_oleh=work.actor.orang_id,
        perangkat=part.perangkat,
    )
    work.session.add(row)
    work.session.flush()
    return _part(row)


def keep_conflict(work: UnitOfWork, skp_id: int, late: BagianTersimpan) -> BagianTersimpan:
    """Keep the text of a save that came too late, or go on with the one whose ``id`` it names.

    The name of a device does not tell two phones apart: without that id it is a text of its own.
    """
    row = work.session.exec(
        select(RiwayatBagian).where(
            RiwayatBagian.id == late.id,
            RiwayatBagian.skp_id == skp_id,
            RiwayatBagian.bagian == late.bagian.value,
            RiwayatBagian.jenis == "bentrok",
        )
    ).first()
    if row is None:
        return keep_aside(work, skp_id, part=late, jenis="bentrok")
    row.isi = part_to_json(late.isi)
    row.disimpan_at = late.disimpan_at
    work.session.add(row)
    work.session.flush()
    return _part(row)


def aside(work: UnitOfWork, skp_id: int, bagian: Bagian, *, jenis: str) -> BagianTersimpan | None:
    """The newest text kept aside of one kind."""
    row = work.session.exec(
        select(RiwayatBagian)
        .where(
            RiwayatBagian.skp_id == skp_id,
            RiwayatBagian.bagian == bagian.value,
            RiwayatBagian.jenis == jenis,
        )
        .order_by(col(RiwayatBagian.id).desc())
        .limit(1)
    ).first()
    return _part(row) if row else None


def settle_aside(work: UnitOfWork, skp_id: int, bagian: Bagian) -> None:
    """Turn open conflicts of a part into history: a person has chosen."""
    rows = work.session.exec(
        select(RiwayatBagian).where(
            RiwayatBagian.skp_id == skp_id,
            RiwayatBagian.bagian == bagian.value,
            RiwayatBagian.jenis == "bentrok",
        )
    )
    for row in rows:
        row.jenis = "digantikan"
        work.session.add(row)


def history(work: UnitOfWork, skp_id: int) -> tuple[BagianTersimpan, ...]:
    """Every text kept aside, newest first."""
    rows = work.session.exec(
        select(RiwayatBagian)
        .where(RiwayatBagian.skp_id == skp_id)
        .order_by(col(RiwayatBagian.id).desc())
    )
    return tuple(_part(row) for row in rows)
