"""Transfer leaks: on no surface does a former assessor learn what came after his time (K-34).

One guru, one cycle: plan approved, observed and one item of evidence verified at school A; then the
guru moves, or the head does. What is written after that carries ``NEW``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import (
    arsip_penilai,
    berkas,
    bukti,
    capaian,
    daftar,
    jabatan,
    jadwal_observasi,
    keadaan,
    lembar_siklus,
    orang,
    pemberitahuan,
    pemeriksaan,
    penilaian,
    tahunan,
)
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from tests.access.test_kebocoran import leaves
from tests.services import bukti_steps, langkah_siklus
from tests.services.langkah_siklus import C_PEGAWAI, GURU, HARI_H
from tests.world import ORANG, PEOPLE, SECOND, SMP_A, SMP_B, TK_T, World

NEW = "Ditulis sesudah serah terima"
SKP = "guru_disetujui"
MOVED = HARI_H + timedelta(days=8)
AFTER = MOVED + timedelta(days=1)
OLD_FILE, NEW_FILE = bukti_steps.RHK1, bukti_steps.RHK2


def by_sk(*orders: tuple[JenisSerahTerima, str, str]) -> Callable[[World], None]:
    def record(world: World) -> None:
        for jenis, whom, npsn in orders:
            usulan = UsulanJabatan(jenis, npsn, MOVED.date(), None, "821/9/2024", date(2024, 8, 1))
            admin = world.actor("admin_dinas", MOVED)
            jabatan.record_post(admin, ORANG[whom], usulan, now=MOVED)

    return record


J = JenisSerahTerima
AS_GURU = (J.MUTASI, "ks_a", TK_T)
CHANGES: dict[str, tuple[Callable[[World], None], str]] = {
    "the guru moves": (by_sk((J.MUTASI, GURU, SMP_B)), "ks_b"),
    "the head moves": (by_sk((J.KS_BARU, "ks_a", TK_T)), ""),
    "another head comes": (by_sk((J.KS_BARU, "guru_b", SMP_A), AS_GURU), "guru_b"),
    "a Plt comes": (by_sk((J.PLT, "guru_b", SMP_A), AS_GURU), "guru_b"),
}
Files = dict[str, int]


def history(world: World, change: Callable[[World], None]) -> Files:
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


def on_skp(ask: Callable[..., object]) -> Callable[[World, Actor, Files], object]:
    return lambda world, actor, _: ask(actor, world.skp[SKP], now=AFTER)


Surface = Callable[[World, Actor, Files], object]
SURFACES: dict[str, Surface] = {
    "list": lambda _, a, __: daftar.list_guru(a, SMP_A, SECOND, saringan=Saringan(), now=AFTER),
    "search": lambda _, a, __: (
        daftar.list_guru(
            a, SMP_A, SECOND, saringan=Saringan(cari=PEOPLE[GURU].nama), now=AFTER
        ).daftar
    ),
    "ratings": lambda _, a, __: capaian.progress_of_guru(
        a, SMP_A, SECOND, saringan=SaringanNilai(), now=AFTER
    ),
    "search of ratings": lambda _, a, __: capaian.progress_of_guru(
        a, SMP_A, SECOND, saringan=SaringanNilai(cari=PEOPLE[GURU].nama), now=AFTER
    ),
    "people": lambda _, a, __: orang.list_people(a, SMP_A, now=AFTER),
    "search of people": lambda _, a, __: orang.list_people(
        a, SMP_A, cari=PEOPLE[GURU].nama, now=AFTER
    ),
    "person": lambda _, a, __: keadaan.read_person(a, ORANG[GURU], now=AFTER),
    "plan": on_skp(pemeriksaan.open_submission),
    "cycle": on_skp(lembar_siklus.read_cycle),
    "evidence": on_skp(bukti.read_evidence),
    "rating": on_skp(penilaian.read_rating),
    "year": on_skp(tahunan.read_year),
    "calendar": on_skp(jadwal_observasi.calendar_of),
    "file": lambda _, a, files: berkas.read_file(a, files["new"], now=AFTER),
}


def ask(surface: str, world: World, who: str, files: Files) -> object:
    try:
        return SURFACES[surface](world, world.actor(who, AFTER), files)
    except (NotFound, NotPermitted) as refusal:
        return refusal


def told_of_the_guru(seen: object) -> set[object]:
    name, shown = PEOPLE[GURU].nama, set(leaves(seen))
    return {
        each for each in shown if each == ORANG[GURU] or (isinstance(each, str) and name in each)
    }


@pytest.mark.keluhan(26)
@pytest.mark.parametrize("change", CHANGES)
def test_a_former_assessor_learns_nothing_on_any_surface(world: World, change: str) -> None:
    files = history(world, CHANGES[change][0])
    seen = {surface: ask(surface, world, "ks_a", files) for surface in SURFACES}
    assert {
        name: told_of_the_guru(each) for name, each in seen.items() if told_of_the_guru(each)
    } == {}
    assert isinstance(seen["file"], DomainError)


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
    history(world, by_sk())
    for surface in SURFACES:
        seen = ask(surface, world, "ks_a", {"new": 2})
        assert not isinstance(seen, DomainError), surface
