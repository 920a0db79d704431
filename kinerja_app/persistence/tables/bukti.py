"""Evidence: files known by their content, and the slots that they fill."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none

_VERSI = Column("versi", Integer, nullable=False)


class Berkas(SQLModel, table=True):
    """One stored file. The content lies outside the database under its SHA-256, never its name."""

    __table_args__ = (UniqueConstraint("pemilik_id", "hash"),)
    id: int | None = Field(default=None, primary_key=True)
    hash: str = Field(max_length=64, index=True)
    nama: str
    jenis: str
    byte: int
    pemilik_id: int = Field(foreign_key="orang.id", index=True)
    dibuat_at: datetime = moment()


class Bukti(SQLModel, table=True):
    """One slot of an SKP; ``laporan`` holds the five answers where the report is written here."""

    __table_args__ = (UniqueConstraint("skp_id", "slot"),)
    __mapper_args__ = {"version_id_col": _VERSI}
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    slot: str
    berkas_id: int | None = Field(default=None, foreign_key="berkas.id", index=True)
    status: str
    versi: int = Field(default=1, sa_column=_VERSI)
    laporan: dict[str, Any] = document()
    catatan: str = ""
    dikumpulkan_at: datetime | None = moment_or_none()
    diputuskan_at: datetime | None = moment_or_none()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")


class BuktiSekolah(SQLModel, table=True):
    """A document of the school for a period (KOSP, Kehadiran), readable by every guru of it."""

    __tablename__ = "bukti_sekolah"
    __table_args__ = (UniqueConstraint("npsn", "periode_kode", "kode"),)
    id: int | None = Field(default=None, primary_key=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    periode_kode: str = Field(foreign_key="periode.kode")
    kode: str
    berkas_id: int = Field(foreign_key="berkas.id")
    diunggah_at: datetime = moment()
    diunggah_oleh: int = Field(foreign_key="orang.id")
