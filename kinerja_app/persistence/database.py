"""Engines and transactions. One engine per database URL and process; none before a worker forks.

SQLite: WAL, foreign keys on, busy timeout; a writing transaction takes the write lock at BEGIN
(``BEGIN IMMEDIATE``), so that two writers queue instead of failing in the middle.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Engine, event, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session, create_engine

BUSY_TIMEOUT_MS = 10_000
NO_JIT = "-c jit=off"
"""Compiling the statement of a large list took PostgreSQL 190 ms, running it 20."""
_WRITES = "kinerja_writes"


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@lru_cache(maxsize=8)
def engine_for(url: str) -> Engine:
    """The engine of a database URL; made at first use, after the worker has forked.

    What a statement was given names people, so an error says the statement alone.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        asked = {} if "options" in parsed.query else {"options": NO_JIT}
        return create_engine(
            url,
            connect_args=asked,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_size=10,
            max_overflow=10,
        )
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url, connect_args={"check_same_thread": False}, hide_parameters=True, pool_size=10
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def lock_for(session: Session, name: str) -> None:
    """Hold a named lock until the transaction ends (PostgreSQL; SQLite already has one writer)."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(
            text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name}
        )


@contextmanager
def transaction(url: str, *, writes: bool = True) -> Iterator[Session]:
    """One transaction: committed when left normally, rolled back on any exception."""
    engine = engine_for(url)
    with (
        engine.connect().execution_options(**{_WRITES: writes}) as connection,
        Session(connection, expire_on_commit=False) as session,
    ):
        yield session
        if writes:
            session.commit()
