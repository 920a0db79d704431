"""Who holds the offices that waits go to, of many schools at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.master_repository import Pejabat, in_force
from kinerja_app.persistence.tables import Orang, Pembinaan, Penugasan
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Pemangku:
    """Who holds the offices that waits go to: KS and linked pengawas by school, heads by dinas."""

    kepala: dict[str, tuple[Pejabat, ...]]
    pengawas: dict[str, tuple[Pejabat, ...]]
    dinas: dict[int, tuple[Pejabat, ...]]


def officers(work: UnitOfWork, schools: Collection[str], dinas: Collection[int]) -> Pemangku:
    """Who holds the offices of these schools and dinas on the day, in two statements."""
    rows = work.session.execute(
        select(
            col(Penugasan.role), col(Penugasan.npsn), col(Penugasan.dinas_id), col(Orang.id),
            col(Orang.nama),
        )
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .where(
            in_force(work.on, Penugasan),
            ~away(work.on, col(Orang.id)),
            or_(
                and_(
                    col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
                    col(Penugasan.npsn).in_(schools),
                ),
                and_(
                    col(Penugasan.role) == Role.KEPALA_DINAS.value,
                    col(Penugasan.dinas_id).in_(dinas),
                ),
            ),
        )
        .order_by(col(Penugasan.status), col(Penugasan.id))
    )  # fmt: skip
    heads: dict[str, tuple[Pejabat, ...]] = defaultdict(tuple)
    chiefs: dict[int, tuple[Pejabat, ...]] = defaultdict(tuple)
    for role, npsn, dinas_id, orang_id, nama in rows:
        person = (Pejabat(orang_id or 0, nama),)
        if role == Role.KEPALA_SEKOLAH.value:
            heads[npsn] += person
        else:
            chiefs[dinas_id] += person
    return Pemangku(heads, _linked(work, schools), chiefs)


def _linked(work: UnitOfWork, schools: Collection[str]) -> dict[str, tuple[Pejabat, ...]]:
    rows = work.session.execute(
        select(col(Pembinaan.npsn), col(Orang.id), col(Orang.nama))
        .join(Orang, col(Orang.id) == col(Pembinaan.pengawas_id))
        .where(
            col(Pembinaan.npsn).in_(schools),
            col(Pembinaan.status) == "aktif",
            in_force(work.on, Pembinaan),
            ~away(work.on, col(Orang.id)),
        )
    )
    return {npsn: (Pejabat(orang_id or 0, nama),) for npsn, orang_id, nama in rows}
