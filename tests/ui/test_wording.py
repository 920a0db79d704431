from __future__ import annotations

import re

import pytest

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.errors import ManyProblems, NotFound, RuleBroken
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.ui import wording
from kinerja_app.ui.wording_status import RENCANA, Pembaca, tag_rencana

LAW = Citation("Kepdirjen GTK 4242/B.B1/HK.03.01/2024")
SHORT = RuleBroken("POIN_KURANG", source=LAW, field="rhk", total=28, minimum=32, kurang=4)
FORBIDDEN = re.compile(
    r"\b(maaf|silakan|mohon|invalid|wajib diisi|klik di sini)\b|!", re.IGNORECASE
)


def test_a_refusal_says_number_and_remedy() -> None:
    assert wording.sentence(SHORT) == "Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin"


def test_an_unknown_code_gives_a_neutral_sentence_with_the_code() -> None:
    assert wording.sentence(NotFound("BARU")) == "Langkah ini belum bisa dilakukan (kode BARU)"


def test_of_several_sentences_the_last_one_ends_too() -> None:
    closed = RuleBroken("GERBANG_TERTUTUP", jumlah=3)
    assert [each.sentence for each in wording.problems(ManyProblems((SHORT, closed)))] == [
        "Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin",
        "3 hal masih menahan pengiriman. Perbaiki yang disebut di halaman e-Kinerja.",
    ]


def test_a_missing_fact_is_not_guessed() -> None:
    assert "POIN_KURANG" in wording.sentence(RuleBroken("POIN_KURANG", total=28))


def test_dates_and_numbers_among_the_facts_are_written_as_text() -> None:
    error = RuleBroken("RENTANG_TERBALIK", mulai="2024-08-05", selesai="2024-07-01")
    assert wording.sentence(error) == (
        "Tanggal selesai 1\u00a0Juli 2024 mendahului tanggal mulai 5\u00a0Agustus 2024"
    )


def test_a_text_as_long_as_a_date_stays_as_it_is() -> None:
    error = RuleBroken("GOLONGAN_TIDAK_DIKENAL", isi="abcdefghij")
    assert wording.sentence(error) == "Golongan abcdefghij tidak dikenal. Pilih dari daftar"


def test_a_proposal_of_our_own_says_so() -> None:
    own = Citation("Usulan K-08", Confidence.USULAN)
    assert wording.source_line(own) == "Usulan K-08 (usulan – belum resmi)"
    assert wording.source_line(LAW) == "Kepdirjen GTK 4242/B.B1/HK.03.01/2024"
    assert wording.source_line(None) == ""


def test_many_problems_become_one_summary_in_order() -> None:
    second = RuleBroken("PERILAKU_BELUM", field="perilaku-harmonis", aspek="Harmonis")
    shown = wording.problems(ManyProblems((SHORT, second)))
    assert [(each.field, each.sentence) for each in shown] == [
        ("rhk", "Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin"),
        ("perilaku-harmonis", "Pilih satu perilaku untuk Harmonis"),
    ]
    assert shown[0].source == LAW.source
    assert wording.field_sentence(shown, "perilaku-harmonis") == shown[1].sentence
    assert wording.field_sentence(shown, "lain") == ""


def test_two_areas_may_not_word_one_code() -> None:
    with pytest.raises(wording.WordedTwice):
        wording.collected(({"A": "satu"}, {"A": "dua"}))


@pytest.mark.parametrize("code", sorted(wording.SENTENCES))
def test_every_sentence_keeps_the_house_words(code: str) -> None:
    text = wording.SENTENCES[code]
    assert not FORBIDDEN.search(text)
    assert not text.endswith(".")


def test_every_status_of_a_plan_has_a_label() -> None:
    assert set(RENCANA) == {status.value for status in StatusRencana}


def test_only_the_one_who_acts_sees_the_accent() -> None:
    assert tag_rencana("DIAJUKAN", Pembaca.PEGAWAI).label == "Menunggu persetujuan"
    assert tag_rencana("DIAJUKAN", Pembaca.PENILAI).kind == "me"
    assert tag_rencana("DIAJUKAN", Pembaca.PENINJAU).label == "Perlu ditinjau"


def test_an_inactive_person_is_shown_with_the_reason() -> None:
    tag = tag_rencana("TIDAK_AKTIF", Pembaca.PENILAI, alasan="pensiun")
    assert tag.label == "Tidak aktif: pensiun"


def test_a_refused_file_is_worded_where_the_command_line_words_it() -> None:
    size = RuleBroken("BERKAS_TERLALU_BESAR", ukuran_byte=12_000_000, batas_byte=10 * 1024 * 1024)
    assert wording.sentence(size) == (
        "File ini 11,5 MB, batasnya 10 MB. Unduh daftar satu sekolah saja dari Dapodik"
    )
    assert wording.sentence(RuleBroken("RAPOR_KOSONG")) == (
        "Tidak ada baris hasil di bawah judul kolom. Pilih file lain"
    )


def test_a_file_refusal_without_its_facts_is_not_guessed() -> None:
    assert wording.sentence(RuleBroken("NPSN_BEDA")) == (
        "Langkah ini belum bisa dilakukan (kode NPSN_BEDA)"
    )
