"""Changing an agreed plan in words: refusals, news, and acts of the trail."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "PERUBAHAN_BELUM_TERBUKA": "Rencana ini belum disetujui. Ubah langsung di langkahnya, atau "
    "tunggu keputusan penilai",
    "PERUBAHAN_KOSONG": "Ubah paling sedikit satu bagian",
    "PERUBAHAN_MENUNGGU": "Putuskan dulu permintaan perubahan rencana, lalu lanjutkan penilaian",
    "PRAKTIK_LEWAT_SIKLUS": "Ubah Praktik Kinerja dari halaman siklus",
    "USULAN_BERUBAH": "Usulan bagian ini juga diubah di tab atau perangkat lain. Muat ulang untuk "
    "melihat yang terbaru",
    "BAGIAN_SUDAH_BERUBAH": "Bagian ini sudah berubah sejak permintaan ditulis. Tolak permintaan "
    "ini, agar pegawai menulis yang baru",
    "PERMINTAAN_SUDAH_SELESAI": "Permintaan ini sudah diputuskan atau ditarik. Keadaan terbarunya "
    "ada di bawah",
    "PERMINTAAN_BELUM_ADA": "Belum ada permintaan perubahan yang dikirim untuk rencana ini",
}
NEWS: Mapping[str, str] = {
    "PERUBAHAN_DIMINTA": "{nama} minta rencananya diubah pada {bagian}",
    "PERUBAHAN_DISETUJUI": "{nama} menyetujui perubahan {bagian}",
    "PERUBAHAN_DITOLAK": "{nama} menolak perubahan {bagian}. Rencana Anda tetap seperti semula",
}
ACTS: Mapping[str, str] = {
    "minta_perubahan": "Perubahan rencana diminta",
    "tarik_perubahan": "Permintaan perubahan ditarik",
    "buka_perubahan": "Permintaan perubahan dibuka",
    "setujui_perubahan": "Perubahan rencana disetujui",
    "tolak_perubahan": "Perubahan rencana ditolak",
}
