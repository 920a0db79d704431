"""The rule table of who must, may or may not (domain/01 §4), per rule set. First match decides."""

from __future__ import annotations

from kinerja_app.domain.citation import Citation
from kinerja_app.domain.kelayakan import BarisKelayakan, Kasus, Keputusan
from kinerja_app.regulations.sources import C, L, cite, usulan

JENIS_PTK_DIIZINKAN = (
    "Guru Mapel",
    "Guru Kelas",
    "Guru BK",
    "Guru Pengganti",
    "Guru TIK",
    "Guru Pendamping",
    "Guru Pendamping Khusus",
    "Guru Pembimbing Khusus",
    "Play Group Teacher",
    "Kindergarten Teacher",
    "Kepala Sekolah",
)

OPERATOR_SEKOLAH = "operator sekolah"
KEPALA_SEKOLAH = "Kepala Sekolah"
PEGAWAI = "Anda sendiri"
ADMIN_INSTANSI = "admin kepegawaian instansi"
ADMIN_DINAS = "admin dinas"

PAKAI_EKINERJA = "PAKAI_EKINERJA"
UBAH_STATUS_DI_DAPODIK = "UBAH_STATUS_DI_DAPODIK"
UBAH_JENIS_PTK_DI_DAPODIK = "UBAH_JENIS_PTK_DI_DAPODIK"
DAFTARKAN_DI_DAPODIK = "DAFTARKAN_DI_DAPODIK"
PERIKSA_SATMINKAL = "PERIKSA_SATMINKAL"
MINTA_BANTUAN = "MINTA_BANTUAN"
TIDAK_PERLU_SKP = "TIDAK_PERLU_SKP"
SUSUN_RENCANA = "SUSUN_RENCANA"

_PERIODE = cite("PI_PERIODE")
_PI = cite("PI")


def _row(
    kasus: Kasus, keputusan: Keputusan, langkah: str, pemilik: str, citation: Citation
) -> BarisKelayakan:
    return BarisKelayakan(kasus, keputusan, langkah, pemilik, citation)


def _refused(
    kasus: Kasus, langkah: str, pemilik: str, citation: Citation = _PERIODE
) -> BarisKelayakan:
    return _row(kasus, Keputusan.TIDAK, langkah, pemilik, citation)


def _required(kasus: Kasus, citation: Citation) -> BarisKelayakan:
    return _row(kasus, Keputusan.WAJIB, SUSUN_RENCANA, PEGAWAI, citation)


PENGAWAS_2024 = _refused(
    Kasus.PENGAWAS, PAKAI_EKINERJA, ADMIN_INSTANSI, cite("PI", L, "SKP pengawas baru sejak 2025")
)
PENGAWAS_2025 = _required(Kasus.PENGAWAS, cite("SIARAN_14119", L))
GPK_2024 = _refused(
    Kasus.GPK_ULD, PAKAI_EKINERJA, ADMIN_INSTANSI, usulan("GPK pada ULD tidak disebut sebelum 2026")
)
GPK_2026 = _required(Kasus.GPK_ULD, cite("PERMEN_48", C))
SWASTA_2024 = _refused(
    Kasus.ASN_SEKOLAH_SWASTA,
    PAKAI_EKINERJA,
    ADMIN_INSTANSI,
    cite("PI_PERIODE", C, "alur, Unor, dan atasan diatur di e-Kinerja BKN"),
)
SWASTA_2026 = _required(Kasus.ASN_SEKOLAH_SWASTA, cite("SOSIALISASI_2026", C))


def rule_table(
    *, pengawas: BarisKelayakan, gpk: BarisKelayakan, swasta: BarisKelayakan
) -> tuple[BarisKelayakan, ...]:
    """Return the table of a rule set; the three rows that changed between 2024 and 2026 vary."""
    return (
        _refused(
            Kasus.SUDAH_BERHENTI,
            TIDAK_PERLU_SKP,
            OPERATOR_SEKOLAH,
            cite("PI_PERIODE", C, "SKP berjalan sampai tanggal berhenti (K-07)"),
        ),
        _refused(Kasus.CLTN, TIDAK_PERLU_SKP, ADMIN_INSTANSI),
        _refused(Kasus.TUGAS_BELAJAR_INSTANSI, PAKAI_EKINERJA, ADMIN_INSTANSI),
        _refused(Kasus.KEMENAG_TANPA_DAPODIK, PAKAI_EKINERJA, ADMIN_INSTANSI),
        _refused(Kasus.KEMENAG_PNS_DEPAG, PAKAI_EKINERJA, ADMIN_INSTANSI),
        _refused(Kasus.KEMENAG_STATUS_LAIN, UBAH_STATUS_DI_DAPODIK, OPERATOR_SEKOLAH),
        _refused(Kasus.MADRASAH, PAKAI_EKINERJA, ADMIN_INSTANSI, _PI),
        _refused(Kasus.SILN, PAKAI_EKINERJA, ADMIN_INSTANSI),
        _refused(Kasus.INSTANSI_LAIN_TANPA_DAPODIK, MINTA_BANTUAN, ADMIN_DINAS),
        _refused(Kasus.TIDAK_DI_DAPODIK, DAFTARKAN_DI_DAPODIK, OPERATOR_SEKOLAH, _PI),
        _refused(
            Kasus.TENAGA_KEPENDIDIKAN,
            PAKAI_EKINERJA,
            KEPALA_SEKOLAH,
            cite("PI", C, "Kepala Sekolah mengurusnya di e-Kinerja BKN"),
        ),
        pengawas,
        _refused(
            Kasus.JENIS_PTK_TIDAK_SESUAI,
            UBAH_JENIS_PTK_DI_DAPODIK,
            OPERATOR_SEKOLAH,
            cite("AKSES_PTK"),
        ),
        _refused(Kasus.BUKAN_SATMINKAL, PERIKSA_SATMINKAL, OPERATOR_SEKOLAH, _PI),
        _row(Kasus.NON_ASN, Keputusan.DIANJURKAN, SUSUN_RENCANA, PEGAWAI, cite("SE_0559")),
        gpk,
        swasta,
        _required(Kasus.ASN, cite("SE_0559")),
    )
