"""Sentences of the rating: refusals of its use cases, proposals, statuses, offices, results."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.domain.konsekuensi import HasilSyarat
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.penilaian import AlasanTahunan, AlasanUsulan
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.ui.views import Tag

SENTENCES: dict[str, str] = {
    "RENCANA_BELUM_DISEPAKATI_PENILAI": "Rencana ini belum disepakati, sehingga belum bisa dinilai",
    "ALASAN_TANPA_SIKLUS_KOSONG": "Tulis mengapa dinilai sebelum refleksi selesai",
    "SIKLUS_MULAI_LAGI": "Siklus observasi mulai lagi sesudah penilaian dimulai. Tunggu sampai "
    "refleksinya selesai, atau tulis mengapa dinilai sebelum itu",
    "UMPAN_BALIK_KOSONG": "Tulis umpan balik Anda",
    "PENGAWAS_SUDAH_TERHUBUNG": "Pengawas sekolah ini sudah terhubung. Tunggu rekomendasinya",
    "REKOMENDASI_BELUM_ADA": "Tunggu rekomendasi pengawas, atau tulis mengapa tidak ada "
    "rekomendasi bila sekolah ini belum punya pengawas yang terhubung",
    "PENILAIAN_BELUM_DIMULAI": "Penilaian SKP ini belum dimulai",
    "SKP_SUDAH_FINAL": "Hasil SKP ini sudah final, sehingga tidak ada yang bisa diubah",
    "PUTUSAN_BELUM_DIPILIH": "Pilih hasil tetap atau hasil diubah",
    "NOMOR_SURAT_KOSONG": "Tulis nomor surat putusan atasan Kepala Dinas",
    "TANGGAPAN_KOSONG": "Tulis tanggapan Anda",
    "TAHUN_SATU_PERIODE": "Tahun ini satu periode, sehingga predikatnya sama dengan hasil periode",
    "PERIODE_TAHUN_BELUM_FINAL": "Finalkan hasil setiap periode tahun ini lebih dulu",
    "ALASAN_TAHUNAN_KOSONG": "Tulis alasan predikat tahunan ini",
    "TAHUNAN_SUDAH_TERKIRIM": "Predikat tahunan ini sudah diterima e-Kinerja. Minta Kepala Dinas "
    "atau admin sistem membukanya lagi",
    "BUKAN_PENILAI_TAHUNAN": "Hanya penilai yang menetapkan predikat tahunan ini yang bisa "
    "mengubahnya. Minta Kepala Dinas atau admin sistem membukanya lagi",
    "BUKAN_PEMBUKA_TAHUNAN": "Hanya Kepala Dinas atau admin sistem yang bisa membuka lagi predikat "
    "tahunan",
    "TAHUNAN_BELUM_DITETAPKAN": "Predikat tahunan ini masih menunggu ditetapkan, jadi tidak perlu "
    "dibuka",
    "ALASAN_BUKA_TAHUNAN_KOSONG": "Tulis alasan membuka lagi predikat tahunan ini",
}

NEWS: Mapping[str, str] = {
    "UMPAN_BALIK_DIBERIKAN": "{nama} memberi umpan balik atas kinerja Anda",
    "PENILAIAN_DIREKOMENDASIKAN": "{nama} merekomendasikan penilaian. Giliran Anda menetapkan",
    "REKOMENDASI_DIKEMBALIKAN": "{nama} mengembalikan rekomendasi penilaian",
    "PENILAIAN_DITETAPKAN": "{nama} menetapkan hasil penilaian Anda",
    "PENILAIAN_DIKOREKSI": "{nama} membuka lagi penilaian Anda untuk dikoreksi",
    "PENILAIAN_FINAL": "Hasil penilaian Anda sudah final",
    "PENILAIAN_DIBUKA_LAGI": "{nama} membuka lagi hasil final Anda sebagai versi baru",
    "PENILAIAN_PERLU_DINILAI_LAGI": "{nama} membuka lagi sebuah hasil. Giliran Anda menilai",
    "HASIL_DITANGGAPI": "{nama} menanggapi hasil penilaiannya",
    "KEBERATAN_DIAJUKAN": "{nama} mengajukan keberatan. Giliran Anda memutuskan",
    "KEBERATAN_DIPUTUSKAN": "{nama} memutuskan keberatan Anda",
    "KEPANGKATAN_DICATAT": "{nama} mencatat data kepangkatan Anda",
    "TAHUNAN_DITETAPKAN": "{nama} menetapkan predikat tahunan Anda untuk {tahun}",
    "TAHUNAN_DIBUKA_LAGI": "{nama} membuka lagi predikat tahunan Anda untuk {tahun}",
    "TAHUNAN_PERLU_DITETAPKAN_LAGI": "{nama} membuka lagi predikat tahunan {tahun}. Giliran Anda "
    "menetapkan",
}
ACTS: Mapping[str, str] = {
    "mulai_penilaian": "Penilaian dimulai",
    "lanjut_tanpa_siklus": "Penilaian dilanjutkan tanpa refleksi",
    "umpan_balik": "Umpan balik diberikan",
    "rekomendasikan": "Penilaian direkomendasikan",
    "tarik_rekomendasi": "Rekomendasi ditarik kembali",
    "kembalikan_rekomendasi": "Rekomendasi dikembalikan",
    "lanjut_tanpa_rekomendasi": "Dinilai tanpa rekomendasi pengawas",
    "tetapkan": "Predikat ditetapkan",
    "terima": "Hasil diterima",
    "tanggapi": "Hasil ditanggapi",
    "nyatakan_tanpa_keberatan": "Dinyatakan tanpa keberatan",
    "ajukan_keberatan": "Keberatan diajukan",
    "cabut_keberatan": "Keberatan dicabut",
    "putuskan_keberatan": "Keberatan diputuskan",
    "koreksi": "Penilaian dibuka untuk dikoreksi",
    "finalkan": "Hasil menjadi final",
    "buka_kembali": "Hasil dibuka lagi sebagai versi baru",
    "tetapkan_tahunan": "Predikat tahunan ditetapkan",
    "buka_tahunan": "Predikat tahunan dibuka lagi",
    "catat_kepangkatan": "Data kepangkatan dicatat",
}
RATING: Mapping[Rating, str] = {
    Rating.DI_BAWAH: "Di Bawah Ekspektasi",
    Rating.SESUAI: "Sesuai Ekspektasi",
    Rating.DI_ATAS: "Di Atas Ekspektasi",
}
PREDIKAT: Mapping[Predikat, str] = {
    Predikat.SANGAT_KURANG: "Sangat Kurang",
    Predikat.KURANG: "Kurang",
    Predikat.BUTUH_PERBAIKAN: "Butuh Perbaikan",
    Predikat.BAIK: "Baik",
    Predikat.SANGAT_BAIK: "Sangat Baik",
}
CAPAIAN: Mapping[Capaian, str] = {
    Capaian.ISTIMEWA: "Istimewa",
    Capaian.BAIK: "Baik",
    Capaian.BUTUH_PERBAIKAN: "Butuh Perbaikan",
    Capaian.KURANG: "Kurang",
    Capaian.SANGAT_KURANG: "Sangat Kurang",
}
USULAN: Mapping[AlasanUsulan, str] = {
    AlasanUsulan.POIN_DI_BAWAH_MINIMUM: "Poin terverifikasi kurang dari batas minimum.",
    AlasanUsulan.POIN_SESUAI_RENCANA: "Poin terverifikasi sama dengan rencana atau lebih.",
    AlasanUsulan.POIN_DI_ANTARA: "Poin terverifikasi di antara batas minimum dan rencana.",
    AlasanUsulan.POIN_TIDAK_DIPAKAI: "Periode ini tidak memakai poin.",
    AlasanUsulan.MAYORITAS_DIMENSI: "Kebanyakan dimensi Anda nilai begitu.",
    AlasanUsulan.DIMENSI_SEMUA_BERBEDA: "Nilai dimensi berbeda-beda, diambil yang tengah.",
    AlasanUsulan.MEDIAN_KOMPONEN: "Nilai tengah dari yang Anda nilai satu per satu.",
    AlasanUsulan.BELUM_LENGKAP: "Lengkapi nilai setiap bagian untuk melihat usulan.",
}
TAHUNAN: Mapping[AlasanTahunan, str] = {
    AlasanTahunan.SAMA: "Kedua semester sama.",
    AlasanTahunan.BERBEDA: "Kedua semester berbeda, jadi perlu keputusan dengan alasan. "
    "Usulan memakai yang kedua.",
    AlasanTahunan.SATU_PERIODE: "Tahun ini satu periode.",
    AlasanTahunan.BELUM_LENGKAP: "Hasil salah satu semester belum ada.",
}
ASAL_AK: Mapping[AsalAk, str] = {
    AsalAk.TANPA: "AK dasar",
    AsalAk.LAMA: "AK integrasi",
    AsalAk.PAK: "PAK terakhir",
}
SYARAT: Mapping[HasilSyarat, Tag] = {
    HasilSyarat.TERPENUHI: Tag("ok", "check", "Terpenuhi"),
    HasilSyarat.TIDAK_TERPENUHI: Tag("warn", "triangle-alert", "Tidak terpenuhi"),
    HasilSyarat.BELUM_DIKETAHUI: Tag("", "circle-dashed", "Belum diketahui"),
    HasilSyarat.INFORMASI: Tag("info", "info", "Informasi"),
}
BELUM: Mapping[str, Tag] = {
    "BELUM_SEPAKAT": Tag("", "circle-dashed", "Rencana belum disepakati"),
    "BELUM_DIMULAI": Tag("info", "hourglass", "Pelaksanaan"),
}


def meets(hasil: Rating, perilaku: Rating, predikat: Predikat) -> str:
    """The cell of the matrix in one sentence, hasil kerja first."""
    return (
        f"Hasil kerja {RATING[hasil].lower()} dan perilaku kerja {RATING[perilaku].lower()} "
        f"bertemu di {PREDIKAT[predikat]}."
    )
