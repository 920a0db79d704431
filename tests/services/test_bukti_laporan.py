"""The report of an extra duty: answers kept one by one, then a PDF in its slot."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.errors import ManyProblems, NotFound, RuleBroken, Stale, WrongStep
from kinerja_app.services import berkas, laporan_tugas
from kinerja_app.services.rencana import HasilSimpan
from tests.services.bukti_steps import GURU, LAPORAN, SK, L, agree, item, judge
from tests.services.steps import codes
from tests.world import NOW, World
from tests.world_database import changed_since, digest

KODE = ("pelaksanaan", "inspirasi", "perubahan", "tantangan", "solusi")


def answer(
    world: World, kode: str, teks: str, *, slot: str = LAPORAN, revisi: int | None = None
) -> HasilSimpan:
    """Save an answer on the version named, on the newest where none is."""
    actor, skp = world.actor(GURU), world.skp[GURU]
    on = item(world, LAPORAN).isi.versi if revisi is None else revisi
    return laporan_tugas.save_answer(actor, skp, slot, kode=kode, teks=teks, revisi=on, now=NOW)


def make(world: World) -> int:
    return laporan_tugas.make_report(world.actor(GURU), world.skp[GURU], LAPORAN, now=NOW).id


def test_answers_are_kept_one_by_one(world: World) -> None:
    agree(world)
    answer(world, "pelaksanaan", "Setiap Senin.")
    answer(world, "solusi", "Bersama orang tua.")
    kept = item(world, LAPORAN).isi
    assert dict(kept.laporan) == {"pelaksanaan": "Setiap Senin.", "solusi": "Bersama orang tua."}
    assert kept.status is StatusBukti.BELUM


def test_an_answer_typed_on_an_older_report_overwrites_nothing(world: World) -> None:
    agree(world)
    shown = answer(world, "solusi", "Semula.").revisi
    answer(world, "solusi", "Dari HP.")
    before = digest()
    with pytest.raises(Stale) as refusal:
        answer(world, "solusi", "Dari laptop.", revisi=shown)
    assert refusal.value.code == "ISIAN_BERUBAH"
    assert answer(world, "solusi", "Dari HP.", revisi=shown).revisi == shown + 1
    assert changed_since(before) == set()


def test_a_report_needs_all_five_answers(world: World) -> None:
    agree(world)
    answer(world, "pelaksanaan", "Setiap Senin.")
    with pytest.raises(ManyProblems) as refusal:
        make(world)
    assert codes(refusal.value) == ["PERTANYAAN_BELUM_DIJAWAB"] * 4
    assert [each.field for each in refusal.value.problems] == list(KODE[1:])


def test_five_answers_become_the_pdf_of_the_slot(world: World) -> None:
    agree(world)
    for kode in KODE:
        answer(world, kode, f"Jawaban {kode}.")
    found = berkas.read_file(world.actor("ks_a"), make(world), now=NOW)
    text = PdfReader(io.BytesIO(found.isi)).pages[0].extract_text()
    assert found.nama.startswith("Laporan ")
    assert all(f"Jawaban {kode}." in text for kode in KODE)
    assert "Kelas VIII B, SK 09/2024" in text
    assert item(world, LAPORAN).isi.status is StatusBukti.DIAJUKAN


def test_a_verified_report_is_not_rewritten(world: World) -> None:
    agree(world)
    for kode in KODE:
        answer(world, kode, "Ada.")
    make(world)
    judge(world, LAPORAN, L.VERIFIKASI)
    for act in (lambda: answer(world, "solusi", "Lain."), lambda: make(world)):
        with pytest.raises(WrongStep):
            act()
    assert item(world, LAPORAN).isi.laporan["solusi"] == "Ada."


def test_only_the_questions_of_the_rule_set_are_answered_in_bounds(world: World) -> None:
    agree(world)
    for kode, teks, code in (
        ("lain", "x", "PILIHAN_TIDAK_DIKENAL"),
        ("solusi", "x" * 5001, "TEKS_TERLALU_PANJANG"),
    ):
        with pytest.raises(RuleBroken) as refusal:
            answer(world, kode, teks)
        assert refusal.value.code == code
    with pytest.raises(NotFound):
        answer(world, "solusi", "x", slot=SK)
