from dataclasses import replace
from datetime import date
from decimal import Decimal

from kinerja_app.domain.angka_kredit import AngkaKredit, Jenjang, convert
from kinerja_app.domain.karier import CatatanAk, FaktaKarier, accumulate, missing_facts
from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.kepangkatan import AsalAk, AwalAk
from kinerja_app.domain.konsekuensi import PredikatTahun, consequences
from kinerja_app.domain.predikat import Predikat
from kinerja_app.services.karier import LembarKarier
from kinerja_app.ui.penilaian.grafik import GROUND, NARROW, Tiang, bars
from kinerja_app.ui.penilaian.grafik_ak import GROUND as GROUND_AK
from kinerja_app.ui.penilaian.lembar_arti import accumulation, conditions, exact, missing, yearly
from tests.ui.penilaian.contoh import ORANG, RULES

PAK = AwalAk(AsalAk.PAK, AngkaKredit.of(Decimal(75)), 2023)
FACTS = FaktaKarier(
    True, True, Jenjang.AHLI_PERTAMA, "III/a", date(2020, 1, 1), date(2018, 1, 1),
    AwalAk(AsalAk.TANPA, AngkaKredit()),
)  # fmt: skip


def career(predikat: Predikat = Predikat.BAIK, facts: FaktaKarier = FACTS) -> LembarKarier:
    history = (PredikatTahun(2024, predikat),)
    gained = (CatatanAk(2024, convert(Jenjang.AHLI_PERTAMA, predikat, RULES), True),)
    lacking = missing_facts(facts, RULES)
    total = None
    if not lacking and facts.jenjang and facts.awal:
        total = accumulate(gained, jenjang=facts.jenjang, awal=facts.awal)
    return LembarKarier(
        ORANG, RULES, 2024, Kepegawaian.PNS, facts, lacking, history, (),
        gained, consequences(history, RULES, kepegawaian=Kepegawaian.PNS, tahun=2024),
        akumulasi=total,
    )  # fmt: skip


def test_a_year_shows_its_formula_and_the_exact_value_where_it_is_rounded() -> None:
    row = yearly(career(Predikat.BUTUH_PERBAIKAN))[0]
    assert (row.rumus, row.nilai) == ("12/12 × 75 % × 12,5", "9,38 (tepatnya 9,375)")
    assert exact(AngkaKredit.of(Decimal("12.5")), 2) == "12,50"


def test_four_good_years_reach_the_next_pangkat_from_the_beginning() -> None:
    found = accumulation(career(), (Predikat.BAIK,) * 4)
    assert found.jumlah == "12,50"
    assert found.pangkat == (
        "Kebutuhan 50,00, kurang 37,50: 3 tahun lagi bila predikat Baik setiap tahun."
    )
    assert [each.keadaan for each in found.baris] == [
        "Sudah ada",
        "Sudah ada",
        "Belum tercapai",
        "Belum tercapai",
        "Kebutuhan pangkat tercapai",
        "Kebutuhan pangkat tercapai",
    ]
    assert [each.andai for each in found.grafik.batang] == [False, False, True, True, True, True]
    assert found.awal == "Dimulai dari 0,00: AK dasar."


def test_what_earlier_years_are_supposed_to_give_is_drawn_as_supposed() -> None:
    found = accumulation(career(), (Predikat.BAIK,) * 4)
    real = found.grafik.batang[1]
    supposed = [each for each in found.grafik.batang if each.andai]
    assert {each.tinggi_bawah for each in supposed} == {real.tinggi_atas + real.tinggi_bawah}
    assert [each.nilai for each in supposed] == ["25,00", "37,50", "50,00", "62,50"]


def test_the_legend_names_only_what_is_drawn() -> None:
    found = accumulation(career(), (Predikat.BAIK,) * 4)
    wide, phone = found.grafik, found.grafik_hp
    assert (wide.ada, wide.tambahan, wide.simulasi) == (True, True, True)
    assert (phone.ada, phone.tambahan, phone.simulasi) == (True, False, True)
    nothing = accumulation(career(), ()).grafik
    assert (nothing.ada, nothing.tambahan, nothing.simulasi) == (False, True, False)


def test_the_years_ahead_are_supposed_one_by_one() -> None:
    found = accumulation(career(), (Predikat.SANGAT_BAIK, Predikat.KURANG, Predikat.BAIK))
    assert found.pangkat == (
        "Kebutuhan 50,00, kurang 37,50: 2 tahun lagi bila predikat Sangat Baik setiap tahun."
    )
    assert [(e.predikat, e.rumus, e.nilai, e.keadaan) for e in found.baris[2:]] == [
        ("bila Sangat Baik", "18,75", "31,25", "Belum tercapai"),
        ("bila Kurang", "6,25", "37,50", "Belum tercapai"),
        ("bila Baik", "12,50", "50,00", "Kebutuhan pangkat tercapai"),
    ]


def test_the_mockup_of_the_result_87_50_of_100() -> None:
    facts = replace(FACTS, golongan="III/b", awal=PAK)
    found = accumulation(career(facts=facts), (Predikat.BAIK,))
    assert (found.jumlah, found.jenjang) == (
        "87,50",
        "Kebutuhan 100,00, kurang 12,50: 1 tahun lagi bila predikat Baik setiap tahun.",
    )
    assert [(e.tahun, e.nilai, e.rumus) for e in found.baris] == [
        ("2023", "75,00", "–"),
        ("2024", "87,50", "12/12 × 100 % × 12,5 = 12,50"),
        ("2025", "100,00", "12,50"),
    ]
    chart = found.grafik
    assert [(each.label, each.baris, each.nilai) for each in chart.batang] == [
        ("2023", "PAK", "75,00"),
        ("2024", "Baik", "87,50"),
        ("2025", "bila Baik", "100,00"),
    ]
    assert (chart.batang[0].tinggi_atas, chart.batang[0].tinggi_bawah) == (0, 141)
    assert (chart.target, [each.label for each in chart.garis]) == (
        "100,00",
        ["0", "25", "50", "75", "100"],
    )
    for each in chart.batang:
        assert each.y_atas + each.tinggi_atas == each.y_bawah
        assert each.y_bawah + each.tinggi_bawah == GROUND_AK


def test_missing_data_gives_no_number_but_says_who_mends_it() -> None:
    bare = replace(FACTS, tmt_pangkat=None)
    assert accumulation(career(facts=bare), (Predikat.BAIK,)).jumlah == ""
    assert "operator sekolah" in missing(career(facts=bare))[0].sentence


def test_a_consequence_is_always_one_of_several_conditions() -> None:
    rows = {each.label: each for each in conditions(career())}
    tpg = rows["Tunjangan profesi guru"]
    assert (tpg.tag.label, tpg.kalimat) == (
        "Terpenuhi",
        "Predikat paling rendah Baik. Ini salah satu syarat.",
    )
    head = rows["Penugasan sebagai Kepala Sekolah"]
    assert (head.tag.label, head.usulan) == ("Belum diketahui", True)
    assert not any("berhak" in each.kalimat for each in rows.values())


def test_bars_stand_on_the_ground_and_the_highest_fills_the_height() -> None:
    found = bars((Tiang("Kurang", 1, saran=2), Tiang("Baik", 4, saran=2)))
    assert [each.y + each.tinggi for each in found] == [GROUND, GROUND]
    assert (found[1].tinggi, found[0].garis) == (150, GROUND - 75)
    assert [each.y_nilai for each in found] == [GROUND - 38 - 8, GROUND - 150 - 8]


def test_a_number_stands_over_a_line_that_would_run_through_it() -> None:
    close, far, through = bars((Tiang("A", 7, saran=8), Tiang("B", 1, saran=10), Tiang("C", 2)))
    assert [close.y_nilai, far.y_nilai, through.y_nilai] == [
        close.garis - 8,
        far.y - 8,
        through.y - 8,
    ]


def test_people_outside_of_the_comparison_stand_on_top_of_the_others() -> None:
    (bar,) = bars((Tiang("Butuh Perbaikan", 1, luar=3, saran=1),), lebar=NARROW)
    assert (bar.nilai, bar.baris, bar.baris_dua) == ("4", "Butuh", "Perbaikan")
    assert (bar.y_luar + bar.tinggi_luar, bar.y + bar.tinggi) == (bar.y, GROUND)
    assert bar.tinggi + bar.tinggi_luar == 150


def test_a_condition_names_the_year_that_is_missing_or_too_low() -> None:
    rows = {each.label: each.kalimat for each in conditions(career())}
    assert rows["Penugasan sebagai Kepala Sekolah"] == (
        "Predikat paling rendah Baik dalam 2 tahun terakhir. Predikat tahunan 2023 belum tercatat. "
        "Ini salah satu syarat."
    )
    low = {each.label: each.kalimat for each in conditions(career(Predikat.KURANG))}
    assert low["Tunjangan profesi guru"] == (
        "Predikat paling rendah Baik. Predikat 2024 di bawahnya. Ini salah satu syarat."
    )
