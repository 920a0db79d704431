"""The evidence of an SKP in words, as the pegawai and the assessor read it."""

from __future__ import annotations

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.services.bukti import LembarBukti
from kinerja_app.ui.bukti.isi_bukti import groups, head, next_of, shown
from kinerja_app.ui.navigation import Sebagai, capacity_on
from tests.services.bukti_steps import (
    GURU,
    KOSP,
    LAPORAN,
    RHK1,
    RHK2,
    L,
    agree,
    agreed_head,
    item,
    judge,
    sheet,
    upload,
)
from tests.world import World
from tests.world_database import Clones, clones_on_sqlite

clones = clones_on_sqlite


@pytest.fixture
def world(clones: Clones) -> World:
    """A guru of school A with an agreed plan."""
    found = clones.fresh()
    agree(found)
    return found


def seen(world: World, who: str = GURU) -> LembarBukti:
    return sheet(world, who=who)


def tag_of(world: World, slot: str, who: str = GURU) -> str:
    return shown(seen(world, who), item(world, slot, who=who)).tag.label


def test_items_stand_under_what_they_prove(world: World) -> None:
    found = groups(seen(world))
    assert [each.judul for each in found][-2:] == ["Dokumen sekolah", "Perangkat pembelajaran"]
    assert [task.heading for task in found[0].tugas] == [
        f"Bukti {number}" for number in range(1, len(found[0].tugas) + 1)
    ]
    assert [task.heading for task in found[-3].tugas] == [
        "SK atau Surat Tugas",
        "Laporan pelaksanaan",
    ]
    assert len({each.id for each in found}) == len(found)


def test_the_points_say_verified_of_planned(world: World) -> None:
    assert (head(seen(world)).poin, head(seen(world)).persen) == ("0 dari 32 poin", "0%")
    upload(world, RHK1)
    judge(world, RHK1, L.VERIFIKASI)
    assert head(seen(world)).poin == "4 dari 32 poin"


def test_the_same_status_is_a_turn_for_the_assessor_only(world: World) -> None:
    upload(world, RHK1)
    assert tag_of(world, RHK1) == "Menunggu verifikasi"
    assert tag_of(world, RHK1, who="ks_a") == "Perlu diverifikasi"


def test_the_pegawai_goes_on_to_the_next_empty_item(world: World) -> None:
    upload(world, RHK2)
    assert next_of(seen(world), RHK1).endswith("slot=rhk%2FRHK01%2F3")


def test_the_assessor_goes_on_to_the_next_item_that_waits(world: World) -> None:
    assert next_of(seen(world, "ks_a"), RHK1) == ""
    upload(world, RHK2)
    assert next_of(seen(world, "ks_a"), RHK1).endswith("slot=rhk%2FRHK01%2F2")
    assert next_of(seen(world, "ks_a"), RHK2) == ""


def test_only_a_report_can_be_written_and_only_by_its_owner(world: World) -> None:
    assert shown(seen(world), item(world, LAPORAN)).laporan_href.startswith("/bukti/laporan?id=")
    assert shown(seen(world), item(world, RHK1)).laporan_href == ""
    assert shown(seen(world, "ks_a"), item(world, LAPORAN, who="ks_a")).laporan_href == ""


def test_an_own_file_is_offered_everywhere_but_where_it_is(world: World) -> None:
    kept = upload(world, RHK1)
    assert shown(seen(world), item(world, RHK1)).berkas_saya == ()
    (offered,) = shown(seen(world), item(world, RHK2)).berkas_saya
    assert (offered.value, offered.label) == (str(kept.id), "bukti.pdf (5\u00a0Agustus 2024)")


def test_a_school_document_says_who_uploads_it(world: World) -> None:
    empty = shown(seen(world), item(world, KOSP))
    assert empty.kosong == "Kepala Sekolah belum mengunggah dokumen ini."
    upload(world, KOSP, name="ks_a", skp=GURU)
    there = shown(seen(world), item(world, KOSP))
    assert (there.tag.label, there.pemutus) == ("Tersedia di sekolah", "Oleh Mulyadi Santosa")


def capacity_of(sheet: LembarBukti, roles: frozenset[Role]) -> Sebagai:
    return capacity_on(sheet.skp.jabatan, roles, own=sheet.milik_saya)


def test_a_sheet_is_read_in_the_capacity_that_it_concerns(world: World) -> None:
    agreed_head(world)
    heads = frozenset({Role.GURU, Role.KEPALA_SEKOLAH})
    assert capacity_of(seen(world), heads) is Sebagai.PEGAWAI
    assert capacity_of(seen(world, "ks_a"), heads) is Sebagai.PENILAI
    of_head = {who: sheet(world, who=who, skp="ks_a") for who in ("ks_a", "pengawas_a", "kadis")}
    assert capacity_of(of_head["ks_a"], heads) is Sebagai.PEGAWAI
    assert capacity_of(of_head["pengawas_a"], frozenset({Role.PENGAWAS})) is Sebagai.PENGAWAS
    assert capacity_of(of_head["kadis"], frozenset({Role.KEPALA_DINAS})) is Sebagai.DINAS
