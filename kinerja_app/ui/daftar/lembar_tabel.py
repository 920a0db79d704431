"""The lists as tables for a spreadsheet: columns, and the words of the pages in their cells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from kinerja_app.documents.tabel import Kolom, Tabel
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import post_name
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.reads_ks import BarisKs
from kinerja_app.persistence.reads_penilaian import BarisNilai
from kinerja_app.services.tabel import TabelGuru
from kinerja_app.ui.formatting import ZONE
from kinerja_app.ui.penilaian.lembar_kemajuan import label_of
from kinerja_app.ui.wording_penilaian import PREDIKAT
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_GURU = (
    Kolom("Nama", 32),
    Kolom("NIP", 20),
    Kolom("Mata pelajaran", 24),
    Kolom("Rencana", 20),
    Kolom("Sejak", 18),
    Kolom("Pengajuan ke", 10),
    Kolom("Penilaian", 20),
    Kolom("Predikat", 18),
)
_KS = (
    Kolom("Sekolah", 36),
    Kolom("NPSN", 12),
    Kolom("Jenjang", 10),
    Kolom("Kepala Sekolah", 32),
    Kolom("Plt", 8),
    Kolom("Rencana KS", 20),
    Kolom("Sejak", 18),
    Kolom("Periode dimulai", 10),
    Kolom("Guru", 8),
    Kolom("Guru menyepakati", 12),
)
_NILAI = (
    Kolom("Nama", 32),
    Kolom("SKP sebagai", 16),
    Kolom("Mata pelajaran", 24),
    Kolom("Sekolah", 36),
    Kolom("Penilaian", 20),
    Kolom("Predikat", 18),
    Kolom("Sejak", 18),
)


def guru_table(found: TabelGuru) -> Tabel:
    """The guru of a school with plan and predikat."""
    rows = tuple(
        (
            row.nama,
            row.nip,
            row.mata_pelajaran,
            _plan(row.status.value),
            _day(row.sejak),
            row.pengajuan_ke or None,
            *_rating(found.nilai.get(row.skp_id)),
        )
        for row in found.baris
    )
    return Tabel("Guru", _GURU, rows)


def heads_table(nama: str, found: Iterable[BarisKs]) -> Tabel:
    """Schools with their KS and the progress of their guru."""
    rows = tuple(
        (
            row.sekolah,
            row.npsn,
            row.jenjang,
            row.kepala,
            "Ya" if row.plt else "",
            _plan(row.status.value),
            _day(row.sejak),
            "Ya" if row.periode_dimulai else "Belum",
            row.guru,
            row.guru_sepakat,
        )
        for row in found
    )
    return Tabel(nama, _KS, rows)


def ratings_table(found: Iterable[BarisNilai]) -> Tabel:
    """People with the state of their rating and the predikat."""
    rows = tuple(
        (
            row.nama,
            post_name(row.jabatan, plt=row.plt),
            row.mata_pelajaran,
            row.sekolah,
            *_rating(row),
            _day(row.sejak),
        )
        for row in found
    )
    return Tabel("Penilaian", _NILAI, rows)


def _plan(status: str) -> str:
    return tag_rencana(status, Pembaca.PENILAI).label


def _rating(row: BarisNilai | None) -> tuple[str, str]:
    if row is None:
        return "", ""
    return label_of(row.status).label, _predikat(row.predikat)


def _predikat(predikat: Predikat | None) -> str:
    return PREDIKAT[predikat] if predikat else ""


def _day(moment: datetime | None) -> date | None:
    return local_date(moment, ZONE) if moment else None
