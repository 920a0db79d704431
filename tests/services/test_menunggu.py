"""The block "Yang menunggu": what is mine, what waits for whom since when, by which date."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.menunggu import Hal
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.services import menunggu
from kinerja_app.services.menunggu import Menunggu
from kinerja_app.settings import get_settings
from tests.services import bukti_steps, langkah_perubahan, langkah_siklus
from tests.services import langkah_penilaian as nilai
from tests.services.langkah_siklus import GURU, HARI_H
from tests.services.test_pengingat import extend
from tests.world import NOW, ORANG, SECOND, World

DAY = timedelta(days=1)


def waiting(world: World, who: str, *, now: datetime = NOW) -> Menunggu:
    return menunggu.list_waiting(world.actor(who, now), SECOND, now=now)


def mine(world: World, who: str, *, now: datetime = NOW) -> list[tuple[Hal, str]]:
    return [(e.hal, e.nama) for e in waiting(world, who, now=now).saya]


def others(world: World, who: str, *, now: datetime = NOW) -> list[tuple[Hal, list[str]]]:
    found = waiting(world, who, now=now).orang_lain
    return [(e.hal, [p.nama for p in e.pemegang]) for e in found]


def test_a_guru_sees_with_whom_the_plan_is_since_when_and_by_which_date(world: World) -> None:
    (wait,) = waiting(world, "guru_a").orang_lain
    assert (wait.hal, [each.nama for each in wait.pemegang]) == (
        Hal.RENCANA_DIPERIKSA, ["Mulyadi Santosa"],
    )  # fmt: skip
    assert wait.sejak.date() == date(2024, 7, 11)
    assert wait.tenggat == date(2024, 7, 31)
    assert waiting(world, "guru_a").saya == ()


def test_what_is_returned_or_approved_is_the_pegawais_turn(world: World) -> None:
    assert mine(world, "guru_dikembalikan") == [(Hal.RENCANA_DIPERBAIKI, "Endah Purwati")]
    assert mine(world, "guru_disetujui") == [(Hal.RENCANA_DISEPAKATI, "Dimas Prakosa")]


def test_a_ks_sees_the_guru_that_wait_and_where_the_own_plan_is(world: World) -> None:
    assert mine(world, "ks_a") == [(Hal.RENCANA_DIPERIKSA, "Bagas Wiryawan")]
    assert others(world, "ks_a") == [(Hal.RENCANA_DIPERIKSA, ["Teguh Wibisono"])]


def test_a_plan_of_a_ks_waits_for_the_pengawas_first_and_by_sk_for_him_again(world: World) -> None:
    assert mine(world, "pengawas_sk") == [(Hal.RENCANA_DIPERIKSA, "Nurhayati Siregar")]
    assert mine(world, "kadis") == [(Hal.RENCANA_DIPERIKSA, "Mulyadi Santosa")]
    assert mine(world, "pengawas_a") == []


def test_an_operator_sees_the_corrections_that_wait(world: World) -> None:
    assert waiting(world, "operator_a").koreksi == 1
    assert waiting(world, "operator_x").koreksi == 0


def test_nobody_else_sees_any_of_it(world: World) -> None:
    for who in ("guru_b", "ks_x", "pengawas_x", "kadis_x", "admin_sistem"):
        assert not {"Bagas Wiryawan", "Mulyadi Santosa"} & {n for _, n in mine(world, who)}


def test_each_stage_of_the_cycle_has_its_holder(world: World) -> None:
    langkah_siklus.agreed(world)
    langkah_siklus.prepare(world)
    assert (Hal.JADWAL_DISEPAKATI, "Dimas Prakosa") in mine(world, "ks_a")
    langkah_siklus.agree_schedule(world)
    assert (Hal.OBSERVASI_DILAKUKAN, "Dimas Prakosa") not in mine(world, "ks_a")
    late = HARI_H + DAY
    assert (Hal.OBSERVASI_DILAKUKAN, "Dimas Prakosa") in mine(world, "ks_a", now=late)
    assert others(world, GURU, now=late) == [(Hal.OBSERVASI_DILAKUKAN, ["Mulyadi Santosa"])]
    langkah_siklus.observe(world)
    assert mine(world, GURU, now=late) == [(Hal.TINDAK_LANJUT_DIISI, "Dimas Prakosa")]


def test_evidence_waits_for_the_one_who_verifies_or_for_the_pegawai(world: World) -> None:
    bukti_steps.agree(world)
    bukti_steps.upload(world, bukti_steps.RHK1, title="a")
    bukti_steps.upload(world, bukti_steps.RHK2, title="b")
    (wait,) = [e for e in waiting(world, "ks_a").saya if e.hal is Hal.BUKTI_DIVERIFIKASI]
    assert (wait.jumlah, wait.tenggat) == (2, date(2024, 11, 30))
    bukti_steps.judge(world, bukti_steps.RHK1, LangkahBukti.MINTA_PERBAIKAN, catatan="Buram.")
    assert (Hal.BUKTI_DIPERBAIKI, "Dimas Prakosa") in mine(world, GURU)


def test_a_change_request_waits_until_it_is_decided(world: World) -> None:
    langkah_perubahan.agree(world)
    langkah_perubahan.asked(world)
    assert (Hal.PERUBAHAN_DIPUTUSKAN, "Dimas Prakosa") in mine(world, "ks_a")
    langkah_perubahan.decide(world)
    assert others(world, GURU) == []


def test_a_rating_waits_for_the_rater_and_the_result_for_the_pegawai(world: World) -> None:
    skp = nilai.begun(world)
    now = nilai.RATED
    assert (Hal.PENILAIAN_DIBUAT, "Dimas Prakosa") in mine(world, "ks_a", now=now)
    nilai.choose(world, "ks_a", skp)
    nilai.determine(world, "ks_a", skp)
    assert mine(world, GURU, now=now) == [(Hal.HASIL_DITERIMA, "Dimas Prakosa")]


def test_an_objection_waits_for_the_kepala_dinas(world: World) -> None:
    nilai.objected(world)
    assert (Hal.KEBERATAN_DIPUTUSKAN, "Dimas Prakosa") in mine(
        world, "kadis", now=nilai.RATED + DAY
    )


@pytest.mark.keluhan(8)
def test_an_inactive_person_makes_nobody_wait(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG["guru_a"], jenis="meninggal", mulai=date(2024, 8, 1))
    assert mine(world, "ks_a") == []


def test_a_period_that_is_closed_makes_nobody_wait(world: World) -> None:
    assert mine(world, "ks_a", now=NOW + 400 * DAY) == []


@pytest.mark.keluhan(16)
def test_an_extension_moves_the_date_in_the_list(world: World) -> None:
    extend(world, "ks_a", date(2024, 8, 20), npsn="69990001")
    (wait,) = waiting(world, "guru_a").orang_lain
    assert wait.tenggat == date(2024, 8, 20)
