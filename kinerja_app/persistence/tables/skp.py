"""The SKP: its state, its parts, each submission as it was, and the assessor's notes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none

_VERSI = Column("versi", Integer, nullable=False)


class Skp(SQLModel, table=True):
    """One SKP of a person, in a post, at a school, in a period; ``versi`` is the lock."""

    __table_args__ = (
        UniqueConstraint("orang_id", "jabatan", "npsn", "periode_kode"),
        Index("ix_skp_npsn_periode", "npsn", "periode_kode", "jabatan", "status"),
    )
    __mapper_args__ = {"version_id_col": _VERSI}
    id: int | None = Field(default=None, primary_key=True)
    nomor: str = Field(unique=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    penugasan_id: int = Field(foreign_key="penugasan.id")
    jabatan: str
    status_penugasan: str = "definitif"
    npsn: str = Field(foreign_key="sekolah.npsn")
    periode_kode: str = Field(foreign_key="periode.kode")
    rule_set_id: str
    status: str
    versi: int = Field(default=1, sa_column=_VERSI)
    pengajuan_ke: int = 0
    dimulai_at: datetime = moment()
    sejak: datetime = moment()
    data_diri_at: datetime | None = moment_or_none()
    atasan_at: datetime | None = moment_or_none()
    rapor_dibaca_at: datetime | None = moment_or_none()
    diajukan_at: datetime | None = moment_or_none()
    dibuka_at: datetime | None = moment_or_none()
    dibuka_oleh: int | None = Field(default=None, foreign_key="orang.id")
    ditinjau_at: datetime | None = moment_or_none()
    ditinjau_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diputuskan_at: datetime | None = moment_or_none()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    atas_nama: str = ""
    disepakati_at: datetime | None = moment_or_none()


class TempatSkp(SQLModel, table=True):
    """A school where an SKP was before it went on with its person; ``sampai`` is its last day."""

    __tablename__ = "tempat_skp"
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    penugasan_id: int = Field(foreign_key="penugasan.id")
    sampai: date
    dipindah_at: datetime = moment()


class BagianRencana(SQLModel, table=True):
    """The present text of one part of a plan; ``revisi`` grows by one with every change."""

    __tablename__ = "bagian_rencana"
    __table_args__ = (UniqueConstraint("skp_id", "bagian"),)
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    bagian: str
    isi: dict[str, Any] = document()
    revisi: int = 1
    disimpan_at: datetime = moment()
    disimpan_oleh: int = Field(foreign_key="orang.id")
    perangkat: str = ""


class RiwayatBagian(SQLModel, table=True):
    """A text of a part that is not the present one: the other side of a conflict, or replaced."""

    __tablename__ = "riwayat_bagian"
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    bagian: str
    isi: dict[str, Any] = document()
    revisi: int
    jenis: str
    disimpan_at: datetime = moment()
    disimpan_oleh: int = Field(foreign_key="orang.id")
    perangkat: str = ""


class Pengajuan(SQLModel, table=True):
    """A submission, frozen: plan and recommendation as the assessor got them."""

    __table_args__ = (UniqueConstraint("skp_id", "ke"),)
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    ke: int
    isi: dict[str, Any] = document()
    rekomendasi: dict[str, Any] = document()
    diajukan_at: datetime = moment()
    keputusan: str = ""
    diputuskan_at: datetime | None = moment_or_none()


class CatatanBagian(SQLModel, table=True):
    """A judgement on one part of one submission, by the assessor or the reviewing pengawas."""

    __tablename__ = "catatan_bagian"
    __table_args__ = (UniqueConstraint("skp_id", "pengajuan_ke", "bagian", "peninjau"),)
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    pengajuan_ke: int
    bagian: str
    peninjau: str
    keputusan: str = ""
    catatan: str = ""
    revisi: int = 1
    disimpan_at: datetime = moment()
    disimpan_oleh: int = Field(foreign_key="orang.id")


class Pembacaan(SQLModel, table=True):
    """That a person opened one submission; bulk approval takes only plans opened one by one."""

    __table_args__ = (UniqueConstraint("skp_id", "pengajuan_ke", "orang_id"),)
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    pengajuan_ke: int
    orang_id: int = Field(foreign_key="orang.id")
    dibaca_at: datetime = moment()
