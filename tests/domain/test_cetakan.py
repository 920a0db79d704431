"""When a document may be printed, and when it is more than a draft."""

from __future__ import annotations

import pytest

from kinerja_app.domain.cetakan import (
    Cetakan,
    Kelompok,
    Kemajuan,
    as_code,
    as_print,
    group_of,
    in_fours,
    printable,
)
from kinerja_app.domain.observasi import Dokumen

WHOLE = Kemajuan(
    diajukan=True,
    disepakati=True,
    dokumen_ada=frozenset(Dokumen),
    dokumen_lengkap=frozenset(Dokumen),
    ditetapkan=True,
    final=True,
    ak_terhitung=True,
    ak_final=True,
)


def test_every_document_belongs_to_a_group() -> None:
    assert {group_of(each) for each in Cetakan} == set(Kelompok)


@pytest.mark.parametrize("cetakan", Cetakan)
def test_everything_is_printed_finally_at_the_end(cetakan: Cetakan) -> None:
    state = printable(cetakan, WHOLE)
    assert (state.bisa, state.konsep) == (True, False)


@pytest.mark.parametrize(
    ("cetakan", "reason"),
    [
        (Cetakan.SKP_KUALITATIF, "CETAK_BELUM_DIAJUKAN"),
        (Cetakan.OBSERVASI_C, "CETAK_BELUM_DIKIRIM"),
        (Cetakan.UMPAN_BALIK, "CETAK_BELUM_DISEPAKATI"),
        (Cetakan.EVALUASI, "CETAK_BELUM_DITETAPKAN"),
        (Cetakan.PENETAPAN, "AK_BELUM_TERHITUNG"),
    ],
)
def test_nothing_is_printed_before_its_step_and_the_reason_is_named(
    cetakan: Cetakan, reason: str
) -> None:
    state = printable(cetakan, Kemajuan())
    assert (state.bisa, state.alasan) == (False, reason)


def test_a_submitted_plan_is_a_draft_until_it_is_agreed() -> None:
    before = printable(Cetakan.SKP_KUALITATIF, Kemajuan(diajukan=True))
    after = printable(Cetakan.SKP_KUALITATIF, Kemajuan(diajukan=True, disepakati=True))
    assert (before.konsep, after.konsep) == (True, False)


def test_a_document_of_one_side_only_is_a_draft() -> None:
    half = Kemajuan(dokumen_ada=frozenset({Dokumen.C}))
    assert printable(Cetakan.OBSERVASI_C, half).konsep
    assert not printable(Cetakan.OBSERVASI_D, half).bisa


@pytest.mark.parametrize(
    ("progress", "reason"),
    [
        (Kemajuan(asn=False, ak_terhitung=True), "AK_BUKAN_ASN"),
        (Kemajuan(definitif=False, ak_terhitung=True), "AK_BUKAN_DEFINITIF"),
    ],
)
def test_angka_kredit_is_for_the_definitive_post_of_an_asn(progress: Kemajuan, reason: str) -> None:
    assert printable(Cetakan.KONVERSI, progress).alasan == reason


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0123-abcd-4567", "0123ABCD4567"),
        (" 0123 ABCD 4567 ", "0123ABCD4567"),
        ("oI2L-ABCD-4567", "0121ABCD4567"),
        ("0123-ABCD-456", ""),
        ("0123-ABCD-456U", ""),
        ("", ""),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, stored: str) -> None:
    assert as_code(typed) == stored


def test_a_sidik_is_sixteen_hexadecimal_digits() -> None:
    assert as_print("3FA9-01bc-77de-12aa") == "3fa901bc77de12aa"
    assert as_print("3fa9-01bc-77de-12ag") == ""


def test_codes_stand_in_groups_of_four() -> None:
    assert in_fours("0123ABCD4567") == "0123-ABCD-4567"
