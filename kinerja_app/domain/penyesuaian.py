"""What a change of something already agreed makes invalid, and when it may be asked (domain/03 §3).

Invalid documents are archived, never deleted (K-35); old versions stay readable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.aturan import UbahPraktikMode
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.observasi import Dokumen


class Perubahan(StrEnum):
    """What is changed after it was agreed or marked."""

    PRAKTIK = "praktik"
    ISI_A = "isi_a"
    JADWAL = "jadwal"
    TINDAK_LANJUT = "tindak_lanjut"
    REFLEKSI = "refleksi"


@dataclass(frozen=True)
class Akibat:
    """One row of the cascade: what is archived, and the last document that still counts as done.

    ``kembali_ke`` None: nothing is reopened.
    """

    perubahan: Perubahan
    diarsipkan: tuple[Dokumen, ...]
    kembali_ke: Dokumen | None
    nilai_diulang: bool


_D = Dokumen

KASKADE: tuple[Akibat, ...] = (
    Akibat(Perubahan.PRAKTIK, tuple(Dokumen), _D.A, nilai_diulang=True),
    Akibat(Perubahan.ISI_A, (_D.B, _D.C, _D.D, _D.E), _D.B, nilai_diulang=True),
    Akibat(Perubahan.JADWAL, (), None, nilai_diulang=False),
    Akibat(Perubahan.TINDAK_LANJUT, (_D.E,), _D.E, nilai_diulang=False),
    Akibat(Perubahan.REFLEKSI, (), None, nilai_diulang=False),
)


class AturanPenyesuaian(Protocol):
    """What these rules ask of a rule set."""

    @property
    def ubah_praktik_mode(self) -> Provision[UbahPraktikMode]:
        """How an agreed practice may be changed."""


@dataclass(frozen=True)
class KeadaanPermintaan:
    """What must be known to judge a request."""

    rekomendasi_ada: bool
    atasan_dikonfirmasi: bool
    permintaan_terbuka: bool
    alasan: str


def archived_by(perubahan: Perubahan, selesai: frozenset[Dokumen]) -> tuple[Dokumen, ...]:
    """Return the documents that a change archives, of those that are begun or done, in order."""
    return tuple(each for each in _BY_CHANGE[perubahan].diarsipkan if each in selesai)


def reopened_by(perubahan: Perubahan, selesai: frozenset[Dokumen]) -> Dokumen | None:
    """Return the document to fill next after the change; None when nothing is reopened."""
    akibat = _BY_CHANGE[perubahan]
    return akibat.kembali_ke if archived_by(perubahan, selesai) else None


def marks_are_redone(perubahan: Perubahan) -> bool:
    """Whether what the assessor marked on Praktik Kinerja no longer counts after the change."""
    return _BY_CHANGE[perubahan].nilai_diulang


def request_problems(
    perubahan: Perubahan, keadaan: KeadaanPermintaan, rules: AturanPenyesuaian
) -> tuple[RuleBroken, ...]:
    """Return what forbids the request: no way in the rule set, a recommendation, an open one."""
    return tuple(_request_problems(perubahan, keadaan, rules))


def _request_problems(
    perubahan: Perubahan, keadaan: KeadaanPermintaan, rules: AturanPenyesuaian
) -> Iterator[RuleBroken]:
    mode = rules.ubah_praktik_mode
    source = mode.citation
    if perubahan is Perubahan.PRAKTIK and mode.value is UbahPraktikMode.TIDAK_ADA:
        yield RuleBroken("UBAH_PRAKTIK_TIDAK_ADA", source=source, field="praktik")
    if perubahan is not Perubahan.JADWAL and keadaan.rekomendasi_ada:
        yield RuleBroken("REKOMENDASI_SUDAH_ADA", source=source, field=perubahan.value)
    if not keadaan.atasan_dikonfirmasi:
        yield RuleBroken("ATASAN_BELUM_DIKONFIRMASI", source=source, field="atasan")
    if keadaan.permintaan_terbuka:
        yield RuleBroken("PERMINTAAN_MASIH_TERBUKA", source=source, field=perubahan.value)
    if not keadaan.alasan.strip():
        yield RuleBroken("ALASAN_BELUM_DITULIS", source=source, field="alasan")


_BY_CHANGE: Mapping[Perubahan, Akibat] = {each.perubahan: each for each in KASKADE}
