"""A printed form as plain values: what stands on the paper, in order, and nothing about how.

One template (``lembar.typ``) sets every form. Every word of a person is data in it, never markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Rata = Literal["kiri", "tengah", "kanan"]


@dataclass(frozen=True)
class Sel:
    """A cell: paragraphs, then bullets; ``lebar`` and ``tinggi`` count columns and rows.

    ``usulan`` marks our own proposal, printed with "(usulan)".
    """

    teks: str = ""
    butir: tuple[str, ...] = ()
    tebal: bool = False
    latar: bool = False
    rata: Rata | None = None
    lebar: int = 1
    tinggi: int = 1
    usulan: bool = False


@dataclass(frozen=True)
class Kolom:
    """A column: its head, its width in the units of the template, its alignment."""

    judul: str
    lebar: str = "1fr"
    rata: Rata = "kiri"


@dataclass(frozen=True)
class Tabel:
    """A ruled table whose head is repeated on each page; without heads it has none."""

    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Sel, ...], ...]
    jenis: Literal["tabel"] = "tabel"


@dataclass(frozen=True)
class Identitas:
    """One side of the head: "Pegawai yang Dinilai" with its numbered lines."""

    judul: str
    baris: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DuaPihak:
    """The two sides of the head."""

    kiri: Identitas
    kanan: Identitas
    jenis: Literal["dua_pihak"] = "dua_pihak"


@dataclass(frozen=True)
class Rincian:
    """Labels with their values, one a line; with ``bernomor`` the lines are counted."""

    baris: tuple[tuple[str, str], ...]
    bernomor: bool = False
    jenis: Literal["rincian"] = "rincian"


@dataclass(frozen=True)
class Subjudul:
    """The heading of a part."""

    teks: str
    usulan: bool = False
    jenis: Literal["subjudul"] = "subjudul"


@dataclass(frozen=True)
class Tulisan:
    """What somebody wrote under its question: one paragraph per line."""

    label: str
    teks: str
    jenis: Literal["tulisan"] = "tulisan"


@dataclass(frozen=True)
class Daftar:
    """A numbered list."""

    butir: tuple[str, ...]
    jenis: Literal["daftar"] = "daftar"


@dataclass(frozen=True)
class Catatan:
    """A small remark of the form itself."""

    teks: str
    jenis: Literal["catatan"] = "catatan"


@dataclass(frozen=True)
class Sorotan:
    """A result that stands out: label left, value right."""

    label: str
    nilai: str
    jenis: Literal["sorotan"] = "sorotan"


@dataclass(frozen=True)
class Kurva:
    """The suggested spread: one weight per label; ``sendiri`` is the place of this predikat."""

    judul: str
    label: tuple[str, ...]
    bobot: tuple[int, ...]
    sendiri: int | None
    keterangan: str
    jenis: Literal["kurva"] = "kurva"


@dataclass(frozen=True)
class Penanda:
    """Who signs: lines above the name, the name, and what stands under it."""

    atas: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...] = ()


@dataclass(frozen=True)
class TandaTangan:
    """The signatures at the end, kept together on one page."""

    kiri: Penanda | None
    kanan: Penanda | None
    jenis: Literal["tanda_tangan"] = "tanda_tangan"


Blok = (
    Tabel
    | DuaPihak
    | Rincian
    | Subjudul
    | Tulisan
    | Daftar
    | Catatan
    | Sorotan
    | Kurva
    | TandaTangan
)


@dataclass(frozen=True)
class Lembar:
    """A whole form. ``kiri_atas`` and ``kanan_atas`` stand on the line under the title.

    With ``nomor`` the form is numbered: by ``nomor_surat``, or by hand while that is empty.
    """

    judul: tuple[str, ...]
    nama: str
    kiri_atas: str = ""
    kanan_atas: str = ""
    blok: tuple[Blok, ...] = field(default=())
    mendatar: bool = False
    nomor: bool = False
    nomor_surat: str = ""
