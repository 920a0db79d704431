"""Who may be played: one person for each part, with the schools they belong to."""

from __future__ import annotations

from dataclasses import dataclass

SD, SMP, SMA = "69995001", "69995002", "69995003"


@dataclass(frozen=True)
class Akun:
    """One line of the list that is printed at start."""

    email: str
    nama: str
    peran: str


GURU = "diansaputra06@guru.smp.belajar.id"
KS_SMP = "budiramadhan00@admin.smp.belajar.id"
KS_SD = "indaharitonang00@admin.sd.belajar.id"
GURU_SD = "yulianautama01@guru.sd.belajar.id"
PLT = "sulastrisuryadi02@guru.sma.belajar.id"
KS_SMA_LAMA = "hartinidharma00@admin.sma.belajar.id"
PENGAWAS = "kartikawiranto@pengawas.belajar.id"
PENGAWAS_KEDUA = "madearyani@pengawas.belajar.id"
KEPALA_DINAS = "bambangsuryadi@dinas.belajar.id"
ADMIN_DINAS = "agushartono@dinas.belajar.id"
OPERATOR_SMP = "rinaanggraini@operator.smp.belajar.id"
OPERATOR_SD = "jokolestari@operator.sd.belajar.id"
OPERATOR_SMA = "sriwahyuni@operator.sma.belajar.id"
ADMIN_SISTEM = "nadiaputri@sistem.belajar.id"


def accounts() -> tuple[Akun, ...]:
    """The accounts named at start; every other person of the lists may sign in as well."""
    return (
        Akun(GURU, "Dian Saputra", "Guru, SMP Negeri Contoh 2"),
        Akun(KS_SMP, "Budi Ramadhan", "Kepala Sekolah, SMP Negeri Contoh 2"),
        Akun(GURU_SD, "Yuliana Utama", "Guru Kelas, SD Negeri Contoh 1"),
        Akun(KS_SD, "Indah Aritonang", "Kepala Sekolah, SD Negeri Contoh 1"),
        Akun(PLT, "Sulastri Suryadi", "Guru dan Plt Kepala Sekolah, SMA Negeri Contoh 3"),
        Akun(PENGAWAS, "Kartika Wiranto", "Pengawas"),
        Akun(KEPALA_DINAS, "Bambang Suryadi", "Kepala Dinas Pendidikan Kabupaten Contoh Raya"),
        Akun(ADMIN_DINAS, "Agus Hartono", "Admin Dinas"),
        Akun(OPERATOR_SMP, "Rina Anggraini", "Operator, SMP Negeri Contoh 2"),
        Akun(OPERATOR_SD, "Joko Lestari", "Operator, SD Negeri Contoh 1"),
        Akun(ADMIN_SISTEM, "Nadia Putri", "Admin sistem"),
    )
