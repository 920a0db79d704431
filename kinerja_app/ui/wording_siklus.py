"""The cycle in words: refusals of its use cases, news, acts of the trail, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.waktu import UNBROKEN_DASH
from kinerja_app.ui.views import Tag

SENTENCES: Mapping[str, str] = {
    "SIKLUS_BELUM_DIMULAI": "Siklus observasi dimulai sesudah rencana disepakati",
    "BAGIAN_SUDAH_TERKIRIM": "Bagian ini sudah terkirim. Tarik kembali dulu untuk mengubahnya",
    "REFLEKSI_MASIH_PRIBADI": "Refleksi ini masih pribadi. Anda bisa membacanya setelah dibagikan",
    "DOKUMEN_TIDAK_DITEMUKAN": "Dokumen ini belum diisi. Isi dulu, lalu kirim",
    "PERMINTAAN_TIDAK_DITEMUKAN": "Permintaan ini sudah diputuskan atau tidak ada lagi. Muat ulang "
    "halaman",
    "UMPAN_BALIK_BELUM_TERBUKA": "Umpan balik terbuka sesudah rencana disepakati",
    "PRAKTIK_SAMA": "Ini praktik Anda sekarang. Pilih praktik lain",
    "PENYESUAIAN_MENUNGGU": "Putuskan permintaan penyesuaian dulu, lalu lanjutkan penilaian",
    "JADWAL_TIDAK_DITEMUKAN": "Jadwal observasi ini tidak ada, atau bukan untuk Anda",
}
BENTROK_TANPA_NAMA = f"Pengamat sudah punya janji lain, pukul {{mulai}}{UNBROKEN_DASH}{{selesai}}"

NEWS: Mapping[str, str] = {
    "DOKUMEN_DIKIRIM": "{nama} mengirim {dokumen}",
    "JADWAL_DISEPAKATI": "{nama} menyepakati jadwal observasi",
    "PERSIAPAN_DIKEMBALIKAN": "{nama} mengembalikan Diskusi Persiapan",
    "OBSERVASI_DITUNDA": "{nama} menunda observasi. Pilih jadwal lain",
    "JADWAL_DIUBAH": "{nama} mengubah jadwal observasi",
    "JADWAL_DIMINTA_UBAH": "{nama} minta jadwal observasi diubah",
    "UBAH_JADWAL_DISETUJUI": "{nama} menyetujui jadwal baru",
    "UBAH_JADWAL_DITOLAK": "{nama} tidak menyetujui jadwal baru",
    "PENYESUAIAN_DIMINTA": "{nama} minta penyesuaian siklus",
    "PENYESUAIAN_DISETUJUI": "{nama} menyetujui penyesuaian",
    "PENYESUAIAN_DITOLAK": "{nama} tidak menyetujui penyesuaian",
    "SIKLUS_KE_PENILAIAN": "{nama} melanjutkan siklus ke penilaian",
}
ACTS: Mapping[str, str] = {
    "simpan_a": "Diskusi Persiapan mulai ditulis",
    "ajukan_a": "Diskusi Persiapan dikirim",
    "ubah_jadwal": "Jadwal observasi diubah",
    "sepakati_jadwal": "Jadwal observasi disepakati",
    "kembalikan_a": "Diskusi Persiapan dikembalikan",
    "tunda": "Observasi ditunda",
    "minta_ubah_jadwal": "Perubahan jadwal diminta",
    "setujui_ubah_jadwal": "Jadwal baru disetujui",
    "tolak_ubah_jadwal": "Jadwal baru tidak disetujui",
    "simpan_b": "Observasi Kinerja mulai ditulis",
    "kirim_b": "Observasi Kinerja dikirim",
    "selesaikan_c": "Diskusi Tindak Lanjut selesai",
    "selesaikan_d": "Upaya Tindak Lanjut dilaporkan",
    "selesaikan_e": "Refleksi Tindak Lanjut selesai",
    "minta_penyesuaian": "Penyesuaian diminta",
    "setujui_penyesuaian": "Penyesuaian disetujui",
    "tolak_penyesuaian": "Penyesuaian tidak disetujui",
    "lanjut_penilaian": "Siklus dilanjutkan ke penilaian",
    "lanjut_tanpa_refleksi": "Siklus dilanjutkan ke penilaian tanpa refleksi",
}
DOKUMEN: Mapping[str, str] = {
    Dokumen.A: "Diskusi Persiapan",
    Dokumen.B: "Observasi Kinerja",
    Dokumen.C: "Diskusi Tindak Lanjut",
    Dokumen.D: "Upaya Tindak Lanjut",
    Dokumen.E: "Refleksi Tindak Lanjut",
}
TANPA_FOKUS: Mapping[str, str] = {
    Dokumen.A: "Fokus perilaku untuk indikator ini belum resmi, jadi tidak ada target yang "
    "dipilih. Tulis apa yang ingin Anda tunjukkan pada hasil yang diharapkan.",
    Dokumen.B: "Fokus perilaku untuk indikator ini belum resmi, jadi rubriknya belum ada. Tulis "
    "bukti perilaku dan rekomendasi.",
}
"""Said where an indicator has no official fokus (K-25): in the preparation and in the rubric."""
_S = StatusSiklus
STATUS: Mapping[StatusSiklus, Tag] = {
    _S.BERJALAN: Tag("", "circle-dashed", "Belum dimulai"),
    _S.A_DRAF: Tag("", "pencil-line", "Persiapan ditulis"),
    _S.A_DIAJUKAN: Tag("info", "send", "Persiapan terkirim"),
    _S.A_DISEPAKATI: Tag("info", "calendar-days", "Jadwal disepakati"),
    _S.A_DITUNDA: Tag("warn", "calendar-x", "Ditunda"),
    _S.B_DRAF: Tag("", "pencil-line", "Observasi ditulis"),
    _S.B_SELESAI: Tag("info", "send", "Observasi terkirim"),
    _S.C_SELESAI: Tag("info", "check", "Diskusi selesai"),
    _S.D_SELESAI: Tag("info", "check", "Upaya dilaporkan"),
    _S.E_SELESAI: Tag("ok", "check-check", "Siklus selesai"),
    _S.PENYESUAIAN: Tag("info", "git-pull-request-arrow", "Penyesuaian"),
    _S.PERLU_DINILAI: Tag("ok", "check-check", "Menuju penilaian"),
}
