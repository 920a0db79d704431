"""A duty that was handed on has effect while its giver holds the post, and no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound, NotPermitted
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_antrean import delegated_schools
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services import delegasi, delegasi_gugur, keadaan, tim_pengamat
from kinerja_app.settings import get_settings
from tests.services.steps import approve, news
from tests.services.test_delegasi import ORDER, record
from tests.services.test_tim_pengamat import OBSERVER, appoint
from tests.world import NOW, ORANG, SMP_A, World

YESTERDAY = NOW.date() - timedelta(days=1)


def leaves_office(who: str, role: Role, last: date | None = YESTERDAY) -> None:
    """The post of a person ends, or goes on again, without any SK of ours."""
    with transaction(get_settings().database_url) as session:
        posts = select(Penugasan).where(
            Penugasan.orang_id == ORANG[who], Penugasan.role == role.value
        )
        row = session.exec(posts).one()
        row.selesai = last
        session.add(row)


def new_kadis(world: World) -> None:
    """Another Kepala Dinas from today on."""
    post = Pejabat("", "", Role.KEPALA_DINAS, None, world.dinas)
    with transaction(get_settings().database_url) as session:
        seeding.put_post(session, ORANG["ks_t"], post, mulai=NOW.date())


def told(*what: tuple[str, str]) -> list[int]:
    """Who is told how often, once the product has looked twice."""
    for _ in range(2):
        delegasi_gugur.tell_lapsed(system(), now=NOW)
    return [news(ORANG[who], kode) for who, kode in what]


def test_a_delegation_has_no_effect_once_the_kepala_dinas_has_left(world: World) -> None:
    record(world)
    assert world.actor("pengawas_a").delegasi
    leaves_office("kadis", Role.KEPALA_DINAS)
    new_kadis(world)
    pengawas = world.actor("pengawas_a")
    assert not pengawas.delegasi
    with begin(pengawas, now=NOW, writes=False) as work:
        assert delegated_schools(work) == frozenset()
    with pytest.raises(NotPermitted, match="BUKAN_PERAN_ANDA"):
        approve(world, "pengawas_a", "ks_a")


def test_its_holder_and_the_successor_are_told_once(world: World) -> None:
    record(world)
    leaves_office("kadis", Role.KEPALA_DINAS)
    new_kadis(world)
    whom = (("pengawas_a", "DELEGASI_GUGUR"), ("ks_t", "DELEGASI_PERLU_SK"))
    assert told(*whom) == [1, 2], "the successor hears of both delegations of the daerah"


def test_the_successor_confirms_by_an_sk_of_his_own(world: World) -> None:
    record(world)
    leaves_office("kadis", Role.KEPALA_DINAS)
    new_kadis(world)
    seen = delegasi.list_delegations(world.actor("admin_dinas"), now=NOW).delegasi
    assert [each.gugur for each in seen] == [True, True]
    record(world, replace(ORDER, sk_nomor="800/20/2024"))
    approve(world, "pengawas_a", "ks_a")
    seen = delegasi.list_delegations(world.actor("admin_dinas"), now=NOW).delegasi
    assert next((each.dari, each.gugur) for each in seen) == ("Putri Rahmawati", False)


def test_a_post_ended_by_mistake_and_given_back_opens_the_delegation_again(world: World) -> None:
    record(world)
    leaves_office("kadis", Role.KEPALA_DINAS)
    told()
    leaves_office("kadis", Role.KEPALA_DINAS, None)
    approve(world, "pengawas_a", "ks_a")


def test_a_giver_appointed_anew_confirms_as_well(world: World) -> None:
    record(world)
    leaves_office("kadis", Role.KEPALA_DINAS)
    post = Pejabat("", "", Role.KEPALA_DINAS, None, world.dinas)
    with transaction(get_settings().database_url) as session:
        seeding.put_post(session, ORANG["kadis"], post, mulai=date(2024, 9, 2))
    assert not world.actor("pengawas_a", NOW + timedelta(days=40)).delegasi


@pytest.mark.parametrize("way", ["post", "pensiun"])
def test_an_observer_observes_no_more_once_the_head_has_left(world: World, way: str) -> None:
    appoint(world, "guru_disetujui")
    assert world.actor(OBSERVER).may(Permission.OBSERVE)
    if way == "post":
        leaves_office("ks_a", Role.KEPALA_SEKOLAH)
    else:
        keadaan.mark_inactive(
            world.actor("operator_a"),
            ORANG["ks_a"],
            jenis=Keadaan.PENSIUN,
            mulai=NOW.date(),
            now=NOW,
        )
    assert not world.actor(OBSERVER).may(Permission.OBSERVE)
    assert told((OBSERVER, "PENGAMAT_GUGUR")) == [1]


def test_whoever_ends_a_duty_tells_its_holder(world: World) -> None:
    number = appoint(world, "guru_disetujui")
    tim_pengamat.end_observer(world.actor("ks_a"), number, now=NOW)
    assert news(ORANG[OBSERVER], "PENGAMAT_BERAKHIR") == 1
    record(world)
    admin = world.actor("admin_dinas")
    found = [e for e in delegasi.list_delegations(admin, now=NOW).delegasi if e.npsn == SMP_A]
    delegasi.end_delegation(admin, found[0].id, now=NOW)
    assert news(ORANG["pengawas_a"], "DELEGASI_BERAKHIR") == 1
    with pytest.raises(NotFound):
        delegasi.end_delegation(admin, found[0].id, now=NOW)
