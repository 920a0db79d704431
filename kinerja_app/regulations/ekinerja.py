"""Values of the export to e-Kinerja (domain/06 §2, §3): aspects, codes, the age of retirement."""

from __future__ import annotations

from datetime import timedelta

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.ekinerja import Aspek, AspekRhk, KuadranEkinerja
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import Bagian
from kinerja_app.regulations.sources import L, cite, usulan

_WORDED = usulan("rumusan indikator dan target dari kami (K-15)")
_UNKNOWN = usulan("nilai rujukan belum diketahui (K-50)")
_DEADLINE = ("Waktu penyelesaian", "paling lambat {selesai}")

_ROWS: tuple[tuple[Bagian, Aspek, str, str], ...] = (
    (Bagian.PRAKTIK, Aspek.KUANTITAS, "Jumlah siklus observasi yang selesai", "1 siklus"),
    (Bagian.PRAKTIK, Aspek.KUALITAS, "Perilaku pada praktik {label}", "sesuai ekspektasi"),
    (Bagian.PRAKTIK, Aspek.WAKTU, *_DEADLINE),
    (Bagian.PENGEMBANGAN, Aspek.KUANTITAS, "Jumlah {satuan}", "{jumlah} {satuan}"),
    (Bagian.PENGEMBANGAN, Aspek.KUALITAS, "Bukti dukung {bukti}", "terverifikasi"),
    (Bagian.PENGEMBANGAN, Aspek.WAKTU, *_DEADLINE),
    (Bagian.TUGAS_TAMBAHAN, Aspek.KUANTITAS, "Jumlah laporan pelaksanaan", "1 laporan"),
    (Bagian.TUGAS_TAMBAHAN, Aspek.KUALITAS, "Laporan pelaksanaan tugas", "terverifikasi"),
    (Bagian.TUGAS_TAMBAHAN, Aspek.WAKTU, *_DEADLINE),
)

ASPEK_RHK: Provision[tuple[AspekRhk, ...]] = Provision(
    tuple(
        AspekRhk(f"{bagian.value}-{aspek.value.lower()}", bagian, aspek, measure, target, _WORDED)
        for bagian, aspek, measure, target in _ROWS
    ),
    cite("PANRB_6", L, "empat aspek; yang dipakai tiap bagian usulan kami"),
)
"""Biaya is in no part: neither plan nor evidence of the sources speaks of costs."""

KUADRAN_EKINERJA: Provision[tuple[KuadranEkinerja, ...]] = Provision(
    tuple(KuadranEkinerja(each.value, each, "", _UNKNOWN) for each in reversed(Predikat)), _UNKNOWN
)

KODE_RATING: Provision[tuple[tuple[Rating, str], ...]] = Provision(
    ((Rating.DI_ATAS, "1"), (Rating.SESUAI, "2"), (Rating.DI_BAWAH, "3")),
    cite("PRAKTIK_UMUM", L, "kode rating pada penerapan publik"),
)

USIA_PENSIUN: Provision[int] = Provision(60, cite("UU_14", note="batas usia pensiun guru"))
"""Years of age after which a teacher on the list is asked about, never taken off it."""

JEDA_DITOLAK: Provision[timedelta] = Provision(
    timedelta(hours=24), cite("PI", note="sinkronisasi diulang setelah 1×24 jam")
)
"""How long a refused synchronisation rests before it may be tried again."""
