"""The glossary as data: identifier in the code, official term, meaning, source (domain/README §5).

A noun that stands here keeps its Indonesian name in the code; ``hindari`` are words not to use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Istilah:
    """One term. ``sumber`` names the regulation or the reference that uses it."""

    identifier: str
    istilah: str
    arti: str
    sumber: str = "Pusat Informasi Guru"
    hindari: tuple[str, ...] = ()


_PANRB = "PermenPANRB 6/2022"
_AK = "PermenPANRB 1/2023"
_DAPODIK = "Dapodik"

GLOSSARY: tuple[Istilah, ...] = (
    Istilah("pengelolaan_kinerja", "Pengelolaan Kinerja", "seluruh proses kinerja", _PANRB,
            ("appraisal", "KPI", "PKG")),
    Istilah("skp", "Sasaran Kinerja Pegawai (SKP)",
            "rencana dan catatan satu orang, satu jabatan, satu periode", _PANRB,
            ("contract", "review")),
    Istilah("periode", "Periode", "rentang waktu SKP yang terikat pada satu aturan",
            hindari=("semester", "cycle", "term")),
    Istilah("rule_set", "Aturan periode", "aturan yang berlaku pada satu periode", "Kinerja",
            ("version", "mode")),
    Istilah("perencanaan", "Perencanaan", "tahap menyusun dan menyepakati rencana", _PANRB),
    Istilah("pelaksanaan", "Pelaksanaan", "tahap menjalankan rencana", _PANRB),
    Istilah("penilaian", "Penilaian", "tahap menilai hasil dan perilaku", _PANRB),
    Istilah("pra_perencanaan", "Pra-Perencanaan", "tahap membenahi data, 2026"),
    Istilah("pemutakhiran_data", "Pemutakhiran Data", "tahap membenahi data, 2025"),
    Istilah("rhk", "Rencana Hasil Kerja (RHK)", "satu hasil yang direncanakan", _PANRB,
            ("goal", "target", "OKR")),
    Istilah("indikator_kinerja", "Indikator Kinerja Individu (IKI)", "ukuran sebuah RHK", _PANRB,
            ("metric",)),
    Istilah("aspek", "Aspek", "sisi RHK yang diukur: kuantitas, kualitas, waktu, biaya", _PANRB,
            ("dimension",)),
    Istilah("praktik_kinerja", "Praktik Kinerja", "praktik yang dipilih untuk diperbaiki"),
    Istilah("sub_indikator", "Sub-indikator", "satu dari delapan di bawah D.1",
            "Rapor Pendidikan", ("kompetensi",)),
    Istilah("fokus_perilaku", "Fokus perilaku", "satu dari tiga perilaku di bawah sub-indikator",
            "Rubrik Observasi", ("item", "kriteria")),
    Istilah("target_perilaku", "Target perilaku", "fokus yang dipilih untuk observasi",
            "Rubrik Observasi", ("goal",)),
    Istilah("upaya_mempelajari", "Upaya mempelajari", "cara pegawai mempelajari target"),
    Istilah("dokumen_a", "Diskusi Persiapan", "dokumen A siklus praktik", "Rubrik Observasi"),
    Istilah("dokumen_b", "Observasi Kinerja", "dokumen B siklus praktik", "Rubrik Observasi"),
    Istilah("dokumen_c", "Diskusi Tindak Lanjut", "dokumen C siklus praktik", "Rubrik Observasi"),
    Istilah("dokumen_d", "Upaya Tindak Lanjut", "dokumen D siklus praktik", "Rubrik Observasi"),
    Istilah("dokumen_e", "Refleksi Tindak Lanjut", "dokumen E siklus praktik", "Rubrik Observasi"),
    Istilah("siklus", "Siklus Peningkatan Kinerja", "rangkaian dokumen A sampai E",
            hindari=("loop",)),
    Istilah("pengembangan_kompetensi", "Pengembangan Kompetensi", "bagian belajar dari rencana",
            hindari=("diklat", "PKB")),
    Istilah("poin", "Poin", "nilai sebuah RHK pada 2024, bukan jam dan bukan angka kredit",
            hindari=("JP", "skor")),
    Istilah("tugas_tambahan", "Tugas Tambahan", "tugas lain dengan SK atau surat tugas",
            "Permendikbud 15/2018", ("sampingan",)),
    Istilah("tugas_pokok", "Pelaksanaan Tugas Pokok", "lima tugas utama sejak 2025"),
    Istilah("perilaku_kerja", "Perilaku Kerja", "tujuh aspek BerAKHLAK", _PANRB,
            ("sikap", "attitude")),
    Istilah("panduan_perilaku", "Panduan perilaku", "satu dari tiga panduan sebuah aspek",
            "SE MenPANRB 20/2021"),
    Istilah("ekspektasi_khusus", "Ekspektasi khusus", "harapan tambahan dari pimpinan", _PANRB),
    Istilah("bukti_dukung", "Bukti dukung", "berkas atau keterangan hasil",
            hindari=("lampiran", "attachment")),
    Istilah("dokumen_akuntabilitas", "Dokumen akuntabilitas",
            "dokumen sekolah yang dikonfirmasi ada"),
    Istilah("rating_hasil_kerja", "Rating hasil kerja", "Di Atas, Sesuai, Di Bawah Ekspektasi",
            _PANRB, ("nilai", "skor", "bintang")),
    Istilah("rating_perilaku_kerja", "Rating perilaku kerja",
            "Di Atas, Sesuai, Di Bawah Ekspektasi", _PANRB, ("nilai", "skor")),
    Istilah("predikat_kinerja", "Predikat Kinerja", "hasil dari kedua rating", _PANRB,
            ("grade", "rank")),
    Istilah("umpan_balik", "Umpan balik berkelanjutan", "tanggapan sepanjang periode", _PANRB,
            ("comment",)),
    Istilah("keberatan", "Keberatan", "bantahan atas hasil", "PP 30/2019", ("banding", "appeal")),
    Istilah("capaian_organisasi", "Capaian kinerja organisasi", "hasil unit dalam lima tingkat",
            "SE MenPANRB 3/2023"),
    Istilah("pola_distribusi", "Pola distribusi", "sebaran predikat yang disarankan",
            "SE MenPANRB 3/2023", ("kuota",)),
    Istilah("pejabat_penilai", "Pejabat Penilai Kinerja (PPK)", "yang menetapkan rating", _PANRB,
            ("boss", "reviewer")),
    Istilah("atasan_penilai", "Atasan penilai", "atasan dari pejabat penilai", _PANRB),
    Istilah("tim_kinerja", "Tim Kerja / Tim Kinerja", "tim yang merekomendasikan untuk KS",
            hindari=("komite", "panel")),
    Istilah("pengawas", "Pengawas sekolah", "pendamping KS binaan", hindari=("inspector",)),
    Istilah("satuan_pendidikan", "Satuan pendidikan", "sekolah", _DAPODIK, ("kampus",)),
    Istilah("satminkal", "Satuan administrasi pangkal", "sekolah induk, satu-satunya tempat SKP",
            _DAPODIK, ("sekolah utama",)),
    Istilah("guru", "Guru", "pendidik di satuan pendidikan", hindari=("pengajar",)),
    Istilah("kepala_sekolah", "Kepala Sekolah (KS)", "pemimpin satuan pendidikan",
            hindari=("kepsek",)),
    Istilah("status_penugasan", "Definitif atau Plt", "apakah jabatan dipegang penuh"),
    Istilah("jenis_ptk", "Jenis PTK", "jenis pekerjaan menurut Dapodik", _DAPODIK, ("role",)),
    Istilah("status_kepegawaian", "Status kepegawaian", "PNS, PPPK, atau non-ASN", _DAPODIK,
            ("honorer",)),
    Istilah("angka_kredit", "Angka kredit (AK)", "nilai untuk karier", _AK, ("poin",)),
    Istilah("pak", "Penetapan Angka Kredit (PAK)", "formulir penetapan angka kredit",
            "PerBKN 3/2023"),
    Istilah("akk_pangkat", "AK Kumulatif pangkat", "angka kredit yang diperlukan naik pangkat",
            _AK),
    Istilah("akk_jenjang", "AK Kumulatif jenjang", "angka kredit yang diperlukan naik jenjang",
            _AK),
    Istilah("jenjang_jabatan", "Jenjang jabatan", "Ahli Pertama, Muda, Madya, Utama", _AK,
            ("level",)),
    Istilah("jenjang_satdik", "Jenjang sekolah", "TK, SD, SMP, SMA, SMK, SLB", _DAPODIK),
    Istilah("golongan", "Golongan", "III/a dan seterusnya", "PP 30/2019", ("grade",)),
    Istilah("pangkat", "Pangkat", "nama golongan", "PP 30/2019"),
    Istilah("tmt", "Terhitung Mulai Tanggal (TMT)", "tanggal mulai berlaku",
            hindari=("start date",)),
    Istilah("unor_id", "Unor", "unit organisasi BKN", "SIASN", ("departemen",)),
    Istilah("nip", "NIP", "nomor induk pegawai, 18 angka", "BKN", ("teacher id",)),
    Istilah("ni_pppk", "NI PPPK", "nomor induk PPPK, 18 angka", "BKN"),
    Istilah("nuptk", "NUPTK", "nomor unik pendidik, 16 angka", _DAPODIK),
    Istilah("nik", "NIK", "nomor induk kependudukan, 16 angka", "Dukcapil"),
    Istilah("npsn", "NPSN", "nomor pokok sekolah, 8 karakter", _DAPODIK),
    Istilah("akun_belajar_id", "Akun belajar.id", "akun resmi dari sekolah induk",
            hindari=("username",)),
    Istilah("kosp", "KOSP / KSP", "dokumen kurikulum sekolah"),
    Istilah("cltn", "CLTN", "cuti di luar tanggungan negara"),
    Istilah("siln", "SILN", "sekolah Indonesia luar negeri"),
    Istilah("gpk", "GPK", "guru pendidikan khusus", "Permendikbudristek 48/2023"),
    Istilah("uld", "ULD", "unit layanan disabilitas", "Permendikbudristek 48/2023"),
    Istilah("tpg", "TPG", "tunjangan profesi guru", "Permendikbudristek 4/2022"),
    Istilah("tpp", "TPP", "tambahan penghasilan pegawai"),
)  # fmt: skip

BY_IDENTIFIER: Mapping[str, Istilah] = MappingProxyType(
    {each.identifier: each for each in GLOSSARY}
)


def explain(identifier: str) -> Istilah:
    """Return the term behind an identifier; KeyError when the glossary lacks it."""
    return BY_IDENTIFIER[identifier]
