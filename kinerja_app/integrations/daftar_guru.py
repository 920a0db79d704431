"""What a Dapodik list becomes: people with typed values, rows with their outcome, the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kinerja_app.domain.identitas import Kelamin
from kinerja_app.integrations.temuan import Akibat, Temuan, in_sheet_order


@dataclass(frozen=True)
class OrangRoster:
    """The values of one accepted person; numbers are bare digits, texts are trimmed.

    An empty text means that the list does not say; ``nik``, ``nuptk``, ``nip`` and ``email`` are
    None then, because they are unique where they are stored.
    """

    nama: str
    kelamin: Kelamin
    tempat_lahir: str
    tanggal_lahir: date
    nik: str | None
    nuptk: str | None
    nip: str | None
    email: str | None
    status_kepegawaian: str
    jenis_ptk: str
    golongan: str


class HasilBaca(StrEnum):
    """What reading a row came to, before anything stored is looked at."""

    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    DILEWATI = "dilewati"
    GANDA = "ganda"


@dataclass(frozen=True)
class BarisRoster:
    """One row: its number in the spreadsheet, its cells as written, the person, the findings.

    ``orang`` is None unless the row is accepted. ``ganda_dari`` is the row already used for the
    same person.
    """

    baris: int
    nama: str
    tertulis: tuple[str, ...]
    orang: OrangRoster | None
    temuan: tuple[Temuan, ...] = ()
    ganda_dari: int | None = None

    @property
    def hasil(self) -> HasilBaca:
        """What reading the row came to."""
        if self.ganda_dari is not None:
            return HasilBaca.GANDA
        consequences = {temuan.akibat for temuan in self.temuan}
        if Akibat.DILEWATI in consequences:
            return HasilBaca.DILEWATI
        return HasilBaca.DITERIMA if self.orang is not None else HasilBaca.DITOLAK


@dataclass(frozen=True)
class DaftarGuru:
    """A whole list. ``diunduh`` is the local time of the school's computer, zone unknown."""

    berkas: str
    npsn: str
    sekolah: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    diunduh: datetime | None
    baris: tuple[BarisRoster, ...]

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        """Every finding, in the order of the sheet."""
        return in_sheet_order(tuple(temuan for row in self.baris for temuan in row.temuan))

    @property
    def orang(self) -> tuple[OrangRoster, ...]:
        """The accepted people, each once."""
        return tuple(
            row.orang
            for row in self.baris
            if row.orang is not None and row.hasil is HasilBaca.DITERIMA
        )
