"""A fictional record with everything in it, and one long enough for three pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from kinerja_app.documents.rekaman import (
    BuktiTercatat,
    PejabatTercatat,
    PenilaianTercatat,
    Perorangan,
    Rekaman,
    RencanaTercatat,
    SiklusTercatat,
    TahunAk,
    UmpanBalikTercatat,
)
from kinerja_app.domain.angka_kredit import Jenjang
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.isi_siklus import (
    DokumenA,
    DokumenB,
    DokumenC,
    DokumenD,
    DokumenE,
    HasilFokus,
    JadwalObservasi,
    UpayaTindakLanjut,
)
from kinerja_app.domain.observasi import Dokumen, JenisUpaya, KategoriObservasi, Kesadaran
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import (
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import by_id

RULES = by_id("R2025")
RULES_2024 = by_id("R2024S2")
PRAKTIK = RULES_2024.sub_indikator.value[0]
PERILAKU = tuple(
    PanduanPilihan(each.kode, each.panduan[0].kode, each.panduan[0].label)
    for each in RULES_2024.panduan_perilaku.value
)
RENCANA = Rencana(
    praktik=PraktikKinerja((PRAKTIK.kode,)),
    pengembangan=PengembanganKompetensi(
        (
            RhkPilihan("RHK01", "Peserta berbagi praktik baik oleh komunitas belajar", 4, 4),
            RhkPilihan("RHK07", "Penggerak komunitas belajar", 8, 2),
        )
    ),
    tugas_tambahan=TugasTambahan(
        (TugasPilihan("WALI_KELAS", "Wali kelas", "Kelas VIII B, SK 09/2024"),)
    ),
    perilaku=PerilakuKerja(PERILAKU),
)
UPAYA = UpayaTindakLanjut(
    "Mencoba tiga kalimat umpan balik",
    JenisUpaya.PENINGKATAN_KINERJA,
    date(2024, 9, 30),
    "Sudah dicoba di dua kelas.",
    date(2024, 9, 24),
)
FOKUS = tuple(each.kode for each in PRAKTIK.fokus)
KS = PejabatTercatat(
    "Mulyadi Santosa, M.Pd.",
    "197511202005031000",
    "IV/b",
    "Kepala Sekolah",
    "SMP Negeri Melati Satu",
)
SIKLUS = SiklusTercatat(
    pengamat=KS,
    a=DokumenA(
        target_perilaku=FOKUS[:2],
        upaya_mempelajari="Membaca panduan umpan balik.",
        jadwal=JadwalObservasi(date(2024, 8, 12), time(7, 30), time(8, 50)),
        kelas="VIII B",
        mata_pelajaran="Matematika",
        hasil_diharapkan="Murid tahu langkah berikutnya.",
    ),
    b=DokumenB(
        hasil=tuple(
            HasilFokus(each, KategoriObservasi.EFEKTIF, "Menunjuk langkah kedua pekerjaan murid.")
            for each in FOKUS[:2]
        ),
        bukti_perilaku="Guru memberi umpan balik sebelum murid bertanya.",
        rekomendasi="Lanjutkan dengan pertanyaan balik.",
    ),
    c=DokumenC(
        refleksi="Dua kelompok belum tersentuh.",
        tujuan="Semua kelompok mendapat umpan balik.",
        upaya=(replace(UPAYA, laporan="", selesai=None),),
        kesadaran=Kesadaran.SADAR_KESULITAN,
        catatan_pengamat="Coba dua minggu, lalu bahas lagi.",
    ),
    d=DokumenD((UPAYA,)),
    e=DokumenE(
        "Murid bertanya balik.",
        "Waktu yang sempit.",
        "Satu kalimat per murid.",
        dibagikan=True,
        kesadaran_akhir=Kesadaran.SADAR_DAMPAK,
        catatan_akhir="Perubahan terlihat nyata.",
    ),
    lengkap=tuple(Dokumen),
)
KADIS = PejabatTercatat(
    "Teguh Wibisono, M.Si.",
    "197003011995031000",
    "IV/c",
    "Kepala Dinas Pendidikan",
    "Dinas Pendidikan Kabupaten Merapi",
)
REKAMAN = Rekaman(
    nomor="SKP-24-2-00117",
    jabatan=Jabatan.GURU,
    plt=False,
    npsn="69990001",
    sekolah="SMP Negeri Melati Satu",
    dinas="Dinas Pendidikan Kabupaten Merapi",
    tempat="Kabupaten Merapi",
    periode_kode="2024-2",
    periode="Juli–Desember 2024",
    mulai=date(2024, 7, 1),
    selesai=date(2024, 12, 31),
    rule_set="R2024S2",
    pegawai=Perorangan(
        "Bagas Wiryawan, S.Pd.",
        "198507172010011000",
        "9999999999990001",
        "III/c",
        Jenjang.AHLI_MUDA,
        "L",
        "Merapi",
        date(1985, 7, 17),
        "PNS",
        "Matematika",
    ),
    penilai_rencana=KS,
    penilai=KS,
    atasan_penilai=KADIS,
    rencana=RencanaTercatat(RENCANA, 1, date(2024, 7, 22), date(2024, 7, 24), date(2024, 7, 25)),
    siklus=SIKLUS,
    bukti=tuple(
        BuktiTercatat(
            f"rhk/RHK01/{n}",
            "Peserta berbagi praktik baik",
            n,
            StatusBukti.DITERIMA if n < 4 else StatusBukti.DIAJUKAN,
            f"sertifikat-{n}.pdf",
            f"{n}" * 64,
            "PDF",
            1000,
        )
        for n in range(1, 5)
    ),
    umpan_balik=(
        UmpanBalikTercatat(
            "praktik", "Umpan balik Anda makin cepat.", "Mulyadi Santosa", date(2024, 10, 2)
        ),
        UmpanBalikTercatat(
            "aspek:KOMPETEN", "Terus berbagi di komunitas.", "Mulyadi Santosa", date(2024, 10, 9)
        ),
    ),
    penilaian=PenilaianTercatat(
        1,
        Rating.DI_ATAS,
        Rating.SESUAI,
        Predikat.BAIK,
        "Perangkat umpan balik dipakai tujuh guru lain.",
        "",
        date(2024, 12, 9),
        date(2024, 12, 10),
        "Terima kasih.",
        final=True,
    ),
    capaian=Capaian.BAIK,
    angka_kredit=tuple(
        TahunAk(
            tahun,
            12,
            Jenjang.AHLI_MUDA,
            predikat,
            persen,
            Decimal(25),
            persen * 3,
            final=True,
        )
        for tahun, predikat, persen in (
            (2023, Predikat.BAIK, Decimal(100)),
            (2024, Predikat.SANGAT_BAIK, Decimal(150)),
        )
    ),
)

_PARAGRAPH = (
    "Saya memberi umpan balik lisan pada setiap kelompok, menuliskan satu langkah berikutnya di "
    "buku murid, lalu kembali setelah sepuluh menit untuk melihat apakah langkah itu dicoba. "
)
LONG_TEXT = "\n".join(_PARAGRAPH * 4 for _ in range(9))


SHORT = replace(
    REKAMAN,
    umpan_balik=(),
    penilaian=REKAMAN.penilaian and replace(REKAMAN.penilaian, alasan_hasil=""),
    rencana=REKAMAN.rencana
    and replace(
        REKAMAN.rencana,
        isi=replace(
            RENCANA,
            pengembangan=PengembanganKompetensi(),
            tugas_tambahan=TugasTambahan(tidak_ada=True),
        ),
    ),
)
"""The least that a plan may hold: one practice, its seven behaviours, nothing beside them."""


def long_record() -> Rekaman:
    """The same person with so much in the record that every document needs three pages or more."""
    plan = replace(
        RENCANA,
        pengembangan=PengembanganKompetensi(
            tuple(
                RhkPilihan(f"RHK{n:02}", f"Rencana hasil kerja panjang ke-{n}. {_PARAGRAPH}", 4, 2)
                for n in range(1, 19)
            )
        ),
    )
    said = tuple(
        UmpanBalikTercatat("praktik", _PARAGRAPH, "Mulyadi Santosa", date(2024, 10, day))
        for day in range(1, 29)
    )
    cycle = replace(
        SIKLUS,
        a=replace(SIKLUS.a or DokumenA(), upaya_mempelajari=LONG_TEXT, catatan_lain=LONG_TEXT),
        b=replace(SIKLUS.b or DokumenB(), bukti_perilaku=LONG_TEXT, rekomendasi=LONG_TEXT),
        c=replace(SIKLUS.c or DokumenC(), refleksi=LONG_TEXT, tujuan=LONG_TEXT),
        d=DokumenD(tuple(replace(UPAYA, laporan=_PARAGRAPH * 3) for _ in range(24))),
        e=replace(SIKLUS.e or DokumenE(), capaian=LONG_TEXT, tantangan=LONG_TEXT),
    )
    years = tuple(
        replace(REKAMAN.angka_kredit[0], tahun=2024 - back) for back in range(119, -1, -1)
    )
    return replace(
        REKAMAN,
        rencana=RencanaTercatat(plan, 1, date(2024, 7, 22), date(2024, 7, 24), date(2024, 7, 25)),
        siklus=cycle,
        umpan_balik=said,
        penilaian=REKAMAN.penilaian and replace(REKAMAN.penilaian, tanggapan=LONG_TEXT),
        angka_kredit=years,
    )
