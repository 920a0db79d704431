"""R2025: a whole year, no points, no uploads; reflection and confirmation instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kinerja_app.domain.aturan import BuktiMode, Distribusi, PengembanganMode, TahunanMode
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.periode import Jadwal, Tahap
from kinerja_app.domain.rencana import Bagian
from kinerja_app.regulations.kelayakan import GPK_2024, PENGAWAS_2025, SWASTA_2024, rule_table
from kinerja_app.regulations.kompetensi import KOMPETENSI_PRIORITAS
from kinerja_app.regulations.penilaian import PEJABAT_2025
from kinerja_app.regulations.r2024s1 import OWN
from kinerja_app.regulations.r2024s2 import R2024S2
from kinerja_app.regulations.rubrik import ISIAN_TANPA_UNGGAH
from kinerja_app.regulations.sources import L, cite, usulan
from kinerja_app.regulations.tugas import TUGAS_POKOK, TUGAS_TAMBAHAN_2025

_YEAR = cite("SOSIALISASI_2025")
_YEAR_L = cite("SOSIALISASI_2025", L)
_PI = cite("PI_2025")

KALENDER = (
    Jadwal(
        Tahap.PERENCANAAN,
        date(2025, 1, 1),
        date(2025, 1, 31),
        usulan("sumber hanya menyebut awal Januari"),
    ),
    Jadwal(Tahap.PELAKSANAAN, date(2025, 1, 1), date(2025, 12, 31), _YEAR),
    Jadwal(
        Tahap.PENILAIAN,
        date(2025, 11, 15),
        date(2025, 12, 31),
        cite("SIARAN_14119", L, "dibuka pertengahan November 2025"),
    ),
)

R2025 = replace(
    R2024S2,
    id=Provision("R2025", OWN),
    nama=Provision("Aturan 2025", OWN),
    kode_periode=Provision("2025", OWN),
    nama_periode=Provision("Januari–Desember 2025", _YEAR),
    mulai=Provision(date(2025, 1, 1), _YEAR),
    selesai=Provision(date(2025, 12, 31), _YEAR),
    panjang_bulan=Provision(12, _YEAR),
    juknis=Provision(
        "Kepdirjen GTK 5539/B.B1/HK.03.01/2024 dan SEB Kemendikdasmen–BKN",
        cite("JUKNIS_5539", note="K-22"),
    ),
    platform=Provision("Ruang GTK, guru.kemendikdasmen.go.id", _YEAR),
    aplikasi_android=Provision(False, _YEAR_L),
    pra_tahap=Provision("Pemutakhiran Data", _YEAR),
    tahap=Provision(
        (Tahap.PRA_PERENCANAAN, Tahap.PERENCANAAN, Tahap.PELAKSANAAN, Tahap.PENILAIAN), _YEAR
    ),
    kalender=Provision(KALENDER, _YEAR_L),
    komponen=Provision(
        (
            "Pelaksanaan Tugas Pokok",
            "Praktik Kinerja",
            "Perilaku Kerja",
            "Pengembangan Kompetensi",
        ),
        _PI,
    ),
    langkah=Provision((Bagian.PRAKTIK, Bagian.PERILAKU, Bagian.PENGEMBANGAN), _PI),
    pengembangan_mode=Provision(PengembanganMode.REFLEKSI, _YEAR),
    katalog_rhk=Provision((), _YEAR),
    poin_aktif=Provision(False, _YEAR),
    poin_min=Provision(None, _YEAR),
    poin_maks=Provision(None, _YEAR),
    kompetensi_prioritas=Provision(KOMPETENSI_PRIORITAS, usulan("isi daftar belum resmi")),
    tugas_tambahan_di_rencana=Provision(False, _PI),
    daftar_tugas_tambahan=Provision(TUGAS_TAMBAHAN_2025, cite("PERMEN_11")),
    tugas_pokok=Provision(TUGAS_POKOK, _PI),
    plt_auto_setuju=Provision(True, _PI),
    gate_ks_mulai_dulu=Provision(True, usulan("dari 2024-2, belum ada sumber untuk 2025")),
    tim_label=Provision("Tim Kinerja", _YEAR),
    bukti_mode=Provision(BuktiMode.KONFIRMASI, _PI),
    bukti_format=Provision((), _PI),
    bukti_maks_byte=Provision(None, _PI),
    dokumen_akuntabilitas=Provision(
        (
            "Kurikulum satuan pendidikan",
            "Rangkuman kehadiran guru",
            "Surat tugas atau SK tugas tambahan",
        ),
        _PI,
    ),
    observasi_dinilai=Provision(False, _YEAR),
    siklus_dokumen=replace(R2024S2.siklus_dokumen, citation=_YEAR_L),
    dokumen_siklus=replace(R2024S2.dokumen_siklus, citation=_YEAR_L),
    isian_dokumen=ISIAN_TANPA_UNGGAH,
    siklus_per_periode=Provision(1, _YEAR),
    pemantauan_berkala=Provision("bulanan atau triwulanan, di luar aplikasi", _YEAR),
    ubah_praktik_mode=replace(R2024S2.ubah_praktik_mode, citation=_YEAR),
    dimensi_praktik=replace(R2024S2.dimensi_praktik, citation=_YEAR),
    penilaian_final_ks=replace(R2024S2.penilaian_final_ks, citation=cite("SIARAN_14119")),
    org_capaian=Provision(True, cite("SE_PANRB_3", L)),
    distribusi=Provision(Distribusi.PERTIMBANGAN, cite("SE_PANRB_3", note="tidak pernah menahan")),
    tahunan_mode=Provision(TahunanMode.SAMA_DENGAN_PERIODE, _YEAR),
    ekspor=Provision("e-Kinerja BKN, hanya ASN", _YEAR),
    pejabat_penilaian=PEJABAT_2025,
    punya_skp=Provision(("guru", "kepala_sekolah", "pengawas"), cite("SIARAN_14119", L)),
    kelayakan=Provision(
        rule_table(pengawas=PENGAWAS_2025, gpk=GPK_2024, swasta=SWASTA_2024), cite("SE_0559")
    ),
)
