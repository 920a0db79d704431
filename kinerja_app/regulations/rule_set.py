"""The type of a rule set: every provision of a period, typed, none with a default.

Values stand in the dated modules beside this one. A value that two rules need stands here once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kinerja_app.domain.angka_kredit import BarisGolongan, BarisJenjang, PersenPredikat
from kinerja_app.domain.aturan import (
    BuktiMode,
    Distribusi,
    ModeBatas,
    PengembanganMode,
    TahunanMode,
    UbahPraktikMode,
)
from kinerja_app.domain.bukti import PertanyaanLaporan
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.ekinerja import AspekRhk, KuadranEkinerja
from kinerja_app.domain.indikator import (
    AspekPerilaku,
    IndikatorPraktik,
    KompetensiPrioritas,
    Rhk,
    TugasPokok,
    TugasTambahanResmi,
)
from kinerja_app.domain.keberatan import HariKeberatan
from kinerja_app.domain.kelayakan import BarisKelayakan
from kinerja_app.domain.konsekuensi import KonsekuensiResmi
from kinerja_app.domain.observasi import (
    ContohPerilaku,
    DokumenSiklus,
    IsianDokumen,
    TingkatKategori,
    TingkatKesadaran,
)
from kinerja_app.domain.organisasi import BarisKurva, BarisPanduan
from kinerja_app.domain.penilaian import BarisPejabat
from kinerja_app.domain.periode import Jadwal, Tahap
from kinerja_app.domain.predikat import LabelPredikat, LabelRating, SelPredikat
from kinerja_app.domain.rencana import Bagian


@dataclass(frozen=True)
class RuleSet:
    """The rules of one period. Read a value with ``.value``, its source with ``.citation``."""

    # The period
    id: Provision[str]
    nama: Provision[str]
    kode_periode: Provision[str]
    nama_periode: Provision[str]
    mulai: Provision[date]
    selesai: Provision[date]
    panjang_bulan: Provision[int]
    juknis: Provision[str]
    platform: Provision[str]
    aplikasi_android: Provision[bool]
    pra_tahap: Provision[str]
    tahap: Provision[tuple[Tahap, ...]]
    kalender: Provision[tuple[Jadwal, ...]]

    # Planning
    komponen: Provision[tuple[str, ...]]
    langkah: Provision[tuple[Bagian, ...]]
    n_sub_indikator: Provision[int]
    sub_indikator: Provision[tuple[IndikatorPraktik, ...]]
    indikator_ks: Provision[tuple[IndikatorPraktik, ...]]
    jumlah_rekomendasi: Provision[int]
    jenjang_tanpa_rapor: Provision[tuple[str, ...]]
    pengembangan_mode: Provision[PengembanganMode]
    katalog_rhk: Provision[tuple[Rhk, ...]]
    jumlah_rhk_maks: Provision[int]
    poin_aktif: Provision[bool]
    poin_min: Provision[int | None]
    poin_maks: Provision[int | None]
    poin_min_mode: Provision[ModeBatas]
    poin_maks_mode: Provision[ModeBatas]
    kompetensi_prioritas: Provision[tuple[KompetensiPrioritas, ...]]
    tugas_tambahan_di_rencana: Provision[bool]
    daftar_tugas_tambahan: Provision[tuple[TugasTambahanResmi, ...]]
    tugas_pokok: Provision[tuple[TugasPokok, ...]]
    panduan_perilaku: Provision[tuple[AspekPerilaku, ...]]
    panduan_per_aspek: Provision[int]

    # Who approves, who starts
    plt_auto_setuju: Provision[bool]
    gate_ks_mulai_dulu: Provision[bool]
    tim_label: Provision[str]

    # Execution
    bukti_mode: Provision[BuktiMode]
    bukti_format: Provision[tuple[str, ...]]
    bukti_maks_byte: Provision[int | None]
    bukti_tautan: Provision[bool]
    dokumen_akuntabilitas: Provision[tuple[str, ...]]
    observasi_dinilai: Provision[bool]
    siklus_dokumen: Provision[tuple[str, ...]]
    dokumen_siklus: Provision[tuple[DokumenSiklus, ...]]
    isian_dokumen: Provision[tuple[IsianDokumen, ...]]
    kategori_observasi: Provision[tuple[TingkatKategori, ...]]
    kategori_kesadaran: Provision[tuple[TingkatKesadaran, ...]]
    contoh_perilaku: Provision[tuple[ContohPerilaku, ...]]
    laporan_tugas: Provision[tuple[PertanyaanLaporan, ...]]
    siklus_per_periode: Provision[int]
    target_perilaku_min: Provision[int]
    target_perilaku_maks: Provision[int]
    pemantauan_berkala: Provision[str]
    ubah_praktik_mode: Provision[UbahPraktikMode]

    # Assessment
    dimensi_praktik: Provision[tuple[str, ...]]
    penilaian_final_ks: Provision[str]
    org_capaian: Provision[bool]
    distribusi: Provision[Distribusi]
    pemimpin_ikut_org: Provision[bool]
    tahunan_mode: Provision[TahunanMode]
    ekspor: Provision[str]
    aspek_rhk: Provision[tuple[AspekRhk, ...]]
    kuadran_ekinerja: Provision[tuple[KuadranEkinerja, ...]]
    keberatan_hari: Provision[HariKeberatan]
    pejabat_penilaian: Provision[tuple[BarisPejabat, ...]]
    usulan_rating: Provision[str]
    matriks_predikat: Provision[tuple[SelPredikat, ...]]
    label_rating: Provision[tuple[LabelRating, ...]]
    label_predikat: Provision[tuple[LabelPredikat, ...]]
    kurva_distribusi: Provision[tuple[BarisKurva, ...]]
    panduan_distribusi: Provision[tuple[BarisPanduan, ...]]

    # What a predikat means
    persen_predikat: Provision[tuple[PersenPredikat, ...]]
    jenjang_jabatan: Provision[tuple[BarisJenjang, ...]]
    golongan_ak: Provision[tuple[BarisGolongan, ...]]
    masa_kepangkatan_maks: Provision[Decimal]
    desimal_ak: Provision[int]
    konsekuensi: Provision[tuple[KonsekuensiResmi, ...]]

    # Who
    punya_skp: Provision[tuple[str, ...]]
    asn_sekolah_swasta: Provision[bool]
    gpk_uld: Provision[bool]
    pppk: Provision[bool]
    jenis_ptk_diizinkan: Provision[tuple[str, ...]]
    kelayakan: Provision[tuple[BarisKelayakan, ...]]
