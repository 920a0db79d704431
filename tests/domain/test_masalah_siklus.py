"""What keeps the documents A–E from being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from kinerja_app.domain.isi_siklus import (
    BENTUK,
    DokumenA,
    DokumenB,
    DokumenC,
    DokumenD,
    DokumenE,
    HasilFokus,
    IsiDokumen,
    JadwalObservasi,
    UpayaTindakLanjut,
    observation_summary,
    overdue,
)
from kinerja_app.domain.masalah_siklus import problems_before_sending
from kinerja_app.domain.observasi import (
    Dokumen,
    JenisUpaya,
    KategoriObservasi,
    Kesadaran,
    Pengisi,
    examples_of,
    fields_of,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import IN_ORDER, RuleSet, by_id

S1, S2, R2026 = by_id("R2024S1"), by_id("R2024S2"), by_id("R2026")
EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)
KSK = S2.sub_indikator.value[0]
TARGET = ("KSK-1", "KSK-2")
PEGAWAI, PENGAMAT = Pengisi.PEGAWAI, Pengisi.PENGAMAT
JADWAL = JadwalObservasi(date(2024, 9, 9), time(8, 0), time(9, 20))
UPAYA = UpayaTindakLanjut("Belajar", JenisUpaya.PENINGKATAN_KINERJA, date(2024, 10, 31))
A = DokumenA(TARGET, "Membaca", JADWAL, "VII A", "IPA", hasil_diharapkan="Kelas tenang")
B = DokumenB(
    tuple(HasilFokus(kode, KategoriObservasi.EFEKTIF) for kode in TARGET), "Terlihat", "Teruskan"
)
C = DokumenC("Berjalan", "Lebih baik", (UPAYA,))
D = DokumenD((replace(UPAYA, laporan="Sudah", selesai=date(2024, 10, 1)),))
E = DokumenE("Tenang", "Waktu", "Teruskan", dibagikan=True)


def codes(
    dokumen: Dokumen,
    isi: IsiDokumen,
    *,
    pengisi: Pengisi = PEGAWAI,
    rules: RuleSet = S2,
    target: tuple[str, ...] = TARGET,
    jabatan: Jabatan = Jabatan.GURU,
) -> list[tuple[str, str]]:
    found = problems_before_sending(
        dokumen, isi, rules, pengisi=pengisi, jabatan=jabatan, praktik=KSK, target=target
    )
    return [(each.code, each.field) for each in found]


@EVERY
def test_complete_documents_can_be_sent(rules: RuleSet) -> None:
    for dokumen, isi, pengisi in (
        (Dokumen.A, A, PEGAWAI),
        (Dokumen.B, B, PENGAMAT),
        (Dokumen.C, C, PEGAWAI),
        (Dokumen.D, D, PEGAWAI),
        (Dokumen.E, E, PEGAWAI),
    ):
        assert codes(dokumen, isi, pengisi=pengisi, rules=rules) == []


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, [("TARGET_KURANG", "target_perilaku")]), (1, []), (3, [])],
)
def test_p4_one_to_three_targets(count: int, expected: list[tuple[str, str]]) -> None:
    chosen = tuple(fokus.kode for fokus in KSK.fokus[:count])
    assert codes(Dokumen.A, replace(A, target_perilaku=chosen)) == expected


def test_p4_a_fourth_target_is_too_many_and_unknown() -> None:
    chosen = (*(fokus.kode for fokus in KSK.fokus), "UBK-1")
    found = codes(Dokumen.A, replace(A, target_perilaku=chosen))
    assert [code for code, _ in found] == ["TARGET_LEBIH", "TARGET_TIDAK_DIKENAL"]


def test_a_target_is_named_once() -> None:
    found = codes(Dokumen.A, replace(A, target_perilaku=("KSK-1", "KSK-1")))
    assert found == [("TARGET_GANDA", "target_perilaku")]


def test_an_observation_ends_after_it_begins() -> None:
    late = replace(JADWAL, selesai=JADWAL.mulai)
    assert codes(Dokumen.A, replace(A, jadwal=late)) == [("JAM_TERBALIK", "jadwal")]


def test_p5_b_waits_for_every_chosen_target_and_for_no_other_fokus() -> None:
    assert codes(Dokumen.B, replace(B, hasil=B.hasil[:1]), pengisi=PENGAMAT) == [
        ("TARGET_BELUM_DINILAI", "hasil-KSK-2")
    ]


def test_a_fokus_is_rated_once() -> None:
    twice = replace(B, hasil=(*B.hasil, B.hasil[0]))
    assert codes(Dokumen.B, twice, pengisi=PENGAMAT) == [("FOKUS_DINILAI_GANDA", "hasil")]


def test_each_side_is_asked_for_its_own_part() -> None:
    assert codes(Dokumen.C, C, pengisi=PENGAMAT) == [
        ("ISIAN_KOSONG", "kesadaran"),
        ("ISIAN_KOSONG", "catatan_pengamat"),
    ]
    both = replace(C, kesadaran=Kesadaran.SADAR_KESULITAN, catatan_pengamat="Sepakat")
    assert codes(Dokumen.C, both, pengisi=PENGAMAT) == []


def test_a_text_has_a_longest_length() -> None:
    assert codes(Dokumen.A, replace(A, kelas="x" * 200)) == []
    assert codes(Dokumen.A, replace(A, kelas="x" * 201)) == [("ISIAN_TERLALU_PANJANG", "kelas")]


def test_follow_ups_are_reported_before_d_is_done() -> None:
    assert codes(Dokumen.D, DokumenD((UPAYA,))) == [("UPAYA_BELUM_DILAPORKAN", "laporan_upaya-1")]


def test_a_follow_up_is_overdue_the_day_after_its_last_day() -> None:
    assert overdue((UPAYA,), date(2024, 10, 31)) == ()
    assert overdue((UPAYA,), date(2024, 11, 1)) == (UPAYA,)
    assert overdue(D.laporan_upaya, date(2024, 12, 1)) == ()


def test_a_reflection_is_private_until_it_is_shared() -> None:
    private = replace(E, dibagikan=False)
    assert codes(Dokumen.E, private) == [("REFLEKSI_BELUM_DIBAGIKAN", "dibagikan")]


def test_a_ks_is_asked_for_place_and_audience_instead_of_a_class() -> None:
    found = codes(Dokumen.A, A, jabatan=Jabatan.KEPALA_SEKOLAH)
    assert found == [("ISIAN_KOSONG", "tempat"), ("ISIAN_KOSONG", "peserta")]


@EVERY
def test_every_field_of_the_rule_set_is_an_attribute_of_its_document(rules: RuleSet) -> None:
    for isian in rules.isian_dokumen.value:
        assert hasattr(BENTUK[isian.dokumen](), isian.kode)


def test_files_are_asked_for_only_while_evidence_is_uploaded() -> None:
    def files(rules: RuleSet) -> list[str]:
        fields = fields_of(Dokumen.A, PEGAWAI, rules, jabatan=Jabatan.GURU)
        return [each.kode for each in fields if each.jenis.value == "berkas"]

    assert [files(rules) for rules in IN_ORDER] == [["perangkat"], ["perangkat"], [], []]


@pytest.mark.parametrize(("rules", "counts"), [(S1, True), (S2, False), (R2026, False)])
def test_the_observation_counts_in_the_rating_in_the_first_period_only(
    rules: RuleSet, counts: bool
) -> None:
    mixed = replace(B, hasil=(B.hasil[0], HasilFokus("KSK-2", KategoriObservasi.BELUM)))
    found = observation_summary(mixed, rules)
    assert (found.efektif, found.dinilai, found.ikut_dinilai) == (1, 2, counts)


def test_each_fokus_has_three_examples_of_each_kind() -> None:
    for praktik in (*S2.sub_indikator.value, S2.indikator_ks.value[0]):
        for fokus in praktik.fokus:
            assert len(examples_of(fokus.kode, S2, dianjurkan=True)) == 3
            assert len(examples_of(fokus.kode, S2, dianjurkan=False)) == 3
