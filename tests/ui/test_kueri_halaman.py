"""How many statements a whole page asks: who asks, its frame, what waits and its content.

The product runs on the demo's data, behind its gate; ``make bench`` prints every page and role.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kinerja_app.identity import demo_cast as akun
from kinerja_app.persistence.database import transaction
from kinerja_app.ui import routes
from tests.journeys.basis_data import SMP, database, one
from tests.journeys.halaman import ROLES, Visit, visits
from tests.many import put_schools, put_teachers
from tests.page_loads import Load, Pages, counted_pages
from tests.product import Product
from tests.world import World

pytestmark = pytest.mark.xdist_group("kueri-halaman")
USUAL = 25
MOST = {
    routes.CEK: 51,
    routes.PENILAIAN: 48,
    routes.HASIL: 43,
    routes.GANTI_PRAKTIK: 37,
    routes.PERSIAPAN: 34,
    routes.DOKUMEN: 32,
    routes.DAFTAR_BINAAN: 31,
    routes.UMPAN_BALIK: 31,
    routes.DAFTAR_KEPALA_SEKOLAH: 27,
    routes.BERANDA: 26,
    routes.EKSPOR: 26,
}
"""By the role that asks most. ``CEK`` notes when a plan is opened first, which is counted here."""
LISTS = frozenset(
    {
        *(routes.BERANDA, routes.DAFTAR_GURU, routes.DAFTAR_BINAAN, routes.DAFTAR_KEPALA_SEKOLAH),
        *(routes.OPERATOR, routes.ORANG, routes.DATA_GANDA, routes.KOREKSI, routes.JABATAN),
        *(routes.KEMAJUAN, routes.CAPAIAN, routes.PEMBERITAHUAN, routes.ARSIP, routes.SKP_SAYA),
        *(routes.PEMBINAAN, routes.DELEGASI, routes.TIM_PENGAMAT, routes.DOKUMEN_SEKOLAH),
        *(routes.EKINERJA, routes.EKSPOR, routes.KIRIMAN, routes.UNOR, routes.PENETAPAN_AK),
    }
)
GURU_OF_SMP, SCHOOLS = 33, 3
"""How many the demo has."""


@pytest.fixture(scope="module")
def pages(worker_number: int) -> Iterator[Pages]:
    """The product without a socket."""
    with counted_pages(worker_number) as running:
        yield running


def load_all(pages: Pages, looked_at: list[tuple[str, Visit]]) -> dict[tuple[str, str], Load]:
    """Every page by route and person, signed in anew: older sessions are marked as in use."""
    pages.sign_out()
    return {
        (each.page.route, email): pages.load(each.address, email=email) for email, each in looked_at
    }


def put_a_hundred_times_as_many(product: Product) -> None:
    """Guru at the SMP, schools with a KS, and news that everybody who has some has read."""
    dinas = int(one(product, "SELECT dinas_id FROM sekolah WHERE npsn = ?", SMP) or 0)
    with transaction(product.settings.database_url) as session:
        put_teachers(session, SMP, 99 * GURU_OF_SMP, settle=False)
        put_schools(session, World(dinas, dinas), 99 * SCHOOLS)
    with database(product) as connection:
        connection.execute(
            "INSERT INTO pemberitahuan "
            "(orang_id, kunci, kode, fakta, tautan, dibuat_at, dibaca_at) "
            "WITH RECURSIVE kali(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM kali WHERE n < 99) "
            "SELECT orang_id, kunci || '/' || n, kode, fakta, tautan, dibuat_at, dibuat_at "
            "FROM pemberitahuan, kali"
        )


def test_no_page_asks_more_statements_than_its_budget_and_lists_none_more_for_many(
    pages: Pages,
) -> None:
    every = [
        (email, each) for email in ROLES for each in visits(pages.product, email) if each.allowed
    ]
    seen = load_all(pages, every)
    assert [key for key, load in seen.items() if load.refused or not load.ready] == []
    over = {
        key: load.statements
        for key, load in seen.items()
        if load.statements > MOST.get(key[0], USUAL)
    }
    assert over == {}
    lists = [(email, each) for email, each in every if each.page.route in LISTS]
    few = load_all(pages, lists)
    put_a_hundred_times_as_many(pages.product)
    assert load_all(pages, lists) == few


def test_an_event_and_all_that_it_sets_going_look_for_their_caller_once(pages: Pages) -> None:
    pages.sign_out()
    next_page = pages.load(routes.TANGGAL, email=akun.GURU)
    first_page = pages.load(routes.TANGGAL, email=akun.GURU, first=True)
    assert first_page.handshake == 4
    assert next_page.statements == first_page.statements == 8
