"""Who judges whom, proposals with their reasons, and the year of two semesters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.domain.penilaian import (
    AlasanTahunan,
    AlasanUsulan,
    JenisSkp,
    NilaiKomponen,
    Pejabat,
    UsulanRating,
    assessors,
    choice_problems,
    may_determine,
    objection_decider,
    on_behalf_of,
    propose_annual,
    propose_hasil_kerja,
    propose_pengembangan,
    propose_perilaku,
    propose_praktik,
)
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.regulations import IN_ORDER, by_id

S2, R2025 = by_id("R2024S2"), by_id("R2025")
J, Pj, A, P = JenisSkp, Pejabat, AlasanUsulan, Predikat
ATAS, SESUAI, BAWAH = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH


def komponen(*ratings: Rating | None) -> tuple[NilaiKomponen, ...]:
    return tuple(NilaiKomponen(str(n), rating) for n, rating in enumerate(ratings))


@pytest.mark.parametrize(
    ("jenis", "recommends", "determines"),
    [
        (J.GURU, (), (Pj.KEPALA_SEKOLAH,)),
        (J.GURU_PLT_KS_SEKOLAH_SAMA, (Pj.PENGAWAS,), (Pj.KEPALA_DINAS, Pj.PENGAWAS)),
        (J.GURU_DIPIMPIN_PLT, (), (Pj.PLT_KEPALA_SEKOLAH,)),
        (J.KEPALA_SEKOLAH, (Pj.PENGAWAS,), (Pj.KEPALA_DINAS,)),
    ],
)
def test_who_recommends_and_who_determines(
    jenis: JenisSkp, recommends: tuple[Pejabat, ...], determines: tuple[Pejabat, ...]
) -> None:
    for rules in IN_ORDER:
        row = assessors(jenis, rules)
        assert (row.merekomendasikan, row.menetapkan) == (recommends, determines)


def test_a_pengawas_has_an_own_skp_from_2025_only() -> None:
    with pytest.raises(NoRuleInForce):
        assessors(J.PENGAWAS, S2)
    assert assessors(J.PENGAWAS, R2025).menetapkan == (Pj.KEPALA_DINAS,)


def test_a_pengawas_determines_for_a_ks_only_by_sk_and_on_behalf() -> None:
    assert not may_determine(Pj.PENGAWAS, J.KEPALA_SEKOLAH, S2, delegasi_berlaku=False)
    assert may_determine(Pj.PENGAWAS, J.KEPALA_SEKOLAH, S2, delegasi_berlaku=True)
    assert on_behalf_of(Pj.PENGAWAS, J.KEPALA_SEKOLAH, S2) is Pj.KEPALA_DINAS
    assert on_behalf_of(Pj.KEPALA_DINAS, J.KEPALA_SEKOLAH, S2) is None


def test_a_pengawas_never_determines_for_a_guru() -> None:
    assert not may_determine(Pj.PENGAWAS, J.GURU, S2, delegasi_berlaku=True)


def test_nobody_decides_an_objection_against_the_own_rating() -> None:
    assert objection_decider(J.GURU, Pj.KEPALA_SEKOLAH, S2) is Pj.KEPALA_DINAS
    plt = J.GURU_PLT_KS_SEKOLAH_SAMA
    assert objection_decider(plt, Pj.PENGAWAS, S2) is Pj.KEPALA_DINAS
    assert objection_decider(plt, Pj.KEPALA_DINAS, S2) is Pj.ATASAN_KEPALA_DINAS


@pytest.mark.parametrize(
    ("verified", "planned", "rating", "reason"),
    [
        (31, 40, BAWAH, A.POIN_DI_BAWAH_MINIMUM),
        (32, 40, None, A.POIN_DI_ANTARA),
        (39, 40, None, A.POIN_DI_ANTARA),
        (40, 40, SESUAI, A.POIN_SESUAI_RENCANA),
        (48, 40, SESUAI, A.POIN_SESUAI_RENCANA),
    ],
)
def test_proposal_from_points(
    verified: int, planned: int, rating: Rating | None, reason: AlasanUsulan
) -> None:
    found = propose_pengembangan(S2, diverifikasi=verified, direncanakan=planned)
    assert (found.rating, found.alasan) == (rating, reason)


def test_without_points_nothing_is_proposed() -> None:
    found = propose_pengembangan(R2025, diverifikasi=0, direncanakan=0)
    assert (found.rating, found.alasan) == (None, A.POIN_TIDAK_DIPAKAI)


@pytest.mark.parametrize(
    ("dimensi", "rating", "reason"),
    [
        ((ATAS, ATAS, BAWAH), ATAS, A.MAYORITAS_DIMENSI),
        ((BAWAH, SESUAI, BAWAH), BAWAH, A.MAYORITAS_DIMENSI),
        ((ATAS, SESUAI, BAWAH), SESUAI, A.DIMENSI_SEMUA_BERBEDA),
        ((ATAS, ATAS), ATAS, A.MAYORITAS_DIMENSI),
        ((ATAS, None, ATAS), None, A.BELUM_LENGKAP),
        ((), None, A.BELUM_LENGKAP),
    ],
)
def test_proposal_from_the_dimensions(
    dimensi: tuple[Rating | None, ...], rating: Rating | None, reason: AlasanUsulan
) -> None:
    found = propose_praktik(dimensi, S2)
    assert (found.rating, found.alasan) == (rating, reason)


@pytest.mark.parametrize(
    ("ratings", "rating"),
    [
        ((ATAS, SESUAI, BAWAH), SESUAI),
        ((ATAS, ATAS, BAWAH), ATAS),
        ((ATAS, BAWAH), BAWAH),
        ((SESUAI, None), None),
    ],
)
def test_hasil_kerja_is_proposed_as_the_median(
    ratings: tuple[Rating | None, ...], rating: Rating | None
) -> None:
    assert propose_hasil_kerja(komponen(*ratings), S2).rating is rating
    assert propose_perilaku(ratings, S2).rating is rating


def test_every_proposal_is_flagged_as_ours() -> None:
    found = propose_hasil_kerja(komponen(SESUAI), S2)
    assert found.citation.confidence.value == "U"


@given(st.lists(st.sampled_from(Rating), min_size=1, max_size=7))
def test_a_proposal_is_one_of_the_given_ratings(ratings: list[Rating]) -> None:
    assert propose_hasil_kerja(komponen(*ratings), S2).rating in ratings


def test_a_reason_is_asked_for_where_the_choice_departs() -> None:
    usulan = propose_hasil_kerja(komponen(SESUAI), S2)
    field = "hasil_kerja"
    assert choice_problems(SESUAI, usulan, field=field, alasan="") == ()
    assert choice_problems(ATAS, usulan, field=field, alasan="Hasil murid") == ()
    found = choice_problems(ATAS, usulan, field=field, alasan=" ")
    assert [(p.code, p.field, p.facts["usulan"]) for p in found] == [
        ("ALASAN_BEDA_USULAN", "alasan_hasil_kerja", "SESUAI")
    ]
    assert choice_problems(None, usulan, field=field, alasan="")[0].code == "RATING_BELUM_DIPILIH"


def test_above_expectation_without_a_proposal_needs_a_reason_too() -> None:
    none = UsulanRating(None, A.POIN_DI_ANTARA, S2.usulan_rating.citation)
    assert choice_problems(SESUAI, none, field="x", alasan="") == ()
    assert choice_problems(ATAS, none, field="x", alasan="")[0].code == "ALASAN_BEDA_USULAN"


@pytest.mark.parametrize(
    ("semesters", "predikat", "reason", "decide"),
    [
        ((P.BAIK, P.BAIK), P.BAIK, AlasanTahunan.SAMA, False),
        ((P.KURANG, P.SANGAT_BAIK), P.SANGAT_BAIK, AlasanTahunan.BERBEDA, True),
        ((P.SANGAT_BAIK, P.KURANG), P.KURANG, AlasanTahunan.BERBEDA, True),
        ((P.BAIK, None), None, AlasanTahunan.BELUM_LENGKAP, True),
        ((P.BAIK,), P.BAIK, AlasanTahunan.SATU_PERIODE, False),
    ],
)
def test_the_year_of_two_semesters_is_never_averaged(
    semesters: tuple[Predikat | None, ...],
    predikat: Predikat | None,
    reason: AlasanTahunan,
    decide: bool,
) -> None:
    found = propose_annual(semesters, S2)
    assert (found.predikat, found.alasan, found.perlu_keputusan) == (predikat, reason, decide)


def test_from_2025_the_period_is_the_year() -> None:
    found = propose_annual((P.BAIK,), R2025)
    assert (found.predikat, found.alasan) == (P.BAIK, AlasanTahunan.SATU_PERIODE)
