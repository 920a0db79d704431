"""The dry run and the earlier exports in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kinerja_app.domain.ekinerja import Kumpulan
from kinerja_app.domain.ekinerja_beda import Perbedaan, difference
from kinerja_app.domain.ekinerja_rhk import rhk_rows
from kinerja_app.persistence.ekspor_repository import Ekspor
from kinerja_app.services.ekspor_ekinerja import RencanaEkspor
from kinerja_app.ui.ekinerja.lembar_ekspor import board, export_row, rows
from tests.domain.test_ekinerja import RULES, SKP
from tests.ui.ekinerja.test_lembar_periksa import PERIODE, seen

AT = datetime(2024, 12, 20, 2, 0, tzinfo=UTC)
MADE = Ekspor("2024-1", "69990001", 1, "a" * 64, 2048, 3, 1, 4, 0, 0, 1, 0, AT, 7, "Mulyadi", "SMP")
WHOLE = Kumpulan("2024-2", rhk=rhk_rows(SKP, RULES))


def plan(beda: Perbedaan, before: Ekspor | None = MADE) -> RencanaEkspor:
    return RencanaEkspor(PERIODE, seen(), WHOLE, b"", beda, before, 0, "69990001", 1)


def test_the_first_export_says_that_there_was_none() -> None:
    shown = board(plan(difference(Kumpulan("2024-2"), WHOLE), None))
    assert shown.judul == "3 rekaman, belum pernah diekspor"
    assert shown.fakta[-1].text == "3 baru, 0 berubah, 0 tidak ada lagi, 0 tetap"
    assert shown.alis == "SMP Negeri Melati Satu, Januari–Juni 2024"


def test_an_export_without_a_change_says_so() -> None:
    shown = board(plan(difference(WHOLE, WHOLE)))
    assert shown.judul == "Tidak ada perubahan sejak ekspor terakhir"
    assert (shown.tertahan, shown.lainnya) == ("", "")


def test_a_changed_record_is_named_with_its_person_and_its_words() -> None:
    first, *rest = WHOLE.rhk
    beda = difference(Kumpulan("2024-2", (first,)), Kumpulan("2024-2", (replace(first, rhk="B"),)))
    assert rest
    assert board(plan(beda)).judul == "1 rekaman berubah sejak ekspor terakhir"
    (row,) = rows(beda)
    assert (row.tanda.label, row.sumber, row.keterangan) == ("Berubah", "RHK", "B")


def test_an_earlier_export_offers_its_files() -> None:
    row = export_row(MADE)
    assert row.isi == "SMP: 3 RHK, 1 hasil"
    assert [each.href for each in row.file] == [
        "/ekinerja/unduh/7/json",
        "/ekinerja/unduh/7/rhk",
        "/ekinerja/unduh/7/kinerjaPeriodik",
        "/ekinerja/unduh/7/skp22",
    ]
    assert export_row(replace(MADE, oleh="", nama_sekolah="", sekolah=4)).oleh == "Baris perintah"
