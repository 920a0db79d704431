"""What the settings and the doctor have to say, in plain Indonesian."""

from __future__ import annotations

from kinerja_app.settings import SettingProblem

SENTENCES = {
    "ORIGIN_BUKAN_ALAMAT": "harus berupa alamat tanpa lanjutan, misalnya https://kinerja.sekolah.id.",
    "BEBERAPA_WORKER_TANPA_REDIS": "belum diisi, padahal KINERJA_WORKERS lebih dari 1. "
    "Beberapa worker hanya dapat berbagi keadaan lewat Redis.",
    "SESI_IDLE_MELEBIHI_ABSOLUT": "lebih lama daripada KINERJA_SESSION_ABSOLUTE_SECONDS.",
    "PENYEDIA_BAWAAN_DI_HTTPS": "menyalakan penyedia identitas bawaan, yang hanya untuk contoh "
    "dan uji, pada alamat https. Matikan, atau pakai alamat http di komputer sendiri.",
    "PENYEDIA_BAWAAN_DI_PRODUKSI": "menyalakan penyedia identitas bawaan. Di produksi hanya "
    "akun belajar.id lewat Google yang dapat dipakai; hapus setelan ini.",
    "RAHASIA_KOSONG_ATAU_CONTOH": "kosong atau masih berisi teks contoh. Isi dengan nilai Anda.",
    "RAHASIA_TERLALU_PENDEK": "terlalu pendek. Pakai sedikitnya 32 karakter acak.",
    "NILAI_TIDAK_DIKENAL": "berisi nilai yang tidak dapat dipakai. Lihat daftar setelan di README.",
    "SURAT_SETENGAH_DISETEL": "belum diisi. Surat dikirim bila KINERJA_SMTP_URL dan "
    "KINERJA_MAIL_FROM terisi keduanya; kosongkan keduanya bila tanpa surat.",
    "EKINERJA_BUKAN_ALAMAT_AMAN": "harus berupa alamat https, misalnya https://ekinerja.contoh.go.id.",
    "EKINERJA_TANPA_ALAMAT": "belum diisi, padahal KINERJA_EKINERJA_TOKEN diisi.",
    "SMTP_BUKAN_ALAMAT": "harus berupa alamat server surat, misalnya "
    "smtps://nama:sandi@surat.sekolah.id:465.",
    "PENGIRIM_BUKAN_ALAMAT": "harus berupa alamat email, misalnya kinerja@sekolah.id.",
    "ORIGIN_TANPA_HTTPS": "harus diawali https:// di produksi.",
    "PENERBIT_TANPA_HTTPS": "harus diawali https://.",
}


def sentence_of(problem: SettingProblem) -> str:
    """The variable and what is wrong with it, never its value."""
    return f"{problem.variable} {SENTENCES[problem.code]}"


SETTINGS_FINE = {
    True: "Setelan produksi lengkap dan rahasianya terisi.",
    False: "Setelan lengkap untuk contoh dan uji. Untuk produksi, isi KINERJA_MODE=production.",
}
NO_DATABASE = "Basis data belum ada. Jalankan: kinerja migrate"
DATABASE_SILENT = (
    "Basis data tidak menjawab. Periksa KINERJA_DATABASE_URL dan apakah servernya berjalan."
)
DATABASE_UNWRITABLE = (
    "Basis data tidak dapat dibuat atau ditulis. Periksa KINERJA_DATABASE_URL dan izin foldernya."
)
DATABASE_ANSWERS = "Basis data menjawab."
MIGRATIONS = {
    True: "Skema basis data sudah terbaru.",
    False: "Skema basis data belum terbaru. Jalankan: kinerja migrate",
}
BUILT_IN_PROVIDER = "Penyedia identitas bawaan dipakai (hanya untuk contoh dan uji)."
PROVIDER = {
    True: "Penyedia identitas {issuer} menjawab.",
    False: "Penyedia identitas {issuer} tidak menjawab. Periksa KINERJA_OIDC_ISSUER dan jaringan.",
}
REDIS_NOT_NEEDED = "Redis tidak dipakai; cukup untuk satu worker."
REDIS = {
    True: "Redis menjawab.",
    False: "Redis tidak menjawab. Periksa KINERJA_REDIS_URL dan apakah servernya berjalan.",
}
