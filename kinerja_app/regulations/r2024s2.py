"""R2024S2: Juli–Desember 2024; the observation becomes a baseline, a practice may be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kinerja_app.domain.aturan import UbahPraktikMode
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.periode import Jadwal, Tahap
from kinerja_app.regulations.r2024s1 import OWN, R2024S1
from kinerja_app.regulations.rubrik import NAMA_A_E
from kinerja_app.regulations.sources import L, cite

_PERIODE = cite("PI_PERIODE")
_KEPT = cite("JUKNIS_4242", L, "dipertahankan dari Januari–Juni 2024 (K-48)")
_CALENDAR = cite("PANDUAN_2024", L, "menurut rencana Januari 2024")

KALENDER = (
    Jadwal(Tahap.PERENCANAAN, date(2024, 7, 1), date(2024, 7, 31), _CALENDAR),
    Jadwal(Tahap.PELAKSANAAN, date(2024, 8, 1), date(2024, 11, 30), _CALENDAR),
    Jadwal(Tahap.PENILAIAN, date(2024, 12, 1), date(2024, 12, 31), _CALENDAR),
)

R2024S2 = replace(
    R2024S1,
    id=Provision("R2024S2", OWN),
    nama=Provision("Aturan Juli–Desember 2024", OWN),
    kode_periode=Provision("2024-2", OWN),
    nama_periode=Provision("Juli–Desember 2024", _PERIODE),
    mulai=Provision(date(2024, 7, 1), _PERIODE),
    selesai=Provision(date(2024, 12, 31), _PERIODE),
    panjang_bulan=Provision(6, _PERIODE),
    juknis=Provision("Kepdirjen GTK 4242/B.B1/HK.03.01/2024", cite("JUKNIS_4242", note="K-22")),
    aplikasi_android=Provision(True, cite("PANDUAN_2024", L)),
    kalender=Provision(KALENDER, _CALENDAR),
    pengembangan_mode=replace(R2024S1.pengembangan_mode, citation=_KEPT),
    poin_aktif=replace(R2024S1.poin_aktif, citation=_KEPT),
    poin_min=replace(R2024S1.poin_min, citation=_KEPT),
    poin_maks=replace(R2024S1.poin_maks, citation=_KEPT),
    poin_min_mode=replace(R2024S1.poin_min_mode, citation=_KEPT),
    poin_maks_mode=replace(R2024S1.poin_maks_mode, citation=_KEPT),
    gate_ks_mulai_dulu=Provision(True, _PERIODE),
    plt_auto_setuju=replace(R2024S1.plt_auto_setuju, citation=_KEPT),
    bukti_mode=replace(R2024S1.bukti_mode, citation=_KEPT),
    dokumen_akuntabilitas=replace(R2024S1.dokumen_akuntabilitas, citation=_KEPT),
    observasi_dinilai=Provision(False, cite("PANDUAN_2024", note="baseline (K-17)")),
    siklus_dokumen=Provision(NAMA_A_E, cite("RUBRIK")),
    ubah_praktik_mode=Provision(
        UbahPraktikMode.PERMINTAAN, cite("PI", note="KS pasti, guru kemungkinan besar")
    ),
    dimensi_praktik=Provision(
        ("Upaya Refleksi", "Upaya Mempelajari", "Perubahan Praktik"), cite("RUBRIK")
    ),
    ekspor=Provision(
        "e-Kinerja BKN, hanya ASN; sinkron rotasi baru pada Desember 2024",
        cite("PANDUAN_2024", L),
    ),
    punya_skp=replace(R2024S1.punya_skp, citation=_PERIODE),
    pppk=Provision(True, _PERIODE),
)
