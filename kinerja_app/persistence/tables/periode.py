"""Periods, their opening by a school, their deadlines, and edits of the unofficial catalogue."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import moment


class Periode(SQLModel, table=True):
    """A period bound to the rule set it is judged by."""

    kode: str = Field(primary_key=True, max_length=8)
    nama: str
    mulai: date
    selesai: date
    rule_set_id: str


class PembukaanPeriode(SQLModel, table=True):
    """A school's start of a period (domain/01 §3 no. 3)."""

    __tablename__ = "pembukaan_periode"
    __table_args__ = (UniqueConstraint("npsn", "periode_kode"),)
    id: int | None = Field(default=None, primary_key=True)
    npsn: str = Field(foreign_key="sekolah.npsn")
    periode_kode: str = Field(foreign_key="periode.kode", index=True)
    dimulai_at: datetime = moment()
    dimulai_oleh: int = Field(foreign_key="orang.id")


class Tenggat(SQLModel, table=True):
    """A deadline set at one of three levels; later rows of a level replace earlier ones."""

    id: int | None = Field(default=None, primary_key=True)
    periode_kode: str = Field(foreign_key="periode.kode", index=True)
    tahap: str
    tingkat: str
    dinas_id: int | None = Field(default=None, foreign_key="dinas.id")
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn")
    tanggal: date
    alasan: str
    dibuat_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dibuat_at: datetime = moment()


class KatalogUbahan(SQLModel, table=True):
    """An admin's edit of one unofficial (U) catalogue row; official rows cannot be edited."""

    __tablename__ = "katalog_ubahan"
    __table_args__ = (UniqueConstraint("rule_set_id", "jenis", "kode"),)
    id: int | None = Field(default=None, primary_key=True)
    rule_set_id: str
    jenis: str
    kode: str
    label: str
    keterangan: str = ""
    poin: int | None = None
    diubah_oleh: int = Field(foreign_key="orang.id")
    diubah_at: datetime = moment()
