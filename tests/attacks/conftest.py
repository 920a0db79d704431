"""Attacks run on SQLite only: they try doors, not databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from kinerja_app.persistence.database import engine_for
from kinerja_app.settings import Settings
from tests import conftest as shared
from tests.attacks.served import served
from tests.identity.browser import Site, make_site

_number = count()


@pytest.fixture
def database_url(worker_number: int, configure: Callable[..., Settings]) -> Iterator[str]:
    """An empty, migrated SQLite database; the settings point at it."""
    url = shared.fresh_sqlite(worker_number)
    configure(database_url=url)
    yield url
    engine_for(url).dispose()


@pytest.fixture(scope="session")
def server(
    tmp_path_factory: pytest.TempPathFactory, worker_number: int
) -> Iterator[tuple[str, str]]:
    """The origin of the served small app and the address of its database; one per worker."""
    folder = tmp_path_factory.mktemp("served")
    url = shared.fresh_sqlite(worker_number, "served")
    with served(url, folder) as origin:
        yield origin, url
    engine_for(url).dispose()


@pytest.fixture
def origin(server: tuple[str, str], configure: Callable[..., Settings]) -> str:
    """The served app; this process uses the same database."""
    origin, url = server
    configure(origin=origin, database_url=url)
    return origin


@pytest.fixture
def token() -> str:
    """A tab token nobody else uses."""
    return f"tab-{next(_number)}"


@pytest.fixture
def site(database_url: str) -> Site:
    """The sign-in, its provider and one page behind it."""
    del database_url
    return make_site()
