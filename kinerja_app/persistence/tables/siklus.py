"""The observation cycle: its state, its documents A–E by side, replaced texts, and requests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none

_VERSI = Column("versi", Integer, nullable=False)


class Siklus(SQLModel, table=True):
    """One cycle of an SKP; ``versi`` is the lock, ``sebelum`` the status before a request."""

    __table_args__ = (UniqueConstraint("skp_id", "ke"),)
    __mapper_args__ = {"version_id_col": _VERSI}
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    ke: int = 1
    status: str
    sebelum: str = ""
    versi: int = Field(default=1, sa_column=_VERSI)
    sejak: datetime = moment()
    jadwal_mulai: datetime | None = moment_or_none(index=True)
    jadwal_selesai: datetime | None = moment_or_none()
    pengamat_id: int | None = Field(default=None, foreign_key="orang.id", index=True)
    atas_nama: str = ""


class DokumenSiklus(SQLModel, table=True):
    """The present text of one side of one document; ``terkirim_at`` once it was sent."""

    __tablename__ = "dokumen_siklus"
    __table_args__ = (UniqueConstraint("siklus_id", "dokumen", "pihak"),)
    id: int | None = Field(default=None, primary_key=True)
    siklus_id: int = Field(foreign_key="siklus.id", index=True)
    dokumen: str = Field(max_length=1)
    pihak: str
    isi: dict[str, Any] = document()
    revisi: int = 1
    disimpan_at: datetime = moment()
    disimpan_oleh: int = Field(foreign_key="orang.id")
    perangkat: str = ""
    terkirim_at: datetime | None = moment_or_none()


class ArsipDokumen(SQLModel, table=True):
    """A text of the cycle that is no longer the present one: archived, replaced, or in conflict.

    ``terkirim_at`` is kept from the present one: what was never sent stays with its own side.
    """

    __tablename__ = "arsip_dokumen"
    id: int | None = Field(default=None, primary_key=True)
    siklus_id: int = Field(foreign_key="siklus.id", index=True)
    dokumen: str = Field(max_length=1)
    pihak: str
    isi: dict[str, Any] = document()
    revisi: int
    jenis: str
    disimpan_at: datetime = moment()
    disimpan_oleh: int = Field(foreign_key="orang.id")
    perangkat: str = ""
    alasan: str = ""
    terkirim_at: datetime | None = moment_or_none()
    disisihkan_at: datetime | None = moment_or_none()


class PermintaanUbah(SQLModel, table=True):
    """A request to move an appointment or to change what was agreed, and its decision."""

    __tablename__ = "permintaan_ubah"
    id: int | None = Field(default=None, primary_key=True)
    siklus_id: int = Field(foreign_key="siklus.id", index=True)
    jenis: str
    isi: dict[str, Any] = document()
    alasan: str
    status: str = "diajukan"
    diminta_at: datetime = moment()
    diminta_oleh: int = Field(foreign_key="orang.id")
    diputuskan_at: datetime | None = moment_or_none()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    catatan: str = ""
