"""Every text that a value of a rule set is taken from, as data, and how to cite it.

``checked_on`` is the day on which somebody compared our values with the full text; None means that
it was never done, so no screen may claim "sesuai juknis" (domain/README §2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from kinerja_app.domain.citation import Citation, Confidence

C = Confidence.OFFICIAL
L = Confidence.LIKELY
U = Confidence.USULAN


@dataclass(frozen=True)
class Sumber:
    """A regulation, a circular, an official page or our own decision."""

    kunci: str
    jenis: str
    nomor: str
    tahun: int
    judul: str
    checked_on: date | None = None

    @property
    def nama(self) -> str:
        """Short name as it stands under a sentence, e.g. "Perdirjen GTK 7607/B.B1/HK.03/2023"."""
        return f"{self.jenis} {self.nomor}".strip()


_ALL = (
    Sumber("PANRB_6", "PermenPANRB", "6/2022", 2022, "Pengelolaan Kinerja Pegawai ASN"),
    Sumber("PANRB_1", "PermenPANRB", "1/2023", 2023, "Jabatan Fungsional"),
    Sumber("PERBKN_3", "PerBKN", "3/2023", 2023, "Angka kredit jabatan fungsional"),
    Sumber("SE_PANRB_20", "SE MenPANRB", "20/2021", 2021, "Nilai dasar ASN BerAKHLAK"),
    Sumber("SE_PANRB_3", "SE MenPANRB", "3/2023", 2023, "Capaian organisasi dan distribusi"),
    Sumber(
        "SEB_BKN_17",
        "SEB BKN dan Kemendikbudristek",
        "17/2023 dan 9/2023",
        2023,
        "Sistem pengelolaan kinerja guru ASN",
    ),
    Sumber("JUKNIS_7607", "Perdirjen GTK", "7607/B.B1/HK.03/2023", 2023, "Juknis 2024"),
    Sumber(
        "JUKNIS_4242", "Kepdirjen GTK", "4242/B.B1/HK.03.01/2024", 2024, "Juknis Juli–Desember 2024"
    ),
    Sumber("JUKNIS_5539", "Kepdirjen GTK", "5539/B.B1/HK.03.01/2024", 2024, "Juknis 2025"),
    Sumber("JUKNIS_271", "Kepmendikdasmen", "271/O/2025", 2025, "Juknis 2026"),
    Sumber(
        "SE_0559",
        "SE Dirjen GTK",
        "0559/B.B1/GT.02.00/2024",
        2024,
        "Siapa yang mengisi dan batas 31 Maret 2024",
    ),
    Sumber("PERMEN_15", "Permendikbud", "15/2018", 2018, "Beban kerja guru"),
    Sumber("PERMEN_11", "Permendikdasmen", "11/2025", 2025, "Beban kerja guru"),
    Sumber("PERMEN_46", "Permendikbudristek", "46/2023", 2023, "Pencegahan kekerasan (TPPK)"),
    Sumber("PERMEN_79", "Permendikbud", "79/2015 pasal 14", 2015, "Dapodik"),
    Sumber("PERMEN_2", "Permendikbudristek", "2/2022 pasal 41", 2022, "BOSP"),
    Sumber("PERMEN_48", "Permendikbudristek", "48/2023", 2023, "Unit Layanan Disabilitas, GPK"),
    Sumber("PERMEN_4", "Permendikbudristek", "4/2022", 2022, "Tunjangan profesi guru"),
    Sumber("PERMEN_40", "Permendikbudristek", "40/2021", 2021, "Penugasan Kepala Sekolah"),
    Sumber("UU_14", "UU", "14/2005 pasal 40", 2005, "Guru dan Dosen"),
    Sumber("PP_49", "PP", "49/2018 pasal 37", 2018, "Manajemen PPPK"),
    Sumber("PP_30", "PP", "30/2019", 2019, "Penilaian kinerja PNS, keberatan"),
    Sumber("PI", "Pusat Informasi Guru", "", 2024, "Tanya jawab Pengelolaan Kinerja"),
    Sumber("PI_PERIODE", "Pusat Informasi Guru", "(Ganti periode)", 2024, "Ganti periode"),
    Sumber("PI_POIN", "Pusat Informasi Guru", "(poin RHK)", 2024, "Poin RHK"),
    Sumber("PI_TUGAS", "Pusat Informasi Guru", "(tugas tambahan)", 2024, "Tugas tambahan"),
    Sumber("PI_2025", "Pusat Informasi Ruang GTK", "2025", 2025, "Pengelolaan Kinerja 2025"),
    Sumber(
        "PANDUAN_2024",
        "Panduan Pengelolaan Kinerja PMM",
        "2024",
        2024,
        "Panduan dan salinan halaman bantuan",
    ),
    Sumber("PANDUAN_KS", "Panduan KS sebagai pegawai", "2024", 2024, "Praktik kinerja KS"),
    Sumber("RUBRIK", "Rubrik Observasi Praktik Kinerja", "2024", 2024, "Rubrik dan fokus"),
    Sumber("AKSES_PTK", "Panduan kesalahan akses", "2024", 2024, "Jenis PTK yang diizinkan"),
    Sumber("SOSIALISASI_2025", "Bahan sosialisasi", "2025", 2025, "Perubahan 2025"),
    Sumber("SOSIALISASI_2026", "Bahan sosialisasi", "2026", 2026, "Perubahan 2026"),
    Sumber("SIARAN_14119", "Siaran pers Kemendikdasmen", "14119", 2025, "Penilaian 2025"),
    Sumber("PRAKTIK_UMUM", "Penerapan publik", "", 2024, "Aplikasi dan lembar yang beredar"),
    Sumber("USULAN", "Usulan Kinerja", "", 2026, "Usulan kami, belum resmi"),
    Sumber("KINERJA", "Kinerja", "", 2026, "Kunci dan nama di aplikasi ini"),
)

SOURCES: Mapping[str, Sumber] = MappingProxyType({each.kunci: each for each in _ALL})


def cite(kunci: str, confidence: Confidence = C, note: str = "") -> Citation:
    """Cite a known source by its key; KeyError when the key stands in no line above."""
    return Citation(SOURCES[kunci].nama, confidence, note)


def usulan(note: str = "") -> Citation:
    """Cite our own proposal, shown as "usulan – belum resmi"."""
    return cite("USULAN", U, note)
