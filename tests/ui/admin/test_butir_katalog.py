"""The catalogue as the admin sees it."""

from __future__ import annotations

from kinerja_app.regulations import by_id, catalogue_rows
from kinerja_app.ui.admin.butir_katalog import USULAN, list_options, lists
from kinerja_app.ui.views import Option

ROWS = catalogue_rows(by_id("R2024S2"))


def test_the_first_view_is_everything_that_is_only_proposed() -> None:
    found = lists(ROWS, jenis=USULAN, cari="")
    assert [each.judul for each in found] == [
        "Indikator Kepala Sekolah",
        "Fokus perilaku",
        "RHK Pengembangan Kompetensi",
        "Tugas Tambahan",
        "Aspek RHK untuk e-Kinerja",
        "Kode kuadran e-Kinerja",
    ]
    assert all(item.usulan for each in found for item in each.butir)


def test_a_list_shows_official_items_with_their_source() -> None:
    (found,) = lists(ROWS, jenis="sub_indikator", cari="")
    first = found.butir[0]
    assert (found.jumlah, first.label, first.usulan) == (
        "8 butir",
        "Keteraturan Suasana Kelas",
        False,
    )
    assert first.sumber


def test_an_unknown_fokus_says_so_and_its_field_is_empty() -> None:
    (found,) = lists(ROWS, jenis="fokus", cari="")
    unknown = next(item for item in found.butir if not item.isi)
    assert unknown.label == "Nama resmi belum diketahui"
    assert not unknown.berketerangan


def test_a_fokus_names_its_practice() -> None:
    (found,) = lists(ROWS, jenis="fokus", cari="KSK-1")
    assert [item.induk for item in found.butir] == ["Keteraturan Suasana Kelas"]


def test_only_lists_with_points_ask_for_points() -> None:
    (rhk,) = lists(ROWS, jenis="rhk", cari="")
    (duties,) = lists(ROWS, jenis="tugas_tambahan", cari="")
    assert all(item.poin for item in rhk.butir)
    assert not any(item.poin for item in duties.butir)


def test_lists_that_a_rule_set_lacks_are_not_offered() -> None:
    options = list_options(ROWS)
    assert options[0] == Option("usulan", "Semua usulan (51)")
    assert Option("rhk", "RHK Pengembangan Kompetensi (18)") in options
    assert "kompetensi" not in {each.value for each in options}
