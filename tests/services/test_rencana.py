from datetime import UTC, datetime

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, NotFound, RuleBroken, Stale
from kinerja_app.domain.rencana import (
    Bagian,
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.services import aturan, pemberitahuan, pengajuan, periode, rencana, versi
from tests.services.steps import HOUR, begin, read, save, trail
from tests.world import NOW, SMP_A, World
from tests.world_database import changed_since, digest
from tests.world_plans import rhk

JANUARY_2025 = datetime(2025, 1, 6, 2, 0, tzinfo=UTC)


def test_a_plan_is_begun_once_and_then_handed_back(world: World) -> None:
    first = begin(world, "guru_baru")
    before = digest()
    assert begin(world, "guru_baru") == first
    assert changed_since(before) == set()
    assert first.status is StatusRencana.BELUM_MENGAJUKAN
    assert trail(first.id) == [("mulai_skp", "", "BELUM_MENGAJUKAN")]


def test_the_numbers_of_a_period_follow_each_other(world: World) -> None:
    first, second = begin(world, "guru_baru"), begin(world, "ks_t", Role.KEPALA_SEKOLAH)
    assert int(second.nomor[-5:]) == int(first.nomor[-5:]) + 1


def test_label_and_points_come_from_the_catalogue_and_not_from_the_browser(world: World) -> None:
    forged = PengembanganKompetensi((RhkPilihan("RHK01", "Guru Besar", 128, 1),))
    save(world, "guru_a2", "guru_a2", forged)
    (chosen,) = read(world, "guru_a2", "guru_a2").rencana.pengembangan.rhk
    assert (chosen.poin, chosen.jumlah) == (4, 1)
    assert chosen.label.startswith("Peserta berbagi praktik baik")


@pytest.mark.parametrize(
    "isi",
    [
        PengembanganKompetensi((RhkPilihan("RHK99", "x", 32, 1),)),
        PraktikKinerja(("TIDAK_ADA",)),
        TugasTambahan((TugasPilihan("RAJA", "Raja"),)),
        PerilakuKerja((PanduanPilihan("x", "y", "z"),)),
        PengembanganKompetensi(kompetensi="apa saja"),
    ],
    ids=["rhk", "praktik", "tugas", "perilaku", "kompetensi"],
)
def test_a_choice_that_the_catalogue_does_not_know_is_refused(
    world: World,
    isi: PengembanganKompetensi | PraktikKinerja | TugasTambahan | PerilakuKerja,
) -> None:
    before = digest()
    with pytest.raises(RuleBroken) as refusal:
        save(world, "guru_a2", "guru_a2", isi)
    assert refusal.value.code == "PILIHAN_TIDAK_DIKENAL"
    assert changed_since(before) == set()


def test_a_text_over_two_thousand_characters_is_refused_and_never_cut(world: World) -> None:
    before = digest()
    with pytest.raises(RuleBroken) as refusal:
        save(world, "guru_a2", "guru_a2", PraktikKinerja(("KSK",), "a" * 2_001))
    assert dict(refusal.value.facts) == {"batas": 2_000, "panjang": 2_001}
    assert changed_since(before) == set()
    save(world, "guru_a2", "guru_a2", PraktikKinerja(("KSK",), "a" * 2_000))
    assert len(read(world, "guru_a2", "guru_a2").rencana.praktik.alasan) == 2_000


def test_the_same_text_saved_again_keeps_its_revision(world: World) -> None:
    assert save(world, "guru_a2", "guru_a2", rhk("RHK11", 1)).revisi == 2
    before = digest()
    again = save(world, "guru_a2", "guru_a2", rhk("RHK11", 1), revisi=1, now=NOW + HOUR)
    assert (again.revisi, again.disimpan_at, again.bentrok) == (2, NOW, None)
    assert changed_since(before) == set()


def test_the_first_word_after_a_return_makes_it_a_draft(world: World) -> None:
    save(world, "guru_dikembalikan", "guru_dikembalikan", rhk("RHK11", 1))
    sheet = read(world, "guru_dikembalikan", "guru_dikembalikan")
    assert sheet.skp.status is StatusRencana.DRAF
    assert any(note.catatan for note in sheet.catatan)


def test_a_late_save_overwrites_nothing_and_both_texts_are_kept(world: World) -> None:
    save(world, "guru_a2", "guru_a2", rhk("RHK01", 8))
    late = save(world, "guru_a2", "guru_a2", rhk("RHK01", 9), revisi=1)
    assert late.bentrok is not None
    assert (late.bentrok.tersimpan.isi, late.revisi) == (
        read(world, "guru_a2", "guru_a2").rencana.pengembangan,
        2,
    )
    actor, skp_id = world.actor("guru_a2"), world.skp["guru_a2"]
    seen = versi.read_conflict(actor, skp_id, Bagian.PENGEMBANGAN, now=NOW)
    assert seen is not None
    assert [quantity(seen.tersimpan.isi), quantity(seen.lain.isi)] == [8, 9]


def test_two_phones_of_one_name_keep_two_late_versions(world: World) -> None:
    save(world, "guru_a2", "guru_a2", rhk("RHK01", 8))
    actor, skp_id = world.actor("guru_a2"), world.skp["guru_a2"]
    first = save(world, "guru_a2", "guru_a2", rhk("RHK01", 9), revisi=1).bentrok
    second = save(world, "guru_a2", "guru_a2", rhk("RHK01", 10), revisi=1).bentrok
    assert first is not None
    assert second is not None
    # The first phone goes on with its own version, not with that of the second.
    rencana.save_part(
        actor,
        skp_id,
        rhk("RHK01", 11),
        revisi=1,
        perangkat="HP",
        lanjutan=first.lain.id,
        now=NOW,
    )
    versi.choose_version(actor, skp_id, rhk("RHK01", 10), revisi=2, perangkat="HP", now=NOW)
    kept = pemberitahuan.read_trail(actor, skp_id, now=NOW).versi_lama
    assert {8, 10, 11} <= {quantity(each.isi) for each in kept}


def quantity(isi: object) -> int:
    assert isinstance(isi, PengembanganKompetensi)
    return isi.rhk[0].jumlah


def settle(world: World, jumlah: int, revisi: int = 2) -> rencana.HasilSimpan:
    return versi.choose_version(
        world.actor("guru_bentrok"),
        world.skp["guru_bentrok"],
        rhk("RHK01", jumlah),
        revisi=revisi,
        perangkat="HP",
        now=NOW,
    )


@pytest.mark.parametrize(("jumlah", "revisi"), [(8, 2), (9, 3), (10, 3)])
def test_a_conflict_is_settled_by_either_text_or_a_third(
    world: World, jumlah: int, revisi: int
) -> None:
    assert settle(world, jumlah).revisi == revisi
    sheet = read(world, "guru_bentrok", "guru_bentrok")
    assert (quantity(sheet.rencana.pengembangan), sheet.bentrok) == (jumlah, ())
    actor, skp_id = world.actor("guru_bentrok"), world.skp["guru_bentrok"]
    kept = pemberitahuan.read_trail(actor, skp_id, now=NOW).versi_lama
    everything = {jumlah, *(quantity(each.isi) for each in kept)}
    assert {8, 9} <= everything
    assert pengajuan.submit_plan(actor, skp_id, now=NOW).status is StatusRencana.DIAJUKAN


def test_a_choice_over_a_text_that_changed_again_is_refused(world: World) -> None:
    save(world, "guru_bentrok", "guru_bentrok", rhk("RHK01", 12), revisi=2)
    before = digest()
    with pytest.raises(Stale) as refusal:
        settle(world, 9)
    assert refusal.value.code == "VERSI_BERUBAH_LAGI"
    assert changed_since(before) == set()


def test_replaced_texts_are_the_owners_alone(world: World) -> None:
    settle(world, 10)
    seen = pemberitahuan.read_trail(world.actor("ks_a"), world.skp["guru_bentrok"], now=NOW)
    assert seen.versi_lama == ()


def test_the_plan_of_the_period_before_fills_empty_parts_only(world: World) -> None:
    actor, skp_id = world.actor("guru_a"), world.skp["guru_a"]
    pengajuan.withdraw_plan(actor, skp_id, now=NOW)
    assert versi.copy_last_plan(actor, skp_id, perangkat="HP", now=NOW) == ()


def test_without_an_earlier_plan_there_is_nothing_to_copy(world: World) -> None:
    with pytest.raises(NotFound) as refusal:
        versi.copy_last_plan(world.actor("guru_a2"), world.skp["guru_a2"], perangkat="HP", now=NOW)
    assert refusal.value.code == "TIDAK_ADA_RENCANA_LAMA"


def test_the_plan_of_the_period_before_is_copied_as_far_as_it_still_fits(world: World) -> None:
    actor = world.actor("guru_a", JANUARY_2025)
    periode.start_periode(world.actor("ks_a", JANUARY_2025), SMP_A, "2025", now=JANUARY_2025)
    post = world.post("guru_a", Role.GURU)
    skp = rencana.start_plan(actor, post, "2025", now=JANUARY_2025)
    versi.copy_last_plan(actor, skp.id, perangkat="HP", now=JANUARY_2025)
    sheet = rencana.read_plan(actor, skp.id, now=JANUARY_2025)
    before = read(world, "guru_a", "guru_a").rencana
    assert sheet.rencana.praktik == before.praktik
    assert sheet.rencana.perilaku == before.perilaku
    assert (sheet.rencana.pengembangan.kompetensi, sheet.skp.rule_set_id) == ("", "R2025")


def edit(world: World, kode: str = "RHK13", poin: int | None = 20) -> None:
    aturan.edit_catalogue(
        world.actor("admin_sistem"),
        "R2024S2",
        jenis="rhk",
        kode=kode,
        label="Pendamping sejawat",
        keterangan="",
        poin=poin,
        now=NOW,
    )


def test_an_edited_row_counts_for_new_choices_and_never_for_old_ones(world: World) -> None:
    save(world, "guru_a2", "guru_a2", rhk("RHK13", 1))
    edit(world)
    old = read(world, "guru_a2", "guru_a2").rencana.pengembangan.rhk[0]
    assert old.poin == 12
    skp = begin(world, "guru_baru")
    actor = world.actor("guru_baru")
    rencana.save_part(actor, skp.id, rhk("RHK13", 1), revisi=0, perangkat="HP", now=NOW)
    new = rencana.read_plan(actor, skp.id, now=NOW).rencana.pengembangan.rhk[0]
    assert (new.label, new.poin) == ("Pendamping sejawat", 20)


def test_a_row_of_the_law_is_not_edited(world: World) -> None:
    before = digest()
    with pytest.raises(DomainError) as refusal:
        edit(world, kode="RHK01")
    assert refusal.value.code == "BUTIR_RESMI"
    assert changed_since(before) == set()


@pytest.mark.parametrize("poin", [None, 0, 129])
def test_points_of_a_row_stay_between_one_and_128(world: World, poin: int | None) -> None:
    with pytest.raises(DomainError) as refusal:
        edit(world, poin=poin)
    assert refusal.value.code == "POIN_BUTIR"
