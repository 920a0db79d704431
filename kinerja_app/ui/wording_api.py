"""Refusals of the API and of its tokens as sentences."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "TOKEN_TIDAK_BERLAKU": "Token ini tidak dikenal, sudah dicabut, atau sudah lewat masanya. "
    "Minta token baru kepada admin dinas, lalu kirim sekali di header Authorization: Bearer",
    "TOKEN_TANPA_PEMBUAT": "Pembuat token ini bukan admin dinas lagi, jadi token ini berhenti. "
    "Minta admin dinas yang sekarang membuat token baru",
    "TOKEN_DI_ALAMAT": "Token terbaca di alamat permintaan dan bisa tersimpan di catatan server "
    "lain. Cabut token itu, buat yang baru, lalu kirim di header Authorization: Bearer",
    "CAKUPAN_KURANG": "Token ini tidak memuat cakupan {cakupan}. Minta admin dinas membuat token "
    "dengan cakupan itu",
    "TERLALU_SERING": "Batas permintaan tercapai. Coba lagi sesudah {detik} detik",
    "ALAMAT_TIDAK_ADA": "Alamat ini tidak ada. Daftar alamat ada di /api/v1/openapi.json",
    "METODE_TIDAK_DILAYANI": "Alamat ini hanya bisa dibaca. Kirim permintaan GET",
    "PERMINTAAN_TIDAK_SESUAI": "{jumlah} bagian permintaan perlu diperbaiki",
    "PARAMETER_GANDA": "Parameter {nama} dikirim lebih dari satu kali. Kirim satu kali",
    "KURSOR_TIDAK_DIKENAL": "Kursor ini tidak berasal dari permintaan yang sama. Mulai lagi tanpa "
    "kursor, lalu pakai isi lanjut tanpa diubah",
    "GANGGUAN_SERVER": "Permintaan belum bisa dijawab (kejadian {insiden}). Coba lagi, lalu "
    "sampaikan nomor kejadian ini kepada pengelola",
    "PENILAIAN_FINAL_TIDAK_DITEMUKAN": "Penilaian ini tidak ada, belum final, atau bukan untuk "
    "Anda",
    "TOKEN_TIDAK_DITEMUKAN": "Token ini tidak ada, atau bukan untuk Anda",
    "TOKEN_SUDAH_DICABUT": "Token ini sudah dicabut",
    "NAMA_TOKEN_KOSONG": "Tulis nama sistem yang memakai token ini",
    "CAKUPAN_KOSONG": "Pilih paling sedikit satu cakupan",
    "MASA_TOKEN_TIDAK_DIKENAL": "Pilih masa berlaku dari daftar",
    "TOKEN_TERLALU_BANYAK": "Dinas ini sudah punya {batas} token yang berlaku. Cabut satu lebih "
    "dulu",
}

TITLES: Mapping[int, str] = {
    400: "Permintaan tidak sesuai",
    401: "Token tidak berlaku",
    403: "Di luar cakupan token",
    404: "Tidak ditemukan",
    405: "Metode tidak dilayani",
    422: "Belum bisa dijawab",
    429: "Terlalu sering",
    500: "Gangguan server",
}
"""What a status of the API means, as the title of a problem."""

FIELDS: Mapping[str, str] = {
    "missing": "Kirim parameter ini",
    "extra_forbidden": "Parameter ini tidak dikenal. Hapus dari permintaan",
    "string_pattern_mismatch": "Bentuk isinya tidak sesuai. Lihat pola di uraian API",
    "string_too_long": "Pendekkan isinya",
    "int_parsing": "Isi dengan angka bulat",
    "int_from_float": "Isi dengan angka bulat",
    "enum": "Pilih satu nilai dari daftar di uraian API",
    "greater_than_equal": "Angka ini terlalu kecil. Lihat batasnya di uraian API",
    "less_than_equal": "Angka ini terlalu besar. Lihat batasnya di uraian API",
}
"""What to do about one part of a request, by the kind of its error."""
OTHER_FIELD = "Isinya tidak sesuai dengan uraian API"
