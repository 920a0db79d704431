"""Each precondition of the export on its own, by facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.citation import Citation
from kinerja_app.domain.ekinerja_periksa import (
    OrangDiperiksa,
    SekolahDiperiksa,
    person_findings,
    school_findings,
)
from kinerja_app.domain.ekinerja_syarat import BARIS, SYARAT, KodeTemuan, Pemilik, Temuan
from kinerja_app.domain.kelayakan import Kelayakan, Keputusan
from kinerja_app.domain.penetapan_ak import StatusPak
from kinerja_app.domain.skp import Jabatan, StatusRencana

ON = date(2024, 8, 5)
K, P, S = KodeTemuan, Pemilik, StatusRencana
SOURCE = Citation("SE")


def eligible(kode: str = "ASN", keputusan: Keputusan = Keputusan.WAJIB) -> Kelayakan:
    return Kelayakan(kode, keputusan, "", "", SOURCE)


GURU = OrangDiperiksa(
    orang_id=7,
    nama="Rina Lestari",
    npsn="69990001",
    jabatan=Jabatan.GURU,
    definitif=True,
    nip="198003152010012000",
    nik="9999995503800001",
    nuptk="",
    kelamin="P",
    tanggal_lahir=date(1980, 3, 15),
    status_kepegawaian="PNS",
    kelayakan=eligible(),
    skp_id=70,
    status=S.DISEPAKATI,
    penilaian=StatusPenilaian.FINAL,
)
SCHOOL = SekolahDiperiksa(
    npsn="69990001",
    nama="SMP Negeri Melati Satu",
    kepala_id=9,
    kepala="Mulyadi Santosa",
    kepala_skp_id=90,
    kepala_status=S.DISEPAKATI,
    ada_kepala_dinas=True,
    pembinaan="aktif",
    unor="8ae482855a71b686015a74eabbde7454",
    unor_sama=False,
    capaian_perlu=True,
    capaian_ada=True,
    kuadran_ada=True,
)


def of_person(**changes: Any) -> list[tuple[KodeTemuan, Pemilik, str]]:
    found = person_findings(replace(GURU, **changes), usia_pensiun=60, on=ON)
    return [(each.kode, each.pemilik, each.rincian) for each in found]


def of_school(*, ada_final: bool = True, **changes: Any) -> list[tuple[KodeTemuan, Pemilik, str]]:
    found = school_findings(replace(SCHOOL, **changes), ada_final=ada_final)
    return [(each.kode, each.pemilik, each.rincian) for each in found]


@pytest.mark.parametrize(
    ("pak", "jabatan", "found"),
    [
        (StatusPak.BELUM_DICATAT, Jabatan.GURU, (K.ANGKA_KREDIT_TANPA_SK, P.KEPALA_SEKOLAH)),
        (StatusPak.BERUBAH, Jabatan.GURU, (K.ANGKA_KREDIT_BERUBAH, P.KEPALA_SEKOLAH)),
        (StatusPak.BELUM_DICATAT, Jabatan.KEPALA_SEKOLAH, (K.ANGKA_KREDIT_TANPA_SK, P.ADMIN_DINAS)),
        (
            StatusPak.BELUM_TERHITUNG,
            Jabatan.KEPALA_SEKOLAH,
            (K.ANGKA_KREDIT_BELUM_TERHITUNG, P.OPERATOR_SEKOLAH),
        ),
    ],
)
def test_angka_kredit_that_is_left_out_names_who_mends_it_and_holds_nobody_back(
    pak: StatusPak, jabatan: Jabatan, found: tuple[KodeTemuan, Pemilik]
) -> None:
    assert of_person(pak=pak, jabatan=jabatan) == [(*found, "")]
    assert not BARIS[found[0]].menahan


def test_a_recorded_letter_and_a_post_that_is_not_sent_leave_nothing_to_say_of_it() -> None:
    assert of_person(pak=StatusPak.TERCATAT) == []
    plt = of_person(pak=StatusPak.BELUM_DICATAT, definitif=False)
    assert plt == [(K.PLT_TIDAK_DIKIRIM, P.TIDAK_ADA, "")]


def test_who_is_complete_has_no_findings() -> None:
    assert of_person() == []
    assert of_school() == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"nip": ""}, (K.NIP_KOSONG, P.OPERATOR_SEKOLAH, "")),
        ({"nip": "123"}, (K.NIP_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIP_PANJANG")),
        (
            {"nip": "198003162010012000"},
            (K.NIP_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIP_TANGGAL_LAIN"),
        ),
        (
            {"nip": "198003152010011000"},
            (K.NIP_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIP_KELAMIN_LAIN"),
        ),
        (
            {"nik": "9999995603800001"},
            (K.NIK_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIK_TANGGAL_LAIN"),
        ),
        (
            {"nik": "9999999903800001", "nip": "1"},
            (K.NIP_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIP_PANJANG"),
        ),
        ({"nik": "99"}, (K.NIK_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIK_PANJANG")),
        (
            {"nik": "9999991503800001"},
            (K.NIK_TIDAK_COCOK, P.OPERATOR_SEKOLAH, "NIK_KELAMIN_LAIN"),
        ),
        ({"satminkal": 2}, (K.SATMINKAL_GANDA, P.OPERATOR_SEKOLAH, "2")),
        ({"ganda": True}, (K.ORANG_GANDA, P.KEPALA_SEKOLAH, "")),
        ({"rhk_berulang": "RHK01"}, (K.RHK_GANDA, P.PEGAWAI, "RHK01")),
        (
            {"status": S.BELUM_MENGAJUKAN, "skp_id": 0},
            (K.BELUM_MENGAJUKAN, P.KEPALA_SEKOLAH, ""),
        ),
        ({"status": S.DRAF}, (K.BELUM_MENGAJUKAN, P.KEPALA_SEKOLAH, "")),
        ({"status": S.DIAJUKAN}, (K.BELUM_DISEPAKATI, P.KEPALA_SEKOLAH, "DIAJUKAN")),
        ({"status": S.DIKEMBALIKAN}, (K.BELUM_DISEPAKATI, P.PEGAWAI, "DIKEMBALIKAN")),
        ({"status": S.DISETUJUI}, (K.BELUM_DISEPAKATI, P.PEGAWAI, "DISETUJUI")),
        ({"penilaian": None}, (K.HASIL_BELUM_FINAL, P.KEPALA_SEKOLAH, "")),
        ({"status_kepegawaian": ""}, (K.STATUS_KEPEGAWAIAN, P.OPERATOR_SEKOLAH, "")),
        (
            {"kelayakan": eligible("KEMENAG_STATUS_LAIN", Keputusan.TIDAK)},
            (K.STATUS_KEPEGAWAIAN, P.OPERATOR_SEKOLAH, ""),
        ),
        ({"definitif": False}, (K.PLT_TIDAK_DIKIRIM, P.TIDAK_ADA, "")),
        (
            {"kelayakan": eligible("NON_ASN", Keputusan.DIANJURKAN), "nip": ""},
            (K.BUKAN_ASN, P.TIDAK_ADA, ""),
        ),
    ],
)
@pytest.mark.keluhan(18)
def test_each_gap_of_a_person_is_named_with_who_mends_it(
    changes: dict[str, Any], found: tuple[KodeTemuan, Pemilik, str]
) -> None:
    assert of_person(**changes) == [found]


@pytest.mark.parametrize(
    ("born", "asked"),
    [(date(1964, 8, 5), False), (date(1963, 8, 6), False), (date(1963, 8, 5), True)],
)
def test_who_is_older_than_the_age_of_retirement_is_asked_about(born: date, *, asked: bool) -> None:
    found = of_person(tanggal_lahir=born, nip=f"{born:%Y%m%d}2010012000", nik="")
    expected = [(K.TIDAK_AKTIF_BELUM_DITANDAI, P.KEPALA_SEKOLAH, "61")]
    assert found == (expected if asked else [])


def test_who_need_not_have_an_skp_here_is_not_mentioned() -> None:
    leave = eligible("CLTN", Keputusan.TIDAK)
    assert of_person(kelayakan=leave, status=S.DRAF, nip="") == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"kepala_id": 0}, (K.ATASAN_BELUM_ADA, P.ADMIN_DINAS, "kepala_sekolah")),
        ({"ada_kepala_dinas": False}, (K.ATASAN_BELUM_ADA, P.ADMIN_DINAS, "kepala_dinas")),
        (
            {"kepala_status": S.BELUM_MENGAJUKAN},
            (K.ATASAN_TANPA_SKP, P.KEPALA_SEKOLAH, "BELUM_MENGAJUKAN"),
        ),
        ({"kepala_status": S.DIAJUKAN}, (K.ATASAN_TANPA_SKP, P.KEPALA_DINAS, "DIAJUKAN")),
        ({"pembinaan": ""}, (K.PENGAWAS_BELUM_TERHUBUNG, P.ADMIN_DINAS, "")),
        (
            {"pembinaan": "diverifikasi_dinas"},
            (K.PENGAWAS_BELUM_TERHUBUNG, P.KEPALA_SEKOLAH, "diverifikasi_dinas"),
        ),
        ({"capaian_ada": False}, (K.CAPAIAN_BELUM_ADA, P.KEPALA_DINAS, "")),
        ({"unor_sama": True}, (K.UNOR_SALAH, P.ADMIN_DINAS, SCHOOL.unor)),
        ({"unor": ""}, (K.UNOR_BELUM_DICATAT, P.ADMIN_DINAS, "")),
        ({"kuadran_ada": False}, (K.KUADRAN_TANPA_PEMETAAN, P.ADMIN_SISTEM, "")),
    ],
)
def test_each_gap_of_a_school_is_named_with_who_mends_it(
    changes: dict[str, Any], found: tuple[KodeTemuan, Pemilik, str]
) -> None:
    assert of_school(**changes) == [found]


def test_no_result_needs_no_code_of_the_quadrant() -> None:
    assert of_school(ada_final=False, kuadran_ada=False) == []


def test_a_period_without_capaian_asks_for_none() -> None:
    assert of_school(capaian_perlu=False, capaian_ada=False) == []


def test_every_code_has_one_row_and_only_information_holds_nobody_back() -> None:
    assert [row.kode for row in SYARAT] == list(dict.fromkeys(row.kode for row in SYARAT))
    assert set(BARIS) == set(KodeTemuan)
    free = {row.kode for row in SYARAT if not row.menahan}
    assert free == {
        K.UNOR_BELUM_DICATAT,
        K.HASIL_BELUM_FINAL,
        K.ANGKA_KREDIT_BERUBAH,
        K.ANGKA_KREDIT_TANPA_SK,
        K.ANGKA_KREDIT_BELUM_TERHITUNG,
        K.PLT_TIDAK_DIKIRIM,
        K.BUKAN_ASN,
    }
    assert not Temuan(K.BUKAN_ASN, "69990001", P.TIDAK_ADA).menahan
