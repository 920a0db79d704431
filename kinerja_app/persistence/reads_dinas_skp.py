"""What systems of a dinas read of plans and ratings, slice by slice, as its pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.giliran_nilai import with_rating
from kinerja_app.persistence.reads_dinas import Potongan
from kinerja_app.persistence.reads_penilaian import heads_of_daerah
from kinerja_app.persistence.tables import Orang, Penilaian, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SkpDinas:
    """An SKP of one who leads a school, and where it stands."""

    id: int
    nomor: str
    orang_id: int
    nama: str
    npsn: str
    jabatan: str
    status_penugasan: str
    periode: str
    status: StatusRencana
    sejak: datetime
    diajukan_at: datetime | None
    disepakati_at: datetime | None


@dataclass(frozen=True)
class PenilaianDinas:
    """A final rating of one who leads a school; ``skp_id`` names the SKP."""

    skp_id: int
    nomor: str
    orang_id: int
    nama: str
    npsn: str
    jabatan: str
    periode: str
    versi: int
    predikat: str
    status: str
    final_at: datetime | None


def plans(
    work: UnitOfWork,
    slice_: Potongan,
    *,
    periode: str = "",
    skp_id: int = 0,
    npsn: str = "",
    status: str = "",
) -> tuple[SkpDinas, ...]:
    """SKPs of those who lead the schools of the daerah, by number."""
    query = _about(
        select(Skp, col(Orang.nama)), work, slice_, periode=periode, skp_id=skp_id, npsn=npsn
    )
    if status:
        query = query.where(col(Skp.status) == status)
    return tuple(
        SkpDinas(
            id=row.id or 0,
            nomor=row.nomor,
            orang_id=row.orang_id,
            nama=nama,
            npsn=row.npsn,
            jabatan=row.jabatan,
            status_penugasan=row.status_penugasan,
            periode=row.periode_kode,
            status=StatusRencana(row.status),
            sejak=row.sejak,
            diajukan_at=row.diajukan_at,
            disepakati_at=row.disepakati_at,
        )
        for row, nama in work.session.execute(query)
    )


def _about(
    statement: Select[*tuple[Any, ...]],
    work: UnitOfWork,
    slice_: Potongan,
    *,
    periode: str,
    skp_id: int,
    npsn: str,
) -> Select[*tuple[Any, ...]]:
    query = with_rating(statement.select_from(Skp)).join(Orang, col(Orang.id) == col(Skp.orang_id))
    query = query.where(heads_of_daerah(work), col(Skp.id) > slice_.nomor)
    if periode:
        query = query.where(col(Skp.periode_kode) == periode)
    if skp_id:
        query = query.where(col(Skp.id) == skp_id)
    if npsn:
        query = query.where(col(Skp.npsn) == npsn)
    return query.order_by(col(Skp.id)).limit(slice_.batas)


def final_ratings(
    work: UnitOfWork, slice_: Potongan, *, periode: str = "", skp_id: int = 0, npsn: str = ""
) -> tuple[PenilaianDinas, ...]:
    """Present ratings of the KS of the daerah that are final, by the number of the SKP."""
    query = _about(
        select(Skp, col(Orang.nama), Penilaian),
        work,
        slice_,
        periode=periode,
        skp_id=skp_id,
        npsn=npsn,
    )
    query = query.where(col(Penilaian.status).in_([each.value for each in LOCKED]))
    return tuple(
        PenilaianDinas(
            skp_id=skp.id or 0,
            nomor=skp.nomor,
            orang_id=skp.orang_id,
            nama=nama,
            npsn=skp.npsn,
            jabatan=skp.jabatan,
            periode=skp.periode_kode,
            versi=rating.ke,
            predikat=rating.predikat,
            status=rating.status,
            final_at=rating.final_at,
        )
        for skp, nama, rating in work.session.execute(query)
    )
