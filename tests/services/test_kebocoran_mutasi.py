"""Transfer leaks: on no surface does a former assessor learn what came after his time (K-34).

One guru, one cycle: plan approved, observed and one item of evidence verified at school A; then the
guru moves, or the head does. What is written after that carries ``NEW``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.errors import DomainError, NotFound
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services import (
    arsip_penilai,
    berkas,
    bukti,
    daftar,
    lembar_siklus,
    pemberitahuan,
)
from tests.access.test_kebocoran import leaves
from tests.services import bukti_steps, langkah_siklus
from tests.services.langkah_siklus import C_PEGAWAI, GURU, HARI_H
from tests.services.permukaan_mutasi import (
    AFTER,
    CHANGES,
    OWN,
    SKP,
    SURFACES,
    Change,
    Files,
    ask,
    by_sk,
    told_of,
)
from tests.world import PEOPLE, SECOND, SMP_B, World

NEW = "Ditulis sesudah serah terima"
SILENT = {"feedback", "file"}
"""Surfaces that name nobody: there a former assessor is refused altogether."""
OLD_FILE, NEW_FILE = bukti_steps.RHK1, bukti_steps.RHK2


def history(world: World, change: Change) -> Files:
    """Everything before the change, the change, and what comes after; returns the files."""
    langkah_siklus.ready(world)
    first = bukti_steps.upload(world, OLD_FILE, title="lama", now=HARI_H)
    bukti_steps.judge(world, OLD_FILE, LangkahBukti.VERIFIKASI, now=HARI_H)
    langkah_siklus.observe(world)
    change(world)
    text = replace(C_PEGAWAI, refleksi=NEW)
    langkah_siklus.save(world, Dokumen.C, text, now=AFTER)
    langkah_siklus.send(world, Dokumen.C, now=AFTER)
    second = bukti_steps.upload(world, NEW_FILE, title="baru", now=AFTER)
    return {"old": first.id, "new": second.id}


@pytest.mark.keluhan(26)
@pytest.mark.parametrize("change", CHANGES)
def test_a_former_assessor_learns_nothing_on_any_surface(world: World, change: str) -> None:
    files = history(world, CHANGES[change][0])
    seen = {surface: ask(surface, world, "ks_a", files) for surface in SURFACES | OWN}
    told = {surface: told_of(GURU, each) for surface, each in seen.items()}
    assert {surface: each for surface, each in told.items() if each} == {}
    assert {surface for surface in SILENT if not isinstance(seen[surface], DomainError)} == set()


@pytest.mark.parametrize("change", [name for name, (_, who) in CHANGES.items() if who])
def test_the_next_assessor_sees_all_of_it(world: World, change: str) -> None:
    step, who = CHANGES[change]
    files = history(world, step)
    cycle = lembar_siklus.read_cycle(world.actor(who, AFTER), world.skp[SKP], now=AFTER)
    assert NEW in set(leaves(cycle))
    slots = {
        each.slot.kunci: each.isi.status.value
        for each in bukti.read_evidence(world.actor(who, AFTER), world.skp[SKP], now=AFTER).butir
    }
    assert (slots[OLD_FILE], slots[NEW_FILE]) == ("DITERIMA", "DIAJUKAN")
    assert berkas.read_file(world.actor(who, AFTER), files["new"], now=AFTER)
    bukti.judge_evidence(
        world.actor(who, AFTER),
        world.skp[SKP],
        NEW_FILE,
        langkah=LangkahBukti.VERIFIKASI,
        catatan="",
        now=AFTER,
    )


@pytest.mark.parametrize("change", CHANGES)
def test_a_former_assessor_keeps_reading_what_he_finished(world: World, change: str) -> None:
    files = history(world, CHANGES[change][0])
    head = world.actor("ks_a", AFTER)
    listed = arsip_penilai.list_finished(head, now=AFTER)
    assert PEOPLE[GURU].nama in [each.nama for each in listed.baris]
    found = arsip_penilai.list_finished(head, cari=PEOPLE[GURU].nama, now=AFTER)
    assert (found.jumlah, found.baris[0].sekolah) == (1, "SMP Negeri Melati Satu")
    sheet = arsip_penilai.read_finished(head, world.skp[SKP], now=AFTER)
    assert sheet.pengajuan is not None
    assert {each.dokumen.value for each in sheet.dokumen} == {"A", "B"}
    assert [(each.slot, each.berkas_id) for each in sheet.bukti] == [(OLD_FILE, files["old"])]
    assert NEW not in set(leaves(sheet))
    assert berkas.read_file(head, files["old"], now=AFTER), "what he verified stays readable"


def test_nobody_reads_as_finished_what_he_still_assesses_or_never_did(world: World) -> None:
    history(world, CHANGES["the guru moves"][0])
    for who in ("ks_b", "pengawas_a", "kadis", GURU):
        with pytest.raises(NotFound):
            arsip_penilai.read_finished(world.actor(who, AFTER), world.skp[SKP], now=AFTER)


def news_of(world: World, who: str, now: datetime) -> list[tuple[str, object]]:
    told = pemberitahuan.list_news(world.actor(who, now), now=now)
    return [(each.kode, each.fakta.get("nama")) for each in told]


@pytest.mark.parametrize("change", CHANGES)
def test_news_after_the_change_reach_the_next_assessor_alone(world: World, change: str) -> None:
    step, who = CHANGES[change]
    history(world, step)
    name = PEOPLE[GURU].nama
    former = pemberitahuan.list_news(world.actor("ks_a", AFTER), now=AFTER)
    late = [e.kode for e in former if e.dibuat_at >= AFTER and e.fakta.get("nama") == name]
    assert late == []
    if who:
        assert ("DOKUMEN_DIKIRIM", name) in news_of(world, who, AFTER)


def test_counts_let_the_guru_go(world: World) -> None:
    before = ask("list", world, "ks_a", {})
    history(world, CHANGES["the guru moves"][0])
    after, next_one = (
        ask("list", world, "ks_a", {}),
        daftar.list_guru(world.actor("ks_b", AFTER), SMP_B, SECOND, saringan=Saringan(), now=AFTER),
    )
    assert isinstance(before, daftar.PapanPenilai)
    assert isinstance(after, daftar.PapanPenilai)
    assert (before.daftar.jumlah, after.daftar.jumlah) == (6, 5)
    assert sorted(each.nama for each in next_one.daftar.baris) == [
        "Dimas Prakosa",
        "Hendra Gunawan",
    ]


def test_a_leak_would_be_noticed(world: World) -> None:
    files = history(world, by_sk())
    seen = {surface: ask(surface, world, "ks_a", files) for surface in SURFACES}
    assert [surface for surface, each in seen.items() if isinstance(each, DomainError)] == []
    assert {surface for surface, each in seen.items() if not told_of(GURU, each)} == SILENT


def test_the_guru_takes_all_of_it_along(world: World) -> None:
    files = history(world, CHANGES["the guru moves"][0])
    own = ask("portable record", world, GURU, files)
    assert NEW in set(leaves(own))
