"""The term of a dated row: from its first day to its last, both inclusive, or without a last."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, ColumnElement, and_, or_
from sqlmodel import col

from kinerja_app.persistence.tables import Delegasi, KeadaanOrang, Pembinaan, Penugasan

Dated: TypeAlias = type[Penugasan] | type[Pembinaan] | type[Delegasi] | type[KeadaanOrang]
Day: TypeAlias = date | BindParameter[Any] | Any
"""A day, a day that is told later, or one that the query around reads in a column."""


def in_force(on: Day, row: Dated) -> ColumnElement[bool]:
    """The rows of a dated table that hold on a day."""
    return and_(col(row.mulai) <= on, not_over(on, row))


def not_over(on: Day, row: Dated) -> ColumnElement[bool]:
    """The rows that hold on a day or later: those that are still to begin are among them."""
    return or_(col(row.selesai).is_(None), col(row.selesai) >= on)
