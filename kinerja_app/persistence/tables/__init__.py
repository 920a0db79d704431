"""Every table of the product, imported together so that the metadata is whole."""

from kinerja_app.persistence.tables.akses import KunciSingkat, Sesi
from kinerja_app.persistence.tables.induk import (
    Delegasi,
    Dinas,
    KeadaanOrang,
    Orang,
    Pembinaan,
    Penugasan,
    Sekolah,
)
from kinerja_app.persistence.tables.jejak import Audit, Pemberitahuan
from kinerja_app.persistence.tables.masukan import Impor, Koreksi, RaporHasil
from kinerja_app.persistence.tables.periode import (
    KatalogUbahan,
    PembukaanPeriode,
    Periode,
    Tenggat,
)
from kinerja_app.persistence.tables.skp import (
    BagianRencana,
    CatatanBagian,
    Pembacaan,
    Pengajuan,
    RiwayatBagian,
    Skp,
)

__all__ = [
    "Audit",
    "BagianRencana",
    "CatatanBagian",
    "Delegasi",
    "Dinas",
    "Impor",
    "KatalogUbahan",
    "KeadaanOrang",
    "Koreksi",
    "KunciSingkat",
    "Orang",
    "Pembacaan",
    "Pemberitahuan",
    "Pembinaan",
    "PembukaanPeriode",
    "Pengajuan",
    "Penugasan",
    "Periode",
    "RaporHasil",
    "RiwayatBagian",
    "Sekolah",
    "Sesi",
    "Skp",
    "Tenggat",
]
