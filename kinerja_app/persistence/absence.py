"""Who is away on a day: the one condition by which lists, counts and locks leave a person out."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, exists
from sqlmodel import col

from kinerja_app.domain.keadaan import LEAVES_LISTS
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import KeadaanOrang


def away(on: date | BindParameter[Any], orang_id: Any) -> ColumnElement[bool]:
    """Whether a state takes the person of that column out of lists and counts on a day.

    The column belongs to the query around, however deep this stands in it: left to itself, a
    question inside another question would look at the states of everybody.
    """
    found = exists().where(
        col(KeadaanOrang.orang_id) == orang_id,
        col(KeadaanOrang.jenis).in_([each.value for each in LEAVES_LISTS]),
        col(KeadaanOrang.dibatalkan_at).is_(None),
        in_force(on, KeadaanOrang),
    )
    return found.correlate_except(KeadaanOrang)
