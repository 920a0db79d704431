"""Who must, may or may not make an SKP here (domain/01 §4).

The decision, the step and who can take it are rows of the rule set; what each case means is here.
The first row that holds decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision


class Kepegawaian(StrEnum):
    """Employment status as far as the duty to have an SKP depends on it."""

    PNS = "pns"
    PPPK = "pppk"
    NON_ASN = "non_asn"


class Instansi(StrEnum):
    """The employer of an ASN."""

    PEMDA = "pemda"
    KEMENAG = "kemenag"
    LAIN = "lain"


class TempatTugas(StrEnum):
    """The kind of school where the person serves."""

    NEGERI = "negeri"
    SWASTA = "swasta"
    MADRASAH = "madrasah"
    SILN = "siln"


class TugasBelajar(StrEnum):
    """Study leave, by who pays for it (K-06)."""

    TIDAK = "tidak"
    INSTANSI = "instansi"
    MANDIRI = "mandiri"


class Keputusan(StrEnum):
    """What the rule set says about a case."""

    WAJIB = "wajib"
    DIANJURKAN = "dianjurkan"
    TIDAK = "tidak"


class Kasus(StrEnum):
    """A case of the rule table."""

    SUDAH_BERHENTI = "SUDAH_BERHENTI"
    CLTN = "CLTN"
    TUGAS_BELAJAR_INSTANSI = "TUGAS_BELAJAR_INSTANSI"
    KEMENAG_TANPA_DAPODIK = "KEMENAG_TANPA_DAPODIK"
    KEMENAG_PNS_DEPAG = "KEMENAG_PNS_DEPAG"
    KEMENAG_STATUS_LAIN = "KEMENAG_STATUS_LAIN"
    MADRASAH = "MADRASAH"
    SILN = "SILN"
    INSTANSI_LAIN_TANPA_DAPODIK = "INSTANSI_LAIN_TANPA_DAPODIK"
    TIDAK_DI_DAPODIK = "TIDAK_DI_DAPODIK"
    TENAGA_KEPENDIDIKAN = "TENAGA_KEPENDIDIKAN"
    PENGAWAS = "PENGAWAS"
    JENIS_PTK_TIDAK_SESUAI = "JENIS_PTK_TIDAK_SESUAI"
    BUKAN_SATMINKAL = "BUKAN_SATMINKAL"
    GPK_ULD = "GPK_ULD"
    NON_ASN = "NON_ASN"
    ASN_SEKOLAH_SWASTA = "ASN_SEKOLAH_SWASTA"
    ASN = "ASN"


@dataclass(frozen=True)
class FaktaOrang:
    """What is known of a person on the day; ``tmt_berhenti`` is the last day of service."""

    jenis_ptk: str
    kepegawaian: Kepegawaian
    instansi: Instansi = Instansi.PEMDA
    tempat: TempatTugas = TempatTugas.NEGERI
    di_dapodik: bool = True
    status_pns_depag: bool = False
    satminkal: bool = True
    pengawas: bool = False
    tenaga_kependidikan: bool = False
    gpk_uld: bool = False
    tugas_belajar: TugasBelajar = TugasBelajar.TIDAK
    cltn_mulai: date | None = None
    cltn_selesai: date | None = None
    tmt_berhenti: date | None = None


@dataclass(frozen=True)
class BarisKelayakan:
    """One row of the rule table: the case, the decision, what to do next and who can do it."""

    kasus: Kasus
    keputusan: Keputusan
    langkah: str
    pemilik: str
    citation: Citation


@dataclass(frozen=True)
class Kelayakan:
    """The answer for one person; ``kode`` names the case, ``pemilik`` who can change it."""

    kode: str
    keputusan: Keputusan
    langkah: str
    pemilik: str
    citation: Citation

    @property
    def boleh(self) -> bool:
        """Whether the person may make an SKP here."""
        return self.keputusan is not Keputusan.TIDAK

    @property
    def diekspor(self) -> bool:
        """Whether a result may flow to e-Kinerja: only where the SKP is compulsory (ASN)."""
        return self.keputusan is Keputusan.WAJIB


class AturanKelayakan(Protocol):
    """What these rules ask of a rule set."""

    @property
    def kelayakan(self) -> Provision[tuple[BarisKelayakan, ...]]:
        """Rule table; its last row holds for everybody."""

    @property
    def jenis_ptk_diizinkan(self) -> Provision[tuple[str, ...]]:
        """Dapodik job types that may enter."""


def _normal(jenis_ptk: str) -> str:
    return " ".join(jenis_ptk.casefold().split())


def has_allowed_jenis_ptk(jenis_ptk: str, rules: AturanKelayakan) -> bool:
    """Whether the Dapodik job type may enter, without regard to case and spaces."""
    return _normal(jenis_ptk) in {_normal(each) for each in rules.jenis_ptk_diizinkan.value}


def _on_unpaid_leave(fakta: FaktaOrang, on: date) -> bool:
    if fakta.cltn_mulai is None or on < fakta.cltn_mulai:
        return False
    return fakta.cltn_selesai is None or on <= fakta.cltn_selesai


def _is_kemenag(fakta: FaktaOrang) -> bool:
    return fakta.instansi is Instansi.KEMENAG


_Predicate = Callable[[FaktaOrang, AturanKelayakan, date], bool]

_HOLDS: Mapping[Kasus, _Predicate] = {
    Kasus.SUDAH_BERHENTI: lambda f, _, on: f.tmt_berhenti is not None and on > f.tmt_berhenti,
    Kasus.CLTN: lambda f, _, on: _on_unpaid_leave(f, on),
    Kasus.TUGAS_BELAJAR_INSTANSI: lambda f, *_: f.tugas_belajar is TugasBelajar.INSTANSI,
    Kasus.KEMENAG_TANPA_DAPODIK: lambda f, *_: _is_kemenag(f) and not f.di_dapodik,
    Kasus.KEMENAG_PNS_DEPAG: lambda f, *_: _is_kemenag(f) and f.status_pns_depag,
    Kasus.KEMENAG_STATUS_LAIN: lambda f, *_: _is_kemenag(f) and not f.status_pns_depag,
    Kasus.MADRASAH: lambda f, *_: f.tempat is TempatTugas.MADRASAH,
    Kasus.SILN: lambda f, *_: f.tempat is TempatTugas.SILN,
    Kasus.INSTANSI_LAIN_TANPA_DAPODIK: lambda f, *_: (
        f.instansi is Instansi.LAIN and not f.di_dapodik
    ),
    Kasus.TIDAK_DI_DAPODIK: lambda f, *_: not f.di_dapodik,
    Kasus.TENAGA_KEPENDIDIKAN: lambda f, *_: f.tenaga_kependidikan,
    Kasus.PENGAWAS: lambda f, *_: f.pengawas,
    Kasus.JENIS_PTK_TIDAK_SESUAI: lambda f, rules, _: not has_allowed_jenis_ptk(f.jenis_ptk, rules),
    Kasus.BUKAN_SATMINKAL: lambda f, *_: not f.satminkal,
    Kasus.GPK_ULD: lambda f, *_: f.gpk_uld,
    Kasus.NON_ASN: lambda f, *_: f.kepegawaian is Kepegawaian.NON_ASN,
    Kasus.ASN_SEKOLAH_SWASTA: lambda f, *_: f.tempat is TempatTugas.SWASTA,
    Kasus.ASN: lambda *_: True,
}


def check(fakta: FaktaOrang, rules: AturanKelayakan, *, on: date) -> Kelayakan:
    """Decide whether the person must, may or may not make an SKP here on that day."""
    row = next(each for each in rules.kelayakan.value if _HOLDS[each.kasus](fakta, rules, on))
    return Kelayakan(row.kasus.value, row.keputusan, row.langkah, row.pemilik, row.citation)


_PPPK_LABELS = ("pppk", "p3k")
_PNS_LABELS = ("pns", "cpns")
_KEMENAG_MARKS = ("depag", "kemenag")
_TENDIK_MARKS = (
    "tenaga administrasi",
    "tenaga kependidikan",
    "tenaga laboratorium",
    "tenaga perpustakaan",
    "pustakawan",
    "laboran",
    "operator",
    "penjaga",
    "pesuruh",
    "tukang kebun",
    "petugas keamanan",
)


def kepegawaian_of(status_kepegawaian: str) -> Kepegawaian:
    """Read the Dapodik label of the employment status; one that names no ASN is non-ASN."""
    label = _normal(status_kepegawaian)
    if label.startswith(_PPPK_LABELS):
        return Kepegawaian.PPPK
    return Kepegawaian.PNS if label.startswith(_PNS_LABELS) else Kepegawaian.NON_ASN


def facts_from_roster(
    *, jenis_ptk: str, status_kepegawaian: str, tempat: TempatTugas = TempatTugas.NEGERI
) -> FaktaOrang:
    """Read what the Dapodik list says of a person: the one place that knows its labels.

    What the list does not say (leave, study, last day, the second school) is added with
    ``dataclasses.replace``.
    """
    status, ptk = _normal(status_kepegawaian), _normal(jenis_ptk)
    kemenag = any(mark in status for mark in _KEMENAG_MARKS)
    return FaktaOrang(
        jenis_ptk=jenis_ptk,
        kepegawaian=kepegawaian_of(status),
        instansi=Instansi.KEMENAG if kemenag else Instansi.PEMDA,
        status_pns_depag=status == "pns depag",
        tempat=tempat,
        pengawas=ptk.startswith("pengawas"),
        tenaga_kependidikan=any(mark in ptk for mark in _TENDIK_MARKS),
    )
