"""Every finding code with its consequence and its Indonesian sentences, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

_Consequence = Literal["ditolak", "dilewati", "perlu_dicek"]


class Sentence(NamedTuple):
    """Consequence, what is wrong (no full stop), what to do; facts stand in braces."""

    akibat: _Consequence
    judul: str
    tindakan: str


def _number(nama: str, akibat: _Consequence, tindakan: str) -> dict[str, Sentence]:
    """Findings that NIP, NUPTK and NIK share."""
    return {
        f"{nama}_TANDA_PETIK": Sentence(
            "perlu_dicek",
            f"Tanda petik di depan {nama} diabaikan",
            f"{nama} dibaca {{dibaca}}. Tidak perlu tindakan bila benar.",
        ),
        f"{nama}_HANYA_TANDA_PETIK": Sentence(
            "perlu_dicek",
            f"{nama} hanya berisi tanda petik",
            f"{nama} dibaca kosong. Tidak perlu tindakan bila memang belum ada.",
        ),
        f"{nama}_ANGKA_RUSAK": Sentence(
            akibat,
            f"{nama} diketik sebagai angka sehingga digitnya bisa hilang",
            f"Ubah kolom {nama} menjadi teks, lalu tulis ulang {nama}.{tindakan}",
        ),
        f"{nama}_BUKAN_ANGKA": Sentence(
            akibat,
            f"{nama} berisi huruf atau tanda lain: {{isi}}",
            f"Perbaiki {nama} di Dapodik.{tindakan}",
        ),
        f"{nama}_PANJANG": Sentence(
            akibat,
            f"{nama} {{jumlah}} digit, seharusnya {{seharusnya}}",
            f"Perbaiki {nama} di Dapodik.{tindakan}",
        ),
    }


_FIX_NIP = "Perbaiki NIP di Dapodik."
_FIX_BIRTH_DATE = "Perbaiki tanggal lahir di Dapodik."
_NO_SIGN_IN = "Masuk daftar, tetapi belum bisa masuk aplikasi."

SENTENCES: Mapping[str, Sentence] = {
    **_number("NIP", "ditolak", ""),
    **_number("NUPTK", "ditolak", ""),
    **_number("NIK", "perlu_dicek", " Orang ini masuk daftar tanpa NIK."),
    # Names and text.
    "NAMA_KOSONG": Sentence("ditolak", "Nama kosong", "Isi nama di Dapodik."),
    "NAMA_BERISI_RUMUS": Sentence(
        "ditolak",
        "Nama berisi rumus: {isi}",
        "Tulis nama sebagai teks. Rumus tidak dijalankan.",
    ),
    "SEL_BERISI_RUMUS": Sentence(
        "perlu_dicek",
        "{kolom} berisi rumus: {isi}",
        "Tulis isinya sebagai teks. Rumus tidak dijalankan.",
    ),
    # What a NIP says about its owner.
    "NIP_BULAN_LAHIR": Sentence("ditolak", "Bulan lahir {bulan} dalam NIP tidak ada", _FIX_NIP),
    "NIP_TANGGAL_LAHIR": Sentence(
        "ditolak", "Tanggal lahir {tanggal} dalam NIP tidak ada di kalender", _FIX_NIP
    ),
    "NIP_BULAN_TMT": Sentence("ditolak", "Bulan TMT {bulan} dalam NIP tidak ada", _FIX_NIP),
    "NIP_KELAMIN": Sentence(
        "ditolak", "Digit ke-15 NIP adalah {angka}, seharusnya 1 atau 2", _FIX_NIP
    ),
    "NIP_BEDA_TANGGAL_LAHIR": Sentence(
        "perlu_dicek",
        "Tanggal lahir dalam NIP {dalam_nip}, di kolom Tanggal Lahir {di_kolom}",
        "Perbaiki yang salah di Dapodik.",
    ),
    "NIP_BEDA_KELAMIN": Sentence(
        "perlu_dicek",
        "Jenis kelamin dalam NIP {dalam_nip}, di kolom JK {di_kolom}",
        "Perbaiki yang salah di Dapodik.",
    ),
    "NIP_BEDA_STATUS": Sentence(
        "perlu_dicek",
        "Bentuk NIP adalah {dalam_nip}, di kolom Status Kepegawaian {di_kolom}",
        "Perbaiki yang salah di Dapodik.",
    ),
    "NIP_BUKAN_ASN": Sentence(
        "perlu_dicek",
        "NIP terisi untuk status {status}",
        "Perbaiki status kepegawaian atau kosongkan NIP di Dapodik.",
    ),
    "NIP_KOSONG": Sentence(
        "perlu_dicek",
        "NIP belum ada untuk status {status}",
        "Isi NIP di Dapodik. Tanpa NIP hasilnya tidak bisa dikirim ke e-Kinerja.",
    ),
    "TANPA_NOMOR": Sentence(
        "perlu_dicek",
        "NIK, NUPTK dan NIP tidak ada",
        "Isi NIK di Dapodik. Sementara ini orang dikenali dari nama dan tanggal lahir.",
    ),
    # The other columns of one row.
    "TANGGAL_LAHIR_KOSONG": Sentence(
        "ditolak", "Tanggal lahir kosong", "Isi tanggal lahir di Dapodik."
    ),
    "TANGGAL_LAHIR_TIDAK_ADA": Sentence(
        "ditolak", "{tanggal} tidak ada di kalender", _FIX_BIRTH_DATE
    ),
    "TANGGAL_LAHIR_BENTUK": Sentence(
        "ditolak",
        "Tanggal lahir tidak terbaca: {isi}",
        "Tulis seperti 1980-03-15 di Dapodik.",
    ),
    "TANGGAL_LAHIR_SESUDAH_UNDUH": Sentence(
        "ditolak", "Tanggal lahir {tanggal} sesudah daftar diunduh", _FIX_BIRTH_DATE
    ),
    "JK_TIDAK_DIKENAL": Sentence(
        "ditolak", "JK berisi “{isi}”, seharusnya L atau P", "Perbaiki JK di Dapodik."
    ),
    "JENIS_PTK_KOSONG": Sentence("ditolak", "Jenis PTK kosong", "Isi Jenis PTK di Dapodik."),
    "JENIS_PTK_TIDAK_MEMAKAI": Sentence(
        "dilewati", "{jenis} tidak memakai aplikasi ini", "Tidak perlu tindakan."
    ),
    "STATUS_KEMENAG": Sentence(
        "perlu_dicek",
        "Status {status} mengisi kinerja di e-Kinerja BKN",
        "Masuk daftar, tetapi tidak memakai aplikasi ini. Perbaiki status di Dapodik bila salah.",
    ),
    "STATUS_KOSONG": Sentence(
        "perlu_dicek", "Status kepegawaian kosong", "Isi Status Kepegawaian di Dapodik."
    ),
    "STATUS_TIDAK_DIKENAL": Sentence(
        "perlu_dicek",
        "Status kepegawaian tidak dikenal: {status}",
        "Periksa Status Kepegawaian di Dapodik.",
    ),
    "GOLONGAN_TIDAK_DIKENAL": Sentence(
        "perlu_dicek",
        "Golongan tidak dikenal: {isi}",
        "Tulis seperti III/a atau IX di Dapodik. Golongan dikosongkan sementara.",
    ),
    "EMAIL_KOSONG": Sentence("perlu_dicek", "Alamat belajar.id belum ada", _NO_SIGN_IN),
    "EMAIL_BUKAN_BELAJAR": Sentence("perlu_dicek", "Alamat di luar belajar.id", _NO_SIGN_IN),
    # Between rows of the list.
    "ORANG_GANDA": Sentence(
        "perlu_dicek",
        "Orang yang sama dengan baris {baris_pertama}{ciri}",
        "Baris {baris_pertama} dipakai. Hapus salah satu di Dapodik.{beda}",
    ),
    "NUPTK_DIPAKAI_BARIS_LAIN": Sentence(
        "ditolak",
        "NUPTK sama dengan baris {baris_pertama}, padahal orangnya lain",
        "Perbaiki NUPTK salah satu di Dapodik.",
    ),
    "NIP_DIPAKAI_BARIS_LAIN": Sentence(
        "ditolak",
        "NIP sama dengan baris {baris_pertama}, padahal orangnya lain",
        "Perbaiki NIP salah satu di Dapodik.",
    ),
    "EMAIL_DIPAKAI_BARIS_LAIN": Sentence(
        "perlu_dicek",
        "Alamat sama dengan baris {baris_pertama}, padahal orangnya lain",
        "Masuk daftar tanpa alamat, jadi belum bisa masuk aplikasi. Perbaiki di Dapodik.",
    ),
    "KEPALA_SEKOLAH_GANDA": Sentence(
        "perlu_dicek",
        "Kepala Sekolah sudah ada di baris {baris_pertama}",
        "Periksa Jenis PTK di Dapodik: satu sekolah punya satu Kepala Sekolah.",
    ),
    # Against the people already stored.
    "ORANG_PUNYA_TUGAS_LAIN": Sentence(
        "dilewati",
        "Orang ini tercatat dengan tugas lain di luar sekolah",
        "Minta admin dinas mengakhiri tugas itu, lalu impor lagi.",
    ),
    "ORANG_TIDAK_AKTIF": Sentence(
        "perlu_dicek",
        "Orang ini sudah ditandai tidak aktif, tetapi masih ada di daftar",
        "Bila ia aktif lagi, batalkan tandanya di Data guru. Bila tidak, perbaiki Dapodik.",
    ),
    "ORANG_DI_SEKOLAH_LAIN": Sentence(
        "dilewati",
        "Orang ini masih tercatat di sekolah lain (NPSN {npsn})",
        "Minta operator sekolah itu menandai pindah, lalu impor lagi.",
    ),
    "NIK_MILIK_ORANG_LAIN": Sentence(
        "ditolak", "NIK sudah dipakai orang lain yang tersimpan", "Perbaiki NIK di Dapodik."
    ),
    "NUPTK_MILIK_ORANG_LAIN": Sentence(
        "ditolak", "NUPTK sudah dipakai orang lain yang tersimpan", "Perbaiki NUPTK di Dapodik."
    ),
    "NIP_MILIK_ORANG_LAIN": Sentence(
        "ditolak", "NIP sudah dipakai orang lain yang tersimpan", _FIX_NIP
    ),
    "EMAIL_MILIK_ORANG_LAIN": Sentence(
        "perlu_dicek",
        "Alamat sudah dipakai orang lain yang tersimpan",
        "Disimpan tanpa mengubah alamat. Perbaiki alamat di Dapodik.",
    ),
    # Rapor Pendidikan.
    "NPSN_BENTUK": Sentence("ditolak", "NPSN tidak terbaca: {isi}", "Tulis NPSN 8 angka."),
    "NPSN_PANJANG": Sentence(
        "ditolak", "NPSN {jumlah} karakter, seharusnya 8", "Tulis NPSN 8 angka."
    ),
    "NPSN_TIDAK_TERDAFTAR": Sentence(
        "ditolak",
        "Sekolah dengan NPSN {npsn} belum ada",
        "Impor daftar guru sekolah itu lebih dulu, atau periksa NPSN.",
    ),
    "TAHUN_BENTUK": Sentence(
        "ditolak", "Tahun rapor tidak terbaca: {isi}", "Tulis tahun 4 angka, misalnya 2023."
    ),
    "KODE_BENTUK": Sentence(
        "ditolak", "Nomor indikator tidak terbaca: {isi}", "Tulis seperti D.1.1."
    ),
    "LABEL_TIDAK_DIKENAL": Sentence(
        "ditolak",
        "Label capaian tidak dikenal: {isi}",
        "Tulis Baik, Sedang atau Kurang.",
    ),
    "NILAI_BENTUK": Sentence(
        "ditolak", "{kolom} bukan angka: {isi}", "Tulis angka dengan koma desimal, misalnya 71,64."
    ),
    "NILAI_DI_LUAR_BATAS": Sentence(
        "ditolak", "{kolom} {isi} di luar batas {batas}", "Periksa nilainya."
    ),
    "INDIKATOR_GANDA": Sentence(
        "perlu_dicek",
        "Indikator {indikator} sudah ada di baris {baris_pertama}",
        "Baris {baris_pertama} dipakai. Hapus baris yang tidak perlu.{beda}",
    ),
}
