"""Sessions at rest: rows ↔ ``StoredSession``. Only hashes of tokens come in here.

Expiry is decided in ``identity/sessions.py``; this module remembers and finds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select, update
from sqlmodel import Session, col

from kinerja_app.persistence.tables import Sesi


@dataclass(frozen=True)
class StoredSession:
    """A session that was not revoked; times are aware UTC."""

    id: int
    orang_id: int
    terakhir_at: datetime
    kedaluwarsa_at: datetime
    tanggal_lihat: date | None


def insert_session(
    session: Session,
    *,
    token_hash: str,
    orang_id: int,
    now: datetime,
    ends_at: datetime,
    perangkat: str,
) -> int:
    """Remember a new session and hand back its id."""
    row = Sesi(
        token_hash=token_hash,
        orang_id=orang_id,
        dibuat_at=now,
        terakhir_at=now,
        kedaluwarsa_at=ends_at,
        perangkat=perangkat,
    )
    session.add(row)
    session.flush()
    return row.id or 0


# Made once: it is asked on every event.
_HELD = select(
    col(Sesi.id),
    col(Sesi.orang_id),
    col(Sesi.terakhir_at),
    col(Sesi.kedaluwarsa_at),
    col(Sesi.tanggal_lihat),
).where(col(Sesi.token_hash) == bindparam("token_hash"), col(Sesi.dicabut_at).is_(None))


def find_session(session: Session, token_hash: str) -> StoredSession | None:
    """The session with that hash, unless it was revoked."""
    row = session.execute(_HELD, {"token_hash": token_hash}).first()
    return StoredSession(*row) if row else None


def touch_session(session: Session, sesi_id: int, *, now: datetime) -> None:
    """Note that the person was active."""
    session.connection().execute(
        update(Sesi).where(col(Sesi.id) == sesi_id).values(terakhir_at=now)
    )


def revoke_session(session: Session, token_hash: str, *, now: datetime) -> None:
    """End one session; a second time changes nothing."""
    session.connection().execute(
        update(Sesi)
        .where(col(Sesi.token_hash) == token_hash, col(Sesi.dicabut_at).is_(None))
        .values(dicabut_at=now)
    )


def revoke_sessions_of(session: Session, orang_id: int, *, now: datetime) -> None:
    """End every session of a person."""
    session.connection().execute(
        update(Sesi)
        .where(col(Sesi.orang_id) == orang_id, col(Sesi.dicabut_at).is_(None))
        .values(dicabut_at=now)
    )


def set_viewing_date(session: Session, sesi_id: int, on: date | None) -> None:
    """Keep the date on which this session looks at the demo; None returns to the demo's own."""
    session.connection().execute(
        update(Sesi).where(col(Sesi.id) == sesi_id).values(tanggal_lihat=on)
    )
