"""An SKP as a value: its state, its post, and the moments of its life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StatusRencana(StrEnum):
    """State of the plan of one SKP (domain/02 §7)."""

    BELUM_MENGAJUKAN = "BELUM_MENGAJUKAN"
    DRAF = "DRAF"
    DIAJUKAN = "DIAJUKAN"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DISETUJUI = "DISETUJUI"
    DISEPAKATI = "DISEPAKATI"
    TIDAK_AKTIF = "TIDAK_AKTIF"


class Jabatan(StrEnum):
    """In which post the SKP is made: it decides indicators, assessor and gates."""

    GURU = "guru"
    KEPALA_SEKOLAH = "kepala_sekolah"


_NAMES: Mapping[Jabatan, str] = {
    Jabatan.GURU: "Guru",
    Jabatan.KEPALA_SEKOLAH: "Kepala Sekolah",
}


def post_name(jabatan: Jabatan, *, plt: bool, jenjang: str = "") -> str:
    """The post as forms and lists write it: "Guru Ahli Muda", "Plt Kepala Sekolah"."""
    name = f"{_NAMES[jabatan]} {jenjang}".strip()
    return f"Plt {name}" if plt else name


@dataclass(frozen=True)
class Skp:
    """One SKP of a person, in a post, at a school, in a period.

    ``rule_set_id`` is fixed when the SKP is made, so a later rule set never changes it. ``versi``
    is the lock against two people acting at once. All moments are aware UTC.
    """

    id: int
    nomor: str
    orang_id: int
    penugasan_id: int
    jabatan: Jabatan
    status_penugasan: str
    npsn: str
    periode_kode: str
    rule_set_id: str
    status: StatusRencana
    versi: int
    pengajuan_ke: int
    dimulai_at: datetime
    sejak: datetime
    data_diri_at: datetime | None = None
    atasan_at: datetime | None = None
    rapor_dibaca_at: datetime | None = None
    diajukan_at: datetime | None = None
    dibuka_at: datetime | None = None
    dibuka_oleh: int | None = None
    ditinjau_at: datetime | None = None
    ditinjau_oleh: int | None = None
    diputuskan_at: datetime | None = None
    diputuskan_oleh: int | None = None
    atas_nama: str = ""
    disepakati_at: datetime | None = None

    @property
    def is_plt(self) -> bool:
        """Whether the post is held as Plt."""
        return self.status_penugasan == "plt"
