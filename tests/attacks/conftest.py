"""Attacks run on SQLite only: they try doors, not databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kinerja_app.persistence.database import engine_for
from kinerja_app.settings import Settings
from tests import conftest as shared
from tests.identity.browser import Site, make_site


@pytest.fixture
def database_url(tmp_path: Path, configure: Callable[..., Settings]) -> Iterator[str]:
    """An empty, migrated SQLite database; the settings point at it."""
    url = shared._fresh_sqlite(tmp_path / "kinerja.db")
    configure(database_url=url)
    yield url
    engine_for(url).dispose()


@pytest.fixture
def site(database_url: str) -> Site:
    """The sign-in, its provider and one page behind it."""
    del database_url
    return make_site()
