"""The life of a plan, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.actor import GRANTS, Permission, Role
from kinerja_app.domain.alur_skp import (
    ALUR,
    EDITABLE,
    Langkah,
    Relasi,
    Syarat,
    can_step,
    guards_of,
    next_status,
    permissions_of,
    steps_from,
    turn_of,
)
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.skp import Jabatan, StatusRencana

S, L = StatusRencana, Langkah


@pytest.mark.parametrize(
    ("dari", "langkah", "ke"),
    [
        (S.BELUM_MENGAJUKAN, L.SIMPAN, S.DRAF),
        (S.DRAF, L.SIMPAN, S.DRAF),
        (S.DIKEMBALIKAN, L.SIMPAN, S.DRAF),
        (S.DRAF, L.AJUKAN, S.DIAJUKAN),
        (S.DIAJUKAN, L.TARIK, S.DRAF),
        (S.DIAJUKAN, L.BUKA, S.DIAJUKAN),
        (S.DIAJUKAN, L.TINJAU, S.DIAJUKAN),
        (S.DIAJUKAN, L.KEMBALIKAN, S.DIKEMBALIKAN),
        (S.DIAJUKAN, L.SETUJUI, S.DISETUJUI),
        (S.DIAJUKAN, L.SETUJUI_OTOMATIS, S.DISETUJUI),
        (S.DISETUJUI, L.SEPAKATI, S.DISEPAKATI),
    ],
)
def test_open_steps_lead_on(dari: StatusRencana, langkah: Langkah, ke: StatusRencana) -> None:
    assert next_status(dari, langkah) is ke


def test_these_are_all_the_steps() -> None:
    assert len({(row.dari, row.langkah) for row in ALUR}) == 11


@given(st.sampled_from(S), st.sampled_from(L))
def test_a_step_is_either_open_or_refused_with_its_facts(
    status: StatusRencana, langkah: Langkah
) -> None:
    if can_step(status, langkah):
        assert next_status(status, langkah) in S
        return
    with pytest.raises(WrongStep) as refusal:
        next_status(status, langkah)
    assert refusal.value.code == "LANGKAH_TIDAK_SESUAI"
    assert refusal.value.facts == {"status": status.value, "langkah": langkah.value}


def test_a_step_leads_to_one_status_only() -> None:
    targets = {(r.dari, r.langkah): {o.ke for o in ALUR if o.dari is r.dari
               and o.langkah is r.langkah} for r in ALUR}  # fmt: skip
    assert {len(each) for each in targets.values()} == {1}


def test_a_plan_is_edited_before_submission_and_after_return_only() -> None:
    assert {S.BELUM_MENGAJUKAN, S.DRAF, S.DIKEMBALIKAN} == EDITABLE


@pytest.mark.parametrize("status", [S.DISEPAKATI, S.TIDAK_AKTIF])
@pytest.mark.parametrize("relasi", Relasi)
def test_nothing_starts_from_an_agreed_or_inactive_plan(
    status: StatusRencana, relasi: Relasi
) -> None:
    assert steps_from(status, relasi) == ()


def test_each_relation_sees_its_own_steps() -> None:
    assert steps_from(S.DIAJUKAN, Relasi.PEGAWAI) == (L.TARIK,)
    assert steps_from(S.DIAJUKAN, Relasi.PENINJAU) == (L.TINJAU,)
    assert steps_from(S.DIAJUKAN, Relasi.PENILAI) == (L.BUKA, L.KEMBALIKAN, L.SETUJUI)
    assert steps_from(S.DRAF, Relasi.PEGAWAI) == (L.SIMPAN, L.AJUKAN)
    assert steps_from(S.DRAF, Relasi.PENILAI) == ()


def test_whose_turn_it_is() -> None:
    assert [turn_of(each) for each in S] == [
        Relasi.PEGAWAI,
        Relasi.PEGAWAI,
        Relasi.PENILAI,
        Relasi.PEGAWAI,
        Relasi.PEGAWAI,
        Relasi.SISTEM,
        Relasi.SISTEM,
    ]


def test_a_ks_plan_is_decided_with_another_permission_than_a_guru_plan() -> None:
    assert permissions_of(L.SETUJUI, Jabatan.KEPALA_SEKOLAH) == {Permission.DECIDE_KS}
    assert permissions_of(L.SETUJUI, Jabatan.GURU) == {
        Permission.ASSESS_GURU,
        Permission.DECIDE_KS,
    }
    assert permissions_of(L.TINJAU, Jabatan.GURU) == frozenset()
    assert permissions_of(L.TINJAU, Jabatan.KEPALA_SEKOLAH) == {Permission.REVIEW_KS}


def test_a_guru_role_can_take_no_step_of_an_assessor() -> None:
    for row in ALUR:
        if row.oleh in {Relasi.PENILAI, Relasi.PENINJAU}:
            assert row.permission not in GRANTS[Role.GURU]


def test_guards() -> None:
    assert guards_of(L.AJUKAN) == {Syarat.RENCANA_LENGKAP}
    assert guards_of(L.TARIK) == {Syarat.BELUM_DIBUKA}
    assert guards_of(L.KEMBALIKAN) == {Syarat.CATATAN_ADA}
    assert guards_of(L.SETUJUI_OTOMATIS) == {Syarat.DIPIMPIN_PLT}
    assert guards_of(L.SEPAKATI) == frozenset()
