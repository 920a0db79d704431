"""Refusals of evidence files as sentences, each with what to do next."""

from __future__ import annotations

from collections.abc import Mapping

_ANOTHER = "lalu unggah lagi"

SENTENCES: Mapping[str, str] = {
    "BUKTI_BELUM_TERBUKA": "Bukti dukung terbuka setelah rencana disepakati",
    "SLOT_TIDAK_DITEMUKAN": "Bukti ini tidak ada di rencana yang disepakati",
    "BERKAS_TIDAK_DITEMUKAN": "File ini tidak ada, atau bukan untuk Anda",
    "HANYA_KEPALA_SEKOLAH": "Dokumen sekolah diunggah sekali oleh Kepala Sekolah",
    "BUKTI_TERPOTONG": f"File ini terpotong. Ambil lagi file aslinya, {_ANOTHER}",
    "BUKTI_RUSAK": f"File ini rusak dan tidak bisa dibuka. Simpan ulang sebagai PDF, {_ANOTHER}",
    "BUKTI_TERKUNCI": f"PDF ini terkunci kata sandi. Simpan tanpa kata sandi, {_ANOTHER}",
    "BUKTI_TANPA_HALAMAN": "PDF ini tidak punya halaman. Pilih file lain",
    "BUKTI_TERLALU_RUMIT": "File ini terlalu rumit untuk dibuka dengan aman. Cetak ke PDF baru, "
    f"{_ANOTHER}",
    "FOTO_TIDAK_ADA": "Pilih paling sedikit satu foto",
    "FOTO_TERLALU_BANYAK": "Pilih paling banyak {batas} foto sekaligus",
    "FOTO_KOSONG": "Foto ke-{nomor} kosong (0 byte). Pilih foto lain",
    "FOTO_BUKAN_GAMBAR": "Foto ke-{nomor} bukan foto JPEG atau PNG (isinya: {format})",
    "FOTO_RUSAK": "Foto ke-{nomor} rusak atau terpotong. Ambil ulang fotonya",
    "FOTO_TERLALU_RUMIT": "Foto ke-{nomor} terlalu besar untuk dibuka. Perkecil fotonya",
    "FOTO_GABUNGAN_TERLALU_BESAR": "Gabungan foto menjadi {ukuran_mb} MB, batas {batas_mb} MB. "
    "Kurangi fotonya",
    "UNGGAHAN_TERLALU_BESAR": "{ukuran_mb} MB, batas {batas_mb} MB. Perkecil, lalu unggah lagi",
    "UNGGAHAN_TIDAK_TERBACA": "Pilih satu file, lalu unggah lagi",
}

ACTS: Mapping[str, str] = {
    "unggah_bukti": "Bukti diunggah",
    "tarik_bukti": "Bukti ditarik",
    "tandai_menunggu_bukti": "Sertifikat dinyatakan menyusul",
    "verifikasi_bukti": "Bukti diverifikasi",
    "minta_perbaikan_bukti": "Perbaikan bukti diminta",
    "batalkan_verifikasi_bukti": "Verifikasi bukti dibatalkan",
    "konfirmasi_bukti": "Ketersediaan bukti dikonfirmasi",
    "batalkan_konfirmasi_bukti": "Konfirmasi bukti dibatalkan",
    "unduh_berkas": "File bukti dibuka",
}


def slot_words(kunci: str) -> str:
    """ "RHK07 ke-2", "SK tugas 1", "dokumen sekolah 1" from the key of a slot; "" for none."""
    parts = kunci.split("/")
    match parts:
        case ["rhk", kode, nomor]:
            return f"{kode} ke-{nomor}"
        case ["tugas", _, nomor, jenis]:
            return f"{'SK' if jenis == 'sk_tugas' else 'laporan'} tugas {nomor}"
        case ["sekolah", nomor]:
            return f"dokumen sekolah {nomor}"
        case _:
            return ""
