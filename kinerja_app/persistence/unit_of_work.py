"""One transaction bound to one Actor. Rolls back unless left normally."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.errors import Stale
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.database import transaction
from kinerja_app.settings import get_settings


@dataclass(frozen=True)
class UnitOfWork:
    """The open transaction, the person it acts for, and the moment of the call (aware UTC)."""

    session: Session
    actor: Actor
    now: datetime

    @property
    def on(self) -> date:
        """The local day of the call."""
        return local_date(self.now)


@contextmanager
def begin(actor: Actor, *, now: datetime, writes: bool = True) -> Iterator[UnitOfWork]:
    """Open the transaction of one use case; a lost race becomes ``Stale``."""
    try:
        with transaction(get_settings().database_url, writes=writes) as session:
            yield UnitOfWork(session, actor, now)
    except (StaleDataError, IntegrityError) as error:
        raise Stale("SUDAH_BERUBAH") from error
