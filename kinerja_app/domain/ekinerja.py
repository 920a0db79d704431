"""What goes to e-Kinerja, as values: RHK with their aspects, results, and their lasting keys.

Names of fields and codes of the other system stand in ``integrations/ekinerja_bentuk``; whether
something may go at all in ``ekinerja_periksa``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.indikator import IndikatorPraktik, Rhk
from kinerja_app.domain.penilaian import Pejabat
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan


class Aspek(StrEnum):
    """The four sides on which a result is measured (domain/06 §2)."""

    KUANTITAS = "Kuantitas"
    KUALITAS = "Kualitas"
    WAKTU = "Waktu"
    BIAYA = "Biaya"


@dataclass(frozen=True)
class AspekRhk:
    """That the results of a part carry an aspect, and how indicator and target are worded.

    Both texts may name {label}, {jumlah}, {satuan}, {bukti} and {selesai}.
    """

    kode: str
    bagian: Bagian
    aspek: Aspek
    indikator: str
    target: str
    citation: Citation


@dataclass(frozen=True)
class KuadranEkinerja:
    """The code of e-Kinerja for a predikat; empty while it is not known (K-50)."""

    kode: str
    predikat: Predikat
    nilai: str
    citation: Citation


class AturanEkinerja(Protocol):
    """What these rules ask of a rule set."""

    @property
    def aspek_rhk(self) -> Provision[tuple[AspekRhk, ...]]:
        """Aspects by part of the plan."""

    @property
    def kuadran_ekinerja(self) -> Provision[tuple[KuadranEkinerja, ...]]:
        """Codes by predikat."""

    @property
    def katalog_rhk(self) -> Provision[tuple[Rhk, ...]]:
        """RHK that may be chosen."""

    @property
    def sub_indikator(self) -> Provision[tuple[IndikatorPraktik, ...]]:
        """Practices of a guru."""

    @property
    def indikator_ks(self) -> Provision[tuple[IndikatorPraktik, ...]]:
        """Practices of a kepala sekolah."""

    @property
    def selesai(self) -> Provision[date]:
        """Last day of the period."""


@dataclass(frozen=True)
class AspekDikirim:
    """One aspect of a result with its indicator and target."""

    aspek: Aspek
    indikator: str
    target: str


@dataclass(frozen=True)
class RhkDikirim:
    """One RHK of an SKP; ``kunci`` is the same in every export of it."""

    kunci: str
    kunci_skp: str
    nip: str
    npsn: str
    jabatan: Jabatan
    definitif: bool
    periode: str
    bagian: Bagian
    kode: str
    rhk: str
    aspek: tuple[AspekDikirim, ...]


@dataclass(frozen=True)
class PenilaiDikirim:
    """Who determined a result."""

    nip: str
    nama: str
    jabatan: str
    golongan: str
    unor: str
    asn: bool


@dataclass(frozen=True)
class DokumenDikirim:
    """A document behind a result, as the other system keeps it."""

    dok_id: str
    dok_nama: str
    dok_uri: str
    object: str
    slug: str


@dataclass(frozen=True)
class HasilTahunan:
    """The result of a year."""

    kunci: str
    nip: str
    tahun: int
    hasil: Rating
    perilaku: Rating
    kuadran: str
    penilai: PenilaiDikirim
    path: tuple[DokumenDikirim, ...] = ()


@dataclass(frozen=True)
class HasilPeriodik:
    """The result of a period; ``hasil`` carries what it shares with a year."""

    hasil: HasilTahunan
    mulai: date
    selesai: date
    periodik_id: str
    koefisien_id: str = ""


@dataclass(frozen=True)
class AngkaKreditDikirim:
    """Points of a career with the letter that fixes them; amounts as exact decimal text."""

    kunci: str
    nip: str
    mulai: date
    selesai: date
    pertama: bool
    integrasi: bool
    konversi: bool
    utama: str
    penunjang: str
    total: str
    nomor_sk: str
    tanggal_sk: date


@dataclass(frozen=True)
class Kumpulan:
    """Everything of one export, each part in the order of its keys."""

    periode: str
    rhk: tuple[RhkDikirim, ...] = ()
    periodik: tuple[HasilPeriodik, ...] = ()
    tahunan: tuple[HasilTahunan, ...] = ()
    angka_kredit: tuple[AngkaKreditDikirim, ...] = ()

    @property
    def jumlah(self) -> int:
        """How many records there are."""
        return len(self.rhk) + len(self.periodik) + len(self.tahunan) + len(self.angka_kredit)


def stable_key(*parts: str) -> str:
    """The lasting key of a record: 32 hex digits, the same for the same parts on any machine."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def skp_key(nomor: str) -> str:
    """The key of an SKP."""
    return stable_key("skp", nomor)


def has_all_codes(rules: AturanEkinerja) -> bool:
    """Whether every predikat has its code of e-Kinerja."""
    return all(row.nilai.strip() for row in rules.kuadran_ekinerja.value)


def quadrant(predikat: Predikat, rules: AturanEkinerja) -> str:
    """The code for a predikat; RuleBroken KUADRAN_TANPA_PEMETAAN while it is empty (K-50)."""
    for row in rules.kuadran_ekinerja.value:
        if row.predikat is predikat and row.nilai.strip():
            return row.nilai.strip()
    source = rules.kuadran_ekinerja.citation
    raise RuleBroken("KUADRAN_TANPA_PEMETAAN", source=source, field="kuadran")


JABATAN_PENILAI: Mapping[str, str] = {
    Pejabat.KEPALA_SEKOLAH.value: "Kepala Sekolah",
    Pejabat.PLT_KEPALA_SEKOLAH.value: "Plt Kepala Sekolah",
    Pejabat.PENGAWAS.value: "Pengawas Sekolah",
    Pejabat.KEPALA_DINAS.value: "Kepala Dinas Pendidikan",
    Pejabat.ATASAN_KEPALA_DINAS.value: "Atasan Kepala Dinas Pendidikan",
}
"""How the office of the one who determined is called in the other system."""
