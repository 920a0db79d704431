"""Whether a plan may be submitted, and what is missing in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.aturan import ModeBatas
from kinerja_app.domain.citation import Confidence, Provision
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.perencanaan import (
    StatusLangkah,
    can_submit,
    problems,
    problems_of,
    progress,
    warnings,
)
from kinerja_app.domain.rencana import (
    Bagian,
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import RuleSet, by_id

S1, S2, R2025, R2026 = (by_id(i) for i in ("R2024S1", "R2024S2", "R2025", "R2026"))
GURU, KS = Jabatan.GURU, Jabatan.KEPALA_SEKOLAH

PERILAKU = PerilakuKerja(
    tuple(PanduanPilihan(a.kode, a.panduan[0].kode) for a in S2.panduan_perilaku.value)
)
POIN_32 = PengembanganKompetensi((RhkPilihan("RHK01", "Komunitas", 4, 8),))
LENGKAP = Rencana(PraktikKinerja(("UBK",)), POIN_32, TugasTambahan(), PERILAKU)
LENGKAP_2025 = replace(
    LENGKAP,
    pengembangan=PengembanganKompetensi(kompetensi="KP04", cara_belajar="Belajar bersama KKG"),
)


def found(
    rencana: Rencana,
    rules: RuleSet = S2,
    *,
    rekomendasi: tuple[str, ...] = (),
    jabatan: Jabatan = GURU,
    jenjang: str = "SMP",
) -> tuple[RuleBroken, ...]:
    return problems(rencana, rules, rekomendasi=rekomendasi, jabatan=jabatan, jenjang=jenjang)


def codes(each: tuple[RuleBroken, ...]) -> list[str]:
    return [problem.code for problem in each]


def with_rhk(*chosen: RhkPilihan) -> Rencana:
    return replace(LENGKAP, pengembangan=PengembanganKompetensi(chosen))


def with_tugas(*chosen: TugasPilihan, tidak_ada: bool = False) -> Rencana:
    return replace(LENGKAP, tugas_tambahan=TugasTambahan(chosen, tidak_ada))


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


def test_exactly_one_practice_is_chosen() -> None:
    two = replace(LENGKAP, praktik=PraktikKinerja(("UBK", "KSK")))
    (problem,) = found(two)
    assert (problem.code, problem.field) == ("PRAKTIK_LEBIH_DARI_SATU", "praktik")
    assert problem.facts == {"jumlah": 2, "batas": 1}


def test_an_unknown_practice_is_refused() -> None:
    assert codes(found(replace(LENGKAP, praktik=PraktikKinerja(("XXX",))))) == [
        "PRAKTIK_TIDAK_DIKENAL"
    ]


def test_a_guru_may_not_choose_a_practice_of_a_ks_nor_a_ks_one_of_a_guru() -> None:
    as_ks = replace(LENGKAP, praktik=PraktikKinerja(("KS4",)))
    assert codes(found(as_ks)) == ["PRAKTIK_TIDAK_DIKENAL"]
    assert found(as_ks, jabatan=KS) == ()
    assert codes(found(LENGKAP, jabatan=KS)) == ["PRAKTIK_TIDAK_DIKENAL"]


def test_the_empty_ks_slot_cannot_be_chosen() -> None:
    (problem,) = found(replace(LENGKAP, praktik=PraktikKinerja(("KS2",))), jabatan=KS)
    assert problem.code == "PRAKTIK_BELUM_LENGKAP"
    assert problem.source is not None
    assert problem.source.confidence is Confidence.USULAN


@pytest.mark.parametrize(
    ("rekomendasi", "alasan", "expected"),
    [
        (("UBK", "KSK", "PKP"), "", []),
        (("KSK", "PKP", "IAD"), "", ["ALASAN_KOSONG"]),
        (("KSK", "PKP", "IAD"), "  \n", ["ALASAN_KOSONG"]),
        (("KSK", "PKP", "IAD"), "Sudah dibicarakan", []),
        ((), "", []),
    ],
)
def test_a_reason_is_needed_only_beside_a_recommendation(
    rekomendasi: tuple[str, ...], alasan: str, expected: list[str]
) -> None:
    plan = replace(LENGKAP, praktik=PraktikKinerja(("UBK",), alasan))
    result = found(plan, rekomendasi=rekomendasi)
    assert codes(result) == expected
    assert {p.field for p in result} <= {"alasan"}


@pytest.mark.parametrize(
    ("kode", "jenjang", "expected"),
    [
        ("WAKIL_KS", "SD", ["TUGAS_TIDAK_UNTUK_JENJANG"]),
        ("WAKIL_KS", "SMP", []),
        ("KETUA_PROGRAM", "SMA", ["TUGAS_TIDAK_UNTUK_JENJANG"]),
        ("KETUA_PROGRAM", "SMK", []),
        ("WALI_KELAS", "SD", []),
        ("PENATA_TAMAN", "SD", ["TUGAS_TIDAK_DIKENAL"]),
    ],
)
def test_an_extra_duty_fits_the_level_of_the_school(
    kode: str, jenjang: str, expected: list[str]
) -> None:
    result = found(with_tugas(TugasPilihan(kode, kode)), jenjang=jenjang)
    assert codes(result) == expected
    assert {p.field for p in result} <= {f"tugas-{kode}"}


def test_a_duty_and_none_at_once_contradict_each_other() -> None:
    both = with_tugas(TugasPilihan("WALI_KELAS", "Wali kelas"), tidak_ada=True)
    assert codes(found(both)) == ["TUGAS_DAN_TIDAK_ADA"]
    assert found(with_tugas(tidak_ada=True)) == ()


def test_two_clubs_are_two_duties_but_the_same_club_twice_is_not() -> None:
    sains = TugasPilihan("PEMBINA_EKSKUL", "Pembina", "Klub Sains")
    assert found(with_tugas(sains, replace(sains, keterangan="Pramuka"))) == ()
    assert codes(found(with_tugas(sains, replace(sains, keterangan="klub  sains ")))) == [
        "TUGAS_GANDA"
    ]


def test_each_missing_aspect_is_named_with_its_field() -> None:
    plan = replace(LENGKAP, perilaku=PerilakuKerja(PERILAKU.pilihan[:3]))
    assert [(p.field, p.facts["aspek"]) for p in found(plan)] == [
        ("perilaku-HARMONIS", "Harmonis"),
        ("perilaku-LOYAL", "Loyal"),
        ("perilaku-ADAPTIF", "Adaptif"),
        ("perilaku-KOLABORATIF", "Kolaboratif"),
    ]


def test_two_guide_behaviours_of_an_aspect_are_one_too_many() -> None:
    twice = PerilakuKerja((*PERILAKU.pilihan, PanduanPilihan("LOYAL", "LOYAL-2")))
    assert [(p.code, p.field) for p in found(replace(LENGKAP, perilaku=twice))] == [
        ("PERILAKU_GANDA", "perilaku-LOYAL")
    ]


@pytest.mark.parametrize(("aspek", "panduan"), [("LOYAL", "ADAPTIF-1"), ("SETIA", "SETIA-1")])
def test_a_guide_behaviour_belongs_to_its_aspect(aspek: str, panduan: str) -> None:
    others = tuple(p for p in PERILAKU.pilihan if p.aspek != "LOYAL")
    plan = replace(LENGKAP, perilaku=PerilakuKerja((*others, PanduanPilihan(aspek, panduan))))
    assert "PANDUAN_TIDAK_DIKENAL" in codes(found(plan))


def test_a_competence_fits_the_post() -> None:
    assert codes(found(LENGKAP_2025, R2025, jabatan=KS)) == [
        "PRAKTIK_TIDAK_DIKENAL",
        "KOMPETENSI_TIDAK_DIKENAL",
    ]


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
