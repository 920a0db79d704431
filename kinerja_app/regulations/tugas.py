"""Extra duties of 2024 and of Permendikdasmen 11/2025, and the five main duties (domain/02 §5)."""

from __future__ import annotations

from kinerja_app.domain.citation import Citation
from kinerja_app.domain.indikator import TugasPokok, TugasTambahanResmi
from kinerja_app.regulations.sources import L, cite, usulan

UTAMA = "utama"
LAIN = "lain"
_MENENGAH = ("SMP", "SMA", "SMK")
_SMK = ("SMK",)

_UTAMA_2018 = cite("PERMEN_15")
_LAIN_2018 = cite("PERMEN_15", L, "daftar tugas tambahan lain, belum diperiksa pada naskah")
_PIKET = cite("PI", note="guru piket disebut dalam tanya jawab")
_2025 = cite("PERMEN_11", note="ekuivalensi jam per minggu; tugas lain paling banyak 6 jam")
_POKOK = cite("PI_2025")


def _tugas(
    kode: str,
    label: str,
    kelompok: str,
    citation: Citation,
    *,
    jenjang: tuple[str, ...] = (),
    jam: int | None = None,
) -> TugasTambahanResmi:
    return TugasTambahanResmi(kode, label, kelompok, citation, jenjang, jam)


TUGAS_TAMBAHAN_2024: tuple[TugasTambahanResmi, ...] = (
    _tugas("WAKIL_KS", "Wakil Kepala Satuan Pendidikan", UTAMA, _UTAMA_2018, jenjang=_MENENGAH),
    _tugas("KEPALA_PERPUSTAKAAN", "Kepala Perpustakaan", UTAMA, _UTAMA_2018),
    _tugas("KETUA_PROGRAM", "Ketua Program Keahlian", UTAMA, _UTAMA_2018, jenjang=_SMK),
    _tugas(
        "KEPALA_LAB", "Kepala laboratorium, bengkel, unit produksi, atau teaching factory",
        UTAMA, _UTAMA_2018, jenjang=_MENENGAH,
    ),
    _tugas(
        "PEMBIMBING_KHUSUS", "Pembimbing khusus (satuan pendidikan inklusif atau terpadu)",
        UTAMA, _UTAMA_2018,
    ),
    _tugas("WALI_KELAS", "Wali kelas", LAIN, _LAIN_2018),
    _tugas("PEMBINA_OSIS", "Pembina OSIS", LAIN, _LAIN_2018),
    _tugas("PEMBINA_EKSKUL", "Pembina ekstrakurikuler", LAIN, _LAIN_2018),
    _tugas("KOORDINATOR_PKB", "Koordinator PKB/PKG", LAIN, _LAIN_2018),
    _tugas("KOORDINATOR_BKK", "Koordinator BKK", LAIN, _LAIN_2018, jenjang=_SMK),
    _tugas("GURU_PIKET", "Guru piket", LAIN, _PIKET),
    _tugas("PENGURUS_LSP", "Pengurus LSP-P1", LAIN, _LAIN_2018, jenjang=_SMK),
    _tugas("PENILAI_GURU", "Penilai kinerja guru", LAIN, _LAIN_2018),
    _tugas("ORGANISASI_PROFESI", "Pengurus organisasi profesi", LAIN, _LAIN_2018),
    _tugas("TUTOR_PJJ", "Tutor pendidikan jarak jauh", LAIN, _LAIN_2018),
    _tugas("TPPK", "Tim Pencegahan dan Penanganan Kekerasan (TPPK)", LAIN,
           cite("PERMEN_46", L, "pasal 15 dan 25")),
    _tugas("PENDATAAN", "Petugas pendataan (Dapodik)", LAIN, cite("PERMEN_79", L)),
    _tugas("PENGELOLA_BOSP", "Pengelola dana BOSP, misalnya bendahara", LAIN, cite("PERMEN_2", L)),
    _tugas("KOORDINATOR_P5", "Koordinator projek (P5)", LAIN, usulan("belum ada di daftar 2024")),
)  # fmt: skip

TUGAS_TAMBAHAN_2025: tuple[TugasTambahanResmi, ...] = (
    _tugas("WAKIL_KS", "Wakil kepala sekolah", UTAMA, _2025, jam=12),
    _tugas("KETUA_PROGRAM", "Ketua program keahlian", UTAMA, _2025, jam=12, jenjang=_SMK),
    _tugas("KEPALA_PERPUSTAKAAN", "Kepala perpustakaan", UTAMA, _2025, jam=12),
    _tugas("KEPALA_LAB", "Kepala laboratorium atau bengkel", UTAMA, _2025, jam=12),
    _tugas("KEPALA_TEFA", "Kepala unit produksi atau teaching factory", UTAMA, _2025, jam=12),
    _tugas("PEMBIMBING_KHUSUS", "Pembimbing khusus pendidikan inklusi", UTAMA, _2025, jam=6),
    _tugas("WALI_KELAS", "Wali kelas", LAIN, _2025, jam=2),
    _tugas("PEMBINA_OSIS", "Pembina OSIS", LAIN, _2025, jam=2),
    _tugas("PEMBINA_EKSKUL", "Pembina ekstrakurikuler", LAIN, _2025, jam=2),
    _tugas("KOORDINATOR_KOMPETENSI", "Koordinator pengembangan kompetensi", LAIN, _2025, jam=2),
    _tugas("KETUA_BKK", "Ketua BKK", LAIN, _2025, jam=2, jenjang=_SMK),
    _tugas("KETUA_LSP", "Ketua LSP-P1", LAIN, _2025, jam=2, jenjang=_SMK),
    _tugas("KOORDINATOR_KINERJA", "Koordinator pengelolaan kinerja guru", LAIN, _2025, jam=2),
    _tugas("KOORDINATOR_PROJEK", "Koordinator pembelajaran berbasis projek (1–3 rombel)", LAIN,
           _2025, jam=2),
    _tugas("KOORDINATOR_INKLUSI", "Koordinator pendidikan inklusi", LAIN, _2025, jam=2),
    _tugas("KOORDINATOR_TPPK", "Koordinator tim pencegahan kekerasan", LAIN, _2025, jam=2),
    _tugas("GURU_PIKET", "Guru piket", LAIN, _2025, jam=1),
    _tugas("ANGGOTA_LSP", "Anggota LSP-P1", LAIN, _2025, jam=1, jenjang=_SMK),
    _tugas("ANGGOTA_TPPK", "Anggota tim pencegahan kekerasan", LAIN, _2025, jam=1),
    _tugas("PANITIA", "Panitia kegiatan sekolah", LAIN, _2025, jam=1),
    _tugas("PROFESI_NASIONAL", "Pengurus organisasi profesi nasional", LAIN, _2025, jam=3),
    _tugas("PROFESI_PROVINSI", "Pengurus organisasi profesi provinsi", LAIN, _2025, jam=2),
    _tugas("PROFESI_KABUPATEN", "Pengurus organisasi profesi kabupaten/kota", LAIN, _2025, jam=1),
    _tugas("TUTOR_KESETARAAN", "Tutor pendidikan kesetaraan (jam 1:1)", LAIN, _2025),
)  # fmt: skip

TUGAS_POKOK: tuple[TugasPokok, ...] = (
    TugasPokok("MERENCANAKAN", "Merencanakan pembelajaran", _POKOK),
    TugasPokok("MELAKSANAKAN", "Melaksanakan pembelajaran", _POKOK),
    TugasPokok("MENILAI", "Menilai pembelajaran", _POKOK),
    TugasPokok("MEMBIMBING", "Membimbing dan melatih murid", _POKOK),
    TugasPokok("TUGAS_TAMBAHAN", "Melaksanakan tugas tambahan", _POKOK),
)
