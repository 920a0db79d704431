from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.periode import Tahap
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.pengingat_repository import Tempat
from kinerja_app.persistence.tables import Pemberitahuan
from kinerja_app.services import pengingat, tenggat
from kinerja_app.settings import get_settings
from tests.services.steps import approve
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_B, SMP_X, World

ADMIN = system()
pytestmark = pytest.mark.usefixtures("world")
NAMES = {number: name for name, number in ORANG.items()}
LAST = date(2024, 7, 31)
WEEK = datetime(2024, 7, 24, 2, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def place(world: World, npsn: str) -> Tempat:
    return Tempat(npsn, "", world.dinas_x if npsn == SMP_X else world.dinas)


def told(kode: str) -> list[str]:
    """Who was told a kind of news, once for each time."""
    with transaction(get_settings().database_url, writes=False) as session:
        query = select(Pemberitahuan.orang_id).where(Pemberitahuan.kode == kode)
        return sorted(NAMES[each] for each in session.exec(query))


def facts(kode: str, name: str) -> dict[str, object]:
    with transaction(get_settings().database_url, writes=False) as session:
        query = (
            select(Pemberitahuan.fakta)
            .where(Pemberitahuan.kode == kode, Pemberitahuan.orang_id == ORANG[name])
            .order_by(col(Pemberitahuan.id).desc())
        )
        return dict(session.exec(query).first() or {})


def remind(world: World, npsn: str, now: datetime = WEEK) -> int:
    return pengingat.remind_school(ADMIN, place(world, npsn), now=now)


def test_only_those_whose_turn_it_is_are_reminded(world: World) -> None:
    remind(world, SMP_A)
    assert told("TENGGAT_DEKAT") == [
        "guru_a2", "guru_baru", "guru_bentrok", "guru_dikembalikan", "guru_disetujui",
    ]  # fmt: skip
    assert facts("TENGGAT_DEKAT", "guru_a2") == {
        "tahap": "perencanaan",
        "tanggal": "2024-07-31",
        "periode": "Juli–Desember 2024",
    }


def test_a_reminder_is_sent_on_each_of_three_days_and_once(world: World) -> None:
    days = [WEEK - DAY, WEEK, WEEK, WEEK + DAY, WEEK + 4 * DAY, WEEK + 6 * DAY, WEEK + 7 * DAY]
    counts = [remind(world, SMP_A, each) for each in days]
    assert counts == [0, 5, 0, 0, 5, 5, 0]


def test_nothing_is_sent_after_the_deadline_or_before_the_period(world: World) -> None:
    assert remind(world, SMP_A, WEEK + 8 * DAY) == 0
    assert remind(world, SMP_A, datetime(2024, 6, 28, 2, 0, tzinfo=UTC)) == 0


def test_a_guru_who_cannot_begin_is_not_reminded_but_the_ks_is(world: World) -> None:
    remind(world, SMP_X)
    assert told("TENGGAT_DEKAT") == ["ks_x"]
    assert told("PERIODE_BELUM_DIMULAI") == ["ks_x"]


def test_an_inactive_person_and_one_on_leave_are_not_reminded(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG["guru_a2"], jenis="meninggal", mulai=date(2024, 7, 1))
        seeding.put_state(session, ORANG["guru_baru"], jenis="cltn", mulai=date(2024, 7, 1))
    remind(world, SMP_A)
    assert told("TENGGAT_DEKAT") == ["guru_bentrok", "guru_dikembalikan", "guru_disetujui"]


def test_an_extended_deadline_moves_the_reminder(world: World) -> None:
    extend(world, "ks_a", date(2024, 8, 12), npsn=SMP_A)
    assert remind(world, SMP_A) == 0
    assert remind(world, SMP_A, NOW) == 5
    assert remind(world, SMP_B, NOW) == 0


def test_the_assessors_are_reminded_of_what_waits_for_them() -> None:
    pengingat.remind_assessors(ADMIN, now=WEEK)
    assert told("TENGGAT_DEKAT_PENILAI") == ["kadis", "ks_a", "ks_b", "pengawas_sk"]
    assert facts("TENGGAT_DEKAT_PENILAI", "ks_a")["jumlah"] == 1
    assert pengingat.remind_assessors(ADMIN, now=WEEK) == 0


def test_an_assessor_with_nothing_left_is_not_reminded(world: World) -> None:
    approve(world, "ks_b", "guru_b", now=WEEK)
    pengingat.remind_assessors(ADMIN, now=WEEK)
    assert "ks_b" not in told("TENGGAT_DEKAT_PENILAI")


def test_a_retired_assessor_is_not_reminded() -> None:
    with transaction(get_settings().database_url) as session:
        seeding.put_state(session, ORANG["ks_b"], jenis="pensiun", mulai=date(2024, 7, 20))
    pengingat.remind_assessors(ADMIN, now=WEEK)
    assert "ks_b" not in told("TENGGAT_DEKAT_PENILAI")


def extend(world: World, who: str, tanggal: date, *, npsn: str = "") -> None:
    tenggat.extend_deadline(
        world.actor(who),
        SECOND,
        tahap=Tahap.PERENCANAAN,
        tanggal=tanggal,
        alasan="Tahun ajaran baru.",
        npsn=npsn,
        now=NOW,
    )


IN_A = ["guru_a", "guru_a2", "guru_baru", "guru_bentrok", "guru_dikembalikan", "guru_disetujui"]


@pytest.mark.keluhan(16)
def test_an_extension_of_a_school_is_told_to_its_people_once(world: World) -> None:
    extend(world, "ks_a", date(2024, 8, 20), npsn=SMP_A)
    assert told("TENGGAT_DIPERPANJANG") == IN_A


def test_an_extension_is_not_told_where_another_date_applies(world: World) -> None:
    extend(world, "ks_a", date(2024, 8, 20), npsn=SMP_A)
    extend(world, "kadis", date(2024, 8, 10))
    assert "guru_b" in told("TENGGAT_DIPERPANJANG")
    assert facts("TENGGAT_DIPERPANJANG", "guru_b")["tanggal"] == "2024-08-10"
    assert facts("TENGGAT_DIPERPANJANG", "guru_a")["tanggal"] == "2024-08-20"
    assert "guru_x" not in told("TENGGAT_DIPERPANJANG")


def test_an_extension_of_a_period_that_has_not_begun_is_told_to_nobody(world: World) -> None:
    admin = world.actor("admin_sistem")
    tenggat.extend_deadline(
        admin, "2025", tahap=Tahap.PERENCANAAN, tanggal=date(2025, 6, 1), alasan="Uji.", now=NOW
    )
    assert told("TENGGAT_DIPERPANJANG") == []


@pytest.mark.parametrize("last", [LAST, LAST + DAY])
def test_the_last_day_still_reminds_and_the_next_does_not(world: World, last: date) -> None:
    now = datetime(last.year, last.month, last.day, 2, 0, tzinfo=UTC)
    assert remind(world, SMP_A, now) == (5 if last == LAST else 0)
