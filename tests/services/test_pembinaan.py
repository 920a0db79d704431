"""A pengawas is linked step by step; the page names the step that is missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.services import data_diri, pembinaan
from kinerja_app.ui.orang.tautan_pengawas import rows
from tests.world import NOW, ORANG, SMP_B, TK_T, World

TODAY = date(2024, 8, 5)


def record(world: World, npsn: str = TK_T, pengawas: str = "pengawas_a", sk: str = "821/9") -> int:
    return pembinaan.record_link(
        world.actor("admin_dinas"),
        npsn,
        ORANG[pengawas],
        sk_nomor=sk,
        sk_tanggal=TODAY,
        mulai=TODAY,
        now=NOW,
    )


def steps(world: World, npsn: str) -> list[tuple[str, str]]:
    seen = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
    school = next(each for each in seen.sekolah if each.npsn == npsn)
    return [(each.langkah, each.pelaku) for each in rows(school)]


@pytest.mark.keluhan(5)
def test_the_page_names_the_missing_step_and_who_must_act(world: World) -> None:
    assert steps(world, TK_T) == [("Langkah 1 dari 5: SK Tim Kerja belum dicatat", "Admin dinas")]
    number = record(world)
    assert steps(world, TK_T) == [("Langkah 4 dari 5: SK belum diverifikasi", "Admin dinas")]
    pembinaan.verify_link(world.actor("admin_dinas"), number, now=NOW)
    assert steps(world, TK_T) == [("Langkah 5 dari 5: KS belum mengonfirmasi", "Putri Rahmawati")]


def test_the_next_pengawas_is_confirmed_once_the_link_before_has_ended(world: World) -> None:
    admin, head = world.actor("admin_dinas"), world.actor("ks_b")
    seen = pembinaan.list_links(admin, now=NOW)
    links = {e.status: e.id for s in seen.sekolah for e in s.tautan if e.npsn == SMP_B}
    assert sorted(links) == ["aktif", "diverifikasi_dinas"]
    data_diri.confirm_superiors(head, world.skp["ks_b"], now=NOW)
    assert SMP_B not in world.actor("pengawas_a").binaan
    pembinaan.end_link(
        admin, links["aktif"], selesai=TODAY - timedelta(days=1), alasan="Mutasi.", now=NOW
    )
    data_diri.confirm_superiors(head, world.skp["ks_b"], now=NOW)
    assert SMP_B in world.actor("pengawas_a").binaan
    assert SMP_B not in world.actor("pengawas_sk").binaan


def test_a_link_ends_on_its_last_day(world: World) -> None:
    seen = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
    link = next(e for s in seen.sekolah for e in s.tautan if e.status == "aktif")
    pembinaan.end_link(
        world.actor("admin_dinas"), link.id, selesai=TODAY, alasan="Purnatugas.", now=NOW
    )
    name = next(n for n, number in ORANG.items() if number == link.pengawas_id)
    assert link.npsn in world.actor(name).binaan
    assert link.npsn not in world.actor(name, NOW + timedelta(days=1)).binaan


def test_what_is_incomplete_or_twice_is_refused(world: World) -> None:
    with pytest.raises(RuleBroken, match="NOMOR_SK_KOSONG"):
        record(world, sk=" ")
    number = record(world)
    with pytest.raises(WrongStep, match="PENGAWAS_SUDAH_DITAUTKAN"):
        record(world)
    pembinaan.verify_link(world.actor("admin_dinas"), number, now=NOW)
    with pytest.raises(WrongStep, match="PEMBINAAN_SUDAH_DIVERIFIKASI"):
        pembinaan.verify_link(world.actor("admin_dinas"), number, now=NOW)
