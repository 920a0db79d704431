"""What every test may ask for: settings of its own, a database of its own on both servers, Redis.

``database_url`` gives each test an empty database at the newest migration, on SQLite and on
PostgreSQL, and points the settings at it. ``KINERJA_TEST_DATABASES=sqlite`` leaves PostgreSQL out
while working on something else.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator

import pytest

from kinerja_app.persistence import migrate
from kinerja_app.persistence.database import engine_for
from kinerja_app.settings import Settings, get_settings
from tests import postgresql_copies, services_for_tests

pytest_plugins = ("tests.browser",)
os.environ.setdefault("KINERJA_MODE", "test")
DATABASES = os.environ.get("KINERJA_TEST_DATABASES", "sqlite,postgresql").split(",")


def pytest_configure(config: pytest.Config) -> None:
    """The controlling process makes the shared folder; workers find it in their environment.

    Whatever is imported and collected stays to the end: to look for garbage in it again and again
    took as long as collecting.
    """
    gc.disable()
    if not hasattr(config, "workerinput"):
        services_for_tests.make_shared_folder()


def pytest_collection_finish() -> None:
    """From here on there is garbage, seldom much of it, and none in what was collected."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the servers once every worker is done."""
    if not hasattr(config, "workerinput"):
        services_for_tests.stop_all(services_for_tests.shared_folder())


@pytest.fixture(scope="session")
def worker_number(request: pytest.FixtureRequest) -> int:
    """0 for the first xdist worker, and without xdist."""
    name = getattr(request.config, "workerinput", {}).get("workerid", "gw0")
    return int(str(name).removeprefix("gw"))


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Settings]]:
    """``configure(workers=2, mode="demo")``: the settings of this test, read from variables."""

    def apply(**values: object) -> Settings:
        for name, value in values.items():
            monkeypatch.setenv(f"KINERJA_{name.upper()}", str(value))
        get_settings.cache_clear()
        return get_settings()

    yield apply
    get_settings.cache_clear()


@pytest.fixture(params=DATABASES)
def database_url(
    request: pytest.FixtureRequest, worker_number: int, configure: Callable[..., Settings]
) -> Iterator[str]:
    """An empty, migrated database of this test's own; the settings point at it.

    Each has the address of the one before, so that the engine keeps its compiled statements.
    """
    url = (
        _fresh_postgresql(worker_number)
        if request.param == "postgresql"
        else fresh_sqlite(worker_number)
    )
    configure(database_url=url)
    yield url
    engine_for(url).dispose()


@pytest.fixture(scope="session")
def redis_url() -> str:
    """The address of the run's Redis; each test uses keys of its own."""
    return services_for_tests.redis_url()


def fresh_sqlite(worker_number: int, name: str = "kosong") -> str:
    """An empty, migrated SQLite database in the place of the worker's last one of that name."""
    file = services_for_tests.shared_folder() / f"{name}_{worker_number}.db"
    template = services_for_tests.shared_folder() / "template.db"
    with services_for_tests.first_comer("sqlite-template") as is_first:
        if is_first:
            migrate.upgrade(f"sqlite:///{template}")
    services_for_tests.copy_sqlite(template, file)
    return f"sqlite:///{file}"


def _fresh_postgresql(worker_number: int) -> str:
    with services_for_tests.first_comer("postgresql-template") as is_first:
        if is_first:
            postgresql_copies.administer('CREATE DATABASE "template_kinerja"')
            migrate.upgrade(services_for_tests.postgresql_url("template_kinerja"))
            engine_for(services_for_tests.postgresql_url("template_kinerja")).dispose()
    return postgresql_copies.fresh(f"kinerja_{worker_number}", template="template_kinerja")
