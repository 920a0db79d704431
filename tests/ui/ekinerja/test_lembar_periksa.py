"""The check in words: headings, groups, and for whom a link leads to the place."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.ekinerja_syarat import SYARAT, KodeTemuan, Pemilik, Temuan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.services.ekinerja import Pemeriksaan, SekolahPeriksa
from kinerja_app.ui.ekinerja.lembar_periksa import Saring, board, groups
from kinerja_app.ui.ekinerja.periksa import school_page
from kinerja_app.ui.ekinerja.tempat_temuan import place_of
from kinerja_app.ui.wording_ekinerja import PEMILIK, TEMUAN, detail

SMP = "69990001"
PERIODE = PeriodeTercatat(
    "2024-1", "Januari–Juni 2024", date(2024, 1, 1), date(2024, 6, 30), "R2024S1"
)
K, P = KodeTemuan, Pemilik
KS, KADIS, ADMIN = Role.KEPALA_SEKOLAH, Role.KEPALA_DINAS, Role.ADMIN_DINAS


def finding(kode: KodeTemuan, pemilik: Pemilik, nama: str = "Rina", rincian: str = "") -> Temuan:
    return Temuan(kode, SMP, pemilik, orang_id=7, nama=nama, skp_id=70, rincian=rincian)


def seen(*found: Temuan, siap: int = 3, diperiksa: int = 5) -> Pemeriksaan:
    holding = sum(each.menahan for each in found)
    school = SekolahPeriksa(SMP, "SMP Negeri Melati Satu", holding, len(found) - holding, siap)
    return Pemeriksaan(PERIODE, (school,), found, diperiksa)


LETTER, RANK = "/ekinerja/angka-kredit?npsn=69990001&cari=Rina", "/orang/kepangkatan?id=7"
NIP = finding(K.NIP_KOSONG, P.OPERATOR_SEKOLAH)
OPEN = finding(K.BELUM_DISEPAKATI, P.PEGAWAI, "Bima", "DISETUJUI")
TOLD = finding(K.BUKAN_ASN, P.TIDAK_ADA, "Sari")


def test_what_stands_in_the_way_is_counted_by_who_mends_it() -> None:
    shown = board(seen(OPEN, NIP, TOLD), Saring())
    assert shown.judul == "2 hal menahan pengiriman"
    assert shown.alis == "SMP Negeri Melati Satu, Januari–Juni 2024"
    assert [(each.number, each.label) for each in shown.hitungan] == [
        ("1", "Pegawai"),
        ("1", "Operator sekolah"),
    ]
    assert not shown.hijau


def test_the_page_is_green_only_when_nothing_holds() -> None:
    shown = board(seen(TOLD), Saring())
    assert (shown.judul, shown.hijau) == ("Siap dikirim ke e-Kinerja", True)
    assert board(seen(siap=0, diperiksa=0), Saring()).judul == "Belum ada yang bisa dikirim"
    assert not board(seen(siap=0, diperiksa=0), Saring()).hijau


def test_information_stands_apart_from_what_holds() -> None:
    found = seen(OPEN, NIP, TOLD)
    peran = frozenset({KS})
    assert [g.kode for g in groups(found, Saring(), peran, menahan=True)] == [
        "BELUM_DISEPAKATI",
        "NIP_KOSONG",
    ]
    assert [g.kode for g in groups(found, Saring(), peran, menahan=False)] == ["BUKAN_ASN"]
    only = Saring(pemilik="operator_sekolah")
    assert [g.kode for g in groups(found, only, peran, menahan=True)] == ["NIP_KOSONG"]


def test_a_long_group_shows_ten_and_the_way_to_all() -> None:
    many = seen(*(finding(K.NIP_KOSONG, P.OPERATOR_SEKOLAH, f"Guru {n}") for n in range(30)))
    (group,) = groups(many, Saring(npsn=SMP), frozenset({KS}), menahan=True)
    assert (len(group.baris), group.lainnya) == (10, "Lihat semua 30")
    assert group.lainnya_href == "/ekinerja?npsn=69990001&kode=NIP_KOSONG"
    second = Saring(npsn=SMP, kode="NIP_KOSONG", halaman=2)
    (rest,) = groups(many, second, frozenset({KS}), menahan=True)
    assert [each.nama for each in rest.baris] == [f"Guru {n}" for n in range(25, 30)]
    assert board(many, second).halaman.text == "26–\u206030 dari 30 temuan"


@pytest.mark.parametrize(
    ("each", "role", "href"),
    [
        (NIP, KS, "/orang/data?id=7"),
        (NIP, KADIS, ""),
        (finding(K.ORANG_GANDA, P.KEPALA_SEKOLAH), ADMIN, "/orang/ganda?npsn=69990001"),
        (OPEN, KS, "/cek?id=70"),
        (OPEN, ADMIN, ""),
        (finding(K.ATASAN_TANPA_SKP, P.KEPALA_SEKOLAH), KS, "/beranda"),
        (finding(K.ATASAN_TANPA_SKP, P.KEPALA_DINAS), KADIS, "/cek?id=70"),
        (finding(K.ATASAN_TANPA_SKP, P.KEPALA_DINAS), ADMIN, "/kepala-sekolah"),
        (finding(K.ATASAN_BELUM_ADA, P.ADMIN_DINAS), ADMIN, "/orang?npsn=69990001"),
        (finding(K.HASIL_BELUM_FINAL, P.KEPALA_SEKOLAH), KS, "/penilaian?id=70"),
        (finding(K.UNOR_SALAH, P.ADMIN_DINAS), ADMIN, "/ekinerja/unor?cari=69990001"),
        (finding(K.PENGAWAS_BELUM_TERHUBUNG, P.ADMIN_DINAS), ADMIN, "/pembinaan"),
        (finding(K.PENGAWAS_BELUM_TERHUBUNG, P.KEPALA_SEKOLAH), KS, "/data-diri"),
        (finding(K.PENGAWAS_BELUM_TERHUBUNG, P.ADMIN_DINAS), KS, ""),
        (finding(K.CAPAIAN_BELUM_ADA, P.KEPALA_DINAS), KADIS, "/capaian?cari=69990001"),
        (finding(K.KUADRAN_TANPA_PEMETAAN, P.ADMIN_SISTEM), KS, ""),
        (finding(K.ANGKA_KREDIT_TANPA_SK, P.KEPALA_SEKOLAH), KS, LETTER),
        (finding(K.ANGKA_KREDIT_BERUBAH, P.KEPALA_SEKOLAH), ADMIN, LETTER),
        (finding(K.ANGKA_KREDIT_TANPA_SK, P.ADMIN_DINAS), KS, ""),
        (finding(K.ANGKA_KREDIT_BELUM_TERHITUNG, P.OPERATOR_SEKOLAH), ADMIN, RANK),
        (finding(K.ANGKA_KREDIT_BELUM_TERHITUNG, P.OPERATOR_SEKOLAH), KS, ""),
        (TOLD, KS, ""),
    ],
)
def test_a_link_leads_to_the_place_for_those_who_may_mend_it(
    each: Temuan, role: Role, href: str
) -> None:
    assert place_of(each, frozenset({role}))[1] == href


def test_every_kind_and_every_owner_has_words() -> None:
    assert set(TEMUAN) == {row.kode for row in SYARAT}
    assert set(PEMILIK) == set(Pemilik)
    assert detail(K.TIDAK_AKTIF_BELUM_DITANDAI, "64") == "64 tahun"
    assert detail(K.SATMINKAL_GANDA, "2") == "2 sekolah"
    assert detail(K.BELUM_DISEPAKATI, "DISETUJUI") == "menunggu disepakati"


def test_the_schools_with_most_to_mend_come_first() -> None:
    schools = tuple(SekolahPeriksa(f"{n:08}", f"SD {n:02}", n % 3, 0, n) for n in range(30))
    many = Pemeriksaan(PERIODE, schools, (), 10)
    rows, pages = school_page(many, "", 2)
    assert [each.tanda.label for each in rows] == ["Siap"] * 5
    assert pages.text == "26–\u206030 dari 30 sekolah"
    assert [each.nama for each in school_page(many, "sd 07", 1)[0]] == ["SD 07"]
