"""Evidence: slots, limits, the life of an item, duplicates, points, and the report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.bukti import (
    ALUR_BUKTI,
    BerkasBukti,
    JenisBukti,
    LangkahBukti,
    SlotBukti,
    StatusBukti,
    duplicates,
    first_status,
    next_status,
    note_problems,
    points,
    report_problems,
    reused,
    slots,
    steps_from,
    upload_problems,
)
from kinerja_app.domain.bukti_persiapan import preparation_slots
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.rencana import (
    PengembanganKompetensi,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import by_id
from tests.domain.contoh_rencana import LENGKAP, LENGKAP_2025

S2, R2025 = by_id("R2024S2"), by_id("R2025")
S, L = StatusBukti, LangkahBukti
TEN_MB = 10 * 1024 * 1024
RENCANA = replace(
    LENGKAP,
    pengembangan=PengembanganKompetensi(
        (RhkPilihan("RHK04", "Menulis", 6, 2), RhkPilihan("RHK11", "Pelatihan", 36, 1))
    ),
    tugas_tambahan=TugasTambahan((TugasPilihan("WALI_KELAS", "Wali kelas"),)),
)


def berkas(slot: str, isi: str, status: StatusBukti = S.DITERIMA) -> BerkasBukti:
    return BerkasBukti(slot, isi, 1000, "PDF", status)


def test_slots_follow_rhk_by_quantity_duties_and_the_school() -> None:
    assert [slot.kunci for slot in slots(RENCANA, S2)] == [
        "rhk/RHK04/1", "rhk/RHK04/2", "rhk/RHK11/1",
        "tugas/WALI_KELAS/1/sk_tugas", "tugas/WALI_KELAS/1/laporan_tugas",
        "sekolah/1", "sekolah/2",
    ]  # fmt: skip


def test_kosp_and_kehadiran_belong_to_the_school() -> None:
    shared = [slot.label for slot in slots(RENCANA, S2) if slot.milik_sekolah]
    assert shared == ["KOSP", "Kehadiran"]


def test_from_2025_only_the_documents_of_the_school_are_confirmed() -> None:
    found = slots(LENGKAP_2025, R2025)
    assert {slot.jenis for slot in found} == {JenisBukti.AKUNTABILITAS}
    assert len(found) == 3
    assert first_status(R2025) is S.BELUM_TERSEDIA
    assert first_status(S2) is S.BELUM


@pytest.mark.parametrize(
    ("byte", "jenis", "expected"),
    [
        (TEN_MB, "PDF", []),
        (TEN_MB + 1, "PDF", ["BUKTI_TERLALU_BESAR"]),
        (1000, "DOCX", ["FORMAT_BUKTI_TIDAK_SESUAI"]),
        (0, "", ["BUKTI_KOSONG"]),
        (TEN_MB + 1, "DOCX", ["FORMAT_BUKTI_TIDAK_SESUAI", "BUKTI_TERLALU_BESAR"]),
    ],
)
def test_p8_limits_of_a_file(byte: int, jenis: str, expected: list[str]) -> None:
    assert [p.code for p in upload_problems(S2, byte=byte, jenis_berkas=jenis)] == expected


def test_p10_no_upload_from_2025_on() -> None:
    found = upload_problems(R2025, byte=1000, jenis_berkas="PDF")
    assert [problem.code for problem in found] == ["UNGGAH_TIDAK_DIPAKAI"]


@pytest.mark.keluhan(13)
def test_p9_the_same_file_for_two_rhk_counts_once_and_warns() -> None:
    items = (berkas("rhk/RHK04/1", "sama"), berkas("rhk/RHK11/1", "sama"))
    assert [(p.code, p.field) for p in duplicates(items)] == [("BUKTI_GANDA", "rhk/RHK11/1")]
    found = points(slots(RENCANA, S2), items)
    assert (found.direncanakan, found.diverifikasi) == (48, 36)


def test_a_file_of_an_earlier_period_warns() -> None:
    items = (berkas("rhk/RHK04/1", "lama"), berkas("rhk/RHK04/2", "baru"))
    found = reused(items, {"lama": "Januari–Juni 2024"})
    assert [(p.field, p.facts["periode"]) for p in found] == [("rhk/RHK04/1", "Januari–Juni 2024")]


def test_only_verified_items_count() -> None:
    items = (
        berkas("rhk/RHK04/1", "a"),
        berkas("rhk/RHK04/2", "b", S.DIAJUKAN),
        berkas("rhk/RHK11/1", "c", S.PERBAIKAN),
    )
    found = points(slots(RENCANA, S2), items)
    assert (found.diverifikasi, found.slot_diterima, found.slot) == (6, 1, 7)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc")), max_size=12))
def test_points_are_never_counted_twice(placed: list[tuple[int, str]]) -> None:
    places = tuple(SlotBukti(str(n), JenisBukti.RHK, "", n, poin=4) for n in range(6))
    items = tuple(berkas(str(slot), isi) for slot, isi in placed)
    found = points(places, items)
    assert found.diverifikasi == 4 * len({isi for _, isi in placed})
    assert found.diverifikasi <= found.direncanakan


@pytest.mark.parametrize(
    ("dari", "langkah", "ke"),
    [
        (S.BELUM, L.UNGGAH, S.DIAJUKAN),
        (S.BELUM, L.TANDAI_MENUNGGU, S.MENUNGGU_SERTIFIKAT),
        (S.MENUNGGU_SERTIFIKAT, L.UNGGAH, S.DIAJUKAN),
        (S.DIAJUKAN, L.VERIFIKASI, S.DITERIMA),
        (S.DIAJUKAN, L.MINTA_PERBAIKAN, S.PERBAIKAN),
        (S.PERBAIKAN, L.UNGGAH, S.DIAJUKAN),
        (S.BELUM_TERSEDIA, L.KONFIRMASI, S.TERSEDIA),
    ],
)
def test_life_of_an_item(dari: StatusBukti, langkah: LangkahBukti, ke: StatusBukti) -> None:
    assert next_status(dari, langkah) is ke


def test_a_verified_item_is_not_replaced() -> None:
    with pytest.raises(WrongStep) as refusal:
        next_status(S.DITERIMA, L.UNGGAH)
    assert refusal.value.code == "LANGKAH_BUKTI_TIDAK_SESUAI"
    assert steps_from(S.DITERIMA, Permission.FILL_CYCLE) == ()


def test_a_step_of_an_item_leads_to_one_state() -> None:
    keys = [(row.dari, row.langkah) for row in ALUR_BUKTI]
    assert len(keys) == len(set(keys))


def test_a_return_says_what_to_mend() -> None:
    assert [p.code for p in note_problems(L.MINTA_PERBAIKAN, " ")] == ["CATATAN_KOSONG"]
    assert note_problems(L.MINTA_PERBAIKAN, "Halaman 2 kosong") == ()
    assert note_problems(L.VERIFIKASI, "") == ()


def test_the_report_answers_five_questions() -> None:
    answers = {q.kode: "Sudah" for q in S2.laporan_tugas.value}
    assert len(answers) == 5
    assert report_problems(answers, S2) == ()
    assert [p.field for p in report_problems(answers | {"solusi": ""}, S2)] == ["solusi"]


def test_the_preparation_of_a_guru_asks_for_one_document_while_files_are_used() -> None:
    asked = [
        [each.kunci for each in preparation_slots(rules, jabatan)]
        for rules in map(by_id, ("R2024S1", "R2024S2", "R2026"))
        for jabatan in (Jabatan.GURU, Jabatan.KEPALA_SEKOLAH)
    ]
    assert asked == [["persiapan/perangkat"], [], ["persiapan/perangkat"], [], [], []]
