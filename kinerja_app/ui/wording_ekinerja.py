"""e-Kinerja in words: findings before the export, who mends them, refusals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.ekinerja_syarat import KodeTemuan, Pemilik
from kinerja_app.domain.kiriman import StatusKiriman
from kinerja_app.ui.views import Tag, Tone

SENTENCES: Mapping[str, str] = {
    "KUADRAN_TANPA_PEMETAAN": "Kode kuadran e-Kinerja belum diatur. Minta admin sistem mengisinya "
    "di Katalog",
    "GERBANG_TERTUTUP": "{jumlah} hal masih menahan pengiriman. Perbaiki yang disebut di halaman "
    "e-Kinerja",
    "EKSPOR_KOSONG": "Belum ada SKP ASN yang disepakati, sehingga tidak ada yang diekspor",
    "EKSPOR_SATU_SEKOLAH": "Anda memimpin lebih dari satu sekolah. Pilih satu sekolah di halaman "
    "e-Kinerja, lalu ekspor dari sana",
    "EKSPOR_TIDAK_DITEMUKAN": "Ekspor ini tidak ada, atau bukan untuk sekolah Anda",
    "EKSPOR_TIDAK_TERBACA": "File ini bukan ekspor e-Kinerja dari aplikasi ini",
    "BELUM_SATU_HARI": "Pengiriman yang ditolak bisa diulang setelah 1×24 jam",
    "KIRIMAN_TIDAK_GAGAL": "Kiriman ini tidak gagal, sehingga tidak perlu diulang",
    "KIRIMAN_TIDAK_DITEMUKAN": "Kiriman ini tidak ada, atau bukan untuk sekolah Anda",
    "PENGIRIMAN_BELUM_DISETEL": "Alamat e-Kinerja belum disetel di server. Unduh file ekspornya",
}


@dataclass(frozen=True)
class KalimatTemuan:
    """What is wrong, as the heading of a group, and what to do about it."""

    judul: str
    tindakan: str


_K, _P = KodeTemuan, Pemilik

TEMUAN: Mapping[KodeTemuan, KalimatTemuan] = {
    _K.ATASAN_BELUM_ADA: KalimatTemuan(
        "Atasan belum ditetapkan", "Catat Kepala Sekolah atau Kepala Dinas yang bertugas."
    ),
    _K.ATASAN_TANPA_SKP: KalimatTemuan(
        "SKP atasan belum disepakati",
        "SKP Kepala Sekolah disepakati lebih dulu, baru SKP guru bisa dikirim.",
    ),
    _K.BELUM_MENGAJUKAN: KalimatTemuan(
        "Masih ada yang belum mengajukan rencana",
        "Ingatkan orangnya, atau tandai tidak aktif bila sudah tidak bertugas.",
    ),
    _K.BELUM_DISEPAKATI: KalimatTemuan(
        "Rencana belum disepakati",
        "Rencana yang diajukan disetujui Kepala Sekolah, lalu disepakati pegawai.",
    ),
    _K.TIDAK_AKTIF_BELUM_DITANDAI: KalimatTemuan(
        "Melewati usia pensiun tetapi masih di daftar",
        "Tandai pensiun, atau perbaiki tanggal lahir di Dapodik.",
    ),
    _K.ORANG_GANDA: KalimatTemuan(
        "Satu orang tercatat lebih dari sekali", "Gabungkan datanya menjadi satu."
    ),
    _K.NIP_KOSONG: KalimatTemuan(
        "NIP belum ada di data sekolah", "Isi NIP di Dapodik, lalu impor daftar guru."
    ),
    _K.NIP_TIDAK_COCOK: KalimatTemuan(
        "NIP tidak cocok dengan data diri",
        "Cocokkan NIP, tanggal lahir, dan jenis kelamin di Dapodik dan SIASN.",
    ),
    _K.NIK_TIDAK_COCOK: KalimatTemuan(
        "NIK tidak cocok dengan data diri",
        "Cocokkan NIK, tanggal lahir, dan jenis kelamin dengan data Dukcapil.",
    ),
    _K.STATUS_KEPEGAWAIAN: KalimatTemuan(
        "Status kepegawaian atau Jenis PTK tidak sesuai",
        "Perbaiki status kepegawaian dan Jenis PTK di Dapodik, lalu impor daftar guru.",
    ),
    _K.SATMINKAL_GANDA: KalimatTemuan(
        "Satminkal tercatat di lebih dari satu sekolah", "Tetapkan satu satminkal di Dapodik."
    ),
    _K.RHK_GANDA: KalimatTemuan(
        "RHK yang sama dua kali dalam satu rencana", "Ajukan perubahan rencana: satu RHK saja."
    ),
    _K.UNOR_SALAH: KalimatTemuan(
        "Unor sama dengan sekolah lain", "Perbaiki Unor salah satu sekolah."
    ),
    _K.PENGAWAS_BELUM_TERHUBUNG: KalimatTemuan(
        "Pengawas belum terhubung dengan sekolah",
        "Catat dan verifikasi SK Tim Kerja, lalu Kepala Sekolah mengonfirmasi.",
    ),
    _K.CAPAIAN_BELUM_ADA: KalimatTemuan(
        "Capaian organisasi belum ditetapkan", "Tetapkan capaian organisasi sekolah."
    ),
    _K.KUADRAN_TANPA_PEMETAAN: KalimatTemuan(
        "Kode kuadran belum diatur", "Isi kode kuadran setiap predikat di Katalog."
    ),
    _K.UNOR_BELUM_DICATAT: KalimatTemuan(
        "Unor sekolah belum dicatat", "Catat Unor supaya bisa dicocokkan dengan e-Kinerja."
    ),
    _K.HASIL_BELUM_FINAL: KalimatTemuan(
        "Hasil penilaian belum final", "Rencana tetap dikirim. Hasil menyusul setelah final."
    ),
    _K.ANGKA_KREDIT_TANPA_SK: KalimatTemuan(
        "SK angka kredit belum dicatat",
        "Catat nomor dan tanggal SK dari PAK yang sudah ditandatangani. Sebelum itu angka "
        "kreditnya tidak ikut dikirim.",
    ),
    _K.ANGKA_KREDIT_BERUBAH: KalimatTemuan(
        "Angka kredit berubah sesudah SK dicatat",
        "Perbaiki catatan SK-nya menurut PAK yang baru. Sebelum itu angka kreditnya tidak ikut "
        "dikirim.",
    ),
    _K.ANGKA_KREDIT_BELUM_TERHITUNG: KalimatTemuan(
        "Angka kredit belum bisa dihitung",
        "Catat jenjang jabatan dan TMT-nya di Kepangkatan, menurut SK.",
    ),
    _K.PLT_TIDAK_DIKIRIM: KalimatTemuan(
        "Jabatan Plt tidak dikirim", "Yang dikirim hanya SKP jabatan definitif."
    ),
    _K.BUKAN_ASN: KalimatTemuan(
        "Bukan ASN", "Hasilnya tetap di aplikasi ini dan tidak dikirim ke e-Kinerja."
    ),
}
PEMILIK: Mapping[Pemilik, str] = {
    _P.PEGAWAI: "Pegawai",
    _P.KEPALA_SEKOLAH: "Kepala Sekolah",
    _P.OPERATOR_SEKOLAH: "Operator sekolah",
    _P.KEPALA_DINAS: "Kepala Dinas",
    _P.ADMIN_DINAS: "Admin dinas",
    _P.ADMIN_SISTEM: "Admin sistem",
    _P.DUKCAPIL: "Dukcapil",
    _P.BKD: "BKD",
    _P.TIDAK_ADA: "Tidak perlu diperbaiki",
}
RINCIAN: Mapping[str, str] = {
    "BELUM_MENGAJUKAN": "belum mengajukan",
    "DRAF": "masih draf",
    "DIAJUKAN": "menunggu persetujuan",
    "DIKEMBALIKAN": "perlu perbaikan",
    "DISETUJUI": "menunggu disepakati",
    "TIDAK_AKTIF": "tidak aktif",
    "NIP_BUKAN_ANGKA": "NIP berisi selain angka",
    "NIP_PANJANG": "NIP bukan 18 angka",
    "NIP_BULAN_LAHIR": "bulan lahir dalam NIP tidak ada",
    "NIP_TANGGAL_LAHIR": "tanggal lahir dalam NIP tidak ada",
    "NIP_BULAN_TMT": "bulan TMT dalam NIP tidak ada",
    "NIP_KELAMIN": "angka jenis kelamin dalam NIP bukan 1 atau 2",
    "NIP_TANGGAL_LAIN": "tanggal lahir berbeda",
    "NIP_KELAMIN_LAIN": "jenis kelamin berbeda",
    "NIK_BUKAN_ANGKA": "NIK berisi selain angka",
    "NIK_PANJANG": "NIK bukan 16 angka",
    "NIK_TANGGAL_LAIN": "tanggal lahir berbeda",
    "NIK_KELAMIN_LAIN": "jenis kelamin berbeda",
    "kepala_sekolah": "Kepala Sekolah belum ada",
    "kepala_dinas": "Kepala Dinas belum ada",
    "diajukan": "menunggu verifikasi dinas",
    "diverifikasi_dinas": "menunggu konfirmasi Kepala Sekolah",
    "dikonfirmasi_ks": "menunggu diaktifkan",
    "berakhir": "tautan sudah berakhir",
}
_COUNTED: Mapping[KodeTemuan, str] = {
    _K.TIDAK_AKTIF_BELUM_DITANDAI: "{} tahun",
    _K.SATMINKAL_GANDA: "{} sekolah",
}


def detail(kode: KodeTemuan, rincian: str) -> str:
    """The particulars of a finding in a few words; empty where there are none."""
    if kode in _COUNTED:
        return _COUNTED[kode].format(rincian)
    return RINCIAN.get(rincian, rincian)


NEWS: Mapping[str, str] = {
    "KIRIMAN_TIDAK_DITERIMA": "Ada kiriman ke e-Kinerja yang tidak diterima. Periksa daftarnya",
}
ACTS: Mapping[str, str] = {
    "catat_sinkron": "Hasil diterima e-Kinerja",
    "catat_gagal_sinkron": "Hasil tidak diterima e-Kinerja",
    "tahan_kiriman": "Kiriman ke e-Kinerja ditahan sampai hasil final lagi",
    "kirim_ulang": "Hasil baru dikirim ulang ke e-Kinerja",
}

KIRIMAN: Mapping[StatusKiriman, Tag] = {
    StatusKiriman.MENUNGGU: Tag("info", "hourglass", "Menunggu"),
    StatusKiriman.BERANGKAT: Tag("info", "send", "Dikirim"),
    StatusKiriman.TERKIRIM: Tag("ok", "cloud-check", "Diterima"),
    StatusKiriman.DITOLAK: Tag("bad", "cloud-alert", "Ditolak"),
    StatusKiriman.GAGAL: Tag("bad", "cloud-off", "Gagal"),
    StatusKiriman.DITAHAN: Tag("warn", "lock", "Ditahan, hasil dibuka lagi"),
}
KIRIMAN_TONE: Mapping[StatusKiriman, Tone] = {
    StatusKiriman.MENUNGGU: "info",
    StatusKiriman.BERANGKAT: "info",
    StatusKiriman.TERKIRIM: "success",
    StatusKiriman.DITOLAK: "danger",
    StatusKiriman.GAGAL: "danger",
    StatusKiriman.DITAHAN: "warning",
}
GALAT: Mapping[str, str] = {
    "ConnectError": "e-Kinerja tidak bisa dihubungi",
    "ReadTimeout": "e-Kinerja tidak menjawab",
    "HTTP_401": "kunci akses tidak diterima",
    "HTTP_403": "kunci akses tidak diterima",
    "HTTP_422": "isi tidak diterima e-Kinerja",
    "HTTP_500": "e-Kinerja sedang terganggu",
    "HTTP_503": "e-Kinerja sedang terganggu",
}
