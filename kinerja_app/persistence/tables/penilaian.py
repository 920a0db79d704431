"""The rating of an SKP, its feedback and objection, the year, and the result of the school."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import document, moment, moment_or_none

_VERSI = Column("versi", Integer, nullable=False)


class Penilaian(SQLModel, table=True):
    """One version of a rating; reopening after the end makes the next ``ke`` and keeps this one."""

    __table_args__ = (UniqueConstraint("skp_id", "ke"),)
    __mapper_args__ = {"version_id_col": _VERSI}
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    ke: int = 1
    status: str
    versi: int = Field(default=1, sa_column=_VERSI)
    sejak: datetime = moment()
    rating_hasil: str = ""
    rating_perilaku: str = ""
    predikat: str = Field(default="", index=True)
    pertimbangan: dict[str, Any] = document()
    alasan_hasil: str = ""
    alasan_perilaku: str = ""
    rekomendasi: dict[str, Any] = document()
    direkomendasikan_at: datetime | None = moment_or_none()
    direkomendasikan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dinilai_at: datetime | None = moment_or_none()
    dinilai_oleh: int | None = Field(default=None, foreign_key="orang.id")
    atas_nama: str = ""
    diterima_at: datetime | None = moment_or_none()
    tanggapan: str = ""
    final_at: datetime | None = moment_or_none()
    dibuka_lagi_alasan: str = ""


class UmpanBalik(SQLModel, table=True):
    """Feedback on one RHK or behaviour (``sasaran`` such as "rhk:RHK01"); rows are only added."""

    __tablename__ = "umpan_balik"
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    sasaran: str
    isi: str
    oleh: int = Field(foreign_key="orang.id")
    dibuat_at: datetime = moment()


class Keberatan(SQLModel, table=True):
    """An objection to a result and its decision."""

    id: int | None = Field(default=None, primary_key=True)
    penilaian_id: int = Field(foreign_key="penilaian.id", index=True)
    alasan: str
    diajukan_at: datetime = moment()
    status: str = "diajukan"
    putusan: str = ""
    putusan_alasan: str = ""
    diputuskan_at: datetime | None = moment_or_none()
    diputuskan_oleh: int | None = Field(default=None, foreign_key="orang.id")


class PenilaianTahunan(SQLModel, table=True):
    """The ratings of a year with two periods, decided by the assessor and never averaged.

    ``dibuka_at`` is set while a reopened year waits to be decided anew, with the reason.
    """

    __tablename__ = "penilaian_tahunan"
    __table_args__ = (UniqueConstraint("orang_id", "jabatan", "npsn", "tahun"),)
    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    jabatan: str
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    tahun: int
    rating_hasil: str
    rating_perilaku: str
    predikat: str
    alasan: str = ""
    dinilai_at: datetime = moment()
    dinilai_oleh: int = Field(foreign_key="orang.id")
    atas_nama: str = ""
    dibuka_at: datetime | None = moment_or_none()
    dibuka_alasan: str = ""


class PenetapanAk(SQLModel, table=True):
    """The SK of a PAK with the amount that it fixes, in twelfths; the newest ``ke`` counts.

    A correction adds a row with its reason (``alasan``), so that the earlier one stays readable.
    """

    __tablename__ = "penetapan_ak"
    __table_args__ = (UniqueConstraint("skp_id", "ke"),)
    id: int | None = Field(default=None, primary_key=True)
    skp_id: int = Field(foreign_key="skp.id", index=True)
    ke: int = 1
    nomor: str = Field(index=True)
    tanggal: date
    perduabelas: str
    bulan: int
    alasan: str = ""
    dicatat_oleh: int = Field(foreign_key="orang.id")
    dicatat_at: datetime = moment()


class CapaianOrganisasi(SQLModel, table=True):
    """The result of a school in a period, set by the dinas; later rows replace earlier ones."""

    __tablename__ = "capaian_organisasi"
    id: int | None = Field(default=None, primary_key=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    periode_kode: str = Field(foreign_key="periode.kode")
    tingkat: str
    ditetapkan_at: datetime = moment()
    ditetapkan_oleh: int = Field(foreign_key="orang.id")
