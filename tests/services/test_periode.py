from datetime import UTC, date, datetime

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, NotPermitted, RuleBroken
from kinerja_app.domain.periode import Tahap, Tingkat
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.regulations import by_id
from kinerja_app.services import aturan, beranda, periode, rencana, tenggat
from kinerja_app.settings import get_settings
from tests.services.steps import HOUR, news
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_B, SMP_X, World
from tests.world_database import changed_since, digest


@pytest.mark.keluhan(32)
def test_a_guru_waits_until_the_ks_has_started_and_is_told_who(world: World) -> None:
    actor, post = world.actor("guru_x"), world.post("guru_x", Role.GURU)
    before = digest()
    with pytest.raises(RuleBroken) as refusal:
        rencana.start_plan(actor, post, SECOND, now=NOW)
    assert refusal.value.code == "KS_BELUM_MULAI"
    assert dict(refusal.value.facts) == {"periode": "Juli–Desember 2024", "kepala": "Oki Ramdani"}
    assert changed_since(before) == set()
    periode.start_periode(world.actor("ks_x"), SMP_X, SECOND, now=NOW)
    assert rencana.start_plan(actor, post, SECOND, now=NOW).npsn == SMP_X


def test_the_ks_is_told_once_that_guru_wait_and_the_gate_says_when(world: World) -> None:
    actor = world.actor("guru_x")
    for now in (NOW, NOW + HOUR):
        periode.tell_head_that_guru_waits(actor, SMP_X, SECOND, now=now)
    assert news(ORANG["ks_x"], "GURU_MENUNGGU_MULAI") == 1
    home = beranda.home_of_pegawai(actor, SECOND, now=NOW + HOUR)
    assert (home.gerbang.kode, home.gerbang.kepala) == ("KS_BELUM_MULAI", ("Oki Ramdani",))
    assert home.gerbang.diberi_tahu_at == NOW


def test_after_the_start_nobody_is_told_any_more(world: World) -> None:
    before = digest()
    periode.tell_head_that_guru_waits(world.actor("guru_a"), SMP_A, SECOND, now=NOW)
    assert changed_since(before) == set()


def test_starting_a_period_twice_tells_the_guru_once(world: World) -> None:
    periode.start_periode(world.actor("ks_x"), SMP_X, SECOND, now=NOW)
    before = digest()
    periode.start_periode(world.actor("ks_x"), SMP_X, SECOND, now=NOW + HOUR)
    assert changed_since(before) == set()
    assert news(ORANG["guru_x"], "PERIODE_DIMULAI") == 1


def test_the_admin_dinas_starts_only_where_no_ks_is(world: World) -> None:
    admin = world.actor("admin_dinas_x")
    with pytest.raises(NotPermitted) as refusal:
        periode.start_periode(admin, SMP_X, SECOND, now=NOW)
    assert refusal.value.code == "SEKOLAH_ADA_KS"
    with transaction(get_settings().database_url) as session:
        seeding.end_post(
            session, ORANG["ks_x"], role=Role.KEPALA_SEKOLAH, selesai=date(2024, 7, 31)
        )
    home = beranda.home_of_pegawai(world.actor("guru_x"), SECOND, now=NOW)
    assert home.gerbang.kode == "SEKOLAH_TANPA_KS"
    periode.start_periode(admin, SMP_X, SECOND, now=NOW)
    assert beranda.home_of_pegawai(world.actor("guru_x"), SECOND, now=NOW).gerbang.terbuka


def test_a_period_that_has_not_begun_is_neither_offered_nor_started(world: World) -> None:
    offered = periode.list_periode(world.actor("ks_x"), npsn=SMP_X, now=NOW)
    assert [each.kode for each in offered] == ["2024-2", "2024-1"]
    with pytest.raises(DomainError) as refusal:
        periode.start_periode(world.actor("ks_x"), SMP_X, "2025", now=NOW)
    assert refusal.value.code == "PERIODE_BACA_SAJA"


def extend(world: World, who: str, day: int, *, npsn: str = "", month: int = 8) -> None:
    tenggat.extend_deadline(
        world.actor(who),
        SECOND,
        tahap=Tahap.PERENCANAAN,
        tanggal=date(2024, month, day),
        alasan="Tahun ajaran baru.",
        npsn=npsn,
        now=NOW,
    )


def planning(world: World, who: str, npsn: str) -> tuple[date, Tingkat]:
    found, _ = tenggat.list_deadlines(world.actor(who), SECOND, npsn=npsn, now=NOW)
    (deadline,) = [each for each in found if each.tahap is Tahap.PERENCANAAN]
    return deadline.tanggal, deadline.asal


def test_a_deadline_reaches_as_far_as_the_level_that_moved_it(world: World) -> None:
    extend(world, "admin_sistem", 5)
    extend(world, "kadis", 10)
    extend(world, "ks_a", 20, npsn=SMP_A)
    assert planning(world, "ks_x", SMP_X) == (date(2024, 8, 5), Tingkat.NASIONAL)
    assert planning(world, "ks_b", SMP_B) == (date(2024, 8, 10), Tingkat.DINAS)
    assert planning(world, "ks_a", SMP_A) == (date(2024, 8, 20), Tingkat.SEKOLAH)


@pytest.mark.parametrize(("month", "day"), [(7, 31), (7, 1)])
def test_a_deadline_only_moves_later(world: World, month: int, day: int) -> None:
    before = digest()
    with pytest.raises(RuleBroken) as refusal:
        extend(world, "ks_a", day, month=month, npsn=SMP_A)
    assert refusal.value.code == "TENGGAT_TIDAK_LEBIH_LAMA"
    assert changed_since(before) == set()


def test_the_day_of_a_call_is_the_local_one(world: World) -> None:
    just_after_midnight = datetime(2024, 12, 31, 17, 0, tzinfo=UTC)
    offered = periode.list_periode(world.actor("ks_a"), npsn=SMP_A, now=just_after_midnight)
    assert [each.kode for each in offered] == ["2025", "2024-2", "2024-1"]


def test_who_has_no_school_sees_the_dates_that_his_dinas_has_moved(world: World) -> None:
    extend(world, "kadis", 10)
    seen = [
        periode.list_periode(world.actor(who), npsn="", now=NOW)[0].tenggat
        for who in ("kadis", "kadis_x")
    ]
    assert seen == [date(2024, 8, 10), date(2024, 11, 30)]


@pytest.mark.keluhan(33)
def test_a_dinas_moves_dates_and_never_the_points(world: World) -> None:
    before = by_id("R2024S2")
    extend(world, "kadis", 10)
    plan = rencana.read_plan(world.actor("guru_a2"), world.skp["guru_a2"], now=NOW)
    assert (plan.rules.poin_min, plan.rules.poin_maks) == (before.poin_min, before.poin_maks)
    with pytest.raises(NotPermitted):
        aturan.edit_catalogue(
            world.actor("kadis"), "R2024S2", jenis="rhk", kode="RHK13", label="Coach",
            keterangan="", poin=100, now=NOW,
        )  # fmt: skip
