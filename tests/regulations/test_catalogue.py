"""The lists in one flat shape, and back into a rule set after an edit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.indikator import CatalogueRow
from kinerja_app.regulations import (
    IN_ORDER,
    JenisKatalog,
    RuleSet,
    by_id,
    catalogue_rows,
    with_catalogue,
)

EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)


def row(rules: RuleSet, jenis: JenisKatalog, kode: str) -> CatalogueRow:
    return next(r for r in catalogue_rows(rules) if (r.jenis, r.kode) == (jenis.value, kode))


@EVERY
def test_unedited_rows_change_nothing(rules: RuleSet) -> None:
    assert with_catalogue(rules, catalogue_rows(rules)) == rules


def test_rows_carry_points_limits_and_parents() -> None:
    rules = by_id("R2024S2")
    assert row(rules, JenisKatalog.RHK, "RHK11").poin == 36
    assert row(rules, JenisKatalog.TUGAS_TAMBAHAN, "KETUA_PROGRAM").jenjang == ("SMK",)
    assert row(rules, JenisKatalog.INDIKATOR_KS, "KS1").jabatan == ("kepala_sekolah",)
    assert row(rules, JenisKatalog.FOKUS, "UBK-2").induk == "UBK"
    assert row(rules, JenisKatalog.PANDUAN, "LOYAL-3").induk == "LOYAL"
    assert not row(rules, JenisKatalog.INDIKATOR_KS, "KS2").lengkap


def test_an_edited_rhk_counts_with_its_new_points() -> None:
    rules = by_id("R2024S2")
    official = Citation("Perdirjen baru", Confidence.OFFICIAL)
    edited = replace(row(rules, JenisKatalog.RHK, "RHK13"), poin=8, citation=official)
    found = with_catalogue(rules, (edited,)).katalog_rhk.value[12]
    assert (found.kode, found.poin, found.citation) == ("RHK13", 8, official)


def test_an_added_rhk_stands_at_the_end() -> None:
    rules = by_id("R2024S2")
    added = CatalogueRow(
        "rhk", "RHK19", "Peserta magang", "1 kegiatan", 19, Citation("Dinas"), poin=6
    )
    found = with_catalogue(rules, (added,)).katalog_rhk.value
    assert len(found) == 19
    assert found[-1].label_penuh.endswith("peran sebagai peserta magang")


def test_the_empty_ks_slot_becomes_choosable_once_it_has_a_name() -> None:
    rules = by_id("R2024S2")
    slot = row(rules, JenisKatalog.INDIKATOR_KS, "KS2")
    still_empty = with_catalogue(rules, (replace(slot, lengkap=True),))
    assert not still_empty.indikator_ks.value[1].lengkap
    named = with_catalogue(rules, (replace(slot, label="Nama resmi", lengkap=True),))
    assert named.indikator_ks.value[1].lengkap


def test_an_edited_duty_and_competence_are_put_in() -> None:
    rules = by_id("R2025")
    duty = replace(row(rules, JenisKatalog.TUGAS_TAMBAHAN, "WALI_KELAS"), label="Guru wali")
    competence = replace(row(rules, JenisKatalog.KOMPETENSI, "KP01"), label="Kelas aman")
    edited = with_catalogue(rules, (duty, competence))
    assert {(t.label, t.jam) for t in edited.daftar_tugas_tambahan.value} >= {("Guru wali", 2)}
    assert edited.kompetensi_prioritas.value[0].label == "Kelas aman"


def test_a_fokus_that_is_only_a_proposal_can_be_edited() -> None:
    rules = by_id("R2024S2")
    edited = replace(row(rules, JenisKatalog.FOKUS, "EPD-2"), label="Rumusan resmi")
    practice = with_catalogue(rules, (edited,)).sub_indikator.value[4]
    assert [f.label for f in practice.fokus][1] == "Rumusan resmi"
    assert [f.kode for f in practice.fokus] == ["EPD-1", "EPD-2", "EPD-3"]


def test_the_unknown_fokus_of_a_ks_are_three_empty_slots_that_can_be_filled() -> None:
    rules = by_id("R2024S2")
    slots = [r for r in catalogue_rows(rules) if r.induk == "KS5"]
    assert [(r.kode, r.label, r.lengkap, r.citation.confidence) for r in slots] == [
        (f"KS5-{n}", "", False, Confidence.USULAN) for n in (1, 2, 3)
    ]
    filled = with_catalogue(rules, (replace(slots[0], label="Fokus resmi", lengkap=True),))
    assert [f.label for f in filled.indikator_ks.value[4].fokus] == ["Fokus resmi"]
    labels = [r.label for r in catalogue_rows(filled) if r.induk == "KS5"]
    assert labels == ["Fokus resmi", "", ""]


def test_an_edited_note_is_kept() -> None:
    rules = by_id("R2024S2")
    rhk = replace(row(rules, JenisKatalog.RHK, "RHK13"), keterangan="1 semester")
    duty = replace(
        row(rules, JenisKatalog.TUGAS_TAMBAHAN, "KOORDINATOR_P5"), keterangan="dengan SK"
    )
    edited = with_catalogue(rules, (rhk, duty))
    assert row(edited, JenisKatalog.RHK, "RHK13").keterangan == "1 semester"
    assert row(edited, JenisKatalog.TUGAS_TAMBAHAN, "KOORDINATOR_P5").keterangan == "dengan SK"
