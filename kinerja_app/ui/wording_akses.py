"""Sentences of refusals about roles, schools, sessions, periods and rule sets."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "TIDAK_BERWENANG": "Peran Anda tidak bisa melakukan ini",
    "BUKAN_PERAN_ANDA": "Langkah ini dilakukan peran lain. Ganti peran, atau tunggu gilirannya",
    "BUKAN_SEKOLAH_ANDA": "Anda tidak bertugas di sekolah ini",
    "SEKOLAH_ADA_KS": "Sekolah ini punya Kepala Sekolah, yang memulai periode",
    "SEKOLAH_TANPA_KS": "Sekolah ini belum punya Kepala Sekolah. Admin dinas yang memulai periode",
    "SESI_BERAKHIR": "Masuk lagi. Isian Anda tersimpan",
    "TANGGAL_LIHAT_DI_PRODUKSI": "Tanggal lihat hanya ada pada data contoh",
    "ORANG_TIDAK_DITEMUKAN": "Orang ini tidak ditemukan",
    "SEKOLAH_TIDAK_DITEMUKAN": "Sekolah ini tidak ditemukan",
    "PEMBINAAN_TIDAK_DITEMUKAN": "Hubungan pengawas dan sekolah ini tidak ditemukan",
    "PENUGASAN_TIDAK_DITEMUKAN": "Penugasan ini tidak ditemukan",
    "PERIODE_TIDAK_DITEMUKAN": "Periode ini tidak ditemukan",
    "PERIODE_TIDAK_DIKENAL": "Periode {periode} tidak dikenal. Pilih periode dari daftar",
    "PERIODE_BACA_SAJA": "Periode {periode} sudah selesai. Anda bisa membaca dan mencetak",
    "PERIODE_BELUM_DIMULAI": "Kepala Sekolah belum memulai periode ini",
    "TIDAK_ADA_ATURAN": (
        "Belum ada aturan untuk {tanggal} di aplikasi ini. Tidak ada yang dikira-kira"
    ),
    "ATURAN_TIDAK_DIKENAL": "Aturan {aturan} tidak ada di aplikasi ini",
    "LINTAS_ATURAN": (
        "{mulai} sampai {selesai} melewati dua aturan. Bagi menurut periode aturannya"
    ),
    "RENTANG_TERBALIK": "Tanggal selesai {selesai} mendahului tanggal mulai {mulai}",
    "TAHAP_TANPA_JADWAL": "Tahap ini belum punya jadwal dalam aturan yang berlaku",
    "ALASAN_PERPANJANGAN_KOSONG": "Tulis alasan perpanjangan",
    "TENGGAT_TIDAK_LEBIH_LAMA": "Pilih tanggal sesudah tenggat sekarang",
    "BUTIR_TIDAK_DIKENAL": "Butir ini tidak ada dalam katalog",
    "BUTIR_RESMI": "{label} berasal dari aturan resmi, sehingga tidak bisa diubah di sini",
    "LABEL_KOSONG": "Tulis nama butir",
    "POIN_BUTIR": "Tulis poin sebagai angka bulat dari 1",
}
