"""The 8 practice indicators of a kepala sekolah under D.3 (domain/02 §3.1).

The name of no. 2 and the fokus of no. 2–8 are not known: they are empty on purpose (K-25).
"""

from __future__ import annotations

from kinerja_app.domain.indikator import Fokus, IndikatorPraktik
from kinerja_app.regulations.sources import L, cite, usulan

DIMENSI = "Kepemimpinan instruksional"
VISI_MISI = "D.3.1"
KURIKULUM = "D.3.2"
REFLEKSI_GURU = "D.3.3"

_NAMA = cite("PANDUAN_KS", L, "nama dari panduan dan catatan pengawas; arti kata kami sendiri")
_SLOT = usulan("nama resmi belum diketahui, belum lengkap")
_INDUK = usulan("indikator induk D.3 menurut isi, belum resmi")
_FOKUS = cite("PANDUAN_KS", L, "ringkasan kami")


def _indikator(nomor: int, nama: str, rapor: str, arti: str, *fokus: str) -> IndikatorPraktik:
    kode = f"KS{nomor}"
    return IndikatorPraktik(
        kode=kode,
        label=nama,
        dimensi=DIMENSI,
        arti=arti,
        rapor=rapor,
        citation=_NAMA if nama else _SLOT,
        citation_rapor=_INDUK,
        fokus=tuple(Fokus(f"{kode}-{n}", label, _FOKUS) for n, label in enumerate(fokus, start=1)),
        lengkap=bool(nama),
    )


INDIKATOR_KS: tuple[IndikatorPraktik, ...] = (
    _indikator(
        1, "Presentasi Visi-Misi Sekolah", VISI_MISI,
        "Menyampaikan arah sekolah sehingga dipahami dan diikuti.",
        "Menyampaikan visi-misi dengan konkret, terstruktur, dan mudah diikuti",
        "Melibatkan yang hadir",
        "Mengajak yang hadir bertindak nyata",
    ),
    _indikator(2, "", VISI_MISI, ""),
    _indikator(
        3, "Menceritakan Praktik Baik Kepemimpinan Pembelajaran", VISI_MISI,
        "Membagikan pengalaman memimpin pembelajaran yang berhasil.",
    ),
    _indikator(
        4, "Presentasi Program Satuan Pendidikan", KURIKULUM,
        "Menjelaskan program sekolah dan alasannya.",
    ),
    _indikator(
        5, "Refleksi Pengelolaan Kurikulum Sekolah", KURIKULUM,
        "Melihat kembali bagaimana kurikulum sekolah dijalankan.",
    ),
    _indikator(
        6, "Aktivasi Kegiatan Komunitas Belajar", REFLEKSI_GURU,
        "Menghidupkan kegiatan belajar bersama di antara guru.",
    ),
    _indikator(
        7, "Siklus Penguatan Kualitas Praktik Pembelajaran", REFLEKSI_GURU,
        "Mendampingi guru memperbaiki praktik mengajar secara berulang.",
    ),
    _indikator(
        8, "Refleksi Program Pengembangan Kompetensi Guru", REFLEKSI_GURU,
        "Melihat kembali apakah program belajar guru membawa perubahan.",
    ),
)  # fmt: skip
