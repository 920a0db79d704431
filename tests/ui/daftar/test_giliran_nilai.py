"""What the lists say of ratings that wait."""

import pytest

from kinerja_app.persistence.giliran_nilai import SIAP_FINAL
from kinerja_app.ui.daftar.giliran_nilai import act_on, needed_of_head, tag_nilai, turn_card


def test_the_card_counts_what_waits_and_for_what() -> None:
    shown = turn_card({"PERLU_DINILAI": 2, SIAP_FINAL: 1})
    assert (shown.judul, shown.kalimat, shown.href) == (
        "3 penilaian menunggu Anda",
        "2 perlu dinilai, 1 siap difinalkan.",
        "/kemajuan?status=GILIRAN_SAYA",
    )


def test_without_a_turn_there_is_no_card() -> None:
    assert turn_card({}).judul == ""


@pytest.mark.parametrize(
    ("group", "verb", "mine", "others"),
    [
        ("PERLU_DINILAI", "Nilai", "Perlu dinilai", "Menunggu penilaian"),
        ("DIREKOMENDASIKAN", "Tetapkan", "Perlu ditetapkan", "Direkomendasikan"),
        ("KEBERATAN", "Putuskan", "Perlu diputuskan", "Keberatan"),
        (SIAP_FINAL, "Finalkan", "Siap difinalkan", "Menunggu final"),
    ],
)
def test_a_step_reads_as_an_act_only_to_the_one_who_takes_it(
    group: str, verb: str, mine: str, others: str
) -> None:
    assert act_on(group) == verb
    assert tag_nilai(group, mine=True).label == mine
    assert tag_nilai(group, mine=True).kind == "me"
    assert tag_nilai(group, mine=False).label == others
    assert tag_nilai(group, mine=False).kind != "me"


@pytest.mark.parametrize(
    ("group", "mine", "alone", "words"),
    [
        ("PERLU_DINILAI", True, False, "Anda merekomendasikan penilaian"),
        ("PERLU_DINILAI", True, True, "Anda menilai: belum ada pengawas"),
        ("PERLU_DINILAI", False, False, "Pengawas merekomendasikan penilaian"),
        ("DIREKOMENDASIKAN", False, False, "Kepala Dinas menetapkan predikat"),
        ("DINILAI", False, False, "KS menerima hasil"),
        (SIAP_FINAL, True, False, "Anda memfinalkan hasil"),
        ("FINAL", False, False, "Tidak ada"),
    ],
)
def test_what_has_to_happen_with_the_rating_of_a_ks(
    group: str, *, mine: bool, alone: bool, words: str
) -> None:
    assert needed_of_head(group, mine=mine, alone=alone) == words
