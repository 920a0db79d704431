"""The guru's SKP of one who leads the very school: who decides on its plan, who observes it."""

import pytest

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.errors import NotFound, NotPermitted
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.services import lembar_siklus, pemeriksaan
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import refused
from tests.services.steps import news
from tests.world import BEGIN, NOW, ORANG, SMA_P, World

SKP = "plt_guru"


@pytest.fixture
def with_a_definitive_head(world: World) -> World:
    """The school also has a definitive KS, so that no plan is approved by the system."""
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", Role.KEPALA_SEKOLAH, SMA_P)
        seeding.put_post(
            session, ORANG["guru_p"], post, mulai=BEGIN, status=StatusPenugasan.DEFINITIF
        )
    return world


def test_the_kepala_dinas_approves_the_guru_plan_of_a_plt(with_a_definitive_head: World) -> None:
    world, skp = with_a_definitive_head, with_a_definitive_head.skp[SKP]
    judges = ("kadis", "pengawas_a", "guru_p")
    before = [news(ORANG[each], "RENCANA_DIAJUKAN") for each in judges]
    plans.submit(world.actor("plt"), skp, now=NOW)
    after = [news(ORANG[each], "RENCANA_DIAJUKAN") for each in judges]
    assert [now - then for now, then in zip(after, before, strict=True)] == [1, 1, 0]
    plans.approve(world.actor("kadis"), skp, now=NOW)
    plans.agree(world.actor("plt"), skp, now=NOW)
    sheet = lembar_siklus.read_cycle(world.actor("plt"), skp, now=NOW)
    assert sheet.kasus.skp.status is StatusRencana.DISEPAKATI
    assert [each.nama for each in sheet.pengamat] == ["Qodir Hasbullah", "Teguh Wibisono"]


def test_the_linked_pengawas_sends_the_guru_plan_of_a_plt_back(
    with_a_definitive_head: World,
) -> None:
    world, skp = with_a_definitive_head, with_a_definitive_head.skp[SKP]
    plans.submit(world.actor("plt"), skp, now=NOW)
    plans.send_back(world.actor("pengawas_a"), skp, note="Tambah satu pelatihan.", now=NOW)
    assert news(ORANG["plt"], "RENCANA_DIKEMBALIKAN") == 1


def test_neither_the_plt_nor_the_other_head_decides_on_it(with_a_definitive_head: World) -> None:
    world, skp = with_a_definitive_head, with_a_definitive_head.skp[SKP]
    plans.submit(world.actor("plt"), skp, now=NOW)
    own = refused(pemeriksaan.open_submission, world.actor("plt"), skp, now=NOW)
    assert (type(own), own.code) == (NotPermitted, "SKP_SENDIRI")
    other = refused(pemeriksaan.open_submission, world.actor("guru_p"), skp, now=NOW)
    assert (type(other), other.code) == (NotPermitted, "BUKAN_PERAN_ANDA")


def test_the_plans_of_the_other_guru_stay_with_the_heads(with_a_definitive_head: World) -> None:
    world, skp = with_a_definitive_head, with_a_definitive_head.skp["guru_b"]
    for who in ("kadis", "pengawas_sk"):
        found = refused(pemeriksaan.open_submission, world.actor(who), skp, now=NOW)
        assert isinstance(found, NotFound)
