"""Refusals of evidence files as sentences, each with what to do next."""

from __future__ import annotations

from collections.abc import Mapping

_ANOTHER = "lalu unggah lagi"

SENTENCES: Mapping[str, str] = {
    "BUKTI_BELUM_TERBUKA": "Bukti dukung terbuka setelah rencana disepakati",
    "SLOT_TIDAK_DITEMUKAN": "Bukti ini tidak ada di rencana yang disepakati",
    "BERKAS_TIDAK_DITEMUKAN": "File ini tidak ada, atau bukan untuk Anda",
    "HANYA_KEPALA_SEKOLAH": "Dokumen sekolah diunggah sekali oleh Kepala Sekolah",
    "BUKTI_TERPOTONG": f"File ini terpotong. Ambil lagi file aslinya, {_ANOTHER}",
    "BUKTI_RUSAK": f"File ini rusak dan tidak bisa dibuka. Simpan ulang sebagai PDF, {_ANOTHER}",
    "BUKTI_TERKUNCI": f"PDF ini terkunci kata sandi. Simpan tanpa kata sandi, {_ANOTHER}",
    "BUKTI_TANPA_HALAMAN": "PDF ini tidak punya halaman. Pilih file lain",
    "BUKTI_TERLALU_RUMIT": "File ini terlalu rumit untuk dibuka dengan aman. Cetak ke PDF baru, "
    f"{_ANOTHER}",
    "FOTO_TIDAK_ADA": "Pilih paling sedikit satu foto",
    "FOTO_TERLALU_BANYAK": "Pilih paling banyak {batas} foto sekaligus",
    "FOTO_KOSONG": "Foto ke-{nomor} kosong (0 byte). Pilih foto lain",
    "FOTO_BUKAN_GAMBAR": "Foto ke-{nomor} bukan foto JPEG atau PNG (isinya: {format})",
    "FOTO_RUSAK": "Foto ke-{nomor} rusak atau terpotong. Ambil ulang fotonya",
    "FOTO_TERLALU_RUMIT": "Foto ke-{nomor} terlalu besar untuk dibuka. Perkecil fotonya",
    "FOTO_GABUNGAN_TERLALU_BESAR": "Gabungan foto menjadi {ukuran_mb} MB, batas {batas_mb} MB. "
    "Kurangi fotonya",
    "UNGGAHAN_TERLALU_BESAR": "{ukuran_mb} MB, batas {batas_mb} MB. Perkecil, lalu unggah lagi",
    "UNGGAHAN_TIDAK_TERBACA": "Pilih satu file, lalu unggah lagi",
}
