"""Every address of the product: patterns for ``add_page`` and builders for links.

No other module contains an address. A pattern names its argument in brackets, as Reflex does; a
builder puts a value into it, which may be a Reflex var.
"""

from __future__ import annotations

from typing import Any

import reflex as rx

Id = int | str | rx.Var[Any]

# Everyone
BERANDA = "/"
MASUK = "/masuk"
DITOLAK = "/ditolak/[alasan]"
DATA_DIRI = "/data-diri"
GANTI_PERIODE = "/periode"
PEMBERITAHUAN = "/pemberitahuan"
TANGGAL = "/tanggal"
PANDUAN = "/panduan"
BANTUAN = "/bantuan"
ATURAN = "/aturan"
DATA_PRIBADI = "/data-pribadi"
AKSESIBILITAS = "/aksesibilitas"
TEKS_SAJA = "/teks-saja"

# A plan, as pegawai
SKP_SAYA = "/skp"
RAPOR = "/skp/[skp_id]/rapor-pendidikan"
PRAKTIK = "/skp/[skp_id]/praktik-kinerja"
KOMPETENSI = "/skp/[skp_id]/pengembangan-kompetensi"
TUGAS = "/skp/[skp_id]/tugas-tambahan"
PERILAKU = "/skp/[skp_id]/perilaku-kerja"
RANGKUMAN = "/skp/[skp_id]/rangkuman"
TERKIRIM = "/skp/[skp_id]/terkirim"
DUA_VERSI = "/skp/[skp_id]/dua-versi"
RENCANA = "/skp/[skp_id]/rencana"

# Deciding about the plans of others
DAFTAR_GURU = "/guru"
DAFTAR_BINAAN = "/binaan"
DAFTAR_KEPALA_SEKOLAH = "/kepala-sekolah"
CEK = "/cek/[skp_id]"

# Master data and settings
IMPOR = "/impor"
PRATINJAU_IMPOR = "/impor/[impor_id]"
ORANG = "/orang"
PERPANJANGAN = "/perpanjangan"
KATALOG = "/katalog"

# Answered by the server itself: links to these reload the page
AUTH_MASUK = "/auth/login"
AUTH_KELUAR = "/auth/logout"
LANGSUNG = "/langsung"


def at(pattern: str, value: Id) -> str:
    """The address of a pattern with its one argument filled in."""
    before, _, rest = pattern.partition("[")
    return f"{before}{value}{rest.partition(']')[2]}"
