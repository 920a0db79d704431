"""Requests to change an agreed plan ↔ values.

What a change does to the evidence stands in ``arsip_bukti_repository``. The caller has scoped the
SKP.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.domain.perubahan_rencana import StatusPermintaan
from kinerja_app.domain.rencana import Bagian, IsiBagian
from kinerja_app.persistence.codec import part_from_json, part_to_json
from kinerja_app.persistence.tables import Orang, PermintaanRencana, UsulanBagian
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Usulan:
    """One part as proposed; ``lama`` is what it replaces, ``dasar`` the revision that had."""

    bagian: Bagian
    isi: IsiBagian
    lama: IsiBagian
    dasar: int
    revisi: int
    disimpan_at: datetime
    perangkat: str


@dataclass(frozen=True)
class PermintaanTersimpan:
    """One request with its parts; ``pemutus`` is empty until it is decided."""

    id: int
    status: StatusPermintaan
    versi: int
    alasan: str
    dibuat_at: datetime
    diminta_at: datetime | None
    dibuka_at: datetime | None
    diputuskan_at: datetime | None
    pemutus: str
    atas_nama: str
    catatan: str
    usulan: tuple[Usulan, ...] = ()

    @property
    def terbuka(self) -> bool:
        """Whether it is still written or waits for a decision."""
        return self.status in {StatusPermintaan.DRAF, StatusPermintaan.DIAJUKAN}

    def isi(self) -> dict[Bagian, IsiBagian]:
        """The proposed parts by name."""
        return {each.bagian: each.isi for each in self.usulan}


def requests(work: UnitOfWork, skp_id: int) -> tuple[PermintaanTersimpan, ...]:
    """Every request about an SKP, newest first."""
    query = (
        select(PermintaanRencana, Orang.nama)
        .join(Orang, col(PermintaanRencana.diputuskan_oleh) == col(Orang.id), isouter=True)
        .where(PermintaanRencana.skp_id == skp_id)
        .order_by(col(PermintaanRencana.id).desc())
    )
    rows = work.session.exec(query).all()
    parts = _proposals(work, {row.id for row, _ in rows})
    return tuple(_request(row, nama or "", parts.get(row.id, ())) for row, nama in rows)


def _request(
    row: PermintaanRencana, pemutus: str, usulan: tuple[Usulan, ...]
) -> PermintaanTersimpan:
    return PermintaanTersimpan(
        id=row.id or 0,
        status=StatusPermintaan(row.status),
        versi=row.versi,
        alasan=row.alasan,
        dibuat_at=row.dibuat_at,
        diminta_at=row.diminta_at,
        dibuka_at=row.dibuka_at,
        diputuskan_at=row.diputuskan_at,
        pemutus=pemutus,
        atas_nama=row.atas_nama,
        catatan=row.catatan,
        usulan=usulan,
    )


def _proposals(
    work: UnitOfWork, numbers: Collection[int | None]
) -> dict[int | None, tuple[Usulan, ...]]:
    if not numbers:
        return {}
    rows = work.session.exec(
        select(UsulanBagian)
        .where(col(UsulanBagian.permintaan_id).in_(numbers))
        .order_by(col(UsulanBagian.id))
    )
    found: dict[int | None, tuple[Usulan, ...]] = {}
    for row in rows:
        found[row.permintaan_id] = (*found.get(row.permintaan_id, ()), _proposal(row))
    return found


def _proposal(row: UsulanBagian) -> Usulan:
    bagian = Bagian(row.bagian)
    return Usulan(
        bagian,
        part_from_json(bagian, row.isi),
        part_from_json(bagian, row.lama),
        row.dasar,
        row.revisi,
        row.disimpan_at,
        row.perangkat,
    )


def open_request(work: UnitOfWork, skp_id: int) -> PermintaanTersimpan | None:
    """The request that is written or waits; None when there is none."""
    return next((each for each in requests(work, skp_id) if each.terbuka), None)


def waits(work: UnitOfWork, skp_id: int) -> bool:
    """Whether a request about an SKP waits for its decision."""
    query = select(PermintaanRencana.id).where(
        PermintaanRencana.skp_id == skp_id,
        PermintaanRencana.status == StatusPermintaan.DIAJUKAN.value,
    )
    return work.session.exec(query).first() is not None


def begin(work: UnitOfWork, skp_id: int) -> int:
    """Begin a request as a draft; returns its number."""
    row = PermintaanRencana(skp_id=skp_id, dibuat_at=work.now)
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def put_proposal(
    work: UnitOfWork,
    permintaan_id: int,
    *,
    bagian: Bagian,
    isi: IsiBagian,
    lama: IsiBagian,
    dasar: int,
    perangkat: str,
) -> Usulan:
    """Store a proposed part with its next revision."""
    row = _row_of_part(work, permintaan_id, bagian)
    if row is None:
        row = UsulanBagian(permintaan_id=permintaan_id, bagian=bagian.value, dasar=dasar, revisi=0)
    row.isi, row.lama, row.dasar = part_to_json(isi), part_to_json(lama), dasar
    row.revisi, row.disimpan_at, row.perangkat = row.revisi + 1, work.now, perangkat
    work.session.add(row)
    work.session.flush()
    return _proposal(row)


def _row_of_part(work: UnitOfWork, permintaan_id: int, bagian: Bagian) -> UsulanBagian | None:
    return work.session.exec(
        select(UsulanBagian).where(
            UsulanBagian.permintaan_id == permintaan_id, UsulanBagian.bagian == bagian.value
        )
    ).first()


def drop_proposal(work: UnitOfWork, permintaan_id: int, bagian: Bagian) -> None:
    """Take a part out of a draft: its text is the agreed one again."""
    row = _row_of_part(work, permintaan_id, bagian)
    if row is not None:
        work.session.delete(row)
        work.session.flush()


def put_reason(work: UnitOfWork, permintaan_id: int, alasan: str) -> int:
    """Keep the reason of a draft as it is typed; returns the version of the request."""
    row = work.session.get(PermintaanRencana, permintaan_id)
    if row is None:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    row.alasan = alasan
    work.session.flush()
    return row.versi


def save(
    work: UnitOfWork, asked: PermintaanTersimpan, *, status: StatusPermintaan, **changes: Any
) -> None:
    """Move a request on; ``Stale`` when somebody else moved it since it was read."""
    row = work.session.get(PermintaanRencana, asked.id)
    if row is None:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    if row.versi != asked.versi:
        raise Stale("SUDAH_BERUBAH")
    row.status = status.value
    for name, value in changes.items():
        setattr(row, name, value)
    work.session.flush()
