from __future__ import annotations

from datetime import datetime

from kinerja_app.integrations.perbandingan import BarisPratinjau, Hasil, Perubahan
from kinerja_app.integrations.temuan import Temuan
from kinerja_app.services.impor import HasilImpor
from kinerja_app.ui.operator.isi_pratinjau import (
    SHOWN_FINDINGS,
    Kemajuan,
    PerubahanTampil,
    as_shown,
)
from kinerja_app.ui.views import Finding, Tag

SHORT_NUPTK = Temuan(8, "NUPTK", "NUPTK_PANJANG", {"jumlah": 15, "seharusnya": 16})


def outcome(**differs: object) -> HasilImpor:
    values: dict[str, object] = {
        "berkas": "daftar-guru-69990001.xlsx",
        "npsn": "69990001",
        "baru": 9,
        "berubah": 2,
        "tetap": 0,
        "ditolak": 3,
        "dilewati": 1,
        "temuan": (SHORT_NUPTK,),
        "sekolah": "SD Negeri Contoh 1",
        "diunduh": datetime(2024, 7, 8, 9, 15),  # noqa: DTZ001 - the list names no zone
    }
    return HasilImpor(**{**values, **differs})  # type: ignore[arg-type] # built by name


def test_the_heading_is_the_result() -> None:
    shown = as_shown(outcome())
    assert shown.judul == "11 dari 15 baris siap disimpan"
    assert shown.simpan == "Simpan 11 baris"
    assert shown.keterangan == "SD Negeri Contoh 1, diunduh 8\u00a0Juli 2024 09.15"


def test_the_lead_speaks_of_findings_only_where_there_are_some() -> None:
    assert "Periksa temuan di bawah" in as_shown(outcome()).pengantar
    assert "Baca yang berubah di bawah" in as_shown(outcome(temuan=())).pengantar
    assert as_shown(outcome(temuan=(), berubah=0)).pengantar == "Belum ada yang disimpan."


def test_the_five_counts_stand_in_their_order() -> None:
    assert [(each.number, each.label) for each in as_shown(outcome()).jumlah] == [
        ("9", "Baru"),
        ("2", "Berubah"),
        ("0", "Tetap"),
        ("3", "Ditolak"),
        ("1", "Dilewati"),
    ]


def test_a_finding_says_place_consequence_and_remedy() -> None:
    shown = as_shown(outcome())
    assert shown.judul_temuan == "1 temuan"
    assert shown.temuan == (
        Finding(
            "Baris 8",
            "Kolom NUPTK",
            Tag("bad", "circle-x", "Ditolak"),
            "NUPTK 15 digit, seharusnya 16",
            "Perbaiki NUPTK di Dapodik.",
        ),
    )


def test_a_very_long_list_of_findings_is_cut_and_says_where_the_rest_is() -> None:
    shown = as_shown(outcome(temuan=(SHORT_NUPTK,) * (SHOWN_FINDINGS + 7)))
    assert len(shown.temuan) == SHOWN_FINDINGS
    assert shown.sisa == "7 temuan lagi ada di CSV."


def test_changed_values_are_shown_old_and_new() -> None:
    row = BarisPratinjau(
        12,
        "Dian Saputra",
        Hasil.BERUBAH,
        id=7,
        perubahan=(Perubahan("NIP", "", "198003262019212909"),),
    )
    assert as_shown(outcome(baris=(row,))).perubahan == (
        PerubahanTampil(
            "Dian Saputra",
            "Baris 12",
            "NIP",
            "(kosong)",
            "19800326\u00a0201921\u00a02\u00a0909",
        ),
    )


def test_a_file_without_findings_says_so() -> None:
    shown = as_shown(outcome(temuan=(), ditolak=0, dilewati=0))
    assert (shown.judul, shown.judul_temuan) == ("11 dari 11 baris siap disimpan", "Tanpa temuan")


def test_progress_is_said_in_rows() -> None:
    progress = Kemajuan()
    assert progress.kalimat == "File dibaca"
    progress.catat(120, 1400)
    assert progress.kalimat == "120 dari 1.400 baris disimpan"
