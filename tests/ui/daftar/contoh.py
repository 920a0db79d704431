"""Values as the services answer them, for the tests of what the pages say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.periode import Perpanjangan, Tahap, Tenggat, Tingkat, deadline
from kinerja_app.domain.rekomendasi import Alasan, HasilRapor, Rekomendasi
from kinerja_app.domain.rencana import (
    PengembanganKompetensi,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.pengajuan_repository import PengajuanTersimpan
from kinerja_app.persistence.periode_repository import Pembukaan, PeriodeTercatat
from kinerja_app.persistence.reads_guru import BarisGuru, DaftarGuru
from kinerja_app.regulations import by_id
from kinerja_app.services.daftar import PapanPenilai
from kinerja_app.services.pemeriksaan import LembarPeriksa

RULES = by_id("R2024S2")
DAY = date(2024, 8, 5)
JULY_31 = datetime(2024, 7, 31, 3, tzinfo=UTC)
PERIOD = PeriodeTercatat(
    "2024-2", "Juli–Desember 2024", date(2024, 7, 1), date(2024, 12, 31), "R2024S2"
)
SCHOOL = SekolahTercatat(
    "69995002", "SMP Negeri Contoh 2", "SMP", "negeri", "", "", "", "Asia/Jakarta", 1, "Dinas"
)
RANKING = (
    Rekomendasi(
        1,
        "UBK",
        "Umpan Balik Konstruktif",
        HasilRapor("D.1.3.2", "Kurang", Decimal("45.87")),
        Alasan.CAPAIAN_TERENDAH,
    ),
    Rekomendasi(
        2,
        "KSK",
        "Keteraturan Suasana Kelas",
        HasilRapor("D.1.1.1", "Kurang", Decimal("49.06")),
        Alasan.TURUN,
    ),
)
PLAN = Rencana(
    praktik=PraktikKinerja(("PDP",), "Kelas VII saya belum punya kesepakatan kelas."),
    pengembangan=PengembanganKompetensi((RhkPilihan("X", "Penggerak komunitas belajar", 36, 1),)),
    tugas_tambahan=TugasTambahan((TugasPilihan("WK", "Wali kelas", "VII A, SK 14/2024"),)),
)


def deadlines() -> tuple[Tenggat, ...]:
    """The calendar of the period, planning extended by the dinas to 31 August."""
    later = Perpanjangan(Tahap.PERENCANAAN, Tingkat.DINAS, date(2024, 8, 31))
    return tuple(deadline(each.tahap, RULES, (later,)) for each in RULES.kalender.value)


def row(nama: str = "Indah Permana", **differs: Any) -> BarisGuru:
    """One guru whose plan waits since 31 July, opened by the KS."""
    values: dict[str, Any] = {
        "orang_id": 7,
        "nama": nama,
        "mata_pelajaran": "Bahasa Inggris",
        "nip": "999902142021032004",
        "skp_id": 12,
        "status": StatusRencana.DIAJUKAN,
        "pengajuan_ke": 1,
        "sejak": JULY_31,
        "sub_indikator": ("PDP",),
        "dibaca": True,
    }
    return BarisGuru(**(values | differs))


def board(*rows: BarisGuru, **differs: Any) -> PapanPenilai:
    """The school of mockup 07: 40 guru, 6 waiting, 14 agreed, 8 not submitted."""
    counts = {
        StatusRencana.DIAJUKAN: 6,
        StatusRencana.DIKEMBALIKAN: 3,
        StatusRencana.DISETUJUI: 9,
        StatusRencana.DISEPAKATI: 14,
        StatusRencana.DRAF: 2,
        StatusRencana.BELUM_MENGAJUKAN: 6,
    }
    values: dict[str, Any] = {
        "sekolah": SCHOOL,
        "periode": PERIOD,
        "rules": RULES,
        "tenggat": deadlines(),
        "pembukaan": Pembukaan(JULY_31, "Budi Ramadhan"),
        "dapat_ditulis": True,
        "dipimpin_plt": False,
        "daftar": DaftarGuru(rows, differs.pop("jumlah", 6), counts),
        "belum_mengajukan": ("Adi Contoh", "Dian Saputra"),
    }
    return PapanPenilai(**(values | differs))


def skp(**differs: Any) -> Skp:
    """A submitted plan of a guru."""
    values: dict[str, Any] = {
        "id": 12,
        "nomor": "SKP-24-2-0012",
        "orang_id": 7,
        "penugasan_id": 3,
        "jabatan": Jabatan.GURU,
        "status_penugasan": "definitif",
        "npsn": SCHOOL.npsn,
        "periode_kode": "2024-2",
        "rule_set_id": "R2024S2",
        "status": StatusRencana.DIAJUKAN,
        "versi": 3,
        "pengajuan_ke": 1,
        "dimulai_at": JULY_31,
        "sejak": JULY_31,
    }
    return Skp(**(values | differs))


def submission(ke: int = 1, rencana: Rencana = PLAN) -> PengajuanTersimpan:
    """A submission of 31 July with the ranking of the school."""
    return PengajuanTersimpan(ke, rencana, RANKING, JULY_31, "", None)


def sheet(**differs: Any) -> LembarPeriksa:
    """The sheet of Indah Permana as her KS opens it."""
    person = OrangTercatat(
        7, "Indah Permana, S.Pd.", "", "", "999902142021032004", "P", None, "", "PNS",
        "Guru Mapel", "", "", "Bahasa Inggris", None,
    )  # fmt: skip
    values: dict[str, Any] = {
        "skp": skp(),
        "orang": person,
        "sekolah": SCHOOL,
        "rules": RULES,
        "pengajuan": submission(),
        "sebelumnya": None,
        "catatan": (),
        "catatan_lama": (),
        "relasi": frozenset({Relasi.PENILAI}),
        "atas_nama": "",
        "perlu_tinjauan": False,
        "dapat_diputuskan": True,
        "pemutus": "",
        "peninjau": "",
    }
    return LembarPeriksa(**(values | differs))
