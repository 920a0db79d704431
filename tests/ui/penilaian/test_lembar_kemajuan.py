from collections import Counter
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from kinerja_app.domain.organisasi import Capaian, SatuanDinilai, guide, pattern
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_penilaian import BarisNilai, DaftarNilai, SaringanNilai
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.ui.penilaian.alamat_kemajuan import address, files, read_filter
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
    return PapanNilai(
        periode=PERIODE,
        rules=RULES,
        lingkup="SMP",
        daftar=listed,
        pola=pattern((SatuanDinilai(tingkat, listed.per_predikat),), RULES),
        capaian=tingkat,
        panduan=guide(tingkat, PEOPLE, RULES) if tingkat else (),
    )


def area(*satuan: SatuanDinilai, rules: RuleSet = RULES) -> PapanNilai:
    """The principals of an area; the lists of their schools do not matter here."""
    found = Counter[Predikat]()
    for each in satuan:
        found.update(each.orang)
    listed = DaftarNilai((), found.total(), {"FINAL": found.total()}, dict(found))
    return PapanNilai(
        PERIODE, rules, "Sekolah binaan", listed, pattern(satuan, rules), wilayah=True
    )


def test_every_count_opens_the_list_behind_it() -> None:
    shown = board(papan(None), SaringanNilai())
    assert shown.judul == "1 dari 3 sudah dinilai"
    assert [(each.number, each.label, each.href) for each in shown.hitungan] == [
        ("1", "Rencana belum disepakati", "/kemajuan?status=BELUM_SEPAKAT"),
        ("1", "Pelaksanaan", "/kemajuan?status=BELUM_DIMULAI"),
        ("1", "Final", "/kemajuan?status=FINAL"),
    ]
    assert shown.sebaran.baris[3].href == "/kemajuan?predikat=BAIK"


def test_the_curve_stands_beside_the_people_only_where_the_capaian_is_set() -> None:
    without = board(papan(None), SaringanNilai()).sebaran
    assert [each.saran for each in without.baris] == [""] * 5
    assert without.belum == (
        "Capaian organisasi sekolah ini belum ditetapkan, sehingga pola yang disarankan belum ada. "
        "Kepala Dinas atau admin dinas yang menetapkannya."
    )
    assert (without.pola, without.sumber) == ("", "")
    with_curve = board(papan(Capaian.BAIK), SaringanNilai()).sebaran
    assert [each.saran for each in with_curve.baris] == ["0", "0", "0", "1", "0"]
    assert with_curve.pola == (
        "Capaian organisasi: Baik. Garis putus-putus adalah pola untuk capaian ini. "
        "Pertimbangan saja, bukan kuota."
    )
    assert with_curve.panduan == (
        "Baik: 1 dari 1 orang, panduan paling banyak 70 %",
        "Butuh Perbaikan, Kurang: 0 dari 1 orang, panduan paling sedikit 1 orang",
    )
    assert with_curve.sumber == (
        "Dasar: SE MenPANRB 3/2023. Pola: Penerapan publik, belum resmi. "
        "Panduan persen: SE MenPANRB 3/2023, belum resmi."
    )
    assert with_curve.belum == ""
    assert [each.berpola for each in with_curve.grafik] == [True] * 5


def test_the_curve_of_an_area_names_the_schools_that_it_leaves_out() -> None:
    shown = board(
        area(
            SatuanDinilai(Capaian.ISTIMEWA, {Predikat.BAIK: 1, Predikat.SANGAT_BAIK: 1}),
            SatuanDinilai(Capaian.BAIK, {Predikat.BAIK: 1}),
            SatuanDinilai(None, {Predikat.KURANG: 1, Predikat.BAIK: 1}),
        ),
        SaringanNilai(),
    )
    assert (shown.judul, shown.keterangan) == ("5 dari 5 SKP sudah dinilai", "Penilaian, 5 SKP")
    found = shown.sebaran
    assert found.pola == (
        "Garis putus-putus adalah jumlah pola tiap sekolah menurut capaian organisasinya, "
        "untuk 3 predikat di 2 sekolah. Pertimbangan saja, bukan kuota."
    )
    assert found.tanpa == (
        "1 sekolah belum punya capaian organisasi: 2 predikat tidak dihitung dalam pola. "
        "Kepala Dinas atau admin dinas yang menetapkannya."
    )
    assert found.tanpa_href == "/kemajuan?capaian=belum"
    assert [(each.nyata, each.dibandingkan, each.saran) for each in found.baris] == [
        ("0", "0", "0"),
        ("1", "0", "0"),
        ("0", "0", "1"),
        ("3", "2", "1"),
        ("1", "1", "1"),
    ]
    assert found.uraian.endswith(
        "Baik 3 (2 dibandingkan) dengan pola 1, Sangat Baik 1 dengan pola 1"
    )
    assert found.panduan == ()


def test_an_area_without_any_capaian_says_who_sets_it() -> None:
    found = board(area(SatuanDinilai(None, {Predikat.BAIK: 2})), SaringanNilai()).sebaran
    assert found.belum == (
        "Belum ada sekolah di daftar ini yang capaian organisasinya ditetapkan, sehingga pola yang "
        "disarankan belum ada. Kepala Dinas atau admin dinas yang menetapkannya."
    )
    assert (found.pola, found.tanpa) == ("", "")
    assert not any(each.berpola for each in found.grafik)


def test_where_no_pattern_is_suggested_nothing_speaks_of_one() -> None:
    satuan = SatuanDinilai(Capaian.BAIK, {Predikat.BAIK: 2})
    found = board(area(satuan, rules=by_id("R2024S2")), SaringanNilai()).sebaran
    assert [each.nyata for each in found.baris] == ["0", "0", "0", "2", "0"]
    assert (found.pola, found.tanpa, found.belum, found.sumber) == ("", "", "", "")


def test_a_number_of_the_spread_says_what_the_list_is_narrowed_to() -> None:
    for shown, words in (
        (SaringanNilai(), ""),
        (SaringanNilai(status="FINAL"), ""),
        (SaringanNilai(predikat="BAIK"), "Hanya predikat Baik."),
        (
            SaringanNilai(tanpa_capaian=True),
            "Hanya yang sekolahnya belum punya capaian organisasi.",
        ),
    ):
        assert board(papan(None), shown).disaring == words


def test_the_filter_of_the_list_comes_back_from_its_address() -> None:
    shown = SaringanNilai("FINAL", "BAIK", "Siti", 2, tanpa_capaian=True)
    query = dict(parse_qsl(urlsplit(address(shown)).query))
    assert read_filter(lambda name: query.get(name, "")) == shown
    assert files(shown, periode="2025").xlsx == (
        "/unduh/penilaian.xlsx?status=FINAL&predikat=BAIK&capaian=belum&cari=Siti&periode=2025"
    )


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
    assert second.siapa == "SMP"
    counted = board(listed, SaringanNilai()).hitungan[0]
    assert (counted.number, counted.label, counted.href) == (
        "1",
        "Giliran Anda",
        "/kemajuan?status=GILIRAN_SAYA",
    )


def test_an_admin_follows_the_list_and_opens_nothing() -> None:
    found = cards(papan(None), on=date(2025, 12, 1), saya=1, dapat_dibuka=False)
    assert [each.href for each in found] == ["", "", ""]


def test_the_two_skp_of_a_plt_name_the_post_and_a_head_without_an_skp_is_listed() -> None:
    listed = replace(ROWS[0], jabatan=Jabatan.KEPALA_SEKOLAH, plt=True)
    new = BarisNilai(0, 14, "Rini", "", "SMA", "BELUM_SEPAKAT", None, None, Jabatan.KEPALA_SEKOLAH)
    papan_ = replace(area(), daftar=DaftarNilai((listed, ROWS[0], new), 3, {}, {}))
    found = cards(papan_, on=date(2025, 12, 1), saya=1)
    assert [each.siapa for each in found] == [
        "Plt Kepala Sekolah · SMP",
        "Guru · Matematika · SMP",
        "Kepala Sekolah · SMA",
    ]
    assert (found[2].tag.label, found[2].sejak, found[2].href) == (
        "Rencana belum disepakati",
        "",
        "",
    )
