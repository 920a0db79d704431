"""Papers that were handed out, and the printing of a whole school as a job."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none


class DokumenTerbit(SQLModel, table=True):
    """One paper by its code; ``sidik`` is the SHA-256 of what it prints.

    ``sidik_isi`` is the same without names, ranks and places, empty on papers before 0017.
    The same contents keep their code, so that printing twice makes one paper.
    """

    __tablename__ = "dokumen_terbit"
    __table_args__ = (UniqueConstraint("skp_id", "cetakan", "sidik"),)
    id: int | None = Field(default=None, primary_key=True)
    kode: str = Field(unique=True, max_length=12)
    cetakan: str
    skp_id: int = Field(foreign_key="skp.id", index=True)
    versi: int = 0
    sidik: str = Field(max_length=64)
    sidik_isi: str = Field(default="", max_length=64)
    konsep: bool
    diterbitkan_at: datetime = moment()
    diterbitkan_oleh: int | None = Field(default=None, foreign_key="orang.id")


class PekerjaanCetak(SQLModel, table=True):
    """The documents of all guru of a school; ``sampai_skp`` is the last SKP that is done.

    A worker holds the job until ``pegang_sampai``; another may go on after that.
    """

    __tablename__ = "pekerjaan_cetak"
    id: int | None = Field(default=None, primary_key=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    periode_kode: str = Field(foreign_key="periode.kode")
    kertas: str
    pilihan: dict[str, Any] = document()
    status: str = Field(index=True)
    jumlah: int
    selesai: int = 0
    sampai_skp: int = 0
    pemegang: str = ""
    pegang_sampai: datetime | None = moment_or_none()
    dibuat_at: datetime = moment()
    dibuat_oleh: int = Field(foreign_key="orang.id")
    berakhir_at: datetime | None = moment_or_none()


class HasilCetak(SQLModel, table=True):
    """One PDF of a job; its content lies in the store under ``hash``."""

    __tablename__ = "hasil_cetak"
    __table_args__ = (UniqueConstraint("pekerjaan_id", "skp_id", "cetakan"),)
    id: int | None = Field(default=None, primary_key=True)
    pekerjaan_id: int = Field(foreign_key="pekerjaan_cetak.id", index=True)
    skp_id: int = Field(foreign_key="skp.id")
    cetakan: str
    nama: str
    hash: str = Field(max_length=64)
