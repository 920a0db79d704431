"""The demo's database with 20,000 people more, for benchmarks of the served product."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from kinerja_app.identity.sessions import create
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.settings import using
from tests.journeys.basis_data import SMP
from tests.many import put_schools, put_teachers
from tests.product import Product
from tests.world import World

SCHOOLS, TEACHERS_EACH, TEACHERS_OF_SMP = 500, 35, 2_000


def settle_crowd(product: Product) -> int:
    """500 schools with 35 guru each, and 2,000 guru at the demo's SMP; returns how many people."""
    with closing(sqlite3.connect(product.database)) as database:
        (dinas,) = database.execute(
            "SELECT dinas_id FROM sekolah WHERE npsn = ?", (SMP,)
        ).fetchone()
    url = product.settings.database_url
    with transaction(url) as session:
        codes = put_schools(session, World(dinas, dinas), SCHOOLS)
        put_teachers(session, SMP, TEACHERS_OF_SMP)
        for place, npsn in enumerate(codes):
            after = TEACHERS_OF_SMP + place * TEACHERS_EACH
            put_teachers(session, npsn, TEACHERS_EACH, after=after, settle=npsn == codes[-1])
    engine_for(url).dispose()
    return SCHOOLS * (TEACHERS_EACH + 1) + TEACHERS_OF_SMP


def cookies(product: Product, orang: tuple[int, ...]) -> tuple[str, ...]:
    """A session for each of these people, as the cookie that a browser would send."""
    with using(product.settings):
        return tuple(f"sid={create(each)}" for each in orang)


def person(product: Product, email: str) -> int:
    """The id of somebody of the demo."""
    with closing(sqlite3.connect(product.database)) as database:
        (found,) = database.execute("SELECT id FROM orang WHERE email = ?", (email,)).fetchone()
    return int(found)
