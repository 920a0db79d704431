"""Sentences of refusals about identifiers and about files that are read in."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "NIP_PANJANG": "Tulis NIP dengan 18 angka",
    "NIP_BENTUK": "Tulis NIP hanya dengan angka",
    "NIP_TANGGAL_LAHIR": "Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa NIP",
    "NIP_BULAN_LAHIR": "Angka bulan lahir dalam NIP adalah {bulan}. Periksa NIP",
    "NIP_BULAN_TMT": "Angka bulan TMT dalam NIP adalah {bulan}. Periksa NIP",
    "NIP_KELAMIN": "Angka ke-15 NIP adalah {angka}, seharusnya 1 atau 2. Periksa NIP",
    "NIK_TANGGAL_LAHIR": "Tanggal lahir dalam NIK adalah {hari}. Periksa NIK",
    "NIK_BULAN_LAHIR": "Bulan lahir dalam NIK adalah {bulan}. Periksa NIK",
    "NPSN_PANJANG": "NPSN {jumlah} angka, seharusnya 8",
    "NPSN_BENTUK": "Tulis NPSN hanya dengan angka",
    "UNOR_BENTUK": "Tulis kode Unor hanya dengan angka",
    "GOLONGAN_TIDAK_DIKENAL": "Golongan {isi} tidak dikenal. Pilih dari daftar",
    "TANGGAL_BENTUK": "Tulis tanggal seperti 5 Agustus 2024",
    "TANGGAL_TIDAK_ADA": "{tanggal} tidak ada di kalender",
    "BERKAS_RUSAK": "File ini tidak bisa dibaca. Unduh lagi dari Dapodik, lalu pilih file baru itu",
    "BERKAS_KOSONG": "File kosong",
    "BERKAS_TERLALU_BESAR": "File ini lebih besar dari batas. Pilih file yang lebih kecil",
    "BERKAS_TERENKRIPSI": "File ini terkunci kata sandi. Simpan tanpa kata sandi, lalu pilih lagi",
    "BERKAS_XLS_LAMA": "File ini XLS lama. Simpan sebagai XLSX, lalu pilih lagi",
    "BERKAS_BUKAN_EXCEL": "File ini bukan XLSX. Pilih daftar guru yang diunduh dari Dapodik",
    "BERKAS_BOM_ZIP": "Isi file ini terlalu besar saat dibuka. Unduh lagi dari Dapodik",
    "BERKAS_ENTITAS_XML": "File ini berisi perintah XML yang tidak dipakai Dapodik. Unduh lagi",
    "BERKAS_TANPA_LEMBAR": "File ini tidak berisi lembar daftar guru",
    "BARIS_TERLALU_BANYAK": "File ini berisi {baris} baris, batas {batas}. Bagi menjadi beberapa",
    "KOLOM_TERLALU_BANYAK": "File ini berisi {kolom} kolom, batas {batas}",
    "KOLOM_BERBEDA": "Kolom file ini berbeda dari daftar Dapodik. Tidak ada: {kurang}",
    "NPSN_TIDAK_DIKETAHUI": "Nama file {berkas} tidak berisi NPSN. Pakai nama dari Dapodik",
    "NPSN_BEDA": "File ini untuk NPSN {dalam_nama}, yang Anda pilih {diminta}",
}
