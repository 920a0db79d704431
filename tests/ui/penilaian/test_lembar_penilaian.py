import re
from dataclasses import replace

import pytest

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, StatusPenilaian
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.predikat import Rating
from kinerja_app.persistence.pembinaan_repository import PembinaanTercatat
from kinerja_app.persistence.penilaian_repository import (
    Butir,
    Dikosongkan,
    Nilai,
    UmpanBalikTersimpan,
)
from kinerja_app.ui.penilaian.bagian_penilaian import parts
from kinerja_app.ui.penilaian.halaman_penilaian import matrix
from kinerja_app.ui.penilaian.lembar_penilaian import head, predikat_of, rating_box
from tests.ui.penilaian.contoh import BAIK, JUDGED, PENETAP, RATED, rating, sheet

L = LangkahPenilaian
LOOKS_OF_A_CELL = 7
"""How often a cell of the matrix stands in the drawing: once for each way it may be marked."""


def test_before_the_rating_is_begun_only_beginning_is_offered() -> None:
    shown = head(sheet(None), orang="o12")
    assert (shown.boleh_mulai, shown.perlu_alasan, shown.tombol) == (True, True, "")
    assert shown.tag.label == "Pelaksanaan"


def test_the_one_who_determines_and_the_one_who_recommends_read_their_own_verb() -> None:
    determining = head(sheet(rating(), L.SIMPAN_NILAI, L.TETAPKAN), orang="o12")
    recommending = head(sheet(rating(), L.SIMPAN_NILAI, L.REKOMENDASIKAN), orang="o12")
    assert determining.tombol == "Tetapkan penilaian"
    assert recommending.tombol == "Rekomendasikan penilaian"


def test_the_record_of_a_delegated_decision_says_on_whose_behalf() -> None:
    behalf = replace(PENETAP, atas_nama="Teguh (SK 800/7/2024)")
    shown = head(sheet(rating(), L.TETAPKAN, kewenangan=behalf), orang="o12")
    assert shown.atas_nama == "Teguh (SK 800/7/2024)"


def test_nothing_is_chosen_and_the_proposal_is_marked() -> None:
    found = sheet(rating())
    box = rating_box(found.usulan_hasil, None, "", rekomendasi=None)
    assert (box.nilai, box.beda, box.usulan) == ("", False, "Usulan: Sesuai Ekspektasi.")
    assert box.sebab == "Nilai tengah dari yang Anda nilai satu per satu."
    assert [each.tag.label for each in box.opsi] == ["", "Usulan", ""]


def test_departing_opens_the_reason_and_following_does_not() -> None:
    usulan = sheet(rating()).usulan_hasil
    assert rating_box(usulan, Rating.DI_ATAS, "", rekomendasi=None).beda
    assert not rating_box(usulan, Rating.SESUAI, "", rekomendasi=None).beda


def test_a_recommendation_takes_the_place_of_the_proposal() -> None:
    usulan = sheet(rating()).usulan_hasil
    box = rating_box(usulan, Rating.SESUAI, "", rekomendasi=Rating.DI_BAWAH)
    assert (box.usulan, box.beda) == ("Rekomendasi: Di Bawah Ekspektasi.", True)


def test_the_predikat_is_explained_by_its_cell() -> None:
    found = predikat_of(BAIK, sheet(rating()))
    assert (found.nama, found.baris, found.kolom) == (
        "Baik",
        "Di Atas Ekspektasi",
        "Sesuai Ekspektasi",
    )
    assert found.kalimat == (
        "Hasil kerja di atas ekspektasi dan perilaku kerja sesuai ekspektasi bertemu di Baik."
    )


def test_transposition_the_drawn_matrix_has_hasil_kerja_down_and_perilaku_kerja_across() -> None:
    drawn = re.findall("Sangat Baik|Sangat Kurang|Butuh|Kurang|Baik", str(matrix("", "").render()))
    assert drawn[::LOOKS_OF_A_CELL] == [
        *("Kurang", "Baik", "Sangat Baik"),
        *("Kurang", "Baik", "Baik"),
        *("Sangat Kurang", "Butuh", "Butuh"),
    ]


def test_only_the_cell_of_both_ratings_may_be_current() -> None:
    drawn = str(matrix("", "").render())
    assert drawn.count("aria-current") == len(Rating) ** 2, "once for each cell, in its marked form"


def test_with_one_rating_missing_there_is_no_predikat() -> None:
    found = predikat_of(Nilai(hasil=Rating.SESUAI), sheet(rating()))
    assert (found.nama, found.baris, found.kolom) == ("", "Sesuai Ekspektasi", "")
    assert found.kalimat == "Pilih kedua rating untuk melihat predikat."


def test_each_part_is_judged_on_its_own_things() -> None:
    found = {each.id: each for each in parts(sheet(rating()), simpan="o12/nilai/")}
    assert [each.label for each in found["praktik"].pilihan] == [
        "Upaya Refleksi",
        "Upaya Mempelajari",
        "Perubahan Praktik",
        "Praktik Kinerja",
    ]
    assert found["pengembangan"].fakta == "0 dari 32 poin terverifikasi"
    assert found["pengembangan"].usulan.startswith("Usulan: Di Bawah Ekspektasi.")
    assert found["praktik"].usulan == (
        "Usulan: Sesuai Ekspektasi. Kebanyakan dimensi Anda nilai begitu."
    )
    assert {each.sumber for each in found.values() if each.usulan} == {
        "Usulan Kinerja (usulan – belum resmi)"
    }
    assert found["tugas_tambahan"].pilihan == ()
    assert [(each.kunci, each.nilai) for each in found["perilaku"].pilihan] == [
        ("aspek/PK1", "DI_ATAS")
    ]


def test_feedback_is_written_on_each_rhk_and_each_behaviour_below_what_was_said() -> None:
    said = UmpanBalikTersimpan("rhk:RHK01", "Kirim yang kedua.", "Budi Ramadhan", RATED)
    drafted = replace(JUDGED, umpan_balik=(Butir("aspek:PK1", "Ramah dan sabar."),))
    found = replace(sheet(replace(rating(), pertimbangan=drafted)), umpan_balik=(said,))
    written = {
        umpan.kunci: (umpan.teks, umpan.sebelum)
        for part in parts(found, simpan="o12/nilai/")
        for umpan in part.umpan
    }
    assert written == {
        "praktik": ("", ()),
        "rhk:RHK01": ("", ("Kirim yang kedua. (Budi Ramadhan)",)),
        "aspek:PK1": ("Ramah dan sabar.", ()),
    }


@pytest.mark.parametrize(
    ("status", "kalimat"),
    [
        (None, "Sekolah ini belum punya pengawas. Admin dinas mencatat SK Tim Kerja."),
        ("diajukan", "SK Ratna Dewayani belum diverifikasi. Admin dinas yang memverifikasinya."),
        (
            "diverifikasi_dinas",
            "Ratna Dewayani belum dikonfirmasi. Dian Saputra, S.Pd. mengonfirmasinya di Data diri.",
        ),
        (
            "aktif",
            "Ratna Dewayani tidak aktif lagi sebagai pengawas. Admin dinas menautkan yang lain.",
        ),
    ],
)
def test_a_missing_link_names_who_must_act(status: str | None, kalimat: str) -> None:
    link = PembinaanTercatat(1, 2, "Ratna Dewayani", "69995002", "821/1", None, status or "", None)
    found = replace(sheet(rating()), tanpa_pengawas=True, pembinaan=link if status else None)
    assert head(found, orang="o12").belum_terhubung == kalimat


def test_a_missing_link_is_no_matter_once_the_rating_is_determined() -> None:
    done = replace(rating(), status=StatusPenilaian.FINAL)
    found = replace(sheet(done), tanpa_pengawas=True)
    assert head(found, orang="o12").belum_terhubung == ""


def test_the_assessor_reads_which_marks_a_change_emptied_until_they_are_marked_again() -> None:
    dimensi = tuple(each.kode for each in JUDGED.dimensi)
    gone = Dikosongkan(
        (f"dimensi/{dimensi[0]}", "komponen/Praktik Kinerja"), Perubahan.PRAKTIK, RATED
    )
    emptied = replace(
        JUDGED,
        dimensi=(Butir(dimensi[0]), *JUDGED.dimensi[1:]),
        komponen=(Butir("Praktik Kinerja"), *JUDGED.komponen[1:]),
        dikosongkan=gone,
    )
    found = head(sheet(replace(rating(), pertimbangan=emptied)), orang="12")
    assert found.dikosongkan == (
        "Praktik Kinerja diubah 9\u00a0Desember 2024, sehingga tanda pada bagian Praktik Kinerja "
        f"dikosongkan: {dimensi[0]}, Praktik Kinerja. Tandai lagi menurut siklus yang baru. "
        "Isian lain tetap."
    )
    half = replace(emptied, dimensi=JUDGED.dimensi)
    assert "dikosongkan: Praktik Kinerja." in (
        head(sheet(replace(rating(), pertimbangan=half)), orang="12").dikosongkan
    )
    again = replace(JUDGED, dikosongkan=gone)
    assert head(sheet(replace(rating(), pertimbangan=again)), orang="12").dikosongkan == ""
