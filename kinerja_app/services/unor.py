"""The id of each school at BKN, kept by the admin dinas so that it can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.identitas import parse_unor
from kinerja_app.persistence import unor_repository
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.unor_repository import SekolahUnor
from kinerja_app.services.use_case import use_case

PAGE = 25


@dataclass(frozen=True)
class DaftarUnor:
    """One page of the schools of a daerah, and how many there are."""

    baris: tuple[SekolahUnor, ...]
    jumlah: int


@use_case(Permission.KEEP_UNOR, writes=False)
def list_unor(work: UnitOfWork, *, cari: str = "", halaman: int = 1, now: datetime) -> DaftarUnor:
    """The schools of the actor's dinas with their Unor."""
    del now
    dinas = work.actor.dinas(Role.ADMIN_DINAS)
    rows, total = unor_repository.schools(
        work, dinas, cari=cari, limit=PAGE, offset=(max(halaman, 1) - 1) * PAGE
    )
    return DaftarUnor(rows, total)


@use_case(Permission.KEEP_UNOR, writes=True)
def set_unor(work: UnitOfWork, npsn: str, *, unor: str, now: datetime) -> None:
    """Write the Unor of a school of the own dinas; empty takes it away.

    Raises ``NotFound`` for other schools, ``RuleBroken`` UNOR_BENTUK for another form.
    """
    del now
    kept = parse_unor(unor).text if unor.strip() else ""
    before = unor_repository.unor_of(work, work.actor.dinas(Role.ADMIN_DINAS), npsn)
    if before is None:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    if before == kept:
        return
    unor_repository.put_unor(work, npsn, kept)
    record(work, Act("catat_unor", "sekolah", npsn, npsn=npsn, dari=before, ke=kept))
