"""The list of principals for pengawas and dinas, with the progress of each school's guru."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.reads_guru import Saringan, number_of
from kinerja_app.persistence.tables import (
    Orang,
    Pembinaan,
    PembukaanPeriode,
    Penugasan,
    Sekolah,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class BarisKs:
    """One school with its KS: the KS's plan, the start of the period, the guru's progress."""

    npsn: str
    sekolah: str
    jenjang: str
    kepala: str
    plt: bool
    skp_id: int
    status: StatusRencana
    sejak: datetime | None
    ditinjau: bool
    periode_dimulai: bool
    pembinaan: str
    guru_sepakat: int
    guru: int


@dataclass(frozen=True)
class DaftarKs:
    """One page of the list with the counts of all statuses."""

    baris: tuple[BarisKs, ...]
    jumlah: int
    per_status: dict[StatusRencana, int]


def in_binaan(work: UnitOfWork) -> ColumnElement[bool]:
    """Schools that the actor accompanies or is being linked to."""
    return col(Sekolah.npsn).in_(
        select(col(Pembinaan.npsn)).where(
            col(Pembinaan.pengawas_id) == work.actor.orang_id, in_force(work.on, Pembinaan)
        )
    )


def in_daerah(work: UnitOfWork) -> ColumnElement[bool]:
    """Schools of the dinas that the actor heads or keeps."""
    dinas = work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    return col(Sekolah.dinas_id).in_(dinas)


def _joined(
    work: UnitOfWork, statement: Select[*tuple[Any, ...]], periode_kode: str
) -> Select[*tuple[Any, ...]]:
    return (
        statement.select_from(Sekolah)
        .join(
            Penugasan,
            and_(
                col(Penugasan.npsn) == col(Sekolah.npsn),
                col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
                in_force(work.on, Penugasan),
                ~away(work.on, col(Penugasan.orang_id)),
            ),
            isouter=True,
        )
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id), isouter=True)
        .join(
            Skp,
            and_(
                col(Skp.orang_id) == col(Orang.id),
                col(Skp.npsn) == col(Sekolah.npsn),
                col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value,
                col(Skp.periode_kode) == periode_kode,
            ),
            isouter=True,
        )
    )


def _status() -> ColumnElement[str]:
    return func.coalesce(col(Skp.status), StatusRencana.BELUM_MENGAJUKAN.value)


def _matching(saringan: Saringan, jenjang: str) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = [col(Sekolah.npsn).is_not(None)]
    if saringan.status:
        parts.append(_status().in_([each.value for each in saringan.status]))
    if jenjang:
        parts.append(col(Sekolah.jenjang) == jenjang)
    if words := saringan.cari.strip():
        parts.append(
            or_(
                col(Sekolah.nama).icontains(words, autoescape=True),
                col(Orang.nama).icontains(words, autoescape=True),
            )
        )
    return and_(*parts)


def list_heads(
    work: UnitOfWork,
    scope: ColumnElement[bool],
    periode_kode: str,
    saringan: Saringan,
    *,
    jenjang: str = "",
) -> DaftarKs:
    """One page of the schools; six queries whatever the size."""
    # One expression for both places: PostgreSQL takes two with equal values for different ones.
    status, matching = _status(), _matching(saringan, jenjang)
    counts = work.session.execute(
        _joined(work, select(status, func.count(), number_of(matching)), periode_kode)
        .where(scope)
        .group_by(status)
    ).all()
    rows = work.session.execute(
        _joined(work, select(Sekolah, Orang, col(Penugasan.status), Skp), periode_kode)
        .where(scope, matching)
        .order_by(*_order(saringan.urut))
        .limit(saringan.sebanyak)
        .offset((max(saringan.halaman, 1) - 1) * saringan.sebanyak)
    ).all()
    return DaftarKs(
        baris=_with_progress(work, rows, periode_kode),
        jumlah=sum(found for *_, found in counts),
        per_status={StatusRencana(value): number for value, number, _ in counts},
    )


def _order(urut: str) -> tuple[ColumnElement[Any] | Mapped[Any], ...]:
    name = col(Sekolah.nama)
    if urut == "nama":
        return (name, col(Sekolah.npsn))
    waiting = _status() != StatusRencana.DIAJUKAN.value
    return (waiting, col(Skp.sejak), name)


def _with_progress(
    work: UnitOfWork, rows: list[Any] | Any, periode_kode: str
) -> tuple[BarisKs, ...]:
    schools = {sekolah.npsn for sekolah, *_ in rows}
    teachers = teachers_at(work, schools)
    agreed = agreed_at(work, schools, periode_kode)
    started = set(
        work.session.execute(
            select(col(PembukaanPeriode.npsn)).where(
                col(PembukaanPeriode.npsn).in_(schools),
                col(PembukaanPeriode.periode_kode) == periode_kode,
            )
        ).scalars()
    )
    links = _links(work, schools)
    return tuple(
        BarisKs(
            npsn=sekolah.npsn,
            sekolah=sekolah.nama,
            jenjang=sekolah.jenjang,
            kepala=orang.nama if orang else "",
            plt=status == "plt",
            skp_id=(skp.id or 0) if skp else 0,
            status=StatusRencana(skp.status) if skp else StatusRencana.BELUM_MENGAJUKAN,
            sejak=skp.sejak if skp else None,
            ditinjau=bool(skp and skp.ditinjau_at),
            periode_dimulai=sekolah.npsn in started,
            pembinaan=links.get(sekolah.npsn, ""),
            guru_sepakat=agreed.get(sekolah.npsn, 0),
            guru=teachers.get(sekolah.npsn, 0),
        )
        for sekolah, orang, status, skp in rows
    )


def _active_teacher(work: UnitOfWork) -> ColumnElement[bool]:
    """Guru of their satminkal whom no state takes out of the counts (K-38)."""
    return and_(
        col(Penugasan.role) == Role.GURU.value,
        col(Penugasan.satminkal).is_(True),
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )


def teachers_at(work: UnitOfWork, schools: set[str]) -> dict[str, int]:
    """How many guru count at each school; schools without any are left out."""
    rows = work.session.execute(
        select(col(Penugasan.npsn), func.count(func.distinct(col(Penugasan.orang_id))))
        .where(col(Penugasan.npsn).in_(schools), _active_teacher(work))
        .group_by(col(Penugasan.npsn))
    )
    return {str(npsn): number for npsn, number in rows}


def agreed_at(work: UnitOfWork, schools: set[str], periode_kode: str) -> dict[str, int]:
    """How many of them have agreed on their plan of the period."""
    rows = work.session.execute(
        select(col(Skp.npsn), func.count(func.distinct(col(Skp.orang_id))))
        .join(
            Penugasan,
            and_(
                col(Penugasan.orang_id) == col(Skp.orang_id),
                col(Penugasan.npsn) == col(Skp.npsn),
                _active_teacher(work),
            ),
        )
        .where(
            col(Skp.npsn).in_(schools),
            col(Skp.periode_kode) == periode_kode,
            col(Skp.jabatan) == Jabatan.GURU.value,
            col(Skp.status) == StatusRencana.DISEPAKATI.value,
        )
        .group_by(col(Skp.npsn))
    )
    return {str(npsn): number for npsn, number in rows}


def _links(work: UnitOfWork, schools: set[str]) -> dict[str, str]:
    rows = work.session.execute(
        select(col(Pembinaan.npsn), col(Pembinaan.status))
        .where(col(Pembinaan.npsn).in_(schools), in_force(work.on, Pembinaan))
        .order_by(col(Pembinaan.id))
    )
    found: dict[str, str] = {}
    for npsn, status in rows:
        if found.get(npsn) != "aktif":
            found[npsn] = status
    return found
