from __future__ import annotations

import pytest

from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.perubahan_rencana import (
    KeadaanPermintaan,
    changed_plan,
    effect_on_evidence,
    keep_former_points,
    request_problems,
    status_after_change,
)
from kinerja_app.domain.rencana import (
    Bagian,
    PengembanganKompetensi,
    PerilakuKerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.regulations import by_id

R2024, R2025 = by_id("R2024S2"), by_id("R2025")
WALI = TugasPilihan("WALI_KELAS", "Wali kelas", "VIII B, SK 09/2024")
PIKET = TugasPilihan("GURU_PIKET", "Guru piket", "Senin, SK 15/2024")


def plan(*rhk: tuple[str, int], tugas: tuple[TugasPilihan, ...] = ()) -> Rencana:
    rows = tuple(RhkPilihan(kode, kode, 4, jumlah) for kode, jumlah in rhk)
    return Rencana(pengembangan=PengembanganKompetensi(rows), tugas_tambahan=TugasTambahan(tugas))


def keys(slots: object) -> list[str]:
    assert isinstance(slots, tuple)
    return [each.kunci for each in slots]


def test_a_change_of_behaviour_touches_no_evidence() -> None:
    before = plan(("RHK01", 2), tugas=(WALI,))
    after = changed_plan(before, {Bagian.PERILAKU: PerilakuKerja()})
    effect = effect_on_evidence(before, after, R2024)
    assert (effect.diarsipkan, effect.baru, effect.diperiksa_lagi) == ((), (), ())


def test_fewer_of_one_rhk_archive_its_last_slots_only() -> None:
    effect = effect_on_evidence(plan(("RHK01", 3)), plan(("RHK01", 1), ("RHK07", 1)), R2024)
    assert keys(effect.diarsipkan) == ["rhk/RHK01/2", "rhk/RHK01/3"]
    assert keys(effect.baru) == ["rhk/RHK07/1"]
    assert effect.pindah["rhk/RHK01/1"] == "rhk/RHK01/1"


def test_a_duty_that_stays_keeps_its_evidence_under_its_new_number() -> None:
    effect = effect_on_evidence(plan(tugas=(WALI, PIKET)), plan(tugas=(PIKET,)), R2024)
    assert keys(effect.diarsipkan) == [
        "tugas/WALI_KELAS/1/sk_tugas", "tugas/WALI_KELAS/1/laporan_tugas",
    ]  # fmt: skip
    assert effect.pindah["tugas/GURU_PIKET/2/sk_tugas"] == "tugas/GURU_PIKET/1/sk_tugas"
    assert (effect.baru, effect.diperiksa_lagi) == ((), ())


def test_a_duty_with_another_sk_is_looked_at_anew() -> None:
    other = TugasPilihan("WALI_KELAS", "Wali kelas", "VIII B, SK 10/2024")
    effect = effect_on_evidence(plan(tugas=(WALI,)), plan(tugas=(other,)), R2024)
    assert keys(effect.diperiksa_lagi) == [
        "tugas/WALI_KELAS/1/sk_tugas", "tugas/WALI_KELAS/1/laporan_tugas",
    ]  # fmt: skip
    assert effect.diarsipkan == ()


def test_two_duties_of_a_kind_that_change_places_stay_what_they_are() -> None:
    second = TugasPilihan("WALI_KELAS", "Wali kelas", "IX A, SK 12/2024")
    effect = effect_on_evidence(plan(tugas=(WALI, second)), plan(tugas=(second, WALI)), R2024)
    assert effect.pindah["tugas/WALI_KELAS/1/sk_tugas"] == "tugas/WALI_KELAS/2/sk_tugas"
    assert effect.pindah["tugas/WALI_KELAS/2/sk_tugas"] == "tugas/WALI_KELAS/1/sk_tugas"
    assert (effect.diperiksa_lagi, effect.diarsipkan) == ((), ())


def test_where_nothing_is_uploaded_a_change_touches_no_evidence() -> None:
    effect = effect_on_evidence(plan(tugas=(WALI,)), plan(), R2025)
    assert (effect.diarsipkan, effect.baru) == ((), ())


@pytest.mark.parametrize(
    ("keadaan", "codes"),
    [
        (KeadaanPermintaan("Sertifikat terlambat.", dinilai=False, berubah=True), []),
        (KeadaanPermintaan(" ", dinilai=False, berubah=True), ["ALASAN_BELUM_DITULIS"]),
        (KeadaanPermintaan("Ada.", dinilai=True, berubah=True), ["REKOMENDASI_SUDAH_ADA"]),
        (
            KeadaanPermintaan("", dinilai=False, berubah=False),
            ["PERUBAHAN_KOSONG", "ALASAN_BELUM_DITULIS"],
        ),
    ],
)
def test_a_request_needs_a_change_a_reason_and_no_rating(
    keadaan: KeadaanPermintaan, codes: list[str]
) -> None:
    assert [each.code for each in request_problems(keadaan)] == codes


def test_an_agreed_rhk_keeps_the_points_it_was_agreed_with() -> None:
    lama = PengembanganKompetensi((RhkPilihan("RHK13", "Coach", 12, 1),))
    isi = PengembanganKompetensi(
        (RhkPilihan("RHK13", "Coach", 8, 2), RhkPilihan("RHK01", "", 4, 1))
    )
    kept = keep_former_points(lama, isi)
    assert isinstance(kept, PengembanganKompetensi)
    assert [(each.poin, each.jumlah) for each in kept.rhk] == [(12, 2), (4, 1)]


def test_only_what_was_verified_waits_again() -> None:
    after = {each: status_after_change(each) for each in StatusBukti}
    assert after[StatusBukti.DITERIMA] is StatusBukti.DIAJUKAN
    assert {a for a, b in after.items() if a is not b} == {StatusBukti.DITERIMA}
