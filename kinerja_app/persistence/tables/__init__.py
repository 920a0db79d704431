"""Every table of the product, imported together so that the metadata is whole."""

from kinerja_app.persistence.tables.akses import KunciSingkat, Sesi, TokenApi
from kinerja_app.persistence.tables.bukti import Berkas, Bukti, BuktiSekolah
from kinerja_app.persistence.tables.dokumen import DokumenTerbit, HasilCetak, PekerjaanCetak
from kinerja_app.persistence.tables.ekinerja import EksporEkinerja, KirimanEkinerja
from kinerja_app.persistence.tables.induk import (
    AkibatSerahTerima,
    Delegasi,
    DelegasiGuru,
    Dinas,
    KeadaanOrang,
    KepangkatanOrang,
    Orang,
    Pembinaan,
    Penugasan,
    Sekolah,
    SerahTerima,
)
from kinerja_app.persistence.tables.jejak import Audit, Pemberitahuan
from kinerja_app.persistence.tables.masukan import Impor, Koreksi, RaporHasil
from kinerja_app.persistence.tables.penilaian import (
    CapaianOrganisasi,
    Keberatan,
    PenetapanAk,
    Penilaian,
    PenilaianTahunan,
    UmpanBalik,
)
from kinerja_app.persistence.tables.periode import (
    KatalogUbahan,
    PembukaanPeriode,
    Periode,
    Tenggat,
)
from kinerja_app.persistence.tables.perubahan import (
    ArsipBukti,
    PermintaanRencana,
    UsulanBagian,
)
from kinerja_app.persistence.tables.siklus import (
    ArsipDokumen,
    DokumenSiklus,
    PermintaanUbah,
    Siklus,
)
from kinerja_app.persistence.tables.skp import (
    BagianRencana,
    CatatanBagian,
    Pembacaan,
    Pengajuan,
    RiwayatBagian,
    Skp,
    TempatSkp,
)
from kinerja_app.persistence.tables.surat import (
    GiliranTugas,
    IsiSurat,
    PreferensiSurat,
    Surat,
)

__all__ = [
    "AkibatSerahTerima",
    "ArsipBukti",
    "ArsipDokumen",
    "Audit",
    "BagianRencana",
    "Berkas",
    "Bukti",
    "BuktiSekolah",
    "CapaianOrganisasi",
    "CatatanBagian",
    "Delegasi",
    "DelegasiGuru",
    "Dinas",
    "DokumenSiklus",
    "DokumenTerbit",
    "EksporEkinerja",
    "GiliranTugas",
    "HasilCetak",
    "Impor",
    "IsiSurat",
    "KatalogUbahan",
    "KeadaanOrang",
    "Keberatan",
    "KepangkatanOrang",
    "KirimanEkinerja",
    "Koreksi",
    "KunciSingkat",
    "Orang",
    "PekerjaanCetak",
    "Pembacaan",
    "Pemberitahuan",
    "Pembinaan",
    "PembukaanPeriode",
    "PenetapanAk",
    "Pengajuan",
    "Penilaian",
    "PenilaianTahunan",
    "Penugasan",
    "Periode",
    "PermintaanRencana",
    "PermintaanUbah",
    "PreferensiSurat",
    "RaporHasil",
    "RiwayatBagian",
    "Sekolah",
    "SerahTerima",
    "Sesi",
    "Siklus",
    "Skp",
    "Surat",
    "TempatSkp",
    "Tenggat",
    "TokenApi",
    "UmpanBalik",
    "UsulanBagian",
]
