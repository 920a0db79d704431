"""The 7 BerAKHLAK aspects with 3 guide behaviours each, in short form (domain/02 §6)."""

from __future__ import annotations

from kinerja_app.domain.indikator import AspekPerilaku, Panduan
from kinerja_app.regulations.sources import cite

_SUMBER = cite("SE_PANRB_20", note="bentuk ringkas; juga PermenPANRB 6/2022")


def _aspek(kode: str, label: str, *panduan: str) -> AspekPerilaku:
    return AspekPerilaku(
        kode,
        label,
        tuple(Panduan(f"{kode}-{n}", each) for n, each in enumerate(panduan, start=1)),
        _SUMBER,
    )


PANDUAN_PERILAKU: tuple[AspekPerilaku, ...] = (
    _aspek(
        "BERORIENTASI_PELAYANAN", "Berorientasi Pelayanan",
        "Memahami dan memenuhi kebutuhan masyarakat",
        "Ramah, cekatan, solutif, dan dapat diandalkan",
        "Perbaikan tiada henti",
    ),
    _aspek(
        "AKUNTABEL", "Akuntabel",
        "Jujur, bertanggung jawab, cermat, disiplin, berintegritas",
        "Memakai kekayaan dan barang milik negara secara bertanggung jawab, efektif, efisien",
        "Tidak menyalahgunakan wewenang",
    ),
    _aspek(
        "KOMPETEN", "Kompeten",
        "Meningkatkan kompetensi diri",
        "Membantu orang lain belajar",
        "Melaksanakan tugas dengan kualitas terbaik",
    ),
    _aspek(
        "HARMONIS", "Harmonis",
        "Menghargai setiap orang",
        "Suka menolong",
        "Membangun lingkungan kerja kondusif",
    ),
    _aspek(
        "LOYAL", "Loyal",
        "Memegang teguh Pancasila, UUD 1945, NKRI, dan pemerintah yang sah",
        "Menjaga nama baik",
        "Menjaga rahasia jabatan",
    ),
    _aspek(
        "ADAPTIF", "Adaptif",
        "Cepat menyesuaikan diri",
        "Terus berinovasi",
        "Bertindak proaktif",
    ),
    _aspek(
        "KOLABORATIF", "Kolaboratif",
        "Memberi kesempatan berkontribusi",
        "Terbuka bekerja sama",
        "Menggerakkan sumber daya bersama",
    ),
)  # fmt: skip
