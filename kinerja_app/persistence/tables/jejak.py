"""The trail: what was done (append-only) and who was told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none


class Audit(SQLModel, table=True):
    """One act. Triggers of the migration refuse UPDATE and DELETE on both databases."""

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = moment(index=True)
    pelaku_id: int | None = Field(default=None, foreign_key="orang.id", index=True)
    atas_nama: str = ""
    tindakan: str
    objek_jenis: str
    objek_id: str
    orang_id: int | None = Field(default=None, foreign_key="orang.id", index=True)
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn", index=True)
    dari: str = ""
    ke: str = ""
    alasan: str = ""
    rincian: dict[str, Any] = document()


class Pemberitahuan(SQLModel, table=True):
    """Something a person was told; ``kunci`` keeps the same news from being told twice."""

    __table_args__ = (UniqueConstraint("orang_id", "kunci"),)
    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    kunci: str
    kode: str
    fakta: dict[str, Any] = document()
    tautan: str = ""
    dibuat_at: datetime = moment()
    dibaca_at: datetime | None = moment_or_none()
