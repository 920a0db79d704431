"""People, links and appointments in words: refusals, states of a person, and their effects."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.keadaan import Keadaan

SENTENCES: Mapping[str, str] = {
    "SKP_ORANG_TIDAK_AKTIF": "SKP ini tersimpan sebagai arsip, karena {nama} tidak aktif. Batalkan "
    "tandanya di Data guru bila itu keliru",
    "KEADAAN_TIDAK_DITEMUKAN": "Catatan ini tidak ada. Muat ulang halaman",
    "KEADAAN_DIRI_SENDIRI": "Keadaan Anda sendiri dicatat oleh orang lain: operator sekolah atau "
    "Dinas Pendidikan",
    "KEADAAN_KEPALA_SEKOLAH": "Keadaan Kepala Sekolah dicatat oleh operator sekolah atau Dinas "
    "Pendidikan",
    "SUDAH_TIDAK_AKTIF": "Orang ini sudah ditandai tidak aktif sejak {mulai}",
    "KEADAAN_SUDAH_DIBATALKAN": "Catatan ini sudah dibatalkan",
    "DUPLIKAT_DIBATALKAN_DI_GABUNGAN": "Pisahkan lagi di halaman Data ganda",
    "SUDAH_TERCATAT_DI_SEKOLAH_LAIN": "Sekolah lain sudah mencatat orang ini. Minta Dinas "
    "Pendidikan memindahkannya kembali",
    "ALASAN_KEADAAN_TIDAK_DIKENAL": "Pilih alasan dari daftar",
    "TANGGAL_KEADAAN_TERLALU_JAUH": "Periksa tahunnya: {mulai} lebih dari dua tahun dari hari ini",
    "KEADAAN_TANPA_AKHIR": "Kosongkan tanggal kembali. Hanya cuti dan tugas belajar yang berakhir",
    "GABUNGAN_TIDAK_DITEMUKAN": "Gabungan ini tidak ada, atau sudah dipisahkan",
    "BUKAN_DATA_GANDA": "Orang ini tidak punya data ganda di sekolah ini. Muat ulang halaman",
    "SKP_TERJAUH_HARUS_TETAP": "Pilih {nama}: SKP-nya paling jauh dan tidak boleh hilang",
    "PENGAWAS_TIDAK_DITEMUKAN": "Pilih pengawas dari daftar",
    "NOMOR_SK_KOSONG": "Tulis nomor SK",
    "MASA_SK_TERBALIK": "Tanggal akhir mendahului tanggal mulai berlaku",
    "PENGAWAS_SUDAH_DITAUTKAN": "Pengawas ini sudah tercatat untuk sekolah ini",
    "PEMBINAAN_SUDAH_DIVERIFIKASI": "Tautan ini sudah diverifikasi",
    "PENGAWAS_TANPA_AKUN": "{nama} belum punya akun belajar.id. Catat akunnya dulu",
    "ALASAN_AKHIR_KOSONG": "Tulis alasan mengakhiri",
    "PEMBINAAN_SUDAH_BERAKHIR": "Tautan ini sudah berakhir",
    "KEADAAN_TERBALIK": "Tanggal kembali {selesai} mendahului tanggal mulai {mulai}",
}
ALASAN: Mapping[Keadaan, str] = {
    Keadaan.PENSIUN: "Pensiun",
    Keadaan.MENINGGAL: "Meninggal dunia",
    Keadaan.MUTASI: "Mutasi ke sekolah atau instansi lain",
    Keadaan.RESIGN: "Mengundurkan diri",
    Keadaan.DUPLIKAT: "Data ganda",
    Keadaan.CLTN: "Cuti di luar tanggungan negara (CLTN)",
    Keadaan.TUGAS_BELAJAR_INSTANSI: "Tugas belajar dibiayai instansi",
    Keadaan.TUGAS_BELAJAR_MANDIRI: "Tugas belajar mandiri",
    Keadaan.SILN: "Bertugas di sekolah Indonesia luar negeri",
    Keadaan.GPK_ULD: "Guru pendidikan khusus di ULD",
    Keadaan.BUKAN_SATMINKAL: "Sekolah ini bukan satminkalnya",
}
KEADAAN_PENDEK: Mapping[str, str] = {
    Keadaan.PENSIUN.value: "pensiun",
    Keadaan.MENINGGAL.value: "meninggal",
    Keadaan.MUTASI.value: "mutasi",
    Keadaan.RESIGN.value: "mengundurkan diri",
    Keadaan.DUPLIKAT.value: "data ganda",
    Keadaan.CLTN.value: "CLTN",
    Keadaan.TUGAS_BELAJAR_INSTANSI.value: "tugas belajar",
    Keadaan.TUGAS_BELAJAR_MANDIRI.value: "tugas belajar mandiri",
    Keadaan.SILN.value: "SILN",
    Keadaan.GPK_ULD.value: "GPK",
    Keadaan.BUKAN_SATMINKAL.value: "bukan satminkal",
}
NEWS: Mapping[str, str] = {
    "ORANG_TIDAK_AKTIF": "{nama} ditandai tidak aktif ({keadaan})",
    "ORANG_AKTIF_LAGI": "{nama} aktif lagi, catatan {keadaan} dibatalkan",
}
