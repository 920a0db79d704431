"""A plan and a home as the pages get them, made without a database: what each test varies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from kinerja_app.domain.kelayakan import Kelayakan, Keputusan
from kinerja_app.domain.perencanaan import problems, progress
from kinerja_app.domain.periode import Perpanjangan, Tahap, Tingkat, deadline
from kinerja_app.domain.rekomendasi import HasilRapor, Rekomendasi, rank
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
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.master_repository import OrangTercatat, Pejabat, SekolahTercatat
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.persistence.periode_repository import Pembukaan, PeriodeTercatat
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services.beranda import BerandaPegawai, PosPegawai
from kinerja_app.services.pejabat import Peran
from kinerja_app.services.periode import GerbangPeriode
from kinerja_app.services.rencana import LembarRencana

S2, R2025 = by_id("R2024S2"), by_id("R2025")
HARI = date(2024, 8, 5)
PAGI = datetime(2024, 8, 5, 1, 10, tzinfo=UTC)
SEKOLAH = SekolahTercatat(
    "69990001", "SMP Negeri Melati", "SMP", "negeri", "", "", "", "Asia/Jakarta", 1, "Dinas"
)
RAPOR = tuple(
    HasilRapor(nomor, label, Decimal(nilai))
    for nomor, label, nilai in (
        ("D.1.2.2", "Kurang", 46),
        ("D.1.1.1", "Kurang", 49),
        ("D.1.2.3", "Kurang", 54),
        ("D.1.3.1", "Sedang", 56),
    )
)  # fmt: skip
REKOMENDASI = rank(RAPOR, S2.sub_indikator.value, jumlah=3)


def poin(*chosen: tuple[str, int]) -> PengembanganKompetensi:
    """RHK by code and quantity, with the points of the catalogue."""
    known = {each.kode: each for each in S2.katalog_rhk.value}
    return PengembanganKompetensi(
        tuple(RhkPilihan(kode, known[kode].label, known[kode].poin, n) for kode, n in chosen)
    )


def perilaku(banyak: int) -> PerilakuKerja:
    """The first guide behaviour of the first aspects."""
    aspects = S2.panduan_perilaku.value[:banyak]
    return PerilakuKerja(
        tuple(PanduanPilihan(a.kode, a.panduan[0].kode, a.panduan[0].label) for a in aspects)
    )


POIN_28 = poin(("RHK01", 3), ("RHK07", 2))
SETENGAH = Rencana(
    PraktikKinerja(("UBK",)),
    POIN_28,
    TugasTambahan((TugasPilihan("WALI_KELAS", "Wali kelas", "Kelas VIII B"),)),
    perilaku(3),
)
LENGKAP = replace(SETENGAH, pengembangan=poin(("RHK01", 4), ("RHK07", 2)), perilaku=perilaku(7))


def skp(status: StatusRencana = StatusRencana.DRAF, **changes: object) -> Skp:
    """The SKP of a guru, its own data confirmed."""
    plain = Skp(
        id=7,
        nomor="SKP-24-2-00117",
        orang_id=1,
        penugasan_id=3,
        jabatan=Jabatan.GURU,
        status_penugasan="definitif",
        npsn=SEKOLAH.npsn,
        periode_kode="2024-2",
        rule_set_id="R2024S2",
        status=status,
        versi=1,
        pengajuan_ke=0,
        dimulai_at=datetime(2024, 7, 28, 18, 0, tzinfo=UTC),
        sejak=PAGI,
        data_diri_at=PAGI,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # each test names real fields


def lembar(
    rencana: Rencana = SETENGAH,
    *,
    of: Skp | None = None,
    rules: RuleSet = S2,
    rekomendasi: tuple[Rekomendasi, ...] = REKOMENDASI,
    catatan: tuple[Catatan, ...] = (),
    terbuka: bool = True,
    peran: Peran | None = None,
    memimpin: bool = False,
    disetujui_sistem: bool = False,
) -> LembarRencana:
    """The sheet of a plan under a rule set."""
    of = of or skp()
    codes = tuple(each.kode for each in rekomendasi)
    jenjang = SEKOLAH.jenjang
    editable = {StatusRencana.BELUM_MENGAJUKAN, StatusRencana.DRAF, StatusRencana.DIKEMBALIKAN}
    return LembarRencana(
        skp=of,
        rencana=rencana,
        bagian=(),
        bentrok=(),
        rules=rules,
        rekomendasi=rekomendasi,
        masalah=problems(
            rencana, rules, rekomendasi=codes, jabatan=of.jabatan, jenjang=jenjang
        ),
        kemajuan=progress(
            rencana, rules, rekomendasi=codes, jabatan=of.jabatan, jenjang=jenjang
        ),
        catatan=catatan,
        orang=OrangTercatat(
            1, "Dian Saputra, S.Pd.", "", "", "199901012020012001", "P", None, "", "PNS",
            "Guru Mapel", "III/b", "Ahli Pertama", "IPA", None,
        ),
        sekolah=SEKOLAH,
        peran=peran or Peran((Pejabat(2, "Budi Ramadhan"),)),
        memimpin=memimpin,
        disetujui_sistem=disetujui_sistem,
        dapat_diubah=terbuka and of.status in editable,
        periode_terbuka=terbuka,
    )  # fmt: skip


def beranda(
    sheet: LembarRencana | None = None,
    *,
    gerbang: GerbangPeriode | None = None,
    kelayakan: Kelayakan | None = None,
) -> BerandaPegawai:
    """The home of a guru, planning extended by the dinas to the end of August."""
    longer = (Perpanjangan(Tahap.PERENCANAAN, Tingkat.DINAS, date(2024, 8, 31), "Masih menyusun"),)
    pos = PosPegawai(
        3, Jabatan.GURU, False, SEKOLAH.npsn, SEKOLAH.nama, sheet.skp if sheet else None
    )
    source = S2.kelayakan.citation
    return BerandaPegawai(
        periode=PeriodeTercatat(
            "2024-2", "Juli–Desember 2024", date(2024, 7, 1), date(2024, 12, 31), "R2024S2"
        ),
        rules=S2,
        pos=(pos,),
        terpilih=pos,
        sekolah=SEKOLAH,
        gerbang=gerbang or GerbangPeriode(""),
        kelayakan=kelayakan or Kelayakan("ASN", Keputusan.WAJIB, "SUSUN_RENCANA", "Anda", source),
        tenggat=tuple(deadline(each.tahap, S2, longer) for each in S2.kalender.value),
        pembukaan=Pembukaan(PAGI, "Budi Ramadhan"),
        lembar=sheet,
        ada_rencana_lama=False,
    )
