"""R2026: as 2025, with a data stage first and two more groups of people (K-23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.periode import Jadwal, Tahap
from kinerja_app.regulations.kelayakan import GPK_2026, PENGAWAS_2025, SWASTA_2026, rule_table
from kinerja_app.regulations.r2024s1 import OWN
from kinerja_app.regulations.r2025 import R2025
from kinerja_app.regulations.sources import L, cite, usulan

_YEAR = cite("SOSIALISASI_2026")
_CALENDAR = cite("SOSIALISASI_2026", L, "ringkasan satu sekolah")
_AS_2025 = usulan("seperti 2025, belum ada sumber untuk 2026")

KALENDER = (
    Jadwal(Tahap.PRA_PERENCANAAN, date(2026, 1, 1), date(2026, 1, 7), _CALENDAR),
    Jadwal(
        Tahap.PERENCANAAN,
        date(2026, 1, 8),
        date(2026, 1, 31),
        cite("SOSIALISASI_2026", L, "diajukan 8–21 Januari, disetujui sampai 31 Januari"),
    ),
    Jadwal(Tahap.PELAKSANAAN, date(2026, 1, 1), date(2026, 12, 31), _YEAR),
    Jadwal(Tahap.PENILAIAN, date(2026, 11, 1), date(2026, 12, 31), usulan("November–Desember")),
)

R2026 = replace(
    R2025,
    id=Provision("R2026", OWN),
    nama=Provision("Aturan 2026", OWN),
    kode_periode=Provision("2026", OWN),
    nama_periode=Provision("Januari–Desember 2026", _YEAR),
    mulai=Provision(date(2026, 1, 1), _YEAR),
    selesai=Provision(date(2026, 12, 31), _YEAR),
    panjang_bulan=Provision(12, _YEAR),
    juknis=Provision("Kepmendikdasmen 271/O/2025", cite("JUKNIS_271", L, "satu surat kabar, K-23")),
    platform=Provision("Ruang GTK sebagai pintu, e-Kinerja BKN sebagai penyimpan", _YEAR),
    aplikasi_android=Provision(False, cite("SOSIALISASI_2026", L)),
    pra_tahap=Provision("Pra-Perencanaan", _YEAR),
    tahap=replace(R2025.tahap, citation=_YEAR),
    kalender=Provision(KALENDER, _CALENDAR),
    komponen=replace(R2025.komponen, citation=_AS_2025),
    langkah=replace(R2025.langkah, citation=_AS_2025),
    n_sub_indikator=replace(R2025.n_sub_indikator, citation=_YEAR),
    pengembangan_mode=replace(R2025.pengembangan_mode, citation=_AS_2025),
    katalog_rhk=replace(R2025.katalog_rhk, citation=_YEAR),
    poin_aktif=replace(R2025.poin_aktif, citation=_YEAR),
    poin_min=replace(R2025.poin_min, citation=_YEAR),
    poin_maks=replace(R2025.poin_maks, citation=_YEAR),
    tugas_tambahan_di_rencana=replace(R2025.tugas_tambahan_di_rencana, citation=_AS_2025),
    tugas_pokok=replace(R2025.tugas_pokok, citation=_AS_2025),
    plt_auto_setuju=replace(R2025.plt_auto_setuju, citation=_AS_2025),
    gate_ks_mulai_dulu=replace(R2025.gate_ks_mulai_dulu, citation=_AS_2025),
    tim_label=replace(R2025.tim_label, citation=_YEAR),
    bukti_mode=replace(R2025.bukti_mode, citation=_YEAR),
    dokumen_akuntabilitas=Provision(("KSP atau kurikulum", "Kehadiran"), _YEAR),
    observasi_dinilai=replace(R2025.observasi_dinilai, citation=_AS_2025),
    siklus_dokumen=replace(R2025.siklus_dokumen, citation=_AS_2025),
    dokumen_siklus=replace(R2025.dokumen_siklus, citation=_AS_2025),
    isian_dokumen=replace(R2025.isian_dokumen, citation=_AS_2025),
    siklus_per_periode=replace(R2025.siklus_per_periode, citation=_YEAR),
    pemantauan_berkala=replace(R2025.pemantauan_berkala, citation=_AS_2025),
    ubah_praktik_mode=replace(R2025.ubah_praktik_mode, citation=_AS_2025),
    dimensi_praktik=replace(R2025.dimensi_praktik, citation=_AS_2025),
    penilaian_final_ks=replace(R2025.penilaian_final_ks, citation=_YEAR),
    org_capaian=replace(R2025.org_capaian, citation=_AS_2025),
    ekspor=replace(R2025.ekspor, citation=_YEAR),
    pejabat_penilaian=replace(R2025.pejabat_penilaian, citation=_YEAR),
    punya_skp=Provision(
        ("guru", "kepala_sekolah", "pengawas", "asn_sekolah_swasta", "gpk_uld"), _YEAR
    ),
    asn_sekolah_swasta=Provision(True, _YEAR),
    gpk_uld=Provision(True, cite("PERMEN_48")),
    pppk=replace(R2025.pppk, citation=_YEAR),
    kelayakan=Provision(
        rule_table(pengawas=PENGAWAS_2025, gpk=GPK_2026, swasta=SWASTA_2026), _YEAR
    ),
)
