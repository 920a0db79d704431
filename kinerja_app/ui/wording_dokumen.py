"""Printing in words: refusals, states, and what a stranger is told about a paper."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.cetakan import Kelompok, PilihanCetak, StatusCetak
from kinerja_app.services.cek_dokumen import HasilCek
from kinerja_app.ui.views import Tag

SENTENCES: Mapping[str, str] = {
    "DOKUMEN_CETAK_TIDAK_ADA": "Dokumen ini tidak ada, atau bukan untuk Anda",
    "CETAK_BELUM_DIKIRIM": "Bisa dicetak setelah dokumen ini dikirim di siklus observasi",
    "CETAK_BELUM_DIAJUKAN": "Bisa dicetak setelah rencana diajukan",
    "CETAK_BELUM_DISEPAKATI": "Bisa dicetak setelah rencana disepakati",
    "CETAK_BELUM_DITETAPKAN": "Bisa dicetak setelah penilaian ditetapkan",
    "AK_BUKAN_ASN": "Angka kredit hanya untuk ASN",
    "AK_BUKAN_DEFINITIF": "Angka kredit dihitung dari jabatan definitif, bukan dari Plt",
    "AK_BELUM_TERHITUNG": "Bisa dicetak setelah predikat tahunan ditetapkan dan jenjang jabatan "
    "tercatat. Operator sekolah melengkapi jenjang di Dapodik",
    "REKAMAN_MILIK_PEGAWAI": "Rekaman lengkap hanya diunduh pemiliknya. Unduh dokumennya satu per "
    "satu",
    "CETAK_TANPA_SKP": "Belum ada guru yang mengajukan rencana pada periode ini",
    "CETAK_SUDAH_BERAKHIR": "Pekerjaan cetak ini sudah berakhir. Mulai yang baru",
    "PEKERJAAN_CETAK_TIDAK_ADA": "Pekerjaan cetak ini tidak ada, atau bukan milik sekolah Anda",
    "CETAK_TERLALU_SERING": "Terlalu banyak pemeriksaan dari jaringan ini. Coba lagi satu menit "
    "lagi",
}
ACTS: Mapping[str, str] = {
    "cetak_dokumen": "Dokumen dicetak",
    "unduh_rekaman": "Rekaman diunduh",
}
NEWS: Mapping[str, str] = {
    "CETAK_SEKOLAH_SELESAI": "{jumlah} dokumen sekolah selesai dicetak",
}
PILIHAN: Mapping[PilihanCetak, str] = {
    PilihanCetak.SEMUA: "Semua dokumen",
    PilihanCetak.RENCANA: "SKP dan lampirannya",
    PilihanCetak.PENILAIAN: "Umpan balik dan evaluasi",
    PilihanCetak.ANGKA_KREDIT: "Angka kredit",
}
STATUS_CETAK: Mapping[StatusCetak, Tag] = {
    StatusCetak.MENUNGGU: Tag("info", "hourglass", "Menunggu"),
    StatusCetak.BERJALAN: Tag("info", "printer", "Berjalan"),
    StatusCetak.SELESAI: Tag("ok", "circle-check", "Selesai"),
    StatusCetak.DIBATALKAN: Tag("", "circle-x", "Dihentikan"),
    StatusCetak.GAGAL: Tag("bad", "circle-alert", "Gagal"),
}
KELOMPOK: Mapping[Kelompok, str] = {
    Kelompok.RENCANA: "Rencana",
    Kelompok.OBSERVASI: "Siklus observasi",
    Kelompok.PEMANTAUAN: "Pemantauan",
    Kelompok.PENILAIAN: "Penilaian",
    Kelompok.ANGKA_KREDIT: "Angka kredit",
}
FINAL = Tag("ok", "file-check", "Final")
KONSEP = Tag("", "pencil", "Konsep")
BELUM = Tag("plain", "lock", "Belum bisa")

HASIL: Mapping[HasilCek, tuple[Tag, str]] = {
    HasilCek.COCOK: (
        Tag("ok", "circle-check", "Cocok"),
        (
            "Kode dan sidik ini cocok dengan catatan saat ini. Bandingkan juga isi di bawah dengan "
            "kertas Anda."
        ),
    ),
    HasilCek.DATA_DIRI: (
        Tag("ok", "circle-check", "Cocok dengan catatan saat dicetak"),
        (
            "Isi dan hasil di kertas tetap berlaku. Yang dikoreksi sesudah dicetak hanya nama, "
            "pangkat, pejabat, atau nama sekolah, jadi bagian itu bisa berbeda. Bandingkan NIP di "
            "kertas dan isi di bawah. Minta cetakan baru bila data diri harus terkini."
        ),
    ),
    HasilCek.BERUBAH: (
        Tag("warn", "triangle-alert", "Catatan sudah berubah"),
        (
            "Dokumen ini pernah diterbitkan, tetapi catatannya berubah sesudahnya. Minta cetakan "
            "baru dari pemiliknya."
        ),
    ),
    HasilCek.DIBUKA_LAGI: (
        Tag("warn", "triangle-alert", "Penilaian dibuka lagi"),
        (
            "Dokumen ini pernah diterbitkan, tetapi penilaiannya dibuka lagi sesudahnya. Minta "
            "cetakan baru dari pemiliknya."
        ),
    ),
    HasilCek.TIDAK_COCOK: (
        Tag("bad", "circle-alert", "Tidak cocok"),
        (
            "Tidak ada dokumen dengan kode dan sidik ini. Periksa ketikan Anda. Bila sudah sama "
            "dengan kertas, kertas itu tidak berasal dari catatan di sini."
        ),
    ),
}
