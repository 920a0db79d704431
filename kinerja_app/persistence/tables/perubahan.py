"""Requests to change an agreed plan: the parts proposed, the decision, and archived evidence."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none

_VERSI = Column("versi", Integer, nullable=False)
_OPEN = text("status IN ('draf', 'diajukan')")


class PermintaanRencana(SQLModel, table=True):
    """One request; at most one per SKP is open. ``versi`` is the lock against two at once."""

    __tablename__ = "permintaan_rencana"
    __table_args__ = (
        Index(
            "uq_permintaan_rencana_terbuka",
            "skp_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )
    __mapper_args__ = {"version_id_col": _VERSI}
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    status: str = "draf"
    versi: int = Field(default=1, sa_column=_VERSI)
    alasan: str = ""
    dibuat_at: datetime = moment()
    diminta_at: datetime | None = moment_or_none()
    dibuka_at: datetime | None = moment_or_none()
    dibuka_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diputuskan_at: datetime | None = moment_or_none()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    atas_nama: str = ""
    catatan: str = ""


class UsulanBagian(SQLModel, table=True):
    """One part as proposed, the text it replaces, and the revision that text had (``dasar``)."""

    __tablename__ = "usulan_bagian"
    __table_args__ = (UniqueConstraint("permintaan_id", "bagian"),)
    id: int | None = Field(default=None, primary_key=True)
    permintaan_id: int = Field(foreign_key="permintaan_rencana.id", index=True)
    bagian: str
    isi: dict[str, Any] = document()
    lama: dict[str, Any] = document()
    dasar: int
    revisi: int = 1
    disimpan_at: datetime = moment()
    perangkat: str = ""


class ArsipBukti(SQLModel, table=True):
    """What was in a slot that an agreed change took away: readable, and no longer counted."""

    __tablename__ = "arsip_bukti"
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    permintaan_id: int = Field(foreign_key="permintaan_rencana.id")
    slot: str
    label: str
    berkas_id: int | None = Field(default=None, foreign_key="berkas.id", index=True)
    status: str
    laporan: dict[str, Any] = document()
    catatan: str = ""
    diarsipkan_at: datetime = moment()
