"""Copies of a database on PostgreSQL, put back for the next test instead of made again.

Copying a template takes longer than most tests. So a copy keeps the rows it began with in a schema
of its own, and what differs from them is written back. A row that was written since is known by
``xmin``, the transaction that wrote it; one that was deleted, by the number of rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal

from tests.services_for_tests import postgresql_url

USES = 100
"""How often a copy is put back: deleted rows take up room until they are vacuumed."""
_KEPT = "asal"
_SCHEMA = (SQL("pg_attribute"), SQL("pg_constraint"))
"""Where a change of tables shows, which no rows put right."""

Connection = psycopg.Connection[tuple[Any, ...]]


@dataclass
class Copy:
    """A copy as it began: its tables with their number of rows, and its sequences."""

    name: str
    counts: dict[str, int]
    sequences: dict[str, int | None]
    last_write: int
    uses: int = 0

    def put_back(self) -> bool:
        """Whether the copy is as it began, after writing back what differed."""
        self.uses += 1
        if self.uses >= USES:
            return False
        with _connected(self.name) as connection:
            connection.execute(_END_OTHERS)
            if any(_writes(connection, _SCHEMA, since=self.last_write)):
                return False
            changed = self._changed(connection)
            if changed:
                connection.execute("SET LOCAL session_replication_role = replica")
            for table in changed:
                connection.execute(_statement("DELETE FROM {}", table))
                connection.execute(_statement("INSERT INTO {} SELECT * FROM {kept}", table))
            for name, value in _sequences(connection).items():
                if value != self.sequences[name]:
                    _set(connection, name, self.sequences[name])
            self.last_write = _last_write(connection)
        return True

    def _changed(self, connection: Connection) -> list[str]:
        counts = _counts(connection, self.counts)
        tables = [_statement("{}", table) for table in self.counts]
        written = _writes(connection, tables, since=self.last_write)
        return [
            table
            for table, writes in zip(self.counts, written, strict=True)
            if writes or counts[table] != self.counts[table]
        ]


_COPIES: dict[str, Copy] = {}


def fresh(name: str, *, template: str) -> str:
    """The address of a copy that is exactly the template; ``name`` belongs to one process."""
    made = _COPIES.get(name)
    if made is None or not made.put_back():
        administer(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        administer(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        _COPIES[name] = _begun(name)
    return postgresql_url(name)


def administer(statement: str) -> None:
    """Run a statement that makes or drops a database."""
    address = postgresql_url().replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement.encode())


def _begun(name: str) -> Copy:
    with _connected(name) as connection:
        listed = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        )
        tables = [str(row[0]) for row in listed.fetchall()]
        connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(_KEPT)))
        for table in tables:
            connection.execute(_statement("CREATE UNLOGGED TABLE {kept} AS TABLE {}", table))
        last = _last_write(connection)
        return Copy(name, _counts(connection, tables), _sequences(connection), last)


def _connected(name: str) -> Connection:
    return psycopg.connect(postgresql_url(name).replace("+psycopg", ""))


_END_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


def _last_write(connection: Connection) -> int:
    (number,) = connection.execute("SELECT pg_current_xact_id()::text::bigint").fetchone() or (0,)
    return int(number)


def _writes(
    connection: Connection, tables: tuple[SQL, ...] | list[Composed], *, since: int
) -> tuple[int, ...]:
    """How many rows of each were written since that transaction."""
    count = SQL("(SELECT count(*) FROM {} WHERE xmin::text::bigint > {})")
    columns = SQL(", ").join(count.format(table, Literal(since)) for table in tables)
    return connection.execute(SQL("SELECT {}").format(columns)).fetchone() or ()


def _counts(connection: Connection, tables: list[str] | dict[str, int]) -> dict[str, int]:
    columns = SQL(", ").join(_statement("(SELECT count(*) FROM {})", table) for table in tables)
    found = connection.execute(SQL("SELECT {}").format(columns)).fetchone() or ()
    return dict(zip(tables, found, strict=True))


def _sequences(connection: Connection) -> dict[str, int | None]:
    found = connection.execute(
        "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
    )
    return {str(name): value for name, value in found.fetchall()}


def _set(connection: Connection, sequence: str, value: int | None) -> None:
    connection.execute(
        "SELECT setval(%s::regclass, %s, %s)", (f'"{sequence}"', value or 1, value is not None)
    )


def _statement(text: LiteralString, table: str) -> Composed:
    return SQL(text).format(Identifier("public", table), kept=Identifier(_KEPT, table))
