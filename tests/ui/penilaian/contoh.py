"""A rating as the services hand it to the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, RelasiPenilaian, StatusPenilaian
from kinerja_app.domain.keberatan import PerjalananKeberatan
from kinerja_app.domain.penilaian import JenisSkp, Pejabat
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import (
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.penilaian_repository import (
    Butir,
    Nilai,
    PenilaianTersimpan,
    Pertimbangan,
)
from kinerja_app.regulations import by_id
from kinerja_app.services import usulan_nilai
from kinerja_app.services.pejabat_penilaian import Kewenangan
from kinerja_app.services.penilaian import LembarPenilaian

RULES = by_id("R2024S2")
RATED = datetime(2024, 12, 9, 3, 0, tzinfo=UTC)
DAY = date(2024, 12, 9)
PLAN = Rencana(
    PraktikKinerja(("KSK",)),
    PengembanganKompetensi((RhkPilihan("RHK01", "Berbagi praktik baik", 4, 8),)),
    TugasTambahan(tidak_ada=True),
    PerilakuKerja((PanduanPilihan("PK1", "PK1a", "Ramah"),)),
)
SKP = Skp(
    7, "SKP-24-2-00007", 11, 21, Jabatan.GURU, "definitif", "69990001", "2024-2", "R2024S2",
    StatusRencana.DISEPAKATI, 1, 1, RATED, RATED,
)  # fmt: skip
ORANG = OrangTercatat(
    11, "Dian Saputra, S.Pd.", "", "", "", "L", None, "", "PNS", "Guru Mapel", "III/c",
    "Guru Ahli Muda", "Matematika", None,
)  # fmt: skip
SEKOLAH = SekolahTercatat(
    "69990001", "SMP Negeri Contoh 2", "SMP", "negeri", "", "", "", "Asia/Jakarta", 1, "Dinas"
)
PENETAP = Kewenangan(
    JenisSkp.GURU,
    frozenset({RelasiPenilaian.PENETAP}),
    Pejabat.KEPALA_SEKOLAH,
    "",
    Pejabat.KEPALA_DINAS,
)
PEGAWAI = replace(PENETAP, relasi=frozenset({RelasiPenilaian.PEGAWAI}), pejabat=None)
JUDGED = Pertimbangan(
    dimensi=tuple(Butir(each, "SESUAI") for each in RULES.dimensi_praktik.value),
    komponen=(Butir("Praktik Kinerja", "SESUAI"), Butir("Pengembangan Kompetensi", "SESUAI")),
    aspek=(Butir("PK1", "DI_ATAS"),),
)
NOT_RATED = Nilai()


def rating(
    nilai: Nilai = NOT_RATED,
    status: StatusPenilaian = StatusPenilaian.PERLU_DINILAI,
) -> PenilaianTersimpan:
    """A version of a rating."""
    done = RATED if nilai.predikat else None
    return PenilaianTersimpan(
        3, 7, 1, status, 1, RATED, nilai, JUDGED, Nilai(), dinilai_at=done, dinilai_oleh=12
    )


BAIK = Nilai(Rating.DI_ATAS, Rating.SESUAI, "Dipakai tujuh guru.", "", Predikat.BAIK)


def sheet(
    found: PenilaianTersimpan | None,
    *langkah: LangkahPenilaian,
    kewenangan: Kewenangan = PENETAP,
) -> LembarPenilaian:
    """The sheet of a guru with that rating."""
    marks = found.pertimbangan if found else Pertimbangan()
    done = PerjalananKeberatan(DAY, DAY) if found and found.dinilai_at else None
    return LembarPenilaian(
        SKP, ORANG, SEKOLAH, RULES, PLAN, kewenangan, found, (), langkah, found is None, None,
        (), (), (), done, None, (), RATED, "Budi Ramadhan",
        usulan_nilai.practice(marks, RULES), usulan_nilai.competence(PLAN, (), RULES),
        usulan_nilai.result(marks, RULES), usulan_nilai.behaviour(marks, PLAN, RULES),
    )  # fmt: skip
