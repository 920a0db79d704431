"""What must hold before anything goes to e-Kinerja, as one table (domain/06 §5, §6).

The real messages of the sync are not known: the codes are our own. A row says who mends it and on
which place; whether it holds a school back is a column, so that nothing is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.citation import Confidence


class KodeTemuan(StrEnum):
    """What was found before the export."""

    BELUM_MENGAJUKAN = "BELUM_MENGAJUKAN"
    BELUM_DISEPAKATI = "BELUM_DISEPAKATI"
    ATASAN_BELUM_ADA = "ATASAN_BELUM_ADA"
    ATASAN_TANPA_SKP = "ATASAN_TANPA_SKP"
    NIP_KOSONG = "NIP_KOSONG"
    NIP_TIDAK_COCOK = "NIP_TIDAK_COCOK"
    NIK_TIDAK_COCOK = "NIK_TIDAK_COCOK"
    STATUS_KEPEGAWAIAN = "STATUS_KEPEGAWAIAN"
    SATMINKAL_GANDA = "SATMINKAL_GANDA"
    ORANG_GANDA = "ORANG_GANDA"
    TIDAK_AKTIF_BELUM_DITANDAI = "TIDAK_AKTIF_BELUM_DITANDAI"
    RHK_GANDA = "RHK_GANDA"
    UNOR_SALAH = "UNOR_SALAH"
    PENGAWAS_BELUM_TERHUBUNG = "PENGAWAS_BELUM_TERHUBUNG"
    CAPAIAN_BELUM_ADA = "CAPAIAN_BELUM_ADA"
    KUADRAN_TANPA_PEMETAAN = "KUADRAN_TANPA_PEMETAAN"
    UNOR_BELUM_DICATAT = "UNOR_BELUM_DICATAT"
    HASIL_BELUM_FINAL = "HASIL_BELUM_FINAL"
    ANGKA_KREDIT_TANPA_SK = "ANGKA_KREDIT_TANPA_SK"
    ANGKA_KREDIT_BERUBAH = "ANGKA_KREDIT_BERUBAH"
    ANGKA_KREDIT_BELUM_TERHITUNG = "ANGKA_KREDIT_BELUM_TERHITUNG"
    PLT_TIDAK_DIKIRIM = "PLT_TIDAK_DIKIRIM"
    BUKAN_ASN = "BUKAN_ASN"


class Pemilik(StrEnum):
    """Who can mend a finding."""

    PEGAWAI = "pegawai"
    KEPALA_SEKOLAH = "kepala_sekolah"
    OPERATOR_SEKOLAH = "operator_sekolah"
    KEPALA_DINAS = "kepala_dinas"
    ADMIN_DINAS = "admin_dinas"
    ADMIN_SISTEM = "admin_sistem"
    DUKCAPIL = "dukcapil"
    BKD = "bkd"
    TIDAK_ADA = "tidak_ada"


class Tempat(StrEnum):
    """Where it is mended; the pages behind the words stand in the ui."""

    DATA_ORANG = "data_orang"
    DATA_GANDA = "data_ganda"
    RENCANA = "rencana"
    RENCANA_ATASAN = "rencana_atasan"
    PENUGASAN = "penugasan"
    PENILAIAN = "penilaian"
    UNOR = "unor"
    PEMBINAAN = "pembinaan"
    CAPAIAN = "capaian"
    KATALOG = "katalog"
    PENETAPAN_AK = "penetapan_ak"
    KEPANGKATAN = "kepangkatan"
    TIDAK_ADA = "tidak_ada"


@dataclass(frozen=True)
class BarisSyarat:
    """One row: the number in domain/06 §5 (0 without one), who mends it, where, how sure.

    ``menahan`` is whether the school waits; the other rows are information only.
    """

    kode: KodeTemuan
    nomor: int
    pemilik: tuple[Pemilik, ...]
    tempat: Tempat
    confidence: Confidence
    menahan: bool = True


_K, _P, _T, _C = KodeTemuan, Pemilik, Tempat, Confidence
_OPERATOR = (_P.OPERATOR_SEKOLAH,)
_KEEP_LETTERS = (_P.KEPALA_SEKOLAH, _P.ADMIN_DINAS)

SYARAT: tuple[BarisSyarat, ...] = (
    BarisSyarat(_K.ATASAN_BELUM_ADA, 3, (_P.ADMIN_DINAS,), _T.PENUGASAN, _C.OFFICIAL),
    BarisSyarat(_K.ATASAN_TANPA_SKP, 2, (_P.KEPALA_SEKOLAH,), _T.RENCANA_ATASAN, _C.OFFICIAL),
    BarisSyarat(_K.BELUM_MENGAJUKAN, 7, (_P.KEPALA_SEKOLAH,), _T.DATA_ORANG, _C.OFFICIAL),
    BarisSyarat(_K.BELUM_DISEPAKATI, 1, (_P.PEGAWAI, _P.KEPALA_SEKOLAH), _T.RENCANA, _C.OFFICIAL),
    BarisSyarat(
        _K.TIDAK_AKTIF_BELUM_DITANDAI,
        7,
        (_P.KEPALA_SEKOLAH, _P.OPERATOR_SEKOLAH),
        _T.DATA_ORANG,
        _C.USULAN,
    ),
    BarisSyarat(
        _K.ORANG_GANDA, 8, (_P.KEPALA_SEKOLAH, _P.OPERATOR_SEKOLAH), _T.DATA_GANDA, _C.USULAN
    ),
    BarisSyarat(_K.NIP_KOSONG, 4, _OPERATOR, _T.DATA_ORANG, _C.OFFICIAL),
    BarisSyarat(_K.NIP_TIDAK_COCOK, 5, (_P.OPERATOR_SEKOLAH, _P.BKD), _T.DATA_ORANG, _C.OFFICIAL),
    BarisSyarat(
        _K.NIK_TIDAK_COCOK, 5, (_P.OPERATOR_SEKOLAH, _P.DUKCAPIL), _T.DATA_ORANG, _C.OFFICIAL
    ),
    BarisSyarat(_K.STATUS_KEPEGAWAIAN, 9, _OPERATOR, _T.DATA_ORANG, _C.OFFICIAL),
    BarisSyarat(_K.SATMINKAL_GANDA, 10, _OPERATOR, _T.DATA_ORANG, _C.OFFICIAL),
    BarisSyarat(_K.RHK_GANDA, 0, (_P.PEGAWAI,), _T.RENCANA, _C.USULAN),
    BarisSyarat(_K.UNOR_SALAH, 6, (_P.ADMIN_DINAS, _P.BKD), _T.UNOR, _C.OFFICIAL),
    BarisSyarat(
        _K.PENGAWAS_BELUM_TERHUBUNG,
        11,
        (_P.ADMIN_DINAS, _P.KEPALA_SEKOLAH),
        _T.PEMBINAAN,
        _C.LIKELY,
    ),
    BarisSyarat(_K.CAPAIAN_BELUM_ADA, 12, (_P.KEPALA_DINAS, _P.ADMIN_DINAS), _T.CAPAIAN, _C.LIKELY),
    BarisSyarat(_K.KUADRAN_TANPA_PEMETAAN, 0, (_P.ADMIN_SISTEM,), _T.KATALOG, _C.USULAN),
    BarisSyarat(_K.UNOR_BELUM_DICATAT, 6, (_P.ADMIN_DINAS,), _T.UNOR, _C.OFFICIAL, menahan=False),
    BarisSyarat(
        _K.HASIL_BELUM_FINAL, 0, (_P.KEPALA_SEKOLAH,), _T.PENILAIAN, _C.USULAN, menahan=False
    ),
    BarisSyarat(
        _K.ANGKA_KREDIT_BERUBAH, 0, _KEEP_LETTERS, _T.PENETAPAN_AK, _C.USULAN, menahan=False
    ),
    BarisSyarat(
        _K.ANGKA_KREDIT_TANPA_SK, 0, _KEEP_LETTERS, _T.PENETAPAN_AK, _C.USULAN, menahan=False
    ),
    BarisSyarat(
        _K.ANGKA_KREDIT_BELUM_TERHITUNG, 0, _OPERATOR, _T.KEPANGKATAN, _C.USULAN, menahan=False
    ),
    BarisSyarat(
        _K.PLT_TIDAK_DIKIRIM, 15, (_P.TIDAK_ADA,), _T.TIDAK_ADA, _C.OFFICIAL, menahan=False
    ),
    BarisSyarat(_K.BUKAN_ASN, 0, (_P.TIDAK_ADA,), _T.TIDAK_ADA, _C.OFFICIAL, menahan=False),
)
"""In the order in which the page lists them: what holds everybody back comes first."""

BARIS: Mapping[KodeTemuan, BarisSyarat] = {row.kode: row for row in SYARAT}


@dataclass(frozen=True)
class Temuan:
    """One finding at a school; ``orang_id`` and ``skp_id`` are 0 where it concerns the school.

    ``pemilik`` says whose turn it is in this case, of those that the table names.
    """

    kode: KodeTemuan
    npsn: str
    pemilik: Pemilik
    orang_id: int = 0
    nama: str = ""
    skp_id: int = 0
    rincian: str = ""

    @property
    def menahan(self) -> bool:
        """Whether the school waits for it."""
        return BARIS[self.kode].menahan
