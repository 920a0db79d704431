"""The SK of a PAK in words: refusals, states, news."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.penetapan_ak import StatusPak
from kinerja_app.ui.views import Tag

SENTENCES: Mapping[str, str] = {
    "PAK_DIRI_SENDIRI": "SK angka kredit Anda sendiri dicatat admin dinas atau Kepala Dinas",
    "PAK_BUKAN_AKHIR_TAHUN": "Angka kredit ditetapkan per tahun. Pilih periode yang berakhir "
    "Desember di Ganti periode",
    "PAK_TIDAK_DIKIRIM": "SK angka kredit dicatat untuk ASN yang rencananya disepakati, dalam "
    "jabatan definitif",
    "PAK_BELUM_FINAL": "Predikat tahun ini belum final. Catat SK-nya setelah final",
    "PAK_BELUM_TERHITUNG": "Angka kredit tahun ini belum bisa dihitung. Minta operator sekolah "
    "memeriksa jenjang jabatan dan TMT di Kepangkatan",
    "PAK_SUDAH_DICATAT": "SK untuk orang ini sudah dicatat. Muat ulang halaman untuk melihatnya, "
    "lalu pakai Perbaiki bila keliru",
    "PAK_TAHUN_SUDAH_DICATAT": "Angka kredit tahun ini sudah dicatat pada SKP jabatan lain orang "
    "ini. Perbaiki catatannya di sana",
    "PAK_BELUM_DICATAT": "Belum ada SK yang bisa diperbaiki. Catat SK-nya dulu",
    "PAK_SUDAH_DIPERBAIKI": "{nama} sudah memperbaiki catatan ini. Muat ulang halaman untuk "
    "melihatnya",
    "ALASAN_PAK_KOSONG": "Tulis mengapa catatan ini diperbaiki",
    "NOMOR_PAK_DIPAKAI": "Nomor ini sudah tercatat untuk {nama}. Periksa nomornya, atau tandai "
    "bahwa satu SK ini untuk beberapa orang",
    "TANGGAL_PAK_DI_MASA_DEPAN": "Tulis tanggal SK paling lambat hari ini",
    "TANGGAL_PAK_TERLALU_DINI": "Periksa tanggalnya: angka kredit dihitung sampai {sejak}, dan SK "
    "tidak mungkin terbit sebelumnya",
}
STATUS: Mapping[StatusPak, Tag] = {
    StatusPak.BELUM_TERHITUNG: Tag("warn", "triangle-alert", "Jenjang belum tercatat"),
    StatusPak.BERUBAH: Tag("warn", "triangle-alert", "Angka kredit berubah"),
    StatusPak.BELUM_DICATAT: Tag("info", "hourglass", "Belum dicatat"),
    StatusPak.TERCATAT: Tag("ok", "check", "Tercatat"),
}
NEWS: Mapping[str, str] = {
    "SK_PAK_DICATAT": "{nama} mencatat SK penetapan angka kredit Anda",
}
ACTS: Mapping[str, str] = {
    "catat_sk_pak": "SK penetapan angka kredit dicatat",
    "perbaiki_sk_pak": "Catatan SK penetapan angka kredit diperbaiki",
}
