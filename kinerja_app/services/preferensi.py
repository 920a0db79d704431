"""How often a person wants letters."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.pengiriman import PilihanSurat
from kinerja_app.persistence import surat_repository
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@use_case(Permission.READ_OWN, writes=False)
def read_preference(work: UnitOfWork, *, now: datetime) -> PilihanSurat:
    """What the actor chose; every day where nothing was chosen."""
    del now
    return surat_repository.preference(work)


@use_case(Permission.READ_OWN, writes=True)
def choose_letters(work: UnitOfWork, pilihan: PilihanSurat, *, now: datetime) -> None:
    """Choose how often letters come; a letter that has not left yet follows the choice."""
    del now
    surat_repository.choose(work, pilihan)
