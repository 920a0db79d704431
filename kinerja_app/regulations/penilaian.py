"""Values of the stage Penilaian: who judges whom, curve, guide, consequences (domain/04)."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.konsekuensi import KonsekuensiResmi
from kinerja_app.domain.organisasi import BarisKurva, BarisPanduan, Batas, Capaian
from kinerja_app.domain.penilaian import BarisPejabat, JenisSkp, Pejabat
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations.sources import L, cite, usulan

_J, _K, _P = JenisSkp, Capaian, Predikat
_SK = "pengawas menetapkan hanya dengan SK, atas nama (K-12)"

_GURU = BarisPejabat(
    _J.GURU, (), (Pejabat.KEPALA_SEKOLAH,), None, Pejabat.KEPALA_DINAS,
    cite("PI", note="Kepala Sekolah satminkal"),
)  # fmt: skip
_GURU_PLT = BarisPejabat(
    _J.GURU_PLT_KS_SEKOLAH_SAMA, (Pejabat.PENGAWAS,), (Pejabat.KEPALA_DINAS, Pejabat.PENGAWAS),
    None, Pejabat.KEPALA_DINAS,
    cite("PI_PERIODE", note="dinilai Kepala Dinas atau Tim Kerja"),
)  # fmt: skip
_DIPIMPIN_PLT = BarisPejabat(
    _J.GURU_DIPIMPIN_PLT, (), (Pejabat.PLT_KEPALA_SEKOLAH,), None, Pejabat.KEPALA_DINAS,
    usulan("sumber tidak menyebut (K-45)"),
)  # fmt: skip
_KEPALA = BarisPejabat(
    _J.KEPALA_SEKOLAH, (Pejabat.PENGAWAS,), (Pejabat.KEPALA_DINAS,), Pejabat.PENGAWAS,
    Pejabat.ATASAN_KEPALA_DINAS, cite("PANDUAN_KS", note=_SK),
)  # fmt: skip
_PENGAWAS = BarisPejabat(
    _J.PENGAWAS, (), (Pejabat.KEPALA_DINAS,), None, Pejabat.ATASAN_KEPALA_DINAS,
    usulan("penilai pengawas tidak disebut sumber"),
)  # fmt: skip

PEJABAT_2024: Provision[tuple[BarisPejabat, ...]] = Provision(
    (_GURU, _GURU_PLT, _DIPIMPIN_PLT, _KEPALA), cite("PI")
)
PEJABAT_2025: Provision[tuple[BarisPejabat, ...]] = Provision(
    (
        _GURU,
        _GURU_PLT,
        _DIPIMPIN_PLT,
        replace(_KEPALA, citation=cite("SIARAN_14119", note=_SK)),
        _PENGAWAS,
    ),
    cite("SIARAN_14119"),
)

USULAN_RATING = Provision(
    "median komponen, mayoritas dimensi, poin terhadap rencana; penilai yang memutuskan",
    usulan("bobot resmi tidak ada (K-10, K-53)"),
)

# From Sangat Kurang to Sangat Baik; every row sums to 24.
_CURVE: tuple[tuple[Capaian, str, tuple[int, int, int, int, int]], ...] = (
    (_K.ISTIMEWA, "Istimewa", (0, 1, 3, 7, 13)),
    (_K.BAIK, "Baik", (2, 3, 6, 11, 2)),
    (_K.BUTUH_PERBAIKAN, "Butuh Perbaikan", (3, 4, 10, 4, 3)),
    (_K.KURANG, "Kurang", (2, 11, 6, 3, 2)),
    (_K.SANGAT_KURANG, "Sangat Kurang", (13, 7, 3, 1, 0)),
)
_KURVA = cite("PRAKTIK_UMUM", L, "lembar yang dipakai sekolah; pertimbangan, bukan kuota (K-13)")

KURVA_DISTRIBUSI: Provision[tuple[BarisKurva, ...]] = Provision(
    tuple(BarisKurva(kode, label, bobot, _KURVA) for kode, label, bobot in _CURVE), _KURVA
)

_PANDUAN = cite("SE_PANRB_3", L, "dikutip satu sumber; tidak cocok dengan kurva (K-41)")
_GUIDE: tuple[tuple[Capaian, Batas, int, tuple[Predikat, ...]], ...] = (
    (_K.ISTIMEWA, Batas.PALING_BANYAK, 70, (_P.SANGAT_BAIK,)),
    (_K.BAIK, Batas.PALING_BANYAK, 70, (_P.BAIK,)),
    (_K.BAIK, Batas.PALING_SEDIKIT, 0, (_P.BUTUH_PERBAIKAN, _P.KURANG)),
    (_K.BUTUH_PERBAIKAN, Batas.PALING_SEDIKIT, 60, (_P.BUTUH_PERBAIKAN,)),
    (_K.BUTUH_PERBAIKAN, Batas.PALING_BANYAK, 10, (_P.SANGAT_BAIK,)),
    (_K.KURANG, Batas.PALING_SEDIKIT, 60, (_P.KURANG,)),
    (_K.KURANG, Batas.PALING_SEDIKIT, 10, (_P.BUTUH_PERBAIKAN,)),
    (_K.KURANG, Batas.PALING_BANYAK, 10, (_P.SANGAT_BAIK,)),
    (_K.SANGAT_KURANG, Batas.PALING_SEDIKIT, 60, (_P.SANGAT_KURANG,)),
    (_K.SANGAT_KURANG, Batas.PALING_BANYAK, 0, (_P.SANGAT_BAIK,)),
)

PANDUAN_DISTRIBUSI: Provision[tuple[BarisPanduan, ...]] = Provision(
    tuple(
        BarisPanduan(f"PD{nomor:02}", capaian, batas, persen, predikat, _PANDUAN)
        for nomor, (capaian, batas, persen, predikat) in enumerate(_GUIDE, start=1)
    ),
    _PANDUAN,
)


def _konsekuensi(
    kode: str,
    label: str,
    minimum: Predikat | None,
    citation: Citation,
    *,
    tahun: int = 1,
    kepegawaian: tuple[Kepegawaian, ...] = (),
) -> KonsekuensiResmi:
    return KonsekuensiResmi(kode, label, minimum, tahun, kepegawaian, citation)


KONSEKUENSI: Provision[tuple[KonsekuensiResmi, ...]] = Provision(
    (
        _konsekuensi("TPG", "Tunjangan profesi guru", _P.BAIK,
                     cite("PERMEN_4", note="salah satu syarat, menurut Pusat Informasi")),
        _konsekuensi("CALON_KS", "Penugasan sebagai Kepala Sekolah", _P.BAIK,
                     cite("PERMEN_40", note="salah satu syarat; kemungkinan diganti pada 2025 (U)"),
                     tahun=2),
        _konsekuensi("KONTRAK_PPPK", "Perpanjangan kontrak PPPK", None,
                     cite("PP_49", note="kinerja menjadi pertimbangan; Pusat Informasi menulis "
                          "PP 48/2019"),
                     kepegawaian=(Kepegawaian.PPPK,)),
        _konsekuensi("JAM_MENGAJAR", "Jam mengajar", None, cite("PI", note="tidak terpengaruh")),
    ),
    cite("PI"),
)  # fmt: skip
