"""R2024S1: Januari–Juni 2024, the first period in PMM, with points and uploads."""

from __future__ import annotations

from datetime import date

from kinerja_app.domain.aturan import (
    BuktiMode,
    Distribusi,
    ModeBatas,
    PengembanganMode,
    TahunanMode,
    UbahPraktikMode,
)
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.keberatan import HariKeberatan
from kinerja_app.domain.periode import Jadwal, Tahap
from kinerja_app.domain.rencana import Bagian
from kinerja_app.regulations.angka_kredit import (
    DESIMAL_AK,
    GOLONGAN_AK,
    JENJANG_JABATAN,
    MASA_KEPANGKATAN_MAKS,
    PERSEN_PREDIKAT,
)
from kinerja_app.regulations.contoh_perilaku import CONTOH_PERILAKU
from kinerja_app.regulations.ekinerja import ASPEK_RHK, KUADRAN_EKINERJA
from kinerja_app.regulations.indikator_ks import INDIKATOR_KS
from kinerja_app.regulations.katalog_rhk import KATALOG_RHK
from kinerja_app.regulations.kelayakan import (
    GPK_2024,
    JENIS_PTK_DIIZINKAN,
    PENGAWAS_2024,
    SWASTA_2024,
    rule_table,
)
from kinerja_app.regulations.pelaksanaan import LAPORAN_TUGAS
from kinerja_app.regulations.penilaian import (
    KONSEKUENSI,
    KURVA_DISTRIBUSI,
    PANDUAN_DISTRIBUSI,
    PEJABAT_2024,
    USULAN_RATING,
)
from kinerja_app.regulations.perilaku import PANDUAN_PERILAKU
from kinerja_app.regulations.predikat import LABEL_PREDIKAT, LABEL_RATING, MATRIKS_PREDIKAT
from kinerja_app.regulations.rubrik import (
    BLOK_2024S1,
    DOKUMEN_SIKLUS,
    ISIAN_UNGGAH,
    KATEGORI_KESADARAN,
    KATEGORI_OBSERVASI,
)
from kinerja_app.regulations.rule_set import RuleSet
from kinerja_app.regulations.sources import L, cite, usulan
from kinerja_app.regulations.sub_indikator import SUB_INDIKATOR
from kinerja_app.regulations.tugas import TUGAS_TAMBAHAN_2024

MEBIBYTE = 1024 * 1024

OWN = cite("KINERJA", note="kunci di aplikasi ini, bukan nilai peraturan")
OFF = cite("JUKNIS_7607", L, "tidak disebut untuk periode ini")
_PI = cite("PI")
_PERIODE = cite("PI_PERIODE")
_GUIDE = cite("PANDUAN_2024")
_GUIDE_L = cite("PANDUAN_2024", L)
_PLAN = cite("SE_0559")

KALENDER = (
    Jadwal(
        Tahap.PERENCANAAN,
        date(2024, 1, 1),
        date(2024, 1, 31),
        _PLAN,
        diperpanjang=date(2024, 3, 31),
    ),
    Jadwal(
        Tahap.PELAKSANAAN,
        date(2024, 2, 1),
        date(2024, 5, 31),
        cite("PANDUAN_2024", note="laporan masih terbuka sampai akhir Juni (K-19)"),
    ),
    Jadwal(Tahap.PENILAIAN, date(2024, 6, 1), date(2024, 6, 30), _GUIDE),
)

R2024S1 = RuleSet(
    id=Provision("R2024S1", OWN),
    nama=Provision("Aturan Januari–Juni 2024", OWN),
    kode_periode=Provision("2024-1", OWN),
    nama_periode=Provision("Januari–Juni 2024", _PERIODE),
    mulai=Provision(date(2024, 1, 1), _PERIODE),
    selesai=Provision(date(2024, 6, 30), _PERIODE),
    panjang_bulan=Provision(6, _PI),
    juknis=Provision("Perdirjen GTK 7607/B.B1/HK.03/2023", cite("JUKNIS_7607")),
    platform=Provision("PMM, guru.kemdikbud.go.id", _GUIDE),
    aplikasi_android=Provision(True, cite("PANDUAN_2024", note="versi 1.47 ke atas")),
    pra_tahap=Provision("", _GUIDE),
    tahap=Provision((Tahap.PERENCANAAN, Tahap.PELAKSANAAN, Tahap.PENILAIAN), _GUIDE),
    kalender=Provision(KALENDER, _PLAN),
    komponen=Provision(
        ("Praktik Kinerja", "Pengembangan Kompetensi", "Tugas Tambahan", "Perilaku Kerja"), _GUIDE
    ),
    langkah=Provision(
        (Bagian.PRAKTIK, Bagian.PENGEMBANGAN, Bagian.TUGAS_TAMBAHAN, Bagian.PERILAKU), _GUIDE
    ),
    n_sub_indikator=Provision(1, _PI),
    sub_indikator=Provision(SUB_INDIKATOR, cite("RUBRIK")),
    indikator_ks=Provision(INDIKATOR_KS, cite("PANDUAN_KS", L)),
    jumlah_rekomendasi=Provision(3, cite("PANDUAN_2024", L, "sekitar tiga")),
    jenjang_tanpa_rapor=Provision(("KB", "PAUD", "SPS", "TK", "TPA"), usulan("alur PAUD, K-49")),
    pengembangan_mode=Provision(PengembanganMode.POIN, _PI),
    katalog_rhk=Provision(KATALOG_RHK, cite("PI_POIN")),
    jumlah_rhk_maks=Provision(99, usulan("batas jumlah per RHK yang masih wajar")),
    poin_aktif=Provision(True, _PI),
    poin_min=Provision(32, cite("JUKNIS_7607", note="menurut Pusat Informasi (K-01)")),
    poin_maks=Provision(128, cite("JUKNIS_7607", L, "menurut panduan (K-02)")),
    poin_min_mode=Provision(ModeBatas.BLOK, cite("PI", note="K-01")),
    poin_maks_mode=Provision(ModeBatas.BLOK, cite("PANDUAN_2024", L, "K-02")),
    kompetensi_prioritas=Provision((), OFF),
    tugas_tambahan_di_rencana=Provision(True, _PI),
    daftar_tugas_tambahan=Provision(TUGAS_TAMBAHAN_2024, cite("PI_TUGAS")),
    tugas_pokok=Provision((), OFF),
    panduan_perilaku=Provision(PANDUAN_PERILAKU, cite("PANRB_6")),
    panduan_per_aspek=Provision(1, cite("PANRB_6", L, "tepat satu dari tiga per aspek (K-05)")),
    plt_auto_setuju=Provision(True, cite("PANDUAN_2024", note="guru tetap menyepakati (K-08)")),
    gate_ks_mulai_dulu=Provision(True, usulan("periode pertama, aturan tertulis sejak 2024-2")),
    tim_label=Provision("Tim Kerja", cite("PANDUAN_KS")),
    bukti_mode=Provision(BuktiMode.UNGGAH, _GUIDE),
    bukti_format=Provision(("PDF",), _GUIDE),
    bukti_maks_byte=Provision(10 * MEBIBYTE, cite("PANDUAN_2024", note="10 MB per dokumen")),
    bukti_tautan=Provision(False, usulan("tautan bebas tidak disebut (K-52)")),
    dokumen_akuntabilitas=Provision(("KOSP", "Kehadiran"), _GUIDE),
    observasi_dinilai=Provision(True, cite("PANDUAN_2024", note="K-17")),
    siklus_dokumen=Provision(BLOK_2024S1, _GUIDE_L),
    dokumen_siklus=DOKUMEN_SIKLUS,
    isian_dokumen=ISIAN_UNGGAH,
    kategori_observasi=KATEGORI_OBSERVASI,
    kategori_kesadaran=KATEGORI_KESADARAN,
    contoh_perilaku=CONTOH_PERILAKU,
    laporan_tugas=LAPORAN_TUGAS,
    siklus_per_periode=Provision(1, _GUIDE),
    target_perilaku_min=Provision(1, cite("PANDUAN_2024", L, "K-04")),
    target_perilaku_maks=Provision(3, cite("PANDUAN_2024", L, "K-04")),
    pemantauan_berkala=Provision("", OFF),
    ubah_praktik_mode=Provision(UbahPraktikMode.TIDAK_ADA, _GUIDE),
    dimensi_praktik=Provision(("Hasil observasi", "Tindak lanjut"), _GUIDE_L),
    penilaian_final_ks=Provision("Kepala Dinas Pendidikan", cite("PANDUAN_KS")),
    org_capaian=Provision(False, OFF),
    distribusi=Provision(Distribusi.TIDAK, OFF),
    pemimpin_ikut_org=Provision(False, usulan("K-14")),
    tahunan_mode=Provision(TahunanMode.DIPUTUSKAN_PENILAI, usulan("tidak dirata-rata (K-11)")),
    ekspor=Provision("e-Kinerja BKN, hanya ASN", _PI),
    aspek_rhk=ASPEK_RHK,
    kuadran_ekinerja=KUADRAN_EKINERJA,
    keberatan_hari=Provision(HariKeberatan(14, 14, 7), cite("PP_30", L, "hari kalender (K-39)")),
    pejabat_penilaian=PEJABAT_2024,
    usulan_rating=USULAN_RATING,
    matriks_predikat=MATRIKS_PREDIKAT,
    label_rating=LABEL_RATING,
    label_predikat=LABEL_PREDIKAT,
    kurva_distribusi=KURVA_DISTRIBUSI,
    panduan_distribusi=PANDUAN_DISTRIBUSI,
    persen_predikat=PERSEN_PREDIKAT,
    jenjang_jabatan=JENJANG_JABATAN,
    golongan_ak=GOLONGAN_AK,
    masa_kepangkatan_maks=MASA_KEPANGKATAN_MAKS,
    desimal_ak=DESIMAL_AK,
    konsekuensi=KONSEKUENSI,
    punya_skp=Provision(
        ("guru", "kepala_sekolah"), cite("PI_PERIODE", note="KS sejak 15 Januari 2024")
    ),
    asn_sekolah_swasta=Provision(False, _PERIODE),
    gpk_uld=Provision(False, usulan("tidak disebut sebelum 2026")),
    pppk=Provision(True, cite("PI_PERIODE", note="belum terbuka pada awal Januari 2024")),
    jenis_ptk_diizinkan=Provision(JENIS_PTK_DIIZINKAN, cite("AKSES_PTK")),
    kelayakan=Provision(
        rule_table(pengawas=PENGAWAS_2024, gpk=GPK_2024, swasta=SWASTA_2024), _PLAN
    ),
)
