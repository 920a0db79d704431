"""The filter of a list as it stands in the address."""

from __future__ import annotations

from datetime import date

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.penyaring import (
    Penyaring,
    days_late,
    filter_of_form,
    number,
    paging,
    read_filter,
    share,
    stage_words,
)
from kinerja_app.ui.views import Paging
from tests.ui.daftar import contoh


def test_an_address_without_a_query_asks_for_nothing() -> None:
    assert read_filter(lambda _: "") == Penyaring()


def test_the_filter_comes_back_from_its_own_address() -> None:
    wanted = Penyaring(status="belum", cari="dian s", urut="nama", halaman=2)
    assert wanted.address("/guru") == "/guru?status=belum&cari=dian+s&urut=nama&halaman=2"


def test_a_page_that_is_no_number_is_the_first() -> None:
    assert read_filter(lambda name: "x1" if name == "halaman" else "").halaman == 1
    assert read_filter(lambda name: "0" if name == "halaman" else "").halaman == 1


def test_terlambat_stands_for_those_who_have_not_submitted() -> None:
    assert Penyaring(status="terlambat").saringan().status == (
        StatusRencana.BELUM_MENGAJUKAN,
        StatusRencana.DRAF,
    )


def test_an_unknown_status_shows_everything() -> None:
    assert Penyaring(status="entah").saringan().status == ()


def test_a_new_search_begins_on_the_first_page_and_keeps_the_status() -> None:
    shown = Penyaring(status="belum", halaman=3)
    assert filter_of_form({"cari": " dian ", "urut": None}, shown) == Penyaring(
        status="belum", cari="dian"
    )


def test_pages_name_their_rows_and_neighbours() -> None:
    middle = paging(Penyaring(halaman=2), routes.DAFTAR_GURU, 60, noun="guru")
    assert middle == Paging("26–\u206050 dari 60 guru", "/guru", "/guru?halaman=3")
    assert paging(Penyaring(), "/guru", 0, noun="guru") == Paging("Tidak ada guru")


def test_widths_and_numbers_of_counters() -> None:
    assert share(7, 40) == "17.5%"
    assert share(0, 0) == "0%"
    assert number({StatusRencana.DRAF: 2, StatusRencana.BELUM_MENGAJUKAN: 6}, "belum") == 8


def test_the_stage_comes_with_its_days_left() -> None:
    assert stage_words(contoh.deadlines(), date(2024, 8, 5)) == "Perencanaan, sisa 26 hari"


def test_the_last_day_of_planning_is_not_late_and_the_next_day_is() -> None:
    assert days_late(contoh.deadlines(), date(2024, 8, 31)) == 0
    assert days_late(contoh.deadlines(), date(2024, 9, 1)) == 1
