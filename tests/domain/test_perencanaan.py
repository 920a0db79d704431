"""Whether a plan may be submitted, and what is missing in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.aturan import ModeBatas
from kinerja_app.domain.citation import Provision
from kinerja_app.domain.perencanaan import (
    StatusLangkah,
    can_submit,
    problems_of,
    progress,
    warnings,
)
from kinerja_app.domain.rencana import (
    Bagian,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.regulations import RuleSet
from tests.domain.contoh_rencana import (
    GURU,
    LENGKAP,
    LENGKAP_2025,
    PERILAKU,
    POIN_32,
    R2025,
    R2026,
    S1,
    S2,
    codes,
    found,
    with_rhk,
    with_tugas,
)


@pytest.mark.parametrize("rules", [S1, S2], ids=["R2024S1", "R2024S2"])
def test_a_complete_plan_of_2024_may_be_submitted(rules: RuleSet) -> None:
    assert can_submit(LENGKAP, rules, rekomendasi=(), jabatan=GURU, jenjang="SMP")


@pytest.mark.parametrize("rules", [R2025, R2026], ids=["R2025", "R2026"])
def test_a_plan_without_points_may_be_submitted_from_2025_on(rules: RuleSet) -> None:
    assert can_submit(LENGKAP_2025, rules, rekomendasi=(), jabatan=GURU, jenjang="SMP")


def test_an_empty_plan_lists_its_problems_in_step_order() -> None:
    assert codes(found(Rencana())) == [
        "PRAKTIK_BELUM_DIPILIH",
        "POIN_KURANG",
        *["PERILAKU_BELUM"] * 7,
    ]
    assert codes(found(Rencana(), R2025)) == [
        "PRAKTIK_BELUM_DIPILIH",
        *["PERILAKU_BELUM"] * 7,
        "KOMPETENSI_BELUM_DIPILIH",
        "CARA_BELAJAR_KOSONG",
    ]


def test_seven_times_number_one_lacks_four_points_and_names_the_juknis() -> None:
    (problem,) = found(with_rhk(RhkPilihan("RHK01", "Komunitas", 4, 7)))
    assert (problem.code, problem.field) == ("POIN_KURANG", "rhk")
    assert problem.facts == {"total": 28, "minimum": 32, "kurang": 4}
    assert problem.source is not None
    assert problem.source.source == "Kepdirjen GTK 4242/B.B1/HK.03.01/2024"


def test_132_points_are_refused_while_the_limit_blocks() -> None:
    plan = with_rhk(RhkPilihan("RHK12", "Program", 128, 1), RhkPilihan("RHK01", "K", 4, 1))
    (problem,) = found(plan)
    assert problem.code == "POIN_LEBIH"
    assert problem.facts == {"total": 132, "maksimum": 128, "lebih": 4}
    assert warnings(plan, S2) == ()


def test_132_points_only_warn_when_the_rule_set_says_so() -> None:
    lenient = replace(
        S2, poin_maks_mode=Provision(ModeBatas.PERINGATAN, S2.poin_maks_mode.citation)
    )
    plan = with_rhk(RhkPilihan("RHK12", "Program", 128, 1), RhkPilihan("RHK01", "K", 4, 1))
    assert found(plan, lenient) == ()
    assert codes(warnings(plan, lenient)) == ["POIN_LEBIH"]


@pytest.mark.parametrize(("jumlah", "refused"), [(0, True), (1, False), (99, False), (100, True)])
def test_a_quantity_is_between_1_and_99(jumlah: int, refused: bool) -> None:
    roomy = replace(
        S2,
        poin_min=Provision(None, S2.poin_min.citation),
        poin_maks=Provision(None, S2.poin_maks.citation),
    )
    plan = with_rhk(RhkPilihan("RHK01", "Komunitas", 4, jumlah))
    assert codes(found(plan, roomy)) == (["JUMLAH_TIDAK_WAJAR"] if refused else [])


def test_a_negative_quantity_is_refused() -> None:
    plan = with_rhk(RhkPilihan("RHK11", "P", 36, 2), RhkPilihan("RHK01", "K", 4, -1))
    (problem,) = found(plan)
    assert (problem.code, problem.field) == ("JUMLAH_TIDAK_WAJAR", "rhk-RHK01")


def test_an_unknown_and_a_repeated_rhk_are_refused() -> None:
    unknown = with_rhk(RhkPilihan("RHK99", "?", 32, 1))
    assert [(p.code, p.field) for p in found(unknown)] == [("RHK_TIDAK_DIKENAL", "rhk-RHK99")]
    repeated = with_rhk(RhkPilihan("RHK01", "K", 4, 4), RhkPilihan("RHK01", "K", 4, 4))
    assert [(p.code, p.field) for p in found(repeated)] == [("RHK_GANDA", "rhk-RHK01")]


def test_points_left_over_from_another_period_do_not_count_in_2025() -> None:
    plan = replace(
        LENGKAP_2025, pengembangan=replace(LENGKAP_2025.pengembangan, rhk=POIN_32.rhk * 9)
    )
    assert found(plan, R2025) == ()


def test_every_problem_of_a_limit_carries_its_source() -> None:
    for problem in (*found(Rencana()), *found(Rencana(), R2025)):
        assert problem.source is not None
        assert problem.field


@pytest.mark.parametrize("bagian", Bagian)
def test_the_problems_of_the_parts_make_up_the_problems_of_the_plan(bagian: Bagian) -> None:
    for rules in (S1, R2026):
        part = problems_of(bagian, Rencana(), rules, rekomendasi=(), jabatan=GURU, jenjang="SMP")
        whole = codes(found(Rencana(), rules))
        assert set(codes(part)) <= set(whole)
    assert (
        problems_of(
            Bagian.TUGAS_TAMBAHAN,
            with_tugas(TugasPilihan("X", "X")),
            R2026,
            rekomendasi=(),
            jabatan=GURU,
            jenjang="SMP",
        )
        == ()
    )


def test_progress_tells_status_and_amount_of_each_step() -> None:
    plan = Rencana(
        PraktikKinerja(("UBK",)),
        PengembanganKompetensi((RhkPilihan("RHK01", "K", 4, 7),)),
        TugasTambahan((TugasPilihan("WALI_KELAS", "Wali kelas"),)),
        PerilakuKerja(PERILAKU.pilihan[:3]),
    )
    steps = progress(plan, S2, rekomendasi=("UBK",), jabatan=GURU, jenjang="SMP")
    assert [(s.bagian, s.status, s.terisi, s.dari, s.wajib) for s in steps] == [
        (Bagian.PRAKTIK, StatusLangkah.SELESAI, 1, 1, True),
        (Bagian.PENGEMBANGAN, StatusLangkah.DRAF, 28, 32, True),
        (Bagian.TUGAS_TAMBAHAN, StatusLangkah.SELESAI, 1, None, False),
        (Bagian.PERILAKU, StatusLangkah.DRAF, 3, 7, True),
    ]


def test_progress_of_an_untouched_plan_is_not_begun() -> None:
    for rules in (S2, R2025):
        steps = progress(Rencana(), rules, rekomendasi=(), jabatan=GURU, jenjang="SMP")
        assert {s.status for s in steps} == {StatusLangkah.BELUM}
        assert {s.terisi for s in steps} == {0}


def test_progress_counts_the_two_answers_of_the_reflection() -> None:
    plan = replace(LENGKAP_2025, pengembangan=PengembanganKompetensi(kompetensi="KP04"))
    steps = progress(plan, R2025, rekomendasi=(), jabatan=GURU, jenjang="SMP")
    assert (steps[2].status, steps[2].terisi, steps[2].dari) == (StatusLangkah.DRAF, 1, 2)


def test_a_missing_reason_keeps_the_first_step_a_draft() -> None:
    (first, *_) = progress(LENGKAP, S2, rekomendasi=("KSK",), jabatan=GURU, jenjang="SMP")
    assert first.status is StatusLangkah.DRAF
