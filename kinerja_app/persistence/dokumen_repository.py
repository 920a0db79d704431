"""Papers that were handed out: rows ↔ values. The caller has scoped the SKP.

Three reads ask for no person: ``by_code``, for a stranger has nothing but the code of his paper,
and ``submitted`` and ``skp`` for the product's own command line.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from kinerja_app.domain.cetakan import ALFABET, PANJANG_KODE, Cetakan
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import DokumenTerbit, Sekolah
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Terbitan:
    """One paper: its code, what it is, and the SHA-256 of what it prints.

    ``sidik_isi`` is the same without names, ranks and places; empty on an old paper.
    """

    kode: str
    cetakan: Cetakan
    skp_id: int
    versi: int
    sidik: str
    sidik_isi: str
    konsep: bool
    diterbitkan_at: datetime


def issue(
    work: UnitOfWork,
    skp_id: int,
    cetakan: Cetakan,
    *,
    sidik: str,
    sidik_isi: str,
    konsep: bool,
    versi: int,
) -> Terbitan:
    """The paper with these contents; the same contents keep the code they were first given."""
    lock_for(work.session, f"dokumen:{skp_id}")
    same: dict[str, Any] = {"skp_id": skp_id, "cetakan": cetakan.value, "sidik": sidik}
    row = work.session.exec(select(DokumenTerbit).filter_by(**same)).first()
    if row is None:
        row = DokumenTerbit(
            **same,
            kode=_new_code(),
            sidik_isi=sidik_isi,
            versi=versi,
            konsep=konsep,
            diterbitkan_at=work.now,
            diterbitkan_oleh=work.actor.orang_id or None,
        )
        work.session.add(row)
        work.session.flush()
    return _value(row)


def _new_code() -> str:
    """Sixty bits nobody can guess, in letters that cannot be mistaken for another."""
    return "".join(secrets.choice(ALFABET) for _ in range(PANJANG_KODE))


def _value(row: DokumenTerbit) -> Terbitan:
    return Terbitan(
        kode=row.kode,
        cetakan=Cetakan(row.cetakan),
        skp_id=row.skp_id,
        versi=row.versi,
        sidik=row.sidik,
        sidik_isi=row.sidik_isi,
        konsep=row.konsep,
        diterbitkan_at=row.diterbitkan_at,
    )


def submitted(work: UnitOfWork, periode_kode: str, *, npsn: str = "") -> tuple[int, ...]:
    """Numbers of the SKPs of a period that were handed in, of one school or of all.

    ``NotFound`` for a school that there is not.
    """
    if npsn and work.session.get(Sekolah, npsn) is None:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    query = select(SkpRow.id).where(SkpRow.periode_kode == periode_kode, SkpRow.pengajuan_ke > 0)
    if npsn:
        query = query.where(SkpRow.npsn == npsn)
    return tuple(each or 0 for each in work.session.exec(query.order_by(col(SkpRow.id))))


def skp(work: UnitOfWork, skp_id: int) -> Skp:
    """One SKP by its number; ``NotFound`` without it."""
    row = work.session.get(SkpRow, skp_id)
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    return to_value(row)


def by_code(work: UnitOfWork, kode: str) -> tuple[Terbitan, Skp] | None:
    """The paper of a code with its SKP, whoever asks; None for an unknown code."""
    found = work.session.exec(
        select(DokumenTerbit, SkpRow)
        .where(DokumenTerbit.kode == kode)
        .where(DokumenTerbit.skp_id == SkpRow.id)
    ).first()
    return (_value(found[0]), to_value(found[1])) if found else None
