from datetime import timedelta

import pytest

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, ManyProblems, WrongStep
from kinerja_app.domain.rencana import (
    Bagian,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    RhkPilihan,
)
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.services import data_diri, pemeriksaan, pengajuan, persetujuan, rapor, rencana
from tests.services.steps import (
    HOUR,
    approve,
    begin,
    codes,
    judge,
    news,
    problem,
    read,
    save,
    trail,
)
from tests.world import NOW, ORANG, World
from tests.world_database import changed_since, digest
from tests.world_plans import rhk


def submit(world: World, name: str, skp: str) -> StatusRencana:
    return pengajuan.submit_plan(world.actor(name), world.skp[skp], now=NOW).status


def refused(world: World, name: str, skp: str) -> DomainError:
    """Submitting is refused and moves nothing."""
    before = digest()
    with pytest.raises(DomainError) as refusal:
        submit(world, name, skp)
    assert changed_since(before) == set()
    return refusal.value


def test_seven_times_rhk01_lack_four_points_and_eight_are_enough(world: World) -> None:
    save(world, "guru_a2", "guru_a2", rhk("RHK01", 7))
    lacking = problem(refused(world, "guru_a2", "guru_a2"), "POIN_KURANG")
    assert dict(lacking.facts) == {"total": 28, "minimum": 32, "kurang": 4}
    save(world, "guru_a2", "guru_a2", rhk("RHK01", 8), revisi=2)
    assert submit(world, "guru_a2", "guru_a2") is StatusRencana.DIAJUKAN


def basket(*rows: tuple[str, int]) -> PengembanganKompetensi:
    return PengembanganKompetensi(tuple(RhkPilihan(kode, "", 0, jumlah) for kode, jumlah in rows))


def test_one_hundred_and_twenty_eight_points_pass_and_four_more_do_not(world: World) -> None:
    save(world, "guru_a2", "guru_a2", basket(("RHK12", 1), ("RHK01", 1)))
    too_many = problem(refused(world, "guru_a2", "guru_a2"), "POIN_LEBIH")
    assert dict(too_many.facts) == {"total": 132, "maksimum": 128, "lebih": 4}
    save(world, "guru_a2", "guru_a2", basket(("RHK12", 1)), revisi=2)
    assert submit(world, "guru_a2", "guru_a2") is StatusRencana.DIAJUKAN


@pytest.mark.parametrize(
    ("chosen", "code"), [((), "PRAKTIK_BELUM_DIPILIH"), (("KSK", "PDP"), "PRAKTIK_LEBIH_DARI_SATU")]
)
def test_neither_no_nor_two_practices_pass(
    world: World, chosen: tuple[str, ...], code: str
) -> None:
    save(world, "guru_a2", "guru_a2", PraktikKinerja(chosen, "Alasan."))
    assert codes(refused(world, "guru_a2", "guru_a2")) == [code]


def test_a_practice_that_is_not_recommended_needs_a_reason(world: World) -> None:
    sheet = read(world, "guru_a2", "guru_a2")
    offered = {each.kode for each in sheet.rekomendasi}
    other = next(s.kode for s in sheet.rules.sub_indikator.value if s.kode not in offered)
    save(world, "guru_a2", "guru_a2", PraktikKinerja((other,), "  "))
    assert codes(refused(world, "guru_a2", "guru_a2")) == ["ALASAN_KOSONG"]
    save(world, "guru_a2", "guru_a2", PraktikKinerja((other,), "Kelas saya perlu ini."), revisi=2)
    assert submit(world, "guru_a2", "guru_a2") is StatusRencana.DIAJUKAN


def test_a_guru_of_a_kindergarten_submits_without_rapor_and_without_a_reason(world: World) -> None:
    sheet = rapor.read_rapor(world.actor("guru_tk"), world.skp["guru_tk"], now=NOW)
    assert (sheet.ada_langkah, sheet.rekomendasi) == (False, ())
    assert submit(world, "guru_tk", "guru_tk") is StatusRencana.DIAJUKAN


def test_six_of_seven_aspects_are_not_enough(world: World) -> None:
    sheet = read(world, "guru_a2", "guru_a2")
    full = sheet.rencana.perilaku.pilihan
    save(world, "guru_a2", "guru_a2", PerilakuKerja(full[:6]))
    assert codes(refused(world, "guru_a2", "guru_a2")) == ["PERILAKU_BELUM"]


def test_an_empty_plan_is_told_every_problem_at_once(world: World) -> None:
    skp = begin(world, "guru_baru")
    actor = world.actor("guru_baru")
    rencana.save_part(actor, skp.id, PraktikKinerja(), revisi=0, perangkat="HP", now=NOW)
    with pytest.raises(ManyProblems) as refusal:
        pengajuan.submit_plan(actor, skp.id, now=NOW)
    found = codes(refusal.value)
    assert found[:3] == ["DATA_DIRI_BELUM", "PRAKTIK_BELUM_DIPILIH", "POIN_KURANG"]
    assert found[3:] == ["PERILAKU_BELUM"] * 7


def test_an_open_conflict_blocks_until_a_version_is_chosen(world: World) -> None:
    assert codes(refused(world, "guru_bentrok", "guru_bentrok")) == ["VERSI_BELUM_DIPILIH"]


def test_a_ks_confirms_the_superiors_before_submitting(world: World) -> None:
    skp = begin(world, "ks_t", Role.KEPALA_SEKOLAH)
    actor = world.actor("ks_t")
    rencana.save_part(actor, skp.id, rhk("RHK07", 4), revisi=0, perangkat="HP", now=NOW)
    with pytest.raises(ManyProblems) as refusal:
        pengajuan.submit_plan(actor, skp.id, now=NOW)
    assert codes(refusal.value)[:2] == ["DATA_DIRI_BELUM", "ATASAN_BELUM_DIKONFIRMASI"]
    data_diri.confirm_superiors(actor, skp.id, now=NOW)
    with pytest.raises(ManyProblems) as refusal:
        pengajuan.submit_plan(actor, skp.id, now=NOW)
    assert "ATASAN_BELUM_DIKONFIRMASI" not in codes(refusal.value)


def test_submitting_twice_makes_one_submission(world: World) -> None:
    assert submit(world, "guru_a2", "guru_a2") is StatusRencana.DIAJUKAN
    before = digest()
    assert submit(world, "guru_a2", "guru_a2") is StatusRencana.DIAJUKAN
    assert changed_since(before) == set()


def test_a_submitted_plan_is_no_longer_written(world: World) -> None:
    before = digest()
    with pytest.raises(WrongStep) as refusal:
        save(world, "guru_a", "guru_a", rhk("RHK11", 1))
    assert refusal.value.code == "LANGKAH_TIDAK_SESUAI"
    assert changed_since(before) == set()


def test_a_plan_is_withdrawn_before_it_is_opened_and_not_after(world: World) -> None:
    guru, skp_id = world.actor("guru_a"), world.skp["guru_a"]
    assert pengajuan.withdraw_plan(guru, skp_id, now=NOW).status is StatusRencana.DRAF
    assert submit(world, "guru_a", "guru_a") is StatusRencana.DIAJUKAN
    pemeriksaan.open_submission(world.actor("ks_a"), skp_id, now=NOW)
    before = digest()
    with pytest.raises(WrongStep) as refusal:
        pengajuan.withdraw_plan(guru, skp_id, now=NOW)
    assert refusal.value.code == "SUDAH_DIBUKA_PENILAI"
    assert changed_since(before) == set()


def test_a_returned_plan_is_mended_submitted_approved_and_agreed(world: World) -> None:
    guru, ks = world.actor("guru_dikembalikan"), world.actor("ks_a")
    skp_id = world.skp["guru_dikembalikan"]
    save(world, "guru_dikembalikan", "guru_dikembalikan", rhk("RHK07", 5))
    assert submit(world, "guru_dikembalikan", "guru_dikembalikan") is StatusRencana.DIAJUKAN
    sheet = pemeriksaan.open_submission(ks, skp_id, now=NOW)
    assert sheet.pengajuan.ke == 2
    assert sheet.pengajuan.rencana.pengembangan.rhk[0].jumlah == 5
    assert sheet.sebelumnya is not None
    assert sheet.sebelumnya.keputusan == "dikembalikan"
    assert sheet.sebelumnya.rencana.pengembangan.rhk[0].kode == "RHK01"
    assert len(sheet.catatan_lama) == 4
    assert sheet.catatan == ()
    persetujuan.approve_plan(ks, skp_id, pengajuan_ke=2, now=NOW)
    agreed = pengajuan.agree_plan(guru, skp_id, now=NOW)
    assert agreed.status is StatusRencana.DISEPAKATI
    assert [step for step, *_ in trail(skp_id)][-5:] == [
        *("tulis_rencana", "ajukan", "buka", "setujui", "sepakati"),
    ]


def test_each_transition_has_exactly_one_line_in_the_trail(world: World) -> None:
    assert trail(world.skp["guru_a_lama"]) == [
        ("mulai_skp", "", "BELUM_MENGAJUKAN"),
        ("data_diri_sesuai", "", ""),
        ("tulis_rencana", "BELUM_MENGAJUKAN", "DRAF"),
        ("ajukan", "DRAF", "DIAJUKAN"),
        ("buka", "", ""),
        ("setujui", "DIAJUKAN", "DISETUJUI"),
        ("sepakati", "DISETUJUI", "DISEPAKATI"),
    ]


def test_agreeing_twice_changes_nothing_more(world: World) -> None:
    guru, skp_id = world.actor("guru_disetujui"), world.skp["guru_disetujui"]
    pengajuan.agree_plan(guru, skp_id, now=NOW)
    before = digest()
    again = pengajuan.agree_plan(guru, skp_id, now=NOW + HOUR)
    assert (again.status, again.disepakati_at) == (StatusRencana.DISEPAKATI, NOW)
    assert changed_since(before) == set()


@pytest.mark.parametrize("name", ["guru_a", "guru_a2", "guru_dikembalikan"])
def test_only_an_approved_plan_is_agreed(world: World, name: str) -> None:
    before = digest()
    with pytest.raises(WrongStep):
        pengajuan.agree_plan(world.actor(name), world.skp[name], now=NOW)
    assert changed_since(before) == set()


def test_in_a_school_led_by_a_plt_the_system_approves_and_the_guru_agrees(world: World) -> None:
    skp_id = world.skp["guru_p"]
    sheet = read(world, "guru_p", "guru_p")
    assert sheet.skp.status is StatusRencana.DISETUJUI
    assert sheet.skp.diputuskan_oleh is None
    assert news(ORANG["guru_p"], "RENCANA_DISETUJUI_SISTEM") == 1
    assert news(ORANG["plt"], "RENCANA_DIAJUKAN") == 0
    agreed = pengajuan.agree_plan(world.actor("guru_p"), skp_id, now=NOW)
    assert agreed.status is StatusRencana.DISEPAKATI
    assert [step for step, *_ in trail(skp_id)][-3:] == ["ajukan", "setujui_otomatis", "sepakati"]


def test_a_plt_makes_two_plans_and_none_of_them_is_approved_by_the_system(
    world: World,
) -> None:
    plt = world.actor("plt")
    judges = ("pengawas_a", "kadis", "plt")
    before = [news(ORANG[each], "RENCANA_DIAJUKAN") for each in judges]
    assert submit(world, "plt", "plt_guru") is StatusRencana.DIAJUKAN
    told = [news(ORANG[each], "RENCANA_DIAJUKAN") for each in judges]
    assert [now - then for now, then in zip(told, before, strict=True)] == [1, 1, 0]
    approve(world, "pengawas_a", "plt_guru")
    assert submit(world, "plt", "plt_ks") is StatusRencana.DIAJUKAN
    skp = rencana.read_plan(plt, world.skp["plt_ks"], now=NOW).skp
    assert (skp.is_plt, skp.jabatan.value) == (True, "kepala_sekolah")
    plans.review(world.actor("pengawas_a"), skp.id, now=NOW)
    approve(world, "kadis", "plt_ks")
    agreed = pengajuan.agree_plan(plt, skp.id, now=NOW + timedelta(days=1))
    assert agreed.status is StatusRencana.DISEPAKATI


def test_what_was_submitted_does_not_change_with_the_draft(world: World) -> None:
    judge(world, "ks_a", "guru_a", mend=Bagian.PERILAKU)
    ks, skp_id = world.actor("ks_a"), world.skp["guru_a"]
    persetujuan.return_plan(ks, skp_id, pengajuan_ke=1, now=NOW)
    save(world, "guru_a", "guru_a", rhk("RHK11", 1))
    seen = pemeriksaan.open_submission
    with pytest.raises(DomainError):
        seen(ks, skp_id, now=NOW)
    submit(world, "guru_a", "guru_a")
    sheet = seen(ks, skp_id, now=NOW)
    assert sheet.sebelumnya is not None
    assert [r.kode for r in sheet.sebelumnya.rencana.pengembangan.rhk] == ["RHK01", "RHK07"]
