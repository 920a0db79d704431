"""The life of a cycle, row by row, and what a change archives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.actor import GRANTS, Role
from kinerja_app.domain.alur_pelaksanaan import (
    ALUR_SIKLUS,
    LangkahSiklus,
    RelasiSiklus,
    StatusSiklus,
    archived_from,
    can_step,
    guard_problems,
    next_status,
    status_after_change,
    steps_from,
    turn_of,
)
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.penyesuaian import KeadaanPermintaan, Perubahan, request_problems
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.syarat_siklus import KeadaanSiklus
from kinerja_app.regulations import by_id

S1, S2 = by_id("R2024S1"), by_id("R2024S2")
S, L, D = StatusSiklus, LangkahSiklus, Dokumen
SIAP = KeadaanSiklus(
    jabatan=Jabatan.GURU,
    on=date(2024, 9, 9),
    rencana_disepakati=True,
    dalam_periode=True,
    atasan_dikonfirmasi=True,
    tanggal_observasi=date(2024, 9, 9),
    dokumen_lengkap=True,
    kedua_pihak_lengkap=True,
    permintaan_terbuka=True,
    alasan="Sakit",
)
MINTA = KeadaanPermintaan(
    rekomendasi_ada=False, atasan_dikonfirmasi=True, permintaan_terbuka=False, alasan="Ganti"
)


def refused(status: StatusSiklus, langkah: LangkahSiklus, keadaan: KeadaanSiklus) -> list[str]:
    return [problem.code for problem in guard_problems(status, langkah, keadaan)]


def test_the_whole_cycle_from_agreed_plan_to_rating() -> None:
    status = S.BERJALAN
    for langkah in (
        L.SIMPAN_A, L.AJUKAN_A, L.SEPAKATI_JADWAL, L.SIMPAN_B, L.KIRIM_B, L.ISI_C,
        L.SELESAIKAN_C, L.ISI_D, L.SELESAIKAN_D, L.ISI_E, L.SELESAIKAN_E, L.LANJUT_PENILAIAN,
    ):  # fmt: skip
        assert refused(status, langkah, SIAP) == []
        status = next_status(status, langkah)
    assert status is S.PERLU_DINILAI


@pytest.mark.parametrize("status", [S.BERJALAN, S.A_DRAF, S.A_DIAJUKAN, S.A_DITUNDA])
def test_p3_the_observation_does_not_start_before_the_preparation_is_agreed(
    status: StatusSiklus,
) -> None:
    for langkah in (L.SIMPAN_B, L.KIRIM_B):
        with pytest.raises(WrongStep) as refusal:
            next_status(status, langkah)
        assert refusal.value.code == "LANGKAH_SIKLUS_TIDAK_SESUAI"


def test_p5_b_is_kept_as_a_draft_while_a_target_is_unrated_but_not_sent() -> None:
    unrated = replace(SIAP, dokumen_lengkap=False)
    assert refused(S.B_DRAF, L.SIMPAN_B, unrated) == []
    assert refused(S.B_DRAF, L.KIRIM_B, unrated) == ["DOKUMEN_BELUM_LENGKAP"]


def test_the_observation_starts_when_its_day_is_reached() -> None:
    early = replace(SIAP, on=date(2024, 9, 8))
    found = guard_problems(S.A_DISEPAKATI, L.SIMPAN_B, early)
    assert [(p.code, p.facts) for p in found] == [("TANGGAL_BELUM_TIBA", {"tanggal": "2024-09-09"})]


def test_p12_the_cycle_of_a_ks_is_observed_only_after_the_atasan_is_confirmed() -> None:
    ks = replace(SIAP, jabatan=Jabatan.KEPALA_SEKOLAH, atasan_dikonfirmasi=False)
    assert refused(S.A_DISEPAKATI, L.SIMPAN_B, ks) == ["ATASAN_BELUM_DIKONFIRMASI"]
    assert refused(S.BERJALAN, L.SIMPAN_A, ks) == []
    assert refused(S.A_DISEPAKATI, L.SIMPAN_B, replace(ks, jabatan=Jabatan.GURU)) == []


def test_p2_a_new_date_wipes_nothing() -> None:
    for status in (S.A_DISEPAKATI, S.B_DRAF):
        assert next_status(status, L.MINTA_UBAH_JADWAL) is status
    for status in (S.A_DISEPAKATI, S.B_SELESAI, S.E_SELESAI):
        assert next_status(status, L.PUTUSKAN_JADWAL) is status
        assert archived_from(Perubahan.JADWAL, status) == ()
        assert status_after_change(Perubahan.JADWAL, status) is status


def test_no_date_is_left_to_move_once_the_observation_was_sent() -> None:
    for status in (S.B_SELESAI, S.C_SELESAI, S.D_SELESAI, S.E_SELESAI):
        assert not can_step(status, L.MINTA_UBAH_JADWAL)


def test_p6_a_change_of_the_preparation_archives_b_to_e_and_reopens_b() -> None:
    assert archived_from(Perubahan.ISI_A, S.E_SELESAI) == (D.B, D.C, D.D, D.E)
    assert status_after_change(Perubahan.ISI_A, S.E_SELESAI) is S.A_DISEPAKATI


def test_p7_a_change_of_the_follow_up_archives_the_reflection_only() -> None:
    assert archived_from(Perubahan.TINDAK_LANJUT, S.E_SELESAI) == (D.E,)
    assert status_after_change(Perubahan.TINDAK_LANJUT, S.E_SELESAI) is S.D_SELESAI
    assert status_after_change(Perubahan.TINDAK_LANJUT, S.C_SELESAI) is S.C_SELESAI


def test_a_new_practice_starts_the_cycle_again() -> None:
    assert archived_from(Perubahan.PRAKTIK, S.C_SELESAI) == (D.A, D.B, D.C, D.D)
    assert status_after_change(Perubahan.PRAKTIK, S.C_SELESAI) is S.BERJALAN


def test_a_change_of_the_reflection_archives_nothing() -> None:
    assert archived_from(Perubahan.REFLEKSI, S.E_SELESAI) == ()


def test_p11_no_change_once_a_rating_is_recommended() -> None:
    found = request_problems(Perubahan.PRAKTIK, replace(MINTA, rekomendasi_ada=True), S2)
    assert [problem.code for problem in found] == ["REKOMENDASI_SUDAH_ADA"]
    assert request_problems(Perubahan.PRAKTIK, MINTA, S2) == ()


def test_the_first_period_knows_no_change_of_practice() -> None:
    found = request_problems(Perubahan.PRAKTIK, MINTA, S1)
    assert [problem.code for problem in found] == ["UBAH_PRAKTIK_TIDAK_ADA"]
    assert request_problems(Perubahan.ISI_A, MINTA, S1) == ()


def test_a_request_blocks_the_next_step_until_it_is_decided() -> None:
    assert steps_from(S.PENYESUAIAN, RelasiSiklus.PEGAWAI) == ()
    assert next_status(S.PENYESUAIAN, L.TOLAK_PENYESUAIAN, sebelum=S.C_SELESAI) is S.C_SELESAI
    with pytest.raises(WrongStep):
        next_status(S.PENYESUAIAN, L.TOLAK_PENYESUAIAN)


def test_an_absent_teacher_gets_another_date() -> None:
    assert next_status(S.A_DISEPAKATI, L.TUNDA) is S.A_DITUNDA
    assert next_status(S.A_DITUNDA, L.UBAH_JADWAL) is S.A_DIAJUKAN
    assert refused(S.A_DISEPAKATI, L.TUNDA, replace(SIAP, alasan=" ")) == ["ALASAN_BELUM_DITULIS"]


@pytest.mark.parametrize("status", [s for s in S if s not in (S.PERLU_DINILAI, S.PENYESUAIAN)])
def test_after_a_recommendation_nothing_of_the_cycle_moves(status: StatusSiklus) -> None:
    recommended = replace(SIAP, rekomendasi_ada=True)
    steps = {row.langkah for row in ALUR_SIKLUS if row.dari is status}
    assert steps
    assert all("REKOMENDASI_SUDAH_ADA" in refused(status, each, recommended) for each in steps)


@given(st.sampled_from(S), st.sampled_from(L))
def test_a_step_leads_to_one_status_whoever_takes_it(
    status: StatusSiklus, langkah: LangkahSiklus
) -> None:
    targets = {r.ke for r in ALUR_SIKLUS if r.dari is status and r.langkah is langkah}
    assert len(targets) == can_step(status, langkah)


def test_the_pegawai_never_takes_a_step_of_the_observer() -> None:
    own = {r.langkah for r in ALUR_SIKLUS if r.oleh is RelasiSiklus.PEGAWAI}
    other = {r.langkah for r in ALUR_SIKLUS if r.oleh is RelasiSiklus.PENGAMAT}
    assert own & other == {L.ISI_C, L.SELESAIKAN_C, L.ISI_E, L.SELESAIKAN_E}
    observing = {r.permission for r in ALUR_SIKLUS if r.oleh is RelasiSiklus.PENGAMAT}
    assert observing & GRANTS[Role.GURU] == set()


def test_every_status_has_a_turn() -> None:
    assert all(turn_of(status) for status in S)
    assert turn_of(S.B_SELESAI) == (RelasiSiklus.PEGAWAI, RelasiSiklus.PENGAMAT)
