"""The resources of the API as they go over the wire; the OpenAPI description is made from these.

Field names are those of the regulation. No model has a NIK, a birth date or a private address.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from kinerja_app.domain.skp import StatusRencana

Npsn = Annotated[str, Field(pattern=r"^[0-9]{8}$", description="NPSN, delapan angka.")]
KodePeriode = Annotated[
    str,
    Field(pattern=r"^20[0-9]{2}(-[12])?$", description="Kode periode, misalnya 2024-2 atau 2025."),
]
Nomor = Annotated[int, Field(ge=1, le=2_147_483_647)]
_STEMPEL = "Waktu UTC (RFC 3339)."


class _Keluar(BaseModel):
    """What goes out: read from the values of the services, nothing beside its fields."""

    model_config = ConfigDict(from_attributes=True, extra="ignore")


class Periode(_Keluar):
    """Satu periode yang sudah mulai."""

    kode: str
    nama: str
    mulai: date
    selesai: date


class Sekolah(_Keluar):
    """Satu satuan pendidikan di daerah."""

    npsn: Npsn
    nama: str
    jenjang: str
    status: str = Field(description="negeri atau swasta.")
    kecamatan: str
    kabupaten: str
    provinsi: str


class Tugas(_Keluar):
    """Satu penugasan yang berlaku pada hari permintaan."""

    npsn: Npsn
    peran: str
    status: str = Field(description="definitif atau plt.")
    satminkal: bool


class Orang(_Keluar):
    """Satu orang yang aktif di sekolah daerah. NIK, tanggal lahir, dan alamat tidak dikirim."""

    id: Nomor
    nama: str
    nip: str
    nuptk: str
    status_kepegawaian: str
    jenis_ptk: str
    golongan: str
    jenjang_jabatan: str
    mata_pelajaran: str
    penugasan: tuple[Tugas, ...]


class Skp(_Keluar):
    """Satu SKP Kepala Sekolah dan keadaannya."""

    id: Nomor
    nomor: str
    orang_id: Nomor
    nama: str
    npsn: Npsn
    jabatan: str
    status_penugasan: str
    periode: str
    status: StatusRencana
    sejak: AwareDatetime = Field(description=f"Sejak kapan status itu berlaku. {_STEMPEL}")
    diajukan_at: datetime | None = Field(description=_STEMPEL)
    disepakati_at: datetime | None = Field(description=_STEMPEL)


class Penilaian(_Keluar):
    """Predikat akhir satu SKP Kepala Sekolah. Yang belum final tidak dikirim."""

    skp_id: Nomor
    nomor: str
    orang_id: Nomor
    nama: str
    npsn: Npsn
    jabatan: str
    periode: str
    versi: int = Field(description="Naik satu setiap kali penilaian dibuka kembali.")
    predikat: str
    status: str
    final_at: datetime | None = Field(description=_STEMPEL)


class Kemajuan(_Keluar):
    """Kemajuan perencanaan satu sekolah pada satu periode."""

    npsn: Npsn
    nama: str
    jenjang: str
    periode: str
    periode_dimulai: bool
    guru: int = Field(ge=0, description="Guru aktif di sekolah induknya.")
    guru_sepakat: int = Field(ge=0, description="Dari mereka, yang sudah menyepakati rencana.")


class _Halaman(_Keluar):
    """A page of a list."""

    lanjut: str | None = Field(description="Kursor halaman berikut; null di halaman terakhir.")


class DaftarPeriode(_Keluar):
    """Semua periode yang sudah mulai, yang terbaru lebih dulu."""

    data: tuple[Periode, ...]


class DaftarSekolah(_Halaman):
    """Satu halaman sekolah, urut NPSN."""

    data: tuple[Sekolah, ...]


class DaftarOrang(_Halaman):
    """Satu halaman orang, urut nomor."""

    data: tuple[Orang, ...]


class DaftarSkp(_Halaman):
    """Satu halaman SKP, urut nomor."""

    data: tuple[Skp, ...]


class DaftarPenilaian(_Halaman):
    """Satu halaman predikat akhir, urut nomor SKP."""

    data: tuple[Penilaian, ...]


class DaftarKemajuan(_Halaman):
    """Satu halaman kemajuan, urut NPSN."""

    data: tuple[Kemajuan, ...]


class Galat(BaseModel):
    """Satu bagian permintaan yang perlu diperbaiki."""

    letak: str
    pesan: str


class Masalah(BaseModel):
    """Penolakan menurut RFC 9457 (application/problem+json)."""

    type: str
    title: str
    status: int
    detail: str
    kode: str
    galat: tuple[Galat, ...] = ()
