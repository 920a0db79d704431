"""Short-lived keys shared by all workers: written once, read once, gone afterwards."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from kinerja_app.persistence.tables import KunciSingkat


def put_short_key(
    session: Session, kunci: str, nilai: str, *, now: datetime, ends_at: datetime
) -> None:
    """Keep a value until ``ends_at``; values that ended before ``now`` are swept on the way."""
    session.connection().execute(delete(KunciSingkat).where(col(KunciSingkat.kedaluwarsa_at) < now))
    session.add(KunciSingkat(kunci=kunci, nilai=nilai, kedaluwarsa_at=ends_at))


def take_short_key(session: Session, kunci: str, *, now: datetime) -> str | None:
    """The value, once: of two callers at the same moment only one gets it."""
    query = select(KunciSingkat).where(
        KunciSingkat.kunci == kunci, KunciSingkat.kedaluwarsa_at >= now
    )
    row = session.exec(query).first()
    if row is None:
        return None
    removed = session.connection().execute(
        delete(KunciSingkat).where(col(KunciSingkat.kunci) == kunci)
    )
    return row.nilai if removed.rowcount == 1 else None
