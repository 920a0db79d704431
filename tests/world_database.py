"""The world in a database: built once per run and server, cloned for each test, and its digest."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import inspect

from kinerja_app.persistence import migrate, seeding
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.settings import Settings, get_settings, using
from tests import postgresql_copies, services_for_tests
from tests.conftest import DATABASES
from tests.world import World, put_masters
from tests.world_plans import put_plans

TEMPLATE = "template_dunia"


@dataclass(frozen=True)
class Clones:
    """Fresh copies of the world on one server; each call replaces the copy before.

    A worker's copies have one address, so that the engine keeps the statements it has compiled:
    compiling them again for each test took longer than the tests themselves.
    """

    server: str
    name: str
    folder: Path
    configure: Callable[..., Settings]

    def fresh(self) -> World:
        """A new copy, at which the settings point; returns the ids."""
        url, world = _clone(self)
        self.configure(database_url=url, data_dir=self.folder)
        return world

    @property
    def url(self) -> str:
        """Address of the copy."""
        if self.server == "postgresql":
            return services_for_tests.postgresql_url(self.name)
        return f"sqlite:///{self.file}"

    @property
    def file(self) -> Path:
        """Where the copy lies on SQLite."""
        return services_for_tests.shared_folder() / f"{self.name}.db"


def _clone(clones: Clones) -> tuple[str, World]:
    world = _template(clones.server)
    engine_for(clones.url).dispose()
    if clones.server == "postgresql":
        postgresql_copies.fresh(clones.name, template=TEMPLATE)
    else:
        template = services_for_tests.shared_folder() / f"{TEMPLATE}.db"
        services_for_tests.copy_sqlite(template, clones.file)
    return clones.url, world


def _template(server: str) -> World:
    """Build the template when this run has none yet; returns the ids of it."""
    ids = services_for_tests.shared_folder() / f"dunia-{server}.ids"
    with services_for_tests.first_comer(f"dunia-{server}") as is_first:
        if is_first:
            ids.write_bytes(pickle.dumps(_build(server)))
    world: World = pickle.loads(ids.read_bytes())  # noqa: S301 - written by this very run
    return world


def _build(server: str) -> World:
    url = f"sqlite:///{services_for_tests.shared_folder() / f'{TEMPLATE}.db'}"
    if server == "postgresql":
        postgresql_copies.administer(f'CREATE DATABASE "{TEMPLATE}"')
        url = services_for_tests.postgresql_url(TEMPLATE)
    migrate.upgrade(url)
    with using(get_settings().model_copy(update={"database_url": url})):
        with transaction(url) as session:
            seeding.put_periods(session)
            world = put_masters(session)
        world = put_plans(world)
    if server == "sqlite":
        with transaction(url) as session:
            session.connection().exec_driver_sql("COMMIT")
            session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            session.connection().exec_driver_sql("BEGIN")
    engine_for(url).dispose()
    return world


@contextmanager
def clones_on(
    server: str, *, folder: Path, worker: int, configure: Callable[..., Settings]
) -> Iterator[Clones]:
    """Copies of the world on a server for one test."""
    clones = Clones(server, f"dunia_{worker}", folder, configure)
    yield clones
    engine_for(clones.url).dispose()


def digest() -> dict[str, str]:
    """A fingerprint of the rows of every table that the database has, by table."""
    with transaction(get_settings().database_url, writes=False) as session:
        connection = session.connection()
        found: dict[str, str] = {}
        for name in inspect(connection).get_table_names():
            every_row = f'SELECT * FROM "{name}"'  # noqa: S608 - its own tables
            found[name] = _fingerprint(connection.exec_driver_sql(every_row))
        return found


def _fingerprint(rows: Iterable[Iterable[object]]) -> str:
    found = sorted(repr(tuple(row)) for row in rows)
    return f"{len(found)}:{hashlib.sha256(repr(found).encode()).hexdigest()[:16]}"


def changed_since(before: dict[str, str]) -> set[str]:
    """Names of the tables whose rows differ now."""
    now = digest()
    return {name for name in now if now[name] != before[name]}


@pytest.fixture(params=DATABASES)
def clones(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    worker_number: int,
    configure: Callable[..., Settings],
) -> Iterator[Clones]:
    """Copies of the world on both servers, made when asked for."""
    server = request.param
    with clones_on(server, folder=tmp_path, worker=worker_number, configure=configure) as made:
        yield made


@pytest.fixture
def clones_on_sqlite(
    tmp_path: Path, worker_number: int, configure: Callable[..., Settings]
) -> Iterator[Clones]:
    """Copies on SQLite alone, for tests of words and doors, which are the same on both servers."""
    with clones_on("sqlite", folder=tmp_path, worker=worker_number, configure=configure) as made:
        yield made


@pytest.fixture
def world(clones: Clones) -> World:
    """A fresh copy of the world for this test."""
    return clones.fresh()
