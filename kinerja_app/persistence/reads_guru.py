"""The list of a school's guru beside their plans: a fixed number of queries at any size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, true
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import (
    Orang,
    Pembacaan,
    Pengajuan,
    Penugasan,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork

PAGE = 25


@dataclass(frozen=True)
class Saringan:
    """What a list shows: statuses (empty = all), words of a name or NIP, order, page from 1.

    ``sebanyak`` is how many rows a page has; a table for a file asks for all.
    """

    status: tuple[StatusRencana, ...] = ()
    cari: str = ""
    urut: str = "terbaru"
    halaman: int = 1
    sebanyak: int = PAGE


@dataclass(frozen=True)
class BarisGuru:
    """One guru of the list."""

    orang_id: int
    nama: str
    mata_pelajaran: str
    nip: str
    skp_id: int
    status: StatusRencana
    pengajuan_ke: int
    sejak: datetime | None
    sub_indikator: tuple[str, ...]
    dibaca: bool


@dataclass(frozen=True)
class DaftarGuru:
    """One page of the list with the counts of all statuses."""

    baris: tuple[BarisGuru, ...]
    jumlah: int
    per_status: dict[StatusRencana, int]


def active_teacher(work: UnitOfWork, npsn: str) -> ColumnElement[bool]:
    """Posts as guru that count at a school: of the satminkal, of nobody whom a state takes out."""
    return and_(
        col(Penugasan.npsn) == npsn,
        col(Penugasan.role) == Role.GURU.value,
        col(Penugasan.satminkal).is_(True),
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )


def _joined(statement: Select[*tuple[Any, ...]], periode_kode: str) -> Select[*tuple[Any, ...]]:
    return statement.join(Penugasan, col(Penugasan.orang_id) == col(Orang.id)).join(
        Skp,
        and_(
            col(Skp.orang_id) == col(Orang.id),
            col(Skp.npsn) == col(Penugasan.npsn),
            col(Skp.jabatan) == Jabatan.GURU.value,
            col(Skp.periode_kode) == periode_kode,
        ),
        isouter=True,
    )


def _status() -> ColumnElement[str]:
    return func.coalesce(col(Skp.status), StatusRencana.BELUM_MENGAJUKAN.value)


def _matching(saringan: Saringan) -> ColumnElement[bool]:
    wanted = (
        _status().in_([each.value for each in saringan.status])
        if saringan.status
        else col(Orang.id).is_not(None)
    )
    return and_(wanted, called(saringan.cari))


def called(cari: str) -> ColumnElement[bool]:
    """People of that name or NIP; everybody for no words."""
    words = cari.strip()
    if not words:
        return true()
    digits = "".join(ch for ch in words if ch.isdigit())
    by_name = col(Orang.nama).icontains(words, autoescape=True)
    return or_(by_name, col(Orang.nip).contains(digits, autoescape=True)) if digits else by_name


def number_of(matching: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows of a group match."""
    return func.coalesce(func.sum(case((matching, 1), else_=0)), 0)


_ORDERS = {
    "terbaru": (col(Skp.sejak).is_(None), col(Skp.sejak).desc(), col(Orang.nama)),
    "terlama": (col(Skp.sejak).is_(None), col(Skp.sejak), col(Orang.nama)),
    "nama": (col(Orang.nama), col(Orang.id)),
}


def list_teachers(work: UnitOfWork, npsn: str, periode_kode: str, saringan: Saringan) -> DaftarGuru:
    """One page of the guru of a school; two queries whatever the size."""
    scope = active_teacher(work, npsn)
    # One expression for both places: PostgreSQL takes two with equal values for different ones.
    status, matching = _status(), _matching(saringan)
    counts = work.session.execute(
        _joined(select(status, func.count(), number_of(matching)).select_from(Orang), periode_kode)
        .where(scope)
        .group_by(status)
    ).all()
    return DaftarGuru(
        baris=_page(work, periode_kode, and_(scope, matching), saringan),
        jumlah=sum(found for *_, found in counts),
        per_status={StatusRencana(value): number for value, number, _ in counts},
    )


def names_by_status(
    work: UnitOfWork, npsn: str, periode_kode: str, status: tuple[StatusRencana, ...]
) -> tuple[str, ...]:
    """Names of all guru of a school whose plan stands there, in order of the alphabet."""
    wanted = _matching(Saringan(status=status))
    rows = work.session.execute(
        _joined(select(col(Orang.nama)).select_from(Orang), periode_kode)
        .where(active_teacher(work, npsn), wanted)
        .order_by(col(Orang.nama))
    )
    return tuple(rows.scalars())


def _page(
    work: UnitOfWork, periode_kode: str, matching: ColumnElement[bool], saringan: Saringan
) -> tuple[BarisGuru, ...]:
    read = exists().where(
        col(Pembacaan.skp_id) == col(Skp.id),
        col(Pembacaan.pengajuan_ke) == col(Skp.pengajuan_ke),
        col(Pembacaan.orang_id) == work.actor.orang_id,
    )
    statement = _joined(
        select(Orang, Skp, col(Pengajuan.isi), read).select_from(Orang), periode_kode
    ).join(
        Pengajuan,
        and_(col(Pengajuan.skp_id) == col(Skp.id), col(Pengajuan.ke) == col(Skp.pengajuan_ke)),
        isouter=True,
    )
    order = _ORDERS.get(saringan.urut, _ORDERS["terbaru"])
    rows = work.session.execute(
        statement.where(matching)
        .order_by(*order)
        .limit(saringan.sebanyak)
        .offset((max(saringan.halaman, 1) - 1) * saringan.sebanyak)
    )
    return tuple(_row(orang, skp, isi, seen=seen) for orang, skp, isi, seen in rows)


def _row(orang: Orang, skp: Skp | None, isi: dict[str, Any] | None, *, seen: bool) -> BarisGuru:
    chosen = (isi or {}).get("praktik", {}).get("sub_indikator", [])
    return BarisGuru(
        orang_id=orang.id or 0,
        nama=orang.nama,
        mata_pelajaran=orang.mata_pelajaran or orang.jenis_ptk,
        nip=orang.nip or "",
        skp_id=(skp.id or 0) if skp else 0,
        status=StatusRencana(skp.status) if skp else StatusRencana.BELUM_MENGAJUKAN,
        pengajuan_ke=skp.pengajuan_ke if skp else 0,
        sejak=skp.sejak if skp else None,
        sub_indikator=tuple(str(each) for each in chosen),
        dibaca=bool(seen),
    )
