"""The Indonesian sentence for each reason why a whole file is refused.

They stand beside the readers because the command line prints them too.
"""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.errors import DomainError, Fact

_SAVE_AS_XLSX = "Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu pilih lagi."
_DOWNLOAD_AGAIN = "Unduh lagi dari Dapodik, lalu pilih lagi."

FILE_SENTENCES: Mapping[str, str] = {
    "BERKAS_KOSONG": f"File ini kosong (0 byte). {_DOWNLOAD_AGAIN}",
    "BERKAS_TERLALU_BESAR": (
        "File ini {ukuran} MB, batasnya {batas} MB. Unduh daftar satu sekolah saja dari Dapodik."
    ),
    "BERKAS_TERENKRIPSI": (
        "File ini dikunci kata sandi. Buka, hapus kata sandinya, simpan, lalu pilih lagi."
    ),
    "BERKAS_XLS_LAMA": f"File ini berformat .xls lama. {_SAVE_AS_XLSX}",
    "BERKAS_BUKAN_EXCEL": f"File ini bukan lembar kerja Excel (isinya: {{jenis}}). {_SAVE_AS_XLSX}",
    "BERKAS_RUSAK": f"File ini rusak atau terpotong. {_DOWNLOAD_AGAIN}",
    "BERKAS_BOM_ZIP": (
        f"Isi file ini jauh lebih besar daripada ukurannya, jadi tidak dibuka. {_DOWNLOAD_AGAIN}"
    ),
    "BERKAS_ENTITAS_XML": (
        "File ini memuat perintah yang tidak ada di file Excel biasa, jadi tidak dibuka. "
        f"{_DOWNLOAD_AGAIN}"
    ),
    "BERKAS_TANPA_LEMBAR": f"File ini tidak punya lembar. {_DOWNLOAD_AGAIN}",
    "BARIS_TERLALU_BANYAK": (
        "Daftar ini punya lebih dari {batas} baris. Bagi per sekolah, lalu impor satu per satu."
    ),
    "KOLOM_TERLALU_BANYAK": (
        "Lembar ini punya lebih dari {batas} kolom. Pilih daftar guru dari Dapodik."
    ),
    "KOLOM_BERBEDA": (
        "Kolom di baris 5 tidak sama dengan daftar guru Dapodik.{kurang_kalimat}{lebih_kalimat} "
        "Pilih file yang diunduh dari Dapodik tanpa diubah."
    ),
    "NPSN_TIDAK_DIKETAHUI": (
        "NPSN tidak ada di nama file {berkas}. Beri nama seperti daftar-guru-69995001.xlsx, "
        "atau sebutkan NPSN sekolahnya."
    ),
    "NPSN_BEDA": (
        "File {berkas} adalah daftar sekolah {dalam_nama}, bukan {diminta}. "
        "Pilih daftar sekolah Anda."
    ),
    "NPSN_PANJANG": "NPSN {jumlah} karakter, seharusnya 8. Periksa NPSN sekolahnya.",
    "NPSN_BENTUK": "NPSN {isi} tidak terbaca. Tulis NPSN 8 angka.",
    "DAFTAR_KOSONG": f"Tidak ada orang di bawah judul kolom. {_DOWNLOAD_AGAIN}",
    "CSV_BUKAN_TEKS": "File ini bukan tabel CSV atau XLSX. Pilih hasil Rapor Pendidikan.",
    "CSV_BUKAN_UTF8": (
        "Huruf di baris {baris} tidak terbaca. Simpan sebagai “CSV UTF-8”, lalu pilih lagi."
    ),
    "CSV_RUSAK": "Tanda kutip di sekitar baris {baris} tidak ditutup. Perbaiki, lalu pilih lagi.",
    "KOLOM_RAPOR_BERBEDA": (
        "Kolom yang belum ada di baris 1: {kurang}. Pilih hasil Rapor Pendidikan."
    ),
    "RAPOR_KOSONG": "Tidak ada baris hasil di bawah judul kolom. Pilih file lain.",
}


def file_sentence(refusal: DomainError) -> str:
    """Say why a file cannot be read and what to do; KeyError for a code of another area."""
    return FILE_SENTENCES[refusal.code].format(**refusal.facts, **_spoken(refusal.facts))


def _spoken(facts: Mapping[str, Fact]) -> dict[str, str]:
    return {
        "ukuran": _megabytes(facts.get("ukuran_byte")),
        "kurang_kalimat": f" Belum ada: {facts['kurang']}." if facts.get("kurang") else "",
        "lebih_kalimat": f" Tidak dikenal: {facts['lebih']}." if facts.get("lebih") else "",
        **({"batas": _megabytes(facts["batas_byte"])} if "batas_byte" in facts else {}),
    }


def _megabytes(size: Fact) -> str:
    # One decimal, rounded up, so that a file just over the limit does not read as at the limit.
    tenths = -(-int(size or 0) * 10 // (1024 * 1024))
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
