import pytest
from sqlmodel import select

from kinerja_app.demo import plans
from kinerja_app.domain.errors import DomainError, NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit
from kinerja_app.services import pemeriksaan, pengajuan, persetujuan
from kinerja_app.services.rencana import HasilSimpan
from kinerja_app.settings import get_settings
from tests.services.steps import approve, judge, news
from tests.world import NOW, ORANG, World
from tests.world_database import changed_since, digest


def refusal(world: World, who: str, skp: str, *, ke: int = 1) -> DomainError:
    """Approving is refused and moves nothing."""
    before = digest()
    with pytest.raises(DomainError) as refused:
        persetujuan.approve_plan(world.actor(who), world.skp[skp], pengajuan_ke=ke, now=NOW)
    assert changed_since(before) == set()
    return refused.value


def test_a_plan_is_opened_before_it_is_approved(world: World) -> None:
    assert refusal(world, "ks_a", "guru_a").code == "BELUM_DIBUKA"


def test_opening_by_another_does_not_count(world: World) -> None:
    plans.review(world.actor("pengawas_sk"), world.skp["ks_b"], now=NOW)
    assert refusal(world, "kadis", "ks_b").code == "BELUM_DIBUKA"


def test_approving_twice_is_refused_cleanly(world: World) -> None:
    approve(world, "ks_a", "guru_a")
    again = refusal(world, "ks_a", "guru_a")
    assert isinstance(again, WrongStep)
    assert again.code == "LANGKAH_TIDAK_SESUAI"
    assert news(ORANG["guru_a"], "RENCANA_DISETUJUI") == 2


def test_a_verdict_on_an_older_submission_is_refused(world: World) -> None:
    guru, skp_id = world.actor("guru_a"), world.skp["guru_a"]
    pengajuan.withdraw_plan(guru, skp_id, now=NOW)
    pengajuan.submit_plan(guru, skp_id, now=NOW)
    assert refusal(world, "ks_a", "guru_a", ke=1).code == "PENGAJUAN_SUDAH_BARU"


def test_a_part_to_be_mended_keeps_the_plan_from_approval(world: World) -> None:
    judge(world, "ks_a", "guru_a", mend=Bagian.PRAKTIK)
    assert refusal(world, "ks_a", "guru_a").code == "MASIH_ADA_PERBAIKAN"


def returned(world: World, who: str, skp: str) -> DomainError:
    before = digest()
    with pytest.raises(DomainError) as refused:
        persetujuan.return_plan(world.actor(who), world.skp[skp], pengajuan_ke=1, now=NOW)
    assert changed_since(before) == set()
    return refused.value


def test_a_plan_is_returned_only_with_every_part_judged(world: World) -> None:
    pemeriksaan.open_submission(world.actor("ks_a"), world.skp["guru_a"], now=NOW)
    found = returned(world, "ks_a", "guru_a")
    assert (found.code, found.facts["jumlah"]) == ("BAGIAN_BELUM_DICEK", 4)


def test_a_plan_is_returned_only_with_something_to_mend(world: World) -> None:
    judge(world, "ks_a", "guru_a")
    assert returned(world, "ks_a", "guru_a").code == "TIDAK_ADA_PERBAIKAN"


def test_a_wish_to_mend_carries_a_note(world: World) -> None:
    judge(world, "ks_a", "guru_a")
    pemeriksaan.note_part(
        world.actor("ks_a"),
        world.skp["guru_a"],
        bagian=Bagian.PERILAKU,
        keputusan="perbaikan",
        catatan="   ",
        pengajuan_ke=1,
        revisi=1,
        now=NOW,
    )
    found = returned(world, "ks_a", "guru_a")
    assert isinstance(found, RuleBroken)
    assert (found.code, found.field) == ("CATATAN_KOSONG", "catatan-perilaku")


def note(world: World, catatan: str, *, revisi: int, keputusan: str = "perbaikan") -> HasilSimpan:
    return pemeriksaan.note_part(
        world.actor("ks_a"),
        world.skp["guru_a"],
        bagian=Bagian.PERILAKU,
        keputusan=keputusan,
        catatan=catatan,
        pengajuan_ke=1,
        revisi=revisi,
        now=NOW,
    )


@pytest.mark.parametrize(("keputusan", "catatan"), [("perbaikan", "Dari laptop."), ("sesuai", "")])
def test_a_note_typed_on_an_older_one_overwrites_nothing(
    world: World, keputusan: str, catatan: str
) -> None:
    note(world, "Dari HP.", revisi=0)
    before = digest()
    with pytest.raises(Stale) as refusal:
        note(world, catatan, keputusan=keputusan, revisi=0)
    assert refusal.value.code == "ISIAN_BERUBAH"
    assert changed_since(before) == set()
    assert note(world, "Dari laptop.", revisi=1).revisi == 2


def test_the_same_note_twice_is_no_conflict(world: World) -> None:
    first = note(world, "Dari HP.", revisi=0)
    before = digest()
    assert note(world, "Dari HP.", revisi=0) == first
    assert changed_since(before) == set()


def test_the_kepala_dinas_waits_for_the_review_of_the_linked_pengawas(world: World) -> None:
    pemeriksaan.open_submission(world.actor("kadis"), world.skp["ks_b"], now=NOW)
    assert refusal(world, "kadis", "ks_b").code == "MENUNGGU_TINJAUAN_PENGAWAS"
    plans.review(world.actor("pengawas_sk"), world.skp["ks_b"], now=NOW)
    approved = persetujuan.approve_plan(
        world.actor("kadis"), world.skp["ks_b"], pengajuan_ke=1, now=NOW
    )
    assert (approved.status, approved.atas_nama) == (StatusRencana.DISETUJUI, "")


def test_a_review_done_twice_changes_nothing_more(world: World) -> None:
    plans.review(world.actor("pengawas_sk"), world.skp["ks_b"], now=NOW)
    before = digest()
    actor = world.actor("pengawas_sk")
    pemeriksaan.review_plan(actor, world.skp["ks_b"], pengajuan_ke=1, now=NOW)
    assert changed_since(before) == set()


def test_a_pengawas_with_the_sk_decides_on_behalf_of_the_kepala_dinas(world: World) -> None:
    approve(world, "pengawas_sk", "ks_b")
    with transaction(get_settings().database_url, writes=False) as session:
        line = session.exec(
            select(Audit).where(Audit.tindakan == "setujui", Audit.npsn == "69990002")
        ).one()
    assert line.atas_nama == "Teguh Wibisono (SK 800/7/2024)"
    assert line.pelaku_id == ORANG["pengawas_sk"]


def test_a_pengawas_without_the_sk_does_not_decide(world: World) -> None:
    assert refusal(world, "pengawas_a", "ks_a").code == "BUKAN_PERAN_ANDA"


@pytest.mark.parametrize(
    ("name", "skp"), [("ks_a", "ks_a"), ("plt", "plt_guru"), ("plt", "plt_ks")]
)
def test_nobody_decides_on_the_own_plan(world: World, name: str, skp: str) -> None:
    found = refusal(world, name, skp)
    assert isinstance(found, NotPermitted)
    assert found.code == "SKP_SENDIRI"


def test_several_plans_are_approved_all_or_none(world: World) -> None:
    ks = world.actor("ks_a")
    pengajuan.submit_plan(world.actor("guru_a2"), world.skp["guru_a2"], now=NOW)
    pemeriksaan.open_submission(ks, world.skp["guru_a"], now=NOW)
    both = (world.skp["guru_a"], world.skp["guru_a2"])
    before = digest()
    with pytest.raises(WrongStep):
        persetujuan.approve_many(ks, both, now=NOW)
    assert changed_since(before) == set()
    pemeriksaan.open_submission(ks, world.skp["guru_a2"], now=NOW)
    assert persetujuan.approve_many(ks, (*both, both[0]), now=NOW) == 2


@pytest.mark.parametrize(
    ("many", "code"), [((), "BELUM_ADA_PILIHAN"), (tuple(range(51)), "TERLALU_BANYAK_PILIHAN")]
)
def test_neither_none_nor_more_than_fifty_are_approved_at_once(
    world: World, many: tuple[int, ...], code: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        persetujuan.approve_many(world.actor("ks_a"), many, now=NOW)
    assert refused.value.code == code
