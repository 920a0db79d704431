"""Reminders of the stages after planning: only whose turn it is, never early, done, or inactive."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.periode import Tahap
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.services import pengingat_tahap, tenggat
from kinerja_app.settings import get_settings
from tests.services import bukti_steps, langkah_perubahan, langkah_siklus
from tests.services import langkah_penilaian as nilai
from tests.services.langkah_siklus import GURU, HARI_H
from tests.services.test_pengingat import facts, told
from tests.world import NOW, ORANG, SECOND, World

ADMIN = system()
DAY = timedelta(days=1)
NEAR = datetime(2024, 11, 23, 2, 0, tzinfo=UTC)
"""Seven days before the end of Pelaksanaan on 30 November."""
END_OF_YEAR = datetime(2024, 12, 24, 2, 0, tzinfo=UTC)
"""Seven days before the end of Penilaian."""


def remind(now: datetime = NEAR) -> int:
    return pengingat_tahap.remind_stages(ADMIN, now=now)


def follow_up(now: datetime) -> int:
    return pengingat_tahap.follow_up_stages(ADMIN, now=now)


def with_evidence(world: World) -> None:
    bukti_steps.agree(world)
    bukti_steps.upload(world, bukti_steps.RHK1, title="a")


def test_evidence_to_verify_is_remembered_a_week_before_the_end_and_once(world: World) -> None:
    with_evidence(world)
    counts = [remind(each) for each in (NEAR - DAY, NEAR, NEAR, NEAR + DAY)]
    assert counts == [0, 1, 0, 0]
    assert told("TENGGAT_TAHAP_DEKAT") == ["ks_a"]
    assert facts("TENGGAT_TAHAP_DEKAT", "ks_a") == {
        "hal": "bukti_diverifikasi", "tahap": "pelaksanaan", "tanggal": "2024-11-30",
    }  # fmt: skip


def test_several_things_of_one_person_are_one_reminder(world: World) -> None:
    langkah_siklus.ready(world)
    bukti_steps.upload(world, bukti_steps.RHK1, title="a")
    langkah_perubahan.asked(world)
    remind()
    assert told("TENGGAT_TAHAP_DEKAT") == ["ks_a"]
    assert sorted(str(facts("TENGGAT_TAHAP_DEKAT", "ks_a")["hal"]).split(", ")) == [
        "bukti_diverifikasi", "observasi_dilakukan", "perubahan_diputuskan",
    ]  # fmt: skip


def test_an_observation_of_a_day_to_come_is_no_reminder(world: World) -> None:
    langkah_siklus.ready(world)
    assert follow_up(HARI_H - DAY) == 0
    assert follow_up(HARI_H + 3 * DAY) == 1
    assert told("ANDA_DITUNGGU_HAL") == ["ks_a"]


def test_what_is_done_is_not_remembered(world: World) -> None:
    with_evidence(world)
    bukti_steps.judge(world, bukti_steps.RHK1, LangkahBukti.VERIFIKASI)
    assert remind() == 0


def test_evidence_to_mend_is_the_pegawais_own(world: World) -> None:
    with_evidence(world)
    bukti_steps.judge(world, bukti_steps.RHK1, LangkahBukti.MINTA_PERBAIKAN, catatan="Buram.")
    remind()
    assert told("TENGGAT_TAHAP_DEKAT") == [GURU]


@pytest.mark.keluhan(8)
def test_nothing_of_an_inactive_person_is_remembered(world: World) -> None:
    with_evidence(world)
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG[GURU], jenis="meninggal", mulai=date(2024, 9, 1))
    assert remind() == 0


def test_an_inactive_assessor_is_not_reminded(world: World) -> None:
    with_evidence(world)
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG["ks_a"], jenis="pensiun", mulai=date(2024, 9, 1))
    assert remind() == 0


@pytest.mark.keluhan(16)
def test_an_extension_of_the_stage_moves_its_reminder(world: World) -> None:
    with_evidence(world)
    tenggat.extend_deadline(
        world.actor("kadis"), SECOND, tahap=Tahap.PELAKSANAAN, tanggal=date(2024, 12, 10),
        alasan="Banjir.", now=NOW,
    )  # fmt: skip
    assert remind() == 0
    assert remind(NEAR + 10 * DAY) == 1


def test_a_rating_a_result_and_an_objection_have_their_holder(world: World) -> None:
    skp = nilai.begun(world)
    remind(END_OF_YEAR)
    assert told("TENGGAT_TAHAP_DEKAT") == ["ks_a"]
    nilai.choose(world, "ks_a", skp)
    nilai.determine(world, "ks_a", skp)
    remind(END_OF_YEAR + 4 * DAY)
    assert told("TENGGAT_TAHAP_DEKAT") == [GURU, "ks_a"]


def test_an_objection_is_the_turn_of_the_kepala_dinas(world: World) -> None:
    nilai.objected(world)
    remind(END_OF_YEAR)
    assert told("TENGGAT_TAHAP_DEKAT") == ["kadis"]


def test_a_long_wait_is_told_to_holder_pegawai_and_superior_in_turn(world: World) -> None:
    with_evidence(world)
    assert [follow_up(NOW + days * DAY) for days in (2, 3, 3, 7, 14, 14)] == [0, 1, 0, 1, 1, 0]
    assert facts("HAL_MENUNGGU_LAMA", GURU) == {
        "hal": "bukti_diverifikasi", "nama": "Mulyadi Santosa", "sejak": "2024-08-05",
    }  # fmt: skip
    assert facts("HAL_TERTAHAN", "kadis") == {
        "jumlah": 1, "sekolah": "SMP Negeri Melati Satu", "hari": 14,
    }  # fmt: skip


@pytest.mark.usefixtures("world")
def test_nothing_of_planning_is_told_twice() -> None:
    assert remind(datetime(2024, 7, 24, 2, 0, tzinfo=UTC)) == 0
    assert follow_up(NOW + 7 * DAY) == 0
