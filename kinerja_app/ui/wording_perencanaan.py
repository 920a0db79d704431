"""Sentences of refusals while a plan is made, submitted and decided. Facts stand in braces."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "PRAKTIK_BELUM_DIPILIH": "Pilih satu praktik",
    "PRAKTIK_LEBIH_DARI_SATU": "Pilih satu praktik saja: sekarang terpilih {jumlah}",
    "PRAKTIK_TIDAK_DIKENAL": "Pilih praktik dari daftar periode ini",
    "ALASAN_KOSONG": "Tulis mengapa Anda memilih praktik di luar tiga yang disarankan",
    "POIN_KURANG": "Tambah RHK atau jumlahnya: baru {total} poin, kurang {kurang} poin",
    "POIN_LEBIH": (
        "Kurangi salah satu jumlah: {total} poin, kelebihan {lebih} poin dari batas {maksimum}"
    ),
    "JUMLAH_TIDAK_WAJAR": "Tulis jumlah sebagai angka bulat yang bisa dicapai dalam periode ini",
    "RHK_TIDAK_DIKENAL": "Pilih RHK dari daftar periode ini",
    "RHK_GANDA": "RHK yang sama dipilih dua kali. Ubah jumlahnya saja",
    "TUGAS_TIDAK_UNTUK_JENJANG": "Tugas ini tidak ada pada jenjang sekolah Anda. Hapus pilihannya",
    "TUGAS_DAN_TIDAK_ADA": (
        "Pilih tugas tambahan, atau “Tidak punya tugas tambahan”, jangan keduanya"
    ),
    "TUGAS_TIDAK_DIKENAL": "Pilih tugas tambahan dari daftar periode ini",
    "PERILAKU_BELUM": "Pilih satu perilaku untuk {aspek}",
    "PERILAKU_GANDA": "Pilih satu perilaku saja untuk {aspek}",
    "KOMPETENSI_BELUM_DIPILIH": "Pilih satu kompetensi yang Anda kembangkan",
    "CARA_BELAJAR_KOSONG": "Tulis cara Anda belajar",
    "LANGKAH_TIDAK_SESUAI": (
        "Rencana ini sudah berubah, sehingga langkah itu tidak bisa lagi. Muat ulang halaman"
    ),
    "SUDAH_DIBUKA": "Rencana ini sudah dibuka penilai. Tunggu keputusannya",
    "BAGIAN_TIDAK_DIKENAL": "Bagian rencana ini tidak dikenal. Muat ulang halaman",
}
