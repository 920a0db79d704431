"""The demo in the order of its days: the first period with its results, then the second."""

from __future__ import annotations

from kinerja_app.demo import first_period, first_results, master, second_period, under_way
from kinerja_app.demo import people as akun
from kinerja_app.demo.acting import at, person, teachers
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.settings import get_settings, using


def seed(database_url: str) -> bool:
    """Fill an empty database; false, and nothing changed, when it holds people already."""
    with using(get_settings().model_copy(update={"database_url": database_url})):
        with transaction(database_url) as session:
            if seeding.has_people(session):
                return False
            seeding.put_periods(session)
            master.put_schools_and_offices(session)
        master.import_lists()
        with transaction(database_url) as session:
            master.put_links(session)
        _ranks()
        first = first_period.plan()
        first_results.settle(first)
        with transaction(database_url) as session:
            master.put_plt(session)
            seeding.read_news_before(session, at(7, 1))
        second = second_period.plan()
        with transaction(database_url) as session:
            seeding.read_news_before(session, at(8, 1, 15))
        first_results.leave_open(first)
        under_way.begin(second)
    return True


def _ranks() -> None:
    """Dian and some colleagues have rank data, so that their angka kredit can be shown."""
    operator = person(akun.OPERATOR_SMP, at(1, 5))
    dian = person(akun.GURU, at(1, 5)).orang_id
    others = tuple(each for each in teachers(akun.SMP) if each != dian)
    master.put_ranks(operator, (dian, *others[:5]), now=at(1, 5))
