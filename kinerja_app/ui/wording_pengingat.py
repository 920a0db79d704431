"""Reminders, waits and extensions in words, and what a person may copy from them."""

from __future__ import annotations

from collections.abc import Mapping

NEWS: Mapping[str, str] = {
    "TENGGAT_DIPERPANJANG": "Tenggat {tahap} menjadi {tanggal}",
    "TENGGAT_DEKAT": "Tenggat {tahap} {periode} tanggal {tanggal}. Giliran Anda melanjutkan "
    "rencana",
    "TENGGAT_DEKAT_PENILAI": "{jumlah} rencana menunggu Anda. Tenggat {tahap} tanggal {tanggal}",
    "PERIODE_BELUM_DIMULAI": "Mulai periode {periode} agar guru bisa menyusun rencana. Tenggat "
    "{tahap} tanggal {tanggal}",
    "ANDA_DITUNGGU": "{jumlah} rencana menunggu Anda, yang terlama sejak {sejak}",
    "MENUNGGU_LAMA": "Rencana Anda ada pada {nama} sejak {sejak}. Salin pengingat di beranda untuk "
    "menanyakannya",
    "MENUNGGU_TANPA_PENILAI": "Rencana Anda menunggu sejak {sejak} karena penilainya belum "
    "ditunjuk. Tanyakan kepada operator sekolah",
    "TENGGAT_TAHAP_DEKAT": "{hal} menunggu Anda. Tenggat {tahap} tanggal {tanggal}",
    "ANDA_DITUNGGU_HAL": "{hal} menunggu Anda, yang terlama sejak {sejak}",
    "HAL_MENUNGGU_LAMA": "{hal} ada pada {nama} sejak {sejak}. Salin pengingat di beranda untuk "
    "menanyakannya",
    "HAL_TERTAHAN": "{jumlah} hal di {sekolah} menunggu {hari} hari atau lebih",
    "RENCANA_TERTAHAN": "{jumlah} rencana guru {sekolah} menunggu Kepala Sekolah {hari} hari atau "
    "lebih",
    "TINJAUAN_TERTAHAN": "{jumlah} rencana Kepala Sekolah {sekolah} menunggu pengawas {hari} hari "
    "atau lebih",
}
