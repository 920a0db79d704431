"""A period that is over is read and never written: every use case that writes in it refuses."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services import (
    data_diri,
    pemeriksaan,
    pengajuan,
    periode,
    persetujuan,
    rapor,
    rencana,
    tenggat,
    versi,
)
from tests.services.steps import begin, judge
from tests.world import FIRST, NOW, SECOND, SMP_A, SMP_X, World
from tests.world_database import changed_since, digest
from tests.world_plans import rhk

NEW_YEAR = datetime(2025, 1, 1, 2, 0, tzinfo=UTC)
LAST_DAY = datetime(2024, 12, 31, 16, 59, tzinfo=UTC)
Act = Callable[[World, datetime], object]
ACTS: dict[str, Act] = {
    "save": lambda w, t: rencana.save_part(
        w.actor("guru_a2"), w.skp["guru_a2"], rhk("RHK11", 1), revisi=1, perangkat="HP", now=t
    ),
    "choose": lambda w, t: versi.choose_version(
        w.actor("guru_bentrok"),
        w.skp["guru_bentrok"],
        rhk("RHK11", 1),
        revisi=2,
        perangkat="HP",
        now=t,
    ),
    "copy": lambda w, t: versi.copy_last_plan(
        w.actor("guru_a2"), w.skp["guru_a2"], perangkat="HP", now=t
    ),
    "submit": lambda w, t: pengajuan.submit_plan(w.actor("guru_a2"), w.skp["guru_a2"], now=t),
    "withdraw": lambda w, t: pengajuan.withdraw_plan(w.actor("guru_a"), w.skp["guru_a"], now=t),
    "agree": lambda w, t: pengajuan.agree_plan(
        w.actor("guru_disetujui"), w.skp["guru_disetujui"], now=t
    ),
    "note": lambda w, t: pemeriksaan.note_part(
        w.actor("ks_a"),
        w.skp["guru_a"],
        bagian=Bagian.PERILAKU,
        keputusan="sesuai",
        catatan="",
        pengajuan_ke=1,
        revisi=0,
        now=t,
    ),
    "review": lambda w, t: pemeriksaan.review_plan(
        w.actor("pengawas_sk"), w.skp["ks_b"], pengajuan_ke=1, now=t
    ),
    "approve": lambda w, t: persetujuan.approve_plan(
        w.actor("ks_a"), w.skp["guru_a"], pengajuan_ke=1, now=t
    ),
    "return": lambda w, t: persetujuan.return_plan(
        w.actor("ks_a"), w.skp["guru_a"], pengajuan_ke=1, now=t
    ),
    "approve many": lambda w, t: persetujuan.approve_many(
        w.actor("ks_a"), (w.skp["guru_a"],), now=t
    ),
    "start plan": lambda w, t: rencana.start_plan(
        w.actor("guru_baru"), w.post("guru_baru", Role.GURU), SECOND, now=t
    ),
    "start period": lambda w, t: periode.start_periode(w.actor("ks_x"), SMP_X, SECOND, now=t),
    "tell head": lambda w, t: periode.tell_head_that_guru_waits(
        w.actor("guru_x"), SMP_X, SECOND, now=t
    ),
}


def code_of(act: Act, world: World, now: datetime) -> str:
    try:
        act(world, now)
    except DomainError as refusal:
        return refusal.code
    return ""


def test_after_its_last_day_nothing_is_written(world: World) -> None:
    judge(world, "ks_a", "guru_a", mend=Bagian.PERILAKU)
    judge(world, "pengawas_sk", "ks_b")
    before = digest()
    seen = {name: code_of(act, world, NEW_YEAR) for name, act in ACTS.items()}
    assert seen == dict.fromkeys(ACTS, "PERIODE_BACA_SAJA")
    assert changed_since(before) == set()


@pytest.mark.parametrize("name", ["save", "submit", "withdraw", "agree", "start plan"])
def test_on_its_last_day_it_is_still_written(world: World, name: str) -> None:
    assert code_of(ACTS[name], world, LAST_DAY) == ""


def test_confirmations_of_a_plan_are_refused_after_the_period(world: World) -> None:
    guru, head = begin(world, "guru_baru"), begin(world, "ks_t", Role.KEPALA_SEKOLAH)
    before = digest()
    confirmations: tuple[Callable[[], None], ...] = (
        lambda: data_diri.confirm_own_data(world.actor("guru_baru"), guru.id, now=NEW_YEAR),
        lambda: rapor.acknowledge_rapor(world.actor("guru_baru"), guru.id, now=NEW_YEAR),
        lambda: data_diri.confirm_superiors(world.actor("ks_t"), head.id, now=NEW_YEAR),
    )
    for confirm in confirmations:
        with pytest.raises(DomainError) as refusal:
            confirm()
        assert refusal.value.code == "PERIODE_BACA_SAJA"
    assert changed_since(before) == set()


def test_a_submission_of_a_closed_period_is_shown_and_not_marked_as_opened(world: World) -> None:
    before = digest()
    ks, skp_id = world.actor("ks_a"), world.skp["guru_a"]
    sheet = pemeriksaan.open_submission(ks, skp_id, now=NEW_YEAR)
    assert (sheet.dapat_diputuskan, sheet.skp.dibuka_at) == (False, None)
    assert changed_since(before) == set()


def test_january_to_june_is_read_only_in_august(world: World) -> None:
    with pytest.raises(DomainError) as refusal:
        rencana.save_part(
            world.actor("ks_a"),
            world.skp["ks_a_lama"],
            rhk("RHK11", 1),
            revisi=0,
            perangkat="HP",
            now=NOW,
        )
    assert refusal.value.code == "PERIODE_BACA_SAJA"
    sheet = rencana.read_plan(world.actor("guru_a"), world.skp["guru_a_lama"], now=NOW)
    assert (sheet.periode_terbuka, sheet.dapat_diubah) == (False, False)


def test_an_extension_of_the_school_opens_the_old_period_for_that_school_only(world: World) -> None:
    tenggat.extend_deadline(
        world.actor("ks_a"),
        FIRST,
        tahap=Tahap.PENILAIAN,
        tanggal=date(2024, 8, 10),
        alasan="Laporan terlambat.",
        npsn=SMP_A,
        now=NOW,
    )
    sheet = rencana.read_plan(world.actor("ks_a"), world.skp["ks_a_lama"], now=NOW)
    assert sheet.periode_terbuka
    other = {
        each.kode: each.status.value
        for each in periode.list_periode(world.actor("ks_b"), npsn="69990002", now=NOW)
    }
    assert other == {"2024-2": "terbuka", "2024-1": "baca_saja"}
