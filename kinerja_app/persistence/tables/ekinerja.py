"""Results handed on: each export as a record, and what is on its way to e-Kinerja."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none


class EksporEkinerja(SQLModel, table=True):
    """One export of a scope; its bytes lie in the file store under ``hash``.

    ``npsn`` is empty for a whole dinas, ``dinas_id`` for several of them (command line).
    """

    __tablename__ = "ekspor_ekinerja"
    id: int | None = Field(default=None, primary_key=True)
    periode_kode: str = Field(foreign_key="periode.kode", index=True)
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn", index=True)
    dinas_id: int | None = Field(default=None, foreign_key="dinas.id", index=True)
    hash: str
    byte: int
    jumlah_rhk: int
    jumlah_hasil: int
    baru: int
    berubah: int
    hilang: int
    sekolah: int
    tertahan: int
    dibuat_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dibuat_at: datetime = moment()


class KirimanEkinerja(SQLModel, table=True):
    """One message on its way: the newest content of a key; ``urut`` grows with each content."""

    __tablename__ = "kiriman_ekinerja"
    id: int | None = Field(default=None, primary_key=True)
    kunci: str = Field(unique=True)
    sumber: str
    skp_id: int = Field(foreign_key="skp.id", index=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    periode_kode: str = Field(foreign_key="periode.kode", index=True)
    urut: int = 1
    penilaian_ke: int = 0
    isi: dict[str, Any] = document()
    hash: str
    status: str = Field(default="menunggu", index=True)
    percobaan: int = 0
    galat: str = ""
    dibuat_at: datetime = moment()
    giliran_at: datetime = moment()
    selesai_at: datetime | None = moment_or_none()
