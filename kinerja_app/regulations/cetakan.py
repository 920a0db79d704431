"""Words and rows of the printed forms that are data: PAK rows, Lampiran SKP, indicators.

The forms of PermenPANRB 6/2022 and PerBKN 3/2023 fix the titles; what the sources leave open is our
proposal and is printed with "(usulan)".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.citation import Provision
from kinerja_app.regulations.sources import L, cite, usulan

_C = Cetakan


@dataclass(frozen=True)
class NamaCetakan:
    """A document: its name in lists, the lines of its title, and what it is good for."""

    nama: str
    judul: tuple[str, ...]
    guna: str


_SKP, _BAGI = "SASARAN KINERJA PEGAWAI", "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"


def _observasi(kode: str, nama: str) -> NamaCetakan:
    title = ("OBSERVASI PRAKTIK KINERJA", f"DOKUMEN {kode}. {nama.upper()}")
    return NamaCetakan(f"Observasi {kode}: {nama}", title, "Siklus observasi")


NAMA_CETAKAN: Provision[Mapping[Cetakan, NamaCetakan]] = Provision(
    {
        _C.SKP_KUALITATIF: NamaCetakan(
            "SKP kualitatif",
            (_SKP, "PENDEKATAN HASIL KERJA KUALITATIF", _BAGI),
            "Arsip sekolah dan kepegawaian",
        ),
        _C.SKP_KUANTITATIF: NamaCetakan(
            "SKP kuantitatif",
            (_SKP, "PENDEKATAN HASIL KERJA KUANTITATIF", _BAGI),
            "Bila dinas meminta aspek dan target",
        ),
        _C.LAMPIRAN_SKP: NamaCetakan(
            "Lampiran SKP", ("LAMPIRAN SASARAN KINERJA PEGAWAI",), "Melengkapi SKP"
        ),
        _C.OBSERVASI_A: _observasi("A", "Diskusi Persiapan"),
        _C.OBSERVASI_B: _observasi("B", "Observasi Kinerja"),
        _C.OBSERVASI_C: _observasi("C", "Diskusi Tindak Lanjut"),
        _C.OBSERVASI_D: _observasi("D", "Upaya Tindak Lanjut"),
        _C.OBSERVASI_E: _observasi("E", "Refleksi Tindak Lanjut"),
        _C.UMPAN_BALIK: NamaCetakan(
            "Umpan balik",
            ("UMPAN BALIK BERKELANJUTAN", "PENDEKATAN HASIL KERJA KUALITATIF", _BAGI),
            "Pemantauan selama periode",
        ),
        _C.EVALUASI: NamaCetakan(
            "Evaluasi Kinerja",
            ("EVALUASI KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUALITATIF", _BAGI),
            "Rating dan Predikat Kinerja",
        ),
        _C.DOKUMEN_EVALUASI: NamaCetakan(
            "Dokumen Evaluasi", ("DOKUMEN EVALUASI KINERJA PEGAWAI",), "Serah terima hasil"
        ),
        _C.KONVERSI: NamaCetakan(
            "Konversi angka kredit",
            ("KONVERSI PREDIKAT KINERJA", "KE ANGKA KREDIT"),
            "Usul kenaikan pangkat dan jenjang",
        ),
        _C.AKUMULASI: NamaCetakan(
            "Akumulasi angka kredit", ("AKUMULASI ANGKA KREDIT",), "Jumlah selama dalam jenjang"
        ),
        _C.PENETAPAN: NamaCetakan(
            "Penetapan angka kredit", ("PENETAPAN ANGKA KREDIT",), "PAK"
        ),
    },
    cite("PANRB_6", note="judul menurut lampiran; angka kredit menurut PerBKN 3/2023"),
)  # fmt: skip


class SumberAk(StrEnum):
    """Where the amount of a row of the PAK comes from."""

    DASAR = "dasar"
    INTEGRASI = "integrasi"
    KONVERSI = "konversi"


@dataclass(frozen=True)
class BarisPak:
    """One row of the Penetapan Angka Kredit."""

    label: str
    sumber: SumberAk


BARIS_PAK: Provision[tuple[BarisPak, ...]] = Provision(
    (
        BarisPak("AK dasar yang diberikan", SumberAk.DASAR),
        BarisPak("AK integrasi", SumberAk.INTEGRASI),
        BarisPak("AK konversi predikat kinerja", SumberAk.KONVERSI),
    ),
    cite("PRAKTIK_UMUM", L, "salah satu dari tiga susunan yang beredar (K-51)"),
)


class BagianLampiran(StrEnum):
    """A part of the Lampiran SKP, by its heading."""

    DUKUNGAN = "DUKUNGAN SUMBER DAYA"
    PERTANGGUNGJAWABAN = "SKEMA PERTANGGUNGJAWABAN"
    KONSEKUENSI = "KONSEKUENSI"


LAMPIRAN: Provision[tuple[tuple[BagianLampiran, tuple[str, ...]], ...]] = Provision(
    (
        (
            BagianLampiran.DUKUNGAN,
            (
                "Waktu untuk diskusi persiapan, observasi, dan tindak lanjut di jam kerja.",
                "Akses ke pelatihan, komunitas belajar, dan narasumber yang direncanakan.",
            ),
        ),
        (
            BagianLampiran.PERTANGGUNGJAWABAN,
            (
                "Bukti dukung dikumpulkan selama periode dan diperiksa Pejabat Penilai Kinerja.",
                "Hasil observasi dan tindak lanjut dibahas bersama pada akhir siklus.",
            ),
        ),
        (
            BagianLampiran.KONSEKUENSI,
            (
                "Predikat Kinerja dipakai sebagai salah satu syarat angka kredit.",
                "Hasil di bawah ekspektasi ditindaklanjuti dengan pembinaan.",
            ),
        ),
    ),
    usulan("isi lampiran tidak ditetapkan sumber; nama bagian menurut PermenPANRB 6/2022"),
)
