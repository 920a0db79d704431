"""The documents A–E as they are filled. Each attribute has the code of its field in the rule set.

Whether a document is complete is asked in ``masalah_siklus``; who may take which step stands in
``alur_pelaksanaan``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from kinerja_app.domain.observasi import (
    AturanSiklus,
    Dokumen,
    JenisUpaya,
    KategoriObservasi,
    Kesadaran,
)


@dataclass(frozen=True)
class JadwalObservasi:
    """When the observation is held, in local time; it ends on the same day."""

    tanggal: date
    mulai: time
    selesai: time


@dataclass(frozen=True)
class DokumenA:
    """Diskusi Persiapan; ``berkas`` are ids of stored files."""

    target_perilaku: tuple[str, ...] = ()
    upaya_mempelajari: str = ""
    jadwal: JadwalObservasi | None = None
    kelas: str = ""
    mata_pelajaran: str = ""
    tempat: str = ""
    peserta: str = ""
    hasil_diharapkan: str = ""
    catatan_lain: str = ""
    perangkat: tuple[int, ...] = ()


@dataclass(frozen=True)
class HasilFokus:
    """The mark of one fokus with the evidence seen for it."""

    fokus: str
    kategori: KategoriObservasi
    bukti: str = ""


@dataclass(frozen=True)
class CatatanBerjalan:
    """A note taken while observing; ``fokus`` empty when it belongs to none. Aware UTC."""

    teks: str
    saat: datetime
    fokus: str = ""


@dataclass(frozen=True)
class DokumenB:
    """Observasi Kinerja."""

    hasil: tuple[HasilFokus, ...] = ()
    bukti_perilaku: str = ""
    rekomendasi: str = ""
    catatan: tuple[CatatanBerjalan, ...] = ()


@dataclass(frozen=True)
class UpayaTindakLanjut:
    """One follow-up with its last day (inclusive) and, when done, the report and its day."""

    uraian: str
    jenis: JenisUpaya
    tenggat: date
    laporan: str = ""
    selesai: date | None = None


@dataclass(frozen=True)
class DokumenC:
    """Diskusi Tindak Lanjut: the part of the pegawai, then that of the observer."""

    refleksi: str = ""
    tujuan: str = ""
    upaya: tuple[UpayaTindakLanjut, ...] = ()
    dukungan: str = ""
    respons: str = ""
    kesadaran: Kesadaran | None = None
    pertanyaan: str = ""
    catatan_pengamat: str = ""


@dataclass(frozen=True)
class DokumenD:
    """Upaya Tindak Lanjut: the follow-ups agreed in C, with their reports."""

    laporan_upaya: tuple[UpayaTindakLanjut, ...] = ()


@dataclass(frozen=True)
class DokumenE:
    """Refleksi Tindak Lanjut; the observer reads it only once ``dibagikan`` is true."""

    capaian: str = ""
    tantangan: str = ""
    rencana_perbaikan: str = ""
    dibagikan: bool = False
    kesadaran_akhir: Kesadaran | None = None
    pertanyaan_akhir: str = ""
    catatan_akhir: str = ""


IsiDokumen = DokumenA | DokumenB | DokumenC | DokumenD | DokumenE

BENTUK: Mapping[Dokumen, type[IsiDokumen]] = {
    Dokumen.A: DokumenA,
    Dokumen.B: DokumenB,
    Dokumen.C: DokumenC,
    Dokumen.D: DokumenD,
    Dokumen.E: DokumenE,
}
"""The value behind each document."""


@dataclass(frozen=True)
class UmpanBalikObservasi:
    """How many of the rated fokus were effective; information only, no rating follows (K-37)."""

    efektif: int
    dinilai: int
    ikut_dinilai: bool


def observation_summary(isi: DokumenB, rules: AturanSiklus) -> UmpanBalikObservasi:
    """Count the effective marks, and say whether they count in the rating (K-17)."""
    effective = sum(each.kategori is KategoriObservasi.EFEKTIF for each in isi.hasil)
    return UmpanBalikObservasi(effective, len(isi.hasil), rules.observasi_dinilai.value)


def texts_of(isi: IsiDokumen) -> Iterator[tuple[str, str]]:
    """Each field with what was typed in it; the rows of a field stand below each other."""
    for field in fields(isi):
        value = getattr(isi, field.name)
        if isinstance(value, tuple):
            yield field.name, "\n".join(word for row in value for word in _words_of(row))
        elif isinstance(value, str):
            yield field.name, value


def _words_of(row: Any) -> Iterator[str]:
    cells = vars(row).values() if is_dataclass(row) else (row,)
    return (cell for cell in cells if isinstance(cell, str) and cell)


def overdue(upaya: tuple[UpayaTindakLanjut, ...], on: date) -> tuple[UpayaTindakLanjut, ...]:
    """Return the follow-ups whose last day has passed and that are not done."""
    return tuple(each for each in upaya if each.selesai is None and each.tenggat < on)
