"""When a duty that was handed on has effect: while its giver holds the post (domain/07 §5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, exists, or_
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import Delegasi, Penugasan, Sekolah


def giver_in_office(on: date | BindParameter[Any]) -> ColumnElement[bool]:
    """Whether the giver holds the post by which he handed the duty on, ever since he did.

    A KS hands on at his school, a Kepala Dinas in his daerah. A successor, or the same person
    appointed anew, confirms by an SK of his own.
    """
    observes = col(Delegasi.lingkup) == Lingkup.OBSERVASI.value
    by_head = and_(
        observes,
        col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
        col(Penugasan.npsn) == col(Delegasi.npsn),
    )
    by_dinas = and_(
        ~observes,
        col(Penugasan.role) == Role.KEPALA_DINAS.value,
        col(Penugasan.dinas_id) == col(Sekolah.dinas_id),
    )
    held = exists().where(
        col(Penugasan.orang_id) == col(Delegasi.dari_id),
        col(Sekolah.npsn) == col(Delegasi.npsn),
        or_(by_head, by_dinas),
        in_force(on, Penugasan),
        or_(
            col(Penugasan.mulai) <= col(Delegasi.mulai),
            col(Penugasan.mulai) <= col(Delegasi.dicatat_at),
        ),
        ~away(on, col(Penugasan.orang_id)),
    )
    return held.correlate(Delegasi)
