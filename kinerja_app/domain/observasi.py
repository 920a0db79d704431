"""The vocabulary of the cycle A–E: its documents, fields, and the rubric (domain/03 §2).

What the lists hold stands in the rule set; the filled documents are values of ``isi_siklus``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.skp import Jabatan


class Dokumen(StrEnum):
    """A document of the cycle, in the order in which they are filled."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Pengisi(StrEnum):
    """Who fills a field: the person assessed, or the one who observes him."""

    PEGAWAI = "pegawai"
    PENGAMAT = "pengamat"


class JenisIsian(StrEnum):
    """What a field takes."""

    TEKS = "teks"
    TEKS_PANJANG = "teks_panjang"
    FOKUS = "fokus"
    JADWAL = "jadwal"
    BERKAS = "berkas"
    KATEGORI = "kategori"
    KESADARAN = "kesadaran"
    DAFTAR_UPAYA = "daftar_upaya"


class KategoriObservasi(StrEnum):
    """What the observer saw of one fokus perilaku, from the lowest."""

    BELUM = "BELUM_DILAKUKAN"
    BELUM_EFEKTIF = "BELUM_EFEKTIF"
    EFEKTIF = "EFEKTIF"


class Kesadaran(StrEnum):
    """How far the person notices the own difficulty, from the lowest."""

    BELUM_SADAR = "BELUM_SADAR"
    SADAR_KESULITAN = "SADAR_KESULITAN"
    SADAR_DAMPAK = "SADAR_DAMPAK"


class JenisUpaya(StrEnum):
    """The two kinds of follow-up of document D."""

    PENGEMBANGAN_KOMPETENSI = "pengembangan_kompetensi"
    PENINGKATAN_KINERJA = "peningkatan_kinerja"


@dataclass(frozen=True)
class DokumenSiklus:
    """A document as a rule set names it; ``setelah`` are the codes that must be done first."""

    kode: Dokumen
    nama: str
    blok: str
    tahap: str
    setelah: tuple[Dokumen, ...]
    citation: Citation


@dataclass(frozen=True)
class IsianDokumen:
    """A field: ``maks`` counts characters (text) or bytes (file); ``jabatan`` who has it."""

    kode: str
    dokumen: Dokumen
    label: str
    pengisi: Pengisi
    jenis: JenisIsian
    wajib: bool
    maks: int | None
    pertanyaan: str
    citation: Citation
    jabatan: tuple[Jabatan, ...] = (Jabatan.GURU, Jabatan.KEPALA_SEKOLAH)


@dataclass(frozen=True)
class TingkatKategori:
    """A category of the rubric: its place (1–3), label, and meaning in our own words."""

    kode: KategoriObservasi
    urutan: int
    label: str
    arti: str
    citation: Citation


@dataclass(frozen=True)
class TingkatKesadaran:
    """A level of awareness with its label and the other label in use (K-32)."""

    kode: Kesadaran
    urutan: int
    label: str
    label_lain: str
    citation: Citation


@dataclass(frozen=True)
class ContohPerilaku:
    """An example line beside a fokus: recommended or, where ``dianjurkan`` is false, avoided."""

    kode: str
    fokus: str
    dianjurkan: bool
    label: str
    citation: Citation


class AturanSiklus(Protocol):
    """What the rules of the cycle ask of a rule set."""

    @property
    def dokumen_siklus(self) -> Provision[tuple[DokumenSiklus, ...]]:
        """Documents in order."""

    @property
    def siklus_dokumen(self) -> Provision[tuple[str, ...]]:
        """What the stage is divided into: the blocks, or the documents one by one."""

    @property
    def isian_dokumen(self) -> Provision[tuple[IsianDokumen, ...]]:
        """Fields of all documents, in the order of the screens."""

    @property
    def kategori_observasi(self) -> Provision[tuple[TingkatKategori, ...]]:
        """Three categories, from the lowest."""

    @property
    def kategori_kesadaran(self) -> Provision[tuple[TingkatKesadaran, ...]]:
        """Three levels, from the lowest."""

    @property
    def contoh_perilaku(self) -> Provision[tuple[ContohPerilaku, ...]]:
        """Examples beside the rubric."""

    @property
    def siklus_per_periode(self) -> Provision[int]:
        """How many cycles a period has, at most."""

    @property
    def target_perilaku_min(self) -> Provision[int]:
        """Fewest target perilaku."""

    @property
    def target_perilaku_maks(self) -> Provision[int]:
        """Most target perilaku."""

    @property
    def observasi_dinilai(self) -> Provision[bool]:
        """Whether the categories of B count in the rating (K-17)."""


def block_of(dokumen: Dokumen, rules: AturanSiklus) -> str:
    """The block that the document stands in; empty where the rules know the documents alone."""
    named = {each.kode: each.blok for each in rules.dokumen_siklus.value}
    return named[dokumen] if named[dokumen] in rules.siklus_dokumen.value else ""


def fields_of(
    dokumen: Dokumen, pengisi: Pengisi, rules: AturanSiklus, *, jabatan: Jabatan
) -> tuple[IsianDokumen, ...]:
    """Return what one side fills in a document of an SKP in that post."""
    return tuple(
        each
        for each in rules.isian_dokumen.value
        if each.dokumen is dokumen and each.pengisi is pengisi and jabatan in each.jabatan
    )


def examples_of(fokus: str, rules: AturanSiklus, *, dianjurkan: bool) -> tuple[ContohPerilaku, ...]:
    """Return the recommended or the avoided examples of a fokus; empty where none are held."""
    return tuple(
        each
        for each in rules.contoh_perilaku.value
        if each.fokus == fokus and each.dianjurkan is dianjurkan
    )
