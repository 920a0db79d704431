from __future__ import annotations

from datetime import timedelta

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.services import eskalasi
from kinerja_app.settings import get_settings
from tests.services.steps import approve
from tests.services.test_pengingat import facts, told
from tests.world import ORANG, World
from tests.world_plans import STARTED

ADMIN = system()
pytestmark = pytest.mark.usefixtures("world")
DAY = timedelta(days=1)
SENT = STARTED + timedelta(hours=1)


def escalate(days: int) -> int:
    """The tick, so many days after the plans were submitted."""
    return eskalasi.escalate(ADMIN, now=SENT + days * DAY)


def test_nobody_hears_of_a_wait_of_two_days() -> None:
    assert escalate(2) == 0


def test_after_three_days_the_holder_is_reminded_once() -> None:
    escalate(3)
    assert told("ANDA_DITUNGGU") == ["ks_a", "ks_b", "pengawas_sk"]
    assert facts("ANDA_DITUNGGU", "ks_a") == {"jumlah": 1, "sejak": "2024-07-11"}
    assert told("MENUNGGU_LAMA") == told("RENCANA_TERTAHAN") == []
    assert escalate(3) == 0


def test_after_seven_days_the_pegawai_reads_who_has_it_since_when() -> None:
    escalate(7)
    assert told("MENUNGGU_LAMA") == ["guru_a", "guru_b", "ks_b"]
    assert facts("MENUNGGU_LAMA", "guru_a") == {"nama": "Mulyadi Santosa", "sejak": "2024-07-11"}
    assert facts("MENUNGGU_LAMA", "ks_b")["nama"] == "Ratna Dewayani"
    assert told("RENCANA_TERTAHAN") == []


def test_after_fourteen_days_the_superior_hears_a_number() -> None:
    escalate(14)
    assert told("RENCANA_TERTAHAN") == ["kadis", "kadis"]
    assert told("TINJAUAN_TERTAHAN") == ["kadis"]
    assert facts("TINJAUAN_TERTAHAN", "kadis") == {
        "jumlah": 1,
        "sekolah": "SMP Negeri Anggrek Dua",
        "hari": 14,
    }
    assert escalate(14) == 0


def test_what_is_decided_waits_no_longer(world: World) -> None:
    approve(world, "ks_b", "guru_b", now=SENT + DAY)
    escalate(14)
    assert "guru_b" not in told("MENUNGGU_LAMA")
    assert "ks_b" not in told("ANDA_DITUNGGU")


def test_nobody_is_told_in_a_period_that_is_closed() -> None:
    assert escalate(400) == 0


def test_a_plan_of_tomorrow_waits_for_nobody_yet() -> None:
    assert escalate(-1) == 0


def test_the_plan_of_an_inactive_person_is_not_followed_up() -> None:
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG["guru_b"], jenis="meninggal", mulai=STARTED.date())
    escalate(14)
    assert "guru_b" not in told("MENUNGGU_LAMA")
    assert "ks_b" not in told("ANDA_DITUNGGU")


def test_without_an_assessor_the_pegawai_reads_that_there_is_none() -> None:
    with transaction(get_settings().database_url) as session:
        seeding.end_post(session, ORANG["ks_b"], role=Role.KEPALA_SEKOLAH, selesai=STARTED.date())
    escalate(7)
    assert told("MENUNGGU_TANPA_PENILAI") == ["guru_b"]
