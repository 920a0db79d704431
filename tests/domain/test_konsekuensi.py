"""What a predikat means, as one of several conditions."""

from __future__ import annotations

from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.konsekuensi import HasilSyarat, Konsekuensi, PredikatTahun, consequences
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations import by_id

R2025 = by_id("R2025")
H, P = HasilSyarat, Predikat


def found(
    *history: tuple[int, Predikat], kepegawaian: Kepegawaian = Kepegawaian.PNS
) -> dict[str, Konsekuensi]:
    rows = tuple(PredikatTahun(tahun, predikat) for tahun, predikat in history)
    answers = consequences(rows, R2025, kepegawaian=kepegawaian, tahun=2025)
    return {each.aturan.kode: each for each in answers}


def test_two_good_years_meet_the_condition_for_a_ks() -> None:
    assert found((2024, P.BAIK), (2025, P.BAIK))["CALON_KS"].hasil is H.TERPENUHI


def test_the_year_that_fails_is_named() -> None:
    answer = found((2024, P.BAIK), (2025, P.BUTUH_PERBAIKAN))["CALON_KS"]
    assert (answer.hasil, answer.tahun_penyebab) == (H.TIDAK_TERPENUHI, (2025,))


def test_an_unknown_year_is_not_guessed() -> None:
    answer = found((2025, P.SANGAT_BAIK))["CALON_KS"]
    assert (answer.hasil, answer.tahun_penyebab) == (H.BELUM_DIKETAHUI, (2024,))


def test_butuh_perbaikan_does_not_meet_the_condition_of_tpg() -> None:
    assert found((2025, P.BUTUH_PERBAIKAN))["TPG"].hasil is H.TIDAK_TERPENUHI
    assert found((2024, P.KURANG), (2025, P.BAIK))["TPG"].hasil is H.TERPENUHI


def test_a_pppk_contract_has_no_threshold_and_concerns_pppk_only() -> None:
    assert "KONTRAK_PPPK" not in found((2025, P.BAIK))
    pppk = found((2025, P.BAIK), kepegawaian=Kepegawaian.PPPK)["KONTRAK_PPPK"]
    assert (pppk.hasil, pppk.aturan.citation.source) == (H.INFORMASI, "PP 49/2018 pasal 37")


def test_each_consequence_carries_its_source() -> None:
    assert {k: v.aturan.citation.source for k, v in found((2025, P.BAIK)).items()} == {
        "TPG": "Permendikbudristek 4/2022",
        "CALON_KS": "Permendikbudristek 40/2021",
        "JAM_MENGAJAR": "Pusat Informasi Guru",
    }
