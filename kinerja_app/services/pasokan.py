"""What the product supplies to the dinas's own systems: each resource by the scope of a token.

The actor is a token (``identity/api_tokens``) that stands where the admin dinas stands, narrowed
to its scopes. Nothing here shows more than the pages of the admin dinas do.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence import periode_repository, reads_dinas, reads_dinas_skp
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_dinas import (
    KemajuanSekolah,
    OrangDinas,
    Potongan,
    SekolahDinas,
)
from kinerja_app.persistence.reads_dinas_skp import PenilaianDinas, SkpDinas
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

T = TypeVar("T")
_FIRST = Potongan(batas=1)


def _only(found: tuple[T, ...], code: str) -> T:
    """The one row; ``NotFound`` for a hidden one as for an absent one."""
    if not found:
        raise NotFound(code)
    return found[0]


@use_case(
    Permission.SUPPLY_SKP, Permission.SUPPLY_RATINGS, Permission.SUPPLY_PROGRESS, writes=False
)
def supply_periods(work: UnitOfWork, *, now: datetime) -> tuple[PeriodeTercatat, ...]:
    """The periods that have begun, newest first."""
    del now
    return periode_repository.begun(work)


@use_case(Permission.SUPPLY_SCHOOLS, writes=False)
def supply_schools(
    work: UnitOfWork, slice_: Potongan, *, jenjang: str = "", now: datetime
) -> tuple[SekolahDinas, ...]:
    """Schools of the daerah by NPSN."""
    del now
    return reads_dinas.schools(work, slice_, jenjang=jenjang)


@use_case(Permission.SUPPLY_SCHOOLS, writes=False)
def supply_school(work: UnitOfWork, npsn: str, *, now: datetime) -> SekolahDinas:
    """One school of the daerah."""
    del now
    return _only(reads_dinas.schools(work, _FIRST, npsn=npsn), "SEKOLAH_TIDAK_DITEMUKAN")


@use_case(Permission.SUPPLY_PEOPLE, writes=False)
def supply_people(
    work: UnitOfWork, slice_: Potongan, *, npsn: str = "", now: datetime
) -> tuple[OrangDinas, ...]:
    """The active people of the schools of the daerah, without NIK, birth date and address."""
    del now
    return reads_dinas.people(work, slice_, npsn=npsn)


@use_case(Permission.SUPPLY_PEOPLE, writes=False)
def supply_person(work: UnitOfWork, orang_id: int, *, now: datetime) -> OrangDinas:
    """One active person of a school of the daerah."""
    del now
    return _only(reads_dinas.people(work, _FIRST, orang_id=orang_id), "ORANG_TIDAK_DITEMUKAN")


@use_case(Permission.SUPPLY_SKP, writes=False)
def supply_plans(
    work: UnitOfWork,
    slice_: Potongan,
    *,
    periode: str,
    npsn: str = "",
    status: str = "",
    now: datetime,
) -> tuple[SkpDinas, ...]:
    """The SKPs of the KS of the daerah in a period and where each stands."""
    del now
    periode_repository.get(work, periode)
    return reads_dinas_skp.plans(work, slice_, periode=periode, npsn=npsn, status=status)


@use_case(Permission.SUPPLY_SKP, writes=False)
def supply_plan(work: UnitOfWork, skp_id: int, *, now: datetime) -> SkpDinas:
    """One SKP of a KS of the daerah."""
    del now
    return _only(reads_dinas_skp.plans(work, _FIRST, skp_id=skp_id), "SKP_TIDAK_DITEMUKAN")


@use_case(Permission.SUPPLY_RATINGS, writes=False)
def supply_ratings(
    work: UnitOfWork, slice_: Potongan, *, periode: str, npsn: str = "", now: datetime
) -> tuple[PenilaianDinas, ...]:
    """The final predikat of the KS of the daerah in a period; one that is reopened is not final."""
    del now
    periode_repository.get(work, periode)
    return reads_dinas_skp.final_ratings(work, slice_, periode=periode, npsn=npsn)


@use_case(Permission.SUPPLY_RATINGS, writes=False)
def supply_rating(work: UnitOfWork, skp_id: int, *, now: datetime) -> PenilaianDinas:
    """The final predikat of one SKP of a KS of the daerah."""
    del now
    found = reads_dinas_skp.final_ratings(work, _FIRST, skp_id=skp_id)
    return _only(found, "PENILAIAN_FINAL_TIDAK_DITEMUKAN")


@use_case(Permission.SUPPLY_PROGRESS, writes=False)
def supply_progress(
    work: UnitOfWork, slice_: Potongan, *, periode: str, npsn: str = "", now: datetime
) -> tuple[KemajuanSekolah, ...]:
    """How many guru of each school of the daerah have agreed on their plan of a period."""
    del now
    periode_repository.get(work, periode)
    return reads_dinas.progress(work, slice_, periode=periode, npsn=npsn)
