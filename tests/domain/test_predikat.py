"""The predikat matrix: nine cells, its asymmetry, and labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.predikat import (
    JenisDokumen,
    Predikat,
    Rating,
    explain,
    predikat,
    predikat_label,
    predikat_named,
    rating_label,
    rating_named,
)
from kinerja_app.regulations import IN_ORDER, RuleSet, by_id

S2 = by_id("R2024S2")
ATAS, SESUAI, BAWAH = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH
P = Predikat
EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)


@EVERY
@pytest.mark.parametrize(
    ("hasil", "perilaku", "expected"),
    [
        pytest.param(ATAS, ATAS, P.SANGAT_BAIK, id="M1"),
        pytest.param(ATAS, SESUAI, P.BAIK, id="M2"),
        pytest.param(ATAS, BAWAH, P.KURANG, id="M3"),
        pytest.param(SESUAI, ATAS, P.BAIK, id="M4"),
        pytest.param(SESUAI, SESUAI, P.BAIK, id="M5"),
        pytest.param(SESUAI, BAWAH, P.KURANG, id="M6"),
        pytest.param(BAWAH, ATAS, P.BUTUH_PERBAIKAN, id="M7"),
        pytest.param(BAWAH, SESUAI, P.BUTUH_PERBAIKAN, id="M8"),
        pytest.param(BAWAH, BAWAH, P.SANGAT_KURANG, id="M9"),
    ],
)
def test_nine_cells(rules: RuleSet, hasil: Rating, perilaku: Rating, expected: Predikat) -> None:
    assert predikat(hasil_kerja=hasil, perilaku_kerja=perilaku, rules=rules) is expected


@pytest.mark.parametrize(
    ("hasil", "perilaku", "field"),
    [
        (None, SESUAI, "rating_hasil_kerja"),
        (SESUAI, None, "rating_perilaku_kerja"),
        (None, None, "rating_hasil_kerja"),
    ],
)
def test_m10_without_both_ratings_there_is_no_predikat(
    hasil: Rating | None, perilaku: Rating | None, field: str
) -> None:
    with pytest.raises(RuleBroken) as refusal:
        predikat(hasil_kerja=hasil, perilaku_kerja=perilaku, rules=S2)
    assert (refusal.value.code, refusal.value.field) == ("RATING_BELUM_LENGKAP", field)


def test_transposition_of_hasil_kerja_and_perilaku_kerja_changes_the_predikat() -> None:
    """A swap of the axes is the known error: good work with bad behaviour is Kurang."""
    for high in (ATAS, SESUAI):
        assert predikat(hasil_kerja=high, perilaku_kerja=BAWAH, rules=S2) is P.KURANG
        assert predikat(hasil_kerja=BAWAH, perilaku_kerja=high, rules=S2) is P.BUTUH_PERBAIKAN


def test_ratings_cannot_be_passed_by_position() -> None:
    with pytest.raises(TypeError):
        predikat(ATAS, BAWAH, S2)  # type: ignore[call-arg]  # the refusal itself is what is tested


def test_the_matrix_has_each_cell_exactly_once() -> None:
    cells = [(c.hasil_kerja, c.perilaku_kerja) for c in S2.matriks_predikat.value]
    assert sorted(cells) == sorted((h, p) for h in Rating for p in Rating)


@given(st.sampled_from(Rating), st.sampled_from(Rating), st.sampled_from(Rating))
def test_better_perilaku_never_lowers_the_predikat(hasil: Rating, one: Rating, two: Rating) -> None:
    low, high = sorted((one, two), key=lambda each: each.urutan)
    before = predikat(hasil_kerja=hasil, perilaku_kerja=low, rules=S2)
    assert before.urutan <= predikat(hasil_kerja=hasil, perilaku_kerja=high, rules=S2).urutan


@given(st.sampled_from(Rating), st.sampled_from(Rating), st.sampled_from(Rating))
def test_better_hasil_kerja_never_lowers_the_predikat(
    perilaku: Rating, one: Rating, two: Rating
) -> None:
    low, high = sorted((one, two), key=lambda each: each.urutan)
    before = predikat(hasil_kerja=low, perilaku_kerja=perilaku, rules=S2)
    assert before.urutan <= predikat(hasil_kerja=high, perilaku_kerja=perilaku, rules=S2).urutan


def test_a_predikat_is_explained_by_its_cell() -> None:
    found = explain(hasil_kerja=ATAS, perilaku_kerja=BAWAH, rules=S2)
    assert (found.baris, found.kolom, found.sel.predikat) == (3, 1, P.KURANG)
    assert found.citation.source == "PermenPANRB 6/2022"


def test_one_code_has_several_labels() -> None:
    assert predikat_label(P.KURANG, S2) == "Kurang"
    assert predikat_label(P.KURANG, S2, dokumen=JenisDokumen.FORM_PANRB) == "Kurang/Misconduct"
    assert predikat_label(P.BAIK, S2, dokumen=JenisDokumen.FORM_PANRB) == "Baik"
    bkn = predikat_label(P.BUTUH_PERBAIKAN, S2, dokumen=JenisDokumen.FORM_BKN)
    assert bkn == "Cukup/Butuh Perbaikan"
    assert [rating_label(each, S2) for each in Rating] == [
        "Di Bawah Ekspektasi",
        "Sesuai Ekspektasi",
        "Di Atas Ekspektasi",
    ]


def test_labels_and_codes_are_read_in_any_case() -> None:
    assert rating_named(" di atas  EKSPEKTASI", S2) is ATAS
    assert rating_named("DI_ATAS", S2) is ATAS
    assert rating_named("tinggi", S2) is None
    assert predikat_named("cukup/butuh perbaikan", S2) is P.BUTUH_PERBAIKAN
    assert predikat_named("sangat_baik", S2) is P.SANGAT_BAIK
