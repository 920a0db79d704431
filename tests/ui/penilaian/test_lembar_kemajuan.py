from dataclasses import replace
from datetime import date

from kinerja_app.domain.organisasi import Capaian, compare, guide
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_penilaian import BarisNilai, DaftarNilai, SaringanNilai
from kinerja_app.regulations import by_id
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.ui.penilaian.lembar_kemajuan import board, cards
from tests.ui.penilaian.contoh import RATED

RULES = by_id("R2025")
PERIODE = PeriodeTercatat("2025", "Januari–Desember 2025", date(2025, 1, 1), date(2025, 12, 31),
                          "R2025")  # fmt: skip
ROWS = (
    BarisNilai(7, 11, "Dian Saputra", "Matematika", "SMP", "FINAL", Predikat.BAIK, RATED),
    BarisNilai(8, 12, "Budi Ramadhan", "IPA", "SMP", "BELUM_DIMULAI", None, RATED),
    BarisNilai(9, 13, "Siti", "IPS", "SMP", "BELUM_SEPAKAT", None, RATED),
)
PEOPLE = (Predikat.BAIK,)


def papan(tingkat: Capaian | None) -> PapanNilai:
    groups = {"FINAL": 1, "BELUM_DIMULAI": 1, "BELUM_SEPAKAT": 1}
    listed = DaftarNilai(ROWS, 3, groups, {Predikat.BAIK: 1})
    if tingkat is None:
        return PapanNilai(PERIODE, RULES, "SMP", listed, None, (), ())
    return PapanNilai(
        PERIODE, RULES, "SMP", listed, tingkat,
        compare(tingkat, PEOPLE, RULES), guide(tingkat, PEOPLE, RULES),
    )  # fmt: skip


def test_every_count_opens_the_list_behind_it() -> None:
    shown = board(papan(None), SaringanNilai())
    assert shown.judul == "1 dari 3 sudah dinilai"
    assert [(each.number, each.label, each.href) for each in shown.hitungan] == [
        ("1", "Rencana belum disepakati", "/kemajuan?status=BELUM_SEPAKAT"),
        ("1", "Pelaksanaan", "/kemajuan?status=BELUM_DIMULAI"),
        ("1", "Final", "/kemajuan?status=FINAL"),
    ]
    assert shown.sebaran[3].href == "/kemajuan?predikat=BAIK"


def test_the_curve_stands_beside_the_people_only_where_the_capaian_is_set() -> None:
    assert [each.saran for each in board(papan(None), SaringanNilai()).sebaran] == ["–"] * 5
    with_curve = board(papan(Capaian.BAIK), SaringanNilai())
    assert sum(int(each.saran) for each in with_curve.sebaran) == 1
    assert with_curve.capaian == "Baik"
    assert with_curve.panduan == (
        "Baik: 1 dari 1 orang, panduan paling banyak 70 %",
        "Butuh Perbaikan, Kurang: 0 dari 1 orang, panduan paling sedikit 1 orang",
    )
    assert with_curve.sumber == "Pola: Penerapan publik. Panduan persen: SE MenPANRB 3/2023."
    drawn = [(each.label, each.nilai, each.saran) for each in with_curve.grafik]
    assert drawn == [
        ("Sangat Kurang", "0", "0"),
        ("Kurang", "0", "0"),
        ("Butuh Perbaikan", "0", "0"),
        ("Baik", "1", "1"),
        ("Sangat Baik", "0", "0"),
    ]


def test_the_own_row_opens_the_result_and_an_unagreed_plan_opens_nothing() -> None:
    found = cards(papan(None), on=date(2025, 12, 1), saya=11)
    assert [each.href for each in found] == ["/hasil?id=7", "/penilaian?id=8", ""]
    assert found[1].tindakan == "Buka"


def test_a_row_that_is_the_readers_turn_says_what_to_do() -> None:
    mine = replace(ROWS[1], status="PERLU_DINILAI", giliran=True)
    others = replace(ROWS[1], status="PERLU_DINILAI", jabatan=Jabatan.KEPALA_SEKOLAH)
    listed = replace(papan(None), daftar=DaftarNilai((mine, others), 2, {}, {}, giliran=1))
    first, second = cards(listed, on=date(2025, 12, 1), saya=11)
    assert (first.tindakan, first.tag.label, first.href) == (
        "Nilai",
        "Perlu dinilai",
        "/penilaian?id=8",
    )
    assert (second.tindakan, second.tag.label) == ("Buka", "Menunggu penilaian")
    assert second.siapa == "Kepala Sekolah · SMP"
    counted = board(listed, SaringanNilai()).hitungan[0]
    assert (counted.number, counted.label, counted.href) == (
        "1",
        "Giliran Anda",
        "/kemajuan?status=GILIRAN_SAYA",
    )


def test_an_admin_follows_the_list_and_opens_nothing() -> None:
    found = cards(papan(None), on=date(2025, 12, 1), saya=1, dapat_dibuka=False)
    assert [each.href for each in found] == ["", "", ""]
