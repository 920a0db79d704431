"""Values of Pelaksanaan beside the rubric: the report of an extra duty (domain/03 §4.1)."""

from __future__ import annotations

from kinerja_app.domain.bukti import PertanyaanLaporan
from kinerja_app.domain.citation import Provision
from kinerja_app.regulations.sources import L, cite

_PIKET = cite("PI", L, "lima pertanyaan kunci disebut untuk guru piket; kalimat dari kami")

LAPORAN_TUGAS: Provision[tuple[PertanyaanLaporan, ...]] = Provision(
    (
        PertanyaanLaporan("pelaksanaan",
                          "Bagaimana tugas direncanakan, dilaksanakan, dan dievaluasi?", _PIKET),
        PertanyaanLaporan("inspirasi",
                          "Inspirasi apa bagi pembelajaran yang Anda dapat dari tugas ini?",
                          _PIKET),
        PertanyaanLaporan("perubahan",
                          "Perubahan praktik apa di kelas atau sekolah yang Anda inginkan?",
                          _PIKET),
        PertanyaanLaporan("tantangan",
                          "Apa tiga tantangan terberat untuk mewujudkan perubahan itu?", _PIKET),
        PertanyaanLaporan("solusi",
                          "Bagaimana Anda mengatasinya agar perubahan terjadi?", _PIKET),
    ),
    _PIKET,
)  # fmt: skip
