"""A list against stored people: what is new, changed, unchanged, refused, skipped or missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

import pytest

from kinerja_app.integrations.daftar_guru import DaftarGuru, OrangRoster
from kinerja_app.integrations.dapodik import parse_roster
from kinerja_app.integrations.perbandingan import (
    Hasil,
    OrangTersimpan,
    Perubahan,
    Pratinjau,
    compare,
)
from tests.integrations.daftar import BUDI, CLEAN, RINA, TROUBLED, read

NPSN = "69990009"


def stored(orang: OrangRoster, number: int, npsn: str | None) -> OrangTersimpan:
    return OrangTersimpan(
        id=number,
        npsn=npsn,
        nama=orang.nama,
        kelamin=orang.kelamin.value,
        tempat_lahir=orang.tempat_lahir,
        tanggal_lahir=orang.tanggal_lahir,
        nik=orang.nik,
        nuptk=orang.nuptk,
        nip=orang.nip,
        email=orang.email,
        status_kepegawaian=orang.status_kepegawaian,
        jenis_ptk=orang.jenis_ptk,
        golongan=orang.golongan,
    )


def after_saving(pratinjau: Pratinjau) -> tuple[OrangTersimpan, ...]:
    numbers = count(1)
    return tuple(
        stored(row.orang, next(numbers), pratinjau.daftar.npsn)
        for row in pratinjau.baris
        if row.orang is not None
    )


def counts(pratinjau: Pratinjau) -> tuple[int, ...]:
    return tuple(pratinjau.jumlah(hasil) for hasil in Hasil)


def saved(*people: Mapping[str, object]) -> tuple[OrangTersimpan, ...]:
    return after_saving(compare(read(*people), ()))


def codes(pratinjau: Pratinjau) -> list[tuple[int, str, str]]:
    return [(each.baris, each.kolom, each.kode) for each in pratinjau.temuan]


@pytest.mark.parametrize(
    ("npsn", "expected"),
    [("69990001", (8, 0, 0, 3, 3)), ("69990002", (30, 0, 0, 3, 3)), ("69990003", (54, 0, 0, 3, 3))],
)
def test_saving_a_troubled_list_twice_changes_nothing(npsn: str, expected: tuple[int, ...]) -> None:
    path = TROUBLED / f"daftar-guru-{npsn}.xlsx"
    daftar = parse_roster(path.read_bytes(), berkas=path.name)
    first = compare(daftar, ())
    assert counts(first) == expected
    second = compare(daftar, after_saving(first))
    assert counts(second) == (0, 0, expected[0], 3, 3)
    assert second.hilang == ()
    assert second.temuan == first.temuan


@pytest.mark.parametrize(("npsn", "people"), [("69995001", 12), ("69995002", 34), ("69995003", 58)])
def test_saving_a_clean_list_twice_changes_nothing(npsn: str, people: int) -> None:
    path = CLEAN / f"daftar-guru-{npsn}.xlsx"
    daftar = parse_roster(path.read_bytes(), berkas=path.name)
    first = compare(daftar, ())
    assert (counts(first), first.siap) == ((people, 0, 0, 0, 0), people)
    assert counts(compare(daftar, after_saving(first))) == (0, 0, people, 0, 0)


def test_changed_values_are_named_old_and_new() -> None:
    changed = {**RINA, "Pangkat Golongan": "III/d", "Tanggal Lahir": "1980-03-16", "NIP": ""}
    [row] = compare(read({**changed, "Status Kepegawaian": "GTY/PTY"}), saved(RINA)).baris
    assert row.hasil is Hasil.BERUBAH
    assert row.id == 1
    assert row.perubahan == (
        Perubahan("Tanggal Lahir", "1980-03-15", "1980-03-16"),
        Perubahan("Status Kepegawaian", "PNS", "GTY/PTY"),
        Perubahan("Pangkat Golongan", "III/c", "III/d"),
    )


def test_an_empty_cell_does_not_erase_what_is_stored() -> None:
    gaps = {**RINA, "NUPTK": "", "Email": "", "Tempat Lahir": "", "Pangkat Golongan": ""}
    [row] = compare(read(gaps), saved(RINA)).baris
    assert (row.hasil, row.perubahan) == (Hasil.TETAP, ())


def test_a_number_that_came_later_is_added_to_the_person_known_by_name() -> None:
    bare_person = {**RINA, "NIK": "", "NUPTK": "", "NIP": "", "Status Kepegawaian": "GTY/PTY"}
    [row] = compare(read({**bare_person, "NIK": RINA["NIK"]}), saved(bare_person)).baris
    assert row.perubahan == (Perubahan("NIK", "", "9999995503800001"),)


def test_people_missing_from_the_list_are_reported() -> None:
    pratinjau = compare(read(RINA), saved(RINA, BUDI))
    assert [person.nama for person in pratinjau.hilang] == ["Budi Contoh"]


def test_a_person_whose_row_is_refused_is_not_missing() -> None:
    pratinjau = compare(read({**RINA, "NUPTK": "1"}, BUDI), saved(RINA, BUDI))
    assert counts(pratinjau) == (0, 0, 1, 1, 0)
    assert pratinjau.hilang == ()


def test_a_person_of_another_school_is_left_there() -> None:
    elsewhere = tuple(replace(person, npsn="69990008") for person in saved(RINA))
    pratinjau = compare(read(RINA), elsewhere)
    assert counts(pratinjau) == (0, 0, 0, 0, 1)
    assert codes(pratinjau) == [(6, "Nama", "ORANG_DI_SEKOLAH_LAIN")]
    assert "69990008" in pratinjau.temuan[0].pesan


def test_a_person_without_assignment_is_taken_over() -> None:
    free = tuple(replace(person, npsn=None) for person in saved(RINA))
    [row] = compare(read(RINA), free).baris
    assert row.perubahan == (Perubahan("Sekolah", "", NPSN),)


@pytest.mark.parametrize(
    ("kolom", "code"), [("NUPTK", "NUPTK_MILIK_ORANG_LAIN"), ("NIP", "NIP_MILIK_ORANG_LAIN")]
)
def test_a_number_stored_for_somebody_else_refuses_the_row(kolom: str, code: str) -> None:
    borrowed = {**BUDI, kolom: RINA[kolom]}
    pratinjau = compare(read(borrowed), saved(RINA))
    assert pratinjau.baris[0].hasil is Hasil.DITOLAK
    assert (6, kolom, code) in codes(pratinjau)


def test_an_address_stored_for_somebody_else_is_not_taken_from_him() -> None:
    pratinjau = compare(read({**BUDI, "Email": RINA["Email"]}), saved(RINA))
    [row] = pratinjau.baris
    assert (row.hasil, row.orang and row.orang.email) == (Hasil.BARU, None)
    assert codes(pratinjau) == [(6, "Email", "EMAIL_MILIK_ORANG_LAIN")]


def test_two_people_may_exchange_numbers_and_addresses_within_one_list() -> None:
    def swapped(one: Mapping[str, object], other: Mapping[str, object]) -> dict[str, object]:
        return {**one, "NUPTK": other["NUPTK"], "Email": other["Email"]}

    pratinjau = compare(read(swapped(RINA, BUDI), swapped(BUDI, RINA)), saved(RINA, BUDI))
    assert counts(pratinjau) == (0, 2, 0, 0, 0)
    assert pratinjau.temuan == ()


def test_an_exchange_is_withdrawn_when_the_other_row_is_refused() -> None:
    third = {**RINA, "NIK": "9999995503800003", "NUPTK": "9999999999990003", "Nama": "Tiga"}
    third |= {"NIP": "", "Status Kepegawaian": "GTY/PTY", "Email": "tiga@belajar.id"}
    takes_from_budi = {**RINA, "NUPTK": BUDI["NUPTK"]}
    takes_from_third = {**BUDI, "NUPTK": third["NUPTK"]}
    pratinjau = compare(read(takes_from_budi, takes_from_third), saved(RINA, BUDI, third))
    assert counts(pratinjau) == (0, 0, 0, 2, 0)
    assert codes(pratinjau) == [
        (6, "NUPTK", "NUPTK_MILIK_ORANG_LAIN"),
        (7, "NUPTK", "NUPTK_MILIK_ORANG_LAIN"),
    ]


def test_an_address_that_its_holder_cannot_leave_stays_with_him() -> None:
    third = {**RINA, "NIK": "9999995503800003", "NUPTK": "9999999999990003", "Nama": "Tiga"}
    third |= {"NIP": "", "Status Kepegawaian": "GTY/PTY", "Email": "tiga@belajar.id"}
    takes_from_budi = {**RINA, "Email": BUDI["Email"]}
    takes_from_third = {**BUDI, "Email": third["Email"]}
    pratinjau = compare(read(takes_from_budi, takes_from_third), saved(RINA, BUDI, third))
    assert counts(pratinjau) == (0, 0, 2, 0, 0)
    assert [row.orang and row.orang.email for row in pratinjau.baris] == [None, None]


def test_two_rows_that_meet_in_one_stored_person_change_him_once() -> None:
    by_nik = {**RINA, "NUPTK": "", "NIP": "", "Status Kepegawaian": "GTY/PTY"}
    by_nuptk = {**by_nik, "Nama": "R. Contoh", "NIK": "", "NUPTK": RINA["NUPTK"], "Email": ""}
    pratinjau = compare(read(by_nik, by_nuptk), saved(RINA))
    assert [row.hasil for row in pratinjau.baris] == [Hasil.BERUBAH, Hasil.DILEWATI]
    assert (7, "Nama", "ORANG_GANDA") in codes(pratinjau)


def test_comparing_leaves_the_list_as_it_was() -> None:
    daftar: DaftarGuru = read(RINA, BUDI)
    before = daftar.baris
    compare(daftar, saved(RINA))
    assert daftar.baris is before
