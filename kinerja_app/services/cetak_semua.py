"""The documents of every SKP of a period, for who runs the machine (``kinerja dokumen``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.persistence import dokumen_repository, periode_repository
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.dokumen import SiapCetak, papers_of
from kinerja_app.services.rekaman import record_of
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class DokumenOrang:
    """What may be printed of one SKP, and the folder it belongs in."""

    npsn: str
    nama: str
    nomor: str
    dokumen: tuple[SiapCetak, ...]


@use_case(Permission.RUN_DAILY, writes=False)
def list_submitted(
    work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime
) -> tuple[int, ...]:
    """The numbers of the SKPs that were handed in, of one school or of all.

    ``NotFound`` for a period or a school that there is not.
    """
    del now
    periode_repository.get(work, periode_kode)
    return dokumen_repository.submitted(work, periode_kode, npsn=npsn)


@use_case(Permission.RUN_DAILY, writes=True)
def print_all_of(work: UnitOfWork, skp_id: int, *, kertas: Kertas, now: datetime) -> DokumenOrang:
    """Every document of an SKP that may be printed now."""
    del now
    skp = dokumen_repository.skp(work, skp_id)
    rekaman = record_of(work, skp)
    papers = papers_of(work, skp, rekaman, tuple(Cetakan), kertas)
    return DokumenOrang(skp.npsn, rekaman.pegawai.nama, skp.nomor, papers)
