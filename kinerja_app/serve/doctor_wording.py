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
    "ORIGIN_TANPA_HTTPS": "harus diawali https:// di produksi.",
    "PENERBIT_TANPA_HTTPS": "harus diawali https://.",
}


def sentence_of(problem: SettingProblem) -> str:
    """The variable and what is wrong with it, never its value."""
    return f"{problem.variable} {SENTENCES[problem.code]}"
