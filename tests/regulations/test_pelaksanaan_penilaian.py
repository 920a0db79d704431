"""What the rule sets say about the cycle, the rating and angka kredit."""

from __future__ import annotations

from dataclasses import fields

import pytest

from kinerja_app.domain.angka_kredit import AturanAngkaKredit
from kinerja_app.domain.bukti import AturanBukti
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.keberatan import AturanKeberatan
from kinerja_app.domain.konsekuensi import AturanKonsekuensi
from kinerja_app.domain.observasi import AturanSiklus, Dokumen, JenisIsian, Pengisi
from kinerja_app.domain.organisasi import AturanDistribusi
from kinerja_app.domain.penilaian import AturanPenilaian
from kinerja_app.domain.penyesuaian import AturanPenyesuaian
from kinerja_app.domain.predikat import AturanPredikat, Predikat, predikat_label
from kinerja_app.regulations import IN_ORDER, RuleSet, by_id, describe
from kinerja_app.regulations.sources import SOURCES

EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)
CITED = (
    "dokumen_siklus", "isian_dokumen", "kategori_observasi", "kategori_kesadaran",
    "contoh_perilaku", "laporan_tugas", "pejabat_penilaian", "kurva_distribusi",
    "panduan_distribusi", "jenjang_jabatan", "golongan_ak", "konsekuensi",
)  # fmt: skip


@EVERY
@pytest.mark.parametrize(
    "asked",
    [
        AturanSiklus, AturanBukti, AturanPenilaian, AturanPredikat, AturanKeberatan,
        AturanDistribusi, AturanKonsekuensi, AturanPenyesuaian, AturanAngkaKredit,
    ],
)  # fmt: skip
def test_a_rule_set_answers_what_the_domain_asks(rules: RuleSet, asked: type) -> None:
    names = {name for name, value in vars(asked).items() if isinstance(value, property)}
    assert names
    assert names <= {each.name for each in fields(rules)}


@EVERY
@pytest.mark.parametrize("name", CITED)
def test_items_have_a_known_source_and_proposals_their_mark(rules: RuleSet, name: str) -> None:
    items = getattr(rules, name).value
    assert len({item.kode for item in items}) == len(items)
    for item in items:
        assert item.citation.source in {each.nama for each in SOURCES.values()}
        proposal = item.citation.source == SOURCES["USULAN"].nama
        assert proposal == (item.citation.confidence is Confidence.USULAN)


@EVERY
def test_the_cycle_has_five_documents_each_after_the_one_before(rules: RuleSet) -> None:
    documents = rules.dokumen_siklus.value
    assert [each.kode for each in documents] == list(Dokumen)
    assert [each.setelah for each in documents] == [(), *((each,) for each in Dokumen)][:5]
    assert [each.nama for each in documents] == [
        "Diskusi Persiapan",
        "Observasi Kinerja",
        "Diskusi Tindak Lanjut",
        "Upaya Tindak Lanjut",
        "Refleksi Tindak Lanjut",
    ]


def test_the_first_period_shows_two_blocks() -> None:
    blocks = [rules.siklus_dokumen.value for rules in IN_ORDER]
    assert blocks[0] == ("Pelaksanaan Observasi", "Tindak Lanjut Observasi")
    assert [len(each) for each in blocks[1:]] == [5, 5, 5]


@EVERY
def test_b_is_written_by_the_observer_a_and_d_by_the_pegawai(rules: RuleSet) -> None:
    sides = {
        dokumen: {f.pengisi for f in rules.isian_dokumen.value if f.dokumen is dokumen}
        for dokumen in Dokumen
    }
    both = {Pengisi.PEGAWAI, Pengisi.PENGAMAT}
    assert sides == {
        Dokumen.A: {Pengisi.PEGAWAI},
        Dokumen.B: {Pengisi.PENGAMAT},
        Dokumen.C: both,
        Dokumen.D: {Pengisi.PEGAWAI},
        Dokumen.E: both,
    }


@EVERY
def test_three_categories_and_three_levels_in_order(rules: RuleSet) -> None:
    assert [(c.urutan, c.label) for c in rules.kategori_observasi.value] == [
        (1, "Belum dilakukan"),
        (2, "Dilakukan tapi belum efektif"),
        (3, "Dilakukan dan efektif"),
    ]
    assert [level.label for level in rules.kategori_kesadaran.value] == [
        "Belum Sadar Kesulitan",
        "Sadar Kesulitan",
        "Sadar Dampak Kesulitan",
    ]
    assert rules.kategori_kesadaran.value[0].label_lain == "Tidak Sadar Kesulitan"


@EVERY
def test_every_example_is_marked_as_ours(rules: RuleSet) -> None:
    assert {e.citation.confidence for e in rules.contoh_perilaku.value} == {Confidence.USULAN}


@EVERY
def test_every_predikat_has_a_label_and_a_percentage(rules: RuleSet) -> None:
    assert [predikat_label(each, rules) for each in Predikat] == [
        "Sangat Kurang", "Kurang", "Butuh Perbaikan", "Baik", "Sangat Baik",
    ]  # fmt: skip
    assert {e.predikat: e.persen for e in rules.persen_predikat.value} == {
        Predikat.SANGAT_BAIK: 150, Predikat.BAIK: 100, Predikat.BUTUH_PERBAIKAN: 75,
        Predikat.KURANG: 50, Predikat.SANGAT_KURANG: 25,
    }  # fmt: skip


def test_constants_of_the_jenjang() -> None:
    rows = by_id("R2026").jenjang_jabatan.value
    found = [(r.label, str(r.koefisien), str(r.akk_pangkat), str(r.akk_jenjang)) for r in rows]
    assert found == [
        ("Ahli Pertama", "12.5", "50", "100"),
        ("Ahli Muda", "25", "100", "200"),
        ("Ahli Madya", "37.5", "150", "450"),
        ("Ahli Utama", "50", "200", "None"),
        ("Pemula", "3.75", "15", "15"),
        ("Terampil", "5", "20", "60"),
        ("Mahir", "12.5", "50", "100"),
        ("Penyelia", "25", "100", "None"),
    ]


def test_what_is_only_likely_is_marked() -> None:
    marks = {r.kode: r.citation.confidence.value for r in by_id("R2025").golongan_ak.value}
    assert [kode for kode, mark in marks.items() if mark == "L"] == [
        "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
    ]  # fmt: skip


def test_decimals_are_described_exactly() -> None:
    rows = {row.field: row for row in describe(by_id("R2025"))}
    assert "koefisien: 12,5" in rows["jenjang_jabatan.AHLI_PERTAMA"].teks
    assert rows["masa_kepangkatan_maks"].nilai == "3"


@pytest.mark.keluhan(28)
@EVERY
def test_every_long_text_of_the_discussions_has_a_guiding_question(rules: RuleSet) -> None:
    asked = [e for e in rules.isian_dokumen.value if e.jenis is JenisIsian.TEKS_PANJANG]
    assert {each.dokumen for each in asked} >= {Dokumen.C, Dokumen.E}
    assert [each.kode for each in asked if not each.pertanyaan.strip()] == []
