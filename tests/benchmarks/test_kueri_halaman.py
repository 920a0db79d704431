"""``make bench``: the statements of one load of every page for every role, as a table, on SQLite.

A load is what the press of a link sets going: who asks, the frame, what waits, the content.
"""

from __future__ import annotations

import pytest

from tests.benchmarks.test_first_load import STARTS
from tests.journeys.halaman import ROLES, visits
from tests.page_loads import counted_pages

pytestmark = pytest.mark.benchmark


def test_statements_of_every_page(worker_number: int) -> None:
    with counted_pages(worker_number) as pages:
        rows = [
            (pages.load(each.address, email=email), each.page.route, email)
            for email in ROLES
            for each in visits(pages.product, email)
            if each.allowed
        ]
    assert all(load.ready and not load.refused for load, _, _ in rows)
    rows.sort(key=lambda row: (-row[0].statements, row[1], row[2]))
    for load, route, email in rows:
        print(f"\n{route:32} {load.statements:3} kueri  {email}", end="")  # noqa: T201 - the table


def test_statements_of_a_first_load(worker_number: int) -> None:
    with counted_pages(worker_number) as pages:
        for start in STARTS:
            load = pages.load(start.route, email=start.email, first=True)
            print(  # noqa: T201 - the table is the purpose
                f"\n{start.route:9} muatan pertama: halaman {load.statements:2}, jabat tangan "
                f"{load.handshake}, jalur pemberitahuan {load.news} kueri",
                end="",
            )
            assert not load.refused
