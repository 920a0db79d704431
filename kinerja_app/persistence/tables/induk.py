"""Master data: who works where, since when, and who accompanies whom."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import moment, moment_or_none


class Dinas(SQLModel, table=True):
    """A Dinas Pendidikan."""

    id: int | None = Field(default=None, primary_key=True)
    nama: str
    wilayah: str = ""


class Sekolah(SQLModel, table=True):
    """A satuan pendidikan; the NPSN is its key everywhere, ``unor`` its id at BKN."""

    npsn: str = Field(primary_key=True, max_length=8)
    nama: str
    jenjang: str = Field(max_length=8)
    status: str = Field(default="negeri", max_length=8)
    kecamatan: str = ""
    kabupaten: str = ""
    provinsi: str = ""
    zona: str = "Asia/Jakarta"
    dinas_id: int = Field(foreign_key="dinas.id", index=True)
    unor: str | None = Field(default=None, max_length=32, index=True)


class Orang(SQLModel, table=True):
    """A person, as the roster knows him; access follows from assignments, not from this row."""

    id: int | None = Field(default=None, primary_key=True)
    nama: str = Field(index=True)
    nik: str | None = Field(default=None, unique=True, max_length=16)
    nuptk: str | None = Field(default=None, unique=True, max_length=16)
    nip: str | None = Field(default=None, unique=True, max_length=18)
    kelamin: str = Field(default="", max_length=1)
    tempat_lahir: str = ""
    tanggal_lahir: date | None = None
    email: str | None = Field(default=None, unique=True)
    subjek: str | None = Field(default=None, unique=True)
    status_kepegawaian: str = ""
    jenis_ptk: str = ""
    golongan: str = Field(default="", max_length=8)
    jenjang_jabatan: str = ""
    mata_pelajaran: str = ""
    data_diri_diubah_at: datetime | None = moment_or_none()
    versi: int = Field(default=1, nullable=False)


class KeadaanOrang(SQLModel, table=True):
    """A state of a person between two dates: CLTN, tugas belajar, pensiun, meninggal.

    ``npsn`` is the school that recorded it; ``gabung_ke_id`` who a duplicate was merged into;
    ``berkas_id`` the letter behind it.
    """

    __tablename__ = "keadaan_orang"
    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    jenis: str
    mulai: date
    selesai: date | None = None
    keterangan: str = ""
    dicatat_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dicatat_at: datetime = moment()
    dibatalkan_at: datetime | None = moment_or_none()
    dibatalkan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn", index=True)
    gabung_ke_id: int | None = Field(default=None, foreign_key="orang.id", index=True)
    berkas_id: int | None = Field(default=None, foreign_key="berkas.id", index=True)


class Penugasan(SQLModel, table=True):
    """An assignment by date. ``selesai`` is inclusive; None means still in force.

    ``keadaan_id`` is the state that ended it, ``selesai_semula`` its end before that.
    """

    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    role: str = Field(index=True)
    npsn: str | None = Field(default=None, foreign_key="sekolah.npsn", index=True)
    dinas_id: int | None = Field(default=None, foreign_key="dinas.id", index=True)
    status: str = "definitif"
    satminkal: bool = True
    mulai: date
    selesai: date | None = None
    sumber: str = ""
    sk_nomor: str = ""
    sk_tanggal: date | None = None
    keadaan_id: int | None = Field(default=None, foreign_key="keadaan_orang.id", index=True)
    selesai_semula: date | None = None


class Pembinaan(SQLModel, table=True):
    """Link between a pengawas and a school, in five steps (domain/07 §3); ``berkas_id`` its SK."""

    id: int | None = Field(default=None, primary_key=True)
    pengawas_id: int = Field(foreign_key="orang.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    sk_nomor: str = ""
    sk_tanggal: date | None = None
    mulai: date
    selesai: date | None = None
    status: str = "diajukan"
    diajukan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diajukan_at: datetime | None = moment_or_none()
    diverifikasi_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diverifikasi_at: datetime | None = moment_or_none()
    dikonfirmasi_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dikonfirmasi_at: datetime | None = moment_or_none()
    diakhiri_oleh: int | None = Field(default=None, foreign_key="orang.id")
    diakhiri_at: datetime | None = moment_or_none()
    alasan: str = ""
    berkas_id: int | None = Field(default=None, foreign_key="berkas.id", index=True)


class Delegasi(SQLModel, table=True):
    """A duty handed on by SK, with dates and scope; every act under it is shown as "a.n.".

    ``lingkup`` is a word of ``domain.delegasi.Lingkup``: what a pengawas decides for the Kepala
    Dinas (K-12), or the observation of the guru of ``DelegasiGuru`` for a KS.
    """

    id: int | None = Field(default=None, primary_key=True)
    dari_id: int = Field(foreign_key="orang.id", index=True)
    kepada_id: int = Field(foreign_key="orang.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    lingkup: str = "rencana_dan_penilaian"
    sk_nomor: str
    sk_tanggal: date
    mulai: date
    selesai: date | None = None
    dicatat_oleh: int | None = Field(default=None, foreign_key="orang.id")
    dicatat_at: datetime | None = moment_or_none()


class KepangkatanOrang(SQLModel, table=True):
    """Rank data of a person by letter; the newest row counts, the older ones are the history."""

    __tablename__ = "kepangkatan_orang"
    id: int | None = Field(default=None, primary_key=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    tmt_pangkat: date | None = None
    tmt_jenjang: date | None = None
    golongan_masuk: str = Field(default="", max_length=8)
    asal_ak: str = "tanpa"
    nilai_ak: str = ""
    sampai_tahun: int | None = None
    sumber: str = ""
    dicatat_oleh: int = Field(foreign_key="orang.id")
    dicatat_at: datetime = moment()


class DelegasiGuru(SQLModel, table=True):
    """One guru whom the holder of a delegation observes."""

    __tablename__ = "delegasi_guru"
    __table_args__ = (UniqueConstraint("delegasi_id", "orang_id"),)
    id: int | None = Field(default=None, primary_key=True)
    delegasi_id: int = Field(foreign_key="delegasi.id", index=True)
    orang_id: int = Field(foreign_key="orang.id", index=True)


class SerahTerima(SQLModel, table=True):
    """A change of who leads or serves where, by SK; ``berlaku_at`` once open steps moved on.

    ``npsn_asal`` is the school that a person leaves; ``dibatalkan_at`` when the SK was withdrawn
    before its first day.
    """

    __tablename__ = "serah_terima"
    id: int | None = Field(default=None, primary_key=True)
    jenis: str
    orang_id: int = Field(foreign_key="orang.id", index=True)
    npsn: str = Field(foreign_key="sekolah.npsn", index=True)
    npsn_asal: str | None = Field(default=None, foreign_key="sekolah.npsn")
    mulai: date
    selesai: date | None = None
    sk_nomor: str
    sk_tanggal: date
    dicatat_oleh: int = Field(foreign_key="orang.id")
    dicatat_at: datetime = moment()
    berlaku_at: datetime | None = moment_or_none(index=True)
    dibatalkan_at: datetime | None = moment_or_none()
    dibatalkan_oleh: int | None = Field(default=None, foreign_key="orang.id")
    alasan_batal: str = ""


class AkibatSerahTerima(SQLModel, table=True):
    """One post or one duty whose days a change by SK set.

    ``diberi`` marks the post that the SK gives, which is gone once the SK is withdrawn; of one that
    it ends ``selesai_semula`` is the last day before the SK.
    """

    __tablename__ = "akibat_serah_terima"
    id: int | None = Field(default=None, primary_key=True)
    serah_terima_id: int = Field(foreign_key="serah_terima.id", index=True)
    penugasan_id: int | None = Field(default=None, index=True)
    delegasi_id: int | None = Field(default=None, foreign_key="delegasi.id", index=True)
    diberi: bool = False
    selesai_semula: date | None = None
