"""Where the duty of an observer ends: no text beyond it, no head, no other school, no past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.serah_terima import JenisSerahTerima as J
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Audit, Delegasi, Penugasan
from kinerja_app.services import jabatan, lembar_siklus, tim_pengamat
from kinerja_app.services.akibat_jabatan import UsulanJabatan
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


def lead_school_a(who: str, *, alone: bool = True) -> None:
    """The guru becomes Plt of his own school, which has no head beside him if ``alone``."""
    with transaction(get_settings().database_url) as session:
        head = Penugasan.orang_id == ORANG["ks_a"]
        for post in session.exec(select(Penugasan).where(head)) if alone else ():
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
    lead_school_a(SKP, alone=False)
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


EVE = NOW.date() - timedelta(days=1)


def moved(world: World, jenis: J, whom: str, npsn: str) -> int:
    """How many duties the preview announces; the SK is recorded after it."""
    order = UsulanJabatan(jenis, npsn, NOW.date(), None, "821/9/2024", NOW.date())
    admin = world.actor("admin_dinas")
    seen = jabatan.preview_post(admin, ORANG[whom], order, now=NOW)
    jabatan.record_post(admin, ORANG[whom], order, now=NOW)
    return seen.pengamat_berakhir


def ended() -> list[int]:
    """Ids of the duties that are over, each with its line in the audit."""
    with transaction(get_settings().database_url, writes=False) as session:
        over = session.exec(select(Delegasi.id).where(Delegasi.selesai == EVE)).all()
        told = session.exec(
            select(Audit.objek_id)
            .where(Audit.tindakan == "akhiri_pengamat")
            .order_by(col(Audit.id))
        ).all()
    assert sorted(map(str, over)) == sorted(told)
    return sorted(each or 0 for each in over)


def two_teams(world: World) -> tuple[int, int, int]:
    """The observer of school A has two guru, the other one has one; school B has a team too."""
    return (
        appoint(world, "guru_a", SKP),
        appoint(world, "guru_a", who=SKP),
        appoint_at_school_b(world),
    )


def appoint_at_school_b(world: World) -> int:
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", Role.GURU, SMP_B)
        seeding.put_post(session, ORANG["guru_tk"], post, mulai=EVE)
    return tim_pengamat.appoint_observer(
        world.actor("ks_b"),
        SMP_B,
        ORANG["guru_b"],
        [ORANG["guru_tk"]],
        sk_nomor="800/4",
        sk_tanggal=NOW.date(),
        mulai=NOW.date(),
        selesai=LAST,
        now=NOW,
    )


def test_a_mutasi_ends_the_duties_of_the_one_who_goes_and_no_team_of_the_new_school(
    world: World,
) -> None:
    first, _, _ = two_teams(world)
    assert moved(world, J.MUTASI, OBSERVER, SMP_B) == 1
    assert ended() == [first]


def test_where_the_one_who_goes_was_observed_alone_the_duty_ends_too(world: World) -> None:
    _, alone, _ = two_teams(world)
    assert moved(world, J.MUTASI, "guru_a", SMP_B) == 1
    assert ended() == [alone]


def test_a_new_head_ends_the_teams_of_the_school_and_those_he_gave_before(world: World) -> None:
    every = two_teams(world)
    assert moved(world, J.KS_BARU, "ks_a", SMP_B) == 3
    assert ended() == sorted(every)
