"""Who must, may or may not make an SKP here: the table of domain/01 §4 and its vectors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.kelayakan import (
    FaktaOrang,
    Instansi,
    Kelayakan,
    Kepegawaian,
    Keputusan,
    TempatTugas,
    TugasBelajar,
    check,
    facts_from_roster,
    has_allowed_jenis_ptk,
)
from kinerja_app.regulations import IN_ORDER, RuleSet

S1, S2, R2025, R2026 = IN_ORDER
GURU_PNS = FaktaOrang("Guru Mapel", Kepegawaian.PNS)
EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)


def answer(fakta: FaktaOrang, rules: RuleSet = S2, on: date = date(2024, 8, 5)) -> Kelayakan:
    return check(fakta, rules, on=on)


@EVERY
@pytest.mark.parametrize("kepegawaian", [Kepegawaian.PNS, Kepegawaian.PPPK])
def test_an_asn_at_a_public_school_must(rules: RuleSet, kepegawaian: Kepegawaian) -> None:
    found = answer(replace(GURU_PNS, kepegawaian=kepegawaian), rules)
    assert (found.keputusan, found.kode, found.boleh) == (Keputusan.WAJIB, "ASN", True)


@EVERY
def test_e2_a_non_asn_may_and_is_not_exported(rules: RuleSet) -> None:
    found = answer(replace(GURU_PNS, kepegawaian=Kepegawaian.NON_ASN), rules)
    assert (found.keputusan, found.boleh, found.diekspor) == (Keputusan.DIANJURKAN, True, False)


@EVERY
def test_e3_kemenag_with_another_status_goes_to_the_operator_first(rules: RuleSet) -> None:
    found = answer(replace(GURU_PNS, instansi=Instansi.KEMENAG), rules)
    assert (found.boleh, found.kode) == (False, "KEMENAG_STATUS_LAIN")
    assert (found.langkah, found.pemilik) == ("UBAH_STATUS_DI_DAPODIK", "operator sekolah")


@pytest.mark.parametrize(
    ("change", "kode", "langkah"),
    [
        ({"instansi": Instansi.KEMENAG, "di_dapodik": False}, "KEMENAG_TANPA_DAPODIK",
         "PAKAI_EKINERJA"),
        ({"instansi": Instansi.KEMENAG, "status_pns_depag": True}, "KEMENAG_PNS_DEPAG",
         "PAKAI_EKINERJA"),
        ({"tempat": TempatTugas.MADRASAH}, "MADRASAH", "PAKAI_EKINERJA"),
        ({"tempat": TempatTugas.SILN}, "SILN", "PAKAI_EKINERJA"),
        ({"instansi": Instansi.LAIN, "di_dapodik": False}, "INSTANSI_LAIN_TANPA_DAPODIK",
         "MINTA_BANTUAN"),
        ({"di_dapodik": False}, "TIDAK_DI_DAPODIK", "DAFTARKAN_DI_DAPODIK"),
        ({"tenaga_kependidikan": True}, "TENAGA_KEPENDIDIKAN", "PAKAI_EKINERJA"),
        ({"jenis_ptk": "Instruktur"}, "JENIS_PTK_TIDAK_SESUAI", "UBAH_JENIS_PTK_DI_DAPODIK"),
        ({"satminkal": False}, "BUKAN_SATMINKAL", "PERIKSA_SATMINKAL"),
        ({"tugas_belajar": TugasBelajar.INSTANSI}, "TUGAS_BELAJAR_INSTANSI", "PAKAI_EKINERJA"),
    ],
)  # fmt: skip
@EVERY
def test_refusals_say_what_to_do_and_who_can(
    rules: RuleSet, change: dict[str, object], kode: str, langkah: str
) -> None:
    found = answer(replace(GURU_PNS, **change), rules)  # type: ignore[arg-type]  # table of changes
    assert (found.boleh, found.kode, found.langkah) == (False, kode, langkah)
    assert found.pemilik
    assert found.citation.source


def test_an_asn_of_another_ministry_in_dapodik_is_let_in() -> None:
    assert answer(replace(GURU_PNS, instansi=Instansi.LAIN)).boleh


def test_e5_an_asn_at_a_private_school_is_refused_until_2025_and_must_in_2026() -> None:
    swasta = replace(GURU_PNS, tempat=TempatTugas.SWASTA)
    assert [answer(swasta, r).keputusan for r in IN_ORDER] == [
        Keputusan.TIDAK,
        Keputusan.TIDAK,
        Keputusan.TIDAK,
        Keputusan.WAJIB,
    ]


def test_a_non_asn_at_a_private_school_may() -> None:
    person = replace(GURU_PNS, tempat=TempatTugas.SWASTA, kepegawaian=Kepegawaian.NON_ASN)
    assert answer(person).keputusan is Keputusan.DIANJURKAN


@pytest.mark.parametrize(
    ("on", "boleh"),
    [(date(2024, 2, 29), True), (date(2024, 3, 1), False), (date(2024, 6, 30), False)],
)
def test_e6_unpaid_leave_counts_from_its_first_day(on: date, boleh: bool) -> None:
    person = replace(GURU_PNS, cltn_mulai=date(2024, 3, 1))
    assert answer(person, S1, on).boleh is boleh


def test_unpaid_leave_ends() -> None:
    person = replace(GURU_PNS, cltn_mulai=date(2024, 3, 1), cltn_selesai=date(2024, 7, 31))
    assert not answer(person, S2, date(2024, 7, 31)).boleh
    assert answer(person, S2, date(2024, 8, 1)).boleh


def test_e7_study_leave_is_decided_by_who_pays() -> None:
    assert not answer(replace(GURU_PNS, tugas_belajar=TugasBelajar.INSTANSI)).boleh
    assert answer(replace(GURU_PNS, tugas_belajar=TugasBelajar.MANDIRI)).boleh


def test_e8_the_skp_is_made_at_the_sekolah_induk_only() -> None:
    assert answer(GURU_PNS).boleh
    assert answer(replace(GURU_PNS, satminkal=False)).kode == "BUKAN_SATMINKAL"


@pytest.mark.parametrize(("on", "boleh"), [(date(2024, 8, 31), True), (date(2024, 9, 1), False)])
def test_service_ends_after_the_effective_date(on: date, boleh: bool) -> None:
    person = replace(GURU_PNS, tmt_berhenti=date(2024, 8, 31))
    assert answer(person, S2, on).boleh is boleh


def test_pengawas_have_their_own_skp_from_2025_on() -> None:
    pengawas = FaktaOrang("Pengawas Sekolah", Kepegawaian.PNS, pengawas=True)
    assert [answer(pengawas, r).boleh for r in IN_ORDER] == [False, False, True, True]


def test_gpk_on_a_disability_unit_must_from_2026_on() -> None:
    gpk = replace(GURU_PNS, jenis_ptk="Guru Pendamping Khusus", gpk_uld=True)
    assert [answer(gpk, r).keputusan for r in (S1, R2025, R2026)] == [
        Keputusan.TIDAK,
        Keputusan.TIDAK,
        Keputusan.WAJIB,
    ]


@pytest.mark.parametrize("jenis", ["Guru BK", "guru  mapel", "KEPALA SEKOLAH", "Guru Kelas"])
def test_allowed_jenis_ptk_are_read_without_regard_to_case_and_spaces(jenis: str) -> None:
    assert has_allowed_jenis_ptk(jenis, S2)


@pytest.mark.parametrize(
    ("jenis_ptk", "status", "kode"),
    [
        ("Guru Mapel", "PNS", "ASN"),
        ("Guru Kelas", "PPPK", "ASN"),
        ("Guru Mapel", "CPNS", "ASN"),
        ("Guru Mapel", "Guru Honor Sekolah", "NON_ASN"),
        ("Guru Mapel", "Honor Daerah TK.II Kab/Kota", "NON_ASN"),
        ("Guru Mapel", "GTY/PTY", "NON_ASN"),
        ("Guru Mapel", "Non PNS", "NON_ASN"),
        ("Guru Mapel", " pns  depag ", "KEMENAG_PNS_DEPAG"),
        ("Guru Mapel", "PNS Kemenag", "KEMENAG_STATUS_LAIN"),
        ("Pengawas Sekolah", "PNS", "PENGAWAS"),
        ("Tenaga Administrasi Sekolah", "PNS", "TENAGA_KEPENDIDIKAN"),
        ("Kepala Sekolah", "PNS", "ASN"),
        ("Instruktur", "PNS", "JENIS_PTK_TIDAK_SESUAI"),
    ],
)
def test_facts_read_from_the_dapodik_list(jenis_ptk: str, status: str, kode: str) -> None:
    fakta = facts_from_roster(jenis_ptk=jenis_ptk, status_kepegawaian=status)
    assert answer(fakta).kode == kode


@given(
    st.builds(
        FaktaOrang,
        jenis_ptk=st.sampled_from(["Guru BK", "Laboran", ""]),
        kepegawaian=st.sampled_from(Kepegawaian),
        cltn_mulai=st.none() | st.dates(),
        cltn_selesai=st.none() | st.dates(),
        tmt_berhenti=st.none() | st.dates(),
    ),
    st.sampled_from(IN_ORDER),
    st.dates(),
)
def test_everybody_gets_an_answer_with_an_owner_and_a_source(
    fakta: FaktaOrang, rules: RuleSet, on: date
) -> None:
    found = check(fakta, rules, on=on)
    assert found.kode
    assert found.pemilik
    assert found.citation.source
    assert not (found.diekspor and fakta.kepegawaian is Kepegawaian.NON_ASN)
