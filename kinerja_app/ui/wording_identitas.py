"""Sentences of refusals about identifiers and dates that a person types."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "NIP_PANJANG": "Tulis NIP dengan 18 angka",
    "NIP_TANGGAL_LAHIR": "Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa NIP",
    "NIP_BULAN_LAHIR": "Angka bulan lahir dalam NIP adalah {bulan}. Periksa NIP",
    "NIP_BULAN_TMT": "Angka bulan TMT dalam NIP adalah {bulan}. Periksa NIP",
    "NIP_KELAMIN": "Angka ke-15 NIP adalah {angka}, seharusnya 1 atau 2. Periksa NIP",
    "NIK_TANGGAL_LAHIR": "Tanggal lahir dalam NIK adalah {hari}. Periksa NIK",
    "NIK_BULAN_LAHIR": "Bulan lahir dalam NIK adalah {bulan}. Periksa NIK",
    "UNOR_BENTUK": "Salin lagi Unor dari SIASN: 32 angka dan huruf a–f",
    "GOLONGAN_TIDAK_DIKENAL": "Golongan {isi} tidak dikenal. Pilih dari daftar",
    "TANGGAL_BENTUK": "Tulis tanggal seperti 5 Agustus 2024",
    "TANGGAL_TIDAK_ADA": "{tanggal} tidak ada di kalender",
}
