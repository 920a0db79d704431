"""Letters: what was mailed to whom, who wants them, and whose turn a daily task is."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import moment, moment_or_none


class PreferensiSurat(SQLModel, table=True):
    """How often a person wants letters; without a row every day."""

    __tablename__ = "preferensi_surat"
    orang_id: int = Field(foreign_key="orang.id", primary_key=True)
    pilihan: str
    diubah_at: datetime = moment()


class Surat(SQLModel, table=True):
    """One letter of a day to a person; ``nomor`` stays the same in a repeated attempt.

    ``teks`` and ``html`` are empty once a real mail server has taken the letter.
    """

    __table_args__ = (UniqueConstraint("orang_id", "hari"),)
    id: int | None = Field(default=None, primary_key=True)
    nomor: str = Field(unique=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    hari: date
    zona: str
    kepada: str
    judul: str
    teks: str
    html: str
    status: str = Field(default="menunggu", index=True)
    percobaan: int = 0
    tanpa_jawaban: int = 0
    galat: str = ""
    dibuat_at: datetime = moment()
    giliran_at: datetime = moment()
    selesai_at: datetime | None = moment_or_none()


class IsiSurat(SQLModel, table=True):
    """That a notification went into a letter: the key keeps it from going into a second one."""

    __tablename__ = "isi_surat"
    pemberitahuan_id: int = Field(foreign_key="pemberitahuan.id", primary_key=True)
    surat_id: int = Field(foreign_key="surat.id", index=True)


class GiliranTugas(SQLModel, table=True):
    """Who does a task of a day; another may take over once ``sampai`` has passed."""

    __tablename__ = "giliran_tugas"
    nama: str = Field(primary_key=True)
    hari: date = Field(primary_key=True)
    pemegang: str
    sampai: datetime = moment()
    selesai_at: datetime | None = moment_or_none()
