"""Who holds the offices that waits go to, of many schools at once.

Every home asks it, so both statements are made once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.tables import Orang, Pembinaan, Penugasan
from kinerja_app.persistence.unit_of_work import UnitOfWork

_DAY: BindParameter[Any] = bindparam("on")
_AT_SCHOOLS: BindParameter[Any] = bindparam("sekolah", expanding=True)
_OF_DINAS: BindParameter[Any] = bindparam("dinas", expanding=True)
_HEAD, _CHIEF = Role.KEPALA_SEKOLAH.value, Role.KEPALA_DINAS.value
_HEADS = (
    select(
        col(Penugasan.role),
        col(Penugasan.npsn),
        col(Penugasan.dinas_id),
        col(Orang.id),
        col(Orang.nama),
    )
    .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
    .where(
        in_force(_DAY, Penugasan),
        ~away(_DAY, col(Orang.id)),
        or_(
            and_(col(Penugasan.role) == _HEAD, col(Penugasan.npsn).in_(_AT_SCHOOLS)),
            and_(col(Penugasan.role) == _CHIEF, col(Penugasan.dinas_id).in_(_OF_DINAS)),
        ),
    )
    .order_by(col(Penugasan.status), col(Penugasan.id))
)
_LINKED = (
    select(col(Pembinaan.npsn), col(Orang.id), col(Orang.nama))
    .join(Orang, col(Orang.id) == col(Pembinaan.pengawas_id))
    .where(
        col(Pembinaan.npsn).in_(_AT_SCHOOLS),
        col(Pembinaan.status) == "aktif",
        in_force(_DAY, Pembinaan),
        ~away(_DAY, col(Orang.id)),
    )
)


@dataclass(frozen=True)
class Pemangku:
    """Who holds the offices that waits go to: KS and linked pengawas by school, heads by dinas."""

    kepala: dict[str, tuple[Pejabat, ...]]
    pengawas: dict[str, tuple[Pejabat, ...]]
    dinas: dict[int, tuple[Pejabat, ...]]


def officers(work: UnitOfWork, schools: Collection[str], dinas: Collection[int]) -> Pemangku:
    """Who holds the offices of these schools and dinas on the day, in two statements."""
    asked = {"on": work.on, "sekolah": tuple(schools), "dinas": tuple(dinas)}
    rows = work.session.execute(_HEADS, asked)
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
    rows = work.session.execute(_LINKED, {"on": work.on, "sekolah": tuple(schools)})
    return {npsn: (Pejabat(orang_id or 0, nama),) for npsn, orang_id, nama in rows}
