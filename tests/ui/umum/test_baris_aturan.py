from __future__ import annotations

from dataclasses import fields

import pytest

from kinerja_app.regulations import IN_ORDER, RuleSet, by_id, describe
from kinerja_app.ui.umum.baris_aturan import LABELS, BarisAturan, sections
from kinerja_app.ui.views import Tag


def test_every_provision_has_a_name_in_words() -> None:
    assert set(LABELS) == {each.name for each in fields(RuleSet)}


@pytest.mark.parametrize("rules", IN_ORDER, ids=lambda rules: rules.id.value)
def test_no_row_of_a_rule_set_is_lost(rules: RuleSet) -> None:
    rows = describe(rules)
    assert sum(len(each.baris) for each in sections(rows)) == len(rows)


def found(cari: str) -> list[BarisAturan]:
    rows = describe(by_id("R2024S2"))
    return [row for section in sections(rows, cari=cari) for row in section.baris]


@pytest.mark.keluhan(31)
def test_the_minimum_of_points_stands_with_its_source() -> None:
    (row,) = found("poin paling sedikit")
    assert (row.nama, row.isi) == ("Poin paling sedikit", "32")
    assert row.sumber == "Kepdirjen GTK 4242/B.B1/HK.03.01/2024"


def test_a_proposal_of_ours_carries_its_mark() -> None:
    row = next(each for each in found("GPK ULD") if each.bagian == "Kelayakan")
    assert row.tanda == Tag("warn", "flask-conical", "usulan – belum resmi")
    assert row.isi == (
        "keputusan: tidak · langkah: Pakai e-Kinerja · pemilik: admin kepegawaian instansi"
    )


def test_an_item_of_a_list_is_headed_by_its_name() -> None:
    row = next(each for each in found("PDP") if each.nama.startswith("PDP "))
    assert (row.nama, row.bagian) == ("PDP Penerapan Disiplin Positif", "Praktik Kinerja guru")


def test_every_word_of_the_search_must_stand_in_the_row() -> None:
    assert found("poin tidakada") == []
