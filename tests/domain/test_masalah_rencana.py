"""What is wrong with the practice, the duties, the behaviours and the competence of a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.rencana import (
    PanduanPilihan,
    PerilakuKerja,
    PraktikKinerja,
    TugasPilihan,
)
from tests.domain.contoh_rencana import (
    KS,
    LENGKAP,
    LENGKAP_2025,
    PERILAKU,
    R2025,
    codes,
    found,
    with_tugas,
)


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
