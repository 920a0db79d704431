"""The 18 RHK of 2024 with points (domain/02 §4). The number is our key, not an official order.

Rows 13–18 are our proposal: neither name nor points are official (K-16).
"""

from __future__ import annotations

from kinerja_app.domain.citation import Citation
from kinerja_app.domain.indikator import Rhk
from kinerja_app.regulations.sources import L, cite, usulan

AWALAN = "Meningkatnya kompetensi melalui peran sebagai"
POIN_YANG_ADA = (4, 6, 8, 12, 24, 36, 128)
"""The only point values that an RHK has (domain/02 §4)."""

_POIN = cite("PI_POIN", note="daftar dan poin dari halaman bantuan dan salinannya")
_MUNGKIN = cite("PI_POIN", L, "satu sumber, belum diperiksa pada naskah juknis")
_USULAN = usulan("nama dan poin belum resmi")

_PROGRAM = (
    "peserta program pelatihan atau pendidikan jangka pendek sampai menengah, "
    "misalnya Pendidikan Guru Penggerak"
)

_ROWS: tuple[tuple[str, str, int, str, Citation], ...] = (
    ("peserta berbagi praktik baik oleh komunitas belajar",
         "1 kegiatan, 2–3 jam", 4, "sertifikat", _POIN),
    ("peserta seminar, lokakarya, konferensi, simposium, atau studi banding",
         "1 kegiatan", 4, "sertifikat", _POIN),
    ("peserta coaching atau mentoring", "1 kegiatan", 4, "", _POIN),
    ("penelaah aksi nyata sejawat", "", 6, "", _POIN),
    ("penelaah cerita praktik baik", "", 6, "", _POIN),
    ("penelaah perangkat ajar di PMM", "", 6, "", _POIN),
    ("peserta pelatihan mandiri sesuai model kompetensi",
         "1 pelatihan dan aksi nyata", 8, "sertifikat topik atau dokumen relevan lain", _POIN),
    ("partisipan observasi praktik pembelajaran bersama sejawat",
         "1 observasi, bergantian menjadi pelaku dan pengamat", 8, "laporan", _POIN),
    ("narasumber berbagi praktik baik (Kurikulum Merdeka atau Perencanaan Berbasis Data)",
         "1 kegiatan, 2–3 jam", 8, "sertifikat", _POIN),
    ("peserta pelatihan atau bimtek 2–3 hari", "1 kegiatan", 8, "", _MUNGKIN),
    ("penggerak komunitas belajar, minimal 3 kegiatan berbagi praktik baik",
         "paket 3 kegiatan", 36, "3 sertifikat dalam 1 PDF", _POIN),
    (_PROGRAM, "1 program", 128, "sertifikat", _MUNGKIN),
    ("coach atau mentor sejawat", "", 12, "", _USULAN),
    ("penulis cerita praktik baik yang dipublikasikan", "", 12, "", _USULAN),
    ("pengembang perangkat ajar terkurasi", "", 24, "", _USULAN),
    ("narasumber atau instruktur pelatihan resmi", "", 24, "", _USULAN),
    ("fasilitator atau pengajar praktik program resmi", "", 128, "", _USULAN),
    ("penggerak atau pengurus komunitas profesi (KKG/MGMP/KKKS)", "", 12, "", _USULAN),
)  # fmt: skip

KATALOG_RHK: tuple[Rhk, ...] = tuple(
    Rhk(
        kode=f"RHK{nomor:02}",
        label=peran[0].upper() + peran[1:],
        label_penuh=f"{AWALAN} {peran}",
        satuan=satuan,
        poin=poin,
        bukti=bukti,
        citation=citation,
    )
    for nomor, (peran, satuan, poin, bukti, citation) in enumerate(_ROWS, start=1)
)
