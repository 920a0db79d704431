"""A change of head at school A, as rows: what the SK looks like is tested elsewhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlmodel import select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.settings import get_settings
from tests.world import ORANG, SMP_A

NEXT_YEAR = datetime(2025, 2, 3, 2, tzinfo=UTC)
NEW = "guru_b"


def new_head(on: date, status: StatusPenugasan = StatusPenugasan.DEFINITIF) -> None:
    """A guru of another school takes school A over; the former head leaves the day before."""
    with transaction(get_settings().database_url) as session:
        posts = select(Penugasan).where(
            Penugasan.orang_id == ORANG["ks_a"], Penugasan.role == Role.KEPALA_SEKOLAH.value
        )
        for row in session.exec(posts):
            row.selesai = on - timedelta(days=1)
            session.add(row)
        whom = Pejabat("", "", Role.KEPALA_SEKOLAH, SMP_A)
        seeding.put_post(session, ORANG[NEW], whom, mulai=on, status=status)


def second_school(who: str, npsn: str, *, on: date) -> None:
    """A head leads another school as Plt besides the own one."""
    with transaction(get_settings().database_url) as session:
        seeding.put_post(
            session,
            ORANG[who],
            Pejabat("", "", Role.KEPALA_SEKOLAH, npsn),
            mulai=on,
            status=StatusPenugasan.PLT,
        )
