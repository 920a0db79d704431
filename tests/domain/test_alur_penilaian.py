"""The life of a rating, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.actor import GRANTS, Permission, Role
from kinerja_app.domain.alur_penilaian import (
    ALUR_PENILAIAN,
    LOCKED,
    LangkahPenilaian,
    RelasiPenilaian,
    StatusPenilaian,
    can_step,
    guard_problems,
    next_status,
    permissions_of,
    steps_from,
)
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.keadaan_penilaian import KeadaanPenilaian, SyaratPenilaian
from kinerja_app.domain.skp import Jabatan

S, L, R = StatusPenilaian, LangkahPenilaian, RelasiPenilaian
GURU, KS = Jabatan.GURU, Jabatan.KEPALA_SEKOLAH
SEMUA = KeadaanPenilaian(*[True] * 11)


def test_a_guru_is_determined_at_once_a_ks_only_after_a_recommendation() -> None:
    assert next_status(S.PERLU_DINILAI, L.TETAPKAN, jabatan=GURU) is S.DINILAI
    assert next_status(S.PERLU_DINILAI, L.REKOMENDASIKAN, jabatan=KS) is S.DIREKOMENDASIKAN
    assert next_status(S.DIREKOMENDASIKAN, L.TETAPKAN, jabatan=KS) is S.DINILAI
    with pytest.raises(WrongStep) as refusal:
        next_status(S.DINILAI, L.TETAPKAN, jabatan=KS)
    assert refusal.value.code == "LANGKAH_PENILAIAN_TIDAK_SESUAI"
    unrecommended = replace(SEMUA, rekomendasi_tidak_diperlukan=False)
    found = guard_problems(S.PERLU_DINILAI, L.TETAPKAN, R.PENETAP, unrecommended, jabatan=KS)
    assert [problem.code for problem in found] == ["REKOMENDASI_BELUM_ADA"]
    assert guard_problems(S.PERLU_DINILAI, L.TETAPKAN, R.PENETAP, unrecommended, jabatan=GURU) == ()


def test_without_a_linked_pengawas_the_penetap_goes_on_with_a_reason_once_only() -> None:
    bare = replace(SEMUA, tanpa_pengawas=False, alasan_ada=False)
    step = (S.PERLU_DINILAI, L.LANJUT_TANPA_REKOMENDASI, R.PENETAP)
    found = guard_problems(*step, bare, jabatan=KS)
    assert [each.code for each in found] == ["PENGAWAS_SUDAH_TERHUBUNG", "ALASAN_BELUM_DITULIS"]
    closed = frozenset({SyaratPenilaian.TANPA_PENGAWAS})
    assert steps_from(S.PERLU_DINILAI, R.PENETAP, jabatan=KS, tertutup=closed) == (
        L.SIMPAN_NILAI,
        L.TETAPKAN,
    )
    assert not can_step(S.PERLU_DINILAI, L.LANJUT_TANPA_REKOMENDASI, jabatan=GURU)


def test_permissions_to_determine() -> None:
    assert permissions_of(L.TETAPKAN, GURU) == {Permission.RATE, Permission.DETERMINE}
    assert permissions_of(L.TETAPKAN, KS) == {Permission.DETERMINE}
    assert permissions_of(L.REKOMENDASIKAN, KS) == {Permission.RECOMMEND}
    assert Permission.DETERMINE not in GRANTS[Role.KEPALA_SEKOLAH]
    assert Permission.RATE not in GRANTS[Role.PENGAWAS]


def test_no_skp_is_final_without_a_determined_rating() -> None:
    """Every way into FINAL comes from DINILAI, and every way into DINILAI from a determination."""
    into = {(row.dari, row.langkah) for row in ALUR_PENILAIAN if row.ke is S.FINAL}
    assert into == {(S.DINILAI, L.FINALKAN)}
    rated = {
        row.langkah
        for row in ALUR_PENILAIAN
        if row.ke is S.DINILAI and row.dari not in (S.DINILAI, S.KEBERATAN)
    }
    assert rated == {L.TETAPKAN}
    assert all(
        SyaratPenilaian.PREDIKAT_DITETAPKAN in row.syarat
        for row in ALUR_PENILAIAN
        if row.langkah is L.FINALKAN
    )


@given(st.lists(st.sampled_from(L), max_size=40), st.sampled_from([GURU, KS]))
def test_a_walk_reaches_final_only_through_a_determination(
    steps: list[LangkahPenilaian], jabatan: Jabatan
) -> None:
    status, determined = S.PERLU_DINILAI, False
    for langkah in steps:
        if not can_step(status, langkah, jabatan=jabatan):
            continue
        status = next_status(status, langkah, jabatan=jabatan)
        determined = (determined or langkah is L.TETAPKAN) and status is not S.PERLU_DINILAI
        assert determined or status not in {S.DINILAI, S.KEBERATAN, *LOCKED}


def test_a_final_skp_only_moves_by_reopening_as_a_new_version_or_by_sync() -> None:
    for row in ALUR_PENILAIAN:
        if row.dari in LOCKED and row.oleh is not R.SISTEM:
            assert row.langkah is L.BUKA_KEMBALI
            assert row.versi_baru
            assert row.permission is Permission.REOPEN_RATING
    assert {row.ke for row in ALUR_PENILAIAN if row.oleh is R.SISTEM} <= LOCKED


def test_after_sync_the_assessor_no_longer_reopens() -> None:
    assert steps_from(S.FINAL, R.PENETAP, jabatan=GURU) == (L.BUKA_KEMBALI,)
    assert steps_from(S.TERSINKRON, R.PENETAP, jabatan=GURU) == ()
    assert steps_from(S.TERSINKRON, R.PEMBUKA, jabatan=GURU) == (L.BUKA_KEMBALI,)


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ("predikat_ditetapkan", "PREDIKAT_BELUM_DITETAPKAN"),
        ("masa_keberatan_selesai", "MASA_KEBERATAN_BERJALAN"),
        ("capaian_organisasi_ada", "CAPAIAN_ORGANISASI_BELUM_ADA"),
        ("bukan_diri_sendiri", "MENILAI_DIRI"),
    ],
)
def test_final_waits_for(missing: str, code: str) -> None:
    keadaan = replace(SEMUA, **{missing: False})
    found = guard_problems(S.DINILAI, L.FINALKAN, R.PENETAP, keadaan, jabatan=GURU)
    assert [problem.code for problem in found] == [code]
    assert guard_problems(S.DINILAI, L.FINALKAN, R.PENETAP, SEMUA, jabatan=GURU) == ()


def test_a_correction_before_final_is_made_by_the_same_assessor_with_a_reason() -> None:
    bare = replace(SEMUA, penilai_sama=False, alasan_ada=False)
    found = guard_problems(S.DINILAI, L.KOREKSI, R.PENETAP, bare, jabatan=GURU)
    assert [problem.code for problem in found] == ["BUKAN_PENILAI_SEMULA", "ALASAN_BELUM_DITULIS"]
    assert next_status(S.DINILAI, L.KOREKSI, jabatan=GURU) is S.PERLU_DINILAI


def test_received_is_not_agreed() -> None:
    assert next_status(S.DINILAI, L.TERIMA, jabatan=GURU) is S.DINILAI
    unread = replace(SEMUA, sudah_diterima=False)
    found = guard_problems(S.DINILAI, L.NYATAKAN_TANPA_KEBERATAN, R.PEGAWAI, unread, jabatan=GURU)
    assert [problem.code for problem in found] == ["HASIL_BELUM_DITERIMA"]


def test_an_objection_goes_to_the_atasan_penilai() -> None:
    late = replace(SEMUA, dalam_hari_keberatan=False)
    found = guard_problems(S.DINILAI, L.AJUKAN_KEBERATAN, R.PEGAWAI, late, jabatan=GURU)
    assert [problem.code for problem in found] == ["KEBERATAN_LEWAT_WAKTU"]
    assert steps_from(S.KEBERATAN, R.PENETAP, jabatan=GURU) == ()
    assert steps_from(S.KEBERATAN, R.ATASAN_PENILAI, jabatan=GURU) == (L.PUTUSKAN_KEBERATAN,)


@given(st.sampled_from(S), st.sampled_from(L), st.sampled_from([GURU, KS]))
def test_a_step_leads_to_one_status(
    status: StatusPenilaian, langkah: LangkahPenilaian, jabatan: Jabatan
) -> None:
    rows = [r for r in ALUR_PENILAIAN if r.dari is status and r.langkah is langkah]
    targets = {row.ke for row in rows if jabatan in row.jabatan}
    assert len(targets) == can_step(status, langkah, jabatan=jabatan)


def test_every_judging_step_asks_that_nobody_judges_himself() -> None:
    for row in ALUR_PENILAIAN:
        if row.oleh not in (R.PEGAWAI, R.SISTEM):
            assert SyaratPenilaian.BUKAN_DIRI_SENDIRI in row.syarat
            assert row.permission not in GRANTS[Role.GURU]
