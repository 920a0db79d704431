"""Offices, moves, delegations and the archive of a former assessor in words."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.domain.serah_terima import JenisSerahTerima

SENTENCES: Mapping[str, str] = {
    "SUDAH_KEPALA_SEKOLAH_INI": "{nama} sudah memimpin sekolah ini. Pilih sekolah lain",
    "BUKAN_KEPALA_SEKOLAH_INI": "{nama} tidak memimpin sekolah ini. Pilih sekolah yang dipimpinnya",
    "SUDAH_GURU_SEKOLAH_INI": "{nama} sudah tercatat sebagai guru di sekolah ini. Pilih sekolah "
    "lain",
    "JABATAN_TANPA_AKHIR": "Kosongkan tanggal akhir. Hanya tugas Plt yang punya tanggal akhir",
    "SK_AKAN_BERLAKU": "Jabatan {nama} berlaku mulai {mulai} menurut SK yang sudah dicatat. "
    "Batalkan dulu SK itu, atau pilih tanggal sesudahnya",
    "SK_TIDAK_DITEMUKAN": "SK ini tidak ada. Muat ulang halaman",
    "SK_SUDAH_DIBATALKAN": "SK ini sudah dibatalkan. Muat ulang halaman",
    "SK_SUDAH_BERLAKU": "SK ini sudah berlaku sejak {mulai} dan tidak bisa dibatalkan. Catat SK "
    "baru yang menggantikannya",
    "SK_TANPA_CATATAN": "SK ini dicatat sebelum pembatalan tersedia. Catat SK baru yang "
    "menggantikannya mulai {mulai}",
    "SK_DIPAKAI_SK_LAIN": "SK {nomor}, berlaku mulai {mulai}, mengakhiri jabatan dari SK ini. "
    "Batalkan dulu SK itu",
    "ALASAN_BATAL_KOSONG": "Tulis alasan membatalkan SK ini",
    "SK_DIRI_SENDIRI": "SK tentang Anda sendiri dicatat oleh admin dinas lain",
    "JENIS_SK_TIDAK_DIKENAL": "Pilih isi SK dari daftar",
    "PERIODE_SEBELUM_TUGAS": "{periode} selesai sebelum Anda memimpin sekolah ini sejak {mulai}. "
    "Pilih periode lain di Ganti periode",
    "DELEGASI_TIDAK_DITEMUKAN": "Delegasi ini tidak ada atau sudah berakhir. Muat ulang halaman",
    "LINGKUP_TIDAK_DIKENAL": "Pilih lingkup dari daftar",
    "KEPALA_DINAS_BELUM_ADA": "Dinas ini belum punya Kepala Dinas. Catat Kepala Dinas dulu",
    "PENGAWAS_BELUM_TERSAMBUNG": "Pengawas ini belum tersambung dengan sekolah itu. Selesaikan "
    "tautannya di Tautan pengawas",
    "DELEGASI_SUDAH_ADA": "Delegasi dengan lingkup ini sudah berlaku. Akhiri dulu yang lama",
    "PENGAMAT_TANPA_AKHIR": "Isi tanggal akhir. Tugas mengamati selalu punya hari terakhir",
    "PENGAMAT_TIDAK_DIPILIH": "Pilih pengamat dari guru sekolah ini",
    "PENGAMAT_DIRI_SENDIRI": "Hapus pengamat dari guru yang diamati. Tidak ada yang mengamati diri "
    "sendiri",
    "PENGAMAT_MENGAMATI_KEPALA": "Hapus Kepala Sekolah dari guru yang diamati. SKP gurunya diamati "
    "pengawas atau Kepala Dinas",
    "PENGAMAT_BERLAKU_MUNDUR": "Isi tanggal mulai hari ini atau sesudahnya. Tugas mengamati tidak "
    "berlaku mundur",
    "GURU_DIAMATI_KOSONG": "Pilih paling sedikit satu guru yang diamati",
    "PENGAMAT_HANYA_MENGAMATI": "Sebagai pengamat Anda mengisi jadwal dan observasi. Diskusi, "
    "refleksi, dan penilaian diisi Kepala Sekolah",
    "ARSIP_TIDAK_DITEMUKAN": "Tidak ada langkah Anda pada SKP ini, atau Anda masih menilainya",
}
JENIS: Mapping[JenisSerahTerima, str] = {
    JenisSerahTerima.KS_BARU: "Menjadi Kepala Sekolah",
    JenisSerahTerima.PLT: "Menjadi Plt Kepala Sekolah",
    JenisSerahTerima.AKHIR_JABATAN: "Tugas Kepala Sekolah berakhir",
    JenisSerahTerima.MUTASI: "Mutasi sebagai guru ke sekolah lain",
}
LINGKUP: Mapping[Lingkup, str] = {
    Lingkup.RENCANA: "Memutuskan rencana Kepala Sekolah",
    Lingkup.PENILAIAN: "Menetapkan penilaian Kepala Sekolah",
    Lingkup.RENCANA_DAN_PENILAIAN: "Memutuskan rencana dan menetapkan penilaian",
    Lingkup.OBSERVASI: "Mengamati guru",
}
NEWS: Mapping[str, str] = {
    "SK_KS_BARU": "Anda menjadi Kepala Sekolah mulai {tanggal}",
    "SK_PLT": "Anda menjadi Plt Kepala Sekolah mulai {tanggal}",
    "SK_AKHIR_JABATAN": "Tugas Anda sebagai Kepala Sekolah berakhir sebelum {tanggal}",
    "SK_MUTASI": "Anda pindah sekolah mulai {tanggal}. SKP Anda ikut pindah",
    "JABATAN_BERAKHIR": "{nama} menggantikan Anda mulai {tanggal}. Yang Anda selesaikan tetap bisa "
    "Anda baca",
    "SK_DIBATALKAN": "SK yang berlaku mulai {tanggal} dibatalkan. Tugas Anda tetap seperti semula",
    "PENGAMAT_BERAKHIR": "Tugas Anda mengamati guru berakhir sebelum {tanggal}",
    "DELEGASI_DITERIMA": "Anda bertindak untuk {sekolah} a.n. {nama}",
    "PENGAMAT_DITUGASKAN": "{nama} menugaskan Anda mengamati {jumlah} guru sampai {tanggal}",
    "PENGAMAT_ANDA": "{nama} mengamati Anda atas nama Kepala Sekolah sampai {tanggal}",
    "DELEGASI_BERAKHIR": "Delegasi Anda untuk {sekolah} a.n. {nama} sudah diakhiri",
    "DELEGASI_GUGUR": "{nama} tidak lagi menjabat. Delegasi Anda untuk {sekolah} tidak berlaku "
    "sampai Kepala Dinas yang baru meneruskannya dengan SK",
    "DELEGASI_PERLU_SK": "Delegasi {nama} untuk {sekolah} tidak berlaku sejak pergantian Kepala "
    "Dinas. Minta admin dinas mencatat SK Anda bila diteruskan",
    "PENGAMAT_GUGUR": "{nama} tidak lagi memimpin {sekolah}. Tugas Anda mengamati guru tidak "
    "berlaku sampai Kepala Sekolah yang baru menugaskan Anda",
    "PENGAMAT_PERLU_SK": "Tugas {nama} mengamati guru tidak berlaku sejak pergantian Kepala "
    "Sekolah. Tugaskan lagi bila diteruskan",
    "LANGKAH_PINDAH": "{jumlah} langkah terbuka pindah ke Anda",
}
ACTS: Mapping[str, str] = {
    "batalkan_sk": "SK dibatalkan sebelum berlaku",
    "gugurkan_delegasi": "Delegasi gugur, karena pemberinya tidak lagi menjabat",
    "akhiri_delegasi": "Delegasi diakhiri",
    "akhiri_pengamat": "Tugas mengamati diakhiri",
    "pindah_sekolah": "SKP ikut pindah ke sekolah baru",
    "unggah_bukti": "Bukti diunggah",
    "verifikasi_bukti": "Bukti diverifikasi",
    "minta_perbaikan_bukti": "Perbaikan bukti diminta",
    "batalkan_verifikasi_bukti": "Verifikasi bukti dibatalkan",
    "konfirmasi_bukti": "Ketersediaan bukti dikonfirmasi",
    "batalkan_konfirmasi_bukti": "Konfirmasi bukti dibatalkan",
}
