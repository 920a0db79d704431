"""Why a sign-in was refused, in words: the fact, who can mend it, what to do now, and the source.

One row per ``Reason``. Facts stand in braces; a refusal page that is opened a second time has no
facts any more, so every fact has words that stand in for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from kinerja_app.domain.kelayakan import Kasus
from kinerja_app.identity.refusals import Reason, RefusalFacts


@dataclass(frozen=True)
class Penjelasan:
    """One refusal page; ``mengapa`` ends with the source where the law decides."""

    judul: str
    kalimat: str
    langkah: tuple[str, ...]
    mengapa: str
    ikon: str = "lock"


_STAND_INS: Mapping[str, str] = {
    "email": "alamat ini",
    "sekolah": "sekolah Anda",
    "jenis_ptk": "tidak termasuk yang memakai aplikasi ini",
    "sumber": "Pusat Informasi Guru",
}
_AGAIN = "Setelah itu, masuk lagi di sini."
_IMPORTED = "Setelah operator mengimpor daftar guru yang baru, masuk lagi di sini."
_EKINERJA = "Susun dan nilai SKP Anda di e-Kinerja BKN."
_WRONG = "Bila data ini keliru, minta operator {sekolah} memperbaikinya di Dapodik."
_SOURCE = "Sumber: {sumber}."

_PAGES: Mapping[Reason, Penjelasan] = {
    Reason.BUKAN_BELAJAR_ID: Penjelasan(
        "Akun ini bukan akun belajar.id",
        "Anda memilih {email}. Aplikasi ini menerima akun belajar.id dari sekolah induk Anda.",
        (
            "Masuk lagi, lalu pilih akun belajar.id Anda.",
            "Belum punya, atau lupa kata sandinya? Operator sekolah yang mengaturnya.",
        ),
        "Akun belajar.id dibuat dari data Dapodik, sehingga hanya pemiliknya yang bisa masuk.",
        "user-x",
    ),
    Reason.EMAIL_BELUM_TERVERIFIKASI: Penjelasan(
        "Alamat akun ini belum diverifikasi",
        "Google belum memastikan bahwa {email} milik Anda.",
        (
            "Buka akun Google itu, lalu ikuti langkah verifikasi alamat.",
            "Bila tetap sama, operator sekolah mengatur ulang akun belajar.id Anda.",
        ),
        "Alamat yang belum diverifikasi bisa dipakai orang lain.",
        "mail",
    ),
    Reason.TIDAK_ADA_DI_DAFTAR: Penjelasan(
        "Anda belum ada di daftar guru",
        "Tidak ada orang dengan {email}. Operator sekolah menambahkannya di Dapodik, lalu "
        "mengimpor daftar guru ke sini.",
        ("Tanyakan operator sekolah, apakah alamat itu tercatat pada nama Anda.", _IMPORTED),
        "Yang bisa masuk hanya orang yang tercatat di Dapodik sekolah induknya. "
        "Sumber: Pusat Informasi Guru.",
        "users",
    ),
    Reason.SUBJEK_BERBEDA: Penjelasan(
        "Alamat ini sudah terhubung dengan akun lain",
        "Akun Google yang dulu masuk sebagai {email} bukan akun ini. Admin sistem yang bisa "
        "memeriksa dan melepas hubungan lama.",
        (
            "Bila Anda punya akun belajar.id lama, masuk dengan akun itu.",
            "Selain itu, minta operator sekolah meneruskannya ke admin sistem.",
        ),
        "Alamat bisa berpindah ke orang lain, nomor akun tidak. Karena itu isian lama tidak "
        "dibuka untuk akun yang baru.",
        "shield",
    ),
    Reason.TIDAK_AKTIF: Penjelasan(
        "Anda tercatat tidak aktif",
        "Menurut data {sekolah}, Anda sudah pensiun, pindah, atau berhenti. Operator sekolah yang "
        "mengubahnya.",
        ("Bila data ini keliru, hubungi operator {sekolah}.", _AGAIN),
        "Akses berakhir pada hari seseorang tercatat tidak aktif. " + _SOURCE,
        "user-x",
    ),
    Reason.TANPA_PENUGASAN: Penjelasan(
        "Anda belum punya penugasan hari ini",
        "Nama Anda ada di daftar, tetapi belum ada penugasan yang berlaku. Operator sekolah yang "
        "mencatatnya.",
        ("Minta operator sekolah induk memeriksa penugasan Anda di Dapodik.", _IMPORTED),
        "Peran di aplikasi ini mengikuti penugasan yang berlaku pada hari itu.",
        "calendar-x",
    ),
    Reason.JENIS_PTK: Penjelasan(
        "Jenis PTK Anda {jenis_ptk}",
        "Jenis PTK ini tidak memakai aplikasi ini. Operator {sekolah} yang bisa mengubahnya.",
        ("Bila keliru, minta operator {sekolah} mengubah Jenis PTK di Dapodik.", _IMPORTED),
        "Aplikasi ini dipakai guru dan Kepala Sekolah menurut Jenis PTK di Dapodik. " + _SOURCE,
    ),
    Reason.KEMENAG: Penjelasan(
        "SKP Anda dibuat di e-Kinerja BKN",
        "Anda tercatat sebagai pegawai Kementerian Agama. Admin kepegawaian instansi Anda yang "
        "membantu di sana.",
        (_EKINERJA, _WRONG),
        "Guru PNS Kementerian Agama mengisi kinerja di e-Kinerja BKN. " + _SOURCE,
    ),
    Reason.MADRASAH: Penjelasan(
        "SKP guru madrasah dibuat di e-Kinerja BKN",
        "{sekolah} adalah madrasah. Admin kepegawaian instansi Anda yang membantu di sana.",
        ("Susun SKP di e-Kinerja BKN, atau di aplikasi Kementerian Agama.", _WRONG),
        "ASN yang bertugas di madrasah negeri tidak memakai aplikasi ini. " + _SOURCE,
    ),
    Reason.SILN: Penjelasan(
        "SKP sekolah Indonesia di luar negeri dibuat di e-Kinerja BKN",
        "Admin kepegawaian instansi Anda yang membantu di sana.",
        (_EKINERJA, _WRONG),
        "Sekolah Indonesia di luar negeri (SILN) tidak memakai aplikasi ini. " + _SOURCE,
    ),
    Reason.CLTN: Penjelasan(
        "Anda sedang cuti di luar tanggungan negara",
        "Selama CLTN tidak ada SKP di sistem mana pun. Admin kepegawaian instansi Anda yang "
        "mencatat akhir cuti.",
        ("Tidak ada yang perlu diisi selama cuti.", "Setelah aktif kembali, masuk lagi di sini."),
        "SKP tidak dibuat sejak tanggal SK CLTN. " + _SOURCE,
        "calendar-x",
    ),
    Reason.TUGAS_BELAJAR_INSTANSI: Penjelasan(
        "SKP tugas belajar biaya instansi dibuat di e-Kinerja BKN",
        "Admin kepegawaian instansi Anda yang membantu di sana.",
        (
            _EKINERJA,
            "Tugas belajar mandiri tetap di sini: minta operator {sekolah} memeriksa data Anda.",
        ),
        "Tugas belajar yang dibiayai instansi dinilai di e-Kinerja BKN. " + _SOURCE,
        "graduation-cap",
    ),
    Reason.BUKAN_SATMINKAL: Penjelasan(
        "{sekolah} bukan sekolah induk Anda",
        "SKP dibuat satu kali, di sekolah induk. Operator sekolah induk yang mencatat Anda.",
        (
            "Minta operator kedua sekolah memeriksa status Induk Anda di Dapodik.",
            _IMPORTED,
        ),
        "Guru di dua sekolah punya satu SKP, di satuan administrasi pangkal. " + _SOURCE,
        "school",
    ),
    Reason.ASN_SEKOLAH_SWASTA: Penjelasan(
        "Sampai 2025, SKP ASN di sekolah swasta dibuat di e-Kinerja BKN",
        "{sekolah} adalah sekolah swasta. Admin kepegawaian instansi mengatur Unor dan atasan "
        "Anda di sana.",
        (_EKINERJA, "Mulai periode 2026, SKP Anda disusun di sini."),
        "ASN di sekolah swasta memakai aplikasi ini mulai 2026. " + _SOURCE,
        "school",
    ),
    Reason.TIDAK_BERHAK: Penjelasan(
        "SKP Anda tidak dibuat di aplikasi ini",
        "Menurut aturan periode ini, SKP Anda dibuat di e-Kinerja BKN.",
        (_EKINERJA, _WRONG),
        _SOURCE,
    ),
    Reason.TANPA_ATURAN: Penjelasan(
        "Belum ada aturan untuk tanggal ini",
        "Aplikasi ini mengenal aturan 2024 sampai 2026 dan tidak menebak aturan berikutnya. "
        "Admin sistem yang menambah aturan baru.",
        ("Masuk lagi setelah aturan baru ditambahkan.",),
        "Setiap SKP mengikuti aturan yang berlaku pada tanggalnya.",
        "calendar-x",
    ),
    Reason.GAGAL_MASUK: Penjelasan(
        "Google belum memberi jawaban yang bisa dipakai",
        "Sambungan ke halaman masuk terputus, kedaluwarsa, atau jawabannya tidak lengkap. "
        "Akun Anda tidak berubah.",
        (
            "Masuk lagi. Biasanya percobaan kedua berhasil.",
            "Bila terulang, beri tahu admin sistem jam kejadiannya.",
        ),
        "Jawaban yang tidak bisa dipastikan asalnya tidak pernah dipakai.",
        "circle-alert",
    ),
    Reason.DIBATALKAN: Penjelasan(
        "Anda membatalkan masuk",
        "Tidak ada yang berubah.",
        ("Masuk lagi bila Anda siap.",),
        "",
        "circle-minus",
    ),
}
"""The page of each reason; ``explain`` refines three of them by the case of the rule table."""

_BY_CASE: Mapping[str, Penjelasan] = {
    Kasus.KEMENAG_STATUS_LAIN.value: Penjelasan(
        "Status kepegawaian Anda di Dapodik perlu diubah",
        "Anda pegawai Kementerian Agama, tetapi status di Dapodik bukan “PNS Depag”. Operator "
        "{sekolah} yang mengubahnya.",
        (
            "Minta operator {sekolah} mengubah status kepegawaian menjadi “PNS Depag”.",
            "Setelah itu, susun SKP Anda di e-Kinerja BKN.",
        ),
        "Guru Kementerian Agama di Dapodik mengisi kinerja di e-Kinerja BKN. " + _SOURCE,
    ),
    Kasus.TENAGA_KEPENDIDIKAN.value: Penjelasan(
        "Jenis PTK Anda {jenis_ptk}",
        "SKP tenaga kependidikan dibuat di e-Kinerja BKN. Kepala Sekolah yang mengurusnya.",
        (
            _EKINERJA,
            "Bila Jenis PTK keliru, minta operator {sekolah} mengubahnya di Dapodik.",
        ),
        "Aplikasi ini dipakai guru dan Kepala Sekolah menurut Jenis PTK di Dapodik. " + _SOURCE,
    ),
}
_UNKNOWN = Penjelasan(
    "Anda belum bisa masuk",
    "Alamat halaman ini tidak memuat alasan yang dikenal.",
    ("Masuk lagi untuk melihat alasannya.",),
    "",
)


def explain(alasan: str, facts: RefusalFacts) -> Penjelasan:
    """The page of a refusal; an unknown code gives the page that says to try again."""
    if alasan not in Reason.__members__:
        return _UNKNOWN
    page = _BY_CASE.get(facts.kasus) or _PAGES[Reason(alasan)]
    known = {name: value for name, value in asdict(facts).items() if value}
    words = {**_STAND_INS, **known}
    return Penjelasan(
        _capital(page.judul.format(**words)),
        _capital(page.kalimat.format(**words)),
        tuple(step.format(**words) for step in page.langkah),
        page.mengapa.format(**words),
        page.ikon,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
