"""What each rule set says: cited everywhere, and the differences between the four."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date

import pytest

from kinerja_app.domain.aturan import AturanPerencanaan, BuktiMode, PengembanganMode
from kinerja_app.domain.citation import Citation, Confidence, Provision
from kinerja_app.domain.kelayakan import AturanKelayakan, Kasus
from kinerja_app.domain.periode import AturanPeriode, Tahap
from kinerja_app.domain.rencana import Bagian
from kinerja_app.regulations import IN_ORDER, RuleSet, by_id, catalogue_rows
from kinerja_app.regulations.katalog_rhk import POIN_YANG_ADA
from kinerja_app.regulations.sources import SOURCES

EVERY = pytest.mark.parametrize("rules", IN_ORDER, ids=lambda r: r.id.value)
KNOWN = {each.nama for each in SOURCES.values()}


@pytest.mark.keluhan(31)
@EVERY
def test_every_provision_is_cited_from_a_known_source(rules: RuleSet) -> None:
    for each in fields(rules):
        provision = getattr(rules, each.name)
        assert isinstance(provision, Provision), each.name
        assert provision.citation.source in KNOWN, each.name


@EVERY
def test_every_list_item_is_cited_from_a_known_source(rules: RuleSet) -> None:
    citations = [row.citation for row in catalogue_rows(rules)]
    citations += [row.citation for row in rules.kelayakan.value]
    citations += [row.citation for row in rules.kalender.value]
    assert {each.source for each in citations} <= KNOWN


@EVERY
def test_a_proposal_is_always_marked_as_one(rules: RuleSet) -> None:
    citations = [row.citation for row in catalogue_rows(rules)]
    citations += [getattr(rules, each.name).citation for each in fields(rules)]
    proposals = [each for each in citations if each.source == SOURCES["USULAN"].nama]
    assert proposals
    assert {each.confidence for each in proposals} == {Confidence.USULAN}
    assert all(each.source == SOURCES["USULAN"].nama for each in citations if _is_u(each))


def _is_u(citation: Citation) -> bool:
    return citation.confidence is Confidence.USULAN


@EVERY
def test_codes_are_unique_within_each_list(rules: RuleSet) -> None:
    keys = Counter((row.jenis, row.kode) for row in catalogue_rows(rules))
    assert [key for key, count in keys.items() if count > 1] == []


@EVERY
def test_a_rule_set_answers_what_the_domain_asks(rules: RuleSet) -> None:
    for asked in (AturanPerencanaan, AturanPeriode, AturanKelayakan):
        names = {name for name, value in vars(asked).items() if isinstance(value, property)}
        assert names
        assert names <= {each.name for each in fields(rules)}


@EVERY
def test_length_in_months_agrees_with_the_dates(rules: RuleSet) -> None:
    first, last = rules.mulai.value, rules.selesai.value
    assert (last.year - first.year) * 12 + last.month - first.month + 1 == rules.panjang_bulan.value


@EVERY
def test_calendar_lies_within_the_period_in_stage_order(rules: RuleSet) -> None:
    order = [each.tahap for each in rules.kalender.value]
    assert order == [tahap for tahap in Tahap if tahap in order]
    for each in rules.kalender.value:
        assert rules.mulai.value <= each.mulai <= each.selesai <= rules.selesai.value


@EVERY
def test_there_are_8_practices_with_3_fokus_for_a_guru(rules: RuleSet) -> None:
    practices = rules.sub_indikator.value
    assert [p.kode for p in practices] == ["KSK", "PDP", "UBK", "PKP", "EPD", "AIN", "IPB", "IAD"]
    assert {len(p.fokus) for p in practices} == {3}
    assert {p.rapor for p in practices} == {
        "D.1.1.1", "D.1.1.2", "D.1.2.1", "D.1.2.2", "D.1.2.3", "D.1.3.1", "D.1.3.2", "D.1.3.3",
    }  # fmt: skip


@EVERY
def test_ks_indicator_2_is_an_empty_slot_and_nothing_is_invented_for_it(rules: RuleSet) -> None:
    practices = rules.indikator_ks.value
    assert [p.kode for p in practices if not p.lengkap] == ["KS2"]
    slot = practices[1]
    assert (slot.label, slot.arti, slot.fokus) == ("", "", ())
    assert slot.citation.confidence is Confidence.USULAN
    assert [len(p.fokus) for p in practices] == [3, 0, 0, 0, 0, 0, 0, 0]


@EVERY
def test_there_are_7_aspects_with_3_guide_behaviours(rules: RuleSet) -> None:
    assert [len(a.panduan) for a in rules.panduan_perilaku.value] == [3] * 7


@pytest.mark.parametrize("rule_set_id", ["R2024S1", "R2024S2"])
def test_the_18_rhk_have_the_points_of_the_sources(rule_set_id: str) -> None:
    rows = by_id(rule_set_id).katalog_rhk.value
    assert [r.poin for r in rows] == [
        4, 4, 4, 6, 6, 6, 8, 8, 8, 8, 36, 128, 12, 12, 24, 24, 128, 12,
    ]  # fmt: skip
    assert {r.poin for r in rows} <= set(POIN_YANG_ADA)
    assert [r.kode for r in rows if _is_u(r.citation)] == [f"RHK{n}" for n in range(13, 19)]
    assert [r.kode for r in rows if r.citation.confidence is Confidence.LIKELY] == [
        "RHK10",
        "RHK12",
    ]
    assert rows[0].label_penuh == (
        "Meningkatnya kompetensi melalui peran sebagai "
        "peserta berbagi praktik baik oleh komunitas belajar"
    )


@pytest.mark.keluhan(14)
def test_points_hold_in_2024_only() -> None:
    limits = [(r.poin_aktif.value, r.poin_min.value, r.poin_maks.value) for r in IN_ORDER]
    assert limits == [(True, 32, 128), (True, 32, 128), (False, None, None), (False, None, None)]


def test_steps_of_the_plan() -> None:
    with_points = (Bagian.PRAKTIK, Bagian.PENGEMBANGAN, Bagian.TUGAS_TAMBAHAN, Bagian.PERILAKU)
    with_reflection = (Bagian.PRAKTIK, Bagian.PERILAKU, Bagian.PENGEMBANGAN)
    assert [r.langkah.value for r in IN_ORDER] == [with_points] * 2 + [with_reflection] * 2


def test_switches_that_changed() -> None:
    assert [r.pengembangan_mode.value for r in IN_ORDER] == [
        PengembanganMode.POIN,
        PengembanganMode.POIN,
        PengembanganMode.REFLEKSI,
        PengembanganMode.REFLEKSI,
    ]
    assert [r.bukti_mode.value for r in IN_ORDER] == [
        BuktiMode.UNGGAH,
        BuktiMode.UNGGAH,
        BuktiMode.KONFIRMASI,
        BuktiMode.KONFIRMASI,
    ]
    assert [r.observasi_dinilai.value for r in IN_ORDER] == [True, False, False, False]
    of_cycle = ("Upaya Refleksi", "Upaya Mempelajari", "Perubahan Praktik")
    assert [r.dimensi_praktik.value for r in IN_ORDER] == [
        ("Hasil observasi", "Tindak lanjut"),
        *[of_cycle] * 3,
    ]
    assert [r.siklus_per_periode.value for r in IN_ORDER] == [1, 1, 1, 1]
    assert [r.tim_label.value for r in IN_ORDER] == ["Tim Kerja"] * 2 + ["Tim Kinerja"] * 2
    assert [r.asn_sekolah_swasta.value for r in IN_ORDER] == [False, False, False, True]
    assert [r.org_capaian.value for r in IN_ORDER] == [False, False, True, True]


def test_planning_of_2024_1_was_extended_to_31_march() -> None:
    planning = by_id("R2024S1").kalender.value[0]
    assert (planning.selesai, planning.diperpanjang) == (date(2024, 1, 31), date(2024, 3, 31))


@EVERY
def test_the_eligibility_table_decides_every_case_once_and_ends_with_everybody(
    rules: RuleSet,
) -> None:
    cases = [row.kasus for row in rules.kelayakan.value]
    assert sorted(cases) == sorted(Kasus)
    assert cases[-1] is Kasus.ASN


def test_no_source_is_claimed_to_be_checked_against_the_full_text() -> None:
    assert {each.checked_on for each in SOURCES.values()} == {None}
