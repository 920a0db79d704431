"""Where the duty of an observer ends: no text beyond it, no head, no other school, no past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.services import lembar_siklus, tim_pengamat
from kinerja_app.settings import get_settings
from tests.access.test_kebocoran import leaves
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import C_PENGAMAT, HARI_H, SKP
from tests.services.test_tim_pengamat import LAST, OBSERVER, appoint, begun
from tests.world import NOW, ORANG, SMP_A, SMP_B, World


def test_two_versions_of_the_talk_are_for_the_head_alone(world: World) -> None:
    begun(world)
    langkah.agree_schedule(world, who=OBSERVER)
    langkah.observe(world, who=OBSERVER)
    other = replace(C_PENGAMAT, catatan_pengamat="Hanya untuk Kepala Sekolah.")
    langkah.save(world, Dokumen.C, C_PENGAMAT, who="ks_a", now=HARI_H)
    langkah.save(world, Dokumen.C, other, who="ks_a", now=HARI_H, perangkat="ponsel")
    head, observer, number = (
        world.actor("ks_a", HARI_H),
        world.actor(OBSERVER, HARI_H),
        world.skp[SKP],
    )
    found = lembar_siklus.read_versions(head, number, Dokumen.C, now=HARI_H)
    assert found is not None
    assert (found.tersimpan.isi, found.lain.isi) == (C_PENGAMAT, other)
    assert lembar_siklus.read_versions(observer, number, Dokumen.C, now=HARI_H) is None
    seen = lembar_siklus.read_cycle(observer, number, now=HARI_H)
    assert (seen.bentrok, langkah.read(world, "ks_a").bentrok) == ((), (Dokumen.C,))
    assert "Hanya untuk Kepala Sekolah." not in set(leaves(seen))


def appoint_from(world: World, first: date) -> None:
    tim_pengamat.appoint_observer(
        world.actor("ks_a"),
        SMP_A,
        ORANG[OBSERVER],
        [ORANG["guru_disetujui"]],
        sk_nomor="800/3",
        sk_tanggal=date(2024, 1, 2),
        mulai=first,
        selesai=LAST,
        now=NOW,
    )


def test_a_duty_begins_today_at_the_earliest_and_opens_no_period_before(world: World) -> None:
    with pytest.raises(RuleBroken, match="PENGAMAT_BERLAKU_MUNDUR") as refusal:
        appoint_from(world, NOW.date() - timedelta(days=1))
    assert refusal.value.field == "mulai"
    appoint_from(world, NOW.date())
    assert len(world.actor(OBSERVER).amatan) == 1


def lead_school_a(who: str) -> None:
    """The guru becomes Plt of his own school, which had no head since."""
    with transaction(get_settings().database_url) as session:
        head = Penugasan.orang_id == ORANG["ks_a"]
        for post in session.exec(select(Penugasan).where(head)):
            post.selesai = NOW.date() - timedelta(days=1)
            session.add(post)
        post_of_plt = Pejabat("", "", Role.KEPALA_SEKOLAH, SMP_A)
        seeding.put_post(
            session, ORANG[who], post_of_plt, mulai=NOW.date(), status=StatusPenugasan.PLT
        )


def test_nobody_of_the_school_is_told_to_observe_its_head(world: World) -> None:
    lead_school_a(SKP)
    with pytest.raises(RuleBroken, match="PENGAMAT_MENGAMATI_KEPALA"):
        appoint(world, SKP, "guru_a", head=SKP)
    listed = tim_pengamat.list_team(world.actor(SKP), SMP_A, now=NOW).guru
    assert ORANG[SKP] not in {each.orang_id for each in listed}


def test_a_duty_does_not_outlast_the_day_on_which_the_observed_becomes_the_head(
    world: World,
) -> None:
    begun(world)
    assert langkah.read(world, OBSERVER).kasus.atas_nama
    lead_school_a(SKP)
    for step in (langkah.read, langkah.agree_schedule):
        with pytest.raises(NotFound):
            step(world, who=OBSERVER)
    seen = langkah.read(world, "kadis")
    assert ORANG[OBSERVER] not in {each.orang_id for each in seen.pengamat}


def test_an_observer_who_serves_elsewhere_by_now_observes_no_more(world: World) -> None:
    begun(world)
    with transaction(get_settings().database_url) as session:
        post = session.exec(select(Penugasan).where(Penugasan.orang_id == ORANG[OBSERVER])).one()
        post.npsn = SMP_B
        session.add(post)
    moved = world.actor(OBSERVER)
    assert (moved.schools(Role.GURU), moved.amatan) == (frozenset({SMP_B}), frozenset())
    with pytest.raises(NotFound):
        langkah.read(world, OBSERVER)
    assert [each.nama for each in langkah.read(world, "ks_a").pengamat] == ["Mulyadi Santosa"]
