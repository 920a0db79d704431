"""The 8 sub-indikator of D.1 that a guru chooses one of, with their fokus (domain/02 §3).

Descriptions are our own words. A fokus whose official wording is not known carries the mark U.
"""

from __future__ import annotations

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.indikator import Fokus, IndikatorPraktik
from kinerja_app.regulations.sources import C, L, U, cite

MANAJEMEN_KELAS = "Manajemen Kelas"
DUKUNGAN_PSIKOLOGIS = "Dukungan Psikologis"
METODE_PEMBELAJARAN = "Metode Pembelajaran"

_NAMA = cite("RUBRIK", note="nama resmi; arti dengan kata kami sendiri")
_NAMA_DIMENSI_L = cite("RUBRIK", note="nama resmi; letak pada dimensi kemungkinan besar (L)")
_RAPOR = cite("RUBRIK", L, "nomor indikator Rapor Pendidikan menurut nama yang sama")
_BY_MARK = {
    C: cite("RUBRIK", C),
    L: cite("RUBRIK", L, "dari penerapan publik atau satu sumber (K-21)"),
    U: cite("USULAN", U, "rumusan resmi belum diketahui"),
}


def _sub(
    kode: str,
    nama: str,
    dimensi: str,
    *,
    arti: str,
    rapor: str,
    fokus: tuple[tuple[str, Confidence], ...],
    citation: Citation = _NAMA,
    bacaan_bk: str = "",
) -> IndikatorPraktik:
    return IndikatorPraktik(
        kode=kode,
        label=nama,
        dimensi=dimensi,
        arti=arti,
        rapor=rapor,
        citation=citation,
        citation_rapor=_RAPOR,
        bacaan_bk=bacaan_bk,
        fokus=tuple(
            Fokus(f"{kode}-{nomor}", label, _BY_MARK[mark])
            for nomor, (label, mark) in enumerate(fokus, start=1)
        ),
    )


SUB_INDIKATOR: tuple[IndikatorPraktik, ...] = (
    _sub(
        "KSK", "Keteraturan Suasana Kelas", MANAJEMEN_KELAS,
        arti="Kelas tenang dan kondusif, gangguan sedikit.",
        rapor="D.1.1.1",
        fokus=(
            ("Komunikasi positif untuk suasana kondusif", C),
            ("Strategi pengelompokan agar semua terlibat", C),
            ("Membuat dan mengingatkan kesepakatan kelas", C),
        ),
        bacaan_bk="Bimbingan kelompok yang berjalan tertib.",
    ),
    _sub(
        "PDP", "Penerapan Disiplin Positif", MANAJEMEN_KELAS,
        arti="Mengelola perilaku lewat kesepakatan, bukan hukuman.",
        rapor="D.1.1.2",
        fokus=(
            ("Refleksi dinamika kelas untuk menerapkan kesepakatan", C),
            ("Penguatan positif atas perilaku yang sesuai", C),
            ("Memfasilitasi murid menyadari konsekuensi dan memperbaiki (restitusi)", C),
        ),
    ),
    _sub(
        "UBK", "Umpan Balik Konstruktif", DUKUNGAN_PSIKOLOGIS,
        arti="Memberi murid keterangan tentang kemajuannya yang membantu ia memperbaiki diri.",
        rapor="D.1.2.2",
        fokus=(
            ("Umpan balik spesifik dan berorientasi tujuan", C),
            ("Menekankan proses dan usaha murid", C),
            ("Bersedia mendiskusikan umpan balik", C),
        ),
    ),
    _sub(
        "PKP", "Perhatian dan Kepedulian", DUKUNGAN_PSIKOLOGIS,
        arti="Memperhatikan tiap murid sesuai kebutuhannya.",
        rapor="D.1.2.3",
        fokus=(
            ("Empati untuk memahami murid", L),
            ("Memahami kebutuhan, kondisi, dan karakteristik murid", L),
            ("Mengakui dan menghargai usaha murid", L),
        ),
        bacaan_bk="Bimbingan individual atau kelompok yang menanggapi kebutuhan murid.",
    ),
    _sub(
        "EPD", "Ekspektasi pada Peserta Didik", DUKUNGAN_PSIKOLOGIS,
        arti="Harapan yang tinggi dan adil bagi semua murid.",
        rapor="D.1.2.1",
        fokus=(
            ("Mengenali dan menghargai potensi murid", U),
            ("Memberi tantangan belajar yang memotivasi", U),
            ("Memperlakukan semua murid secara adil", U),
        ),
        citation=_NAMA_DIMENSI_L,
    ),
    _sub(
        "AIN", "Aktivitas Interaktif", METODE_PEMBELAJARAN,
        arti="Murid aktif dan berdiskusi dengan bermakna.",
        rapor="D.1.3.1",
        fokus=(
            ("Pertanyaan yang memicu diskusi dan berpikir kritis", L),
            ("Kegiatan yang memberi peran pada semua murid", L),
            ("Diskusi kelompok yang interaktif, kritis, dan inklusif", L),
        ),
        citation=_NAMA_DIMENSI_L,
    ),
    _sub(
        "IPB", "Instruksi Pembelajaran", METODE_PEMBELAJARAN,
        arti="Penjelasan yang runtut dan mudah diikuti.",
        rapor="D.1.3.2",
        fokus=(
            ("Penjelasan mudah, sesuai pemahaman awal murid", L),
            ("Penjelasan terstruktur dengan contoh yang dekat dengan murid", U),
            ("Mengecek pemahaman murid secara berkala", U),
        ),
        citation=_NAMA_DIMENSI_L,
    ),
    _sub(
        "IAD", "Instruksi yang Adaptif", METODE_PEMBELAJARAN,
        arti="Menyesuaikan cara mengajar dengan tanggapan murid.",
        rapor="D.1.3.3",
        fokus=(
            ("Tanggap pada dinamika kelas dan umpan balik murid", U),
            ("Menyesuaikan metode dengan karakteristik murid", U),
            ("Mengajak murid merefleksikan pembelajaran", U),
        ),
        citation=_NAMA_DIMENSI_L,
    ),
)  # fmt: skip
