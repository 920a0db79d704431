"""Nothing of the SKP of an inactive person changes on any path: asked before every write (K-07).

The plan, the cycle and the evidence stand still from the first day of the state on; a rating may
still be brought to its end, as the partial result of the time before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import inspect
from sqlmodel import Session, col, select

from kinerja_app.domain.errors import WrongStep
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.final_lock import changed_rows, skps_of
from kinerja_app.persistence.tables import Orang, Skp

_PLACE = frozenset({"npsn", "penugasan_id"})


def refuse_changes_of_inactive(on: date) -> Callable[..., None]:
    """Listen to ``before_flush``: WrongStep SKP_ORANG_TIDAK_AKTIF on that day."""

    def refuse(session: Session, *_rest: object) -> None:
        with session.no_autoflush:
            rows = [row for row in changed_rows(session) if not _only_moved(row)]
            numbers = skps_of(session, rows)
            if not numbers:
                return
            query = (
                select(Orang.nama)
                .join(Skp, col(Skp.orang_id) == col(Orang.id))
                .where(col(Skp.id).in_(numbers), away(on, col(Orang.id)))
            )
            found = session.exec(query.limit(1)).first()
        if found is not None:
            raise WrongStep("SKP_ORANG_TIDAK_AKTIF", nama=found)

    return refuse


def _only_moved(row: Any) -> bool:
    """Whether an SKP goes on to another school as it is."""
    if not isinstance(row, Skp):
        return False
    state = inspect(row)
    return not state.pending and {e.key for e in state.attrs if e.history.has_changes()} <= _PLACE
