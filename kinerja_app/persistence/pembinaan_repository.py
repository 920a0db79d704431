"""The link of a pengawas with a school, step by step (domain/07 §3)."""

from __future__ import annotations

from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.tables import Pembinaan
from kinerja_app.persistence.unit_of_work import UnitOfWork


def confirm_pembinaan(work: UnitOfWork, pembinaan_id: int) -> None:
    """Step 5 of the linking: the KS confirms, and the link becomes active."""
    row = work.session.get(Pembinaan, pembinaan_id)
    if row is None:
        raise NotFound("PEMBINAAN_TIDAK_DITEMUKAN")
    row.status = "aktif"
    row.dikonfirmasi_oleh = work.actor.orang_id
    row.dikonfirmasi_at = work.now
    work.session.add(row)
