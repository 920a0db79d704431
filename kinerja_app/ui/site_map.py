"""The site map: every page with its address, title, view, and what it does on arrival."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui import routes
from kinerja_app.ui.admin.katalog import KatalogState, katalog
from kinerja_app.ui.admin.perpanjangan import PerpanjanganState, perpanjangan
from kinerja_app.ui.bukti.butir import ButirState
from kinerja_app.ui.bukti.daftar_bukti import DaftarBuktiState, daftar_bukti
from kinerja_app.ui.bukti.halaman_butir import butir
from kinerja_app.ui.bukti.laporan import LaporanState, laporan
from kinerja_app.ui.dinas.kepala_sekolah import KepalaSekolahState, kepala_sekolah
from kinerja_app.ui.dinas.token_api import TokenApiState, token_api
from kinerja_app.ui.dokumen.cek_dokumen import CekDokumenState, cek_dokumen
from kinerja_app.ui.dokumen.dokumen import DokumenState, dokumen
from kinerja_app.ui.dokumen.sekolah import DokumenSekolahState, dokumen_sekolah
from kinerja_app.ui.ekinerja.ekspor import EksporState, ekspor
from kinerja_app.ui.ekinerja.kiriman import KirimanState, kiriman
from kinerja_app.ui.ekinerja.periksa import EkinerjaState, ekinerja
from kinerja_app.ui.ekinerja.sk_pak import SkPakState, sk_pak
from kinerja_app.ui.ekinerja.unor import UnorState, unor
from kinerja_app.ui.handlers import PUBLIC, SIGNED_IN, Audience
from kinerja_app.ui.operator.beranda import OperatorState, beranda_operator
from kinerja_app.ui.operator.impor import ImporState, impor
from kinerja_app.ui.operator.koreksi import KoreksiState, koreksi
from kinerja_app.ui.operator.pratinjau import PratinjauState, pratinjau
from kinerja_app.ui.orang.daftar_orang import OrangState, orang
from kinerja_app.ui.orang.data_ganda import DataGandaState, data_ganda
from kinerja_app.ui.orang.data_orang import DataOrangState, data_orang
from kinerja_app.ui.orang.delegasi import DelegasiState, delegasi
from kinerja_app.ui.orang.jabatan import JabatanState, jabatan
from kinerja_app.ui.orang.kepangkatan import KepangkatanState, kepangkatan
from kinerja_app.ui.orang.tautan_pengawas import TautanPengawasState, tautan_pengawas
from kinerja_app.ui.pegawai.amatan import AmatanState, amatan
from kinerja_app.ui.pegawai.beranda import BerandaState
from kinerja_app.ui.pegawai.dua_versi import DuaVersiState, dua_versi_page
from kinerja_app.ui.pegawai.halaman_beranda import beranda
from kinerja_app.ui.pegawai.kompetensi import KompetensiState, kompetensi
from kinerja_app.ui.pegawai.perilaku import PerilakuState, perilaku
from kinerja_app.ui.pegawai.praktik import PraktikState, praktik
from kinerja_app.ui.pegawai.rangkuman import RangkumanState, rangkuman
from kinerja_app.ui.pegawai.rapor import RaporState, rapor
from kinerja_app.ui.pegawai.rencana import RencanaSayaState, rencana
from kinerja_app.ui.pegawai.riwayat import RiwayatState, riwayat
from kinerja_app.ui.pegawai.skp_saya import SkpSayaState, skp_saya
from kinerja_app.ui.pegawai.terkirim import TerkirimState, terkirim
from kinerja_app.ui.pegawai.tugas import TugasState, tugas
from kinerja_app.ui.pengawas.binaan import BinaanState, binaan
from kinerja_app.ui.penilai.arsip import ArsipState, LembarArsipState, arsip, lembar_arsip
from kinerja_app.ui.penilai.cek import CekState
from kinerja_app.ui.penilai.daftar_guru import DaftarGuruState, daftar_guru
from kinerja_app.ui.penilai.halaman_cek import cek
from kinerja_app.ui.penilai.tim_pengamat import TimPengamatState, tim_pengamat
from kinerja_app.ui.penilaian.arti import ArtiState, arti
from kinerja_app.ui.penilaian.capaian import CapaianState, capaian
from kinerja_app.ui.penilaian.halaman_penilaian import penilaian
from kinerja_app.ui.penilaian.hasil import HasilState, hasil
from kinerja_app.ui.penilaian.kemajuan import KemajuanState, kemajuan
from kinerja_app.ui.penilaian.penilaian import PenilaianState
from kinerja_app.ui.penilaian.tahunan import TahunanState, tahunan
from kinerja_app.ui.perubahan.cek_perubahan import CekPerubahanState, cek_perubahan
from kinerja_app.ui.perubahan.halaman_ubah import ubah_rencana
from kinerja_app.ui.perubahan.ubah_rencana import UbahRencanaState
from kinerja_app.ui.siklus.arsip_siklus import ArsipSiklusState, arsip_siklus
from kinerja_app.ui.siklus.diskusi import DiskusiState, diskusi
from kinerja_app.ui.siklus.dua_versi import VersiSiklusState, dua_versi_siklus
from kinerja_app.ui.siklus.ganti_praktik import GantiPraktikState, ganti_praktik
from kinerja_app.ui.siklus.observasi import ObservasiState, observasi
from kinerja_app.ui.siklus.persiapan import PersiapanState, persiapan
from kinerja_app.ui.siklus.refleksi import RefleksiState, refleksi
from kinerja_app.ui.siklus.rubrik import RubrikState, rubrik
from kinerja_app.ui.siklus.siklus import SiklusPageState, siklus
from kinerja_app.ui.siklus.ubah import UbahState, ubah
from kinerja_app.ui.siklus.umpan_balik import UmpanBalikState, umpan_balik
from kinerja_app.ui.siklus.upaya import UpayaState, upaya
from kinerja_app.ui.umum.aturan import AturanState, aturan
from kinerja_app.ui.umum.data_diri import DataDiriState, data_diri
from kinerja_app.ui.umum.ditolak import DitolakState, ditolak
from kinerja_app.ui.umum.ganti_periode import GantiPeriodeState, ganti_periode
from kinerja_app.ui.umum.masuk import MasukState, masuk
from kinerja_app.ui.umum.panduan import PERAN, aksesibilitas, bantuan, data_pribadi, guide, panduan
from kinerja_app.ui.umum.pemberitahuan import PemberitahuanState, pemberitahuan
from kinerja_app.ui.umum.preferensi import PreferensiState, preferensi
from kinerja_app.ui.umum.surat_contoh import SuratContohState, surat_contoh
from kinerja_app.ui.umum.tanggal_lihat import TanggalState, tanggal_lihat
from kinerja_app.ui.umum.teks_saja import teks_saja


@dataclass(frozen=True)
class Page:
    """One page: ``audience`` says who may open it at all; roles are the services' concern."""

    route: str
    title: str
    audience: Audience
    view: Callable[[], rx.Component]
    on_load: Any = None


PAGES: tuple[Page, ...] = (
    Page(routes.GANTI_PERIODE, "Ganti periode", SIGNED_IN, ganti_periode, GantiPeriodeState.muat),
    Page(routes.MASUK, "Masuk", PUBLIC, masuk, MasukState.muat),
    Page(routes.DITOLAK, "Belum bisa masuk", PUBLIC, ditolak, DitolakState.muat),
    Page(routes.DATA_DIRI, "Data diri", SIGNED_IN, data_diri, DataDiriState.muat),
    Page(
        routes.PEMBERITAHUAN,
        "Pemberitahuan",
        SIGNED_IN,
        pemberitahuan,
        PemberitahuanState.muat,
    ),
    Page(routes.PREFERENSI, "Atur surat", SIGNED_IN, preferensi, PreferensiState.muat),
    Page(routes.SURAT, "Surat contoh", SIGNED_IN, surat_contoh, SuratContohState.muat),
    Page(routes.TANGGAL, "Lihat pada tanggal", SIGNED_IN, tanggal_lihat, TanggalState.muat),
    Page(routes.ATURAN, "Aturan periode ini", SIGNED_IN, aturan, AturanState.muat),
    Page(routes.PANDUAN, "Panduan", PUBLIC, panduan),
    *(
        Page(address, f"Panduan {name}", PUBLIC, guide(peran))
        for peran, (address, name, _) in PERAN.items()
    ),
    Page(routes.BANTUAN, "Bantuan", PUBLIC, bantuan),
    Page(routes.DATA_PRIBADI, "Data pribadi Anda", PUBLIC, data_pribadi),
    Page(routes.AKSESIBILITAS, "Aksesibilitas", PUBLIC, aksesibilitas),
    Page(routes.TEKS_SAJA, "Teks saja", PUBLIC, teks_saja),
    Page(routes.OPERATOR, "Beranda operator", SIGNED_IN, beranda_operator, OperatorState.muat),
    Page(routes.IMPOR, "Impor", SIGNED_IN, impor, ImporState.muat),
    Page(routes.PRATINJAU_IMPOR, "Pratinjau impor", SIGNED_IN, pratinjau, PratinjauState.muat),
    Page(routes.ORANG, "Data guru", SIGNED_IN, orang, OrangState.muat),
    Page(
        routes.KEPANGKATAN,
        "Kepangkatan",
        SIGNED_IN,
        kepangkatan,
        KepangkatanState.muat,
    ),
    Page(routes.DATA_GANDA, "Data ganda", SIGNED_IN, data_ganda, DataGandaState.muat),
    Page(
        routes.PEMBINAAN,
        "Tautan pengawas",
        SIGNED_IN,
        tautan_pengawas,
        TautanPengawasState.muat,
    ),
    Page(routes.AKSES_API, "Token API", SIGNED_IN, token_api, TokenApiState.muat),
    Page(routes.DELEGASI, "Delegasi ke pengawas", SIGNED_IN, delegasi, DelegasiState.muat),
    Page(routes.TIM_PENGAMAT, "Tim pengamat", SIGNED_IN, tim_pengamat, TimPengamatState.muat),
    Page(routes.AMATAN, "Guru yang Anda amati", SIGNED_IN, amatan, AmatanState.muat),
    Page(routes.DATA_ORANG, "Data orang", SIGNED_IN, data_orang, DataOrangState.muat),
    Page(routes.JABATAN, "Jabatan", SIGNED_IN, jabatan, JabatanState.muat),
    Page(routes.KOREKSI, "Koreksi", SIGNED_IN, koreksi, KoreksiState.muat),
    Page(routes.DAFTAR_GURU, "Guru", SIGNED_IN, daftar_guru, DaftarGuruState.muat),
    Page(routes.CEK, "Cek rencana", SIGNED_IN, cek, CekState.muat),
    Page(
        routes.CEK_PERUBAHAN,
        "Cek perubahan",
        SIGNED_IN,
        cek_perubahan,
        CekPerubahanState.muat,
    ),
    Page(routes.UBAH_RENCANA, "Ubah rencana", SIGNED_IN, ubah_rencana, UbahRencanaState.muat),
    Page(routes.ARSIP, "Yang pernah Anda nilai", SIGNED_IN, arsip, ArsipState.muat),
    Page(
        routes.LEMBAR_ARSIP,
        "Langkah yang selesai",
        SIGNED_IN,
        lembar_arsip,
        LembarArsipState.muat,
    ),
    Page(routes.DAFTAR_BINAAN, "Sekolah binaan", SIGNED_IN, binaan, BinaanState.muat),
    Page(
        routes.DAFTAR_KEPALA_SEKOLAH,
        "Kepala sekolah",
        SIGNED_IN,
        kepala_sekolah,
        KepalaSekolahState.muat,
    ),
    Page(routes.PERPANJANGAN, "Tenggat", SIGNED_IN, perpanjangan, PerpanjanganState.muat),
    Page(routes.KATALOG, "Katalog", SIGNED_IN, katalog, KatalogState.muat),
    Page(routes.BERANDA, "Beranda", SIGNED_IN, beranda, BerandaState.muat),
    Page(routes.SKP_SAYA, "SKP saya", SIGNED_IN, skp_saya, SkpSayaState.muat),
    Page(routes.RAPOR, "Rapor Pendidikan", SIGNED_IN, rapor, RaporState.muat),
    Page(routes.PRAKTIK, "Praktik Kinerja", SIGNED_IN, praktik, PraktikState.muat),
    Page(routes.KOMPETENSI, "Pengembangan Kompetensi", SIGNED_IN, kompetensi, KompetensiState.muat),
    Page(routes.TUGAS, "Tugas Tambahan", SIGNED_IN, tugas, TugasState.muat),
    Page(routes.PERILAKU, "Perilaku Kerja", SIGNED_IN, perilaku, PerilakuState.muat),
    Page(routes.RANGKUMAN, "Rangkuman", SIGNED_IN, rangkuman, RangkumanState.muat),
    Page(routes.TERKIRIM, "Rencana terkirim", SIGNED_IN, terkirim, TerkirimState.muat),
    Page(routes.DUA_VERSI, "Dua versi", SIGNED_IN, dua_versi_page, DuaVersiState.muat),
    Page(routes.RENCANA, "Rencana", SIGNED_IN, rencana, RencanaSayaState.muat),
    Page(routes.PENILAIAN, "Penilaian", SIGNED_IN, penilaian, PenilaianState.muat),
    Page(routes.HASIL, "Hasil", SIGNED_IN, hasil, HasilState.muat),
    Page(routes.TAHUNAN, "Predikat tahunan", SIGNED_IN, tahunan, TahunanState.muat),
    Page(routes.ARTI, "Artinya bagi Anda", SIGNED_IN, arti, ArtiState.muat),
    Page(routes.KEMAJUAN, "Daftar penilaian", SIGNED_IN, kemajuan, KemajuanState.muat),
    Page(routes.CAPAIAN, "Capaian organisasi", SIGNED_IN, capaian, CapaianState.muat),
    Page(routes.DOKUMEN, "Dokumen", SIGNED_IN, dokumen, DokumenState.muat),
    Page(
        routes.DOKUMEN_SEKOLAH,
        "Dokumen sekolah",
        SIGNED_IN,
        dokumen_sekolah,
        DokumenSekolahState.muat,
    ),
    Page(routes.CEK_DOKUMEN, "Cek dokumen", PUBLIC, cek_dokumen, CekDokumenState.muat),
    Page(routes.EKINERJA, "e-Kinerja", SIGNED_IN, ekinerja, EkinerjaState.muat),
    Page(routes.EKSPOR, "Ekspor e-Kinerja", SIGNED_IN, ekspor, EksporState.muat),
    Page(routes.KIRIMAN, "Kiriman e-Kinerja", SIGNED_IN, kiriman, KirimanState.muat),
    Page(routes.UNOR, "Unor sekolah", SIGNED_IN, unor, UnorState.muat),
    Page(routes.PENETAPAN_AK, "SK angka kredit", SIGNED_IN, sk_pak, SkPakState.muat),
    Page(routes.RIWAYAT, "Riwayat", SIGNED_IN, riwayat, RiwayatState.muat),
    Page(routes.SIKLUS, "Siklus observasi", SIGNED_IN, siklus, SiklusPageState.muat),
    Page(routes.PERSIAPAN, "Diskusi Persiapan", SIGNED_IN, persiapan, PersiapanState.muat),
    Page(routes.OBSERVASI, "Observasi Kinerja", SIGNED_IN, observasi, ObservasiState.muat),
    Page(routes.DISKUSI, "Diskusi Tindak Lanjut", SIGNED_IN, diskusi, DiskusiState.muat),
    Page(routes.UPAYA, "Upaya Tindak Lanjut", SIGNED_IN, upaya, UpayaState.muat),
    Page(routes.REFLEKSI, "Refleksi Tindak Lanjut", SIGNED_IN, refleksi, RefleksiState.muat),
    Page(routes.VERSI_SIKLUS, "Dua versi", SIGNED_IN, dua_versi_siklus, VersiSiklusState.muat),
    Page(routes.UBAH_SIKLUS, "Ubah jadwal", SIGNED_IN, ubah, UbahState.muat),
    Page(
        routes.GANTI_PRAKTIK,
        "Ubah Praktik Kinerja",
        SIGNED_IN,
        ganti_praktik,
        GantiPraktikState.muat,
    ),
    Page(routes.UMPAN_BALIK, "Umpan balik", SIGNED_IN, umpan_balik, UmpanBalikState.muat),
    Page(routes.ARSIP_SIKLUS, "Arsip siklus", SIGNED_IN, arsip_siklus, ArsipSiklusState.muat),
    Page(routes.RUBRIK, "Rubrik observasi", SIGNED_IN, rubrik, RubrikState.muat),
    Page(routes.BUKTI, "Bukti dukung", SIGNED_IN, daftar_bukti, DaftarBuktiState.muat),
    Page(routes.BUTIR_BUKTI, "Satu bukti", SIGNED_IN, butir, ButirState.muat),
    Page(routes.LAPORAN_TUGAS, "Laporan tugas", SIGNED_IN, laporan, LaporanState.muat),
)
