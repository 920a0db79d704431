"""The common base: named constraints, and short forms for the columns used everywhere."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.column_types import UtcDateTime

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def moment(*, index: bool = False) -> datetime:
    """A compulsory UTC time stamp."""
    column: datetime = Field(sa_type=UtcDateTime, nullable=False, index=index)
    return column


def moment_or_none(*, index: bool = False) -> datetime | None:
    """An optional UTC time stamp."""
    column: datetime | None = Field(default=None, sa_type=UtcDateTime, nullable=True, index=index)
    return column


def document() -> dict[str, Any]:
    """A JSON object; written and read only through a codec that knows its shape."""
    column: dict[str, Any] = Field(default_factory=dict, sa_type=JSON, nullable=False)
    return column
