"""Sentences of refusals about roles, schools, sessions, periods and rule sets."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "SESI_BERAKHIR": "Masuk lagi. Isian Anda tersimpan",
    "TANGGAL_LIHAT_DI_PRODUKSI": "Tanggal lihat hanya ada pada data contoh",
    "PERIODE_TIDAK_DIKENAL": "Periode {periode} tidak dikenal. Pilih periode dari daftar",
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
}
