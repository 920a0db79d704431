"""What the page of a result tells of its meaning, as values."""

from dataclasses import replace

from kinerja_app.domain.penilaian import propose_annual
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.persistence.hasil_repository import HasilPeriode, TahunanTersimpan
from kinerja_app.services.tahunan import LembarTahunan
from kinerja_app.ui.penilaian.arti_hasil import meaning
from kinerja_app.ui.penilaian.tahunan import semesters, shown
from kinerja_app.ui.views import Fact
from tests.ui.penilaian.contoh import ORANG, PEGAWAI, RATED, RULES, SEKOLAH, SKP
from tests.ui.penilaian.test_grafik_dan_arti import FACTS, career

BAIK = (Rating.SESUAI, Rating.SESUAI, Predikat.BAIK)
HALVES = (
    HasilPeriode(SKP, "Januari–Juni 2024", 2024, *BAIK, True),
    HasilPeriode(SKP, "Juli–Desember 2024", 2024, *BAIK, True),
)
DECIDED = TahunanTersimpan(2024, *BAIK, "", RATED, "")


def year(putusan: TahunanTersimpan | None, *halves: HasilPeriode) -> LembarTahunan:
    proposal = propose_annual(tuple(each.predikat for each in halves), RULES)
    return LembarTahunan(
        SKP, 2024, ORANG, SEKOLAH, RULES, halves, proposal, True, False, putusan, PEGAWAI
    )


def test_the_year_stands_beside_its_two_halves() -> None:
    found = meaning(career(), year(DECIDED, *HALVES))
    assert found.judul_tahun == "Dua semester 2024"
    assert found.tahun == (
        Fact("Januari–Juni 2024", "Baik"),
        Fact("Juli–Desember 2024", "Baik"),
        Fact("Tahunan, diputuskan penilai", "Baik"),
    )
    assert meaning(career(), year(None, *HALVES)).tahun[-1].text == "Belum"


def test_two_different_semesters_stand_side_by_side_and_the_difference_is_flagged() -> None:
    first = HasilPeriode(
        SKP, "Januari–Juni 2024", 2024, Rating.DI_BAWAH, Rating.SESUAI, Predikat.BUTUH_PERBAIKAN,
        True,
    )  # fmt: skip
    page = year(None, first, HALVES[1])
    assert [(e.nama, e.predikat, e.hasil, e.perilaku, e.final) for e in semesters(page)] == [
        *(("Januari–Juni 2024", "Butuh Perbaikan", "Di Bawah Ekspektasi", "Sesuai Ekspektasi",
           "Final"),),
        *(("Juli–Desember 2024", "Baik", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Final"),),
    ]  # fmt: skip
    found = shown(page)
    assert (found.usulan, found.sebab, found.putusan) == (
        "Usulan: Baik.",
        "Kedua semester berbeda, jadi perlu keputusan dengan alasan. Usulan memakai yang kedua.",
        "",
    )
    assert found.sumber == "Usulan Kinerja (usulan – belum resmi)"


def test_the_newest_year_shows_how_it_was_counted_and_the_chart_what_it_adds_up_to() -> None:
    found = meaning(career(Predikat.BUTUH_PERBAIKAN), year(DECIDED, *HALVES))
    assert found.rumus == "2024: 12/12 × 75 % × 12,5 = 9,38 (tepatnya 9,375)."
    assert found.ak.jumlah == "9,38 (tepatnya 9,375)"
    assert [each.label for each in found.ak.grafik.batang] == [
        *("Awal", "2024", "2025", "2026", "2027"),
    ]


def test_a_year_that_waits_is_named_and_not_counted() -> None:
    waits = replace(career(), tahun_menunggu=(2024,), catatan=())
    found = meaning(waits, year(None, *HALVES))
    assert (found.menunggu, found.rumus) == (
        "Predikat tahunan 2024 belum ditetapkan, jadi belum dihitung.",
        "",
    )


def test_what_is_missing_takes_the_place_of_the_number() -> None:
    found = meaning(career(facts=replace(FACTS, tmt_pangkat=None)), year(DECIDED, *HALVES))
    assert found.ak.jumlah == ""
    assert "operator sekolah" in found.kurang[0].sentence


def test_only_what_a_predikat_decides_stands_beside_the_result() -> None:
    found = meaning(career(), year(DECIDED, *HALVES))
    assert [each.label for each in found.syarat] == [
        "Tunjangan profesi guru",
        "Penugasan sebagai Kepala Sekolah",
    ]
