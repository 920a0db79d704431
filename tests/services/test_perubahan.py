"""A change of an agreed plan: asked part by part, decided by the other side, nothing else moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kinerja_app.domain.bukti import LangkahBukti, StatusBukti
from kinerja_app.domain.errors import (
    DomainError,
    ManyProblems,
    NotFound,
    NotPermitted,
    RuleBroken,
    Stale,
    WrongStep,
)
from kinerja_app.domain.rencana import (
    Bagian,
    PengembanganKompetensi,
    PraktikKinerja,
    RhkPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.services import (
    berkas,
    bukti,
    keputusan_penilaian,
    pemberitahuan,
    pemeriksaan,
    perubahan,
    putusan_perubahan,
    rencana,
)
from tests.services import langkah_penilaian as nilai
from tests.services.bukti_steps import item, judge, upload
from tests.services.langkah_perubahan import (
    GURU,
    LATER,
    NOTE,
    ONE_DUTY,
    OTHER_RHK,
    REASON,
    agree,
    agreed_head,
    asked,
    decide,
    look,
    part,
    propose,
    read,
    send,
)
from tests.services.steps import codes, news, trail
from tests.world import NOW, ORANG, World
from tests.world_database import changed_since, digest

TWO_OF_ONE = PengembanganKompetensi((RhkPilihan("RHK01", "", 0, 8), RhkPilihan("RHK11", "", 0, 1)))
CLUB = "tugas/PEMBINA_EKSKUL/2/sk_tugas"
CLUB_AFTER = "tugas/PEMBINA_EKSKUL/1/sk_tugas"
CLASS = "tugas/WALI_KELAS/1/sk_tugas"


def verified(world: World, *slots: str) -> None:
    for slot in slots:
        upload(world, slot, title=slot.replace("/", "-"))
        judge(world, slot, LangkahBukti.VERIFIKASI)


@pytest.mark.keluhan(11)
def test_an_agreed_change_reopens_only_the_part_it_names(world: World) -> None:
    agree(world)
    verified(world, "rhk/RHK01/1", "rhk/RHK07/1", CLASS)
    before = rencana.read_plan(world.actor(GURU), world.skp[GURU], now=NOW).rencana
    asked(world, PengembanganKompetensi((RhkPilihan("RHK01", "", 0, 8),)))
    done = decide(world)
    after = rencana.read_plan(world.actor(GURU), world.skp[GURU], now=LATER)
    assert replace(after.rencana, pengembangan=before.pengembangan) == before
    assert [(each.kode, each.jumlah) for each in after.rencana.pengembangan.rhk] == [("RHK01", 8)]
    assert done.skp.status is StatusRencana.DISEPAKATI
    assert item(world, "rhk/RHK01/1").isi.status is StatusBukti.DITERIMA
    assert item(world, CLASS).isi.status is StatusBukti.DITERIMA
    assert item(world, "rhk/RHK01/8").isi.status is StatusBukti.BELUM


@pytest.mark.keluhan(12)
def test_what_falls_away_is_said_before_it_is_sent_and_archived_after(world: World) -> None:
    agree(world)
    kept = upload(world, "rhk/RHK07/2", title="kedua")
    judge(world, "rhk/RHK07/2", LangkahBukti.VERIFIKASI)
    propose(world, OTHER_RHK)
    told = read(world)
    assert [each.kunci for each in told.akibat.diarsipkan] == ["rhk/RHK07/1", "rhk/RHK07/2"]
    assert told.isi_bukti["rhk/RHK07/2"].status is StatusBukti.DITERIMA
    send(world)
    decide(world)
    gone = read(world).arsip
    assert [(each.nama_berkas, each.status) for each in gone] == [
        ("kedua.pdf", StatusBukti.DITERIMA)
    ]
    assert gone[0].berkas_id == kept.id


def test_an_archived_file_stays_readable_for_both_sides(world: World) -> None:

    agree(world)
    kept = upload(world, "rhk/RHK07/2", title="kedua")
    asked(world)
    decide(world)
    for who in (GURU, "ks_a"):
        assert berkas.read_file(world.actor(who), kept.id, now=NOW)
    with pytest.raises(NotFound):
        berkas.read_file(world.actor("guru_a2"), kept.id, now=NOW)


def test_a_duty_given_up_leaves_the_evidence_of_the_other_verified(world: World) -> None:
    agree(world)
    verified(world, CLASS, CLUB)
    asked(world, ONE_DUTY)
    decide(world)
    assert item(world, CLUB_AFTER).isi.status is StatusBukti.DITERIMA
    assert [each.label for each in read(world).arsip] == ["Wali kelas"]


def test_a_refusal_changes_nothing_but_the_request(world: World) -> None:
    agree(world)
    verified(world, "rhk/RHK07/1")
    asked(world)
    look(world)
    before = digest()
    decide(world, setuju=False, catatan=NOTE)
    assert changed_since(before) == {"audit", "pemberitahuan", "permintaan_rencana"}
    sheet = read(world)
    assert sheet.permintaan is not None
    assert (sheet.permintaan.status, sheet.permintaan.catatan) == ("ditolak", NOTE)
    assert news(ORANG[GURU], "PERUBAHAN_DITOLAK") == 1


def test_a_refusal_without_a_note_is_refused(world: World) -> None:
    agree(world)
    asked(world)
    with pytest.raises(RuleBroken) as refusal:
        decide(world, setuju=False, catatan="  ")
    assert refusal.value.code == "ALASAN_BELUM_DITULIS"
    assert read(world).menunggu


@pytest.mark.keluhan(11)
def test_both_sides_are_told_and_the_trail_says_who_did_what(world: World) -> None:
    skp = agree(world)
    asked(world)
    assert news(ORANG["ks_a"], "PERUBAHAN_DIMINTA") == 1
    decide(world)
    assert news(ORANG[GURU], "PERUBAHAN_DISETUJUI") == 1
    assert [step for step, _, _ in trail(skp)][-3:] == [
        "minta_perubahan", "buka_perubahan", "setujui_perubahan",
    ]  # fmt: skip


def test_the_old_version_stays_readable_for_both_sides(world: World) -> None:
    skp = agree(world)
    former = part(world, Bagian.PENGEMBANGAN)
    asked(world)
    decide(world)
    history = pemberitahuan.read_trail(world.actor(GURU), skp, now=LATER).versi_lama
    assert [each.isi for each in history if each.bagian is Bagian.PENGEMBANGAN] == [former]
    sheet = pemeriksaan.open_submission(world.actor("ks_a"), skp, now=LATER)
    assert sheet.pengajuan.ke == 2
    assert sheet.sebelumnya is not None
    assert sheet.sebelumnya.rencana.pengembangan == former
    assert sheet.pengajuan.rencana.pengembangan != former


def test_the_limits_of_the_points_hold_for_a_change(world: World) -> None:
    agree(world)
    propose(world, PengembanganKompetensi((RhkPilihan("RHK01", "", 0, 7),)))
    with pytest.raises(ManyProblems) as refusal:
        send(world)
    assert codes(refusal.value) == ["POIN_KURANG"]
    propose(world, PengembanganKompetensi((RhkPilihan("RHK01", "", 0, 33),)), revisi=1)
    with pytest.raises(ManyProblems) as refusal:
        send(world)
    assert "POIN_LEBIH" in codes(refusal.value)
    assert not read(world).menunggu


def test_nothing_changed_or_no_reason_is_not_sent(world: World) -> None:
    agree(world)
    with pytest.raises(ManyProblems) as refusal:
        send(world, alasan=" ")
    assert codes(refusal.value) == ["PERUBAHAN_KOSONG", "ALASAN_BELUM_DITULIS"]
    propose(world)
    with pytest.raises(ManyProblems) as refusal:
        send(world, alasan="")
    assert codes(refusal.value) == ["ALASAN_BELUM_DITULIS"]


def test_a_wish_that_is_what_was_agreed_is_no_wish(world: World) -> None:
    agree(world)
    propose(world)
    propose(world, part(world, Bagian.PENGEMBANGAN), revisi=1)
    sheet = read(world)
    assert sheet.permintaan is not None
    assert sheet.permintaan.usulan == ()


def test_an_approved_plan_that_is_not_agreed_yet_may_be_changed_too(world: World) -> None:
    asked(world)
    assert decide(world).skp.status is StatusRencana.DISETUJUI


@pytest.mark.parametrize("name", ["guru_a", "guru_a2", "guru_dikembalikan"])
def test_a_plan_that_is_not_approved_is_changed_in_its_steps(world: World, name: str) -> None:
    before = digest()
    with pytest.raises(WrongStep) as refusal:
        propose(world, name=name)
    assert refusal.value.code == "PERUBAHAN_BELUM_TERBUKA"
    assert changed_since(before) == set()


def test_the_practice_is_changed_with_its_cycle(world: World) -> None:
    agree(world)
    with pytest.raises(RuleBroken) as refusal:
        propose(world, PraktikKinerja(("KSK",)))
    assert refusal.value.code == "PRAKTIK_LEWAT_SIKLUS"


@pytest.mark.keluhan(12)
def test_a_rated_plan_is_not_changed(world: World) -> None:
    nilai.determined(world)
    now = nilai.RATED
    with pytest.raises(DomainError) as refusal:
        propose(world, now=now)
    assert refusal.value.code == "REKOMENDASI_SUDAH_ADA"
    sheet = perubahan.read_change(world.actor(GURU, now), world.skp[GURU], now=now)
    assert sheet.halangan is not None


def test_a_rating_waits_for_the_decision_on_the_change(world: World) -> None:
    skp, now = nilai.begun(world), nilai.RATED
    nilai.choose(world, "ks_a", skp)
    propose(world, now=now)
    send(world, now=now)
    before = digest()
    with pytest.raises(WrongStep) as refusal:
        nilai.determine(world, "ks_a", skp)
    assert refusal.value.code == "PERUBAHAN_MENUNGGU"
    assert changed_since(before) == set()
    decide(world, setuju=False, catatan=NOTE, now=now)
    assert keputusan_penilaian.determine_rating(
        world.actor("ks_a", now), skp, versi=nilai.version(world, "ks_a", skp), now=now
    ).dinilai_at


def test_one_request_at_a_time(world: World) -> None:
    agree(world)
    asked(world)
    with pytest.raises(RuleBroken) as refusal:
        propose(world, ONE_DUTY)
    assert refusal.value.code == "PERMINTAAN_MASIH_TERBUKA"


def test_a_request_taken_back_keeps_what_was_written(world: World) -> None:
    agree(world)
    asked(world)
    sheet = perubahan.withdraw_change(world.actor(GURU), world.skp[GURU], now=NOW)
    assert sheet.permintaan is not None
    assert (sheet.permintaan.status, sheet.permintaan.alasan) == ("draf", REASON)
    assert len(sheet.permintaan.usulan) == 1
    with pytest.raises(NotFound):
        look(world)
    send(world)
    assert look(world).menunggu


def test_a_decided_request_is_not_decided_again_or_taken_back(world: World) -> None:
    agree(world)
    asked(world)
    sheet = look(world)
    assert sheet.permintaan is not None
    decide(world)
    before = digest()
    with pytest.raises(Stale) as refusal:
        putusan_perubahan.decide_change(
            world.actor("ks_a"), world.skp[GURU], sheet.permintaan.id,
            setuju=False, catatan=NOTE, versi=sheet.permintaan.versi, now=LATER,
        )  # fmt: skip
    assert refusal.value.code == "PERMINTAAN_SUDAH_SELESAI"
    with pytest.raises(Stale):
        perubahan.withdraw_change(world.actor(GURU), world.skp[GURU], now=LATER)
    assert changed_since(before) == set()


def test_a_request_written_anew_is_not_decided_on_what_was_read_before(world: World) -> None:
    agree(world)
    asked(world)
    sheet = look(world)
    assert sheet.permintaan is not None
    perubahan.withdraw_change(world.actor(GURU), world.skp[GURU], now=NOW)
    propose(world, TWO_OF_ONE, revisi=1)
    send(world)
    with pytest.raises(Stale) as refusal:
        putusan_perubahan.decide_change(
            world.actor("ks_a"), world.skp[GURU], sheet.permintaan.id,
            setuju=True, catatan="", versi=sheet.permintaan.versi, now=LATER,
        )  # fmt: skip
    assert refusal.value.code == "SUDAH_BERUBAH"


def test_two_tabs_do_not_overwrite_each_other(world: World) -> None:
    agree(world)
    propose(world)
    before = digest()
    with pytest.raises(Stale) as refusal:
        propose(world, TWO_OF_ONE, revisi=0)
    assert refusal.value.code == "USULAN_BERUBAH"
    assert changed_since(before) == set()


def test_a_reason_written_elsewhere_is_not_overwritten(world: World) -> None:
    agree(world)
    propose(world)
    actor, skp = world.actor(GURU), world.skp[GURU]
    shown = perubahan.write_reason(actor, skp, "Semula.", revisi=0, now=NOW).revisi
    newer = perubahan.write_reason(actor, skp, "Dari HP.", revisi=shown, now=NOW)
    before = digest()
    late: tuple[Callable[[], object], ...] = (
        lambda: perubahan.write_reason(actor, skp, "Dari laptop.", revisi=shown, now=NOW),
        lambda: perubahan.send_change(actor, skp, alasan="Semula.", revisi=shown, now=NOW),
    )
    for act in late:
        with pytest.raises(Stale) as refusal:
            act()
        assert refusal.value.code == "ISIAN_BERUBAH"
    assert perubahan.write_reason(actor, skp, "Dari HP.", revisi=shown, now=NOW) == newer
    assert changed_since(before) == set()


def test_a_part_given_up_leaves_the_request(world: World) -> None:
    agree(world)
    propose(world)
    propose(world, TugasTambahan(tidak_ada=True))
    perubahan.drop_part(world.actor(GURU), world.skp[GURU], Bagian.PENGEMBANGAN, now=NOW)
    sheet = read(world)
    assert sheet.permintaan is not None
    assert [each.bagian for each in sheet.permintaan.usulan] == [Bagian.TUGAS_TAMBAHAN]


@pytest.mark.parametrize("who", ["pengawas_a", "kadis"])
def test_the_change_of_a_principal_is_decided_by_the_pengawas_or_the_dinas(
    world: World, who: str
) -> None:
    agreed_head(world)
    asked(world, name="ks_a")
    assert news(ORANG["pengawas_a"], "PERUBAHAN_DIMINTA") == 1
    decide(world, who=who, skp="ks_a")
    assert news(ORANG["ks_a"], "PERUBAHAN_DISETUJUI") == 1


def test_nobody_decides_on_the_own_change(world: World) -> None:
    agreed_head(world)
    asked(world, name="ks_a")
    with pytest.raises(NotPermitted) as refusal:
        look(world, "ks_a", "ks_a")
    assert refusal.value.code == "SKP_SENDIRI"


def test_a_closed_period_refuses_a_change(world: World) -> None:
    agree(world)
    late = NOW + timedelta(days=400)
    with pytest.raises(DomainError) as refusal:
        propose(world, now=late)
    assert refusal.value.code == "PERIODE_BACA_SAJA"


@pytest.mark.keluhan(15)
def test_while_a_certificate_is_awaited_the_rhk_may_be_changed_in_mid_period(world: World) -> None:
    agree(world)
    bukti.await_certificate(world.actor(GURU), world.skp[GURU], "rhk/RHK07/1", now=NOW)
    assert item(world, "rhk/RHK07/1", who="ks_a").isi.status is StatusBukti.MENUNGGU_SERTIFIKAT
    asked(world)
    decide(world)
    kept = [each.slot.kunci for each in bukti.read_evidence(
        world.actor(GURU), world.skp[GURU], now=LATER
    ).butir]  # fmt: skip
    assert "rhk/RHK07/1" not in kept
    assert "rhk/RHK01/8" in kept
