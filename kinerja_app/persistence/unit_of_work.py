"""One transaction bound to one Actor. Rolls back unless left normally."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.errors import Stale
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.final_lock import (
    refuse_bulk_changes_of_final,
    refuse_changes_of_final,
)
from kinerja_app.persistence.inactive_lock import refuse_changes_of_inactive
from kinerja_app.settings import get_settings

_TAKEN_IN_SQLITE = frozenset(
    {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}
)
_TAKEN_IN_POSTGRESQL = "23505"


@dataclass(frozen=True)
class UnitOfWork:
    """The open transaction, the person it acts for, and the moment of the call (aware UTC).

    ``writes`` is false for a call that only reads.
    """

    session: Session
    actor: Actor
    now: datetime
    writes: bool = True

    @property
    def on(self) -> date:
        """The local day of the call."""
        return local_date(self.now)


@contextmanager
def begin(actor: Actor, *, now: datetime, writes: bool = True) -> Iterator[UnitOfWork]:
    """Open the transaction of one use case; a lost race becomes ``Stale``."""
    try:
        with transaction(get_settings().database_url, writes=writes) as session:
            event.listen(session, "before_flush", refuse_changes_of_final)
            event.listen(session, "do_orm_execute", refuse_bulk_changes_of_final)
            event.listen(session, "before_flush", refuse_changes_of_inactive(local_date(now)))
            yield UnitOfWork(session, actor, now, writes)
    except StaleDataError as error:
        raise Stale("SUDAH_BERUBAH") from error
    except IntegrityError as error:
        if is_taken(error):
            raise Stale("SUDAH_BERUBAH") from error
        raise


def is_taken(error: IntegrityError) -> bool:
    """Whether somebody else stored the same unique thing first; anything else is our mistake."""
    if isinstance(error.orig, sqlite3.IntegrityError):
        return error.orig.sqlite_errorcode in _TAKEN_IN_SQLITE
    return getattr(error.orig, "sqlstate", "") == _TAKEN_IN_POSTGRESQL
