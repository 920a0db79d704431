"""The Dapodik list: exact findings of the troubled lists, and one test per kind of finding."""

from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.identitas import Kelamin
from kinerja_app.integrations.daftar_guru import DaftarGuru, HasilBaca, OrangRoster
from kinerja_app.integrations.dapodik import parse_roster
from kinerja_app.integrations.dapodik_baris import read_row
from kinerja_app.integrations.dapodik_layout import COLUMNS
from kinerja_app.integrations.kalimat_berkas import file_sentence
from kinerja_app.integrations.workbook import Sel
from tests.integrations.daftar import (
    BUDI,
    CLEAN,
    FORMULA,
    NAME,
    RINA,
    TROUBLED,
    found,
    read,
    workbook,
)


def from_folder(folder: Path, npsn: str) -> DaftarGuru:
    path = folder / f"daftar-guru-{npsn}.xlsx"
    return parse_roster(path.read_bytes(), berkas=path.name)


def troubled_findings(apostrophe: str, *, last: int) -> list[tuple[int, str, str]]:
    return [
        (7, "Nama", "NAMA_BERISI_RUMUS"),
        (8, "Jenis PTK", "JENIS_PTK_TIDAK_MEMAKAI"),
        (11, "NIP", apostrophe),
        (12, "NUPTK", "NUPTK_PANJANG"),
        (13, "Tanggal Lahir", "TANGGAL_LAHIR_TIDAK_ADA"),
        (14, "Status Kepegawaian", "STATUS_KEMENAG"),
        (15, "Email", "EMAIL_BUKAN_BELAJAR"),
        (last - 1, "Nama", "ORANG_GANDA"),
        (last, "Nama", "ORANG_GANDA"),
    ]


@pytest.mark.parametrize(
    ("npsn", "apostrophe", "last"),
    [
        ("69990001", "NIP_HANYA_TANDA_PETIK", 19),
        ("69990002", "NIP_TANDA_PETIK", 41),
        ("69990003", "NIP_HANYA_TANDA_PETIK", 65),
    ],
)
def test_each_troubled_list_yields_exactly_its_nine_findings(
    npsn: str, apostrophe: str, last: int
) -> None:
    assert found(from_folder(TROUBLED, npsn)) == troubled_findings(apostrophe, last=last)


@pytest.mark.parametrize(
    ("npsn", "accepted"), [("69990001", 8), ("69990002", 30), ("69990003", 54)]
)
def test_of_a_troubled_list_three_rows_are_refused_one_skipped_two_doubled(
    npsn: str, accepted: int
) -> None:
    rows = from_folder(TROUBLED, npsn).baris
    assert [sum(row.hasil is hasil for row in rows) for hasil in HasilBaca] == [accepted, 3, 1, 2]


@pytest.mark.parametrize(("npsn", "people"), [("69995001", 12), ("69995002", 34), ("69995003", 58)])
def test_a_clean_list_yields_everybody_and_no_finding(npsn: str, people: int) -> None:
    daftar = from_folder(CLEAN, npsn)
    assert daftar.temuan == ()
    assert len(daftar.orang) == people
    assert daftar.npsn == npsn


def test_the_findings_of_a_troubled_list_say_what_to_do() -> None:
    messages = {each.baris: each.pesan for each in from_folder(TROUBLED, "69990002").temuan}
    assert messages == {
        7: "Nama berisi rumus: =HYPERLINK(…). Tulis nama sebagai teks. Rumus tidak dijalankan.",
        8: "Tenaga Administrasi Sekolah tidak memakai aplikasi ini. Tidak perlu tindakan.",
        11: "Tanda petik di depan NIP diabaikan. NIP dibaca 19730723 199604 2 926. "
        "Tidak perlu tindakan bila benar.",
        12: "NUPTK 15 digit, seharusnya 16. Perbaiki NUPTK di Dapodik.",
        13: "31 Februari 1980 tidak ada di kalender. Perbaiki tanggal lahir di Dapodik.",
        14: "Status PNS Depag mengisi kinerja di e-Kinerja BKN. Masuk daftar, tetapi tidak "
        "memakai aplikasi ini. Perbaiki status di Dapodik bila salah.",
        15: "Alamat di luar belajar.id. Masuk daftar, tetapi belum bisa masuk aplikasi.",
        40: "Orang yang sama dengan baris 9, tanpa alamat email. Baris 9 dipakai. "
        "Hapus salah satu di Dapodik.",
        41: "Orang yang sama dengan baris 10, nama ditulis kapital, NIP ditulis berspasi. "
        "Baris 10 dipakai. Hapus salah satu di Dapodik.",
    }


def test_a_doubled_row_names_what_differs_and_is_not_used() -> None:
    daftar = from_folder(TROUBLED, "69990001")
    assert daftar.temuan[-1].tindakan.endswith("Isi yang berbeda: NIP.")
    [yuliana] = [orang for orang in daftar.orang if orang.nik == "5398393876190406"]
    assert (yuliana.nama, yuliana.nip) == ("Yuliana Yulianto, S.Pd.", None)


def test_titles_say_school_region_and_download_time() -> None:
    daftar = from_folder(CLEAN, "69995001")
    assert daftar.sekolah == "SD Negeri Contoh 1"
    assert (daftar.kecamatan, daftar.kabupaten, daftar.provinsi) == (
        "Contoh Timur",
        "Kabupaten Contoh Raya",
        "Contoh",
    )
    assert daftar.diunduh == datetime.fromisoformat("2024-07-08 09:15:00")


def test_a_person_is_read_with_bare_numbers_and_typed_values() -> None:
    assert read(RINA).orang == (
        OrangRoster(
            nama="Rina Contoh, S.Pd.",
            kelamin=Kelamin.PEREMPUAN,
            tempat_lahir="Contoh",
            tanggal_lahir=date(1980, 3, 15),
            nik="9999995503800001",
            nuptk="9999999999990001",
            nip="198003152010012000",
            email="rina@guru.sd.belajar.id",
            status_kepegawaian="PNS",
            jenis_ptk="Guru Kelas",
            golongan="III/c",
        ),
    )


@pytest.mark.parametrize(
    ("kolom", "value", "code", "hasil"),
    [
        ("Nama", "", "NAMA_KOSONG", HasilBaca.DITOLAK),
        ("Nama", "+62 klik", "NAMA_BERISI_RUMUS", HasilBaca.DITOLAK),
        ("Nama", "@SUM(1)", "NAMA_BERISI_RUMUS", HasilBaca.DITOLAK),
        ("Nama", "'=1+1", "NAMA_BERISI_RUMUS", HasilBaca.DITOLAK),
        ("Nama", FORMULA + "=1+1", "NAMA_BERISI_RUMUS", HasilBaca.DITOLAK),
        ("Tempat Lahir", "=1+1", "SEL_BERISI_RUMUS", HasilBaca.DITERIMA),
        ("Tempat Lahir", FORMULA + "=1+1", "SEL_BERISI_RUMUS", HasilBaca.DITERIMA),
        ("NUPTK", "99999999999900011", "NUPTK_PANJANG", HasilBaca.DITOLAK),
        ("NUPTK", "99999999999900A1", "NUPTK_BUKAN_ANGKA", HasilBaca.DITOLAK),
        ("NUPTK", 9999999999990001, "NUPTK_ANGKA_RUSAK", HasilBaca.DITOLAK),
        ("NUPTK", "'9999999999990001", "NUPTK_TANDA_PETIK", HasilBaca.DITERIMA),
        ("JK", "W", "JK_TIDAK_DIKENAL", HasilBaca.DITOLAK),
        ("Tanggal Lahir", "", "TANGGAL_LAHIR_KOSONG", HasilBaca.DITOLAK),
        ("Tanggal Lahir", "15/13/1980", "TANGGAL_LAHIR_BENTUK", HasilBaca.DITOLAK),
        ("Tanggal Lahir", "1980", "TANGGAL_LAHIR_BENTUK", HasilBaca.DITOLAK),
        ("NIP", 198003152010012000, "NIP_ANGKA_RUSAK", HasilBaca.DITOLAK),
        ("NIP", "19800315201001200", "NIP_PANJANG", HasilBaca.DITOLAK),
        ("NIP", "198013152010012000", "NIP_BULAN_LAHIR", HasilBaca.DITOLAK),
        ("NIP", "198003152010013000", "NIP_KELAMIN", HasilBaca.DITOLAK),
        ("NIP", "198003162010012000", "NIP_BEDA_TANGGAL_LAHIR", HasilBaca.DITERIMA),
        ("NIP", "198003152010011000", "NIP_BEDA_KELAMIN", HasilBaca.DITERIMA),
        ("NIP", "198003152023212000", "NIP_BEDA_STATUS", HasilBaca.DITERIMA),
        ("NIP", "", "NIP_KOSONG", HasilBaca.DITERIMA),
        ("Status Kepegawaian", "GTY/PTY", "NIP_BUKAN_ASN", HasilBaca.DITERIMA),
        ("Status Kepegawaian", "", "STATUS_KOSONG", HasilBaca.DITERIMA),
        ("Status Kepegawaian", "Relawan", "STATUS_TIDAK_DIKENAL", HasilBaca.DITERIMA),
        ("Jenis PTK", "", "JENIS_PTK_KOSONG", HasilBaca.DITOLAK),
        ("Jenis PTK", "Penjaga Sekolah", "JENIS_PTK_TIDAK_MEMAKAI", HasilBaca.DILEWATI),
        ("Email", "", "EMAIL_KOSONG", HasilBaca.DITERIMA),
        ("Email", "rina@evilbelajar.id", "EMAIL_BUKAN_BELAJAR", HasilBaca.DITERIMA),
        ("Pangkat Golongan", "III/e", "GOLONGAN_TIDAK_DIKENAL", HasilBaca.DITERIMA),
        ("NIK", "999999550380000", "NIK_PANJANG", HasilBaca.DITERIMA),
        ("NIK", 9999995503800001, "NIK_ANGKA_RUSAK", HasilBaca.DITERIMA),
    ],
)
def test_one_wrong_cell_gives_one_finding_in_its_column(
    kolom: str, value: object, code: str, hasil: HasilBaca
) -> None:
    daftar = read({**RINA, kolom: value})
    expected = "NIP" if code == "NIP_BUKAN_ASN" else kolom
    assert found(daftar) == [(6, expected, code)]
    assert daftar.baris[0].hasil is hasil
    assert daftar.temuan[0].pesan.endswith(".")


def test_a_birth_date_after_the_download_is_refused() -> None:
    daftar = read(
        {**RINA, "Tanggal Lahir": "2024-07-09", "NIP": "", "Status Kepegawaian": "GTY/PTY"}
    )
    assert found(daftar) == [(6, "Tanggal Lahir", "TANGGAL_LAHIR_SESUDAH_UNDUH")]


@pytest.mark.parametrize(
    "value",
    ["1980-03-15", "15/03/1980", "15-3-1980", "15 Maret 1980", "15 mar 1980", 29295],
)
def test_birth_dates_are_read_as_lists_write_them(value: object) -> None:
    daftar = read({**RINA, "Tanggal Lahir": value})
    assert daftar.orang[0].tanggal_lahir == date(1980, 3, 15)
    assert daftar.temuan == ()


def test_nothing_written_in_a_row_is_lost() -> None:
    written = {"Telepon": "0021", "HP": "+62 811", "Nomor Rekening Bank": "00123", "NIP": "'"}
    row = read({**RINA, **written, "Status Kepegawaian": "GTY/PTY"}).baris[0]
    assert {name: row.tertulis[COLUMNS.index(name)] for name in written} == written


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ({**BUDI, "NIK": RINA["NIK"]}, True),
        ({**BUDI, "NIK": "", "NUPTK": RINA["NUPTK"]}, True),
        ({**BUDI, "NIK": "", "NUPTK": "", "NIP": RINA["NIP"]}, True),
        (
            {
                **RINA,
                "NIK": "",
                "NUPTK": "",
                "NIP": "",
                "Nama": "Dra. RINA  CONTOH",
                "Email": "",
            },
            True,
        ),
        (BUDI, False),
    ],
)
def test_a_person_is_recognised_by_nik_else_nuptk_else_nip_else_name_and_birth_date(
    second: dict[str, object], same: bool
) -> None:
    daftar = read(RINA, second)
    assert (daftar.baris[1].ganda_dari == 6) is same
    assert len(daftar.orang) == (1 if same else 2)


def test_the_same_name_and_birth_date_with_other_nik_are_two_people() -> None:
    twin = {**BUDI, "Nama": RINA["Nama"], "Tanggal Lahir": RINA["Tanggal Lahir"]}
    assert len(read(RINA, twin).orang) == 2


def test_a_number_of_two_people_refuses_the_later_row() -> None:
    daftar = read(RINA, {**BUDI, "NUPTK": RINA["NUPTK"]})
    assert found(daftar) == [(7, "NUPTK", "NUPTK_DIPAKAI_BARIS_LAIN")]
    assert daftar.baris[1].hasil is HasilBaca.DITOLAK


def test_an_address_of_two_people_stays_with_the_first() -> None:
    daftar = read(RINA, {**BUDI, "Email": "RINA@guru.sd.belajar.id"})
    assert found(daftar) == [(7, "Email", "EMAIL_DIPAKAI_BARIS_LAIN")]
    assert [orang.email for orang in daftar.orang] == ["rina@guru.sd.belajar.id", None]


def test_a_second_principal_is_to_be_checked() -> None:
    principal = {"Jenis PTK": "Kepala Sekolah"}
    daftar = read({**RINA, **principal}, {**BUDI, **principal})
    assert found(daftar) == [(7, "Jenis PTK", "KEPALA_SEKOLAH_GANDA")]
    assert len(daftar.orang) == 2


def test_a_refused_first_row_does_not_hide_the_second_row_of_the_person() -> None:
    daftar = read({**RINA, "Nama": "=1"}, RINA)
    assert found(daftar) == [(6, "Nama", "NAMA_BERISI_RUMUS")]
    assert len(daftar.orang) == 1


def test_without_any_number_a_person_is_known_by_name_and_birth_date() -> None:
    person = {**RINA, "NIK": "", "NUPTK": "", "NIP": "", "Status Kepegawaian": "GTY/PTY"}
    assert found(read(person)) == [(6, "NIK", "TANPA_NOMOR")]


def test_empty_rows_are_passed_over_and_row_numbers_stay_those_of_the_sheet() -> None:
    daftar = read(RINA, {"No": 2}, {}, BUDI, {"No": 5, "Nama": "   "})
    assert [row.baris for row in daftar.baris] == [6, 9]


def test_other_columns_are_refused_and_named() -> None:
    header = ["Nomor HP" if name == "HP" else name for name in COLUMNS if name != "NUPTK"]
    with pytest.raises(RuleBroken) as refused:
        parse_roster(workbook(header=header), berkas=NAME)
    assert refused.value.code == "KOLOM_BERBEDA"
    assert dict(refused.value.facts) == {"kurang": "NUPTK, HP", "lebih": "Nomor HP"}
    assert file_sentence(refused.value) == (
        "Kolom di baris 5 tidak sama dengan daftar guru Dapodik. Belum ada: NUPTK, HP. "
        "Tidak dikenal: Nomor HP. Pilih file yang diunduh dari Dapodik tanpa diubah."
    )


def test_columns_are_found_by_name_in_any_order() -> None:
    assert (
        parse_roster(workbook(RINA, header=list(reversed(COLUMNS))), berkas=NAME).orang
        == read(RINA).orang
    )


def test_a_list_without_people_is_refused() -> None:
    with pytest.raises(RuleBroken, match="DAFTAR_KOSONG"):
        parse_roster(workbook(), berkas=NAME)


def test_npsn_comes_from_the_file_name_or_from_the_caller() -> None:
    content = workbook(RINA)
    assert parse_roster(content, berkas="daftar-guru-69990009 (1).xlsx").npsn == "69990009"
    assert parse_roster(content, berkas="unduhan.xlsx", npsn="69990009").npsn == "69990009"
    with pytest.raises(RuleBroken, match="NPSN_TIDAK_DIKETAHUI"):
        parse_roster(content, berkas="unduhan.xlsx")
    with pytest.raises(RuleBroken, match="NPSN_BEDA"):
        parse_roster(content, berkas=NAME, npsn="69990008")


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(COLUMNS),
        st.text() | st.from_regex(r"'?[0-9]{14,19}|[0-9/-]{8,10}", fullmatch=True),
    ),
    st.booleans(),
)
def test_any_row_is_read_with_a_sentence_for_each_finding(
    written: dict[str, str], numeric: bool
) -> None:
    cells = {name: Sel(str(RINA.get(name, ""))) for name in COLUMNS}
    cells |= {name: Sel(text, angka=numeric) for name, text in written.items()}
    row = read_row(6, cells, jenis_ptk=frozenset({"Guru Kelas"}), diunduh=date(2024, 7, 8))
    assert row.tertulis == tuple(cell.teks for cell in cells.values())
    assert all(temuan.pesan.endswith(".") for temuan in row.temuan)
    assert (row.orang is None) == any(temuan.akibat != "perlu_dicek" for temuan in row.temuan)


def test_five_thousand_rows_are_read_in_time(capsys: pytest.CaptureFixture[str]) -> None:
    people = [
        {
            **RINA,
            "Nama": f"Guru Contoh {number}",
            "NIK": f"{9999995503800001 + number}",
            "NUPTK": f"{9999999999900001 + number}",
            "NIP": "",
            "Status Kepegawaian": "GTY/PTY",
            "Email": f"guru{number}@guru.sd.belajar.id",
        }
        for number in range(5_000)
    ]
    content = workbook(*people)
    started = time.perf_counter()
    daftar = parse_roster(content, berkas=NAME)
    seconds = time.perf_counter() - started
    with capsys.disabled():
        print(f"\n5000 baris, {len(content) // 1024} KB: {seconds:.2f} s")  # noqa: T201 - the measure is the point
    assert len(daftar.orang) == 5_000
    assert seconds < 10
    with pytest.raises(RuleBroken, match="BARIS_TERLALU_BANYAK"):
        parse_roster(workbook(*people, people[0]), berkas=NAME)
