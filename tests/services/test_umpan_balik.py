"""Feedback while the plan is carried out: who gives it, who reads it at once, about what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kinerja_app.domain.errors import NotFound, WrongStep
from kinerja_app.services import umpan_balik
from kinerja_app.services.umpan_balik import LembarUmpanBalik
from kinerja_app.ui.siklus.umpan_balik import groups
from tests.services import langkah_siklus as langkah
from tests.services.langkah_penilaian import final
from tests.services.langkah_siklus import GURU, KS, SKP
from tests.services.steps import news
from tests.services.test_siklus import refused
from tests.world import NOW, ORANG, World


def read(world: World, who: str, skp: str = SKP) -> LembarUmpanBalik:
    """The feedback as somebody sees it."""
    return umpan_balik.read_feedback(world.actor(who), world.skp[skp], now=NOW)


def give(world: World, sasaran: str, isi: str, *, who: str = KS, skp: str = SKP) -> None:
    """One piece of feedback."""
    umpan_balik.give_feedback(world.actor(who), world.skp[skp], sasaran=sasaran, isi=isi, now=NOW)


def test_it_is_about_each_thing_of_the_plan_and_a_short_visit(world: World) -> None:
    langkah.agreed(world)
    found = [each.kunci for each in read(world, KS).sasaran]
    assert found[:2] == ["praktik", "kunjungan"]
    kinds = [each.partition(":")[0] for each in found[2:]]
    assert (kinds.count("rhk"), kinds.count("tugas"), kinds.count("aspek")) == (2, 2, 7)


def test_the_guru_reads_it_at_once_and_is_told(world: World) -> None:
    langkah.agreed(world)
    behaviour = read(world, KS).sasaran[-1]
    give(world, "kunjungan", "Senin, 10 menit: murid saling bertanya.")
    give(world, behaviour.kunci, "Terima kasih sudah membantu guru baru.")
    seen = groups(read(world, GURU), zona="Asia/Jakarta")
    assert [(e.judul, e.isi[0].quote) for e in seen] == [
        ("Kunjungan singkat", "Senin, 10 menit: murid saling bertanya."),
        (behaviour.label, "Terima kasih sudah membantu guru baru."),
    ]
    assert seen[0].isi[0].heading == "Mulyadi Santosa"
    assert news(ORANG[GURU], "UMPAN_BALIK_DIBERIKAN") == 2


def test_who_assesses_gives_it_and_the_guru_only_reads(world: World) -> None:
    langkah.agreed(world)
    assert [read(world, who).boleh_memberi for who in (KS, GURU)] == [True, False]
    assert refused(give, world, "praktik", "Bagus.", who=GURU) == ["TIDAK_BERWENANG"]


def test_a_head_gets_it_from_the_pengawas_and_from_the_kepala_dinas(world: World) -> None:
    langkah.agreed_head(world)
    for who in ("pengawas_a", "kadis"):
        assert read(world, who, "ks_a").boleh_memberi
        give(world, "praktik", f"Dari {who}.", who=who, skp="ks_a")
    assert [each.isi for each in read(world, "ks_a", "ks_a").umpan_balik] == [
        "Dari pengawas_a.",
        "Dari kadis.",
    ]


def test_without_words_or_about_something_else_it_is_refused(world: World) -> None:
    langkah.agreed(world)
    assert refused(give, world, "praktik", "  ") == ["UMPAN_BALIK_KOSONG"]
    assert refused(give, world, "rhk:X", "Bagus.") == ["PILIHAN_TIDAK_DIKENAL"]
    assert read(world, KS).umpan_balik == ()


def test_it_opens_when_the_plan_is_agreed_and_ends_with_the_final_result(world: World) -> None:
    with pytest.raises(WrongStep):
        read(world, GURU)
    with pytest.raises(NotFound):
        read(world, "guru_a")
    final(world)
    assert not read(world, KS).boleh_memberi
    later = NOW + timedelta(days=90)
    act = umpan_balik.give_feedback
    assert refused(
        act, world.actor(KS, later), world.skp[SKP], sasaran="praktik", isi="Bagus.", now=later
    ) == ["SKP_SUDAH_FINAL"]
