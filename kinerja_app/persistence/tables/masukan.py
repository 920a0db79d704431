"""What comes in: imports, Rapor Pendidikan results, correction requests."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Numeric, UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none


class RaporHasil(SQLModel, table=True):
    """One indicator of a school's Rapor Pendidikan of one year."""

    __tablename__ = "rapor_hasil"
    __table_args__ = (UniqueConstraint("npsn", "tahun", "kode"),)
    id: int | None = Field(default=None, primary_key=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    tahun: int
    kode: str
    nama: str
    label: str
    nilai: Decimal | None = Field(default=None, sa_type=Numeric(6, 2))
    perubahan: Decimal | None = Field(default=None, sa_type=Numeric(6, 2))


class Impor(SQLModel, table=True):
    """An uploaded list: kept with its bytes until it is applied or dropped, then as a record."""

    id: int | None = Field(default=None, primary_key=True)
    jenis: str
    berkas: str
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn", index=True)
    status: str = "pratinjau"
    isi: bytes | None = None
    hasil: dict[str, Any] = document()
    dibuat_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dibuat_at: datetime = moment()
    diterapkan_at: datetime | None = moment_or_none()


class Koreksi(SQLModel, table=True):
    """A request to mend master data, decided by the operator sekolah."""

    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    kolom: str
    nilai_lama: str = ""
    nilai_baru: str
    alasan: str = ""
    status: str = "diajukan"
    dibuat_at: datetime = moment()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diputuskan_at: datetime | None = moment_or_none()
    catatan: str = ""
