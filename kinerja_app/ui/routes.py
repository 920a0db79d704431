"""Every address of the product: fixed paths for ``add_page`` and builders for links.

No other module contains an address. Every path is fixed, so that each page is prerendered; the
record a page is about stands in the query (``?id=``), where a second tab keeps its own.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import reflex as rx

Id = int | str | rx.Var[Any]

# Everyone
AWAL = "/"
BERANDA = "/beranda"
MASUK = "/masuk"
DITOLAK = "/masuk/ditolak"
DATA_DIRI = "/data-diri"
GANTI_PERIODE = "/periode"
PEMBERITAHUAN = "/pemberitahuan"
SURAT = "/surat"
PREFERENSI = "/surat/atur"
TANGGAL = "/tanggal"
PANDUAN = "/panduan"
PANDUAN_GURU = "/panduan/guru"
PANDUAN_KEPALA_SEKOLAH = "/panduan/kepala-sekolah"
PANDUAN_PENGAWAS = "/panduan/pengawas"
PANDUAN_KEPALA_DINAS = "/panduan/kepala-dinas"
PANDUAN_ADMIN_DINAS = "/panduan/admin-dinas"
PANDUAN_OPERATOR = "/panduan/operator"
PANDUAN_ADMIN_SISTEM = "/panduan/admin-sistem"
BANTUAN = "/bantuan"
ATURAN = "/aturan"
DATA_PRIBADI = "/data-pribadi"
AKSESIBILITAS = "/aksesibilitas"
TEKS_SAJA = "/teks-saja"

# A plan, as pegawai
SKP_SAYA = "/skp"
RAPOR = "/rencana/rapor-pendidikan"
PRAKTIK = "/rencana/praktik-kinerja"
KOMPETENSI = "/rencana/pengembangan-kompetensi"
TUGAS = "/rencana/tugas-tambahan"
PERILAKU = "/rencana/perilaku-kerja"
RANGKUMAN = "/rencana/rangkuman"
TERKIRIM = "/rencana/terkirim"
DUA_VERSI = "/rencana/dua-versi"
RENCANA = "/rencana"
RIWAYAT = "/riwayat"
UBAH_RENCANA = "/rencana/ubah"

# Evidence, from both sides
BUKTI = "/bukti"
BUTIR_BUKTI = "/bukti/butir"
LAPORAN_TUGAS = "/bukti/laporan"

# The observation cycle, from both sides
SIKLUS = "/siklus"
PERSIAPAN = "/siklus/persiapan"
OBSERVASI = "/siklus/observasi"
DISKUSI = "/siklus/diskusi"
UPAYA = "/siklus/upaya"
REFLEKSI = "/siklus/refleksi"
VERSI_SIKLUS = "/siklus/dua-versi"
UBAH_SIKLUS = "/siklus/ubah"
GANTI_PRAKTIK = "/siklus/praktik"
ARSIP_SIKLUS = "/siklus/arsip"
UMPAN_BALIK = "/siklus/umpan-balik"
RUBRIK = "/siklus/rubrik"

# The rating, from every side
PENILAIAN = "/penilaian"
HASIL = "/hasil"
TAHUNAN = "/hasil/tahunan"
ARTI = "/hasil/artinya"
KEMAJUAN = "/kemajuan"
CAPAIAN = "/capaian"

# Papers
DOKUMEN = "/dokumen"
DOKUMEN_SEKOLAH = "/dokumen/sekolah"
CEK_DOKUMEN = "/cek-dokumen"
# Handing results on
EKINERJA = "/ekinerja"
UNOR = "/ekinerja/unor"
PENETAPAN_AK = "/ekinerja/angka-kredit"
EKSPOR = "/ekinerja/ekspor"
KIRIMAN = "/ekinerja/kiriman"

# Deciding about the plans of others
DAFTAR_GURU = "/guru"
DAFTAR_BINAAN = "/binaan"
DAFTAR_KEPALA_SEKOLAH = "/kepala-sekolah"
CEK = "/cek"
CEK_PERUBAHAN = "/cek/perubahan"
ARSIP = "/arsip"
LEMBAR_ARSIP = "/arsip/lembar"
TIM_PENGAMAT = "/pengamat"
AMATAN = "/amatan"

# Master data and settings
OPERATOR = "/operator"
IMPOR = "/impor"
PRATINJAU_IMPOR = "/impor/pratinjau"
ORANG = "/orang"
DATA_ORANG = "/orang/data"
DATA_GANDA = "/orang/ganda"
KEPANGKATAN = "/orang/kepangkatan"
JABATAN = "/orang/jabatan"
PEMBINAAN = "/pembinaan"
AKSES_API = "/token-api"
DELEGASI = "/delegasi"
KOREKSI = "/koreksi"
PERPANJANGAN = "/perpanjangan"
KATALOG = "/katalog"

# Answered by the server itself: links to these reload the page
AUTH_MASUK = "/auth/login"
AUTH_KELUAR = "/auth/logout"
LANGSUNG = "/langsung"
UNGGAH_IMPOR = "/impor/unggah"
TEMUAN_IMPOR = "/impor/temuan.csv"
UNGGAH_BUKTI = "/bukti/unggah"
UNGGAH_DOKUMEN_KEADAAN = "/orang/unggah"
UNGGAH_DOKUMEN_PEMBINAAN = "/pembinaan/unggah"
BERKAS = "/berkas"
UNDUH_DOKUMEN = "/dokumen/unduh"
UNDUH_REKAMAN = "/dokumen/rekaman.zip"
UNDUH_CETAKAN_SEKOLAH = "/dokumen/sekolah.zip"
KALENDER = "/kalender"
UNDUH = "/unduh"
UNDUH_EKSPOR = "/ekinerja/unduh"


def at(path: str, value: Id) -> str:
    """The address of a page about one record."""
    return f"{path}?id={value}"


def calendar_at(skp_id: Id) -> str:
    """The address of the calendar file of an observation."""
    return f"{KALENDER}/{skp_id}.ics"


def file_at(berkas_id: Id) -> str:
    """The address of a stored file."""
    return f"{BERKAS}/{berkas_id}"


def tables_at(daftar: str, **values: int | str) -> tuple[str, str]:
    """The addresses of a list as XLSX and as CSV, with the filter of its page."""
    xlsx, csv = (with_query(f"{UNDUH}/{daftar}.{bentuk}", **values) for bentuk in ("xlsx", "csv"))
    return xlsx, csv


def export_at(nomor: Id, bentuk: str) -> str:
    """The address of one file of an export."""
    return f"{UNDUH_EKSPOR}/{nomor}/{bentuk}"


def with_query(path: str, **values: int | str) -> str:
    """An address with a query; empty values are left out."""
    query = urlencode({name: value for name, value in values.items() if value not in ("", 0)})
    return f"{path}?{query}" if query else path
