from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kinerja_app.ui import formatting as f

FIFTH = date(2024, 8, 5)


def test_a_date_keeps_day_and_month_on_one_line() -> None:
    assert f.tanggal(FIFTH) == "5\u00a0Agustus 2024"


def test_a_date_with_its_weekday() -> None:
    assert f.hari_tanggal(FIFTH) == "Senin, 5\u00a0Agustus 2024"


def test_a_short_date_leaves_the_year_out() -> None:
    assert f.tanggal_pendek(date(2024, 7, 31)) == "31\u00a0Juli"


def test_a_time_is_that_of_the_zone() -> None:
    moment = datetime(2024, 8, 5, 6, 5, tzinfo=UTC)
    assert f.jam(moment) == "13.05"
    assert f.jam(moment, "Asia/Jayapura") == "15.05"


def test_a_naive_moment_has_no_time() -> None:
    with pytest.raises(ValueError, match="time zone"):
        f.jam(datetime(2024, 8, 5, 6, 5))  # noqa: DTZ001 - the refusal of a naive moment


def test_a_moment_near_midnight_belongs_to_the_local_day() -> None:
    assert f.waktu(datetime(2024, 8, 4, 17, 30, tzinfo=UTC)) == "5\u00a0Agustus 2024, 00.30"


def test_an_appointment_names_weekday_and_zone() -> None:
    moment = datetime(2024, 9, 12, 2, 0, tzinfo=UTC)
    assert f.janji(moment) == "Kamis, 12\u00a0September 2024, 09.00 WIB"


def test_a_period_long_and_short() -> None:
    first, last = date(2024, 7, 1), date(2024, 12, 31)
    assert f.rentang_bulan(first, last) == "Juli–Desember 2024"
    assert f.rentang_bulan(first, last, form="pendek") == "Jul–Des 2024"


@pytest.mark.parametrize(
    ("value", "text"), [(37.5, "37,5"), (20000, "20.000"), (-4, "−4"), (32, "32")]
)
def test_numbers_are_written_the_indonesian_way(value: float, text: str) -> None:
    assert f.angka(value) == text


def test_fixed_decimals() -> None:
    assert f.angka(87.5, decimals=2) == "87,50"


def test_a_range_of_points() -> None:
    assert f.bagian_dari(26, 50, 2035, "guru") == "26–\u206050 dari 2.035 guru"
    assert f.rentang(32, 128, "poin") == "32–\u2060128\u00a0poin"


def test_a_nip_is_grouped_8_6_1_3() -> None:
    assert f.nip("999901012020012001") == "99990101\u00a0202001\u00a02\u00a0001"


def test_a_wrong_nip_is_shown_as_it_is() -> None:
    assert f.nip("12345") == "12345"


def test_a_nuptk_is_grouped_in_fours() -> None:
    assert f.nuptk("1234567890123456") == "1234\u00a05678\u00a09012\u00a03456"


@pytest.mark.parametrize(
    ("deadline", "text"),
    [
        (date(2024, 8, 31), "Sisa 26 hari"),
        (date(2024, 8, 6), "Sisa 1 hari"),
        (FIFTH, "Hari terakhir"),
        (date(2024, 8, 2), "Lewat 3 hari"),
    ],
)
def test_days_left(deadline: date, text: str) -> None:
    assert f.sisa(deadline, on=FIFTH) == text


def test_since_names_another_year_only() -> None:
    assert f.sejak(date(2024, 8, 2), on=FIFTH) == "sejak 2\u00a0Agustus"
    assert f.sejak(date(2023, 8, 2), on=FIFTH) == "sejak 2\u00a0Agustus 2023"


@pytest.mark.parametrize(
    ("size", "text"), [(10, "1\u00a0KB"), (348160, "340\u00a0KB"), (3355443, "3,2\u00a0MB")]
)
def test_file_sizes(size: int, text: str) -> None:
    assert f.ukuran(size) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("Dian Saputra, S.Pd.", "DS"), ("Dr. Budi Eka Ramadhan", "BR"), ("Sulastri", "SU"), ("", "")],
)
def test_initials_leave_titles_out(name: str, text: str) -> None:
    assert f.inisial(name) == text
